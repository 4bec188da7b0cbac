"""Finds lists of works that have no heading: runs of entries that cannot be prose."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.documents.layout import UNSEEN, without_rules
from ipnb_refs.documents.lists.judged import (
    BEFORE_WINDOW,
    FOOTNOTE,
    entry_shape,
    is_likely_entry,
)
from ipnb_refs.documents.lists.shapes import EntryShape, may_begin_entry
from ipnb_refs.frozen import value
from ipnb_refs.languages import STATUSES
from ipnb_refs.model import MASK, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ipnb_refs.documents.layout import Layout

_LEAST_ENTRIES = 3
_LEAST_ENTRIES_ABOVE_OTHERS = 4
# The author's life, a footer, other posts.
_MOST_BELOW_A_LIST = 6
# A bracket with a date, but for most that stand behind a word.
_FIRST_LETTERS = "".join(status[0] for status in STATUSES)
_DATE = regex(rf"\((?=[12{_FIRST_LETTERS}])(?<!\w\s\()")


class _Beginnings(dict[int, bool]):
    """Whether an entry may begin at the start of a paragraph; each is looked at once."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    def __missing__(self, paragraph: int) -> bool:
        """Look at a paragraph."""
        layout = self._layout
        found = self[paragraph] = may_begin_entry(layout.prose, layout.start(paragraph))
        return found


@value
class _EntryRun:
    """Entries that follow each other; the weakest of them says how sure we are."""

    start: int
    end: int
    entries: int
    weakest: EntryShape
    strongest: EntryShape
    below: int = 0

    def above(self, start: int) -> _EntryRun:
        """Take in an entry above, of a form that says nothing by itself."""
        return replace(self, start=start, entries=self.entries + 1)

    def joined(self, below: _EntryRun) -> _EntryRun:
        """Take in what follows."""
        return _EntryRun(
            self.start,
            below.end,
            self.entries + below.entries,
            min(self.weakest, below.weakest),
            max(self.strongest, below.strongest),
        )

    def is_list(self) -> bool:
        """Three entries make a list where the post ends, or where one is unmistakable.

        Near the end of a post four do, and at its very end one does if all are unmistakable.
        """
        if self.entries < _LEAST_ENTRIES:
            return not self.below and self.weakest is EntryShape.UNMISTAKABLE
        near = self.below <= _MOST_BELOW_A_LIST and self.entries >= _LEAST_ENTRIES_ABOVE_OTHERS
        return not self.below or near or self.strongest is EntryShape.UNMISTAKABLE


def bare_lists(layout: Layout, taken: list[Span]) -> list[Span]:
    """Find lists without a heading outside of what is taken (sorted spans)."""
    text = layout.text
    if len(taken) == 1 and taken[0].contains(_whole(layout)):
        return []
    return [
        Span(run.start, without_rules(text, run.start, run.end))
        for run in _runs(layout, taken)
        if run.is_list()
    ]


def _whole(layout: Layout) -> Span:
    return Span(layout.start(0), layout.end(len(layout) - 1)) if len(layout) else Span(0, 0)


def _runs(layout: Layout, taken: list[Span]) -> Iterator[_EntryRun]:
    run: _EntryRun | None = None
    may_begin = _Beginnings(layout)
    for paragraph in range(_first_to_look_at(layout, may_begin), len(layout)):
        found = None
        if not _is_taken(taken, layout.start(paragraph)):
            found = _part_of_run(layout, paragraph, run, may_begin=may_begin[paragraph])
        if run and found:
            run = run.joined(found)
        else:
            if run:
                yield replace(run, below=len(layout) - paragraph)
            run = found and _with_entries_above(layout, paragraph, taken, found)
    if run:
        yield run


def _first_to_look_at(layout: Layout, may_begin: Mapping[int, bool]) -> int:
    """Find the paragraph from which on there can be entries of a list without a heading.

    Where no initial stands before a date in brackets, that is only at the end.
    """
    if any(_follows_initial(layout.prose, date.start()) for date in _DATE.finditer(layout.prose)):
        return 0
    first, strangers, met = len(layout), 0, False
    while first and strangers <= _MOST_BELOW_A_LIST:
        if may_begin[first - 1] or _is_note(layout, first - 1):
            met = True
        elif met:
            if not _is_beside(layout, first - 1):
                break
        else:
            strangers += 1
        first -= 1
    return first


def _follows_initial(prose: str, bracket: int) -> bool:
    at, least = bracket - 1, max(1, bracket - BEFORE_WINDOW)
    while at > least and prose[at] in UNSEEN:
        at -= 1
    return at > 0 and prose[at] == "." and prose[at - 1].isupper()


def _part_of_run(
    layout: Layout, paragraph: int, run: _EntryRun | None, *, may_begin: bool
) -> _EntryRun | None:
    """Read a paragraph as entries, or as a note below some."""
    start = layout.start(paragraph)
    line_end = layout.ends[layout.first[paragraph]]
    may_begin = may_begin or is_likely_entry(layout, start, line_end)
    found = _entries_of(layout, paragraph) if may_begin else None
    if found or not run:
        return found
    end = layout.end(paragraph)
    if _is_note(layout, paragraph):
        return _EntryRun(start, end, 0, run.weakest, run.strongest)
    if _is_beside(layout, paragraph):
        return _EntryRun(start, end, 1, run.weakest, run.strongest)
    return None


def _with_entries_above(
    layout: Layout, paragraph: int, taken: list[Span], run: _EntryRun
) -> _EntryRun:
    """Take in what stands above the first entry of an entry's form: a group without a date."""
    while paragraph and not _is_taken(taken, layout.start(paragraph - 1)):
        paragraph -= 1
        if not _is_beside(layout, paragraph):
            break
        run = run.above(layout.start(paragraph))
    return run


def _is_beside(layout: Layout, paragraph: int) -> bool:
    """Whether an item that has not the form of an entry is one by all of its words."""
    return is_likely_entry(layout, layout.start(paragraph), layout.end(paragraph))


def _is_note(layout: Layout, paragraph: int) -> bool:
    start = layout.start(paragraph)
    if layout.prose[start] not in ("[", MASK):
        return False
    return entry_shape(layout, start, layout.end(paragraph)) is EntryShape.NOTE


def _is_taken(taken: list[Span], offset: int) -> bool:
    before = bisect_left(taken, offset + 1, key=lambda span: span.start)
    return before > 0 and offset < taken[before - 1].end


def _entries_of(layout: Layout, paragraph: int) -> _EntryRun | None:
    """Count the entries of a paragraph: one for each line at which one begins."""
    first, end = layout.first[paragraph], layout.end(paragraph)
    last = layout.first[paragraph + 1] - 1
    while first < last and is_likely_entry(layout, layout.starts[first], layout.ends[first]):
        first += 1
    start = layout.starts[first]
    shape = entry_shape(layout, start, end)
    if shape < EntryShape.ENTRY:
        return None
    if shape is EntryShape.UNMISTAKABLE and FOOTNOTE.search(
        layout.text[max(0, start - BEFORE_WINDOW) : start]
    ):
        shape = EntryShape.ENTRY
    above = first - layout.first[paragraph]
    run = _EntryRun(layout.start(paragraph), end, 1 + above, shape, shape)
    for line in range(first + 1, last + 1):
        here = layout.starts[line]
        if not may_begin_entry(layout.prose, here):
            continue
        below = entry_shape(layout, here, end)
        if below >= EntryShape.ENTRY:
            run = run.joined(_EntryRun(here, end, 1, below, below))
    return run
