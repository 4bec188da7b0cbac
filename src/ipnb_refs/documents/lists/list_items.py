"""The items of a list: where each begins and ends, and how it reads."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.documents.lists.extent import items
from ipnb_refs.documents.masks import addresses
from ipnb_refs.model import MASK, ListItem, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from ipnb_refs.documents.layout import Layout

_BULLET = regex(rf"{MASK}*(?:[-*+•·–]|\[?\^?(?P<number>\d{{1,3}})[.)\]]:?)(?:{MASK}*\s)+")
_NUMBER = regex(r"(?:\A|[\r\n])[ \t>]*(?P<number>\d{1,3})[.)][ \t]+\Z")
_LONGEST_NUMBER = 12
_SPACE = r" \t\r\n\xa0\u2002\u2003\u2009\u202f\u2028\u2029\f\v"
_UNSHOWN = _SPACE + MASK
_LONGEST_TAG = 60
_EMPHASIS = regex(
    r"(?<![*_\\])(?:\*|\*{3})(?![*_])|(?<![*\w\\])(?:_|_{3})(?![*_])|(?<![*_\\])(?:_|_{3})(?![*\w])"
    r"|<(?P<closing>/)?(?P<tag>i|em|cite)\b[^<>]*>"
    r"|(?P<styled><span\b[^<>]*\bfont-style:\s?italic[^<>]*>)|(?P<span_ends></span\s*>)",
    re.IGNORECASE,
)
"""Marks of italics; two asterisks are bold type, and an underscore in a word is a letter of it."""
_RAISED = regex(
    r"(?:(?<=\d\d\d\d)<sup\b[^<>]*>|<sup\b[^<>]*>(?=\d</sup>\d\d\d\d))(?P<digit>\d)</sup>"
)
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PIECE = regex(rf"([^{_UNSHOWN}]+(?: [^{_UNSHOWN}]+)*)|[{_SPACE}]")
"""Visible characters that follow each other with single blanks between them, or white space."""


def items_between(
    layout: Layout,
    start: int,
    end: int,
    headings: Container[int] = (),
    remarks: Container[int] = (),
) -> tuple[ListItem, ...]:
    """Give what stands between two offsets, item by item.

    Where `headings` begin, no item does; where `remarks` begin, one that is not an entry.
    """
    found = [
        (_item(layout, *span), span[0] not in remarks)
        for span in items(layout, start, end)
        if span[0] not in headings
    ]
    return tuple(
        item if is_entry else replace(item, is_entry=False) for item, is_entry in found if item
    )


def _item(layout: Layout, start: int, end: int) -> ListItem | None:
    """Read one item; None for one that shows nothing."""
    bullet = _BULLET.match(layout.prose, start, end)
    # In Markdown the number of an item is markup, and stands before what is shown, in its line:
    # the pages of another entry may end there, "12–331. Roe".
    number = bullet or _NUMBER.search(layout.text, max(0, start - _LONGEST_NUMBER), start)
    if bullet:
        start = bullet.end()
    text, runs = _shown(layout.prose, start, end)
    if not text:
        return None
    links = addresses(layout.text[start:end])
    typed = number["number"] if number else None
    item = ListItem(
        text,
        runs,
        tuple(Span(start + link.start, start + link.end) for link in links),
        int(typed) if typed else None,
        tuple(_italics(layout.text, start, runs, len(text))),
    )
    return _with_raised(item, layout.text, start, end) if runs[1:] else item


def _with_raised(item: ListItem, raw: str, start: int, end: int) -> ListItem:
    """Show the number of an edition beside a year as it is: "2012⁵" of "2012<sup>5</sup>"."""
    if "<sup" not in raw[start:end]:
        return item
    text = item.text
    for found in _RAISED.finditer(raw, start, end):
        at = item.shown(found.start("digit"))
        text = text[:at] + found["digit"].translate(_SUPERSCRIPT) + text[at + 1 :]
    return replace(item, text=text)


def _italics(
    raw: str, start: int, runs: tuple[tuple[int, int], ...], size: int
) -> Iterator[tuple[int, int]]:
    """Find what stands in italics by the markup that is skipped between the runs of an item."""
    opened: int | None = None
    is_span = False
    done = max(raw.rfind("\n", 0, start) + 1, start - _LONGEST_TAG)
    ends = [*(shown for shown, _ in runs[1:]), size]
    for (shown, here), end in zip(runs, ends, strict=True):
        for mark in _EMPHASIS.finditer(raw, done, here):
            if mark["span_ends"] and not is_span:
                continue
            begins_only = mark["tag"] or mark["styled"]
            is_span = bool(mark["styled"])
            if mark["closing"] or (opened is not None and not begins_only):
                if opened is not None and opened < shown:
                    yield opened, shown
                opened = None
            elif (
                opened is None
                and not mark["span_ends"]
                and not raw[mark.end() : mark.end() + 1].isspace()
            ):
                opened = shown  # a mark with a space behind it is a bullet
        done = here + end - shown
    if opened is not None and opened < size:
        yield opened, size


def _shown(prose: str, start: int, end: int) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Read what is visible, with one space for each run of white space, and say where it stands."""
    pieces: list[str] = []
    runs: list[tuple[int, int]] = []
    size, blank = 0, -1
    for found in _PIECE.finditer(prose, start, end):
        piece, here = found[1], found.start()
        if piece is None:
            blank = here if size and blank < 0 else blank
            continue
        if blank >= 0:
            runs.append((size, blank))
            pieces.append(" ")
            size, blank = size + 1, -1
        runs.append((size, here))
        pieces.append(piece)
        size += len(piece)
    return "".join(pieces), tuple(runs)
