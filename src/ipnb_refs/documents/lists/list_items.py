"""The items of a list: where each begins and ends, and how it reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.documents.lists.extent import items
from ipnb_refs.documents.masks import addresses
from ipnb_refs.model import MASK, ListItem, Span

if TYPE_CHECKING:
    from collections.abc import Container

    from ipnb_refs.documents.layout import Layout

_BULLET = re.compile(r"(?:[-*+•·–]|\[?\^?(?P<number>\d{1,3})[.)\]]:?)\s+")
_NUMBER = re.compile(r"(?P<number>\d{1,3})[.)][ \t]+\Z")
_LONGEST_NUMBER = 12
_SPACE = r" \t\r\n\xa0\u2002\u2003\u2009\u202f\u2028\u2029\f\v"
_UNSHOWN = _SPACE + MASK
_PIECE = re.compile(rf"([^{_UNSHOWN}]+(?: [^{_UNSHOWN}]+)*)|[{_SPACE}]")
"""Visible characters that follow each other with single blanks between them, or white space."""


def items_between(
    layout: Layout, start: int, end: int, headings: Container[int] = ()
) -> tuple[ListItem, ...]:
    """Give what stands between two offsets, item by item; where `headings` begin, no item does."""
    spans = items(layout, start, end)
    found = (_item(layout, *span) for span in spans if span[0] not in headings)
    return tuple(item for item in found if item is not None)


def _item(layout: Layout, start: int, end: int) -> ListItem | None:
    """Read one item; None for one that shows nothing."""
    bullet = _BULLET.match(layout.prose, start, end)
    # In Markdown the number of an item is markup, and stands before what is shown.
    number = bullet or _NUMBER.search(layout.text[max(0, start - _LONGEST_NUMBER) : start])
    if bullet:
        start = bullet.end()
    text, runs = _shown(layout.prose, start, end)
    if not text:
        return None
    links = addresses(layout.text[start:end])
    typed = number["number"] if number else None
    return ListItem(
        text,
        runs,
        tuple(Span(start + link.start, start + link.end) for link in links),
        int(typed) if typed else None,
    )


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
