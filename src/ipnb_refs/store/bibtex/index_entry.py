"""A raw entry -> its light row, which resolving and ordering use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.store import mapping
from ipnb_refs.store.fields import (
    first_contributors,
    original_of,
    read_contributors,
    read_date,
    read_issued,
    read_year,
)
from ipnb_refs.store.index import IndexedWork
from ipnb_refs.store.tex import title_joint, to_text, trimmed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ipnb_refs.model import Name
    from ipnb_refs.store.raw import RawEntry

_SHORT_NAMES = ("shortauthor", "shorteditor", "shorthand")
_SHORT = (*_SHORT_NAMES, "shorttitle")


def index_work(raw: RawEntry) -> tuple[IndexedWork, str | None, str]:
    """Read the light row of an entry.

    Also name the date field that cannot be understood, and what is wrong with the names.
    """
    fields = raw.fields
    reading = read_issued(fields)
    if reading.date is None and "eventdate" in fields and raw.type not in mapping.LEGAL_TYPES:
        reading = read_date(fields["eventdate"], "eventdate")
    contributors = first_contributors(fields)
    is_issue = mapping.is_titled_issue(raw.type, fields)
    main, sub = ("issuetitle", "issuesubtitle") if is_issue else ("title", "subtitle")
    title = _title_text(fields[main]) if main in fields else ""
    if sub in fields:
        title = _with_subtitle(title, _title_text(fields[sub]))
    if not title and raw.type in mapping.LEGAL_TYPES:
        from ipnb_refs.store.fields import name_without_title  # noqa: PLC0415 - few have no title

        title = name_without_title(raw.type, lambda name: to_text(fields.get(name, "")).strip())
    if not title and not contributors.names and "titleaddon" in fields:
        described = _title_text(fields["titleaddon"])
        title = described and f"[{described}]"  # a description in its place (APA 9.22)
    work = IndexedWork(
        raw.key,
        contributors.names,
        contributors.others,
        reading.date,
        read_year(original) if (original := original_of(fields)) else None,
        reading.year_suffix,
        title,
        () if fields.keys().isdisjoint(_SHORT) else _short_names(fields, contributors.names),
        _title_text(fields["sorttitle"]).strip() if "sorttitle" in fields else "",
    )
    return work, reading.field, contributors.problem


def _with_subtitle(title: str, subtitle: str) -> str:
    return f"{title}{title_joint(title)}{subtitle}" if title and subtitle else title or subtitle


def _title_text(typed: str) -> str:
    text = to_text(trimmed(typed))
    return "" if text.isspace() else text


def _short_names(fields: Mapping[str, str], names: tuple[Name, ...]) -> tuple[str, ...]:
    """Give the short names; of a work that is cited by its title, the short title."""
    short = [fields[name] for name in _SHORT_NAMES if name in fields]
    texts = (text.strip() for raw in short for text in _short_texts(raw))
    found = tuple(dict.fromkeys(text for text in texts if text))
    if found or names or "shorttitle" not in fields:
        return found
    title = _title_text(fields["shorttitle"]).strip()
    return (title,) if title else ()


def _short_texts(raw: str) -> tuple[str, ...]:
    return tuple(name.surname for name in read_contributors(raw).names)
