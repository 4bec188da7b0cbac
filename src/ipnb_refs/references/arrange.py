"""Which works a list has, in which order and with which letters; nothing is printed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import terms_for
from ipnb_refs.order import Standing, arranged, by_whom, sort_key
from ipnb_refs.references.apa import head_of, item_of, year_label

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from ipnb_refs.languages import Terms
    from ipnb_refs.references.apa import Head, Item
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Entry, Store


@frozen
class ArrangedWork:
    """A work in its place: what stands before its title, and the letter of its year, if any."""

    item: Item
    head: Head
    letter: str

    @property
    def key(self) -> str:
        """The key of its entry."""
        return self.item.entry.key


def arrange(entries: Iterable[Entry], store: Store, settings: Settings) -> tuple[ArrangedWork, ...]:
    """Put works, each once, in the order of their list, with the letters that follow from it.

    Both go by what the list prints: who stands in the author's place, and how much of the date
    (APA 9.46, 9.47).
    """
    terms = terms_for(settings.lang)
    items = {entry.key: _item(entry, store, terms) for entry in entries}
    heads = {key: head_of(item) for key, item in items.items()}
    order = arranged(_standing(items[key], heads[key], settings.sort) for key in items)
    return tuple(ArrangedWork(items[key], heads[key], letter) for key, letter in order)


def _item(entry: Entry, store: Store, terms: Terms) -> Item:
    """Find the works that an entry speaks of; a key that the store does not have says nothing."""
    keys = [key.strip() for key in entry.related.split(",")] if entry.related else []
    return item_of(entry, terms, tuple(store.entry(key) for key in keys if key in store))


def _standing(item: Item, head: Head, alphabet: str) -> Standing:
    key = item.entry.key
    place = sort_key(head.names, head.others, head.date, head.title, key, alphabet)
    return Standing(place, _label(item, head), item.entry.year_suffix)


def _label(item: Item, head: Head) -> Hashable:
    """Give the authors and the year as a citation has them, by which works are told apart."""
    if not head.lettered:
        return item.entry.key
    about = head.date is not None and head.date.approximate
    title = item.entry.work.title
    return by_whom(head.names, head.others, title), about, year_label(head.date)
