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
_SUBTITLE = regex(r"[:.?!]\s|\s[–—]\s")


def with_titles(
    document: Document, resolutions: tuple[Resolution, ...], works: Sequence[Work]
) -> tuple[Resolution, ...]:
    """Resolve the cites that name one of the works by its title and year.

    Where only the year is another, the work is one that may have been meant.
    """
    titles = _Titles(works)
    return tuple(
        _with_title(document, each, titles) if each.status is Status.UNRESOLVED else each
        for each in resolutions
    )


class _Titles:
    """Works by their folded titles, whole and without the subtitle."""

    def __init__(self, works: Sequence[Work]) -> None:
        self._works = works
        self._by_title: dict[str, list[int]] = {}
        for number, work in enumerate(works):
            for title in _forms(work.title):
                self._by_title.setdefault(fold(title), []).append(number)
        self._lengths = sorted({*map(len, self._by_title)})

    def ending(self, text: str) -> Sequence[Work]:
        """Give the works with whose title a folded text ends."""
        ends = (text[-length:] for length in self._lengths if 0 < length <= len(text))
        numbers = {number for end in ends for number in self._by_title.get(end, ())}
        return [self._works[number] for number in sorted(numbers)]


def _forms(title: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((title, _SUBTITLE.split(title)[0])))


def _with_title(document: Document, resolution: Resolution, titles: _Titles) -> Resolution:
    cite = resolution.cite
    typed = cite.date.year if cite.date is not None else None
    if typed is None or cite.inherited:
        return resolution
    start, end = cite.names[0].span.start, cite.names[-1].span.end
<<<<<<< 3c467437aa0bca303d50801e89e40a2bf768b0e8
    named = titled_before(document, end, works, start)
=======
    name = _folded(document, start, end)
    before = _folded(document, max(0, end - _LONGEST_TITLE), end)
    ending = titles.ending(before)
    if not ending:
        return resolution
    around = document.prose[max(0, start - _PARAGRAPH) : end + _PARAGRAPH].replace(MASK, "")
    named = [work for work in ending if _ends_with_title(before, name, around, work)]
>>>>>>> 8ff6b5fbfc8189853875eaaac350d78e26d9e247
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

    A title of one word is one only where the first author is named around it.
    """
    for title in _forms(work.title):
        folded = fold(title)
        if len(folded) < len(name) or not before.endswith(folded):
            continue
        if len(title.split()) >= _LEAST_WORDS:
            return True
        if len(folded) >= _SHORTEST_WORD and (not work.names or work.names[0].surname in around):
            return True
    return False
