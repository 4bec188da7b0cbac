"""Years that may be changed unseen: one slip of a finger, and no sign of another edition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.order import spoken, year_of
from ipnb_refs.regex import regex
from ipnb_refs.resolving import has_typed_authors
from ipnb_refs.store import PerStore, RawEntry

if TYPE_CHECKING:
    from ipnb_refs.model import Cite, Work
    from ipnb_refs.rules.context import Context
    from ipnb_refs.store import Store

_SHORTEST_WORD = 4
_WINDOW = 120
_TWO = 2
_WORDS = read_as().lists
_EDITION = regex(
    rf"\b(?:{alternatives(word for word in _WORDS.editions if len(word) >= _SHORTEST_WORD)})\b"
    r"|\d(?:st|nd|rd|th|[.)eªᵉ])?\s?(?:ed|edn|éd)\b"
    r"|\b(?:rev|new)\.? ed\b|\b(?:revis|reprint|reissu)",
    re.IGNORECASE,
)
_OF_EDITIONS = {"edition", "version", "origdate", "origyear", "original-date"}
_NOTES = ("note", "addendum", "title")


def is_one_slip(typed: int, meant: int) -> bool:
    """Whether two years differ in one digit, or in two that have changed places."""
    ours, theirs = str(typed), str(meant)
    if len(ours) != len(theirs):
        return False
    apart = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
    swapped = len(apart) == _TWO and apart[0] == apart[1][::-1]
    return len(apart) == 1 or swapped


def has_other_year(cite: Cite, work: Work) -> bool:
    """Whether a work is from another year than is typed: its name alone is no cause then."""
    typed = cite.date.year if cite.date is not None else None
    issued = work.issued.year if work.issued is not None else None
    return typed not in (None, issued, work.original_year)


def is_sure(context: Context, cite: Cite, key: str) -> bool:
    """Whether only the year of a cite differs from that of a work, by one slip.

    All authors agree, and neither the post nor the entry speaks of another edition.
    """
    work, date = context.comparison.work(key), cite.date
    if date is None or date.year is None or date.original_year is not None:
        return False
    year = work.issued.year if work.issued is not None else None
    return (
        year is not None
        and is_one_slip(date.year, year)
        and date.year_suffix in ("", work.year_suffix)
        and has_typed_authors(cite, work)
        and not context.comparison.is_stored(cite)
        and not _may_be_edition(context, cite, work)
    )


def _may_be_edition(context: Context, cite: Cite, work: Work) -> bool:
    prose = context.document.prose
    around = prose[max(0, cite.span.start - _WINDOW) : cite.span.end + _WINDOW]
    return bool(
        work.original_year is not None
        or _EDITION.search(around)
        or _names_edition(context, work.key)
        or _has_sibling(context, work)
    )


def _names_edition(context: Context, key: str) -> bool:
    """Whether an entry has an edition, or says when the work first appeared."""
    listed = context.listed
    store = listed.store if listed is not None and key in listed.store else context.store
    raw = store.raw(key)
    fields = raw.fields if isinstance(raw, RawEntry) else raw.item
    notes = " ".join(str(fields.get(note, "")) for note in _NOTES)
    return not _OF_EDITIONS.isdisjoint(fields) or _EDITION.search(notes) is not None


def _has_sibling(context: Context, work: Work) -> bool:
    """Whether list or bibliography have the same title from another year."""
    stores = [context.store, *([context.listed.store] if context.listed is not None else ())]
    title, year = spoken(work.title), year_of(work)
    return bool(title) and any(
        other != year for store in stores for other in _YEARS.of(store).get(title, ())
    )


def _years_by_title(store: Store) -> dict[str, set[int | None]]:
    found: dict[str, set[int | None]] = {}
    for work in store.works:
        found.setdefault(spoken(work.title), set()).add(year_of(work))
    return found


_YEARS = PerStore(_years_by_title)
