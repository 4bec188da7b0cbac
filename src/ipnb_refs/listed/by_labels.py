"""One typed entry, taken apart: names, date, title, source.

What each word is, `entries` says; here the stretches are read: the names before the title, the date
where it stands, the title and what follows it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.entries import EntryLabel, is_entry, label
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.listed import typed_dates
from ipnb_refs.listed.by_form import SPOKEN_NAME, Parts
from ipnb_refs.listed.names import ROLE, Names, names_group, read_names
from ipnb_refs.listed.source import Range, read_labeled, title_of_volume
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.entries import Labeled
    from ipnb_refs.listed.typed_dates import TypedDate

_NAMES, _HEAD = 1, 2
"""How many labels are known behind names alone, and behind names and date."""

_REPEATED = regex(r"[—–_\-]{2,}")
_ROLE_NEXT = regex(rf"[\s,]*(?:\({ROLE}\.?\)|{ROLE}\.)", re.IGNORECASE)
_INITIAL_NEXT = regex(r"\.(?=[\s,:;(]|$)")
_ALL = read_as()
_QUOTATION = regex(r"\s[“„«\"]")
_CONNECTED = regex(rf"[\s,;/]*(?:&|\b(?:{alternatives(_ALL.connectors)})\b)?\s*\Z")


def by_labels(
    text: str, italics: tuple[tuple[int, int], ...] = (), formal: Parts | None = None
) -> Parts | None:
    """Take an entry apart; None for what is none, such as a note between entries.

    `italics` are the ranges of the text that are set in italics, in order: they mark the source
    (APA 9.25). `formal` is what the form of the entry says: where that has the date right behind
    the names, both are kept.
    """
    if formal and formal.source_start:
        start = formal.source_start
        source = read_labeled(label(text, italics, start, _HEAD), start)
        return replace(formal, source=_merged(text, source, formal))
    found = label(text, italics)
    if not is_entry(found) and not (formal and formal.is_marked):
        return None
    date = _date_of(found)
    head_end = _head_end(found, date)
    source = read_labeled(found, head_end)
    surer = formal and formal.names.names and "title" not in source
    if formal and (surer or _is_surer(formal, text, head_end)):
        head_end = formal.head_end
        source = read_labeled(label(text, italics, head_end, _NAMES), head_end)
        date = formal.date if formal.is_marked and formal.date else date or formal.date
        return Parts(formal.names, date, _merged(text, source, formal), head_end)
    names = read_names(_without_stop(text[:head_end])) if head_end else Names()
    if not names.names and not names.repeated:
        source, head_end = read_labeled(found, 0), 0
    if not source and not names.names:
        return None
    return Parts(names, date, source, head_end)


def _is_surer(formal: Parts, text: str, head_end: int) -> bool:
    """Whether the form is believed of the names, and not labels that end them at `head_end`.

    Those see fewer names, or a quotation in one: "Kern, Anna. „Die Form.“ Annalen".
    """
    if not formal.names.names:
        return False
    if formal.is_marked or head_end < formal.head_end:
        return True
    return _QUOTATION.search(text, formal.head_end, head_end) is not None


def _without_stop(head: str) -> str:
    """Drop the full stop behind "Ann Fink.": only before a bracket does it end a group's name."""
    bare = head.rstrip(". ")
    return bare if SPOKEN_NAME.fullmatch(bare) and not names_group(bare) else head


def _merged(text: str, source: dict[str, Range], formal: Parts) -> dict[str, Range]:
    """Put what was labeled behind the names together with what the form says of it."""
    known, start = formal.source, formal.source_start
    if "title" in known and known["title"][0] < start:
        # A title stands in the place of the names (APA 9.12).
        site = source.pop("title", None)
        if site and not source.keys() & {"container", "publisher"} and "publisher" not in known:
            source["container"] = site
    elif "title" in known and "title" not in source:
        source = {name: at for name, at in source.items() if not _overlap(at, known["title"])}
    issued = source.get("publisher")
    if issued and "container" not in source and _overlap(issued, known.get("container", (0, 0))):
        # The form has seen that it is a journal, or a paper by its day.
        source["container"] = source.pop("publisher")
    if "container" not in source and "editors" in known and "container" in known:
        source = {name: at for name, at in source.items() if not _overlap(at, known["container"])}
    kept = {
        name: at
        for name, at in known.items()
        if name in source or not any(_overlap(at, taken) for taken in source.values())
    }
    merged = {**kept, **source}
    if "container" in merged and "pages" in merged:
        merged["container"] = title_of_volume(text, merged["container"])
    return merged


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _date_of(found: Labeled) -> TypedDate | None:
    """Read the date where it is labeled; else the first in brackets that no title holds."""
    text = found.text
    for start, end in found.runs(EntryLabel.DATE):
        date = typed_dates.at(text, start, end)
        if date and not typed_dates.is_visit(text, start):
            return date
    date = typed_dates.in_brackets(text)
    inside = date and any(a < date.end and date.start < b for a, b in found.runs(EntryLabel.TITLE))
    return None if inside else date


def _head_end(found: Labeled, date: TypedDate | None) -> int:
    """Find where the names end that the entry begins with; 0 where a title stands there."""
    text = found.text
    if dash := _REPEATED.match(text):
        end = dash.end()
        names = [run for run in found.runs(EntryLabel.NAMES) if run[0] <= end + 2]
        end = max([end, *(run[1] for run in names)])
    else:
        runs = found.runs(EntryLabel.NAMES)
        first = _first_of(found)
        if not runs or first is not EntryLabel.NAMES:
            return 0
        end = runs[0][1]
        for start, stop in runs[1:]:
            if _CONNECTED.fullmatch(text[end:start]) or start - end <= 3:
                end = stop
    if role := _ROLE_NEXT.match(text, end):
        end = role.end()
    elif initial := _INITIAL_NEXT.match(text, end):
        end = initial.end()
    return min(end, date.start) if date and date.start > 0 else end


def _first_of(found: Labeled) -> EntryLabel | None:
    return next((EntryLabel(each) for each in found.labels if each != EntryLabel.OTHER), None)
