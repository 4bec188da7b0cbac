"""The entries of a BibTeX text that are written as nearly all are, each taken by one pattern.

It takes an entry that leaves no question: braces that pair, none after a backslash, no "@" that
could begin another entry. All else is read by `odd_blocks`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

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
_ENTRY = regex(rf"{_TYPE}(?:\{{|(\()){_GAP}({_KEY}){_GAP}({_FIELDS})(?(2)\)|\}})")

# In the fields of an entry that is known to be plain, braces and quotation marks pair.
_FLAT = r"[^{}]*+"
for _ in range(3):
    _FLAT = rf"[^{{}}]*+(?:\{{{_FLAT}\}}[^{{}}]*+)*+"
_FLAT_QUOTED = rf"(?:[^\"{{}}]++|\{{{_FLAT}\}})*+"
_NEXT_PIECE = rf"{_GAP}\#{_GAP}(?:\{{{_FLAT}\}}|\"{_FLAT_QUOTED}\"|{_WORD})"
_FIELD = regex(
    rf"({_WORD}){_GAP}={_GAP}(?:\{{({_FLAT})\}}|\"({_FLAT_QUOTED})\"|({_WORD}))((?:{_NEXT_PIECE})*+)"
)
_BLANKS = regex(r"(?:[ \t]*+(?:\r?\n|\Z))*+[ \t]*+")


class PlainEntry(NamedTuple):
    """An entry, its type in lower case.

    Its fields are the name, the text between two braces, that between two quotation marks, the
    word without any, and what "#" joins to these.
    """

    end: int
    type: str
    key: str
    fields: list[tuple[str, str, str, str, str]]

    def pairs(self) -> list[tuple[str, str]]:
        """Give the names in lower case and the values as typed, though all texts in braces."""
        return [(each[0].lower(), _typed(*each[1:])) for each in self.fields]

    def to_evaluate(self) -> list[tuple[str, str]]:
        """Give those fields alone whose values are macros, or joined."""
        return [
            (name.lower(), _typed(braced, quoted, word, joined))
            for name, braced, quoted, word, joined in self.fields
            if joined or (word and not word.isdecimal())
        ]


def _typed(braced: str, quoted: str, word: str, joined: str) -> str:
    return (word or f"{{{braced or quoted}}}") + joined


def plain_entry(text: str, start: int) -> PlainEntry | None:
    """Read the plain entry that begins here."""
    found = _ENTRY.match(text, start)
    if found is None:
        return None
    fields = _FIELD.findall(text, found.start(4), found.end(4))
    return PlainEntry(found.end(), found[1].lower(), found[3], fields)


def plain_fields(text: str, entry: Span) -> Iterator[tuple[str, int, int, int]] | None:
    """Find the fields of an entry; None where it is no plain one.

    Of each the lower-case name is given, and the offsets where it, its value, and both end.
    """
    found = _ENTRY.match(text, entry.start, entry.end)
    if found is None or found.end() != entry.end:
        return None
    fields = _FIELD.finditer(text, found.start(4), found.end(4))
    return ((each[1].lower(), each.start(), _value(each), each.end()) for each in fields)


def _value(field: re.Match[str]) -> int:
    """Find where a value begins, with its delimiter."""
    return field.start(4) if field[4] else max(field.start(2), field.start(3)) - 1


def stands_alone(text: str, end: int, behind: int) -> bool:
    """Say whether no text comes after an entry, up to where the next line with one begins."""
    return behind == len(text) or (text[behind] in "@%" and "\n" in text[end:behind])


def after_blanks(text: str, position: int) -> int:
    """Find where a line begins, blanks aside, or where in a line there is more."""
    found = _BLANKS.match(text, position)
    return found.end() if found else position
