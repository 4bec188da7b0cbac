"""Tells a paragraph with an entry in each of its lines from entries that are wrapped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.documents.layout import visible
from ipnb_refs.documents.lists.entry_years import UNDATED, find_year
from ipnb_refs.documents.lists.shapes import EntryShape, shape_of
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.documents.layout import Layout

_BEGINS = regex(
    r"[\"“„«(\[*_]{0,2}(?:[^\W\d_a-zß-öø-ÿ]|[—–_-]{2}"
    r"|(?:[a-z’']{1,4}\s){1,3}[^\W\d_a-z]|[a-z]{1,4}['’][^\W\d_a-z]"
    r"|[a-z\d-]{2,30}(?:\.[a-z-]{2,20}){1,3}\.?\s\("  # "heise.de (2012)"
    # authors who write themselves in small letters: "hale, a. (1994)"
    r"|[a-zß-öø-ÿ'’-]{3,20},\s(?:[a-z]\.\s?){1,3}(?:\((?=\d{4})|,\s(?:&\s)?))"
)
_WORDS = read_as().lists
_GOES_ON = regex(
    r"(?-i:(?![^\W\d_]\.\s[^\W\d_a-z]))"  # "P. Marsh" is a name, "p. 12" a page
    rf"(?:reprinted|{alternatives(_WORDS.visited | _WORDS.before_address | _WORDS.within)}"
    rf"|{alternatives(_WORDS.original | _WORDS.translated | _WORDS.edited)})(?![^\W\d_])"
    rf"|[(\[](?:{alternatives(_WORDS.first_editions)})"
    # "S. 3", but "S. W. Yehuda" is an author
    rf"|(?:{alternatives(_WORDS.pages)})\.?\s?\d",
    re.IGNORECASE,
)
"""What a second line of an entry begins with: "Retrieved May 3, 2020, from", "In: Journal"."""
_ENDS = regex(rf"(?:[.)\]”\"’»/]|\d{{4}})[\s{MASK}]*\Z")
_ADDRESS = regex(r"https?://|www\.|(?:doi:?)?10\.\d{4,9}/")
_CUT = regex(r"[,(&]\s(?:1[5-9]|20)\d\d[\s]*\Z")
"""A line that is wrapped right behind the year of a date: "Siegel (2012"."""
_BREAK = regex(r"<br\b[^<>]*>\s*(?:<[^<>]*>\s*)*\Z", re.IGNORECASE)
_LONGEST_BREAK = 200
_NAME_AND_DATE = regex(rf"[^\d()]{{2,80}}\s\((?:\d{{4}}[a-z]?|{UNDATED})\)", re.IGNORECASE)
"""What a line begins with that is an entry without an entry's form: "NSC (2020) Night shifts"."""
_SHORTEST = 30
_LONGEST = 1200
_TAIL = 40
_LEAST_PARTS = 2
"""Semicolons of "Title; 1991; Rome - Publisher", which has no full stop."""


def is_one_a_line(layout: Layout, first: int, last: int) -> bool:
    """Say whether each of the lines from `first` up to `last` is an entry by itself.

    Each begins as entries do, has its year, and ends like a sentence or with the year: lines of a
    wrapped entry share one year, and break where it happens. Where breaks are typed, and most of
    the lines have the form of an entry, none need end so.
    """
    lines = range(first, last)
    if len(lines) <= 1:
        return False
    return all(_is_entry(layout, line) for line in lines) or _are_broken_entries(layout, lines)


def _are_broken_entries(layout: Layout, lines: range) -> bool:
    """Whether each line but the last ends with "<br>", and begins and is dated as entries are.

    A line without the form of an entry has its date in brackets behind a short name: else it may
    be the second one of an entry, "Journal of Eyes, 2013, 3, 1-9."
    """
    for start in (layout.starts[line] for line in lines[1:]):
        if not _BREAK.search(layout.text, max(0, start - _LONGEST_BREAK), start):
            return False
    shaped = 0
    for line in lines:
        if not _may_be_entry(layout, line):
            return False
        typed = visible(layout.prose[layout.starts[line] : layout.ends[line]])
        if shape_of(typed) >= EntryShape.ENTRY:
            shaped += 1
        elif not _NAME_AND_DATE.match(typed):
            return False
    return 2 * shaped > len(lines)


def begins_second_line(layout: Layout, start: int) -> bool:
    """Say whether a line begins as the second of an entry does: "Retrieved ...", "In: ..."."""
    return _GOES_ON.match(layout.prose, start) is not None


def _may_be_entry(layout: Layout, line: int) -> bool:
    """Whether a line begins as entries do, and has a year."""
    start, end = layout.starts[line], layout.ends[line]
    if end - start > _LONGEST or not _BEGINS.match(layout.prose, start, end):
        return False
    if begins_second_line(layout, start):
        return False
    return find_year(visible(layout.prose[start:end])) is not None


def _is_entry(layout: Layout, line: int) -> bool:
    start, end = layout.starts[line], layout.ends[line]
    if end - start < _SHORTEST or not _may_be_entry(layout, line):
        return False
    tail = max(start, end - _TAIL)
    if layout.prose.count(";", start, end) >= _LEAST_PARTS:
        return True
    if _CUT.search(layout.prose, tail, end):
        return False
    return bool(_ENDS.search(layout.prose, tail, end)) or _ends_with_address(layout, start, end)


def _ends_with_address(layout: Layout, start: int, end: int) -> bool:
    """Whether the last word of a line is an address, which few end with a full stop."""
    words = layout.text[start:end].split()
    return bool(words) and _ADDRESS.match(words[-1].lstrip("<[(")) is not None
