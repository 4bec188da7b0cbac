"""One typed entry, taken apart: names, date, title, source.

What each word is, `entries` says; here the stretches are read: the names before the title, the date
where it stands, the title and what follows it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ipnb_refs.entries import Label, is_entry, label
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.listed import typed_dates
from ipnb_refs.listed.heads import EarlyHead, early_head
from ipnb_refs.listed.typed_names import ROLE, Names, read_names
from ipnb_refs.listed.typed_source import read_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.entries import Labeled
    from ipnb_refs.listed.typed_dates import TypedDate

_LONGEST = 3000
"""Characters of an entry that are looked at: fifty authors and a title, so that time is short."""

_REPEATED = re.compile(r"[—–_\-]{2,}")
_ROLE_NEXT = re.compile(rf"[\s,]*(?:\({ROLE}\.?\)|{ROLE}\.)", re.IGNORECASE)
_INITIAL_NEXT = re.compile(r"\.(?=[\s,:;(]|$)")
_ALL = read_as()
_CONNECTED = re.compile(rf"[\s,;/]*(?:&|\b(?:{alternatives(_ALL.connectors)})\b)?\s*\Z")


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an entry as half-open ranges of its text; the names stand before `head_end`."""

    names: Names
    date: TypedDate | None
    source: dict[str, tuple[int, int]] = field(default_factory=dict)
    head_end: int = 0


def take_apart(text: str, italics: Sequence[tuple[int, int]] = ()) -> Parts | None:
    """Take an entry apart; None for what is none, such as a note between entries.

    `italics` are the ranges of the text that are set in italics, in order: they mark the source
    (APA 9.25).
    """
    text = text[:_LONGEST]
    if early := early_head(text):
        return _below(early, text, italics)
    found = label(text, italics)
    if not is_entry(found):
        return None
    date = _date_of(found)
    head_end = _head_end(found, date)
    names = read_names(found.text[:head_end]) if head_end else Names()
    if not names.names and not names.repeated:
        head_end = 0
    source = read_source(found, head_end)
    if not source and not names.names:
        return None
    return Parts(names, date, source, head_end)


def _below(early: EarlyHead, text: str, italics: Sequence[tuple[int, int]]) -> Parts | None:
    """Read what stands behind a head that is known."""
    date = early.date
    known = (
        (0, early.end, "TO" if early.title else "AO"),
        (date.start, date.end, "DO"),
        (date.end, len(text), "TCPVGO"),
    )
    found = label(text, italics, known)
    source = read_source(found, date.end)
    if early.title:
        source["title"] = early.title
    return Parts(early.names, date, source, early.end)


def _date_of(found: Labeled) -> TypedDate | None:
    """Read the date where it is labeled; else the first in brackets that no title holds."""
    text = found.text
    for start, end in found.runs(Label.DATE):
        if date := typed_dates.at(text, start, end):
            return date
    date = typed_dates.in_brackets(text)
    inside = date and any(a < date.end and date.start < b for a, b in found.runs(Label.TITLE))
    return None if inside else date


def _head_end(found: Labeled, date: TypedDate | None) -> int:
    """Find where the names end that the entry begins with; 0 where a title stands there."""
    text = found.text
    if dash := _REPEATED.match(text):
        end = dash.end()
        names = [run for run in found.runs(Label.NAMES) if run[0] <= end + 2]
        end = max([end, *(run[1] for run in names)])
    else:
        runs = found.runs(Label.NAMES)
        first = _first_of(found)
        if not runs or first is not Label.NAMES:
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


def _first_of(found: Labeled) -> Label | None:
    return next((Label(each) for each in found.labels if each != Label.OTHER), None)
