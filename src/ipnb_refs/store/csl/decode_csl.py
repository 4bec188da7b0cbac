"""An item of CSL-JSON and its light row -> `Entry`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ipnb_refs.store.csl import variables
from ipnb_refs.store.entry import FIELDS, Entry, csl_name
from ipnb_refs.store.fields import bare_pages
from ipnb_refs.store.mapping import OTHER_TYPE, genre_of
from ipnb_refs.store.tex import bare_doi

if TYPE_CHECKING:
    from ipnb_refs.store.index import IndexedWork
    from ipnb_refs.store.raw import RawItem

_OTHER_NAMES = {
    "archive-location": "archive_location", "event": "event-title", "shortTitle": "title-short",
    "journalAbbreviation": "container-title-short",
}  # fmt: skip
"""Names that older programs use -> those of CSL 1.0.2."""

_TITLES = {
    "title", "title-short", "container-title", "container-title-short", "collection-title",
    "event-title", "original-title",
}  # fmt: skip
_FIELDS = {csl_name(name): name for name in FIELDS}
_KEPT = frozenset({"graphic", "map"})
"""Types of works that are kept somewhere."""
_READ_ELSEWHERE = {"id", "type", "year-suffix"}


def decode_item(raw: RawItem, work: IndexedWork) -> Entry:
    """Decode all variables of an item."""
    item = {_OTHER_NAMES.get(name, name): value for name, value in raw.item.items()}
    values: dict[str, Any] = {}
    others: list[str] = []
    unknown: dict[str, str] = {}
    for variable, value in item.items():
        field = _FIELDS.get(variable)
        if variable in _READ_ELSEWHERE:
            continue
        if variable in variables.NAMES and field:
            read = variables.names_of(value)
            values[field] = read.names
            if read.others:
                others.append(field)
        elif variable in variables.DATES and field:
            values[field] = variables.date_of(value)
        elif variable in _TITLES and field:
            values[field] = variables.content_of(value)
        elif variable in variables.TEXTS and field:
            text = variables.text_of(value)
            values[field] = bare_pages(text) if variable == "page" else text
        else:
            unknown[variable] = value if isinstance(value, str) else json.dumps(value)
    kind = _as_meant(raw.type, values, unknown)
    values["DOI"] = bare_doi(values.get("DOI", ""))
    return Entry(
        key=raw.key,
        type=kind if kind in variables.TYPES else OTHER_TYPE,
        source_type=raw.type,
        origin=raw.origin,
        work=work,
        year_suffix=work.year_suffix,
        others=tuple(sorted(others)),
        unknown=unknown,
        **values,
    )


def _as_meant(kind: str, values: dict[str, Any], unknown: dict[str, str]) -> str:
    """Change what Zotero says in other words, and give the type: a podcast is no song.

    The museum of a picture is its archive there.
    """
    genre = values.get("genre", "")
    if kind == "thesis" and genre:
        values["genre"] = genre_of(genre)
    if kind == "song" and "podcast" in genre.casefold():
        held = values.get("container_title")
        values["genre"] = "Audio podcast episode" if held else "Audio podcast"
        return "broadcast"
    if kind in _KEPT and not values.get("publisher"):
        values["publisher"] = values.pop("archive", "")
        values["publisher_place"] = values.get("publisher_place") or unknown.pop(
            "archive-place", ""
        )
    return kind
