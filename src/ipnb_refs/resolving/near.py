"""Near misses: the works that the author of a cite may have meant.

| typed | the store has | differs by |
| --- | --- | --- |
| Siegel, 2021 | Siegel, 2012 | the year |
| Seigel, 2012 | Siegel, 2012 | a name: one or two letters |
| Bryson & Siegel, 2011 | Siegel & Bryson, 2011 | the co-authors |
"""

from __future__ import annotations

from functools import lru_cache
from heapq import nsmallest
from operator import ne
from typing import TYPE_CHECKING

from ipnb_refs.citations import lacks_digit
from ipnb_refs.model import Near, Suggestion
from ipnb_refs.order import year_of
from ipnb_refs.resolving.matching import first_difference, number_agrees
from ipnb_refs.resolving.spelling import apart_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ipnb_refs.model import Cite, Name, Work
    from ipnb_refs.resolving.rosters import Roster

    _Apart = Callable[[Name], int | None]

_MAX_SUGGESTIONS = 3
_NEAR_YEARS = 2


def suggest(cite: Cite, works: Iterable[Work], differs: Near) -> tuple[Suggestion, ...]:
    """Suggest these works, which differ by one part; those of the nearest years come first."""
    typed = cite.date.year if cite.date is not None else None
    found = [_suggestion(w, differs, year_score(typed, year_of(w))) for w in works]
    return best(found)


def _suggestion(work: Work, differs: Near, score: float) -> Suggestion:
    surname = work.names[0].surname if work.names else work.title
    return Suggestion(work.key, differs, round(score, 3), surname, year_of(work))


def best(found: list[Suggestion]) -> tuple[Suggestion, ...]:
    """Keep the nearest few."""
    return tuple(sorted(found, key=lambda s: (-s.score, s.key))[:_MAX_SUGGESTIONS])


@lru_cache(maxsize=4096)
def year_score(typed: int | None, stored: int | None) -> float:
    """How near two years are, 1 is equal: one digit is wrong or missing, or two are swapped.

    Or the years are neighbours.
    """
    if typed is None or stored is None:
        return 0.0
    if typed == stored:
        return 1.0
    a, b = str(typed), str(stored)
    if len(a) != len(b) and (lacks_digit(a, b) or lacks_digit(b, a)):
        return 0.9
    if sum(map(ne, a, b)) == 1 or sorted(a) == sorted(b):
        return 0.9
    return 0.8 if abs(typed - stored) <= _NEAR_YEARS else 0.0


def with_names_alike(cite: Cite, dated: Roster | None) -> tuple[Suggestion, ...]:
    """Works of the typed year whose names are misspelled, or else stand in another order."""
    if dated is None:
        return ()
    typed = [apart_from(each.name) for each in cite.names]
    return _misspelled(cite, typed, dated) or _of_co_authors(cite, typed, dated)


def misspelled(cite: Cite, dated: Roster | None) -> tuple[Suggestion, ...]:
    """Works of the typed year and number of authors, with names one or two letters off."""
    if dated is None:
        return ()
    return _misspelled(cite, [apart_from(each.name) for each in cite.names], dated)


def _misspelled(cite: Cite, typed: Sequence[_Apart], dated: Roster) -> tuple[Suggestion, ...]:
    found = []
    for work in dated.in_place(cite):
        if work.names and number_agrees(cite, work):
            distance = _distance(typed, work)
            if distance:
                wrong, stored = first_difference(cite, work) or (cite.names[0], work.names[0])
                score = round(1 - distance / (len(wrong.name.surname) + 1), 3)
                found.append((-score, work.key, stored.surname, year_of(work)))
    if not found:  # as is mostly so, where a work is not in the store
        return ()
    nearest = nsmallest(_MAX_SUGGESTIONS, found, key=lambda each: each[:2])
    return tuple(Suggestion(key, Near.NAME, -score, name, y) for score, key, name, y in nearest)


def _distance(typed: Sequence[_Apart], work: Work) -> int:
    """Count the letters in which the typed names differ from a work's; 0 for too many or none."""
    distance = 0
    for apart, stored in zip(typed, work.names, strict=False):
        letters = apart(stored)
        if letters is None:
            return 0
        distance += letters
    return distance


def _of_co_authors(cite: Cite, typed: Sequence[_Apart], dated: Roster) -> tuple[Suggestion, ...]:
    """Works of the typed year that share at least half of the names, in another order or place."""
    found = []
    for work in dated.anywhere(each.name for each in cite.names):
        most = max(len(typed), len(work.names) if cite.et_al is None else 1)
        if 2 * len(typed) < most:
            continue
        shared = sum([_is_among(apart, work.names) for apart in typed])
        if shared and 2 * shared >= most:
            found.append(_suggestion(work, Near.CO_AUTHORS, 0.9 * shared / most))
    return best(found) if found else ()


def _is_among(apart: _Apart, names: Sequence[Name]) -> bool:
    for name in names:  # noqa: SIM110 - `any` takes longer, and this is asked of every work
        if apart(name) is not None:
            return True
    return False
