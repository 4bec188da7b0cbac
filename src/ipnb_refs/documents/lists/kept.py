"""The marks of the list that we keep up to date: two comments, or a last line in plain text."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ipnb_refs.model import Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.documents.layout import Layout

FENCE_BEGIN = "<!-- ipnb-refs: begin references -->"
FENCE_END = "<!-- ipnb-refs: end references -->"
MDX_BEGIN = "{/* ipnb-refs: begin references */}"
MDX_END = "{/* ipnb-refs: end references */}"
BEGINS = frozenset({FENCE_BEGIN, MDX_BEGIN})
ENDS = frozenset({FENCE_END, MDX_END})

MARKS = BEGINS | ENDS
_LISTED_BY = "listed by ipnb-refs; edits here will be overwritten"
_LAST_LINE = regex(
    rf"(?:\A|(?<=[\r\n]))\((\d{{1,6}}) works? {_LISTED_BY}\)"
    r"(?=[ \t]*(?:[\r\n]|\Z))"
)


def last_line(works: int) -> str:
    """Give what ends a kept list of so many works in plain text, which has no comments."""
    name = "work" if works == 1 else "works"
    return f"({works} {name} {_LISTED_BY})"


def last_lines(text: str) -> tuple[Span, ...]:
    """Find such lines in a text."""
    if text.rfind(_LISTED_BY) < 0:  # from the left takes twice as long
        return ()
    return tuple(Span(*found.span()) for found in _LAST_LINE.finditer(text))


def works_of(mark: str) -> int | None:
    """Say how many works the list has that a last line ends; None for any other text."""
    found = _LAST_LINE.fullmatch(mark)
    return int(found[1]) if found else None


def list_above(layout: Layout, mark: Span, works: int) -> Span | None:
    """Find the list in plain text that a last line ends, that line included.

    It is the paragraph right above, a line for each work. None where that has more lines or fewer:
    somebody put them there, and what was theirs must never be replaced.
    """
    paragraph = bisect_left(layout.first, layout.line_at(mark.start)) - 1
    if not works:
        return mark
    if paragraph < 0 or layout.first[paragraph + 1] - layout.first[paragraph] != works:
        return None
    return Span(layout.start(paragraph), mark.end)


def find_fence(text: str, comments: Iterable[Span]) -> Span | None:
    """Find the first end that follows a begin, and the begin nearest to it.

    Of two begins before one end the first has lost its own end: what stands between them may be
    the author's text, which must never be replaced.
    """
    begin: int | None = None
    for comment in comments:
        words = comment.of(text)
        if words in BEGINS:
            begin = comment.start
        elif words in ENDS and begin is not None:
            return Span(begin, comment.end)
    return None
