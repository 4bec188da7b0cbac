"""A store as resolving looks it up: by the first author's name, by date, and by title."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile
from typing import TYPE_CHECKING, Protocol

from ipnb_refs.names import fold, fold_variants
from ipnb_refs.order import spoken
from ipnb_refs.resolving.matching import dated, has_co_authors, spellings
from ipnb_refs.resolving.namesakes import Namesakes, by_year
from ipnb_refs.store import PerStore, Store

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from ipnb_refs.model import Cite, CiteDate, Name, Work
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
        self._shared = plain  # never itself: only the garbage collector would find a ring
        self._by_first_name = store.by_first_name
        self._full_names = full_names
        self._works = store.works
        self._found: dict[Hashable, tuple[Namesakes, str]] = {}
        self._dated: dict[object, Roster | None] = {}
        self._years: dict[int | None, list[Work]] | None = None
        self._titles: list[tuple[str, int]] | None = None

    def _plain(self) -> Shelf:
        return self._shared or self

    def namesakes(self, name: Name) -> tuple[Namesakes, str]:
        """Give the works of a typed first author, and the given names that are typed with it.

        The longest spelling that the store knows decides.
        """
        label = name.family if _is_surname(name) and not name.suffix else name
        found = self._found.get(label)
        if found is None:
            works, given = self._by_name(name)
            found = self._found[label] = Namesakes(works), given
        return found

    def of_surname(self, surname: str) -> Sequence[Work]:
        """Give the works of a surname that stands alone, if it has one spelling; else none."""
        variants = fold_variants(surname)
        if len(variants) == 1 and variants[0] not in self._full_names:
            return self._by_first_name(variants[0])
        return ()

    def _by_name(self, name: Name) -> tuple[Sequence[Work], str]:
        if _is_surname(name) and (found_at_once := self.of_surname(name.family)):
            return found_at_once, ""
        for spelling, given in spellings(name):
            found: dict[str, Work] = {}
            for folded in fold_variants(spelling):
                for each in (folded, *self._full_names.get(folded, ())):
                    for work in self._by_first_name(each):
                        found[work.key] = work
            if found:
                return list(found.values()), given
        if name.literal:
            return self._titled(name.literal), ""
        # "The Guardian. (2017)." in a list looks like a title in the author's place.
        return self._titled(f"{name.given} {name.surname}", whole=True), ""

    def _in_place_of_names(self) -> list[tuple[str, int]]:
        """Titles of works without an author in their order, with the numbers of the works."""
        if self._titles is None:
            works = [(number, work) for number, work in enumerate(self._works) if not work.names]
            self._titles = sorted((spoken(work.title), number) for number, work in works)
        return self._titles

    def _titled(self, title: str, *, whole: bool = False) -> Sequence[Work]:
        """Works without an author, by their title or the beginning of it (APA 8.14)."""
        titles = self._plain()._in_place_of_names()
        typed = spoken(title) if titles else ""
        if len(typed) < _SHORTEST_TITLE:
            return ()
        after = (titles[at] for at in range(bisect_left(titles, (typed, 0)), len(titles)))
        begun = tuple(takewhile(lambda each: each[0].startswith(typed), after))
        exact = [number for stored, number in begun if stored == typed]
        numbers = exact if exact or whole else [number for _, number in begun]
        return [self._works[number] for number in sorted(numbers)]

    def dated(self, date: CiteDate | None) -> Roster | None:
        """Give all works of a date; None where there is none, or none is typed."""
        if date is None:
            return None
        label, rosters = (date.year, date.status, date.original_year), self._plain()._dated
        if label not in rosters:
            from ipnb_refs.resolving.rosters import Roster  # noqa: PLC0415 - most cites are resolved

            works = dated(self._plain()._of_year(date.year), date)
            rosters[label] = Roster(works) if works else None
        return rosters[label]

    def _of_year(self, year: int | None) -> Sequence[Work]:
        if self._years is None:
            self._years = by_year(self._works)
        return self._years.get(year, ())


def _is_surname(name: Name) -> bool:
    return not (name.given or name.literal or name.non_dropping_particle)


_PLAIN = PerStore(lambda store: Shelf(store, {}))


def shelf_of(store: Works, full_names: Mapping[str, frozenset[str]]) -> Shelf:
    """Give the shelf of a store for a post; all posts without abbreviations share one."""
    if not isinstance(store, Store):
        return Shelf(store, full_names)
    plain = _PLAIN.of(store)
    return Shelf(store, full_names, plain) if full_names else plain


def full_names(cites: Iterable[Cite], settings: Settings) -> Mapping[str, frozenset[str]]:
    """Find what abbreviations stand for: those that a post introduces, and those of the settings.

    Both sides are folded.
    """
    found: dict[str, set[str]] = {}
    for cite in cites:
        for name in cite.names:
            if name.abbreviation is not None:
                found.setdefault(fold(name.abbreviation.text), set()).add(fold(name.name.surname))
    for short, full in settings.aliases.items():
        found.setdefault(fold(short), set()).add(fold(full))
    return {short: frozenset(names) for short, names in found.items()}


class PlainCites:
    """The cites of a post that are typed plainly: of most, their one work is found in one step.

    Plain is a first author with a surname of one spelling and few works, and a year alone.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._few: dict[str, Sequence[Work]] = {}
        self._keys: dict[str, tuple[str]] = {}  # each alone, as all cites of a work share it

    def keys_of(self, cite: Cite) -> tuple[str, ...]:
        """Give the one key of a work that is cited plainly; none where other steps are needed."""
        if cite.exemption is not None:
            return ()
        date, names = cite.date, cite.names
        if date is None or date.year_suffix or date.original_year is not None:
            return ()
        first, year = names[0].name, date.year
        if first.given or first.literal or first.non_dropping_particle or year is None:
            return ()
        works = self._few.get(first.family)
        if works is None:
            works = self._shelf.of_surname(first.family)
            works = self._few[first.family] = works if len(works) <= _FEW else ()
        found: Work | None = None
        for work in works:
            issued = work.issued
            if (issued is None or issued.year != year) and work.original_year != year:
                continue
            if len(names) > 1 and not has_co_authors(work, names):
                continue
            if found is not None:
                return ()
            found = work
        return () if found is None else self._keys.setdefault(found.key, (found.key,))
