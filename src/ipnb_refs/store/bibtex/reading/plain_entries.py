"""The entries of a BibTeX text that are written as nearly all are, found without a parser.

One pattern takes an entry that leaves no question: braces that pair, none after a backslash, no
"@" that could begin another entry, nothing but blanks around it. All else is a stretch for
bibtexparser, so that one odd entry does not slow down the whole file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP = r"[ \t\r\n]*+"
_SIGNS = r"[^{}\\@]++|\\(?![{}])|@(?!\w*[ \t]*[{(])"
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
"""Ends where a line begins, blanks aside, or in the middle of one."""
_LINE_BEGINS = regex(r"\n[ \t]*+(?=@)")
_BRACE = regex(r"(?<!\\)[{}]")


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


class Stretch(NamedTuple):
    """What is no plain entry, and must be parsed."""

    start: int
    end: int


def plain_entries(text: str) -> Iterator[PlainEntry | Stretch]:
    """Cut a text into plain entries and the stretches between them, without the blanks between."""
    position = _after_blanks(text, 0)
    while position < len(text):
        entry = _entry(text, position)
        if entry is None:
            end = _next_plain(text, position)
            yield Stretch(position, end)
            position = end
        else:
            yield entry
            position = _after_blanks(text, entry.end)


def _entry(text: str, start: int) -> PlainEntry | None:
    """Read the plain entry that begins a line here and has nothing behind it but the next."""
    found = next((found for each in _ENTRIES if (found := each.match(text, start))), None)
    if found is None:
        return None
    end = found.end()
    behind = _after_blanks(text, end)
    if behind < len(text) and (text[behind] != "@" or "\n" not in text[end:behind]):
        return None
    return PlainEntry(start, end, found[1].lower(), found[2], _FIELD.findall(found[3]))


def _after_blanks(text: str, position: int) -> int:
    found = _BLANKS.match(text, position)
    return found.end() if found else position


def _next_plain(text: str, start: int) -> int:
    """Find where the next plain entry begins that does not stand in the braces of what is before.

    Its first sign begins a line, as it does for bibtexparser where it gives up an entry.
    """
    depth = 0
    counted = start
    for line in _LINE_BEGINS.finditer(text, start):
        for brace in _BRACE.finditer(text, counted, line.end()):
            depth += 1 if brace[0] == "{" else -1
        counted = line.end()
        if depth == 0 and _entry(text, counted):
            return counted
    return len(text)
