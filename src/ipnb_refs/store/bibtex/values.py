"""Values of BibTeX fields: delimiters taken off, `#` carried out, macros put in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import value
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

MONTHS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May",
    "jun": "June", "jul": "July", "aug": "August", "sep": "September", "oct": "October",
    "nov": "November", "dec": "December",
}  # fmt: skip
"""The macros that every BibTeX style defines."""

MARK = "xdata"
"""The type of entries that only give their fields to others, and the field that names them."""

LONGEST_MACRO = 20_000
"""Characters that the macros of one value may come to."""

LONGEST = 250_000
"""Characters that any value may have: a book's worth of abstract."""

_BRACE = regex(r"(?<!\\)[{}]")
_BRACE_OR_QUOTE = regex(r"(?<!\\)[{}\"]")
_WORD = regex(r"[^\s#{}\",=]+")
_FLAT = regex(r"[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+")


@value
class Value:
    """A value that was evaluated.

    `undefined` are the macros that nobody defined (their names stand in the text); `cut` says
    that the text was longer than `LONGEST_MACRO`; `sound` is False where other things follow the
    value, as they do where a comma is missing.
    """

    text: str
    undefined: tuple[str, ...] = ()
    cut: bool = False
    sound: bool = True


_UNSOUND = Value("", sound=False)


def plain_value(value: str) -> str | None:
    """Take off one pair of delimiters, or give None where that is not all there is to do."""
    first, last = value[:1], value[-1:]
    if first == "{" and last == "}":
        inside = value[1:-1]
        if "{" not in inside and "}" not in inside:
            return inside
        escaped = "\\{" in inside or "\\}" in inside
        return inside if not escaped and _FLAT.fullmatch(inside) else None
    if first == '"' and last == '"' and len(value) > 1:
        inside = value[1:-1]
        return inside if '"' not in inside and "{{{" not in inside else None
    return value if value.isdecimal() else None


def depth(value: str) -> int:
    """Count how deep the braces of a value are nested."""
    deepest = now = 0
    for match in _BRACE.finditer(value):
        now += 1 if match[0] == "{" else -1
        deepest = max(deepest, now)
    return deepest


def closes_more(text: str) -> bool:
    """Say whether a closing brace in a text has no opening one before it."""
    now = 0
    for match in _BRACE.finditer(text):
        now += 1 if match[0] == "{" else -1
        if now < 0:
            return True
    return False


def is_balanced(value: str) -> bool:
    """Say whether the braces of a value come in pairs."""
    braces = _BRACE.findall(value)
    return braces.count("{") == braces.count("}") and not closes_more(value)


def evaluate(value: str, macros: Mapping[str, str]) -> Value:
    """Evaluate any value; `macros` maps lower-case names to their text."""
    texts: list[str] = []
    undefined: list[str] = []
    length = 0
    pieces = [("word", value)] if _WORD.fullmatch(value) else _pieces(value)
    if pieces is None:
        return _UNSOUND
    for kind, piece in pieces:
        text = piece
        if kind == "word" and not piece.isdecimal():
            known = macros.get(piece.lower(), MONTHS.get(piece.lower()))
            if known is None:
                undefined.append(piece)
            text = piece if known is None else known
            length += len(text)
            if length > LONGEST_MACRO:
                return Value("".join([*texts, text])[:LONGEST_MACRO], tuple(undefined), cut=True)
        texts.append(text)
    return Value("".join(texts), tuple(undefined))


def _pieces(value: str) -> list[tuple[str, str]] | None:
    """List what `#` joins, as ("text" or "word", text); None for what is not of that form."""
    pieces: list[tuple[str, str]] = []
    position = 0
    while True:
        end, kind, text = _piece(value, position)
        if end is None:
            return None
        pieces.append((kind, text))
        position = _after_space(value, end)
        if position == len(value):
            return pieces
        if value[position] != "#":
            return None
        position = _after_space(value, position + 1)


def _after_space(value: str, position: int) -> int:
    while position < len(value) and value[position].isspace():
        position += 1
    return position


def _piece(value: str, start: int) -> tuple[int | None, str, str]:
    sign = value[start : start + 1]
    if sign == "{":
        end = _closing(value, start + 1, _BRACE, "}")
    elif sign == '"':
        end = _closing(value, start + 1, _BRACE_OR_QUOTE, '"')
    else:
        word = _WORD.match(value, start)
        return (word.end(), "word", word[0]) if word else (None, "", "")
    return (end, "text", value[start + 1 : end - 1]) if end else (None, "", "")


def _closing(value: str, start: int, signs: re.Pattern[str], closing: str) -> int | None:
    """Find the end of a delimited text: the first closing sign outside of inner braces."""
    depth = 0
    for match in signs.finditer(value, start):
        sign = match[0]
        if depth == 0 and sign == closing:
            return match.end()
        depth += (sign == "{") - (sign == "}" and depth > 0)
    return None
