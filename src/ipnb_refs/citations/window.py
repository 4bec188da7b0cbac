"""A stretch of prose to read names in: masked characters dropped, cut into tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ipnb_refs.model import MASK, Span

_LETTERS = r"(?:[^\W\d_][\u0300-\u036f]*)+"
# A word may hold apostrophes and hyphens (not an em dash): "O’Neil", "Garcia‐Lopez", "d'Arcy".
_TOKEN = re.compile(rf"{_LETTERS}(?:['’‘`´ʼ\-\u2010-\u2013]{_LETTERS})*|\d+|\S")
_POSSESSIVE = re.compile(r"['’‘`´ʼ]s$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or one other character, with its offsets in the raw text."""

    text: str
    span: Span
    possessive: bool = False

    @property
    def is_word(self) -> bool:
        """Whether the token begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_name(self) -> bool:
        """Whether the token is a word that can be (part of) a name: it has a capital."""
        first = self.text[0]
        if first.isalpha() and not first.islower():
            return True
        return first.isalpha() and any(map(str.isupper, self.text[1:4]))


def tokens(prose: str, start: int, end: int) -> list[Token]:
    """Cut `prose[start:end]` into tokens; a possessive "'s" is taken off and remembered."""
    window = prose[start:end]
    offsets = None
    if MASK in window:
        offsets = [i for i, c in enumerate(window, start) if c != MASK]
        window = window.replace(MASK, "")
    found = []
    for match in _TOKEN.finditer(window):
        text, (a, b) = match[0], match.span()
        possessive = len(text) > 2 and text[-1] == "s" and _POSSESSIVE.search(text) is not None
        if possessive:
            text, b = text[:-2], b - 2
        span = Span(offsets[a], offsets[b - 1] + 1) if offsets else Span(start + a, start + b)
        found.append(Token(text, span, possessive))
    return found
