"""The works of one first author, narrowed step by step; what a step found is kept for other cites.

A post cites the same works again and again, and some authors have hundreds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from ipnb_refs.model import Near
from ipnb_refs.names import fold
from ipnb_refs.order import arranged, standing, to_the_year, year_of, year_place
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
        self._narrowed: dict[Hashable, Namesakes | None] = {}
        self._suggested: dict[Hashable, tuple[Suggestion, ...]] = {}
        self._years: dict[int | None, list[Work]] | None = None
        self._seconds: dict[str | None, list[int]] | None = None
        self._letters: dict[str, frozenset[str]] | None = None

    def _narrow(self, label: Hashable, works: Callable[[], Sequence[Work]]) -> Namesakes:
        """Narrow the works, and keep of many what is left."""
        if label not in self._narrowed:
            left = self._these(works())
            self._narrowed[label] = left if left is not self else None
        return self._narrowed[label] or self

    def _these(self, works: Sequence[Work]) -> Namesakes:
        """Give some of the works; where all of them stay, as is mostly so, they are these again."""
        if len(works) == len(self.works):
            return self
        return Namesakes(works) if works else _NONE

    def with_given_names(self, given: str) -> Namesakes:
        """Keep those of the typed given names."""
        if len(self.works) <= _FEW:
            return self._these(with_given_names(given, self.works))
        return self._narrow(given, lambda: with_given_names(given, self.works))

    def dated(self, date: CiteDate | None) -> Namesakes:
        """Keep those of the typed date."""
        if date is None:
            return self
        if len(self.works) <= _FEW:
            return self._these(dated(self.works, date))
        label = date.year, date.status, date.original_year
        return self._narrow(label, lambda: dated(self._of_year(date.year), date))

    def _of_year(self, year: int | None) -> Sequence[Work]:
        """Give those of a year, and maybe others."""
        if year is None:
            return self.works
        if self._years is None:
            self._years = by_year(self.works)
        return self._years.get(year, ())

    def with_co_authors(self, cite: Cite) -> Namesakes:
        """Keep those of the typed co-authors."""
        if len(self.works) <= _FEW:
            return self._these(with_co_authors(cite, self.works))
        names = tuple(typed.name for typed in cite.names[1:])
        label = names, cite.et_al is None
        return self._narrow(label, lambda: with_co_authors(cite, self._of_second(cite)))

    def _of_second(self, cite: Cite) -> Sequence[Work]:
        """Give those of the typed second author, and maybe others."""
        if not cite.names[1:]:
            return self.works
        if self._seconds is None:
            self._seconds = self._by_second()
        typed = (*typed_spellings(cite.names[1].name), None)
        numbers = {number for each in typed for number in self._seconds.get(each, ())}
        return [self.works[number] for number in sorted(numbers)]

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
        if self._letters is None:
            self._letters = self._keys_by_letter()
        return self._letters.get(letter, frozenset())

    def _keys_by_letter(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        # None but works of one year and as many authors are told apart: mostly there is one.
        rough = [(year_place(w.issued), len(w.names), w.others) for w in self.works]
        often = Counter(rough)
        alike = [w for w, label in zip(self.works, rough, strict=True) if often[label] > 1]
        exact = [standing(work) for work in alike]
        years = to_the_year(exact)
        for standings in (exact, years) if years != exact else (exact,):
            for key, given in arranged(standings):
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
            from ipnb_refs.resolving.near import suggest, year_score  # noqa: PLC0415 - as above

            near = {year for year in set(map(year_of, self.works)) if year_score(typed, year) > 0}
            works = [work for work in self.works if year_of(work) in near] if near else ()
            self._suggested[label] = suggest(cite, works, Near.YEAR)
        return self._suggested[label]


_NONE = Namesakes(())


def by_year(works: Sequence[Work]) -> dict[int | None, list[Work]]:
    """Give works by their year, a work that was published again by both."""
    found: defaultdict[int | None, list[Work]] = defaultdict(list)
    for work in works:
        issued, original = work.issued, work.original_year
        year = issued.year if issued is not None else None
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
