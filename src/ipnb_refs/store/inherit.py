"""Fields that entries take over from others: BibTeX's `crossref`, BibLaTeX's `xdata`."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ipnb_refs.store.raw import RawEntry

_NOT_INHERITED = {
    "crossref", "xdata", "xref", "ids", "shorthand", "label", "options", "keywords", "sortkey",
    "sorttitle",
}  # fmt: skip
_CONTAINED: Mapping[str, tuple[str, ...]] = {
    "title": ("booktitle",),
    "subtitle": ("booksubtitle",),
    "titleaddon": ("booktitleaddon",),
    "shorttitle": (),
}
_VOLUME: Mapping[str, tuple[str, ...]] = {
    "title": ("maintitle",),
    "subtitle": ("mainsubtitle",),
    "titleaddon": ("maintitleaddon",),
    "shorttitle": (),
}
_RENAMED = {
    "article": {
        "title": ("journaltitle",),
        "subtitle": ("journalsubtitle",),
        "titleaddon": (),
        "shorttitle": (),
    },
    "book": _VOLUME,
    "collection": _VOLUME,
    "inbook": {**_CONTAINED, "author": ("author", "bookauthor")},
    "proceedings": _VOLUME,
    "reference": _VOLUME,
}
"""Under which names a child of a type gets its parent's fields; other types are `_CONTAINED`."""
_MOST_ANCESTORS = 16


def inherit(entries: Iterable[RawEntry], parents: Mapping[str, RawEntry]) -> tuple[RawEntry, ...]:
    """Fill the missing fields of entries from their parents.

    `parents` has every entry of the store by key, `@xdata` too. An entry never inherits from
    itself, however long the way round.
    """
    return tuple(
        replace(entry, fields=_all_fields(entry, parents)) if _has_parents(entry) else entry
        for entry in entries
    )


def unknown_parents(
    entry: RawEntry, parents: Mapping[str, RawEntry]
) -> tuple[tuple[str, str], ...]:
    """List the parents that are not there, as (field that names it, key)."""
    if not _has_parents(entry):
        return ()
    named = dict.fromkeys(_named_parents(entry.fields))
    return tuple((field, key) for field, key in named if key not in parents)


def _has_parents(entry: RawEntry) -> bool:
    return "crossref" in entry.fields or "xdata" in entry.fields


def _named_parents(fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key in fields.get("xdata", "").split(","):
        if key.strip():
            yield "xdata", key.strip()
    if fields.get("crossref", "").strip():
        yield "crossref", fields["crossref"].strip()


def _all_fields(entry: RawEntry, parents: Mapping[str, RawEntry]) -> dict[str, str]:
    """Collect an entry's fields and those of its ancestors, the nearest first."""
    fields = dict(entry.fields)
    seen = {entry.key}
    waiting = deque(_named_parents(entry.fields))
    while waiting and len(seen) <= _MOST_ANCESTORS:
        field, key = waiting.popleft()
        parent = parents.get(key)
        if parent is None or key in seen:
            continue
        seen.add(key)
        names = _RENAMED.get(entry.type, _CONTAINED) if field == "crossref" else {}
        for name, value in parent.fields.items():
            if name not in _NOT_INHERITED:
                for own in names.get(name, (name,)):
                    fields.setdefault(own, value)
        waiting += _named_parents(parent.fields)
    return fields
