"""Cites that found nothing, paired with entries that nobody cites: one cause, one finding.

| typed | the list has, and nobody cites it | differs by |
| --- | --- | --- |
| Siegel, 1950 | Siegel, D. J. (2012), and no other by Siegel | the year |
| Siegel & Roe, 2011 | Siegel, D. J. (2012) | the authors |
| Bryson & Siegel, 2012 | Siegel, D. J., & Bryson, T. P. (2011) | the authors |
| Pilgrim Office, 2018 | Pilgrim Reception Office (2018) | the name: words left out |
| Mihaly, 1990 | Csikszentmihalyi, M. (1990), given as "Mihaly" | the name: a given one |
| Cziksentmihayli, 1990 | Csikszentmihalyi, M. (1990) | the name: more than a slip |
| Seigel, 2012 | Siegel, D. J., & Bryson, T. P. (2012) | the name; the others are left out |
| Seigel, 2021 | Siegel, D. J. (2012) | the name, and the year |
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.model import Near, Suggestion
from ipnb_refs.names import fold
from ipnb_refs.order import year_of
from ipnb_refs.resolving.group_letters import group_words
from ipnb_refs.resolving.matching import found_nothing, has_typed_authors, number_agrees, same_name
from ipnb_refs.resolving.near import year_score
from ipnb_refs.resolving.rosters import Roster
from ipnb_refs.resolving.spelling import apart_from, are_alike, slips

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from ipnb_refs.model import Cite, Name, Resolution, Work

_MOST = 50
_CLOSERS = (")", "]")
_SHORTEST_GIVEN = 3
_SHORTEST_PART = 5
_AUTHORS, _ALIAS, _TWO_SLIPS, _ALIKE, _ANY_YEAR = 0.5, 0.4, 0.3, 0.2, 0.1


def paired(
    resolutions: tuple[Resolution, ...], left: Sequence[Work], apart: Container[Cite]
) -> tuple[Resolution, ...]:
    """Give the cites that found nothing the one entry of those `left` that may have been meant.

    Cites `apart` are left alone: where their work is, is known.
    """
    if not left:
        return resolutions
    entries = _Entries(left)
    return tuple(
        replace(resolution, suggestions=found)
        if found_nothing(resolution)
        and resolution.cite not in apart
        and (found := entries.nearest(resolution.cite))
        else resolution
        for resolution in resolutions
    )


class _Entries:
    """Entries that nobody cites, by all that makes one of them what a cite may have meant."""

    def __init__(self, works: Sequence[Work]) -> None:
        self._works = works
        self._roster = Roster(works)
        self._aliases: dict[tuple[int | None, str], set[int]] = {}
        self._words: dict[tuple[int | None, str], set[int]] = {}
        self._begun: dict[tuple[int | None, str], dict[str, list[int]]] = {}
        for number, work in enumerate(works):
            year, first = year_of(work), work.names[0] if work.names else None
            for alias in _aliases(first) if first is not None else ():
                self._aliases.setdefault((year, alias), set()).add(number)
            for word in group_words(first.literal) if first is not None else ():
                self._words.setdefault((year, word), set()).add(number)
            shown = fold(first.surname if first is not None else work.title)
            alike = self._begun.setdefault((year, shown[:1]), {})
            alike.setdefault(shown, []).append(number)
        self._kept: dict[object, tuple[Suggestion, ...]] = {}

    def nearest(self, cite: Cite) -> tuple[Suggestion, ...]:
        """Give the one work that is nearest; none where two are."""
        names, date = tuple(typed.name for typed in cite.names), cite.date
        label = names, cite.et_al is None, date and (date.year, date.status, date.original_year)
        if label not in self._kept:
            self._kept[label] = self._nearest(cite)
        return self._kept[label]

    def _nearest(self, cite: Cite) -> tuple[Suggestion, ...]:
        found = [near for work in self._like(cite) if (near := _near(cite, work)) is not None]
        best = max((near.score for near in found), default=0.0)
        nearest = [near for near in found if near.score == best]
        return tuple(nearest) if len(nearest) == 1 else ()

    def _like(self, cite: Cite) -> Sequence[Work]:
        """Give the works that can be near, and few others.

        Where very many of a year begin alike, none of them is told from the others.
        """
        year = cite.date.year if cite.date is not None else None
        typed = fold(cite.names[0].name.surname)
        keys = {typed, typed[:_SHORTEST_PART], typed[-_SHORTEST_PART:]}
        found = [self._aliases.get((year, key), set()) for key in keys]
        begun = self._begun.get((year, typed[:1]), {})
        if len(begun) <= _MOST:
            found += [{*begun[name]} for name in begun if are_alike(typed, name)]
        found.append(self._shortened(cite.names[0].name, year))
        numbers = {number for each in found if len(each) <= _MOST for number in each}
        return self._roster.anywhere((each.name for each in cite.names), numbers)

    def _shortened(self, typed: Name, year: int | None) -> set[int]:
        """Give the numbers of the works by groups with all of the typed words."""
        words = group_words(f"{typed.given} {typed.surname}")
        having = sorted((self._words.get((year, word), set()) for word in words), key=len)
        return set.intersection(*having) if len(having) > 1 else set()


def _is_shortened(typed: str, group: str) -> bool:
    """Say whether what is typed are some of the words of a group, in their order."""
    words, left = group_words(typed), iter(group_words(group))
    return len(words) > 1 and all(word in left for word in words)


def _aliases(name: Name) -> set[str]:
    """Give all by which `_is_alias` may find a name: those in full, and its two ends."""
    folded = fold(name.surname)
    given = fold(name.given.partition(" ")[0])
    return {given, folded[:_SHORTEST_PART], folded[-_SHORTEST_PART:]}


def _near(cite: Cite, work: Work) -> Suggestion | None:
    """Say in what a work differs from a cite that may mean it; None where it is another."""
    if cite.date is None:
        return None
    judged = _judged(cite, work) if work.names else _judged_by_title(cite, work)
    if judged is None:
        return None
    differs, score = judged
    surname = work.names[0].surname if work.names else work.title
    return Suggestion(work.key, differs, score, surname, year_of(work))


def _judged(cite: Cite, work: Work) -> tuple[Near, float] | None:
    year = _year(cite, work)
    typed, stored = cite.names[0].name, work.names[0]
    if has_typed_authors(cite, work):
        return Near.YEAR, _ANY_YEAR
    if same_name(typed, stored):
        return (Near.CO_AUTHORS, _AUTHORS * year) if year else None
    if year == 1 and _is_alias(typed, stored):
        return Near.NAME, _ALIAS
    if year and number_agrees(cite, work) and slips(typed, stored) is not None:
        return Near.NAME, _TWO_SLIPS
    if not number_agrees(cite, work):
        is_first = year == 1 and len(cite.names) == 1 and slips(typed, stored) is not None
        return (Near.NAME, _ALIKE) if is_first else None
    if year and _has_all_names(cite, work):
        return Near.CO_AUTHORS, _TWO_SLIPS
    return (Near.NAME, _ALIKE) if year == 1 and are_alike(typed.surname, stored.surname) else None


def _has_all_names(cite: Cite, work: Work) -> bool:
    """Say whether all of several typed names are authors of the work, in whatever order."""
    typed = (apart_from(each.name) for each in cite.names)
    return len(cite.names) > 1 and all(
        any(apart(name) is not None for name in work.names) for apart in typed
    )


def _judged_by_title(cite: Cite, work: Work) -> tuple[Near, float] | None:
    typed = cite.names[0].name.literal
    is_near = _year(cite, work) == 1 and typed and are_alike(typed, work.title)
    return (Near.NAME, _ALIKE) if is_near else None


def _year(cite: Cite, work: Work) -> float:
    """Say how near the years are; works without a year are as near as a neighbor."""
    typed, stored = cite.date.year if cite.date is not None else None, year_of(work)
    if typed is None or stored is None:
        return 0.5 if typed is not stored else 1.0
    return year_score(typed, stored)


def _is_alias(typed: Name, stored: Name) -> bool:
    """Say whether a name is another one of the same author: given, shortened, or a part."""
    ours, theirs = fold(typed.surname), fold(stored.surname)
    given = fold(stored.given.partition(" ")[0])
    if len(given) >= _SHORTEST_GIVEN and ours == given:
        return True
    if stored.literal and _is_shortened(f"{typed.given} {typed.surname}", stored.literal):
        return True
    shorter, longer = sorted((ours, theirs), key=len)
    is_last = longer.endswith(shorter) and not stored.surname.endswith(_CLOSERS)  # "(Hessen)"
    is_part = len(shorter) >= _SHORTEST_PART and (longer.startswith(shorter) or is_last)
    several = max(len(typed.surname.split()), len(stored.surname.replace("-", " ").split())) > 1
    return is_part and several
