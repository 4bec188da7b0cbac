"""A stretch of prose to read names in: masked characters dropped, cut into tokens."""

from __future__ import annotations

import re
from typing import NamedTuple

from ipnb_refs.model import MASK, Span

_LETTERS = r"(?:[^\W\d_][\u0300-\u036f]*)+"
# A word may hold apostrophes and hyphens (not an em dash): "O’Neil", "Garcia‐Lopez", "d'Arcy".
_TOKEN = re.compile(rf"{_LETTERS}(?:['’‘`´ʼ\-\u2010-\u2013]{_LETTERS})*|\d+|\S")
APOSTROPHES = frozenset("'’‘`´ʼ")


class Token(NamedTuple):
    """A word, a number or one other character, at `start:end` of the raw text.

    `is_name` says that it has a capital (or is of a script without them), so that it can be part
    of a name; a tuple, since a window has many and most are looked at once.
    """

    text: str
    start: int
    end: int
    is_name: bool
    possessive: bool

    @property
    def span(self) -> Span:
        """Where the token stands."""
        return Span(self.start, self.end)

    @property
    def is_word(self) -> bool:
        """Whether the token begins with a letter."""
        return self.text[0].isalpha()


def tokens(prose: str, start: int, end: int) -> list[Token]:
    """Cut `prose[start:end]` into tokens; a possessive "'s" is taken off and remembered."""
    window = prose[start:end]
    offsets = None
    if MASK in window:
        offsets = [i for i, c in enumerate(window, start) if c != MASK]
        window = window.replace(MASK, "")
    found = []
    for match in _TOKEN.finditer(window):
        text = match[0]
        a, b = match.span()
        is_word = text[0].isalpha()
        possessive = is_word and text[-1] == "s" and text[-2:-1] in APOSTROPHES
        if possessive:
            text, b = text[:-2], b - 2
        if offsets is not None:
            a, b = offsets[a], offsets[b - 1] + 1
        else:
            a, b = start + a, start + b
        is_name = is_word and (not text[0].islower() or not text[:4].islower())
        found.append(Token(text, a, b, is_name, possessive))
    return found
