"""Markup that is longer than what it sets: the same post, with bare tags, for reading alone.

Word, Google Docs, and the editors of hosts put a style of hundreds of letters on every few words.
Whoever reads looks only so far before and after a date, so in such a post the tags lose their
attributes first, those that say nothing go, and what was read is put back where it is typed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from ipnb_refs.model import MASK, Document, Format, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")
_LONG = MASK * 16
"""So much markup in one place is more than a bare tag."""
_MARKUP = regex(f"{MASK}+")
_TAG = regex(r"<(?P<closing>/?)(?P<name>[A-Za-z][\w:-]*)(?P<more>[^<>]*+)>?")
_ITALIC = regex(r"(?<![\w-])font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_SAY_NOTHING = frozenset({"span", "font", "bdo", "bdi", "data", "ins", "label", "nobr", "small"})


class Shortened:
    """A post whose long markup is short; `back` gives the places of what was read there."""

    def __init__(self, document: Document) -> None:
        self._raw: list[int] = [0]
        self._short: list[int] = [0]
        self._spans: list[bool] = []
        text: list[str] = []
        prose: list[str] = []
        done = 0

        def keep(end: int) -> None:
            text.append(document.text[done:end])
            prose.append(document.prose[done:end])
            self._point(end, end - done)

        for markup in _MARKUP.finditer(document.prose):
            start = markup.start()
            chunk = document.text[start : markup.end()]
            for tag in _TAG.finditer(chunk):
                keep(start + tag.start())
                bare = self._bare(tag["name"].lower(), tag["more"], closing=bool(tag["closing"]))
                text.append(bare)
                prose.append(MASK * len(bare))
                done = start + tag.end()
                self._point(done, len(bare))
        keep(len(document.text))
        self.document = replace(
            document,
            text="".join(text),
            prose="".join(prose),
            regions=_moved(document.regions, self._to_short),
        )

    def _point(self, raw: int, kept: int) -> None:
        """Note that up to this place of the post, so many more characters are kept."""
        self._raw.append(raw)
        self._short.append(self._short[-1] + kept)

    def _bare(self, name: str, more: str, *, closing: bool) -> str:
        """Give a tag without its attributes, "" where it says nothing; italics stay italics."""
        if name != "span":
            return "" if name in _SAY_NOTHING or ":" in name else f"<{'/' * closing}{name}>"
        if not closing:
            self._spans.append(_ITALIC.search(more) is not None)
            return "<i>" if self._spans[-1] else ""
        return "</i>" if self._spans and self._spans.pop() else ""

    def here(self, read: _T) -> _T:
        """Give what was read in the post itself with its places in the shorter one."""
        return _moved(read, self._to_short)

    def back(self, read: _T) -> _T:
        """Give what was read with its places in the post itself."""
        return _moved(read, self._to_raw)

    def _to_short(self, span: Span) -> Span:
        return Span(self._short_of(span.start), self._short_of(span.end))

    def _short_of(self, offset: int) -> int:
        at = bisect_right(self._raw, offset) - 1
        kept = self._short[at] + offset - self._raw[at]
        return min(kept, self._short[at + 1]) if at + 1 < len(self._short) else kept

    def _to_raw(self, span: Span) -> Span:
        start = self._raw_of(span.start)
        return Span(start, self._raw_of(span.end - 1) + 1 if span.end > span.start else start)

    def _raw_of(self, offset: int) -> int:
        at = bisect_right(self._short, offset) - 1
        return self._raw[at] + offset - self._short[at]


def shortened(document: Document) -> Shortened | None:
    """Shorten the markup of a post, None where it has no long one."""
    if document.format is not Format.HTML or _LONG not in document.prose:
        return None
    return Shortened(document)


def _moved(value: _T, move: Callable[[Span], Span]) -> _T:
    """Move all spans that a value holds."""
    found: Any = value
    if isinstance(found, Span):
        return move(found)  # type: ignore[return-value]
    if isinstance(found, tuple):
        return tuple([_moved(each, move) for each in found])  # type: ignore[return-value]
    names = _names_in(found.__class__)
    if not names:
        return value
    # In their order, they are what it is made of: `replace` takes several times as long.
    made: _T = type(found)(*[_moved(getattr(found, name), move) for name in names])
    return made


@cache
def _names_in(kind: type) -> tuple[str, ...]:
    """Name what values of a type hold, () for those that hold no spans."""
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()
