"""The words of a group's name that tell it from others, and the letters that stand for it.

| letters | the group |
| --- | --- |
| WHO | World Health Organization |
| CDC | Centers for Disease Control and Prevention |
| BMFSFJ | Bundesministerium für Familie, Senioren, Frauen und Jugend |
| CEPAL | Comisión Económica para América Latina y el Caribe: a small word has a letter too |
| Insee | Institut national de la statistique et des études économiques: as French has it |
| BZgA | Bundeszentrale für gesundheitliche Aufklärung: the small letter counts |
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ipnb_refs.languages import AMPERSAND, read_as
from ipnb_refs.names import fold
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

ACRONYM = regex(r"[^\W\d_a-zß-öø-ÿ][\w.&-]*[^\W\d_a-zß-öø-ÿ]s?")
_WITH_SMALL_LETTERS = regex(r"[^\W\d_a-zß-öø-ÿ][^\W\d_]{2,7}")
_PAIR, _LEAST_WORDS = 2, 3
_SHORTEST_COMPOUND = 12
_PARTS = regex(r"[\s\-\u2010\u2011/]+")
_POSSESSIVE = regex(r"['’]s?\Z")  # "the WHO's Commission"
_ELIDED = regex(r"\A(?:[^\W\d_]{1,2}|[ds]?all|dell|nell|sull)['’](?=\w)", re.IGNORECASE)


def group_words(group: str) -> tuple[str, ...]:
    """The words of a name that tell groups apart, folded."""
    return tuple(word for word, is_small in _all_words(group) if not is_small)


@lru_cache(maxsize=256)
def _all_words(group: str) -> tuple[tuple[str, bool], ...]:
    """All words of a name, folded, each with whether it is a small one."""
    typed = (_POSSESSIVE.sub("", _ELIDED.sub("", word)) for word in _PARTS.split(group))
    return tuple(
        (folded, word.lower() in _small_words()) for word in typed if (folded := fold(word))
    )


def is_spelled_out(acronym: str, group: str) -> bool:
    """Say whether the letters of an acronym are the first letters of the words of a group.

    A compound may give more: "BMFSFJ" of "Bundesministerium für Familie, ...", "KMK" of
    "Kultusministerkonferenz". A small word may have none.
    """
    words = group_words(group)
    return any(_are_of(letters, words, group) for letters in _spellings(acronym, len(words)))


def _are_of(letters: str, words: tuple[str, ...], group: str) -> bool:
    if len(words) == 1 and (len(letters) == _PAIR or len(words[0]) < _SHORTEST_COMPOUND):
        return False
    sides = (_after_and(group), _before_and(group))
    if any(len(letters) in _spent(letters, words, silent) for silent in sides):
        return True
    every = _all_words(group)
    if len(every) == len(words) or len(words) < _LEAST_WORDS:
        return False
    small = {word for word, is_small in every if is_small}
    whole = [word for word, _ in every]
    return any(len(letters) in _spent(letters, whole, silent | small) for silent in sides)


def _spellings(acronym: str, words: int) -> Iterator[str]:
    """Give the letters of an acronym: its capitals, and all of them where a name is long enough."""
    if ACRONYM.fullmatch(acronym):
        capitals = "".join(fold(letter) for letter in acronym if letter.isupper())
        if len(capitals) >= _PAIR:
            yield capitals
    least = _LEAST_WORDS if acronym.istitle() else _PAIR
    if words >= least and _WITH_SMALL_LETTERS.fullmatch(acronym) and not acronym.isupper():
        yield fold(acronym)


def sounded(group: str) -> str | None:
    """Give two letters that all acronyms of a group have, in this order; None where it has none."""
    words = group_words(group)
    if len(words) == 1 and len(words[0]) < _SHORTEST_COMPOUND:
        return None
    silent = _after_and(group) | _before_and(group)
    return "".join([word[0] for word in words if word not in silent][:_PAIR])


def lettered(acronym: str) -> set[str]:
    """Give what `sounded` may give for the groups of an acronym."""
    found: set[str] = set()
    for letters in _spellings(acronym, _LEAST_WORDS):
        after = {each: set(letters[letters.index(each) + 1 :]) for each in set(letters)}
        found |= {"", *after, *(one + other for one in after for other in after[one])}
    return found


def _spent(letters: str, words: Iterable[str], silent: Container[str]) -> set[int]:
    """Give how many of the letters the words may have; those that are silent may have none."""
    spent = {0}
    for word in words:
        after = {each for before in spent for each in _given_by(word, letters, before)}
        spent = after | spent if word in silent else after
    return spent


def _after_and(group: str) -> set[str]:
    """The words after "and", which acronyms often leave out: "CDC"."""
    joints = {fold(word) for word in read_as().connectors} | {"", AMPERSAND}
    small = {word for word, is_small in _all_words(group) if is_small} - joints
    # The sign folds to nothing.
    words = [fold(_ELIDED.sub("", word)) for word in _PARTS.split(group) if fold(word) not in small]
    ministries = {word for word in words[:1] if word.startswith("minist")}
    return {after for before, after in pairwise(words) if before in joints} | ministries


def _before_and(group: str) -> set[str]:
    """The words before "and", which they may leave out in place of those: "NICE"."""
    return _after_and(" ".join(reversed(group.split())))


def _given_by(word: str, letters: str, start: int) -> Iterator[int]:
    """Say how many letters are spent after a word, which gives its first one at least."""
    at = -1
    for spent in range(start, len(letters)):
        at = word.find(letters[spent], at + 1)
        if at < 0 or (spent == start and at > 0):
            return
        yield spent + 1


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    words = read_as()
    return words.connectors | words.joiners | words.articles | {AMPERSAND}
