"""Finds the lists of works in a post: those typed by hand, and the one that we keep up to date."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.documents.canvas import outermost, spaces
from ipnb_refs.documents.layout import UNSEEN, lay_out
from ipnb_refs.documents.lists.headings import LONGEST_HEADING, Named, may_name_list, name_of
from ipnb_refs.documents.lists.judged import entry_shape
from ipnb_refs.documents.lists.kept import MARKS, find_fence, list_above, works_of
from ipnb_refs.documents.lists.shapes import EntryShape
from ipnb_refs.documents.lists.unheaded import bare_lists
from ipnb_refs.faces import Later
from ipnb_refs.model import Lists, Span, WorkList
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.documents.canvas import PaintedText
    from ipnb_refs.documents.lists import extent
    from ipnb_refs.documents.lists.extent import FoundList
else:
    extent = Later("ipnb_refs.documents.lists.extent")  # only below the heading of a list

_LONGEST_LINE = 300
_BELOW_ALL_LEVELS = 7
_LONGEST_ROW = 5000
_CITES_ALONE = regex(
    r"(?:[^;()\n]{2,80}\((?:1[4-9]|20)\d\d[^()\n]{0,60}\)(?:;\s*|\s*\.?\s*\Z)){2,}"
)
"""Names with a year in brackets, nothing behind it but the next: "Roe (1930); Doe (1943: 191)"."""


class _ListHeading(NamedTuple):
    """What names a list; level 7 is a line that is not marked up as a heading."""

    start: int
    end: int
    level: int
    named: Named


def find_lists(text: str, reading: PaintedText) -> Lists:
    """Find the lists of works in a post.

    A fenced list is the reference section, with the heading right above it. Else it is the last
    list under a heading that names one, be it marked up or a line of its own; else the last of
    those that are told by their entries alone.
    """
    return _Search(text, reading).lists()


def as_list(text: str, reading: PaintedText) -> Lists:
    """Take all of a text for one list."""
    from ipnb_refs.documents.lists.list_items import items_between  # noqa: PLC0415 - of lists alone

    layout = reading.layout or lay_out(text, reading.prose)
    whole = Span(0, len(text))
    return Lists((WorkList(whole, items=items_between(layout, 0, len(text))),))


def hide(prose: str, lists: Lists) -> str:
    """Blank the entries of lists, which are no citations; remarks between them are prose."""
    pieces, done = [], 0
    remarks = [item.whole for each in lists.every for item in each.items if not item.is_entry]
    for each in outermost(each.span for each in lists.every):
        for span in _without(each, remarks):
            pieces += [prose[done : span.start], spaces(span.of(prose))]
            done = span.end
    return "".join([*pieces, prose[done:]]) if pieces else prose


def _without(span: Span, holes: Iterable[Span]) -> Iterator[Span]:
    """Give what is left of a span without the holes in it, which are in order."""
    start = span.start
    for hole in holes:
        if span.contains(hole) and start <= hole.start:
            yield Span(start, hole.start)
            start = hole.end
    yield Span(start, span.end)


class _Search:
    """One search through one post."""

    def __init__(self, text: str, reading: PaintedText) -> None:
        self.text = text
        self.prose = reading.prose
        self.reading = reading
        self.layout = reading.layout or lay_out(text, reading.prose)
        self.marked = [heading.span.start for heading in reading.headings]
        self.heading_starts = frozenset(self.marked)
        self.strangers: frozenset[int] = frozenset()

    def lists(self) -> Lists:
        """Find all there is."""
        ours, fence = self.kept()
        headings = self.headings()
        kept = self.with_heading(headings, fence) if fence else None
        lists = _merged(self.prose, self.lists_below(headings, kept.span if kept else None))
        self.strangers = frozenset().union(*(each.strangers for each in lists))
        taken = [*(each.span for each in lists), *([kept.span] if kept else [])]
        bare = [WorkList(span) for span in bare_lists(self.layout, sorted(taken))]
        named = [WorkList(e.span, e.heading, e.named is Named.FURTHER_READING) for e in lists]
        if kept is None:
            last = [each for each in named if not each.further] or bare
            kept = last[-1] if last else None
        section = kept.span if kept else None
        apart = (w for w in [*named, *bare] if not section or not _overlap(w.span, section))
        every = sorted([*apart, *([kept] if kept else [])], key=lambda work_list: work_list.span)
        return Lists(tuple(map(self.with_items, every)), section, fence, ours)

    def kept(self) -> tuple[tuple[Span, ...], Span | None]:
        """Find the marks of a list that is kept up to date, and what stands between them."""
        text = self.text
        ours = tuple(each for each in self.reading.comments if each.of(text) in MARKS)
        fence = find_fence(text, ours)
        ends = self.reading.ends
        if len(ends) == 1 and not ours:
            works = works_of(ends[0].of(text))
            fence = list_above(self.layout, ends[0], works) if works is not None else None
        return (*ours, *ends), fence

    def with_items(self, found: WorkList) -> WorkList:
        """Cut a list into its items."""
        from ipnb_refs.documents.lists.list_items import items_between  # noqa: PLC0415 - as above

        start = found.heading.end if found.heading else found.span.start
        items = items_between(
            self.layout, start, found.span.end, self.heading_starts, self.strangers
        )
        return replace(found, items=items)

    def headings(self) -> list[_ListHeading]:
        """Find what may stand above a list: headings, and lines that read like one."""
        found = [
            _ListHeading(heading.span.start, heading.span.end, heading.level, named)
            for heading in self.reading.headings
            if (named := name_of(heading.text, marked=True))
        ]
        prose = self.prose
        # Most lines are longer than a heading, without markup at the end that makes them so, or
        # begin with other words.
        lines = [
            (start, end)
            for start, end in zip(self.layout.starts, self.layout.ends, strict=True)
            if (
                end - start <= LONGEST_HEADING
                or prose.find(":", start, start + LONGEST_HEADING) >= 0
                or prose[end - 1] in UNSEEN
            )
            and may_name_list(prose, start)
        ]
        for start, end in lines:
            line = self.line_heading(start, end)
            if line and not self.is_marked(start):
                found.append(line)
        return sorted(found)

    def line_heading(self, start: int, end: int) -> _ListHeading | None:
        """Read "References:" as a heading, alone in its line or with the first entry behind it."""
        prose = self.prose
        if end - start <= _LONGEST_LINE and (named := name_of(prose[start:end])):
            return _ListHeading(start, end, _BELOW_ALL_LEVELS, named)
        colon = prose.find(":", start, min(end, start + LONGEST_HEADING))
        named = name_of(prose[start:colon]) if colon > 0 else None
        if named and entry_shape(self.layout, colon + 1, end) >= EntryShape.ENTRY:
            return _ListHeading(start, colon + 1, _BELOW_ALL_LEVELS, named)
        return None

    def is_marked(self, offset: int) -> bool:
        """Say whether an offset lies in a heading that is marked up as one."""
        at = bisect_right(self.marked, offset) - 1
        return at >= 0 and offset < self.reading.headings[at].span.end

    def with_heading(self, headings: list[_ListHeading], fence: Span) -> WorkList:
        """Add the heading right above to the fenced list."""
        above = [heading for heading in headings if heading.end <= fence.start][-1:]
        if above and not self.prose[above[0].end : fence.start].strip(UNSEEN + "\n"):
            heading = Span(above[0].start, above[0].end)
            return WorkList(Span(heading.start, fence.end), heading)
        return WorkList(fence)

    def lists_below(self, headings: list[_ListHeading], kept: Span | None) -> Iterator[FoundList]:
        """Find what each heading has below it, outside of the section that we keep."""
        for heading, following in zip_longest(headings, headings[1:]):
            title = Span(heading.start, heading.end)
            bound = following.start if following else len(self.text)
            if kept and heading.start < kept.start:
                bound = min(bound, kept.start)
            elif kept and heading.start < kept.end:
                continue
            if not self.prose[heading.end : bound].strip(UNSEEN + "\n"):
                yield extent.FoundList(title, title, heading.named, entries=False)
                continue
            marked = heading.level < _BELOW_ALL_LEVELS
            if not marked and self.has_cites_alone(heading.end, bound):
                continue
            bound = self.next_notes(heading, self.next_heading(heading, bound))
            found = extent.end_of_list(
                self.layout, heading.end, bound, self.is_marked, marked=marked
            )
            if found is not None:
                end, strangers = found
                span = Span(heading.start, end)
                yield extent.FoundList(span, title, heading.named, strangers=strangers)

    def has_cites_alone(self, start: int, end: int) -> bool:
        """Say whether the paragraph below a line is a row of citations, and no list of works."""
        first = self.layout.line_at(start)
        if first >= len(self.layout.starts) or self.layout.starts[first] >= end:
            return False
        begin = self.layout.starts[first]
        close = self.prose.find("\n\n", begin, min(end, begin + _LONGEST_ROW))
        return _CITES_ALONE.fullmatch(self.prose, begin, close if close >= 0 else end) is not None

    def next_heading(self, heading: _ListHeading, bound: int) -> int:
        """Find the next heading of the same level or a higher one, up to a bound."""
        for i in range(bisect_left(self.marked, heading.end), len(self.marked)):
            if self.marked[i] >= bound:
                break
            if self.reading.headings[i].level <= heading.level:
                return self.marked[i]
        return bound

    def next_notes(self, heading: _ListHeading, bound: int) -> int:
        """Find the footnotes that follow a list; those right below its heading are the list."""
        notes = self.reading.notes
        for at in notes[bisect_left(notes, heading.end) :]:
            if at < bound and self.prose[heading.end : at].strip(UNSEEN + "\n"):
                return at
        return bound


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _merged(prose: str, lists: Iterable[FoundList]) -> list[FoundList]:
    """Make one of lists with nothing between them, and drop headings without any list."""
    kept: list[FoundList] = []
    for each in lists:
        last = kept[-1] if kept else None
        between = prose[last.span.end : each.span.start] if last else ""
        if last and last.named is each.named and not between.strip(UNSEEN + "\n"):
            span = Span(last.span.start, each.span.end)
            kept[-1] = last._replace(
                span=span,
                entries=last.entries or each.entries,
                strangers=last.strangers | each.strangers,
            )
        else:
            kept.append(each)
    return [each for each in kept if each.entries]
