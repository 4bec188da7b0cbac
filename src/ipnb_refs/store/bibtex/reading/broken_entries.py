"""Entries that cannot be read: where each breaks off, why, and what to do, as diagnostics."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.regex import regex
from ipnb_refs.store.faults import Fault
from ipnb_refs.store.problems import BROKEN_ENTRY, COMMENTED_ENTRY, Place, here, report, shown

if TYPE_CHECKING:
    from ipnb_refs.model import Diagnostic
    from ipnb_refs.store.faults import ScannedEntry

_NEXT_FIELD = regex(r"[}\",][ \t\r]*\n\s*\w+\s*=\s*[{\"\d]")
_AS_FIELD = "write each field as name = {value}, with a comma after it"
_FAULTS = {
    Fault.KEY: (
        "missing comma after its key",
        "put a comma after the key, which cannot contain braces or quotation marks",
    ),
    Fault.NAME: ("missing field name before “{sign}”", _AS_FIELD),
    Fault.EQUALS: ("the field `{field}` has no “=” and no value", _AS_FIELD),
    Fault.VALUE: ("missing value after “{field} =”", _AS_FIELD),
    Fault.COMMA: (
        "missing comma after the value of `{field}`",
        "put a comma between fields, and close each value only once",
    ),
    Fault.OPEN_VALUE: (
        "the value of `{field}` is never closed",
        "close it; check for a missing or an extra brace or quotation mark",
    ),
    Fault.OPEN: (
        "it is not closed before the next entry or the end of the file",
        "close its last field and the entry with one brace each",
    ),
}
"""Where an entry breaks off -> the reason and what to do."""


def broken_entry(place: Place, reason: str, advice: str, key: str) -> Diagnostic:
    """Report an entry that was left out because it cannot be read."""
    entry = f"the entry “{shown(key)}”" if key else "this entry"
    return report(BROKEN_ENTRY, f"{entry} is skipped: {reason}", place, advice)


def faulty_entry(start: Place, scan: ScannedEntry, where: Place | None, text: str) -> Diagnostic:
    """Report an entry that breaks off, at the fault; where it is never closed, at its beginning.

    `where` is None for an entry that breaks off after its own end, in another entry. A value that
    holds what looks like the next field has lost a brace.
    """
    fault = scan.fault if scan.fault and where else Fault.OPEN
    reason, advice = _FAULTS[fault]
    sign = where.text if where else ""
    reason = reason.format(field=shown(scan.field), sign=shown(sign))
    if where is None or fault is Fault.OPEN:
        found = broken_entry(start, reason, advice, scan.key)
        swallows = (each for each in scan.fields if _NEXT_FIELD.search(each.value.of(text)))
        for each in swallows:
            place = Place(start.path, each.value)
            return replace(found, related=here(f"`{each.name}` may be missing a brace", place))
        return found
    if fault is Fault.OPEN_VALUE:
        found = broken_entry(start, reason, advice, scan.key)
        return replace(found, related=here("opened here", where))
    return broken_entry(where, reason, advice, scan.key)


def early_end(place: Place, end: Place, key: str) -> Diagnostic:
    """Report an entry that a brace too many ends before its last field."""
    reason = "an extra brace closes it before its last field"
    found = broken_entry(place, reason, "delete the closing brace that has no opening one", key)
    return replace(found, related=here("closed here", end))


def unreadable_field(place: Place, key: str, name: str) -> Diagnostic:
    """Report an entry with a field that cannot be read."""
    return broken_entry(place, f"its field “{shown(name)}” cannot be read", _AS_FIELD, key)


def broken_block(place: Place, kind: str, reason: str, advice: str) -> Diagnostic:
    """Report an @string, @comment or @preamble that cannot be read."""
    return report(BROKEN_ENTRY, f"this @{shown(kind)} is skipped: {reason}", place, advice)


def commented_entry(place: Place, key: str, *, whole: bool) -> Diagnostic:
    """Report an entry after a percent sign; worth a word where it is `whole` in its line."""
    what = "it is" if whole else "its first line is"
    message = f"the entry “{shown(key)}” is skipped: {what} commented out"
    advice = "delete the percent sign to use the entry, or its “@” as well to hide it from BibTeX"
    found = report(COMMENTED_ENTRY, message, place, advice)
    return replace(found, severity=Severity.INFO) if whole else found


def stray_text(place: Place) -> Diagnostic:
    """Report closing braces after an entry that was whole without them."""
    found = report(BROKEN_ENTRY, "extra closing brace after this entry", place, "delete it")
    return replace(found, severity=Severity.WARNING)
