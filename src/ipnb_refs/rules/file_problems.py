"""What is found in a file before any rule looks at it: explained like rules, never switched off."""

from __future__ import annotations

from dataclasses import dataclass

from ipnb_refs.model import RuleId, Severity
from ipnb_refs.store import problems

NOT_TEXT = RuleId("DOC101", "not-text")


@dataclass(frozen=True, slots=True)
class Trouble:
    """One code with its page in Markdown; `severity` is the usual one."""

    id: RuleId
    severity: Severity
    doc: str


TROUBLES: tuple[Trouble, ...] = (
    Trouble(
        problems.BROKEN_ENTRY,
        Severity.ERROR,
        "An entry of the store cannot be read and is left out: a brace that is never closed, a "
        "missing comma or equals sign. The entries around it are not affected.",
    ),
    Trouble(
        problems.DUPLICATE_KEY,
        Severity.ERROR,
        "Two entries have one key; the first is used. A key that differs from another only in its "
        "capitals is a warning: BibTeX takes the two for one; so is an entry that says the same.",
    ),
    Trouble(
        problems.DUPLICATE_FIELD,
        Severity.WARNING,
        "A field stands twice in one entry; the first value is used.",
    ),
    Trouble(
        problems.MISSING_KEY,
        Severity.ERROR,
        "An entry has no key, or one with a space or a brace in it; it is left out.",
    ),
    Trouble(
        problems.UNDEFINED_MACRO,
        Severity.WARNING,
        "A value without braces or quotation marks names a macro that no `@string` defines above "
        "it; it is read as plain text.",
    ),
    Trouble(
        problems.NOT_UTF8,
        Severity.WARNING,
        "The store is not UTF-8; the message says what was assumed.",
    ),
    Trouble(
        problems.BAD_DATE,
        Severity.WARNING,
        'A date cannot be read in full. Years, full dates, ranges, seasons, "n.d." and "in press" '
        "are understood.",
    ),
    Trouble(
        problems.LONG_MACRO,
        Severity.WARNING,
        "`@string` macros that multiply each other made a value too long; it was cut.",
    ),
    Trouble(
        problems.CONTROL_CHARACTER,
        Severity.WARNING,
        "The store holds characters that nobody can see; they are left out.",
    ),
    Trouble(
        problems.UNKNOWN_PARENT,
        Severity.WARNING,
        "An entry inherits (`crossref`, `xdata`) from one that is not in the store.",
    ),
    Trouble(
        problems.CIRCULAR_PARENT,
        Severity.WARNING,
        "An entry inherits from itself, or through more than 64 others; it keeps what it got.",
    ),
    Trouble(
        problems.UNKNOWN_COMMAND,
        Severity.WARNING,
        "A command of TeX in a field that is printed is not known; its text is kept. Each command "
        "is named once in a file; those that an `@preamble` defines are not.",
    ),
    Trouble(
        problems.BAD_NAMES,
        Severity.WARNING,
        "A list of names is not in the form of BibTeX: parted by semicolons (it is read as it is "
        "meant), an “&” that no braces protect, more commas than a name can have.",
    ),
    Trouble(
        problems.EMPTY_FIELD,
        Severity.WARNING,
        "A field has an equals sign and nothing behind it; the entry is kept without it.",
    ),
    Trouble(
        problems.LONG_VALUE,
        Severity.WARNING,
        "A value is longer than 250,000 characters and was cut, or its braces are nested more than "
        "50 deep.",
    ),
    Trouble(
        problems.MISSPELT_WORD,
        Severity.WARNING,
        "The name of a field or the type of an entry is one letter away from one that we know, and "
        "the entry lacks that field.",
    ),
    Trouble(
        problems.BAD_JSON,
        Severity.ERROR,
        "A CSL-JSON file breaks off or holds something that is no item; what stands before it is "
        "kept.",
    ),
    Trouble(
        problems.BAD_VARIABLE,
        Severity.WARNING,
        "A variable of a CSL-JSON item has a value of the wrong kind and is left out, or its type "
        "is none of CSL's.",
    ),
    Trouble(
        NOT_TEXT,
        Severity.ERROR,
        "A file among the posts is not text, so it cannot be checked. Exclude it in the settings, "
        "or name the posts one by one.",
    ),
)
"""In the order of their codes."""
