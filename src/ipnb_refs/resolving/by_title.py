"""Cites whose name is the end of a title that the sentence names: "In Mindsight (2010), he ...".

The title before the date and its year tell the work; what was read as a name is a part of it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.model import MASK, Reason, Status
from ipnb_refs.names import fold
from ipnb_refs.order import year_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ipnb_refs.model import Cite, Document, Resolution, Work

_LONGEST_TITLE = 250
_PARAGRAPH = 600
_LEAST_WORDS = 2
_SHORTEST_WORD = 6
_SUBTITLE = re.compile(r"[:.?!]\s|\s[–—]\s")


def with_titles(
    document: Document, resolutions: tuple[Resolution, ...], works: Sequence[Work]
) -> tuple[Resolution, ...]:
    """Resolve the cites that name one of the works by its title and year."""
    return tuple(
        replace(
            resolution,
            status=Status.RESOLVED,
            reason=Reason.RESOLVED,
            candidates=(found[0].key,),
            suggestions=(),
            by_title=True,
        )
        if resolution.status is Status.UNRESOLVED
        and len(found := list(_titled(document, resolution.cite, works))) == 1
        else resolution
        for resolution in resolutions
    )


def _titled(document: Document, cite: Cite, works: Iterable[Work]) -> Iterator[Work]:
    if cite.date is None or cite.date.year is None or cite.inherited:
        return
    start, end = cite.names[0].span.start, cite.names[-1].span.end
    prose = document.prose
    name = fold(prose[start:end].replace(MASK, ""))
    before = fold(prose[max(0, end - _LONGEST_TITLE) : end].replace(MASK, ""))
    for work in works:
        if year_of(work) != cite.date.year or not work.title:
            continue
        for title in dict.fromkeys((work.title, _SUBTITLE.split(work.title)[0])):
            folded = fold(title)
            if len(folded) < len(name) or not before.endswith(folded):
                continue
            if len(title.split()) >= _LEAST_WORDS or (
                len(folded) >= _SHORTEST_WORD and _is_named_nearby(prose, start, end, work)
            ):
                yield work
                break


def _is_named_nearby(prose: str, start: int, end: int, work: Work) -> bool:
    """Say whether the first author is named around a title of one word."""
    if not work.names:
        return True
    surname = work.names[0].surname
    return surname in prose[max(0, start - _PARAGRAPH) : end + _PARAGRAPH].replace(MASK, "")
