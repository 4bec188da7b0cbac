"""The works of one first author, narrowed step by step; what a step found is kept for other cites.

A post cites the same works again and again, and some authors have hundreds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from ipnb_refs.model import Near
from ipnb_refs.names import fold
from ipnb_refs.order import arranged, standing, year_of, year_place
from ipnb_refs.resolving.matching import (
    dated,
    same_name,
    stored_spellings,
    typed_spellings,
    with_co_authors,
    with_given_names,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from ipnb_refs.model import Cite, CiteDate, Suggestion, Work

_FEW = 8
"""So many works are looked at one by one sooner than a table of them is made."""


class Namesakes:
    """Works whose first author has a typed name, or some of them."""

    def __init__(self, works: Sequence[Work]) -> None:
        self.works = works

    @cached_property
    def _narrowed(self) -> dict[Hashable, Namesakes | None]:
        return {}

    @cached_property
    def _suggested(self) -> dict[Hashable, tuple[Suggestion, ...]]:
        return {}

    def _keep(self, label: Hashable, works: Callable[[], Sequence[Work]]) -> Namesakes:
        """Narrow the works; where all of them stay, as is mostly so, they are these again."""
        if len(self.works) == 1:
            return self if works() else _NONE
        if label not in self._narrowed:
            kept = works()
            self._narrowed[label] = Namesakes(kept) if len(kept) < len(self.works) else None
        return self._narrowed[label] or self

    def with_given_names(self, given: str) -> Namesakes:
        """Keep those of the typed given names."""
        return self._keep(given, lambda: with_given_names(given, self.works))

    def dated(self, date: CiteDate | None) -> Namesakes:
        """Keep those of the typed date."""
        if date is None:
            return self
        if len(self.works) == 1:
            return self if dated(self.works, date) else _NONE
        label = date.year, date.status, date.original_year
        return self._keep(label, lambda: dated(self._of_year(date.year), date))

    def _of_year(self, year: int | None) -> Sequence[Work]:
        """Give those of a year, and maybe others where they are few."""
        is_short = year is None or len(self.works) <= _FEW
        return self.works if is_short else self._by_year.get(year, ())

    @cached_property
    def _by_year(self) -> dict[int | None, list[Work]]:
        return by_year(self.works)

    def with_co_authors(self, cite: Cite) -> Namesakes:
        """Keep those of the typed co-authors."""
        if len(self.works) == 1:
            return self if with_co_authors(cite, self.works) else _NONE
        names = tuple(typed.name for typed in cite.names[1:])
        label = names, cite.et_al is None
        return self._keep(label, lambda: with_co_authors(cite, self._of_second(cite)))

    def _of_second(self, cite: Cite) -> Sequence[Work]:
        """Give those of the typed second author, and maybe others where they are few."""
        if not cite.names[1:] or len(self.works) <= _FEW:
            return self.works
        typed = typed_spellings(cite.names[1].name)
        numbers = {number for each in (*typed, None) for number in self._by_second.get(each, ())}
        return [self.works[number] for number in sorted(numbers)]

    @cached_property
    def _by_second(self) -> dict[str | None, list[int]]:
        """Numbers of the works by their second author; None where it is one of "and others"."""
        found: dict[str | None, list[int]] = {}
        for number, work in enumerate(self.works):
            if work.others and len(work.names) == 1:
                found.setdefault(None, []).append(number)
            for name in work.names[1:2]:
                for folded in stored_spellings(name):
                    found.setdefault(folded, []).append(number)
        return found

    def keys_of_letter(self, letter: str) -> frozenset[str]:
        """Give the keys of those that get a letter in their list, by which months and days count.

        The list prints months and days for some types only, and letters follow what is printed.
        """
        return self._keys_by_letter.get(letter, frozenset())

    @cached_property
    def _keys_by_letter(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        # None but works of one year and as many authors are told apart: mostly there is one.
        rough = [(year_place(w.issued), len(w.names), w.others) for w in self.works]
        often = Counter(rough)
        alike = [w for w, label in zip(self.works, rough, strict=True) if often[label] > 1]
        for to_the_day in (False, True):
            for key, given in arranged(standing(w, to_the_day=to_the_day) for w in alike):
                found.setdefault(given, set()).add(key)
        for work in self.works:
            found.setdefault(work.year_suffix, set()).add(work.key)
        return {letter: frozenset(keys) for letter, keys in found.items()}

    def suggest(self, cite: Cite, differs: Near) -> tuple[Suggestion, ...]:
        """Suggest those of the nearest years."""
        label = _year(cite), differs
        if label not in self._suggested:
            from ipnb_refs.resolving.near import suggest  # noqa: PLC0415 - most cites are resolved

            self._suggested[label] = suggest(cite, self.works, differs)
        return self._suggested[label]

    def other_years(self, cite: Cite) -> tuple[Suggestion, ...]:
        """Suggest those of the typed co-authors, and of a year that may have been meant."""
        typed = _year(cite)
        return () if typed is None else self.with_co_authors(cite)._near_years(cite, typed)

    def _near_years(self, cite: Cite, typed: int) -> tuple[Suggestion, ...]:
        label = typed, Near.YEAR
        if label not in self._suggested:
            from ipnb_refs.resolving.near import best, suggest, year_score  # noqa: PLC0415 - as above

            years = (works for year, works in self._first_of_years if year_score(typed, year) > 0)
            found = (suggest(cite, works, Near.YEAR) for works in years)
            self._suggested[label] = best([each for few in found for each in few])
        return self._suggested[label]

    @cached_property
    def _first_of_years(self) -> list[tuple[int | None, list[Work]]]:
        """Give the works of each year of publication."""
        found: dict[int | None, list[Work]] = {}
        for work in self.works:
            found.setdefault(year_of(work), []).append(work)
        return list(found.items())


_NONE = Namesakes(())


def by_year(works: Sequence[Work]) -> dict[int | None, list[Work]]:
    """Give works by their year, a work that was published again by both."""
    found: defaultdict[int | None, list[Work]] = defaultdict(list)
    for work in works:
        year, original = year_of(work), work.original_year
        found[year].append(work)
        if original and original != year:
            found[original].append(work)
    return found


def _year(cite: Cite) -> int | None:
    return cite.date.year if cite.date is not None else None


def told_apart(listed: Work, works: Sequence[Work]) -> Sequence[Work]:
    """Keep those of several works by one author in one year that an entry of a list is.

    The title tells, and the letter where two have the same title.
    """
    if len(works) > 1:
        works = [work for work in works if fold(work.title) == fold(listed.title)]
    if len(works) > 1:
        works = [work for work in works if work.year_suffix == listed.year_suffix]
    return works


class ByAuthor:
    """Works of the store by first author and year, which tell an entry of a list."""

    def __init__(self, works: Iterable[Work]) -> None:
        self._works: dict[tuple[str, int | None], list[Work]] = {}
        for work in works:
            for folded in stored_spellings(work.names[0]) if work.names else ():
                self._works.setdefault((folded, year_of(work)), []).append(work)

    def same(self, listed: Work) -> Sequence[Work]:
        """Give the works that an entry of a list may be."""
        if not listed.names:
            return ()
        year, first = year_of(listed), listed.names[0]
        typed = typed_spellings(first)
        found = {w.key: w for folded in typed for w in self._works.get((folded, year), ())}
        return [work for work in found.values() if same_name(first, work.names[0])]
