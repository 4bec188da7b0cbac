"""Offices that name all they are for, with commas: no list of authors.

| typed | read as |
| --- | --- |
| Bundesministerium für Familie, Senioren, Frauen und Jugend | one group |
| Department of Health, Education, and Welfare | one group |
| Ministerium für Schule und Jugend des Landes Hessen | one group |
| Ministry of Health, Smith, & Jones | a group and two persons: "&" joins authors |
| (Fondation pour la recherche médicale, 2012) | one group, all that its bracket has |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar.by_whom import is_adjective
from ipnb_refs.citations.grammar.one_name import ReadName
from ipnb_refs.citations.grammar.words import (
    ARTICLE,
    COMMA,
    CONNECTOR,
    DOT,
    FUNCTION,
    JOINER,
    NAME,
    OFFICE,
    PARTICLE,
    SEMICOLON,
)
from ipnb_refs.languages import FOR, GROUPS_IN_SMALL_LETTERS, OFFICES_IN_SMALL_LETTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.grammar.words import MarkedWord

_MOST_WORDS, _MOST_SMALL_WORDS = 24, 12
_WITH_SMALL_LETTERS = GROUPS_IN_SMALL_LETTERS | OFFICES_IN_SMALL_LETTERS
_INSIDE = NAME | JOINER | CONNECTOR | PARTICLE | ARTICLE


def read_office(words: Sequence[MarkedWord], end: int) -> ReadName | None:
    """Read the office whose name ends right before `words[end]`, or return None."""
    if not words[end - 1].marks & NAME:
        return None
    for at in range(end - 1, max(-1, end - _MOST_WORDS), -1):
        word = words[at]
        if word.marks & OFFICE and word.marks & NAME:
            if not _says_what_for(words, at, end):
                return None
            first = _with_words_before(words, at)
            return ReadName(first, first, end, end, group=True)
        if not (_is_inside(word) or (word.marks & COMMA and not words[at - 1].marks & COMMA)):
            return None
    return None


def read_in_small_letters(words: Sequence[MarkedWord], end: int) -> ReadName | None:
    """Read a group whose name goes on in small letters, right behind its bracket or a semicolon.

    Only there: in a sentence nobody can tell its words from those of a verb. A word such as "for"
    or "of" must say what it is for.
    """
    joined = False
    for at in range(end - 1, max(-1, end - _MOST_SMALL_WORDS), -1):
        word = words[at]
        if word.marks & NAME and word.lower in _WITH_SMALL_LETTERS:
            is_one = joined and _begins(words, at) and _is_named(words, at)
            return ReadName(at, at, end, end, group=True) if is_one else None
        if not word.text[:1].isalpha() or (at == end - 1 and word.marks & NAME):
            return None
        joined = joined or bool(word.marks & (JOINER | PARTICLE))
    return None


def _is_named(words: Sequence[MarkedWord], at: int) -> bool:
    """Whether an office is no thing that the words behind it say: "Comité de lecture"."""
    behind = words[at + 1]
    if behind.text == "to":
        return False  # "Ministry to the poor"
    is_thing = behind.marks & (JOINER | PARTICLE) and behind.lower not in FOR
    return not is_thing or words[at].lower in OFFICES_IN_SMALL_LETTERS


def _begins(words: Sequence[MarkedWord], at: int) -> bool:
    """Whether nothing but "see" or "vgl." stands before a word in its bracket."""
    if at and words[at - 1].marks & DOT:
        at -= 1
    if at and words[at - 1].marks & FUNCTION:
        at -= 1
    return at == 0 or bool(words[at - 1].marks & SEMICOLON)


def _is_inside(word: MarkedWord) -> bool:
    """Whether a word can stand inside the name of an office; "&" cannot."""
    return word.text != "&" and bool(word.marks & _INSIDE or is_adjective(word))


def _says_what_for(words: Sequence[MarkedWord], at: int, end: int) -> bool:
    """Whether "for" or "of" follows the office, and a connector stands in what it is for."""
    if at + 2 >= end or not (words[at + 1].marks & JOINER or is_adjective(words[at + 1])):
        return False
    inside = words[at + 1 : end]
    commas = [i for i, word in enumerate(inside) if word.marks & COMMA]
    last = commas[-1] if commas else 0
    return any(word.marks & CONNECTOR for word in inside[last:])


def _with_words_before(words: Sequence[MarkedWord], first: int) -> int:
    """Go on over the words that say whose office it is: "Hessisches", "U.S."."""
    while first > 0:
        word = words[first - 1]
        if word.marks & (NAME | FUNCTION) == NAME:
            first -= 1
        elif word.marks & DOT and first > 1 and words[first - 2].size == 1:
            first -= 2
        else:
            break
    return first
