"""Fields that entries take over from others: BibTeX's `crossref`, BibLaTeX's `xdata`.

The rules are those of BibLaTeX's manual, appendix B, and for single fields section 3.13.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.regex import regex
from ipnb_refs.store.bibtex.values import MARK
from ipnb_refs.store.raw import Orphan, RawEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ipnb_refs.store.bibtex.shared_data import SharedData
    from ipnb_refs.store.raw import Raw

    Renames = Mapping[str, tuple[str, ...]]

_NOT_INHERITED = {
    "crossref", "entryset", "entrysubtype", "execute", "ids", "label", "options", "presort",
    "related", "relatedoptions", "relatedstring", "relatedtype", "shorthand", "shorthandintro",
    "sortkey", "xdata", "xref",
}  # fmt: skip
_UNNAMED: Renames = {"shorttitle": (), "sorttitle": (), "indextitle": (), "indexsorttitle": ()}
_WHOLE: Renames = {
    "title": ("booktitle",), "subtitle": ("booksubtitle",), "titleaddon": ("booktitleaddon",),
    **_UNNAMED,
}  # fmt: skip
_VOLUMES: Renames = {
    "title": ("maintitle",), "subtitle": ("mainsubtitle",), "titleaddon": ("maintitleaddon",),
    **_UNNAMED,
}  # fmt: skip
_JOURNAL: Renames = {
    "title": ("journaltitle",), "subtitle": ("journalsubtitle",),
    "titleaddon": ("journaltitleaddon",), **_UNNAMED,
}  # fmt: skip
_IN_BOOK = {"inbook", "bookinbook", "suppbook"}
_IN_COLLECTION = {"incollection", "inreference", "suppcollection"}
_IN_PROCEEDINGS = {"inproceedings", "conference"}
_PARTS = _IN_BOOK | _IN_COLLECTION | _IN_PROCEEDINGS

_RULES: tuple[tuple[set[str], set[str], Renames], ...] = (
    ({"mvbook", "book"}, _IN_BOOK, {"author": ("author", "bookauthor")}),
    ({"mvbook"}, {"book", *_IN_BOOK}, _VOLUMES),
    ({"mvcollection", "mvreference"}, {"collection", "reference", *_IN_COLLECTION}, _VOLUMES),
    ({"mvproceedings"}, {"proceedings", *_IN_PROCEEDINGS}, _VOLUMES),
    ({"periodical"}, {"article", "suppperiodical"}, _JOURNAL),
    # BibLaTeX wants a collection for an @incollection, and so on; people are less strict.
    ({"book", "collection", "proceedings", "reference", "manual", "misc"}, _PARTS, _WHOLE),
)
"""Types of the parent, types of the child, and the names that the child gets the fields under."""

_SAME_FACT = {
    "date": ("year", "month"), "year": ("date",), "journaltitle": ("journal",),
    "journal": ("journaltitle",),
}  # fmt: skip
"""A field -> those of an older or newer spelling; a child with one does not inherit the other."""

_MOST_ANCESTORS = 64
_MARK_IN_CAPITALS = regex("[xX](?i:data)")


def inherit(
    entries: tuple[Raw, ...], parents: Mapping[str, Raw], texts: Iterable[str]
) -> tuple[tuple[Raw, ...], tuple[Orphan, ...]]:
    """Fill the missing fields of entries, no two of one key, from their parents.

    `parents` has every entry of the store by key, `@xdata` too; the keys in their `ids` are known
    as well. An entry never inherits from itself, however long the way round. `texts` are those of
    the files: few have such data, and then no value need be looked at.
    """
    has_data = _has_data("\n".join(texts))
    heirs = [
        entry
        for entry in entries
        if isinstance(entry, RawEntry)
        and ("crossref" in entry.fields or (has_data and _takes_data(entry.fields)))
    ]
    if not heirs:
        return entries, ()
    known = _with_aliases(parents)
    data = _shared_data(known) if has_data else None
    filled = {entry.key: entry for entry in entries}
    orphans: list[Orphan] = []
    for entry in heirs:
        named = _named_parents(entry.fields)
        if data is None and known.keys().isdisjoint([key for _, key in named]):
            orphans += [Orphan(entry.key, *each, circular=False) for each in named]
            continue
        heir = _Heir(known)
        fields = heir.fields(entry, ())
        orphans += heir.orphans(entry)
        if data is not None:
            fields = data.filled(fields)
            orphans += data.orphans(entry)
        filled[entry.key] = RawEntry(entry.key, entry.type, fields, entry.origin)
    return tuple(filled.values()), tuple(orphans)


def _shared_data(known: Mapping[str, RawEntry]) -> SharedData:
    from ipnb_refs.store.bibtex.shared_data import SharedData  # noqa: PLC0415 - few have such data

    return SharedData(known)


def _has_data(text: str) -> bool:
    if text.isascii():
        return MARK in text.lower()
    # To lower a text that is not ASCII takes longer than to read it.
    return MARK in text or _MARK_IN_CAPITALS.search(text) is not None


def _takes_data(fields: Mapping[str, str]) -> bool:
    return MARK in fields or any(MARK in each.lower() for each in fields.values())


def _with_aliases(parents: Mapping[str, Raw]) -> Mapping[str, RawEntry]:
    known = {key: entry for key, entry in parents.items() if isinstance(entry, RawEntry)}
    aliases = {
        alias.strip(): entry
        for entry in known.values()
        if "ids" in entry.fields
        for alias in entry.fields["ids"].split(",")
    }
    return {**aliases, **known} if aliases else known


class _Heir:
    """Collects the fields of one entry; each ancestor gives once."""

    def __init__(self, parents: Mapping[str, RawEntry]) -> None:
        self.parents = parents
        self.seen: set[str] = set()
        self.is_circular = False

    def fields(self, entry: RawEntry, way: tuple[str, ...]) -> dict[str, str]:
        """Give an entry's own fields, then those of its parents, the nearest first."""
        fields = dict(entry.fields)
        way = (*way, entry.key)
        for field, key in _named_parents(entry.fields):
            parent = self.parents.get(key)
            if parent is None:
                continue
            if parent.key in way or len(self.seen) >= _MOST_ANCESTORS:
                self.is_circular = True
            elif parent.key not in self.seen:
                self.seen.add(parent.key)
                renames = _renames(parent.type, entry.type) if field == "crossref" else {}
                _take_over(fields, self.fields(parent, way), renames)
        return fields

    def orphans(self, entry: RawEntry) -> Iterator[Orphan]:
        """List what came of the parents that the entry itself names."""
        for field, key in _named_parents(entry.fields):
            if key not in self.parents:
                yield Orphan(entry.key, field, key, circular=False)
            elif self.is_circular:
                self.is_circular = False
                yield Orphan(entry.key, field, key, circular=True)


def _named_parents(fields: Mapping[str, str]) -> dict[tuple[str, str], None]:
    named = [("xdata", key.strip()) for key in fields[MARK].split(",")] if MARK in fields else []
    if "crossref" in fields:
        named.append(("crossref", fields["crossref"].strip()))
    return {(field, key): None for field, key in named if key}


def _renames(parent: str, child: str) -> Renames:
    names: dict[str, tuple[str, ...]] = {}
    for parents, children, renames in _RULES:
        if parent in parents and child in children:
            names.update(renames)
    return names


def _take_over(fields: dict[str, str], parent: Mapping[str, str], renames: Renames) -> None:
    own = set(fields)
    for name, value in parent.items():
        if name not in _NOT_INHERITED and own.isdisjoint(_SAME_FACT.get(name, ())):
            for child in renames.get(name, (name,)):
                fields.setdefault(child, value)
