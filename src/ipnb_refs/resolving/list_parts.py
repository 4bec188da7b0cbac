"""The parts of a post's lists, and which of them are held to "what is listed is cited" (APA 8.4).

| where the works stand | held |
| --- | --- |
| under a heading for references, in the list that we write, or with no heading right above | yes |
| under one that says that it is a selection: "Bibliographie sélective" | if most are cited |
| under "Further reading", "Resources", "Lesetipps", ... | no |
| under another heading, in a post that has a list of references as well | no |
| under another heading, where that is the only list: "Lit.", "Giants" | if most are cited |
| under a smaller heading in the list of references: "Books", "Films to watch" | if one is cited |

Each part is in order by itself (APA 9.44).
"""

from __future__ import annotations

import re
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import BORDER, MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from ipnb_refs.listed import ListedWork, TypedList
    from ipnb_refs.model import Citation, Document, Heading, ListItem, WorkList

_LONGEST_INTRODUCTION = 300
_LONGEST_LABEL = 60
_LEAST_OFFERED = 2
_SELECTING = regex(rf"\b(?:{alternatives(read_as().lists.selecting)})\b")
_BOLD = regex(rf"(?:\*\*|__|<(?:b|strong)\b[^<>]*>)[\s{MASK}]*\Z", re.IGNORECASE)
_UNSEEN = f" \t\r\n\xa0{MASK}{BORDER}"


class Claim(Enum):
    """What a part of a list says that it is."""

    REFERENCES = auto()
    OFFERED = auto()
    UNCLEAR = auto()
    DIVISION = auto()


class ListPart(NamedTuple):
    """Works that stand together: a list, or what a smaller heading in it has below."""

    works: tuple[ListedWork, ...]
    claim: Claim

    def is_held(self, spoken: Container[str]) -> bool:
        """Say whether its works must be cited, where those of the keys `spoken` are."""
        cited = sum(work.key in spoken for work in self.works)
        if self.claim is Claim.UNCLEAR:
            return 2 * cited > len(self.works)
        if self.claim is Claim.DIVISION:
            return bool(cited) or len(self.works) < _LEAST_OFFERED
        return self.claim is Claim.REFERENCES


def parts_of(
    document: Document, listed: TypedList, citations: Sequence[Citation]
) -> tuple[ListPart, ...]:
    """Take the lists of a post apart, in the order of the text."""
    every = document.lists.every
    has_named = any(_is_named(document, each) for each in every)
    parts: list[ListPart] = []
    for each in every:
        works = [work for work in listed.works if each.span.contains(work.span)]
        if not works:
            continue
        claim = _claim(document, each, citations, has_named=has_named)
        parts += _divided(document, each, works, claim)
    return tuple(parts)


def _is_named(document: Document, each: WorkList) -> bool:
    """Say whether a heading, or our own fence, says that a list is one of references."""
    fence = document.lists.fence
    is_ours = fence is not None and each.span.contains(fence)
    return not each.further and (each.heading is not None or is_ours)


def _is_selection(document: Document, each: WorkList) -> bool:
    """Say whether a heading says that not all works below it need be cited."""
    if each.heading is None:
        return False
    words = document.text[each.heading.start : each.heading.end].lower()
    return _SELECTING.search(words) is not None


def _claim(
    document: Document, each: WorkList, citations: Sequence[Citation], *, has_named: bool
) -> Claim:
    if each.further:
        return Claim.OFFERED
    if _is_named(document, each):
        return Claim.UNCLEAR if _is_selection(document, each) else Claim.REFERENCES
    heading = _heading_above(document, each)
    if heading is None or not _leads_to(document, heading, each, citations):
        return Claim.REFERENCES
    return Claim.OFFERED if has_named else Claim.UNCLEAR


def _heading_above(document: Document, each: WorkList) -> Heading | None:
    """Find the last heading before a list."""
    above = [h for h in document.regions.headings if h.span.end <= each.span.start]
    return above[-1] if above else None


def _leads_to(
    document: Document, heading: Heading, each: WorkList, citations: Sequence[Citation]
) -> bool:
    """Say whether nothing but a few words stands between a heading and a list."""
    start, end = heading.span.end, each.span.start
    between = " ".join(document.prose[start:end].strip(_UNSEEN).split())
    cites = any(start <= citation.span.start < end for citation in citations)
    return len(between) <= _LONGEST_INTRODUCTION and not cites


def _divided(
    document: Document, each: WorkList, works: list[ListedWork], claim: Claim
) -> Iterator[ListPart]:
    """Give the works before the first smaller heading in a list, then those below each."""
    own = each.heading.end if each.heading is not None else each.span.start
    starts = sorted(_smaller_headings(document, each, works, own))
    bounds = [each.span.start, *starts, each.span.end + 1]
    for first, last in pairwise(bounds):
        below = tuple(work for work in works if first <= work.span.start < last)
        is_division = first in starts and claim is Claim.REFERENCES
        if below:
            yield ListPart(below, Claim.DIVISION if is_division else claim)


def _smaller_headings(
    document: Document, each: WorkList, works: list[ListedWork], start: int
) -> set[int]:
    """Find where headings and lines that read like one begin inside a list."""
    entries = {work.span.start for work in works}
    marked = (h.span.start for h in document.regions.headings if start <= h.span.start)
    found = {place for place in marked if place < each.span.end}
    labels = (i for i in each.items if i.whole.start not in entries and _is_label(document, i))
    return found | {item.whole.start for item in labels}


def _is_label(document: Document, item: ListItem) -> bool:
    """Say whether an item that is no entry stands above others: in bold, or with a colon."""
    if len(item.text) > _LONGEST_LABEL or any(map(str.isdigit, item.text)):
        return False
    start = item.whole.start
    bold = _BOLD.search(document.text[max(0, start - _LONGEST_LABEL) : start])
    return item.text.endswith(":") or (bold is not None and not item.text.endswith("."))
