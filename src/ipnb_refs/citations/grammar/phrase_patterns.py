"""What is one word, and what tells one at a glance: phrases, beginnings, endings, capitals.

Each word of a text is asked for a hundred beginnings and endings. A few of its letters tell most
words to have none of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import SAINTS, SITES, SURNAME_PREFIXES, UNITS, alternatives
from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_LETTERS = r"[^\W\d_]+(?:[\u0300-\u036f]++[^\W\d_]*)*"
# The full stop of "St. John" ends no sentence: the two are one word.
_SAINT = rf"(?:(?:{alternatives(SAINTS)})[ \u00a0](?=[A-ZÀ-Þ]))?"
# So is a site that is named by its address: "Healthline.com".
_ENDS = alternatives({*SITES, *map(str.upper, SITES)})
_SITE = rf"(?:(?=\.)(?<=\w\w)(?:\.[a-z\d-]{{2,}})?\.(?:{_ENDS})(?!\w))?"
# A word may hold apostrophes and hyphens (not an em dash): "O’Neil", "Garcia‐Lopez", "d'Arcy".
# Most words have letters of English alone and a blank or a sign behind them: those come first, and
# the signs that follow them next.
TOKEN = regex(
    r"[A-Za-z]++(?: (?!\s)|(?=[,;&():]|\Z))"
    r"|[.,;:&()\[\]]\s*+"
    rf"|(?:{_SAINT}{_LETTERS}(?:['’‘`´ʼ\-\u2010-\u2013]{_LETTERS})*{_SITE}|\d+|\S)\s*+"
)
"""A word or a sign, with the white space after it."""

_CAPITAL_INSIDE = regex(r"[^\W\d_A-ZÀ-Þ](?=[A-ZÀ-Þ])")
_SHORT_PART = 4


def any_of(phrases: Collection[str]) -> re.Pattern[str]:
    """Make the pattern for a phrase anywhere."""
    return regex(lambda: rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)", re.IGNORECASE)


def last_of(phrases: Collection[str]) -> re.Pattern[str]:
    """Make the pattern for the phrase that ends a stretch, right before a date."""
    return regex(lambda: rf"(?<!\w)(?:{alternatives(phrases)})[\s{MASK}]*\Z", re.IGNORECASE)


class LastOf:
    """Tells whether a phrase ends a stretch; two letters tell most stretches to have none."""

    def __init__(self, phrases: Collection[str]) -> None:
        self._pattern = last_of(phrases)
        self._ends = frozenset(phrase[-2:].lower() for phrase in phrases)

    def ends(self, text: str, start: int, stop: int) -> bool:
        """Say whether any of the phrases ends `text[start:stop]`."""
        letters = text[start:stop].rstrip()[-2:]
        if letters.lower() in self._ends or MASK in letters:
            return self._pattern.search(text, start, stop) is not None
        return False


def unit_of(words: Collection[str]) -> re.Pattern[str]:
    """Make the pattern for a unit right after a number; symbols have their own small letters."""
    return regex(
        lambda: (
            rf"[ \u00a0\u202f{MASK}]?(?:(?:{alternatives(UNITS)})|(?i:{alternatives(words)}))"
            r"(?:[²³]|(?!\w))"
        )
    )


class Stems:
    """The marks of words that begin in some way; each row has beginnings and their mark."""

    def __init__(self, *rows: tuple[Iterable[str], int]) -> None:
        stems = [(stem, mark) for words, mark in rows for stem in words]
        self._shortest = min((len(stem) for stem, _ in stems), default=0)
        self._by_letters = _by_letters((stem[: self._shortest], stem, mark) for stem, mark in stems)

    def marks(self, lower: str) -> int:
        """Give the marks of all that a word in lower case begins with."""
        marks = 0
        for stem, mark in self._by_letters.get(lower[: self._shortest], ()):
            if lower.startswith(stem):
                marks |= mark
        return marks


class Endings:
    """The marks of words that end in some way; each row has endings and their mark."""

    def __init__(self, *rows: tuple[Iterable[str], int]) -> None:
        ends = [(end, mark) for words, mark in rows for end in words]
        self._shortest = min((len(end) for end, _ in ends), default=1)
        self._by_letters = _by_letters((end[-self._shortest :], end, mark) for end, mark in ends)

    def marks(self, lower: str) -> int:
        """Give the marks of all that a word in lower case ends with."""
        marks = 0
        for end, mark in self._by_letters.get(lower[-self._shortest :], ()):
            if lower.endswith(end):
                marks |= mark
        return marks


def _by_letters(rows: Iterable[tuple[str, str, int]]) -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for letters, affix, mark in rows:
        found.setdefault(letters, []).append((affix, mark))
    return found


def is_brand(text: str) -> bool:
    """Say whether capitals stand where no surname has them: "iPhone", "YouTube", "BDI-II"."""
    if text.isupper():
        return "-" in text and len(text.rpartition("-")[2]) < _SHORT_PART
    if not text[0].isupper():
        return text[0].isalpha() and "’" not in text and "'" not in text
    inner = _CAPITAL_INSIDE.search(text)
    return inner is not None and text[: inner.start() + 1] not in SURNAME_PREFIXES
