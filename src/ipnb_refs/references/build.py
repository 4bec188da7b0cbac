"""Resolutions in, the reference list out: which works, in which order, with which letters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.errors import misuse
from ipnb_refs.languages import terms_for
from ipnb_refs.model import Reference, ReferenceList, Resolution, Status
from ipnb_refs.order import SortKey, by_whom, sort_key, year_letters
from ipnb_refs.references.apa import head, item_of, reference
from ipnb_refs.references.apa.printed_dates import label
from ipnb_refs.store import Store

if TYPE_CHECKING:
    from collections.abc import Hashable

    from ipnb_refs.languages import Terms
    from ipnb_refs.references.apa import Head, Item
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Entry

APA = "apa"


class _Row(NamedTuple):
    item: Item
    head: Head
    place: SortKey


def build_references(
    resolutions: Iterable[Resolution] | None,
    store: Store,
    *,
    style: str = "apa",
    settings: Settings | None = None,
) -> ReferenceList:
    """Format the works that were cited, each once, in the order of the list (APA 9.44-9.49).

    Only resolved cites are listed; None stands for the whole store. The settings name the
    language of the list and the alphabet that it is sorted by, else they are English and APA's.
    `style` is "apa", the name of another CSL style that cites by author and date
    ("chicago-author-date"; the extra "styles" has them), or the path of a .csl file. Raises
    `UsageError` for a style that does not exist or cites otherwise.
    """
    # 1. Decode the works that are used, and only those.
    entries = list(_entries(resolutions, store))
    listed = references_of(entries, store, settings)
    if style == APA:
        return listed
    # citeproc-py takes longer to import than all the rest.
    from ipnb_refs.references import csl  # noqa: PLC0415 - see above

    chosen = csl.find_style(style)
    by_key = {each.key: each for each in listed.references}
    ordered = by_key if chosen.sorts_by_author else [entry.key for entry in entries]
    works = [(store.entry(key), by_key[key].year_suffix, by_key[key]) for key in ordered]
    return csl.build(chosen, works, settings.lang if settings else "")


def references_of(
    entries: Iterable[Entry], store: Store, settings: Settings | None = None
) -> ReferenceList:
    """Format works, each once; see `build_references`."""
    terms = terms_for(settings.lang if settings else "")
    alphabet = settings.sort if settings else ""
    items = [_item(entry, store, terms) for entry in entries]
    rows = [_row(item, alphabet) for item in items]
    # 2. Put them in the order of 9.47, which the letters follow.
    rows.sort(key=lambda row: row.place)
    # 3. Give letters to works of the same authors and year.
    letters = year_letters([_label(row) for row in rows], [r.item.entry.year_suffix for r in rows])
    # 4. A letter that the store gave may move a work behind its neighbour.
    lettered = sorted(zip(rows, letters, strict=True), key=lambda pair: _with_letter(*pair))
    # 5. Print.
    return ReferenceList(
        tuple(
            Reference(row.item.entry.key, reference(row.item, row.head, letter), letter)
            for row, letter in lettered
        )
    )


def _entries(resolutions: Iterable[Resolution] | None, store: Store) -> Iterable[Entry]:
    if not isinstance(store, Store):
        raise misuse("build_references", "a Store", store, "call load_store(path) first")
    if resolutions is None:
        return store.entries
    resolutions = tuple(resolutions) if isinstance(resolutions, Iterable) else (resolutions,)
    for each in resolutions:
        if not isinstance(each, Resolution):
            advice = "call resolve(citations, store) first"
            raise misuse("build_references", "resolutions", each, advice)
    resolved = (r.key for r in resolutions if r.status is Status.RESOLVED)
    return [store.entry(key) for key in dict.fromkeys(resolved) if key is not None]


def _item(entry: Entry, store: Store, terms: Terms) -> Item:
    """Find the works that an entry speaks of; a key that the store does not have says nothing."""
    keys = [key.strip() for key in entry.related.split(",")] if entry.related else []
    return item_of(entry, terms, tuple(store.entry(key) for key in keys if key in store))


def _row(item: Item, alphabet: str) -> _Row:
    before = head(item)
    key = item.entry.key
    place = sort_key(before.names, before.others, before.date, before.title, key, alphabet)
    return _Row(item, before, place)


def _label(row: _Row) -> Hashable:
    """Give the authors and the year as a citation has them, by which works are told apart."""
    before = row.head
    if not before.lettered:
        return row.item.entry.key
    about = before.date is not None and before.date.approximate
    title = row.item.entry.work.title
    return by_whom(before.names, before.others, title), about, label(before.date)


def _with_letter(row: _Row, letter: str) -> tuple[object, ...]:
    place = row.place
    return place.authors, place.year, len(letter), letter, place
