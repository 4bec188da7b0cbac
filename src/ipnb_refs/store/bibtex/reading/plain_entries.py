"""The entries of a BibTeX text that are written as nearly all are, each taken by one pattern.

It takes an entry that leaves no question: braces that pair, none after a backslash, no "@" that
could begin another entry. All else is read by `odd_blocks`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from ipnb_refs.model import Span

_GAP = r"[ \t\r\n]*+"
_WORD = r"[^\s{}\"#%,=@\\()]++"
_AT = r"@(?!\s*\w*\s*[{(])"
_SIGNS = rf"[^{{}}\\@]++|\\(?![{{}}])|{_AT}"
_BRACES = rf"\{{(?:{_SIGNS})*+\}}"
for _ in range(2):
    _BRACES = rf"\{{(?:{_SIGNS}|{_BRACES})*+\}}"
_QUOTED = rf"\"(?:[^\"{{}}\\@]++|\\(?![{{}}\"])|{_AT}|{_BRACES})*+\""
_PIECE = rf"(?:\{{(?:{_SIGNS}|{_BRACES})*+\}}|{_QUOTED}|{_WORD})"
_VALUE = rf"(?:{_PIECE}{_GAP}(?:\#{_GAP}(?![,)}}\#])|(?=[,)}}])))++"
_TYPE = r"@(?!(?i:comment|preamble|string)\b)([A-Za-z]++)[ \t]*+"
_KEY = r"[^\s,{}()\"=#%@\\]++"
_FIELDS = rf"(?:,{_GAP}{_WORD}{_GAP}={_GAP}{_VALUE})*+,?{_GAP}"
_BLANK_LINES = r"(?:[ \t]*+(?:\r?\n|\Z))*+[ \t]*+"
_ENTRY = regex(rf"{_TYPE}(?:\{{|(\()){_GAP}({_KEY}){_GAP}({_FIELDS})(?(2)\)|\}})(){_BLANK_LINES}")

# In the fields of an entry that is known to be plain, braces and quotation marks pair.
_FLAT = r"[^{}]*+"
for _ in range(3):
    _FLAT = rf"[^{{}}]*+(?:\{{{_FLAT}\}}[^{{}}]*+)*+"
_FLAT_QUOTED = rf"(?:[^\"{{}}]++|\{{{_FLAT}\}})*+"
_NEXT_PIECE = rf"{_GAP}\#{_GAP}(?:\{{{_FLAT}\}}|\"{_FLAT_QUOTED}\"|{_WORD})"
_FIELD = regex(
    rf"({_WORD}){_GAP}={_GAP}(?:\{{({_FLAT})\}}|\"({_FLAT_QUOTED})\"|({_WORD}))((?:{_NEXT_PIECE})*+)"
)
_BLANKS = regex(_BLANK_LINES)


TypedField = tuple[str, str, str, str, str]
"""A field of a plain entry: its name, the text between two braces, that between two quotation
marks, the word without any, and what "#" joins to these."""


class FieldOffsets(NamedTuple):
    """The lower-case name of a field, and where it begins, its value begins, and both end."""

    name: str
    start: int
    value: int
    end: int


def plain_entry(text: str, start: int) -> re.Match[str] | None:
    """Match the plain entry that begins here, up to where more text or the next line with one is.

    Its groups are the type, the bracket, the key, the fields, and the end of the entry itself.
    """
    return _ENTRY.match(text, start)


def typed_fields(entry: re.Match[str]) -> list[TypedField]:
    """Take the fields of a plain entry apart."""
    return _FIELD.findall(entry.string, *entry.span(4))


def in_braces(fields: Iterable[TypedField]) -> list[tuple[str, str]]:
    """Give the names in lower case and the values as typed, though all texts in braces."""
    return [
        (name.lower(), (word or f"{{{braced or quoted}}}") + joined)
        for name, braced, quoted, word, joined in fields
    ]


def plain_fields(text: str, entry: Span) -> Iterator[FieldOffsets] | None:
    """Find the fields of an entry; None where it is no plain one."""
    found = _ENTRY.match(text, entry.start, entry.end)
    if found is None or found.end(5) != entry.end:
        return None
    return _offsets(text, *found.span(4))


def _offsets(text: str, start: int, end: int) -> Iterator[FieldOffsets]:
    for each in _FIELD.finditer(text, start, end):
        delimited = max(each.start(2), each.start(3))
        value = each.start(4) if delimited < 0 else delimited - 1
        yield FieldOffsets(each[1].lower(), each.start(), value, each.end())


def stands_alone(text: str, end: int, behind: int) -> bool:
    """Say whether no text comes after an entry, up to where the next line with one begins."""
    return behind == len(text) or (text[behind] in "@%" and "\n" in text[end:behind])


def after_blanks(text: str, position: int) -> int:
    """Find where a line begins, blanks aside, or where in a line there is more."""
    found = _BLANKS.match(text, position)
    return found.end() if found else position
