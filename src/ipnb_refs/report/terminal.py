"""Text that is safe on a terminal, and how wide it is there."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from ipnb_refs.controls import BIDI
from ipnb_refs.regex import regex

_TAB = 4
_JOINERS = "\u200c\u200d"
_INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_OBEYED = regex(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029{BIDI}]|\r(?!\n)")


def visible(text: str) -> str:
    r"""Spell out what a terminal would obey or hide: control characters, direction marks.

    An escape character becomes "␛", a line feed "␊", a right-to-left override "<U+202E>".
    """
    if text.isprintable():
        return text
    return "".join(map(_spelt, text))


def visible_lines(text: str) -> str:
    """Spell out the same in a text of several lines; tabs and line ends stay."""
    return _OBEYED.sub(lambda found: visible(found[0]), text)


def visible_paragraph(text: str) -> str:
    """Spell out the same in a text of several lines, of which nothing but the line feeds stay."""
    return "\n".join(map(visible, text.replace("\r\n", "\n").split("\n")))


def cell(char: str, column: int) -> tuple[str, int]:
    """One character as it is shown at a column (0-based), and how many columns it takes."""
    if char == "\t":
        width = _TAB - column % _TAB
        return " " * width, width
    return _cell(char)


@lru_cache(maxsize=1024)  # a page of findings has some hundred different ones
def _cell(char: str) -> tuple[str, int]:
    shown = _spelt(char)
    return shown, len(shown) if shown != char else _width(char)


def shortened(text: str, width: int) -> str:
    """Text that takes at most `width` columns, cut between words where that loses little.

    It is one line, and safe to print.
    """
    line = visible(" ".join(text.split()))
    column = fitting = 0
    for offset, char in enumerate(line):
        column += cell(char, column)[1]
        if column < width:
            fitting = offset + 1
        if column > width:
            space = line.rfind(" ", fitting // 2, fitting + 1)
            return line[: space if space > 0 else fitting].rstrip() + "…"
    return line


def _spelt(char: str) -> str:
    if char in _JOINERS or unicodedata.category(char) not in _INVISIBLE:
        return char
    code = ord(char)
    if code < 0x20:  # noqa: PLR2004 - the end of the C0 controls, which have pictures
        return chr(0x2400 + code)
    return f"<U+{code:04X}>"


def _width(char: str) -> int:
    if char in _JOINERS or unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
