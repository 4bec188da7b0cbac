"""The buffer that readers of markup paint on, and what they hand back."""

from __future__ import annotations

import re
from bisect import bisect_right
from codecs import utf_32_le_encode
from dataclasses import field
from typing import TYPE_CHECKING

from ipnb_refs.documents.layout import visible
from ipnb_refs.documents.own_links import shown
from ipnb_refs.frozen import frozen, record
from ipnb_refs.languages import LOOSE_STATUSES, alternatives
from ipnb_refs.model import BORDER, MASK, Heading, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ipnb_refs.documents.layout import Layout
    from ipnb_refs.documents.own_links import OwnLink

FILLER = "\ue001"
"""Stands for template markup while a parser reads the text; in the prose it is a space."""

_STATUSES = alternatives(LOOSE_STATUSES, space=" ", stop=r"\.\s?")
CITES = regex(rf"[^\W\d_]{{2}}[.,'’]*\s+\(?(?:(?:1[4-9]|20)\d\d(?!\d)|{_STATUSES})")
"""A word before a year: where that stands in what looks like markup, it is prose all the same."""

_ONLY_FILLED = regex(f"^[ \t]*[{FILLER}{MASK}][ \t{FILLER}{MASK}]*$", re.MULTILINE)
_INVISIBLE = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
"""Soft hyphen, zero-width space, marks of direction, word joiner, BOM: nobody sees them, so no
reader should."""
_SIZE = 4
"""All characters take as many bytes: any stretch can be painted over without a look at the rest."""
_LINE_BREAKS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


@frozen
class PaintedText:
    """What the reader of one format makes of a text; `len(prose)` is the length of the text.

    `comments` are the HTML comments that a browser would see as such, `quotations` the outermost
    block quotations, `tables` the outermost tables, `links` what links say; all spans are in the
    order of the text. `borders` are offsets of blanks at which one block ends and another begins,
    `notes` those at which all footnotes of a page begin, in order; `ends` are the lines that end a
    list which we keep in plain text; `layout` is where the lines are, if the reader had to know.
    """

    prose: str
    headings: tuple[Heading, ...] = ()
    quotations: tuple[Span, ...] = ()
    tables: tuple[Span, ...] = ()
    comments: tuple[Span, ...] = ()
    links: tuple[Span, ...] = ()
    borders: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    ends: tuple[Span, ...] = ()
    layout: Layout | None = None


@record
class RegionCollector:
    """The stretches that a reader of markup comes across, collected while it reads.

    `own_links` are those that the program wrote; some may be hidden.
    """

    headings: list[Heading] = field(default_factory=list)
    quotations: list[Span] = field(default_factory=list)
    tables: list[Span] = field(default_factory=list)
    comments: list[Span] = field(default_factory=list)
    links: list[Span] = field(default_factory=list)
    own_links: list[OwnLink] = field(default_factory=list)
    borders: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)

    def reading(self, prose: str, hidden: Sequence[Span]) -> PaintedText:
        """Close the collection: sorted, without what lies in one of the hidden stretches."""

        def seen(span: Span) -> bool:
            before = bisect_right(hidden, span.start, key=lambda other: other.start)
            return not before or hidden[before - 1].end <= span.start

        self.links += [Span(link.says, link.said) for link in shown(prose, self.own_links)]
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


def covered(text: str, sign: str) -> str:
    """Put one sign in the place of every character, but for line feeds and carriage returns."""
    if "\r" in text:
        return "\r".join([covered(lines, sign) for lines in text.split("\r")])
    if "\n" in text:
        return "\n".join([sign * len(line) for line in text.split("\n")])
    return sign * len(text)


def spaces(text: str) -> str:
    """Turn every character into a space, but for line feeds and carriage returns."""
    return covered(text, " ")


def fill(text: str, spans: Iterable[Span]) -> str:
    """Fill stretches of a text (sorted spans that do not overlap) before a parser reads it.

    Spaces would not do: at the start of a line they make a block of code of it.
    """
    pieces, done = [], 0
    for span in spans:
        pieces += [text[done : span.start], covered(span.of(text), FILLER)]
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
        self._raw = _encoded(text)
        self._cells = bytearray(_encoded(" ") * len(text) if blank else self._raw)
        for line_end in "\r\n" if blank else "":
            at = text.find(line_end)
            while at >= 0:
                self._cells[_SIZE * at] = ord(line_end)
                at = text.find(line_end, at + 1)

    def show(self, start: int, end: int) -> None:
        """Let the raw text be seen."""
        stretch = slice(_SIZE * start, _SIZE * end)
        self._cells[stretch] = self._raw[stretch]

    def blank(self, start: int, end: int) -> None:
        """Put spaces: what stands here is no prose, and words on both sides stay apart."""
        self._put(start, spaces(self._source[start:end]))

    def mask(self, start: int, end: int) -> None:
        """Put the mark: what stands here is markup, and letters on both sides belong together."""
        self._put(start, covered(self._source[start:end], MASK))

    def caption(self, start: int, shown: str) -> None:
        """Let a text be seen that stands apart: markup, or the end of a line, is on both sides."""
        self._put(start, shown)
        for at in (start - 1, start + len(shown)):
            if at < len(self._source) and self._source[at] not in _LINE_BREAKS:
                self._put(at, BORDER)

    def break_line(self, at: int) -> None:
        """Put a line break: two of them end a paragraph, one does not."""
        self._put(at, "\n")

    def part(self, start: int, end: int) -> None:
        """Put an empty line, as far as there is room: one block ends here, another begins."""
        self._put(start, "\n\n"[: end - start] + spaces(self._source[start + 2 : end]))

    def entity(self, start: int, end: int, decoded: str) -> None:
        """Put the character that an entity stands for, and the mark in the rest of its places.

        The few entities that stand for two characters or for none are marked as a whole: an
        offset in the prose must never point at half a character. Line breaks become spaces,
        since the lines of the prose are those of the raw text.
        """
        self.mask(start, end)
        if len(decoded) == 1 and decoded != MASK:
            self._put(start, " " if decoded in _LINE_BREAKS else without_marks(decoded))

    def prose(self) -> str:
        """Read the painted text."""
        return self._cells.decode("utf-32-le", "surrogatepass").replace(FILLER, " ")

    def _put(self, start: int, shown: str) -> None:
        cells = _encoded(shown)
        self._cells[_SIZE * start : _SIZE * start + len(cells)] = cells


def _encoded(text: str) -> bytes:
    return utf_32_le_encode(text, "surrogatepass")[0]  # `str.encode` takes longer to find it
