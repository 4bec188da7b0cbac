"""Finds where a list of works ends below its heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.documents.layout import visible, without_rules
from ipnb_refs.documents.lists.entry_years import find_year
from ipnb_refs.documents.lists.judged import (
    BEFORE_WINDOW,
    are_alike,
    entry_shape,
    is_below_entry,
    is_item,
    shape_in_list,
    window,
)
from ipnb_refs.documents.lists.shapes import (
    EntryShape,
    begins_alike,
    begins_with_inverted_names,
    cites,
    may_begin_entry,
)
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import MASK, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ipnb_refs.documents.layout import Layout
    from ipnb_refs.documents.lists.headings import Named

_MOST_STRANGERS = 8
_MOST_STRANGERS_BELOW_A_LINE = 4
"""Paragraphs of prose after which a list is over: an annotated one has a few behind each entry."""
_RULE_LINE = regex(
    r"^[ \t>]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\r?$|<hr\b",
    re.MULTILINE | re.IGNORECASE,
)
_STOPS = regex(rf"(?:[.)\]”\"’»/]|\s\s)[\s{MASK}]*\Z")
_SENTENCE_ENDS = regex(rf"[.!?…][)\]”\"’»*_\s{MASK}]*\Z")
_LEAST_PARTED = 2
_MOST_COMPARED = 3
"""Entries, besides the last, with which a paragraph is compared that may be prose."""
_MOST_WRAPPED = 5
"""Lines that the names of one entry go on for."""
_INITIAL = regex(r"[^\W\d_]\.[\s,]")
_ALL = read_as()
_UNFINISHED = alternatives(_ALL.list_connectors | _ALL.lists.unfinished)
_GOES_ON = regex(rf"(?:[,;:&]|\b(?:{_UNFINISHED})|[\s.][^\W\d_a-z]\.)[\s{MASK}]*\Z")
"""What no entry ends with: the line below goes on with it."""
_ENTRY_INSIDE = regex(
    rf"(?P<stop>[.\d)\]”\"’»/]{MASK}*+)\s[\s{MASK}]*+(?:(?P<dash>(?=(?:[—–_]{{2,}}|-{{3,}}|⸺|⸻)"
    rf"(?:[.,:]?\s?(?:[(\[]?{MASK}*+(?:1[5-9]|20)\d\d[a-z]?{MASK}*+[)\]]?[.,:]|[“„«\"])"
    rf"|[.,]\s{MASK}*[^\W\d_a-z])))"
    r"|(?=(?:(?:[a-z]{1,4}\s){1,3}|[a-z]{1,4}['’])?[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?"
    r",\s[^\W\d_a-z]\.))"
)
_JOINED = regex(rf"(?:&|(?:{alternatives(_ALL.list_connectors)})\s)")
"""What names go on with in the next line."""


class FoundList(NamedTuple):
    """A list of works, heading included; `entries` is false for a heading with none of its own.

    `strangers` are the offsets at which paragraphs begin that stand in it and are prose.
    """

    span: Span
    heading: Span | None
    named: Named
    entries: bool = True
    strangers: frozenset[int] = frozenset()


def end_of_list(
    layout: Layout, start: int, bound: int, is_heading: Callable[[int], bool], *, marked: bool
) -> tuple[int, frozenset[int]] | None:
    """Find the end of the list between a heading and a bound, and where prose begins inside it.

    None if no list is there. A remark, a quotation, a bullet of notes does not end a list: it goes
    on with the next entry. Prose at the end is no part of it, nor is what stands below a thematic
    break.
    """
    walk = _Walk(_MOST_STRANGERS if marked else _MOST_STRANGERS_BELOW_A_LINE)
    done, is_cut = start, False
    for here, end in items(layout, start, bound):
        if is_heading(here):
            walk.annotated = None
            continue
        shape = shape_in_list(layout, here, end)
        if shape is EntryShape.LOOSE and walk.annotates(layout, here):
            shape = EntryShape.PROSE
        if shape is EntryShape.PROSE and any(
            are_alike(layout, above, (here, end)) for above in walk.begun
        ):
            shape = EntryShape.ENTRY
        apart = walk.last is not None and shape < EntryShape.ENTRY
        if apart and _RULE_LINE.search(layout.text, done, here):
            is_cut = True
            break
        if shape < EntryShape.ENTRY and not _SENTENCE_ENDS.search(layout.prose[here:end]):
            walk.annotated = None  # "Websites": what leads to further entries
        if not walk.goes_on(shape, here, end):
            break
        if walk.last is None and cites(visible(layout.prose[here:end])):
            # What leads to a list does not cite: this is a chapter of prose.
            break
        done = end
    if walk.last is None or not walk.is_list:
        return None
    end = walk.last if walk.in_a_row or is_cut or not marked else bound
    strangers = frozenset(at for at in walk.strangers if at < walk.last)
    return without_rules(layout.text, start, end), strangers


class _Walk:
    """What was met on the way down a list."""

    def __init__(self, most_strangers: int) -> None:
        self.begun: list[tuple[int, int]] = []
        self.annotated: tuple[int, int] | None = None
        self.last: int | None = None
        self.strangers: list[int] = []
        self.is_list = False
        self.in_a_row = 0
        self._most = most_strangers

    def annotates(self, layout: Layout, start: int) -> bool:
        """Say whether a loose item is a remark on the entry above it."""
        return self.annotated is not None and is_below_entry(layout, self.annotated, start)

    def goes_on(self, shape: EntryShape, start: int, end: int) -> bool:
        """Take one paragraph more, and say whether the list can go on below it."""
        if shape is EntryShape.PROSE:
            self.strangers.append(start)
            self.in_a_row += 1
        else:
            # Loose lines make a list only where nothing else stands above them.
            self.is_list = self.is_list or shape >= EntryShape.LOOSE
            self.last, self.in_a_row = end, 0
            if shape >= EntryShape.ENTRY:
                self.begun = [*self.begun[:_MOST_COMPARED], (start, end)]
                self.annotated = start, end
        return self.in_a_row <= self._most


def items(layout: Layout, start: int, bound: int) -> Iterator[tuple[int, int]]:
    """Give what stands between two offsets: paragraphs, and the entries and items in them."""
    line = layout.line_at(start)
    if line and layout.ends[line - 1] > start:
        line -= 1
    last = layout.line_at(bound)
    here: int | None = None
    first = layout.begins_paragraph
    # Where empty lines part the entries, a line that begins like one may only be wrapped.
    from ipnb_refs.documents.lists.one_a_line import is_one_a_line  # noqa: PLC0415 - of lists alone

    is_parted = sum(map(first, range(line, last))) > _LEAST_PARTED
    each_line = False
    for number in range(line, last):
        begin, end = max(layout.starts[number], start), layout.ends[number]
        if first(number) or number == line:
            each_line = is_one_a_line(layout, number, min(layout.end_of_paragraph(number), last))
        begins = (
            first(number)
            or each_line
            or _begins_item(layout, begin, end, parted=here if is_parted else None)
            or (here is not None and _is_line_for_entry(layout, here, begin, end))
        )
        if here is not None and begins:
            yield from _parted(layout, here, min(layout.ends[number - 1], bound))
            here = None
        here = begin if here is None else here
    if here is not None:
        yield from _parted(layout, here, min(layout.ends[last - 1], bound))


def _parted(layout: Layout, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part entries of one line: "... 180–93. ———. 2008b. ...", "... 1–9. Fern, D. (2012). ..."."""
    for found in _ENTRY_INSIDE.finditer(layout.prose, start, end):
        here = found.end()
        if found["dash"] is not None or (
            entry_shape(layout, here, end) is EntryShape.UNMISTAKABLE
            and entry_shape(layout, start, found.end("stop")) >= EntryShape.ENTRY
        ):
            yield start, found.end("stop")
            start = here
    yield start, end


def _begins_item(layout: Layout, start: int, end: int, *, parted: int | None) -> bool:
    """`parted` is where the item above began, in a list whose items empty lines part."""
    before = layout.text[max(0, start - BEFORE_WINDOW) : start]
    if is_item(layout, start, end):
        return True
    above = layout.prose[max(0, start - BEFORE_WINDOW) : start]
    if _INITIAL.match(layout.prose, start) or _joins(layout, start):
        return False
    # Behind an address, which prose has as blanks, nothing goes on: "Abgerufen von https://...".
    is_addressed = above[: len(before.rstrip())][-1:].isspace()
    if not is_addressed and _GOES_ON.search(above):
        return False
    from ipnb_refs.documents.lists.one_a_line import begins_second_line  # noqa: PLC0415 - as above

    if begins_second_line(layout, start):
        return False
    stops = is_addressed or _STOPS.search(above) is not None
    if parted is not None and not stops:
        return False
    end = _end_of_names(layout, end)
    may_begin = may_begin_entry(layout.prose, start)
    shape = entry_shape(layout, start, end) if may_begin else EntryShape.PROSE
    # The place and the year of the entry above: "In *Proc. 5th", then "Minds*, Lyon, France, 2011".
    if parted is not None and find_year(window(layout, parted, start)) is None:
        return shape is EntryShape.UNMISTAKABLE
    if shape >= EntryShape.ENTRY:
        return True
    # "Kron, Kim; Muna, Mia (2013): Macht", where the line above ends as entries do.
    return stops and begins_with_inverted_names(visible(layout.prose[start:end]))


def _joins(layout: Layout, start: int) -> bool:
    return _JOINED.match(layout.prose, start) is not None


def _end_of_names(layout: Layout, end: int) -> int:
    """Find the end of the line in which names end that are wrapped: "... Robinson, E. S. J.,"."""
    line = layout.line_at(end)
    last = min(line + _MOST_WRAPPED, len(layout.starts))
    while line < last and (
        _GOES_ON.search(layout.prose, max(0, end - BEFORE_WINDOW), end)
        or _joins(layout, layout.starts[line])
    ):
        end = layout.ends[line]
        line += 1
    return end


def _is_line_for_entry(layout: Layout, above: int, start: int, end: int) -> bool:
    """Whether a line and what is above it begin alike, and that ends with its year given."""
    if not _STOPS.search(layout.prose[max(above, start - BEFORE_WINDOW) : start]):
        return False
    item, line = (window(layout, *each) for each in ((above, start), (start, end)))
    return begins_alike(item, line) and find_year(item) is not None
