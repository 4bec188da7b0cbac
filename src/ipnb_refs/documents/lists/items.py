"""The entries of the lists of works in a post: where each begins and ends, and how it reads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.documents.layout import lay_out
from ipnb_refs.documents.lists.extent import items
from ipnb_refs.documents.masks.urls import addresses
from ipnb_refs.model import MASK, Span, WorkList

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Document

_BULLET = re.compile(r"(?:[-*+•·–]|\[?\^?(?P<number>\d{1,3})[.)\]]:?)\s+")
_NUMBER = re.compile(r"(?P<number>\d{1,3})[.)][ \t]+\Z")
_LONGEST_NUMBER = 12
_SPACE = frozenset(" \t\r\n\xa0\u2002\u2003\u2009\u202f\u2028\u2029\f\v")


@dataclass(frozen=True, slots=True)
class View:
    """A stretch of a post as it reads: without markup and bullets, white space made single.

    `offsets` has the place in the raw text of each character of `text`; `links` are the raw
    addresses in the stretch, in order, those of links too; `number` is what stood before it.
    """

    text: str
    offsets: tuple[int, ...]
    links: tuple[Span, ...]
    number: int | None = None

    def span(self, start: int, end: int) -> Span:
        """Give the place in the raw text of a part of `text` that is not empty."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    @property
    def whole(self) -> Span:
        """The place of all of it, an address at its end included."""
        end = self.offsets[-1] + 1
        return Span(self.offsets[0], max([end, *(link.end for link in self.links)]))


def entries(document: Document) -> tuple[tuple[WorkList, tuple[View, ...]], ...]:
    """Give the lists of a post with what stands in each, item by item."""
    if not document.lists.every:
        return ()
    layout = lay_out(document.text, document.unhidden)
    headings = {heading.span.start for heading in document.regions.headings}
    found = []
    for each in document.lists.every:
        start = each.heading.end if each.heading else each.span.start
        spans = items(layout, start, each.span.end)
        views = [_view(document, begin, end) for begin, end in spans if begin not in headings]
        found.append((each, tuple(view for view in views if view.text)))
    return tuple(found)


def all_items(document: Document) -> tuple[View, ...]:
    """Give all paragraphs and entries of a text that is nothing but a list."""
    layout = lay_out(document.text, document.unhidden)
    views = [_view(document, start, end) for start, end in items(layout, 0, len(document.text))]
    return tuple(view for view in views if view.text)


def _view(document: Document, start: int, end: int) -> View:
    bullet = _BULLET.match(document.unhidden, start, end)
    # In Markdown the number of an item is markup, and stands before what is shown.
    number = bullet or _NUMBER.search(document.text[max(0, start - _LONGEST_NUMBER) : start])
    if bullet:
        start = bullet.end()
    shown = list(_shown(document.unhidden, start, end))
    while shown and shown[-1][0] == " ":
        shown.pop()
    text = "".join(character for character, _ in shown)
    raw = document.text[start:end]
    links = (Span(start + span.start, start + span.end) for span in addresses(raw))
    typed = number["number"] if number else None
    offsets = tuple(offset for _, offset in shown)
    return View(text, offsets, tuple(links), int(typed) if typed else None)


def _shown(prose: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    blank = True
    for offset in range(start, end):
        character = prose[offset]
        if character == MASK:
            continue
        if character in _SPACE:
            if not blank:
                yield " ", offset
            blank = True
        else:
            yield character, offset
            blank = False
