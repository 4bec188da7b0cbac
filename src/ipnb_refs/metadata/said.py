"""What both kinds of metadata take from an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.model import Date
    from ipnb_refs.store import Entry

_RANGE = regex(r"\s*([\w.]+)\s*[-\N{EN DASH}]+\s*([\w.]+)\s*")
_LAST_MONTH = 12
_DOI = "https://doi.org/"


def iso_date(date: Date | None) -> str:
    """Give a date as ISO 8601 says it, as exact as it is known; "" without a year of our era."""
    if date is None or date.year is None or date.year < 1:
        return ""
    shown = f"{date.year:04}"
    if date.month is None or date.month > _LAST_MONTH:
        return shown
    shown += f"-{date.month:02}"
    return shown if date.day is None else f"{shown}-{date.day:02}"


def page_range(page: str) -> tuple[str, str] | None:
    """Give the first and last of pages that are one range."""
    found = _RANGE.fullmatch(page)
    return (found[1], found[2]) if found else None


def doi_address(entry: Entry) -> str:
    """Give the address of the DOI; "" for a work without one."""
    return f"{_DOI}{entry.DOI}" if entry.DOI else ""


def container(entry: Entry) -> str:
    """Name the journal, the book or the site that the work is part of."""
    return str(entry.container_title or "")
