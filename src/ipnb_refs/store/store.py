"""`Store`: the works of one or several files, decoded one by one when they are asked for."""

from __future__ import annotations

import gc
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from ipnb_refs.errors import UsageError
from ipnb_refs.model import Severity
from ipnb_refs.store.index import NameIndex
from ipnb_refs.store.raw import RawItem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Self

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.store.entry import Entry
    from ipnb_refs.store.index import IndexedWork
    from ipnb_refs.store.raw import Raw, RawEntry
    from ipnb_refs.store.title_index import TitleIndex


class UnknownKeyError(UsageError, KeyError):
    """A key was asked for that is not in the store; a `KeyError` as of any mapping."""

    __str__ = Exception.__str__  # a `KeyError` would show the sentence with its quotation marks


class Store:
    """The works of one or several files, in the order of the files; it never changes.

        >>> from ipnb_refs import load_store
        >>> store = load_store(text="@book{a, title={Minds}}  @book{b, title={Brains}}")
        >>> len(store), "a" in store, str(store["b"].title)
        (2, True, 'Brains')
        >>> [entry.key for entry in store]
        ['a', 'b']

    `entries` are all works as a tuple of `Entry`. They are decoded when they are asked for, each
    once; `works` are their light rows (`model.Work`), which cost nothing. `diagnostics` are the
    problems of the files, and `sources` maps the path of each file to its raw text, into which the
    spans of diagnostics and of `entry.origin` point; a text that was not a file is "<text>".

    A store is a `model.Lexicon` too: `by_first_name`, `years_of`, `has_name` and `ends_group` are
    asked for every word before a date, so nothing stands between the question and the table that
    answers it (`index.NameIndex`). Problems are looked for when they are first asked for. A store
    can be pickled.
    """

    def __init__(
        self,
        raw_entries: tuple[Raw, ...] | Callable[[], tuple[Raw, ...]],
        works: tuple[IndexedWork, ...],
        diagnostics: tuple[Diagnostic, ...] | Callable[[], tuple[Diagnostic, ...]] = (),
        sources: Mapping[str, str] | None = None,
    ) -> None:
        """Take raw entries and their rows; entries and problems may be given as what makes them."""
        self.works = works
        self._raw_entries = raw_entries
        self._diagnostics = diagnostics
        self.sources: Mapping[str, str] = MappingProxyType(dict(sources or {}))
        self._decoded: dict[str, Entry] = {}
        self._names = names = NameIndex(works)
        self.by_first_name = names.by_first_name
        self.years_of = names.years_of
        self.has_name = names.has_name
        self.has_work_of = names.has_work_of
        self.ends_group = names.ends_group
        self.rare_dates = names.rare_dates

    @cached_property
    def _raws(self) -> dict[str, Raw]:
        raws = self._raw_entries
        return {raw.key: raw for raw in (raws if isinstance(raws, tuple) else raws())}

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The problems of the files, in the order of their places."""
        if not isinstance(self._diagnostics, tuple):
            with Uncollected():
                self._diagnostics = self._diagnostics()
        return self._diagnostics

    @cached_property
    def _rows(self) -> dict[str, IndexedWork]:
        return {work.key: work for work in self.works}

    @cached_property
    def titles(self) -> TitleIndex:
        """The titles that stand in the place of an author; made when a text may cite one."""
        from ipnb_refs.store.title_index import TitleIndex  # noqa: PLC0415 - see the line above

        return TitleIndex(self.works)

    def dates_of_title(self, folded: str) -> frozenset[int | None]:
        """Years of the works without names that are cited by this folded title."""
        return self.titles.dates_of(folded) if self._names.cites_titles else frozenset()

    @cached_property
    def ends_literal(self) -> Callable[[str], bool]:
        """Whether such a title, or the name of a group, ends with this folded word."""
        if not self._names.cites_titles:
            return self.ends_group
        return (self._names.group_ends | self.titles.ends).__contains__

    @property
    def undated_titles(self) -> tuple[str, ...]:
        """The names of works that are cited without a date, as constitutions are (APA 11.9)."""
        return self.titles.undated if self._names.cites_titles else ()

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        """Pickle what the store was made of; its tables and decoded entries are made anew."""
        return type(self), (self.raw_entries, self.works, self.diagnostics, dict(self.sources))

    def __len__(self) -> int:
        """How many entries the store has."""
        return len(self.works)

    def __iter__(self) -> Iterator[Entry]:
        """All entries in the order of the files, each decoded when its turn comes."""
        return map(self.entry, self._rows)

    def __contains__(self, key: object) -> bool:
        """Whether an entry has this key."""
        return key in self._rows

    def __getitem__(self, key: str) -> Entry:
        """The entry of a key, decoded; the same object comes back the next time.

        Raises `UsageError`, here a `KeyError` too, for a key that is not in the store.
        """
        return self.entry(key)

    def keys(self) -> tuple[str, ...]:
        """The keys of all entries, in the order of the files."""
        return tuple(self._rows)

    def raw(self, key: str) -> Raw:
        """The entry of a key as its file has it, with what it inherits."""
        return self._raws[key]

    @property
    def raw_entries(self) -> tuple[Raw, ...]:
        """All entries as their files have them, with what they inherit; nothing is decoded."""
        return tuple(self._raws.values())

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, decoded, in the order of the files."""
        return tuple(self.entry(key) for key in self._rows)

    def entry(self, key: str) -> Entry:
        """Decode one entry; the same object comes back the next time.

        Raises `UsageError` for a key that is not in the store.
        """
        if key not in self._decoded:
            work = self.work(key)
            self._decoded[key] = _decoded(self._raws[key], work)
        return self._decoded[key]

    def work(self, key: str) -> IndexedWork:
        """Give the light row of one entry.

        Raises `UsageError` for a key that is not in the store.
        """
        if key not in self._rows:
            raise UnknownKeyError(f"there is no entry “{key}” in the store")
        return self._rows[key]


class Uncollected:
    """Keeps Python's garbage collector from running inside a `with`.

    It would look at every entry again and again, and nothing that is made of them is part of a
    cycle.
    """

    def __enter__(self) -> None:
        """Stop the collector."""
        self._was_on = gc.isenabled()
        gc.disable()

    def __exit__(self, *error: object) -> None:
        """Let it go on, if it was running."""
        if self._was_on:
            gc.enable()


def unread_entries(store: Store) -> tuple[Diagnostic, ...]:
    """Choose the problems for which an entry, or something in its place, is missing in a store."""
    return tuple(each for each in store.diagnostics if each.severity is Severity.ERROR)


def _decoded(raw: Raw, work: IndexedWork) -> Entry:
    # Most posts are checked by the rows alone.
    if isinstance(raw, RawItem):
        from ipnb_refs.store.csl import decode_item  # noqa: PLC0415 - see the line above

        return decode_item(raw, work)
    from ipnb_refs.store.bibtex import decode_entry  # noqa: PLC0415 - see the line above

    return decode_entry(raw, work)


def entry_without(raw: RawEntry, field: str) -> Entry:
    """Decode an entry as it would be without one of its fields."""
    from ipnb_refs.store.bibtex import decode_entry, index_work  # noqa: PLC0415 - see above

    less = replace(raw, fields={name: raw.fields[name] for name in raw.fields if name != field})
    return decode_entry(less, index_work(less)[0])
