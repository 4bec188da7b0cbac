"""The text of a post as the page shows it: blocks of runs, cut where marks begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.controls import without_controls
from ipnb_refs.model import Format
from ipnb_refs.regex import regex
from ipnb_refs.web.html_segments import Segment, ShownBlock, html_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ipnb_refs.model import Document, Span

    Run = list[str | int]
    """What is shown, its styles, and the number of its mark, -1 for none."""

_EMPTY_LINES = regex(r"\n[ \t\r]*(?:\n[ \t\r]*)+")
_WHITE = regex(r"[ \t\r\n\f]+")
_BLANKS = regex(r" +")
_BREAK = regex(r" ?\n ?")
NO_MARK = -1


def marked_blocks(document: Document, marks: Sequence[Span]) -> list[dict[str, object]]:
    """Cut a post into blocks: `{"kind": "p", "runs": [["Minds meet ", "", -1], ...]}`.

    `marks` are in the order of the text and do not overlap; runs name them by their number. One
    that goes on in another block is marked where it begins.
    """
    is_html = document.format is Format.HTML
    blocks = html_blocks(document.text) if is_html else _plain_blocks(document)
    cutter = _Cutter(document.text, marks, collapses=is_html)
    shown = ((block.kind, cutter.runs(block)) for block in blocks)
    return [{"kind": kind, "runs": runs} for kind, runs in shown if runs]


def _plain_blocks(document: Document) -> Iterator[ShownBlock]:
    """Give what stands between empty lines; Markdown is shown as it is typed."""
    text, done = document.text, 0
    headings = {heading.span.start: heading.level for heading in document.regions.headings}
    ends = [(gap.start(), gap.end()) for gap in _EMPTY_LINES.finditer(text)]
    for end, following in [*ends, (len(text), len(text))]:
        if done < end:
            level = headings.get(done)
            kind = f"h{level}" if level else "source"
            yield ShownBlock(kind, (Segment(done, end),))
        done = following


class _Cutter:
    """Cuts segments at marks; both come in the order of the text."""

    def __init__(self, text: str, marks: Sequence[Span], *, collapses: bool) -> None:
        self._text = text
        self._marks = marks
        self._next = 0
        self._collapses = collapses

    def runs(self, block: ShownBlock) -> list[Run]:
        """Give the runs of a block, [] for one that shows nothing."""
        source = self._collapses and block.kind != "source"
        pieces = [piece for each in block.segments for piece in self._cut(each)]
        self._leave_block(block.segments[-1].end)
        merged: list[Run] = []
        for shown, styles, mark, is_raw in pieces:
            text = _WHITE.sub(" ", shown) if source and is_raw else shown
            if merged and merged[-1][1:] == [styles, mark]:
                merged[-1][0] = f"{merged[-1][0]}{text}"
            else:
                merged.append([text, styles, mark])
        return list(_tidy(merged, collapses=source))

    def _cut(self, segment: Segment) -> Iterator[tuple[str, str, int, bool]]:
        at = segment.start
        while at < segment.end:
            while self._next < len(self._marks) and self._marks[self._next].end <= at:
                self._next += 1
            mark = self._marks[self._next] if self._next < len(self._marks) else None
            inside = mark is not None and mark.start <= at
            border = segment.end
            if mark is not None:
                border = min(border, mark.end if inside else max(mark.start, at + 1))
            number = self._next if inside else NO_MARK
            if segment.shown:
                yield segment.shown, segment.styles, number, False
                return
            yield self._text[at:border], segment.styles, number, True
            at = border

    def _leave_block(self, end: int) -> None:
        if self._next < len(self._marks) and self._marks[self._next].start < end:
            self._next += 1


def _tidy(runs: Iterable[Run], *, collapses: bool) -> Iterator[Run]:
    """Leave out what nobody sees: blanks at both ends, and doubled ones between runs."""
    kept = [[without_controls(str(text)), styles, mark] for text, styles, mark in runs]
    if collapses:
        ends_blank = True
        for run in kept:
            text = _BREAK.sub("\n", _BLANKS.sub(" ", str(run[0])))
            run[0] = text = text.lstrip(" ") if ends_blank else text
            ends_blank = text[-1] in " \n" if text else ends_blank
        for run in reversed(kept):
            run[0] = str(run[0]).rstrip(" \n")
            if run[0]:
                break
    if any(str(run[0]).strip() for run in kept):
        yield from (run for run in kept if run[0])
