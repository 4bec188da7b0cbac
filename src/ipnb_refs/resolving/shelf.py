"""A store as resolving looks it up: by the first author's name, by date, and by title."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, Protocol

from ipnb_refs.names import fold, fold_variants
from ipnb_refs.order import spoken
from ipnb_refs.resolving.matching import dated, spellings
from ipnb_refs.resolving.namesakes import Namesakes, by_year
from ipnb_refs.store import PerStore, Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ipnb_refs.model import Citation, CiteDate, Name, Work
    from ipnb_refs.resolving.rosters import Roster
    from ipnb_refs.settings import Settings

_SHORTEST_TITLE = 4
_FEW = 8
"""So many works are looked at one by one sooner than what is found of them is kept."""


class Works(Protocol):
    """The view of a store that resolving needs."""

    @property
    def works(self) -> Sequence[Work]:
        """All works, in the order of the store."""
        ...

    def by_first_name(self, folded: str) -> Sequence[Work]:
        """Works whose first author has this folded name."""
        ...


class Shelf:
    """A store, with the abbreviations of a post; its works by year and by title when needed.

    `full_names` has the folded names that each folded abbreviation stands for. What does not depend
    on them comes from the `plain` shelf of the store, which has none.
    """

    def __init__(
        self, store: Works, full_names: Mapping[str, frozenset[str]], plain: Shelf | None = None
    ) -> None:
        self._plain = plain or self
        self._by_first_name = store.by_first_name
        self._full_names = full_names
        self._works = store.works
        self._found: dict[Name, tuple[Namesakes, str]] = {}
        self._dated: dict[object, Roster] = {}

    def namesakes(self, name: Name) -> tuple[Namesakes, str]:
        """Give the works of a typed first author, and the given names that are typed with it.

        The longest spelling that the store knows decides.
        """
        found = self._found.get(name)
        if found is None:
            works, given = self._by_name(name)
            found = self._found[name] = Namesakes(works), given
        return found

    def few_works_of(self, name: Name) -> Sequence[Work]:
        """Give the works of an author that is typed plainly and has few, as most have."""
        works = self._of_surname(name)
        return works if len(works) <= _FEW else ()

    def _of_surname(self, name: Name) -> Sequence[Work]:
        """Give the works of a name that is a surname alone, of one spelling; none for others."""
        if not (name.given or name.literal or name.non_dropping_particle):
            variants = fold_variants(name.family)
            if len(variants) == 1 and variants[0] not in self._full_names:
                return self._by_first_name(variants[0])
        return ()

    def _by_name(self, name: Name) -> tuple[Sequence[Work], str]:
        if found_at_once := self._of_surname(name):
            return found_at_once, ""
        for spelling, given in spellings(name):
            found: dict[str, Work] = {}
            for folded in fold_variants(spelling):
                for each in (folded, *self._full_names.get(folded, ())):
                    found.update((w.key, w) for w in self._by_first_name(each))
            if found:
                return list(found.values()), given
        if name.literal:
            return self._titled(name.literal), ""
        # "The Guardian. (2017)." in a list looks like a title in the author's place.
        return self._titled(f"{name.given} {name.surname}", whole=True), ""

    @cached_property
    def _titles(self) -> list[tuple[str, int]]:
        """Titles of works without an author in their order, with the numbers of the works."""
        titles = ((spoken(work.title), n) for n, work in enumerate(self._works) if not work.names)
        return sorted(titles)

    def _titled(self, title: str, *, whole: bool = False) -> Sequence[Work]:
        """Works without an author, by their title or the beginning of it (APA 8.14)."""
        titles = self._plain._titles
        typed = spoken(title) if titles else ""
        if len(typed) < _SHORTEST_TITLE:
            return ()
        after = (titles[at] for at in range(bisect_left(titles, (typed, 0)), len(titles)))
        begun = tuple(takewhile(lambda each: each[0].startswith(typed), after))
        exact = [number for stored, number in begun if stored == typed]
        numbers = exact if exact or whole else [number for _, number in begun]
        return [self._works[number] for number in sorted(numbers)]

    def dated(self, date: CiteDate | None) -> Roster | None:
        """Give all works of a date; None where none is typed."""
        if date is None:
            return None
        label, rosters = (date.year, date.status, date.original_year), self._plain._dated
        if label not in rosters:
            from ipnb_refs.resolving.rosters import Roster  # noqa: PLC0415 - most cites are resolved

            rosters[label] = Roster(dated(self._plain._by_year.get(date.year, ()), date))
        return rosters[label]

    @cached_property
    def _by_year(self) -> dict[int | None, list[Work]]:
        return by_year(self._works)


_PLAIN = PerStore(lambda store: Shelf(store, {}))


def shelf_of(store: Works, full_names: Mapping[str, frozenset[str]]) -> Shelf:
    """Give the shelf of a store for a post; all posts without abbreviations share one."""
    if not isinstance(store, Store):
        return Shelf(store, full_names)
    plain = _PLAIN.of(store)
    return Shelf(store, full_names, plain) if full_names else plain


def full_names(citations: Iterable[Citation], settings: Settings) -> Mapping[str, frozenset[str]]:
    """Find what abbreviations stand for: those that a post introduces, and those of the settings.

    Both sides are folded.
    """
    found: dict[str, set[str]] = {}
    for citation in citations:
        for cite in citation.cites:
            for name in cite.names:
                if name.abbreviation is not None:
                    found.setdefault(fold(name.abbreviation.text), set()).add(
                        fold(name.name.surname)
                    )
    for short, full in settings.aliases.items():
        found.setdefault(fold(short), set()).add(fold(full))
    return {short: frozenset(names) for short, names in found.items()}
