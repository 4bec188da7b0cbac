"""One typed entry, taken apart: names, date, title, source.

What each word is, `entries` says; here the stretches are read: the names before the title, the date
where it stands, the title and what follows it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.entries import EntryLabel, is_entry, label
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.listed import typed_dates
from ipnb_refs.listed.by_form import Parts
from ipnb_refs.listed.labeled_source import labeled_source
from ipnb_refs.listed.typed_names import ROLE, Names, read_names
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.entries import Labeled
    from ipnb_refs.listed.typed_dates import TypedDate

_LONGEST = 3000
"""Characters of an entry that are looked at: fifty authors and a title, so that time is short."""

_IN_HEAD = (EntryLabel.NAMES, EntryLabel.DATE)
_REPEATED = regex(r"[—–_\-]{2,}")
_ROLE_NEXT = regex(rf"[\s,]*(?:\({ROLE}\.?\)|{ROLE}\.)", re.IGNORECASE)
_INITIAL_NEXT = regex(r"\.(?=[\s,:;(]|$)")
_ALL = read_as()
_CONNECTED = regex(rf"[\s,;/]*(?:&|\b(?:{alternatives(_ALL.connectors)})\b)?\s*\Z")


def by_labels(
    text: str, italics: Sequence[tuple[int, int]] = (), formal: Parts | None = None
) -> Parts | None:
    """Take an entry apart; None for what is none, such as a note between entries.

    `italics` are the ranges of the text that are set in italics, in order: they mark the source
    (APA 9.25). `formal` is what the form of the entry says: where that has the date right behind
    the names, both are kept.
    """
    text = text[:_LONGEST]
    if formal and formal.date and formal.names.names and formal.date.start == formal.head_end:
        return _below(formal, formal.date, text, italics)
    found = label(text, italics)
    if not is_entry(found):
        return None
    date = _date_of(found)
    head_end = _head_end(found, date)
    names = read_names(found.text[:head_end]) if head_end else Names()
    if not names.names and not names.repeated:
        head_end = 0
    source = labeled_source(found, head_end)
    if not source and not names.names:
        return None
    return Parts(names, date, source, head_end)


def _below(formal: Parts, date: TypedDate, text: str, italics: Sequence[tuple[int, int]]) -> Parts:
    """Read what stands behind a head that is known."""
    known = (
        (0, formal.head_end, EntryLabel.NAMES + EntryLabel.OTHER),
        (date.start, date.end, EntryLabel.DATE + EntryLabel.OTHER),
        (date.end, len(text), "".join(each for each in EntryLabel if each not in _IN_HEAD)),
    )
    source = labeled_source(label(text, italics, known), date.end)
    return Parts(formal.names, date, {**formal.source, **source}, formal.head_end)


def _date_of(found: Labeled) -> TypedDate | None:
    """Read the date where it is labeled; else the first in brackets that no title holds."""
    text = found.text
    for start, end in found.runs(EntryLabel.DATE):
        if date := typed_dates.at(text, start, end):
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
