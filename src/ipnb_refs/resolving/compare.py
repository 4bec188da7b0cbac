"""What a post cites, what it lists and what the store has, compared: one cause, one verdict.

A post without a .bib is checked against the list typed in it, and its list is its store. With a
.bib as well, a cite is looked for in the list first; where the list lacks it, the store tells a
work that is only not listed from one that nobody knows. The list that we write from the store
ourselves is no list to compare: that it is current is another question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from ipnb_refs.model import MASK, Near, Status, Suggestion
from ipnb_refs.order import year_of
from ipnb_refs.resolving.matching import number_agrees, same_name
from ipnb_refs.resolving.steps import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.listed import ListedWork, TypedList
    from ipnb_refs.model import Citation, Cite, Document, Lexicon, Resolution, Work
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store

_NUMBERS = re.compile(r"\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\]|\[\^?(\d{1,3})\^?\]")
_RAISED = re.compile(
    r"(?:<sup\b[^<>]{0,80}>|\^)(?:<a\b[^<>]{0,200}>)?\[?"
    r"(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})\]?(?:</a>)?(?:</sup>|\^)",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s?[,;]\s?")
_RANGE = re.compile(r"(\d+)\s?[–-]\s?(\d+)")
_NEAREST_UNCITED = 0.1
_MOST_IN_RANGE = 50


def list_of(document: Document, store: Store) -> TypedList | None:
    """Read the list typed in a post, without the one that is written from the store."""
    if not document.lists.every:
        return None
    # Most posts have no list typed by hand, and need none of its readers.
    from ipnb_refs.listed import read_list  # noqa: PLC0415 - see above

    return read_list(document, taken=store, skip_fence=bool(store.works))


@dataclass(frozen=True, slots=True)
class _Both:
    """Two lexicons as one."""

    one: Lexicon
    other: Lexicon

    def years_of(self, folded: str) -> frozenset[int]:
        """Years of either."""
        return self.one.years_of(folded) | self.other.years_of(folded)

    def has_name(self, folded: str) -> bool:
        """Whether either has this name."""
        return self.one.has_name(folded) or self.other.has_name(folded)

    def ends_group(self, folded: str) -> bool:
        """Whether a group of either ends with this word."""
        return self.one.ends_group(folded) or self.other.ends_group(folded)


def lexicon_of(store: Store, listed: TypedList | None) -> Lexicon:
    """Give what reading may know: the names and years of the store and of the list."""
    if listed is None:
        return store
    return _Both(store, listed.store) if store.works else listed.store


class Comparison:
    """Cites, list and store of one post.

    `resolutions` has one for each cite, against the list where there is one, as described above;
    the keys of works of the list and of the store never clash, and `work` finds either.
    `only_stored` has what the store says of cites that the list lacks, `in_store` what it says of
    all.
    """

    def __init__(
        self,
        document: Document,
        citations: tuple[Citation, ...],
        store: Store,
        listed: TypedList | None,
        settings: Settings | None = None,
    ) -> None:
        self.document = document
        self.store = store
        self.listed = listed
        self.in_store = resolve(citations, store, settings)
        self.only_stored: dict[Cite, Resolution] = {}
        self.resolutions = self.in_store
        if listed is not None:
            in_list = resolve(citations, listed.store, settings)
            both = list(zip(in_list, self.in_store, strict=True))
            self.only_stored = {a.cite: b for a, b in both if _is_only_stored(a, b)}
            self.resolutions = self._paired([_judged(here, there) for here, there in both])

    def work(self, key: str) -> Work:
        """Give a work of the list or of the store."""
        if self.listed is not None and key in self.listed.store:
            return self.listed.store.work(key)
        return self.store.work(key)

    def by_first_name(self, folded: str) -> tuple[Work, ...]:
        """Give the works of the list, else of the store, whose first author has this name."""
        shelf = self.listed.store if self.listed is not None else self.store
        return shelf.by_first_name(folded)

    def entry(self, key: str) -> ListedWork | None:
        """Give the entry of a work in the list; None for one of the store."""
        return self._entries.get(key)

    @cached_property
    def _entries(self) -> dict[str, ListedWork]:
        return {work.key: work for work in self.listed.works} if self.listed else {}

    @cached_property
    def uncited(self) -> tuple[ListedWork, ...]:
        """Give the entries that nothing in the post speaks of, in the order of the list.

        What a near miss may have meant is spoken of, and so is what a number in brackets points to,
        what is quoted, what `nocite` names, what is offered for further reading, and an entry that
        repeats another one. A post that cites nobody has none.
        """
        if self.listed is None or not self.resolutions:
            return ()
        spoken = {s.key for r in self.resolutions for s in r.suggestions} | self._cited()
        return tuple(work for work in self.listed.works if work.key not in spoken)

    def _cited(self) -> set[str]:
        """Give the keys of entries that are cited, or need not be."""
        listed = self.listed
        if listed is None:
            return set()
        cited = {key for resolution in self.resolutions for key in resolution.candidates}
        cited |= listed.further
        cited |= {work.key for work in listed.works if work.repeats is not None}
        numbers = self._numbers
        cited |= {work.key for work in listed.works if work.number in numbers}
        return cited | self._exempt()

    def _exempt(self) -> set[str]:
        named = set(self.document.meta.nocite)
        if not named or self.listed is None:
            return set()
        if "*" in named:
            return set(self._entries)
        keys = named & self._entries.keys()
        works = [self.store.work(key) for key in named if key in self.store]
        return keys | {
            row.key for row in self.listed.store.works for work in works if is_same(row, work)
        }

    @cached_property
    def _numbers(self) -> set[int]:
        """Numbers in square brackets or raised in the text: "[3]", "[1, 4–6]", "<sup>2</sup>"."""
        found: set[int] = set()
        prose, text = self.document.prose, self.document.text
        typed = [m[1] or m[2] for m in _NUMBERS.finditer(prose.replace(MASK, ""))]
        typed += [m[1] for m in _RAISED.finditer(text) if prose[m.start(1)].isdecimal()]
        for numbers in typed:
            for part in _SPLIT.split(numbers):
                ends = _RANGE.fullmatch(part.strip())
                if ends:
                    first, last = int(ends[1]), int(ends[2])
                    found.update(range(first, min(last, first + _MOST_IN_RANGE) + 1))
                elif part.strip().isdecimal():
                    found.add(int(part))
        return found

    def _found_nothing(self, resolution: Resolution) -> bool:
        unresolved = resolution.status is Status.UNRESOLVED and not resolution.suggestions
        return unresolved and resolution.cite not in self.only_stored

    def _paired(self, resolutions: list[Resolution]) -> tuple[Resolution, ...]:
        """Pair cites that found nothing with entries of the same authors that nobody cites."""
        if self.listed is None:
            return tuple(resolutions)
        self.resolutions = tuple(resolutions)
        cited = self._cited()
        left = [work for work in self.listed.store.works if work.key not in cited]
        return tuple(
            replace(resolution, suggestions=found)
            if self._found_nothing(resolution) and (found := _other_years(resolution.cite, left))
            else resolution
            for resolution in resolutions
        )


def _is_only_stored(in_list: Resolution, in_store: Resolution) -> bool:
    """Whether the list knows nothing of a cite that the store has."""
    unknown = in_list.status is Status.UNRESOLVED and not in_list.suggestions
    return unknown and in_store.status in (Status.RESOLVED, Status.AMBIGUOUS)


def _judged(in_list: Resolution, in_store: Resolution) -> Resolution:
    """Choose the verdict of the list, but near misses of the store where the list has none."""
    unknown = in_list.status is Status.UNRESOLVED and not in_list.suggestions
    return in_store if unknown and in_store.status is Status.UNRESOLVED else in_list


def _other_years(cite: Cite, works: Iterable[Work]) -> tuple[Suggestion, ...]:
    """Suggest the one work by all of the typed authors, whatever its year."""
    if cite.date is None or cite.date.year is None:
        return ()
    found = [work for work in works if _same_authors(cite, work)]
    if len(found) != 1:
        return ()
    (work,) = found
    surname = work.names[0].surname
    return (Suggestion(work.key, Near.YEAR, _NEAREST_UNCITED, surname, year_of(work)),)


def _same_authors(cite: Cite, work: Work) -> bool:
    return (
        bool(work.names)
        and number_agrees(cite, work)
        and all(same_name(t.name, n) for t, n in zip(cite.names, work.names, strict=False))
    )


def is_same(listed: Work, stored: Work) -> bool:
    """Say whether an entry of a list and a work of the store share first author and year."""
    return (
        bool(listed.names and stored.names)
        and same_name(listed.names[0], stored.names[0])
        and year_of(listed) == year_of(stored)
    )


def first_of_each(
    resolutions: Iterable[Resolution],
) -> Iterator[tuple[Resolution, list[Resolution]]]:
    """Group cites of the same names and date: the first of each, with its repetitions."""
    groups: dict[object, list[Resolution]] = {}
    for resolution in resolutions:
        cite = resolution.cite
        date = cite.date
        names = tuple(name.name.surname.casefold() for name in cite.names)
        label = (names, cite.et_al is None, date and (date.year, date.year_suffix, date.status))
        groups.setdefault(label, []).append(resolution)
    for first, *others in groups.values():
        yield first, others
