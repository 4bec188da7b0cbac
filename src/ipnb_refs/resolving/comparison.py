"""What a post cites, what it lists and what the store has, compared: one cause, one verdict.

A post without a .bib is checked against the list typed in it, and its list is its store. With a
.bib as well, a cite is looked for in the list first; where the list lacks it, the store tells a
work that is only not listed from one that nobody knows. The list that we write from the store
ourselves is no list to compare: that it is current is another question.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import field
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from ipnb_refs.citations import weighed
from ipnb_refs.frozen import frozen
from ipnb_refs.model import Status, keys_meant
from ipnb_refs.resolving.matching import found_nothing
from ipnb_refs.resolving.namesakes import ByAuthor, told_apart
from ipnb_refs.resolving.steps import primary_sources, resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ipnb_refs.listed import ListedWork, TypedList
    from ipnb_refs.model import Citation, Cite, Document, Lexicon, Resolution, Work
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store


def list_of(document: Document, store: Store) -> TypedList | None:
    """Read the list typed in a post, without the one that is written from the store."""
    if not document.lists.every:
        return None
    from ipnb_refs.listed import read_list  # noqa: PLC0415 - most posts have no list typed by hand

    return read_list(document, taken=store, skip_fence=bool(store.works))


@frozen
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

    def has_work_of(self, year: int) -> bool:
        """Whether any work of either may be of this year."""
        return self.one.has_work_of(year) or self.other.has_work_of(year)

    def ends_group(self, folded: str) -> bool:
        """Whether a group of either ends with this word."""
        return self.one.ends_group(folded) or self.other.ends_group(folded)

    def dates_of_title(self, folded: str) -> frozenset[int | None]:
        """Years of the works of either with this title in the place of an author."""
        return self.one.dates_of_title(folded) | self.other.dates_of_title(folded)

    def ends_literal(self, folded: str) -> bool:
        """Whether a group or such a title of either ends with this word."""
        return self.one.ends_literal(folded) or self.other.ends_literal(folded)

    @property
    def undated_titles(self) -> tuple[str, ...]:
        """The names of works of either that are cited without a date."""
        return tuple(dict.fromkeys((*self.one.undated_titles, *self.other.undated_titles)))

    def rare_dates(self) -> dict[str, frozenset[str]]:
        """Rare dates of both."""
        found = dict(self.one.rare_dates())
        for date, names in self.other.rare_dates().items():
            found[date] = found.get(date, frozenset()) | names
        return found


def lexicon_of(store: Store, listed: TypedList | None) -> Lexicon:
    """Give what reading may know: the names and years of the store and of the list."""
    if listed is None:
        return store
    return BothLexicons(store, listed.store) if store.works else listed.store


@frozen
class Comparison:
    """Cites, list and store of one post, compared.

    - `resolutions` has one for each cite, against the list where there is one; the keys of works
      of the list and of the store never clash, and `work` finds either
    - `in_store` has one for each cite, against the store alone
    - `misdated` are near misses of titles that the prose names with another year than the list
    - `only_stored` are those of `in_store` that found a work which the list lacks
    - `held` are the lists of references, each by itself: what they list must be cited, and stand in
      order; lists that offer works for reading are not held
    - `uncited` are the entries of those that nothing in the post speaks of, in the order of the
      text: what a near miss may have meant is spoken of, and so is what a number in brackets points
      to, what the prose names or links to, what is quoted, what `nocite` names, and an entry that
      repeats another one. A post that cites nobody has none
    - `entries` has those of the list by their keys
    """

    document: Document
    store: Store
    listed: TypedList | None
    in_store: tuple[Resolution, ...]
    resolutions: tuple[Resolution, ...]
    only_stored: tuple[Resolution, ...] = ()
    uncited: tuple[ListedWork, ...] = ()
    held: tuple[tuple[ListedWork, ...], ...] = ()
    misdated: tuple[Resolution, ...] = ()
    entries: Mapping[str, ListedWork] = field(default_factory=dict)

    def __hash__(self) -> int:
        """Tell it by the post and what became of its cites."""
        return hash((self.document, self.in_store, self.resolutions))

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
        start = cite.span.start
        at = bisect_left(self.in_store, start, key=lambda each: each.cite.span.start)
        after = map(self.in_store.__getitem__, range(at, len(self.in_store)))
        here = takewhile(lambda each: each.cite.span.start == start, after)
        return any(each.cite == cite and each.status is Status.RESOLVED for each in here)

    def stored_key(self, key: str) -> str | None:
        """Give the key of the one work of the store that an entry of the list is."""
        listed = self.work(key)
        same = told_apart(listed, self._by_author.same(listed))
        return same[0].key if len(same) == 1 else None

    @cached_property
    def _by_author(self) -> ByAuthor:
        return ByAuthor(self.store.works)

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
    in_store = _resolved(document, citations, store, settings)
    if listed is None:
        in_store = _weighed(document, citations, in_store, (store,), settings)
        return Comparison(document, store, None, in_store, in_store)
    return _with_list(document, citations, store, listed, in_store, settings)


def _with_list(
    document: Document,
    citations: tuple[Citation, ...],
    store: Store,
    listed: TypedList,
    in_store: tuple[Resolution, ...],
    settings: Settings,
) -> Comparison:
    """Compare what is cited with the list: what it has, what has its own mistakes, what is left."""
    # Most posts have no list typed by hand, and need none of this.
    from ipnb_refs.resolving.by_title import misdated  # noqa: PLC0415 - see above
    from ipnb_refs.resolving.list_parts import Claim, parts_of  # noqa: PLC0415 - see above
    from ipnb_refs.resolving.pairing import paired  # noqa: PLC0415 - see above

    in_list = _resolved(document, citations, listed.store, settings)
    both = tuple(zip(in_list, in_store, strict=True))
    only_stored = tuple(there for here, there in both if _is_only_stored(here, there))
    judged = tuple(_judged(here, there) for here, there in both)
    entries = {work.key: work for work in listed.works}
    spoken = {*keys_meant(judged), *primary_sources(citations, listed.store)}
    spoken |= {work.key for work in listed.works if work.repeats is not None}
    spoken |= _named_by_nocite(document, store, listed)
    spoken |= (numbered := _numbered(document, listed))
    spoken |= _mentioned(document, citations, listed, spoken)
    parts = parts_of(document, listed, citations)
    offered = {w.key for each in parts if each.claim is Claim.OFFERED for w in each.works}
    left = [row for row in listed.store.works if row.key not in spoken | offered]
    titles = tuple(misdated(document, citations, left))
    spoken |= {near.key for each in titles for near in each.suggestions}
    left = [row for row in left if row.key not in spoken]
    resolutions = paired(judged, left, {each.cite for each in only_stored})
    resolutions = _weighed(document, citations, resolutions, (listed.store, store), settings)
    spoken |= {near.key for resolution in resolutions for near in resolution.suggestions}
    held = tuple(each.works for each in parts if each.is_held(spoken))
    left_over = (work for works in held for work in works if work.key not in spoken)
    uncited = tuple(left_over) if resolutions or len(numbered) > 1 else ()
    return Comparison(
        document, store, listed, in_store, resolutions, only_stored, uncited, held, titles, entries
    )


def _resolved(
    document: Document, citations: tuple[Citation, ...], store: Store, settings: Settings
) -> tuple[Resolution, ...]:
    """Resolve cites by their names, and what is left by the title that the sentence names."""
    resolutions = resolve(citations, store, settings)
    if not store.works or all(each.status is not Status.UNRESOLVED for each in resolutions):
        return resolutions
    from ipnb_refs.resolving.by_title import with_titles  # noqa: PLC0415 - seldom needed
    from ipnb_refs.resolving.confirmed import by_its_place  # noqa: PLC0415 - as above

    return by_its_place(document, with_titles(document, resolutions, store), store)


def _weighed(
    document: Document,
    citations: tuple[Citation, ...],
    resolutions: tuple[Resolution, ...],
    stores: tuple[Store, ...],
    settings: Settings,
) -> tuple[Resolution, ...]:
    """Say of what was not found anywhere how sure it is that it is a citation."""
    if not any(map(found_nothing, resolutions)):
        return resolutions
    from ipnb_refs.resolving.rosters import is_somebody  # noqa: PLC0415 - seldom needed

    def is_known(folded: str) -> bool:
        return any(is_somebody(each, folded) for each in stores)

    return weighed(document, citations, resolutions, is_known, settings)


def _mentioned(
    document: Document, citations: tuple[Citation, ...], listed: TypedList, spoken: set[str]
) -> frozenset[str]:
    """Keys of the entries that no cite means, but that the prose names."""
    left = [work for work in listed.works if work.key not in spoken]
    if not left:
        return frozenset()
    from ipnb_refs.resolving.mentions import Mentions  # noqa: PLC0415 - seldom needed

    return Mentions(document, citations).of(left, listed.works)


def _numbered(document: Document, listed: TypedList) -> set[str]:
    """Keys of the entries that numbers in brackets point to."""
    from ipnb_refs.citations import cited_numbers  # noqa: PLC0415 - only where there is a list

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
    works = ByAuthor([store.work(key) for key in named if key in store])
    return (named & own) | {row.key for row in listed.store.works if works.same(row)}


def _is_only_stored(in_list: Resolution, in_store: Resolution) -> bool:
    """Whether the list knows nothing of a cite that the store has."""
    found = in_store.status in (Status.RESOLVED, Status.AMBIGUOUS)
    return found and found_nothing(in_list)


def _judged(in_list: Resolution, in_store: Resolution) -> Resolution:
    """Choose the verdict of the list, but near misses of the store where the list has none."""
    return in_store if found_nothing(in_list) and in_store.status is Status.UNRESOLVED else in_list
