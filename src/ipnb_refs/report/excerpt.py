"""Source lines with carets under a span; long lines are shortened round it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import value
from ipnb_refs.model import Span
from ipnb_refs.report.terminal import cell

if TYPE_CHECKING:
    from ipnb_refs.lines import Lines

_MAX_LINES = 3
MAX_WIDTH = 96
_LEAST = 20
_CUT = "…"


@value
class Row:
    """One source line as it is shown, and the row of carets under it.

    `cut` says that the span goes on in lines that are not shown.
    """

    number: int
    shown: str
    carets: str
    cut: bool


def excerpt(lines: Lines, span: Span, width: int = MAX_WIDTH) -> tuple[Row, ...]:
    """Show the lines of a span, at most the first three of them.

    Carets stand right under what is meant, under wide and combining characters too. An empty span
    gets one caret. No row has more characters than `width`.
    """
    first, _ = lines.position(span.start)
    line = lines.span(first)
    if span.end <= line.end:  # as of nearly all
        return (_row(lines.text, first, line, span, width),)
    last, _ = lines.position(max(span.start, span.end - 1))
    shown = min(last, first + _MAX_LINES - 1)
    return tuple(
        _row(lines.text, number, lines.span(number), span, width, cut=number == shown < last)
        for number in range(first, shown + 1)
    )


def _row(text: str, number: int, line: Span, span: Span, width: int, *, cut: bool = False) -> Row:
    marked = span
    if span.start < line.start or span.end > line.end:
        start = min(max(span.start, line.start), line.end)
        marked = Span(start, max(start, min(span.end, line.end)))
    part, plain = _fitting(line, marked, text, width)
    lead = _CUT if part.start > line.start else ""
    if plain is None:
        shown, carets = _wide_cells(text, part, marked, len(lead))
    else:
        shown, carets = _plain_cells(plain, part, marked, len(lead))
    tail = _CUT if part.end < line.end else ""
    return Row(number, f"{lead}{shown}{tail}".rstrip(), carets, cut)


def _plain_cells(shown: str, part: Span, marked: Span, column: int) -> tuple[str, str]:
    begin, end = marked.start - part.start, marked.end - part.start
    begin = begin if 0 <= begin < len(shown) else len(shown)
    end = end if 0 <= end < len(shown) else len(shown)
    return shown, " " * (column + begin) + "^" * max(1, end - begin)


def _wide_cells(text: str, part: Span, marked: Span, column: int) -> tuple[str, str]:
    glyphs: list[str] = []
    begin = end = None
    for offset in range(part.start, part.end):
        if offset == marked.start:
            begin = column
        if offset == marked.end:
            end = column
        glyph, width = cell(text[offset], column)
        glyphs.append(glyph)
        column += width
    begin = column if begin is None else begin
    end = column if end is None else end
    return "".join(glyphs), " " * begin + "^" * max(1, end - begin)


def _fitting(line: Span, marked: Span, text: str, width: int) -> tuple[Span, str | None]:
    """Give the part of a line that is shown: fewer characters where they are wide.

    Also give its text where each of them takes a column, as is nearly always so; None elsewhere.
    """
    limit = width
    while True:
        part = _window(line, marked, text, limit)
        shown = part.of(text)
        if shown.isascii() and shown.isprintable():
            return part, shown
        columns = sum(cell(char, 0)[1] for char in shown)
        if columns <= width or limit <= _LEAST:
            return part, None
        limit = max(_LEAST, min(limit - 1, limit * width // columns))


def _window(line: Span, marked: Span, text: str, width: int) -> Span:
    if line.end - line.start <= width:
        return line
    length = min(marked.end - marked.start, width * 2 // 3)
    before = (width - length) // 2
    start = max(line.start, min(marked.start - before, line.end - width))
    end = start + width
    if start > line.start:
        space = text.find(" ", start, marked.start)
        start = start if space < 0 else space + 1
    if end < line.end:
        space = text.rfind(" ", min(marked.end, end), end)
        end = end if space < 0 else space
    return Span(start, end)
