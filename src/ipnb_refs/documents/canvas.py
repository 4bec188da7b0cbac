"""The buffer that readers of markup paint on, and what they hand back."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import field
from typing import TYPE_CHECKING

from ipnb_refs.documents.layout import visible
from ipnb_refs.frozen import frozen, record
from ipnb_refs.languages import LOOSE_STATUSES, alternatives
from ipnb_refs.model import BORDER, MASK, Heading, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ipnb_refs.documents.layout import Layout

FILLER = "\ue001"
"""Stands for template markup while a parser reads the text; in the prose it is a space."""

_STATUSES = alternatives(LOOSE_STATUSES, space=" ", stop=r"\.\s?")
CITES = regex(rf"[^\W\d_]{{2}}[.,'’]*\s+\(?(?:(?:1[4-9]|20)\d\d(?!\d)|{_STATUSES})")
"""A word before a year: where that stands in what looks like markup, it is prose all the same."""

_LINE = regex(r"[^\r\n]+")
_ONLY_FILLED = regex(f"^[ \t]*[{FILLER}{MASK}][ \t{FILLER}{MASK}]*$", re.MULTILINE)
_INVISIBLE = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
"""Soft hyphen, zero-width space, marks of direction, word joiner, BOM: nobody sees them, so no
reader should."""
_LINE_BREAKS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


@frozen
class PaintedText:
    """What the reader of one format makes of a text; `len(prose)` is the length of the text.

    `comments` are the HTML comments that a browser would see as such, `quotations` the outermost
    block quotations, `tables` the outermost tables, `links` what links say; all spans are in the
    order of the text. `borders` are offsets of blanks at which one block ends and another begins,
    `notes` those at which all footnotes of a page begin, in order; `layout` is where the lines are,
    if the reader had to know.
    """

    prose: str
    headings: tuple[Heading, ...] = ()
    quotations: tuple[Span, ...] = ()
    tables: tuple[Span, ...] = ()
    comments: tuple[Span, ...] = ()
    links: tuple[Span, ...] = ()
    borders: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    layout: Layout | None = None


@record
class RegionCollector:
    """The stretches that a reader of markup comes across, collected while it reads."""

    headings: list[Heading] = field(default_factory=list)
    quotations: list[Span] = field(default_factory=list)
    tables: list[Span] = field(default_factory=list)
    comments: list[Span] = field(default_factory=list)
    links: list[Span] = field(default_factory=list)
    borders: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)

    def reading(self, prose: str, hidden: Sequence[Span]) -> PaintedText:
        """Close the collection: sorted, without what lies in one of the hidden stretches."""

        def seen(span: Span) -> bool:
            before = bisect_right(hidden, span.start, key=lambda other: other.start)
            return not before or hidden[before - 1].end <= span.start

        return PaintedText(
            prose,
            tuple(
                Heading(heading.span, heading.level, visible(heading.span.of(prose)))
                for heading in sorted(self.headings)
                if seen(heading.span)
            ),
            tuple(filter(seen, outermost(self.quotations))),
            tuple(filter(seen, outermost(self.tables))),
            tuple(sorted(filter(seen, self.comments))),
            tuple(filter(seen, outermost(self.links))),
            tuple(sorted(self.borders)),
            tuple(sorted(self.notes)),
        )


def outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sort spans, and drop those that begin within another."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def without_marks(text: str) -> str:
    """Clear a raw text of our own mark, and put the mark in the place of invisible characters.

    A BOM at the start becomes a space: a heading may follow it.
    """
    if text.isascii():
        return text
    first = " " if text.startswith("\ufeff") else ""
    text = first + text[len(first) :]
    for ours in (MASK, FILLER):
        text = text.replace(ours, " ")
    for character in _INVISIBLE:
        # To look for one character costs next to nothing, for one of a set a hundred times more.
        if character in text:
            text = text.replace(character, MASK)
    return text


def spaces(text: str) -> str:
    """Turn every character into a space, but for line feeds and carriage returns."""
    if "\r" in text:
        return _LINE.sub(lambda line: " " * len(line[0]), text)
    return "\n".join([" " * len(line) for line in text.split("\n")])


def filled(text: str) -> str:
    """Turn every character into the filler, but for line feeds and carriage returns."""
    return _LINE.sub(lambda line: FILLER * len(line[0]), text)


def fill(text: str, spans: Iterable[Span]) -> str:
    """Fill stretches of a text (sorted spans that do not overlap) before a parser reads it.

    Spaces would not do: at the start of a line they make a block of code of it.
    """
    pieces, done = [], 0
    for span in spans:
        pieces += [text[done : span.start], filled(span.of(text))]
        done = span.end
    return "".join([*pieces, text[done:]]) if pieces else text


def without_filled_lines(text: str) -> str:
    """Make empty lines of those that hold nothing but what was filled or marked."""
    if FILLER not in text and MASK not in text:
        return text
    return _ONLY_FILLED.sub(lambda line: " " * len(line[0]), text)


class Canvas:
    """A text as long as the raw one, painted over stretch by stretch.

    It starts as the raw text, or blank; each method changes the characters of one half-open
    stretch and never their number.
    """

    def __init__(self, text: str, *, blank: bool = False) -> None:
        self._source = text
        self._cells = list(spaces(text) if blank else text)

    def show(self, start: int, end: int) -> None:
        """Let the raw text be seen."""
        self._cells[start:end] = self._source[start:end]

    def blank(self, start: int, end: int) -> None:
        """Put spaces: what stands here is no prose, and words on both sides stay apart."""
        self._cells[start:end] = spaces(self._source[start:end])

    def mask(self, start: int, end: int) -> None:
        """Put the mark: what stands here is markup, and letters on both sides belong together."""
        stretch = self._source[start:end]
        if "\n" in stretch or "\r" in stretch:
            self._cells[start:end] = _LINE.sub(lambda line: MASK * len(line[0]), stretch)
        else:
            self._cells[start:end] = MASK * len(stretch)

    def caption(self, start: int, end: int) -> None:
        """Let a text be seen that stands apart: markup, or the end of a line, is on both sides."""
        self.show(start, end)
        for at in (start - 1, end):
            if at < len(self._cells) and self._source[at] not in _LINE_BREAKS:
                self._cells[at] = BORDER

    def break_line(self, at: int) -> None:
        """Put a line break: two of them end a paragraph, one does not."""
        self._cells[at] = "\n"

    def part(self, start: int, end: int) -> None:
        """Put an empty line, as far as there is room: one block ends here, another begins."""
        self.blank(start, end)
        self._cells[start : min(start + 2, end)] = "\n" * min(2, end - start)

    def entity(self, start: int, end: int, decoded: str) -> None:
        """Put the character that an entity stands for, and the mark in the rest of its places.

        The few entities that stand for two characters or for none are marked as a whole: an
        offset in the prose must never point at half a character. Line breaks become spaces,
        since the lines of the prose are those of the raw text.
        """
        self.mask(start, end)
        if len(decoded) == 1:
            shown = " " if decoded in _LINE_BREAKS else without_marks(decoded)
            self._cells[start] = shown if decoded != MASK else MASK

    def prose(self) -> str:
        """Read the painted text."""
        return "".join(self._cells).replace(FILLER, " ")
