"""A store as resolving looks it up: by the first author's name, by year, and by title."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from ipnb_refs.names import fold
from ipnb_refs.order import spoken, year_of
from ipnb_refs.resolving.matching import dated

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ipnb_refs.model import Citation, CiteDate, Work
    from ipnb_refs.settings import Settings

_SHORTEST_TITLE = 4


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

    `full_names` has the folded names that each folded abbreviation stands for.
    """

    def __init__(self, store: Works, full_names: Mapping[str, frozenset[str]]) -> None:
        self.by_first_name = store.by_first_name
        self.full_names = full_names
        self._works = store.works

    @cached_property
    def _by_year(self) -> dict[int | None, list[Work]]:
        found: dict[int | None, list[Work]] = {}
        for work in self._works:
            for year in {year_of(work), work.original_year or year_of(work)}:
                found.setdefault(year, []).append(work)
        return found

    @cached_property
    def _titles(self) -> list[tuple[str, Work]]:
        return [(spoken(work.title), work) for work in self._works if not work.names]

    def titled(self, title: str, *, whole: bool = False) -> Sequence[Work]:
        """Works without an author, by their title or the beginning of it (APA 8.14)."""
        typed = spoken(title)
        if len(typed) < _SHORTEST_TITLE:
            return ()
        begun = [(stored, work) for stored, work in self._titles if stored.startswith(typed)]
        exact = [work for stored, work in begun if stored == typed]
        return exact if exact or whole else [work for _, work in begun]

    def dated(self, date: CiteDate) -> Sequence[Work]:
        """All works of a date."""
        return dated(self._by_year.get(date.year, ()), date)


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
