"""Acronyms and the words whose first letters they are (APA 8.21).

| typed | read as |
| --- | --- |
| American Psychological Association [APA] | each letter stands for a word |
| Deutsche Gesellschaft für Psychologie [DGPs] | small letters stand for no word |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar.words import (
    ARTICLE,
    COMMA,
    CONNECTOR,
    DOT,
    FUNCTION,
    INITIAL,
    JOINER,
    NAME,
    PARTICLE,
    POSSESSIVE,
)
from ipnb_refs.names import fold
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.citations.grammar.words import MarkedWord

_SILENT = JOINER | CONNECTOR | PARTICLE | ARTICLE | COMMA | FUNCTION | POSSESSIVE
_PARTS = regex(r"[-\u2010\u2011]")
_ELIDED = regex(r"\A[^\W\d_]{1,2}['’](?=\w)")


def spelled_out(words: Sequence[MarkedWord], end: int, abbreviation: str) -> int:
    """Find the word at which a name begins that ends before `words[end]`; -1 where none does.

    The capitals of the abbreviation are the first letters of its words, from the right to the
    left; joiners ("of") need no letter, nor does what follows "and"; a compound word can give two.
    """
    letters = [fold(letter) for letter in abbreviation if letter.isupper()]
    at = _begin(words, end, letters)
    if at < 0 or at == end or not words[at].text[0].isupper():
        return -1
    if end - at == 1 and not _PARTS.search(words[at].text):
        return -1
    return _whole(words, at)


def _begin(words: Sequence[MarkedWord], end: int, letters: list[str]) -> int:
    """Where the words begin that give all the letters, with "voor" for one of them or for none."""
    at, left = end, {len(letters)}
    while left and 0 not in left and at > 0:
        at -= 1
        word = words[at]
        spent = {n for each in left for n in _spent(word, letters[:each])}
        left = spent | left if _is_silent(words, at) else spent
    return at if 0 in left else -1


def _whole(words: Sequence[MarkedWord], at: int) -> int:
    """Go on to the left where a joiner or initials do: "U.S. Department of Veterans Affairs"."""
    while at > 1 and words[at - 1].marks & JOINER and _is_name(words[at - 2]):
        at -= 2
    while at > 1 and words[at - 1].marks & DOT and words[at - 2].marks & INITIAL:
        at -= 2
    return at


def _is_name(word: MarkedWord) -> bool:
    return word.marks & (NAME | FUNCTION) == NAME


def _spent(word: MarkedWord, letters: list[str]) -> Iterator[int]:
    """Say how many letters are left without those at the end that a word stands for."""
    lower = _ELIDED.sub("", word.lower)
    parts = _PARTS.split(lower)
    first = fold(lower[:1])
    if len(parts) > 1 and [fold(part[:1]) for part in parts] == letters[-len(parts) :]:
        yield len(letters) - len(parts)
    elif first == letters[-1] and word.text[0].isalpha():
        yield len(letters) - 1
    elif len(letters) > 1 and first == letters[-2] and letters[-1] in lower[1:]:
        yield len(letters) - 2  # "Fachverband" for FV


def _is_silent(words: Sequence[MarkedWord], at: int) -> bool:
    after_connector = at > 0 and words[at - 1].marks & CONNECTOR
    return bool(words[at].marks & _SILENT or after_connector)
