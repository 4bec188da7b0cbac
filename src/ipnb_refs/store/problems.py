"""The troubles of a store as diagnostics: every message and its advice in one place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ipnb_refs.model import Diagnostic, Related, RuleId, Severity
from ipnb_refs.store.faults import Fault

if TYPE_CHECKING:
    from ipnb_refs.model import Span
    from ipnb_refs.store.faults import ScannedEntry

BROKEN_ENTRY = RuleId("BIB101", "broken-entry")
DUPLICATE_KEY = RuleId("BIB102", "duplicate-key")
DUPLICATE_FIELD = RuleId("BIB103", "duplicate-field")
MISSING_KEY = RuleId("BIB104", "missing-key")
UNDEFINED_MACRO = RuleId("BIB105", "undefined-macro")
NOT_UTF8 = RuleId("BIB106", "not-utf8")
BAD_DATE = RuleId("BIB107", "bad-date")
LONG_MACRO = RuleId("BIB108", "long-macro")
CONTROL_CHARACTER = RuleId("BIB109", "control-character")
UNKNOWN_PARENT = RuleId("BIB110", "unknown-parent")
CIRCULAR_PARENT = RuleId("BIB111", "circular-parent")
UNKNOWN_COMMAND = RuleId("BIB112", "unknown-command")
BAD_NAMES = RuleId("BIB113", "bad-names")
EMPTY_FIELD = RuleId("BIB114", "empty-field")
LONG_VALUE = RuleId("BIB115", "long-value")
MISSPELT_WORD = RuleId("BIB116", "misspelt-field")
BAD_JSON = RuleId("BIB117", "bad-json")
BAD_VARIABLE = RuleId("BIB118", "bad-variable")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a trouble is: the file, the span in its raw text, and what it cuts out, if told."""

    path: str
    span: Span | None
    text: str = ""


_NEXT_FIELD = re.compile(r"[}\",][ \t\r]*\n\s*\w+\s*=\s*[{\"\d]")
_AS_FIELD = "write each field as name = {value} with a comma after it"
_FAULTS = {
    Fault.KEY: (
        "no comma follows its key",
        "write a comma after the key, which may hold no braces or quotation marks",
    ),
    Fault.NAME: ("a field has no name before “{sign}”", _AS_FIELD),
    Fault.EQUALS: ("the field “{field}” has no “=” and value", _AS_FIELD),
    Fault.VALUE: ("no value follows “{field} =”", _AS_FIELD),
    Fault.COMMA: (
        "no comma follows the value of “{field}”",
        "write a comma between two fields, and close each value once",
    ),
    Fault.OPEN_VALUE: (
        "the value of “{field}” is opened and never closed",
        "close it; look for a brace or quotation mark too few or too many",
    ),
    Fault.OPEN: (
        "it is not closed before the next entry or the end of the file",
        "close its last field and the entry with a brace each",
    ),
}
"""Where an entry breaks off -> the reason and what to do."""


def broken_entry(place: Place, reason: str, advice: str, key: str) -> Diagnostic:
    """Report an entry that was left out because it cannot be read."""
    return _error(BROKEN_ENTRY, f"{_entry(key)} is left out: {reason}", place, advice)


def faulty_entry(start: Place, scan: ScannedEntry, where: Place | None, text: str) -> Diagnostic:
    """Report an entry that breaks off, at the fault; where it is never closed, at its beginning.

    `where` is None for an entry that breaks off behind its own end, in another entry. A value that
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
            return replace(found, related=_here(f"“{each.name}” may lack a brace", place))
        return found
    if fault is Fault.OPEN_VALUE:
        found = broken_entry(start, reason, advice, scan.key)
        return replace(found, related=_here("opened here", where))
    return broken_entry(where, reason, advice, scan.key)


def early_end(place: Place, end: Place, key: str) -> Diagnostic:
    """Report an entry that a brace too many ends before its last field."""
    reason = "a brace closes it before its last field"
    found = broken_entry(place, reason, "delete the closing brace that has no opening one", key)
    return replace(found, related=_here("closed here", end))


def unreadable_field(place: Place, key: str, name: str) -> Diagnostic:
    """Report an entry with a field that cannot be read."""
    return broken_entry(place, f"its field “{shown(name)}” cannot be read", _AS_FIELD, key)


def broken_block(place: Place, kind: str, reason: str, advice: str) -> Diagnostic:
    """Report an @string, @comment or @preamble that cannot be read."""
    return _error(BROKEN_ENTRY, f"this @{shown(kind)} is left out: {reason}", place, advice)


def empty_field(place: Place, name: str) -> Diagnostic:
    """Report a field without any value, not even empty braces."""
    message = f"the field “{shown(name)}” has no value"
    return _warning(EMPTY_FIELD, message, place, "write {} after the equals sign, or delete it")


def long_value(place: Place, name: str, limit: int) -> Diagnostic:
    """Report a value that was cut because it is too long for any text."""
    message = f"the value of “{shown(name)}” is cut after {limit:,} characters"
    advice = "a brace may be missing; or keep so long a text in a file of its own"
    return _warning(LONG_VALUE, message, place, advice)


def deep_braces(place: Place, name: str, limit: int) -> Diagnostic:
    """Report a value with braces in braces beyond the depth that is read."""
    message = f"the braces in “{shown(name)}” are nested more than {limit} deep"
    advice = "delete those that do nothing; the text inside is kept, without its styles"
    return _warning(LONG_VALUE, message, place, advice)


def circular_parent(place: Place, field: str, key: str) -> Diagnostic:
    """Report an entry that inherits from itself, or through too many others."""
    message = f"“{field}” leads from this entry to itself, or through too many others"
    advice = f"let “{shown(key)}” or one of its parents inherit from no other"
    return _warning(CIRCULAR_PARENT, message, place, advice)


def unknown_command(place: Place, command: str) -> Diagnostic:
    """Report a command of TeX that we do not know, once in a file."""
    message = f"the command “{shown(command)}” is not known; its text is kept"
    advice = "write the sign itself in its place, or define the command in an @preamble"
    return _warning(UNKNOWN_COMMAND, message, place, advice)


def bad_names(place: Place, name: str, reason: str) -> Diagnostic:
    """Report a list of names that is none in BibTeX."""
    advice = (
        "write “Last, First and Last, First”, and a group in braces: {World Health Organization}"
    )
    return _warning(BAD_NAMES, f"the names in “{shown(name)}” {reason}", place, advice)


def misspelt_field(place: Place, name: str, known: str) -> Diagnostic:
    """Report a field that differs in one letter from one that the entry lacks."""
    message = f"the field “{shown(name)}” is not known, and the entry has no “{known}”"
    return _warning(MISSPELT_WORD, message, place, f"did you mean “{known}”?")


def misspelt_type(place: Place, name: str, known: str) -> Diagnostic:
    """Report a type of entry that differs in one letter from a known one."""
    message = f"the type “@{shown(name)}” is not known"
    return _warning(MISSPELT_WORD, message, place, f"did you mean “@{known}”?")


def bad_json(place: Place, reason: str, advice: str) -> Diagnostic:
    """Report JSON that cannot be read from here on, or an item that is none."""
    return _error(BAD_JSON, reason, place, advice)


def bad_variable(place: Place, variable: str, reason: str, advice: str) -> Diagnostic:
    """Report a variable of a CSL-JSON item whose value is of the wrong kind."""
    return _warning(BAD_VARIABLE, f"“{shown(variable)}” {reason}", place, advice)


def stray_text(place: Place) -> Diagnostic:
    """Report closing braces after an entry that was whole without them."""
    message = "there is a closing brace too many after this entry"
    return _warning(BROKEN_ENTRY, message, place, "delete the brace that closes nothing")


_AS_KEY = "write a key and a comma after the opening brace: @article{smith2012,"


def missing_key(place: Place, advice: str = _AS_KEY) -> Diagnostic:
    """Report an entry without a key."""
    return _error(MISSING_KEY, "this entry is left out: it has no key", place, advice)


def bad_key(place: Place, key: str) -> Diagnostic:
    """Report an entry whose key cannot be cited."""
    message = f"this entry is left out: its key “{shown(key)}” has a space or a brace in it"
    return _error(MISSING_KEY, message, place, "write the key as one word")


def duplicate_key(place: Place, first: Place, key: str, *, same: bool) -> Diagnostic:
    """Report the second entry of a key; the first one is used.

    One that says the `same` is a warning, or worth a word where it stands in another file.
    """
    message = f"this entry is left out: the key “{shown(key)}” is already taken"
    advice = "give one of the two another key, or delete it if they are the same work"
    if same:
        message = f"the entry “{shown(key)}” stands twice, with the same fields"
        advice = "delete one of the two"
    found = _error(DUPLICATE_KEY, message, place, advice)
    if same:
        severity = Severity.WARNING if place.path == first.path else Severity.INFO
        found = replace(found, severity=severity)
    return replace(found, related=_here("first defined here", first))


def similar_key(place: Place, first: Place, key: str, other: str) -> Diagnostic:
    """Report a key that differs from an earlier one in nothing but capitals."""
    message = f"the key “{shown(key)}” differs from “{shown(other)}” only in its capitals"
    advice = "BibTeX takes the two for one: give one of them another key"
    found = _warning(DUPLICATE_KEY, message, place, advice)
    return replace(found, related=_here("first defined here", first))


def duplicate_field(place: Place, name: str) -> Diagnostic:
    """Report the second value of a field; the first one is used."""
    message = f"the field “{shown(name)}” stands twice in this entry; the first one is used"
    return _warning(DUPLICATE_FIELD, message, place, "delete one of the two")


def undefined_macro(place: Place, macro: str) -> Diagnostic:
    """Report a name without braces that no @string defines above."""
    message = f"“{shown(macro)}” is not defined; it is read as plain text"
    advice = f"put braces round it, or define it above: @string{{{shown(macro)} = {{...}}}}"
    return _warning(UNDEFINED_MACRO, message, place, advice)


def long_macro(place: Place, name: str, limit: int) -> Diagnostic:
    """Report a value that was cut because its macros made it too long."""
    message = f"the value of “{shown(name)}” is cut after {limit:,} characters"
    advice = "its @string macros multiply each other: define them with shorter text"
    return _warning(LONG_MACRO, message, place, advice)


def not_utf8(path: str, note: str) -> Diagnostic:
    """Report a file in another encoding, with what was assumed."""
    return _warning(NOT_UTF8, note, Place(path, None), "save the file as UTF-8")


def control_characters(place: Place, count: int) -> Diagnostic:
    """Report characters that nobody can see; they are left out."""
    what = "a control character" if count == 1 else f"{count} control characters"
    advice = "delete them; they often come with text copied from a PDF"
    return _warning(CONTROL_CHARACTER, f"this file holds {what}, left out here", place, advice)


def bad_date(place: Place, field: str, value: str) -> Diagnostic:
    """Report a date that cannot be understood."""
    message = f"“{shown(value)}” in the field “{field}” cannot be read in full as a date"
    advice = 'write a year (2012), a date (2012-05-03), a range (2010/2012), "n.d." or "in press"'
    return _warning(BAD_DATE, message, place, advice)


def unknown_parent(place: Place, field: str, key: str) -> Diagnostic:
    """Report an entry that inherits from one that is not there."""
    message = f"the entry “{shown(key)}” that “{field}” names is not in the store"
    advice = "correct the key, or add the entry it names"
    return _warning(UNKNOWN_PARENT, message, place, advice)


def _error(rule: RuleId, message: str, place: Place, advice: str) -> Diagnostic:
    return Diagnostic(rule, Severity.ERROR, message, place.path, place.span, help=advice)


def _warning(rule: RuleId, message: str, place: Place, advice: str) -> Diagnostic:
    return Diagnostic(rule, Severity.WARNING, message, place.path, place.span, help=advice)


def _here(message: str, place: Place) -> tuple[Related, ...]:
    return (Related(message, place.span, place.path),) if place.span else ()


def _entry(key: str) -> str:
    return f"the entry “{shown(key)}”" if key else "this entry"


def shown(text: str) -> str:
    """Shorten what a message quotes, and keep it on one line."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"  # noqa: PLR2004 - fits a terminal
