"""Finds where a list of works ends below its heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.documents.layout import visible, without_rules
from ipnb_refs.documents.lists.entry_years import find_year
from ipnb_refs.documents.lists.shapes import (
    EntryShape,
    begins_alike,
    begins_with_inverted_names,
    begins_with_names,
    cites,
    may_begin_entry,
    shape_of,
    stands_below_posts,
)
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import MASK, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ipnb_refs.documents.layout import Layout
    from ipnb_refs.documents.lists.headings import Named

# An entry shows what it is early; to look at no more keeps the time linear.
_ENTRY_WINDOW = 1200
_MOST_STRANGERS = 8
_MOST_STRANGERS_BELOW_A_LINE = 4
"""Paragraphs of prose after which a list is over: an annotated one has a few behind each entry."""
LIKELY = 0.5
_LOOSE_LIKENESS = 0.3
"""How likely a short line with a year is to be an entry, below which it is a remark."""
BEFORE_WINDOW = 200
_RULE_LINE = regex(
    r"^[ \t>]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\r?$|<hr\b",
    re.MULTILINE | re.IGNORECASE,
)
_ITEM = regex(
    r"(?:^[ \t>]*(?:[-*+•·]|\d{1,3}[.)])\s|<li\b[^<>]*>)(?:[\s>*_\[(\"“]|<[^<>]*>)*\Z",
    re.IGNORECASE | re.MULTILINE,
)
_ENDS_ITEM = regex(r"\d[.)]|.?[-*+•·>_\[(\"“]\Z", re.DOTALL)
_ITEM_OF_TEXT = regex(r"(?:[-*+•·–]|\[?\d{1,3}[.)\]])\s")
_STOPS = regex(rf"(?:[.)\]”\"’»/]|\s\s)[\s{MASK}]*\Z")
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
    rf"(?:[.,:]?\s?(?:[(\[]?(?:1[5-9]|20)\d\d[a-z]?[)\]]?[.,:]|[“„«\"])|[.,]\s{MASK}*[^\W\d_a-z])))"
    r"|(?=[^\W\d_a-z][\w’'-]+,\s[^\W\d_a-z]\.))"
)
_JOINED = regex(rf"(?:&|(?:{alternatives(_ALL.list_connectors)})\s)")
"""What names go on with in the next line."""
FOOTNOTE = regex(r"\[\^[^\[\]\s]{1,40}\]:\s*\Z")


class FoundList(NamedTuple):
    """A list of works, heading included; `entries` is false for a heading with none of its own.

    `strangers` are the offsets at which paragraphs begin that stand in it and are prose.
    """

    span: Span
    heading: Span | None
    named: Named
    entries: bool = True
    strangers: frozenset[int] = frozenset()


def entry_shape(layout: Layout, start: int, end: int) -> EntryShape:
    """Judge a stretch of the prose by how it begins."""
    return shape_of(visible(layout.prose[start : min(end, start + _ENTRY_WINDOW)]))


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
            continue
        shape = _shape_in_list(layout, here, end)
        if shape is EntryShape.PROSE and any(
            _are_alike(layout, above, (here, end)) for above in walk.begun
        ):
            shape = EntryShape.ENTRY
        apart = walk.last is not None and shape < EntryShape.ENTRY
        if apart and _RULE_LINE.search(layout.text, done, here):
            is_cut = True
            break
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
        self.last: int | None = None
        self.strangers: list[int] = []
        self.is_list = False
        self.in_a_row = 0
        self._most = most_strangers

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
            or _begins_item(layout, begin, end, may_be_wrapped=is_parted)
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


def _begins_item(layout: Layout, start: int, end: int, *, may_be_wrapped: bool) -> bool:
    if is_item(layout, start, end):
        return True
    before = layout.text[max(0, start - BEFORE_WINDOW) : start]
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
    if may_be_wrapped and not stops:
        return False
    end = _end_of_names(layout, end)
    if may_begin_entry(layout.prose, start) and entry_shape(layout, start, end) >= EntryShape.ENTRY:
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
    item, line = (_window(layout, *each) for each in ((above, start), (start, end)))
    return begins_alike(item, line) and find_year(item) is not None


def _window(layout: Layout, start: int, end: int) -> str:
    return visible(layout.prose[start : min(end, start + _ENTRY_WINDOW)])


def _are_alike(layout: Layout, above: tuple[int, int], here: tuple[int, int]) -> bool:
    """Say whether what may be prose begins as an entry above it does, and has a year."""
    line = _window(layout, *here)
    return begins_alike(_window(layout, *above), line) and find_year(line) is not None


def _shape_in_list(layout: Layout, start: int, end: int) -> EntryShape:
    """Judge a paragraph below the heading of a list, where items without a year belong to it."""
    shape = entry_shape(layout, start, end)
    if shape >= EntryShape.ENTRY:
        return shape
    before = layout.text[max(0, start - BEFORE_WINDOW) : start]
    if FOOTNOTE.search(before):
        return EntryShape.PROSE
    paragraph = visible(layout.prose[start:end])
    if stands_below_posts(paragraph):
        return EntryShape.PROSE
    if begins_with_names(paragraph):
        return EntryShape.ENTRY
    likely = likeness(paragraph)
    if likely >= LIKELY or (shape is EntryShape.LOOSE and likely >= _LOOSE_LIKENESS):
        return EntryShape.ENTRY
    is_listed = is_item(layout, start, end)
    if shape is EntryShape.LOOSE and is_listed:
        return shape
    return EntryShape.NOTE if is_listed and not find_year(paragraph) else EntryShape.PROSE


def is_item(layout: Layout, start: int, end: int) -> bool:
    """Say whether what stands between two offsets is typed, or marked up, as an item."""
    return _is_behind_bullet(layout.text, start) or bool(
        _ITEM_OF_TEXT.match(layout.prose, start, end)
    )


def _is_behind_bullet(text: str, start: int) -> bool:
    """Whether a bullet, the number or the tag of an item stands right before an offset."""
    before = text[max(0, start - BEFORE_WINDOW) : start]
    # Mostly the full stop of a sentence does, and the pattern need not search for its beginning.
    return _ENDS_ITEM.match(before.rstrip()[-2:]) is not None and _ITEM.search(before) is not None


def likeness(paragraph: str) -> float:
    """Say how likely a paragraph is an entry, by all of its words."""
    # Most lists have entries of a form that is known, and need no weights.
    from ipnb_refs.entries import label, likeness_of  # noqa: PLC0415 - see above

    return likeness_of(label(paragraph[:_ENTRY_WINDOW], ())) if paragraph else 0.0
