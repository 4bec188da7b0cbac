"""An item of CSL-JSON and its light row -> `Entry`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from ipnb_refs.regex import regex
from ipnb_refs.store.csl import variables
from ipnb_refs.store.entry import FIELDS, Entry, csl_name
from ipnb_refs.store.fields import bare_pages, kept_in
from ipnb_refs.store.mapping import OTHER_TYPE, genre_of
from ipnb_refs.store.tex import bare_doi

if TYPE_CHECKING:
    from collections.abc import Mapping

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
_PAPERS = frozenset({"document", "interview", "manuscript", "personal_communication", "speech"})
"""Types of works that archives keep in boxes."""
_HOLDING = regex(
    r"\b(?:box|folder|series|reel|carton|container|file|record|mss?|karton|mappe|boîte|caja)\b",
    re.IGNORECASE,
)
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
    if kind == "thesis":
        values["genre"] = genre_of(genre) if genre else ""
        values.update(kept_in(values, [values.get("note", "")]))
    if kind == "song" and ("podcast" in genre.casefold() or _is_episode(values)):
        held = values.get("container_title")
        values["genre"] = "Audio podcast episode" if held else "Audio podcast"
        return "broadcast"
    if kind in _PAPERS and values.get("archive") and _is_held(values, unknown):
        return _in_archive(values, unknown)
    if kind in _KEPT and not values.get("publisher"):
        values["publisher"] = values.pop("archive", "")
        values["publisher_place"] = values.get("publisher_place") or unknown.pop(
            "archive-place", ""
        )
    return kind


def _is_episode(values: Mapping[str, Any]) -> bool:
    """Say whether sound is an episode, as Zotero exports it: it has a number, and no label."""
    said = ("genre", "publisher", "composer", "performer", "volume")
    return bool(values.get("number") and values.get("container_title")) and not any(
        map(values.get, said)
    )


def _is_held(values: Mapping[str, Any], unknown: Mapping[str, str]) -> bool:
    """Say whether papers are in the boxes of an archive, and no preprint is (10.8)."""
    place = values.get("archive_location", "")
    return "archive-place" in unknown or _HOLDING.search(place) is not None


def _in_archive(values: dict[str, Any], unknown: dict[str, str]) -> str:
    """Name the archive with collection and box, "Hall Archive (Box 12), Oslo, Norway"."""
    where = (unknown.pop("archive_collection", ""), values.pop("archive_location", ""))
    inside = ", ".join(filter(None, where))
    archive = values.pop("archive")
    named = f"{archive} ({inside})" if inside else archive
    values["publisher"] = ", ".join(filter(None, (named, unknown.pop("archive-place", ""))))
    return OTHER_TYPE
