"""Cites whose name is the end of a title that the sentence names: "In Mindsight (2010), he ...".

The title before the date and its year tell the work; what was read as a name is a part of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.model import MASK, Near, Reason, Resolution, Status
from ipnb_refs.names import fold
from ipnb_refs.order import year_of
from ipnb_refs.regex import regex
from ipnb_refs.resolving.near import suggest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.model import Document, Work

_LONGEST_TITLE = 250
_PARAGRAPH = 600
_LEAST_WORDS = 2
_SHORTEST_WORD = 6
_SHORTEST_BEGINNING = 10
_SUBTITLE = regex(r"[:.?!]\s|\s[–—]\s")


def with_titles(
    document: Document, resolutions: tuple[Resolution, ...], works: Sequence[Work]
) -> tuple[Resolution, ...]:
    """Resolve the cites that name one of the works by its title and year.

    Where only the year is another, the work is one that may have been meant.
    """
    return tuple(
        _with_title(document, each, works) if each.status is Status.UNRESOLVED else each
        for each in resolutions
    )


def _with_title(document: Document, resolution: Resolution, works: Sequence[Work]) -> Resolution:
    cite = resolution.cite
    typed = cite.date.year if cite.date is not None else None
    if typed is None or cite.inherited:
        return resolution
    start, end = cite.names[0].span.start, cite.names[-1].span.end
    named = titled_before(document, end, works, start)
    same = [work for work in named if year_of(work) == typed]
    if len(same) == 1:
        return Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (same[0].key,), (), by_title=True)
    near = tuple(each for each in suggest(cite, named, Near.YEAR) if each.score > 0)
    if same or not near:
        return resolution
    return replace(resolution, reason=Reason.OTHER_YEAR, suggestions=near, by_title=True)


def titled_before(
    document: Document, end: int, works: Sequence[Work], start: int | None = None
) -> list[Work]:
    """Give the works whose titles end right before an offset; the typed name begins at `start`."""
    start = end if start is None else start
    name = _folded(document, start, end)
    before = _folded(document, max(0, end - _LONGEST_TITLE), end)
    around = document.prose[max(0, start - _PARAGRAPH) : end + _PARAGRAPH].replace(MASK, "")
    return [w for w in works if w.title and _ends_with_title(before, name, around, w)]


def _folded(document: Document, start: int, end: int) -> str:
    return fold(document.prose[start:end].replace(MASK, ""))


def _ends_with_title(before: str, name: str, around: str, work: Work) -> bool:
    """Say whether what stands before the date ends with a title, and that with the typed name.

    A title of one word, and one that is shortened, is one only where the first author is named
    around it: "Hagen: Glacier Atlas (1993)".
    """
    is_by = not work.names or work.names[0].surname in around
    if (
        work.names
        and is_by
        and len(name) >= _SHORTEST_BEGINNING
        and fold(work.title).startswith(name)
    ):
        return True
    for title in dict.fromkeys((work.title, _SUBTITLE.split(work.title)[0])):
        folded = fold(title)
        if len(folded) < len(name) or not before.endswith(folded):
            continue
        if len(title.split()) >= _LEAST_WORDS:
            return True
        if len(folded) >= _SHORTEST_WORD and is_by:
            return True
    return False
