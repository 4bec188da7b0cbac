"""The troubles of a store as diagnostics: every message and its advice in one place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ipnb_refs.model import Diagnostic, Related, RuleId, Severity

if TYPE_CHECKING:
    from ipnb_refs.model import Span

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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a trouble is: the file and the span in its raw text."""

    path: str
    span: Span | None


def broken_entry(place: Place, reason: str, advice: str) -> Diagnostic:
    """Report an entry that was left out because it cannot be read."""
    return _error(BROKEN_ENTRY, f"this entry is left out: {reason}", place, advice)


def stray_text(place: Place) -> Diagnostic:
    """Report closing braces after an entry that was whole without them."""
    message = "there is a closing brace too many after this entry"
    return _warning(BROKEN_ENTRY, message, place, "delete the brace that closes nothing")


def missing_key(place: Place) -> Diagnostic:
    """Report an entry without a key."""
    advice = "write a key and a comma after the opening brace: @article{smith2012,"
    return _error(MISSING_KEY, "this entry is left out: it has no key", place, advice)


def bad_key(place: Place, key: str) -> Diagnostic:
    """Report an entry whose key cannot be cited."""
    message = f"this entry is left out: its key “{_shown(key)}” has a space or a brace in it"
    return _error(MISSING_KEY, message, place, "write the key as one word")


def duplicate_key(place: Place, first: Place, key: str) -> Diagnostic:
    """Report the second entry of a key; the first one is used."""
    message = f"this entry is left out: the key “{_shown(key)}” is already taken"
    advice = "give one of the two another key, or delete it if they are the same work"
    found = _error(DUPLICATE_KEY, message, place, advice)
    return replace(found, related=_first_here(first))


def similar_key(place: Place, first: Place, key: str, other: str) -> Diagnostic:
    """Report a key that differs from an earlier one in nothing but capitals."""
    message = f"the key “{_shown(key)}” differs from “{_shown(other)}” only in its capitals"
    advice = "BibTeX takes the two for one: give one of them another key"
    found = _warning(DUPLICATE_KEY, message, place, advice)
    return replace(found, related=_first_here(first))


def duplicate_field(place: Place, name: str) -> Diagnostic:
    """Report the second value of a field; the first one is used."""
    message = f"the field “{_shown(name)}” stands twice in this entry; the first one is used"
    return _warning(DUPLICATE_FIELD, message, place, "delete one of the two")


def undefined_macro(place: Place, macro: str) -> Diagnostic:
    """Report a name without braces that no @string defines above."""
    message = f"“{_shown(macro)}” is not defined; it is read as plain text"
    advice = f"put braces round it, or define it above: @string{{{_shown(macro)} = {{...}}}}"
    return _warning(UNDEFINED_MACRO, message, place, advice)


def long_macro(place: Place, name: str, limit: int) -> Diagnostic:
    """Report a value that was cut because its macros made it too long."""
    message = f"the value of “{_shown(name)}” is cut after {limit:,} characters"
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
    message = f"“{_shown(value)}” in the field “{field}” cannot be read in full as a date"
    advice = 'write a year (2012), a date (2012-05-03), a range (2010/2012), "n.d." or "in press"'
    return _warning(BAD_DATE, message, place, advice)


def unknown_parent(place: Place, field: str, key: str) -> Diagnostic:
    """Report an entry that inherits from one that is not there."""
    message = f"the entry “{_shown(key)}” that “{field}” names is not in the store"
    advice = "correct the key, or add the entry it names"
    return _warning(UNKNOWN_PARENT, message, place, advice)


def _error(rule: RuleId, message: str, place: Place, advice: str) -> Diagnostic:
    return Diagnostic(rule, Severity.ERROR, message, place.path, place.span, help=advice)


def _warning(rule: RuleId, message: str, place: Place, advice: str) -> Diagnostic:
    return Diagnostic(rule, Severity.WARNING, message, place.path, place.span, help=advice)


def _first_here(first: Place) -> tuple[Related, ...]:
    return (Related("first defined here", first.span, first.path),) if first.span else ()


def _shown(text: str) -> str:
    """Shorten what a message quotes, and keep it on one line."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"  # noqa: PLR2004 - fits a terminal
