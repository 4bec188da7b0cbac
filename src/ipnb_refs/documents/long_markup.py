"""Markup that is longer than what it sets: the same post, with bare tags, for reading alone.

Word, Google Docs, and the editors of hosts put a style of hundreds of letters on every few words.
Whoever reads looks only so far before and after a date, so in such a post the tags lose their
attributes first, those that say nothing go, and what was read is put back where it is typed. The
links that we write ourselves go too, from Markdown as well: a post may have one per citation.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from ipnb_refs.documents.own_links import OWN_ROLE, has_own_links, own_links, shown
from ipnb_refs.model import MASK, Document, Format, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_T = TypeVar("_T")
_LONG = MASK * 16
"""So much markup in one place is more than a bare tag."""
_MARKUP = regex(f"{MASK}+")
_TAG = regex(r"<(?P<closing>/?)(?P<name>[A-Za-z][\w:-]*)(?P<more>[^<>]*+)>?")
_ITALIC = regex(r"(?<![\w-])font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_SAY_NOTHING = frozenset({"span", "font", "bdo", "bdi", "data", "ins", "label", "nobr", "small"})


class Shortened:
    """A post whose long markup is short.

    It is made of pieces of the post: what stands between two tags is one, a bare tag another. `raw`
    gives the place of what was read there, `here` that of what was read in the post itself. A link
    whose tags go is no link there.
    """

    def __init__(self, document: Document) -> None:
        is_html = document.format is Format.HTML
        cuts = [*(_cuts_in_html if is_html else _own_tags)(document)]
        raw, short = [0], [0]
        text: list[str] = []
        prose: list[str] = []
        done = length = 0
        for start, end, bare in cuts:
            text += document.text[done:start], bare
            prose += document.prose[done:start], MASK * len(bare)
            raw += start, end
            short += length + start - done, length + start - done + len(bare)
            done, length = end, short[-1]
        text.append(document.text[done:])
        prose.append(document.prose[done:])
        raw.append(len(document.text))
        short.append(length + len(document.text) - done)
        self._raw, self._short = raw, short
        self._piece = (0, 0, 0)
        gone = {end for _, end, bare in cuts if not bare}
        links = tuple(link for link in document.regions.links if link.start not in gone)
        self.document = replace(
            document,
            text="".join(text),
            prose="".join(prose),
            regions=_moved(replace(document.regions, links=links), self.here),
        )

    def raw(self, span: Span) -> Span:
        """Give the place in the post itself of a stretch of the shorter one.

        Mostly it lies in the same piece as the one that was asked for before.
        """
        begin, end, moved = self._piece
        if begin <= span.start < end and span.end <= end:
            return Span(span.start + moved, span.end + moved)
        at = min(bisect_right(self._short, span.start), len(self._short) - 1)
        begin, end = self._short[at - 1], self._short[at]
        moved = self._raw[at - 1] - begin
        if span.end <= end:
            self._piece = begin, end, moved
            return Span(span.start + moved, span.end + moved)
        start = span.start + moved
        return Span(start, self._raw_of(span.end - 1) + 1 if span.end > span.start else start)

    def _raw_of(self, offset: int) -> int:
        at = bisect_right(self._short, offset) - 1
        return self._raw[at] + offset - self._short[at]

    def here(self, span: Span) -> Span:
        """Give the place in the shorter post of a stretch of the post itself."""
        return Span(self._short_of(span.start), self._short_of(span.end))

    def _short_of(self, offset: int) -> int:
        at = bisect_right(self._raw, offset) - 1
        kept = self._short[at] + offset - self._raw[at]
        return min(kept, self._short[at + 1]) if at + 1 < len(self._short) else kept


def shortened(document: Document) -> Shortened | None:
    """Shorten the markup of a post, None where it has no long one."""
    is_long = document.format is Format.HTML and _LONG in document.prose
    return Shortened(document) if is_long or has_own_links(document.text) else None


def _own_tags(document: Document) -> Iterator[tuple[int, int, str]]:
    """Find the tags of our own links, and what is left of each: nothing."""
    for start, says, said, end in shown(document.prose, own_links(document.text)):
        yield start, says, ""
        yield said, end, ""


def _cuts_in_html(document: Document) -> Iterator[tuple[int, int, str]]:
    """Find the tags that set words, and what is left of each: italics stay italics."""
    opened: dict[str, list[str]] = {"span": [], "a": []}
    for markup in _MARKUP.finditer(document.prose):
        start = markup.start()
        for tag in _TAG.finditer(document.text[start : markup.end()]):
            name, is_closing = tag["name"].lower(), bool(tag["closing"])
            bare, closing = _bare(name, tag["more"])
            if name in opened and is_closing:
                closing = opened[name].pop() if opened[name] else closing
            elif name in opened:
                opened[name].append(closing)
            yield start + tag.start(), start + tag.end(), closing if is_closing else bare


def _bare(name: str, more: str) -> tuple[str, str]:
    """Give a tag without its attributes and the one that closes it, "" where they say nothing."""
    if name == "span":
        return ("<i>", "</i>") if _ITALIC.search(more) else ("", "")
    if name in _SAY_NOTHING or ":" in name or (name == "a" and OWN_ROLE in more):
        return "", ""
    return f"<{name}>", f"</{name}>"


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
