"""What a post cites, what it lists and what the store has, compared: one cause, one verdict.

A post without a .bib is checked against the list typed in it, and its list is its store. With a
.bib as well, a cite is looked for in the list first; where the list lacks it, the store tells a
work that is only not listed from one that nobody knows. The list that we write from the store
ourselves is no list to compare: that it is current is another question.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ipnb_refs.citations import cited_numbers
from ipnb_refs.model import Near, Status, Suggestion
from ipnb_refs.order import year_of
from ipnb_refs.resolving.matching import has_typed_authors, same_name
from ipnb_refs.resolving.steps import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ipnb_refs.listed import ListedWork, TypedList
    from ipnb_refs.model import Citation, Cite, Document, Lexicon, Resolution, Work
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store

_NEAREST_UNCITED = 0.1


def list_of(document: Document, store: Store) -> TypedList | None:
    """Read the list typed in a post, without the one that is written from the store."""
    if not document.lists.every:
        return None
    # Most posts have no list typed by hand, and need none of its readers.
    from ipnb_refs.listed import read_list  # noqa: PLC0415 - see above

    return read_list(document, taken=store, skip_fence=bool(store.works))


@dataclass(frozen=True, slots=True)
class BothLexicons:
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
    return BothLexicons(store, listed.store) if store.works else listed.store


@dataclass(frozen=True, slots=True)
class Comparison:
    """Cites, list and store of one post, compared.

    - `resolutions` has one for each cite, against the list where there is one; the keys of works
      of the list and of the store never clash, and `work` finds either
    - `in_store` has one for each cite, against the store alone
    - `only_stored` are those of `in_store` that found a work which the list lacks
    - `uncited` are the entries of the list that nothing in the post speaks of, in the order of the
      list: what a near miss may have meant is spoken of, and so is what a number in brackets points
      to, what is quoted, what `nocite` names, what is offered for further reading, and an entry
      that repeats another one. A post that cites nobody has none
    - `entries` has those of the list by their keys
    """

    document: Document
    store: Store
    listed: TypedList | None
    in_store: tuple[Resolution, ...]
    resolutions: tuple[Resolution, ...]
    only_stored: tuple[Resolution, ...] = ()
    uncited: tuple[ListedWork, ...] = ()
    entries: Mapping[str, ListedWork] = field(default_factory=dict, repr=False, hash=False)

    def work(self, key: str) -> Work:
        """Give a work of the list or of the store."""
        if self.listed is not None and key in self.listed.store:
            return self.listed.store.work(key)
        return self.store.work(key)

    def by_first_name(self, folded: str) -> tuple[Work, ...]:
        """Give the works of the list, else of the store, whose first author has this name."""
        shelf = self.listed.store if self.listed is not None else self.store
        return shelf.by_first_name(folded)

    def is_stored(self, cite: Cite) -> bool:
        """Say whether the store has exactly the work that is cited, whatever the list has."""
        found = (each for each in self.in_store if each.cite is cite)
        return any(each.status is Status.RESOLVED for each in found)

    def entry(self, key: str) -> ListedWork | None:
        """Give the entry of a work in the list; None for one of the store."""
        return self.entries.get(key)


def compare(
    document: Document,
    citations: tuple[Citation, ...],
    store: Store,
    listed: TypedList | None,
    settings: Settings,
) -> Comparison:
    """Resolve the citations of a post against the list typed in it and the store.

    `listed` is what `list_of` reads, None where the post has no list to compare.
    """
    in_store = resolve(citations, store, settings)
    if listed is None:
        return Comparison(document, store, None, in_store, in_store)
    in_list = resolve(citations, listed.store, settings)
    both = tuple(zip(in_list, in_store, strict=True))
    only_stored = tuple(there for here, there in both if _is_only_stored(here, there))
    judged = tuple(_judged(here, there) for here, there in both)
    entries = {work.key: work for work in listed.works}
    spoken = {key for resolution in judged for key in resolution.candidates}
    spoken |= _need_no_cite(listed) | _named_by_nocite(document, store, listed)
    spoken |= _numbered(document, listed)
    resolutions = _paired(judged, listed, spoken, {each.cite for each in only_stored})
    spoken |= {near.key for resolution in resolutions for near in resolution.suggestions}
    left = tuple(work for work in listed.works if work.key not in spoken) if resolutions else ()
    return Comparison(document, store, listed, in_store, resolutions, only_stored, left, entries)


def _need_no_cite(listed: TypedList) -> set[str]:
    """Keys of what is offered for further reading, and of entries that repeat another one."""
    return {work.key for work in listed.works if work.repeats is not None} | listed.further


def _numbered(document: Document, listed: TypedList) -> set[str]:
    """Keys of the entries that numbers in brackets point to."""
    numbers = cited_numbers(document)
    return {work.key for work in listed.works if work.number in numbers}


def _named_by_nocite(document: Document, store: Store, listed: TypedList) -> set[str]:
    """Keys of the entries that `nocite` names by their key or by that of the store's work."""
    named = set(document.meta.nocite)
    if not named:
        return set()
    own = {work.key for work in listed.works}
    if "*" in named:
        return own
    works = [store.work(key) for key in named if key in store]
    same = {row.key for row in listed.store.works for work in works if _is_same(row, work)}
    return (named & own) | same


def _paired(
    resolutions: tuple[Resolution, ...],
    listed: TypedList,
    spoken: set[str],
    only_stored: set[Cite],
) -> tuple[Resolution, ...]:
    """Pair cites that found nothing with entries of the same authors that nobody cites."""
    left = [work for work in listed.store.works if work.key not in spoken]
    return tuple(
        replace(resolution, suggestions=found)
        if _found_nothing(resolution)
        and resolution.cite not in only_stored
        and (found := _other_years(resolution.cite, left))
        else resolution
        for resolution in resolutions
    )


def _found_nothing(resolution: Resolution) -> bool:
    return resolution.status is Status.UNRESOLVED and not resolution.suggestions


def _is_only_stored(in_list: Resolution, in_store: Resolution) -> bool:
    """Whether the list knows nothing of a cite that the store has."""
    found = in_store.status in (Status.RESOLVED, Status.AMBIGUOUS)
    return found and _found_nothing(in_list)


def _judged(in_list: Resolution, in_store: Resolution) -> Resolution:
    """Choose the verdict of the list, but near misses of the store where the list has none."""
    unknown = _found_nothing(in_list) and in_store.status is Status.UNRESOLVED
    return in_store if unknown else in_list


def _other_years(cite: Cite, works: Iterable[Work]) -> tuple[Suggestion, ...]:
    """Suggest the one work by all of the typed authors, whatever its year."""
    if cite.date is None or cite.date.year is None:
        return ()
    found = [work for work in works if has_typed_authors(cite, work)]
    if len(found) != 1:
        return ()
    (work,) = found
    surname = work.names[0].surname
    return (Suggestion(work.key, Near.YEAR, _NEAREST_UNCITED, surname, year_of(work)),)


def _is_same(listed: Work, stored: Work) -> bool:
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
