"""Works looked up by the names of all their authors, spelled rightly or with a slip."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ipnb_refs.languages import NATIONAL, NATIONAL_SURNAMES, PLACES
from ipnb_refs.names import fold, without_particles
from ipnb_refs.resolving.group_names import GroupNames, is_of_groups
from ipnb_refs.resolving.matching import stored_spellings
from ipnb_refs.resolving.spelling import FoldedNames
from ipnb_refs.store import PerStore, skipped_entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ipnb_refs.model import Cite, Name, Work
    from ipnb_refs.store import Store

_FEW = 32
"""So many works are looked at one by one sooner than a table of them is made."""


class Roster:
    """Works, mostly those of a year, and the tables of their authors; made when asked for."""

    def __init__(self, works: Sequence[Work]) -> None:
        self.works = works

    @cached_property
    def _tables(self) -> tuple[dict[tuple[str, int], list[int]], dict[str, list[int]]]:
        """Numbers of works by a folded name and its place, and by the name alone."""
        placed: dict[tuple[str, int], list[int]] = {}
        anywhere: dict[str, list[int]] = {}
        for number, work in enumerate(self.works):
            seen: set[str] = set()
            for place, name in enumerate(work.names):
                for folded in _folded(name):
                    placed.setdefault((folded, place), []).append(number)
                    if folded not in seen:
                        seen.add(folded)
                        anywhere.setdefault(folded, []).append(number)
        return placed, anywhere

    @cached_property
    def _names(self) -> FoldedNames:
        return FoldedNames(self._tables[1])

    @cached_property
    def _unfinished(self) -> list[int]:
        """Numbers of the works whose names end with "and others"."""
        return [number for number, work in enumerate(self.works) if work.others]

    def in_place(self, cite: Cite) -> Sequence[Work]:
        """Give the works whose authors may be the typed ones in their places, and few others.

        The typed name that the fewest works can have in its place decides.
        """
        if len(self.works) <= _FEW:
            return self.works
        placed, fewest = self._tables[0], None
        for place, typed in enumerate(cite.names):
            lists = [placed.get((name, place), []) for name in self._names.like(typed.name)]
            if place:
                lists.append(self._unfinished)
            if fewest is None or sum(map(len, lists)) < sum(map(len, fewest)):
                fewest = lists
        return self._numbered(fewest or [])

    def anywhere(self, names: Iterable[Name], more: Iterable[int] = ()) -> Sequence[Work]:
        """Give the works of which an author may be one of the typed ones, and few others.

        `more` are numbers of works to be given as well.
        """
        if len(self.works) <= _FEW:
            return self.works
        by_name = self._tables[1]
        like = (folded for typed in names for folded in self._names.like(typed))
        return self._numbered([more, *(by_name[folded] for folded in like)])

    @cached_property
    def _groups(self) -> dict[str, list[int]]:
        """Numbers of the works by one author that may be a group, by its name.

        "Sysselmannen på Svalbard. (2016)." in a list looks like a title in the author's place.
        """
        groups: dict[str, list[int]] = {}
        for number, work in enumerate(self.works):
            if not work.names:
                groups.setdefault(work.title, []).append(number)
            group = group_of(work.names[0]) if len(work.names) == 1 else ""
            if group:
                groups.setdefault(group, []).append(number)
        return groups

    @cached_property
    def _group_names(self) -> GroupNames:
        return GroupNames(self._groups)

    def of_groups(self, typed: str, short: str) -> Sequence[Work]:
        """Give the works by what may be a typed group, or its typed abbreviation; few others."""
        if len(self.works) <= _FEW:
            return self.works
        like = {*self._group_names.like(typed), *self._group_names.like(short)}
        return self._numbered(self._groups[name] for name in like)

    def _numbered(self, lists: Iterable[Iterable[int]]) -> Sequence[Work]:
        """Give works in their order, each once."""
        numbers = sorted({number for each in lists for number in each})
        return [self.works[number] for number in numbers]


def group_of(name: Name) -> str:
    """Give the name of what is or may be a group; "Lumen Italiana" has no comma in a list."""
    if name.literal or not name.given:
        return name.literal or name.family
    last, words = name.family.lower(), name.given.lower().split()
    if last in PLACES or last in NATIONAL_SURNAMES:  # "Jack London" is somebody
        is_group = any(map(is_of_groups, words))
    else:
        is_group = "." not in name.given and last in NATIONAL
    return f"{name.given} {name.family}" if is_group else ""


def is_somebody(store: Store, folded: str) -> bool:
    """Say whether a store names anybody so, in an entry that could not be read too.

    A group may go on: "NICHD Research Network".
    """
    if store.has_name(folded) or folded in _BEGINNINGS.of(store):
        return True
    return any(folded in entry.names for entry in skipped_entries(store))


def _beginnings(store: Store) -> frozenset[str]:
    names = (name.literal for work in store.works for name in work.names)
    return frozenset(fold(name.split()[0]) for name in names if name)


_BEGINNINGS = PerStore(_beginnings)


def _folded(name: Name) -> set[str]:
    """Fold a stored name in all ways in which it is compared with a typed one."""
    return {*stored_spellings(name), fold(name.surname), fold(without_particles(name.surname))}
