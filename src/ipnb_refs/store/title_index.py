"""Titles that stand in the place of an author, as texts cite them (APA 8.14, 11.4-11.10)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ipnb_refs.names import fold
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.store.index import IndexedWork

_SUBTITLE = regex(r"[:.?!]\s|\s[–—]\s")
_OF_YEAR = regex(r"\s+of\s+(?:1[5-9]|20)\d\d$")
_CONSTITUTION = regex(r"\bConst\.|\bCharter\b|\bConstitution\b")
_NO_DATES: frozenset[int | None] = frozenset()
_SHORTEST = 4


class TitleIndex:
    """The titles of works without names, folded, with their years (None for a work without one).

    A work is cited by its whole title, by what stands before the subtitle, by its short title, and
    an act without its year: "Family and Medical Leave Act, 1993" (11.5). `ends` are the last words
    of all these, folded.
    """

    def __init__(self, works: Iterable[IndexedWork]) -> None:
        dates: dict[str, set[int | None]] = defaultdict(set)
        ends: set[str] = set()
        undated: list[str] = []
        for work in works:
            if work.names or not work.title:
                continue
            year = work.issued.year if work.issued is not None else None
            for title in cited_titles(work):
                folded = fold(title)
                if len(folded) >= _SHORTEST:
                    dates[folded].update((year, work.original_year or year))
                    ends.add(fold(title.split()[-1]))
            if year is None and _CONSTITUTION.search(work.title):
                undated.append(work.title)
        self._dates = {folded: frozenset(found) for folded, found in dates.items()}
        self.ends = frozenset(ends)
        self.undated = tuple(undated)

    def dates_of(self, folded: str) -> frozenset[int | None]:
        """Years of the works that are cited by this folded title."""
        return self._dates.get(folded, _NO_DATES)


def cited_titles(work: IndexedWork) -> Iterator[str]:
    """Give the titles that a work without names is cited by."""
    for title in (work.title, *work.short_names):
        yield title
        yield _SUBTITLE.split(title, maxsplit=1)[0]
        if (bare := without_year(title)) != title:
            yield bare


def without_year(title: str) -> str:
    """Take the year off the name of an act: "... Act of 1993" is cited without it (11.5)."""
    return _OF_YEAR.sub("", title)
