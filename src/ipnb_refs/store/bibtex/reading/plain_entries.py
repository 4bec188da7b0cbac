"""The entries of a BibTeX text that are written as nearly all are, each taken by one pattern.

It takes an entry that leaves no question: braces that pair, none after a backslash, no "@" that
could begin another entry, nothing but blanks around it. All else is read by `odd_blocks`.
"""

from __future__ import annotations

from typing import NamedTuple

from ipnb_refs.regex import regex

_GAP = r"[ \t\r\n]*+"
_SIGNS = r"[^{}\\@]++|\\(?![{}])|@(?!\s*\w*\s*[{(])"
_NO_BRACES = rf"\{{(?:{_SIGNS})*+\}}"
_BRACES = rf"\{{(?:{_SIGNS}|{_NO_BRACES})*+\}}"
_DEEP_BRACES = rf"\{{(?:{_SIGNS}|{_BRACES})*+\}}"
_QUOTED = r"\"(?:[^\"{}\\@]++|\\(?![{}\"])|\{(?:[^\"{}\\@]++|\\(?![{}\"]))*+\})*+\""
_PIECE = rf"(?:\{{(?:{_SIGNS}|{_DEEP_BRACES})*+\}}|{_QUOTED}|[A-Za-z0-9]++)"
_VALUE = rf"{_PIECE}(?:{_GAP}\#{_GAP}{_PIECE})*+"
_NAME = r"[A-Za-z][\w-]*+"
_FLAT = r"[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+"
_FIELD = regex(rf"({_NAME}){_GAP}={_GAP}(?:\{{({_FLAT})\}}(?!{_GAP}\#)|({_VALUE}))")
"""A field of an entry that is known to be plain: most values are braces, with a few in them."""
_KEY = r"[^\s,{}()\"=#%@\\]++"
_FIELDS = rf"(?:,{_GAP}{_NAME}{_GAP}={_GAP}{_VALUE}{_GAP})*+,?{_GAP}"
_INSIDE = rf"{_GAP}({_KEY}){_GAP}({_FIELDS})"
_TYPE = r"@(?!(?i:comment|preamble|string)\b)([A-Za-z]++)"
_ENTRIES = (
    regex(rf"{_TYPE}\{{{_INSIDE}\}}"),
    regex(rf"{_TYPE}\({_INSIDE}\)"),
)
_BLANKS = regex(r"(?:[ \t]*+(?:\r?\n|\Z))*+[ \t]*+")


class PlainEntry(NamedTuple):
    """An entry, its type in lower case.

    Its fields are the name, and either the text between two braces, or the value as typed.
    """

    start: int
    end: int
    type: str
    key: str
    fields: list[tuple[str, str, str]]

    def values(self) -> dict[str, str] | None:
        """Give the values, if nothing is left to do for any of them."""
        values = {}
        for name, inside, typed in self.fields:
            if typed and not typed.isdecimal():
                return None
            values[name.lower()] = typed or inside
        return values if len(values) == len(self.fields) else None

    def pairs(self) -> list[tuple[str, str]]:
        """Give the values as typed."""
        return [(name.lower(), typed or f"{{{inside}}}") for name, inside, typed in self.fields]


def plain_entry(text: str, start: int) -> PlainEntry | None:
    """Read the plain entry that begins here and has nothing behind it but the next line."""
    found = next((found for each in _ENTRIES if (found := each.match(text, start))), None)
    if found is None:
        return None
    end = found.end()
    behind = after_blanks(text, end)
    if behind < len(text) and (text[behind] not in "@%" or "\n" not in text[end:behind]):
        return None
    return PlainEntry(start, end, found[1].lower(), found[2], _FIELD.findall(found[3]))


def after_blanks(text: str, position: int) -> int:
    """Find where a line begins, blanks aside, or where in a line there is more."""
    found = _BLANKS.match(text, position)
    return found.end() if found else position
