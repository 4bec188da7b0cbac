"""One typed entry, taken apart in two ways: by the forms that people type, and by labels.

Where a form fits all of an entry, what that says is taken; else what the learned weights say of the
words, behind the names and the date that the form has found.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.listed.by_form import Parts, by_form
from ipnb_refs.listed.by_labels import by_labels
from ipnb_refs.listed.by_marks import by_marks
from ipnb_refs.listed.by_semicolons import by_semicolons
from ipnb_refs.listed.names import in_usual_signs
from ipnb_refs.listed.source import corrected
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.listed.source import Range

_LONGEST = 3000
"""Characters of an entry that are looked at: fifty authors and a title, so that time is short."""

_WHOLE = (
    frozenset({"title", "container", "volume", "pages"}),
    frozenset({"title", "place", "publisher"}),
)
_SPOKEN = regex(r"[^\W\d_]\.")
_MORE = regex(r"[\d\"“”„«»]")
_NOTHING = regex(r"https?://\S+|\b10\.\d{4,9}/\S+|\W+")
_LABEL = 5
"""Letters of what stands before a number: "Vol.", "pp."."""


def take_apart(text: str, italics: tuple[Range, ...] = ()) -> Parts | None:
    """Take an entry apart; None for what is none, such as a note between entries.

    `italics` are the ranges of the text that are set in italics, in order: they mark the source
    (APA 9.25).
    """
    if len(text) > _LONGEST:
        text = text[:_LONGEST]
        italics = tuple((start, min(end, _LONGEST)) for start, end in italics if start < _LONGEST)
    text = in_usual_signs(text)
    parts = by_semicolons(text) or _in_two_ways(text, italics)
    if parts is None:
        return None
    parts = by_marks(text, italics, parts)
    source = corrected(text, parts.source, parts.date.start if parts.date else -1)
    if source == parts.source:
        return parts
    return replace(parts, source=source, settled=(*_settled(parts.source, source),))


def _settled(before: dict[str, Range], now: dict[str, Range]) -> Iterator[Range]:
    """Give the stretches that were read anew, and those that were taken from a name."""
    for name, (start, end) in now.items():
        begin, stop = before.get(name, (end, end))
        if stop <= start or end <= begin:
            yield start, end
        else:
            yield from ((begin, start), (end, stop))


def _in_two_ways(text: str, italics: tuple[Range, ...]) -> Parts | None:
    formal = by_form(text, italics)
    if formal is not None and _fits_all(text, formal):
        return formal
    labeled = by_labels(text, italics, formal)
    return formal if labeled is None or _says_less(labeled, formal) else labeled


def _fits_all(text: str, parts: Parts) -> bool:
    """Say whether a form fits all of an entry: an article with its pages, a book with its place.

    Nothing but labels ("pp.") and an address is left of it then.
    """
    start, claimed = parts.source_start, [*parts.source.values()]
    if not start:
        # Names as they are spoken have a full stop behind each initial: none ends them for sure.
        if not parts.names.names or _SPOKEN.match(text):
            return False
        start = parts.head_end
        claimed += [(parts.date.start, parts.date.end)] if parts.date else []
    elif text[start - 1] in ")]" and text[start : start + 1] != "." and "container" in parts.source:
        return False
    if not any(map(parts.source.keys().__ge__, _WHOLE)) or _holds_more(text, parts):
        return False
    left, at = [], start
    for begin, end in sorted(claimed):
        left.append(text[at:begin])
        at = max(at, end)
    return len(_NOTHING.sub("", " ".join((*left, text[at:])))) <= _LABEL


def _holds_more(text: str, parts: Parts) -> bool:
    """Say whether a journal or a publisher has more than a name: a number, a quotation."""
    named = (parts.source[name] for name in ("container", "publisher") if name in parts.source)
    return any(_MORE.search(text, *at) for at in named)


def _says_less(one: Parts, other: Parts | None) -> bool:
    """Say whether a reading has lost the names or the date that another one has."""
    if other is None:
        return False
    return bool(other.names.names and not one.names.names) or bool(other.date and not one.date)
