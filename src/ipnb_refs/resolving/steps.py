"""Cites looked up in a store: one work, several, or none, with the reason and the near misses.

The steps, each narrowing the works of the step before:

1. works whose first author has the typed name (folded; with or without particles), and the typed
   initials, or the typed given names where a namesake has them;
2. of the typed year, or the typed status ("n.d.", "in press");
3. whose further authors and their number agree with what is typed;
4. whose letter agrees, where one is typed.

One work left: resolved. Several: ambiguous, with all of them; we never choose. None: unresolved,
with the step at which the last works were lost, and the works that the author may have meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from ipnb_refs.errors import misuse
from ipnb_refs.model import Citation, Exemption, Near, Reason, Resolution, Status, Suggestion
from ipnb_refs.names import fold, fold_variants, without_particles
from ipnb_refs.order import by_whom, sort_key, spoken, year_letters, year_of
from ipnb_refs.resolving.matching import (
    dated,
    first_difference,
    number_agrees,
    same_name,
    spellings,
    with_co_authors,
    with_given_names,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ipnb_refs.model import Cite, CiteDate, Name, Work
    from ipnb_refs.settings import Settings

_MIN_NAME = 4
_MAX_SUGGESTIONS = 3
_NEAR_YEARS = 2
_EXEMPT = {
    Exemption.PRIMARY_SOURCE: Reason.PRIMARY_SOURCE,
    Exemption.PERSONAL_COMMUNICATION: Reason.PERSONAL_COMMUNICATION,
}


class Works(Protocol):
    """The view of a store that resolving needs."""

    @property
    def works(self) -> Sequence[Work]:
        """All works, in the order of the store."""
        ...

    def by_first_name(self, folded: str) -> Sequence[Work]:
        """Works whose first author has this folded name."""
        ...


def resolve(
    citations: Iterable[Citation],
    store: Works,
    settings: Settings | None = None,
) -> tuple[Resolution, ...]:
    """Resolve every cite of the citations, in text order, one resolution for each.

    An abbreviation that a citation introduces (APA 8.21), or that the settings have as an alias,
    stands for the group in all of them. `resolution.cite` is the cite itself, whose spans count
    code points of the post that it was read from; keys are those of `store`, which is never
    changed. Raises `UsageError` for what is neither citations nor a store.
    """
    citations = tuple(citations) if isinstance(citations, Iterable) else (citations,)
    for each in citations:
        if not isinstance(each, Citation):
            raise misuse("resolve", "citations", each, "call parse(document) first")
    if not hasattr(store, "by_first_name"):
        raise misuse("resolve", "a Store", store, "call load_store(path) first")
    shelf = _Shelf(store, _full_names(citations, settings))
    return tuple(_resolve(cite, shelf) for citation in citations for cite in citation.cites)


def _full_names(
    citations: Iterable[Citation], settings: Settings | None
) -> Mapping[str, frozenset[str]]:
    """The folded names that each folded abbreviation stands for."""
    found: dict[str, set[str]] = {}
    for citation in citations:
        for cite in citation.cites:
            for name in cite.names:
                if name.abbreviation is not None:
                    found.setdefault(fold(name.abbreviation.text), set()).add(
                        fold(name.name.surname)
                    )
    for short, full in settings.aliases.items() if settings is not None else ():
        found.setdefault(fold(short), set()).add(fold(full))
    return {short: frozenset(names) for short, names in found.items()}


class _Shelf:
    """A store, with the abbreviations of a post; its works by year and by title when needed."""

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
        if len(typed) < _MIN_NAME:
            return ()
        begun = [(stored, work) for stored, work in self._titles if stored.startswith(typed)]
        exact = [work for stored, work in begun if stored == typed]
        return exact if exact or whole else [work for _, work in begun]

    def dated(self, date: CiteDate) -> Sequence[Work]:
        """All works of a date."""
        return dated(self._by_year.get(date.year, ()), date)


def _resolve(cite: Cite, shelf: _Shelf) -> Resolution:
    if cite.exemption is not None:
        return Resolution(cite, Status.EXEMPT, _EXEMPT[cite.exemption])
    namesakes, given = _by_name(cite, shelf)
    if not namesakes:
        near = _misspelt(cite, shelf) or _of_co_authors(cite, shelf)
        return _unresolved(cite, Reason.UNKNOWN_NAME, near)
    by_name = with_given_names(given, namesakes) if given else namesakes
    if not by_name:
        in_year = dated(namesakes, cite.date)
        return _unresolved(cite, Reason.OTHER_INITIALS, _suggest(cite, in_year, Near.INITIALS))
    in_year = dated(by_name, cite.date)
    if not in_year:
        near = _other_years(cite, by_name) or _misspelt(cite, shelf) or _of_co_authors(cite, shelf)
        return _unresolved(cite, Reason.OTHER_YEAR, near)
    agreeing = with_co_authors(cite, in_year)
    if not agreeing:
        near = _misspelt(cite, shelf) or _suggest(cite, in_year, Near.CO_AUTHORS)
        return _unresolved(cite, Reason.OTHER_NAMES, near)
    lettered = _with_letter(cite, agreeing, by_name)
    if not lettered:
        return _unresolved(cite, Reason.OTHER_LETTER, _suggest(cite, agreeing, Near.LETTER))
    if len(lettered) == 1:
        return Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (lettered[0].key,))
    keys = tuple(work.key for work in lettered)
    return Resolution(cite, Status.AMBIGUOUS, Reason.SEVERAL, keys)


def _unresolved(cite: Cite, reason: Reason, near: tuple[Suggestion, ...]) -> Resolution:
    return Resolution(cite, Status.UNRESOLVED, reason, (), near)


def _by_name(cite: Cite, shelf: _Shelf) -> tuple[Sequence[Work], str]:
    """Works of the typed first author, and the given names that are typed with it.

    The longest spelling that the store knows decides.
    """
    name = cite.names[0].name
    if not (name.given or name.literal or name.non_dropping_particle):
        variants = fold_variants(name.family)
        found_at_once = shelf.by_first_name(variants[0])
        if found_at_once and len(variants) == 1 and not shelf.full_names:
            return found_at_once, ""
    for spelling, given in spellings(name):
        found: dict[str, Work] = {}
        for folded in fold_variants(spelling):
            for each in (folded, *shelf.full_names.get(folded, ())):
                found.update((w.key, w) for w in shelf.by_first_name(each))
        if found:
            return list(found.values()), given
    if name.literal:
        return shelf.titled(name.literal), ""
    # "The Guardian. (2017)." in a list looks like a title in the author's place.
    return shelf.titled(f"{name.given} {name.surname}", whole=True), ""


def _with_letter(cite: Cite, works: Sequence[Work], by_name: Sequence[Work]) -> Sequence[Work]:
    letter = cite.date.year_suffix if cite.date is not None else ""
    if not letter:
        if len(works) == 1:
            return works
        plain = [w for w in works if not w.year_suffix]
        return plain if len(plain) == 1 else works
    typed = [w for w in works if w.year_suffix == letter]
    if typed or all(w.year_suffix for w in works):
        return typed
    # Works without a letter of their own get those that are left, in the list and here. The list
    # prints months and days for some types only, and the letters follow what is printed.
    keys = {key for full in (False, True) for key in _lettered(by_name, letter, full=full)}
    return [w for w in works if w.key in keys]


def _lettered(works: Sequence[Work], letter: str, *, full: bool) -> Iterator[str]:
    """Keys of the works that get a letter beside the others (APA 9.47), dates in full or not."""
    places = {
        w.key: sort_key(w.names, w.others, w.issued, w.sort_title or w.title, w.key) for w in works
    }
    if not full:
        places = {key: place._replace(date=(0, 0)) for key, place in places.items()}
    ordered = sorted(works, key=lambda w: places[w.key])
    labels = [
        (by_whom(w.names, w.others, w.sort_title or w.title), places[w.key].year) for w in ordered
    ]
    for work, given in zip(
        ordered, year_letters(labels, [w.year_suffix for w in ordered]), strict=True
    ):
        if given == letter:
            yield work.key


# --- near misses ---------------------------------------------------------------------------------


def _suggest(cite: Cite, works: Iterable[Work], differs: Near) -> tuple[Suggestion, ...]:
    typed = cite.date.year if cite.date is not None else None
    found = [_suggestion(w, differs, _year_score(typed, year_of(w))) for w in works]
    return _best(found)


def _suggestion(work: Work, differs: Near, score: float) -> Suggestion:
    surname = work.names[0].surname if work.names else work.title
    return Suggestion(work.key, differs, round(score, 3), surname, year_of(work))


def _best(found: list[Suggestion]) -> tuple[Suggestion, ...]:
    return tuple(sorted(found, key=lambda s: (-s.score, s.key))[:_MAX_SUGGESTIONS])


def _year_score(typed: int | None, stored: int | None) -> float:
    """How near two years are: swapped or single wrong digits and neighbours count, 1 is equal."""
    if typed is None or stored is None:
        return 0.0
    if typed == stored:
        return 1.0
    a, b = str(typed), str(stored)
    if sorted(a) == sorted(b) or sum(x != y for x, y in zip(a, b, strict=False)) == 1:
        return 0.9
    return 0.8 if abs(typed - stored) <= _NEAR_YEARS else 0.0


def _other_years(cite: Cite, works: Sequence[Work]) -> tuple[Suggestion, ...]:
    """Works of the same authors in a year that may have been meant."""
    if cite.date is None or cite.date.year is None:
        return ()
    agreeing = with_co_authors(cite, works)
    return tuple(s for s in _suggest(cite, agreeing, Near.YEAR) if s.score > 0)


def _misspelt(cite: Cite, shelf: _Shelf) -> tuple[Suggestion, ...]:
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


def _of_co_authors(cite: Cite, shelf: _Shelf) -> tuple[Suggestion, ...]:
    """Works of the typed year that share at least half of the names, in another order or place."""
    if cite.date is None:
        return ()
    found = []
    for work in shelf.dated(cite.date):
        shared = sum(any(_may_be(t.name, n) for n in work.names) for t in cite.names)
        most = max(len(cite.names), len(work.names) if cite.et_al is None else 1)
        if shared and 2 * shared >= most:
            found.append(_suggestion(work, Near.CO_AUTHORS, 0.9 * shared / most))
    return _best(found)


def _may_be(typed: Name, stored: Name) -> bool:
    return same_name(typed, stored) or slips(typed, stored) is not None
