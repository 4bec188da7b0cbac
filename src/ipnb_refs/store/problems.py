"""The problems of a store: each code with its page, every message and its advice in one place.

What is wrong with an entry that cannot be read is told in `bibtex/reading/broken_entries`.
"""

from __future__ import annotations

from dataclasses import replace

from ipnb_refs.frozen import frozen
from ipnb_refs.model import Diagnostic, Related, RuleId, Severity, Span


@frozen
class Problem:
    """One code with its page in Markdown; `severity` is the usual one."""

    id: RuleId
    severity: Severity
    doc: str


def _error(code: str, name: str, doc: str) -> Problem:
    return Problem(RuleId(code, name), Severity.ERROR, doc)


def _warning(code: str, name: str, doc: str) -> Problem:
    return Problem(RuleId(code, name), Severity.WARNING, doc)


BROKEN_ENTRY = _error(
    "BIB101",
    "broken-entry",
    "An entry cannot be read and is skipped: a brace that is never closed, a missing comma, a "
    "missing equals sign. The entries around it are not affected.",
)
DUPLICATE_KEY = _error(
    "BIB102",
    "duplicate-key",
    "Two entries have the same key; the first is used. Two cases are only warnings: an entry "
    "repeated with the same fields, and a key that differs from another only in capitalization, "
    "since BibTeX treats the two as one.",
)
DUPLICATE_FIELD = _warning(
    "BIB103", "duplicate-field", "A field appears twice in one entry; the first value is used."
)
MISSING_KEY = _error(
    "BIB104",
    "missing-key",
    "An entry has no key, or one that contains a space or a brace; it is skipped.",
)
UNDEFINED_MACRO = _warning(
    "BIB105",
    "undefined-macro",
    "A value without braces or quotation marks names a macro that no `@string` above it defines; "
    "it is read as plain text.",
)
NOT_UTF8 = _warning(
    "BIB106", "not-utf8", "The file is not UTF-8; the message says what was assumed."
)
BAD_DATE = _warning(
    "BIB107",
    "bad-date",
    'A date cannot be fully read. Years, full dates, ranges, seasons, "n.d.", and "in press" are '
    "understood.",
)
LONG_MACRO = _warning(
    "BIB108",
    "long-macro",
    "`@string` macros that multiply each other made a value too long; it was cut off.",
)
CONTROL_CHARACTER = _warning(
    "BIB109",
    "control-character",
    "The file contains invisible control characters; they are ignored.",
)
UNKNOWN_PARENT = _warning(
    "BIB110",
    "unknown-parent",
    "An entry inherits (`crossref`, `xdata`) from one that does not exist.",
)
CIRCULAR_PARENT = _warning(
    "BIB111",
    "circular-parent",
    "An entry inherits from itself, or through more than 64 others; it keeps what it has inherited "
    "so far.",
)
UNKNOWN_COMMAND = _warning(
    "BIB112",
    "unknown-command",
    "A field that is printed contains an unknown TeX command; its text is kept. Each command is "
    "reported once per file, and those that an `@preamble` defines are not reported.",
)
BAD_NAMES = _warning(
    "BIB113",
    "bad-names",
    "A list of names is not in BibTeX form: separated by semicolons (it is read as intended), an "
    "“&” that no braces protect, or more commas than a name can have.",
)
EMPTY_FIELD = _warning(
    "BIB114",
    "empty-field",
    "A field has nothing after its equals sign; the entry is kept without the field.",
)
LONG_VALUE = _warning(
    "BIB115",
    "long-value",
    "A value was cut off after 250,000 characters, or its braces are nested more than 50 levels "
    "deep.",
)
MISSPELLED_WORD = _warning(
    "BIB116",
    "misspelled-field",
    "A field or entry type is unknown, but one letter away from a known one; the entry does not "
    "have the known field.",
)
BAD_JSON = _error(
    "BIB117",
    "bad-json",
    "A CSL-JSON file cannot be read to its end, or contains something that is not an item; what "
    "comes before is kept.",
)
BAD_VARIABLE = _warning(
    "BIB118",
    "bad-variable",
    "A variable of a CSL-JSON item has the wrong kind of value and is skipped, or the item's type "
    "is not one of CSL's.",
)
COMMENTED_ENTRY = _warning(
    "BIB119",
    "commented-entry",
    "An entry after a percent sign is skipped, as biber does; BibTeX reads it. Where all its lines "
    "are commented out, nothing is said.",
)

PROBLEMS: tuple[Problem, ...] = (
    BROKEN_ENTRY, DUPLICATE_KEY, DUPLICATE_FIELD, MISSING_KEY, UNDEFINED_MACRO, NOT_UTF8, BAD_DATE,
    LONG_MACRO, CONTROL_CHARACTER, UNKNOWN_PARENT, CIRCULAR_PARENT, UNKNOWN_COMMAND, BAD_NAMES,
    EMPTY_FIELD, LONG_VALUE, MISSPELLED_WORD, BAD_JSON, BAD_VARIABLE, COMMENTED_ENTRY,
)  # fmt: skip
"""In the order of their codes."""


@frozen
class Place:
    """Where a problem is: the file, the span in its raw text, and what it cuts out, if told."""

    path: str
    span: Span | None
    text: str = ""


def report(problem: Problem, message: str, place: Place, advice: str) -> Diagnostic:
    """Make a diagnostic of a problem."""
    return Diagnostic(problem.id, problem.severity, message, place.path, place.span, help=advice)


def here(message: str, place: Place) -> tuple[Related, ...]:
    """Name another place that a diagnostic speaks of."""
    return (Related(message, place.span, place.path),) if place.span else ()


def shown(text: str) -> str:
    """Shorten what a message quotes, and keep it on one line."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"  # noqa: PLR2004 - fits a terminal


_AS_KEY = "write a key and a comma after the opening brace: @article{smith2012,"


def missing_key(place: Place, advice: str = _AS_KEY) -> Diagnostic:
    """Report an entry without a key."""
    return report(MISSING_KEY, "this entry is skipped: it has no key", place, advice)


def bad_key(place: Place, key: str) -> Diagnostic:
    """Report an entry whose key cannot be cited."""
    message = f"this entry is skipped: its key “{shown(key)}” contains a space or a brace"
    return report(MISSING_KEY, message, place, "write the key as one word")


def duplicate_key(place: Place, first: Place, key: str, *, same: bool) -> Diagnostic:
    """Report the second entry of a key; the first one is used.

    One that says the `same` is a warning, or worth a word where it is in another file.
    """
    message = f"this entry is skipped: the key “{shown(key)}” is already in use"
    advice = "give one of the two another key, or delete it if they are the same work"
    if same:
        message = f"the entry “{shown(key)}” appears twice, with the same fields"
        advice = "delete one of the two"
    found = report(DUPLICATE_KEY, message, place, advice)
    if same:
        severity = Severity.WARNING if place.path == first.path else Severity.INFO
        found = replace(found, severity=severity)
    return replace(found, related=here("first defined here", first))


def similar_key(place: Place, first: Place, key: str, other: str) -> Diagnostic:
    """Report a key that differs from an earlier one in nothing but capitals."""
    message = f"the key “{shown(key)}” differs from “{shown(other)}” only in capitalization"
    advice = "give one of them a different key: BibTeX treats the two as one"
    found = report(DUPLICATE_KEY, message, place, advice)
    return replace(found, severity=Severity.WARNING, related=here("first defined here", first))


def duplicate_field(place: Place, name: str) -> Diagnostic:
    """Report the second value of a field; the first one is used."""
    message = f"the `{shown(name)}` field appears twice in this entry; the first one is used"
    return report(DUPLICATE_FIELD, message, place, "delete one of the two")


def empty_field(place: Place, name: str) -> Diagnostic:
    """Report a field without any value, not even empty braces."""
    advice = "write {} after the equals sign, or delete the field"
    return report(EMPTY_FIELD, f"the `{shown(name)}` field has no value", place, advice)


def long_value(place: Place, name: str, limit: int, *, by_macros: bool = False) -> Diagnostic:
    """Report a value that was cut because it is too long for any text, or its macros made it so."""
    message = f"the value of `{shown(name)}` was cut off after {limit:,} characters"
    if by_macros:
        advice = "define the @string macros with shorter text: they multiply each other"
        return report(LONG_MACRO, message, place, advice)
    advice = "check for a missing brace, or keep a text this long in a file of its own"
    return report(LONG_VALUE, message, place, advice)


def deep_braces(place: Place, name: str, limit: int) -> Diagnostic:
    """Report a value with braces in braces beyond the depth that is read."""
    message = f"the braces in `{shown(name)}` are nested more than {limit} levels deep"
    advice = "delete the braces that do nothing; the text inside is kept, without its formatting"
    return report(LONG_VALUE, message, place, advice)


def undefined_macro(place: Place, macro: str) -> Diagnostic:
    """Report a name without braces that no @string defines above."""
    message = f"“{shown(macro)}” is not defined; it is read as plain text"
    advice = f"put braces around it, or define it above: @string{{{shown(macro)} = {{...}}}}"
    return report(UNDEFINED_MACRO, message, place, advice)


def unknown_parent(place: Place, field: str, key: str) -> Diagnostic:
    """Report an entry that inherits from one that is not there."""
    message = f"`{field}` names an entry that does not exist: “{shown(key)}”"
    return report(UNKNOWN_PARENT, message, place, "correct the key, or add the entry")


def circular_parent(place: Place, field: str, key: str) -> Diagnostic:
    """Report an entry that inherits from itself, or through too many others."""
    message = f"`{field}` leads back to this entry, or through too many others"
    advice = f"delete `crossref` or `xdata` in “{shown(key)}” or one of its parents"
    return report(CIRCULAR_PARENT, message, place, advice)


def unknown_command(place: Place, command: str) -> Diagnostic:
    """Report a command of TeX that we do not know, once in a file."""
    message = f"unknown TeX command “{shown(command)}”; its text is kept"
    advice = "write the character itself instead, or define the command in an @preamble"
    return report(UNKNOWN_COMMAND, message, place, advice)


def bad_names(place: Place, name: str, reason: str) -> Diagnostic:
    """Report a list of names that is none in BibTeX."""
    message = f"the names in `{shown(name)}` {reason}"
    advice = "write “Last, First and Last, First”, and a group in braces: {World Bank Group}"
    return report(BAD_NAMES, message, place, advice)


def bad_date(place: Place, field: str, value: str) -> Diagnostic:
    """Report a date that cannot be understood."""
    message = f"“{shown(value)}” in the `{field}` field cannot be fully read as a date"
    advice = 'write a year (2012), a date (2012-05-03), a range (2010/2012), "n.d.", or "in press"'
    return report(BAD_DATE, message, place, advice)


def misspelled_field(place: Place, name: str, known: str) -> Diagnostic:
    """Report a field that differs in one letter from one that the entry lacks."""
    message = f"unknown field `{shown(name)}`, and the entry has no `{known}`"
    return report(MISSPELLED_WORD, message, place, f"did you mean `{known}`?")


def misspelled_type(place: Place, name: str, known: str) -> Diagnostic:
    """Report a type of entry that differs in one letter from a known one."""
    message = f"unknown entry type “@{shown(name)}”"
    return report(MISSPELLED_WORD, message, place, f"did you mean “@{known}”?")


def not_utf8(path: str, note: str) -> Diagnostic:
    """Report a file in another encoding, with what was assumed."""
    return report(NOT_UTF8, note, Place(path, None), "save the file as UTF-8")


def control_characters(place: Place, count: int) -> Diagnostic:
    """Report characters that nobody can see; they are left out."""
    one = count == 1
    what = "a control character, which is" if one else f"{count} control characters, which are"
    advice = f"delete {'it' if one else 'them'}; text copied from a PDF often has such characters"
    return report(CONTROL_CHARACTER, f"this file contains {what} ignored", place, advice)
