"""One entry, read sign by sign: where each field stands, and where the entry breaks off.

It is slower than the pattern of plain entries, and more exact: it reads all others, and finds what
is to be reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Span
from ipnb_refs.regex import regex
from ipnb_refs.store.faults import Fault, FieldSpan, ScannedEntry

if TYPE_CHECKING:
    import re

_HEAD = regex(r"@\s*(\w*)\s*([{(])")
_KEYS = {
    "}": regex(r"(?:[^,{}\"=%]|(?<=\S)%)*+"),
    ")": regex(r"(?:[^,{}\"=%()]|(?<=\S)%|\([^,{}\"=%()\s]*\))*+"),
}
_SPACE = regex(r"(?:\s|%[^\n]*(?:\n|\Z))*+")
_NAME = regex(r"(?:[^\s{}\"#%,=]|(?<=\S)\x1f(?=\S))+")
_WORDS = {"}": regex(r"[^\s#{}\",=%]+"), ")": regex(r"[^\s#{}\"(),=%]+")}
_JUNK = regex(r"[^\s,{}=]+|\S")
_BRACES = regex(r"[{}]")
_UNESCAPED_BRACES = regex(r"(?<!\\)[{}]")
_QUOTES = regex(r"[{}\"]")
_UNESCAPED_QUOTES = regex(r"(?<!\\)[{}\"]")


def scan_entry(text: str, start: int, limit: int, *, escapes: bool = True) -> ScannedEntry:
    r"""Scan the entry that begins at `start` with its "@", no further than `limit`.

    `escapes` says whether "\{" is a sign and no brace, as authors have it;
    BibTeX itself counts every brace.
    """
    return _Scanner(text, limit, escapes=escapes).entry(start)


def closing(text: str, start: int, limit: int) -> int | None:
    """Find the end of the block in braces that opens at or after `start`; None where it has none.

    For what is no entry: of a comment only the braces count.
    """
    head = _HEAD.match(text, start, limit)
    if head is None or head[2] != "{":
        return None
    return _closed(text, head.end(), limit, (_BRACES, "}"))


class _BreaksOff(Exception):  # noqa: N818 - a way out of the scanner, never raised to others
    def __init__(self, kind: Fault, start: int, end: int, field: str = "") -> None:
        super().__init__(kind)
        self.kind = kind
        self.place = Span(start, end)
        self.field = field


class _Scanner:
    """Scans one entry, once."""

    def __init__(self, text: str, limit: int, *, escapes: bool) -> None:
        self.text = text
        self.limit = limit
        self.braces = _UNESCAPED_BRACES if escapes else _BRACES
        self.quotes = _UNESCAPED_QUOTES if escapes else _QUOTES
        self.fields: list[FieldSpan] = []
        self.close = "}"
        self.key = ""

    def entry(self, start: int) -> ScannedEntry:
        """Scan from the "@" on."""
        head = _HEAD.match(self.text, start, self.limit)
        if head is None:
            return ScannedEntry("", "", (), Span(start, start + 1), Fault.OPEN)
        kind = head[1].lower()
        self.close = "}" if head[2] == "{" else ")"
        fault: _BreaksOff | None = None
        end = head.end()
        try:
            inside = {"string": self.definitions, "preamble": self.preamble}
            end = inside.get(kind, self.inside)(end)
        except _BreaksOff as found:
            fault = found
        return ScannedEntry(
            kind,
            self.key,
            tuple(self.fields),
            fault.place if fault else Span(end, end),
            fault.kind if fault else None,
            fault.field if fault else "",
        )

    def inside(self, position: int) -> int:
        """Scan key and fields, and find the end behind the closing sign."""
        position = self.space(position)
        key = _KEYS[self.close].match(self.text, position, self.limit)
        if key is not None:
            self.key = key[0].strip()
            position = key.end()
        return self.fields_up_to_end(position)

    def definitions(self, position: int) -> int:
        """Scan the macros of an @string."""
        return self.fields_up_to_end(self.field(self.space(position)))

    def preamble(self, position: int) -> int:
        """Scan the one value of an @preamble."""
        return self.fields_up_to_end(self.value(self.space(position), "preamble"))

    def fields_up_to_end(self, position: int) -> int:
        """Scan what follows a key or a field."""
        while True:
            position = self.space(position)
            sign = self.text[position : min(position + 1, self.limit)]
            if sign == self.close:
                return position + 1
            if sign != ",":
                last = self.fields[-1].name if self.fields else ""
                raise self.at(Fault.COMMA if self.fields else Fault.KEY, position, last)
            position = self.space(position + 1)
            sign = self.text[position : min(position + 1, self.limit)]
            if sign not in (",", self.close):
                position = self.field(position)

    def field(self, start: int) -> int:
        """Scan one field, and find the end of its value."""
        name = _NAME.match(self.text, start, self.limit)
        if name is None:
            raise self.at(Fault.NAME, start)
        field = name[0].lower()
        position = self.space(name.end())
        if self.text[position : min(position + 1, self.limit)] != "=":
            raise _BreaksOff(Fault.EQUALS, *name.span(), field)
        begin = self.space(position + 1)
        if self.text[begin : min(begin + 1, self.limit)] in (",", self.close):
            begin = end = position + 1
        else:
            end = self.value(begin, field)
        self.fields.append(FieldSpan(field, Span(start, end), Span(begin, end)))
        return end

    def value(self, position: int, field: str) -> int:
        """Scan what "#" joins."""
        while True:
            end = self.piece(position, field)
            after = self.space(end)
            if self.text[after : min(after + 1, self.limit)] != "#":
                return end
            position = self.space(after + 1)

    def piece(self, start: int, field: str) -> int:
        """Scan one text or word of a value."""
        sign = self.text[start : min(start + 1, self.limit)]
        if sign in ("{", '"'):
            signs = (self.braces, "}") if sign == "{" else (self.quotes, '"')
            end = _closed(self.text, start + 1, self.limit, signs)
            if end is None:
                raise _BreaksOff(Fault.OPEN_VALUE, start, start + 1, field)
            return end
        word = _WORDS[self.close].match(self.text, start, self.limit)
        if word is None:
            raise self.at(Fault.VALUE, start, field)
        return word.end()

    def space(self, position: int) -> int:
        """Skip blanks and lines that are commented out."""
        found = _SPACE.match(self.text, position, self.limit)
        return found.end() if found else position

    def at(self, kind: Fault, position: int, field: str = "") -> _BreaksOff:
        """Make the fault of what stands at a position; at the limit nothing closes the entry."""
        junk = _JUNK.match(self.text, position, self.limit)
        if junk is None:
            return _BreaksOff(Fault.OPEN, self.limit, self.limit, field)
        return _BreaksOff(kind, *junk.span(), field)


def _closed(text: str, start: int, limit: int, signs: tuple[re.Pattern[str], str]) -> int | None:
    """Find the first closing sign outside of inner braces, and give the offset behind it.

    Between quotation marks a brace may close that was never opened.
    """
    pattern, close = signs
    depth = 0
    for match in pattern.finditer(text, start, limit):
        sign = match[0]
        if depth == 0 and sign == close:
            return match.end()
        depth += (sign == "{") - (sign == "}" and depth > 0)
    return None
