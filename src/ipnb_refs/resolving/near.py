"""Near misses: the works that the author of a cite may have meant.

| typed | the store has | differs by |
| --- | --- | --- |
| Siegel, 2021 | Siegel, 2012 | the year |
| Seigel, 2012 | Siegel, 2012 | a name: one or two letters |
| Bryson & Siegel, 2011 | Siegel & Bryson, 2011 | the co-authors |
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.model import Near, Suggestion
from ipnb_refs.names import fold, without_particles
from ipnb_refs.order import year_of
from ipnb_refs.resolving.matching import (
    first_difference,
    number_agrees,
    same_name,
    spellings,
    with_co_authors,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ipnb_refs.model import Cite, Name, Work
    from ipnb_refs.resolving.shelf import Shelf

_MIN_NAME = 4
_MAX_SUGGESTIONS = 3
_NEAR_YEARS = 2
_LEAST_ALIKE = 0.65


def suggest(cite: Cite, works: Iterable[Work], differs: Near) -> tuple[Suggestion, ...]:
    """Suggest these works, which differ by one part; those of the nearest years come first."""
    typed = cite.date.year if cite.date is not None else None
    found = [_suggestion(w, differs, year_score(typed, year_of(w))) for w in works]
    return _best(found)


def _suggestion(work: Work, differs: Near, score: float) -> Suggestion:
    surname = work.names[0].surname if work.names else work.title
    return Suggestion(work.key, differs, round(score, 3), surname, year_of(work))


def _best(found: list[Suggestion]) -> tuple[Suggestion, ...]:
    return tuple(sorted(found, key=lambda s: (-s.score, s.key))[:_MAX_SUGGESTIONS])


def year_score(typed: int | None, stored: int | None) -> float:
    """How near two years are: swapped or single wrong digits and neighbours count, 1 is equal."""
    if typed is None or stored is None:
        return 0.0
    if typed == stored:
        return 1.0
    a, b = str(typed), str(stored)
    if sorted(a) == sorted(b) or sum(x != y for x, y in zip(a, b, strict=False)) == 1:
        return 0.9
    return 0.8 if abs(typed - stored) <= _NEAR_YEARS else 0.0


def other_years(cite: Cite, works: Sequence[Work]) -> tuple[Suggestion, ...]:
    """Works of the same authors in a year that may have been meant."""
    if cite.date is None or cite.date.year is None:
        return ()
    agreeing = with_co_authors(cite, works)
    return tuple(s for s in suggest(cite, agreeing, Near.YEAR) if s.score > 0)


def misspelt(cite: Cite, shelf: Shelf) -> tuple[Suggestion, ...]:
    """Works of the typed year and number of authors, with names one or two letters off."""
    if cite.date is None:
        return ()
    found = []
    for work in shelf.dated(cite.date):
        if work.names and number_agrees(cite, work):
            distance = _distance(cite, work)
            if distance:
                typed, stored = first_difference(cite, work) or (cite.names[0], work.names[0])
                near = _suggestion(work, Near.NAME, 1 - distance / (len(typed.name.surname) + 1))
                found.append(replace(near, surname=stored.surname))
    return _best(found)


def _distance(cite: Cite, work: Work) -> int:
    """Count the letters in which the typed names differ from a work's; 0 for too many or none."""
    distance = 0
    for typed, stored in zip(cite.names, work.names, strict=False):
        if not same_name(typed.name, stored):
            letters = slips(typed.name, stored)
            if letters is None:
                return 0
            distance += letters
    return distance


def slips(typed: Name, stored: Name) -> int | None:
    """Count the slips between two surnames; None where they are more than one name's worth.

    A letter too few, too many or wrong is one, and so are two that have changed places; names of
    up to five letters may have one, longer ones two, shorter ones than four none. What is typed
    before a surname may be a part of it ("Burke Haris"), and a particle may be no part.
    """
    theirs = {fold(stored.surname), fold(without_particles(stored.surname))}
    ours = {fold(spelling) for spelling, _ in spellings(typed)}
    found = [n for one in ours for other in theirs if (n := _slips(one, other)) is not None]
    return min(found, default=None)


def _slips(one: str, other: str) -> int | None:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - imported only where a name is unknown

    if len(one) < _MIN_NAME:
        return None
    allowed = 1 if len(one) <= _MIN_NAME + 1 else 2
    distance = int(OSA.distance(one, other, score_cutoff=allowed))
    return distance if 0 < distance <= allowed else None


def are_alike(typed: str, stored: str) -> bool:
    """Say whether names begin alike and share most letters: more may be wrong than a slip.

    Of short names, one letter may be wrong: "Lu" and "Li".
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - as above

    one, other = fold(typed), fold(stored)
    alike = OSA.normalized_similarity(one, other) >= _LEAST_ALIKE or OSA.distance(one, other) == 1
    return one[:1] == other[:1] and alike


def of_co_authors(cite: Cite, shelf: Shelf) -> tuple[Suggestion, ...]:
    """Works of the typed year that share at least half of the names, in another order or place."""
    if cite.date is None:
        return ()
    found = []
    for work in shelf.dated(cite.date):
        shared = sum(any(may_be(t.name, n) for n in work.names) for t in cite.names)
        most = max(len(cite.names), len(work.names) if cite.et_al is None else 1)
        if shared and 2 * shared >= most:
            found.append(_suggestion(work, Near.CO_AUTHORS, 0.9 * shared / most))
    return _best(found)


def may_be(typed: Name, stored: Name) -> bool:
    """Say whether a typed name is the stored one, or a slip away from it."""
    return same_name(typed, stored) or slips(typed, stored) is not None
