"""The names in a bibliography as words that a spell checker should know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.model import Name
from ipnb_refs.regex import regex
from ipnb_refs.store import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ipnb_refs.store import Entry

_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PART = regex(r"[^\W\d_]+")
_SHORTEST = 2
_APOSTROPHES = (("'", "’"), ("’", "'"))
"""A name may be typed with either, and not every checker takes one for the other."""
_INITIAL = regex(r"\b[^\W\d_]")


def _straight(word: str) -> str:
    """Write a word with straight apostrophes: with others, Harper knows neither form."""
    return word.replace("’", "'")


@frozen
class Checker:
    """How a spell checker wants a word in a file with one in each line, and what it knows not.

    With `possessives` it takes "Kolk's" for another word than "Kolk", with `initials` the "A." of
    "A. N. Schore" for a word.
    """

    write: Callable[[str], str] = str
    possessives: bool = False
    initials: bool = False


CHECKERS: Mapping[str, Checker] = {
    "codespell": Checker(str.casefold),
    "cspell": Checker(),
    "harper": Checker(_straight, possessives=True, initials=True),
    "hunspell": Checker(possessives=True),
    "vale": Checker(re.escape),
}
"""Spell checkers by their names."""


def spelling_words(entries: Iterable[Entry], checker: str) -> str:
    """List the surnames, groups and journals of works for a spell checker, a word in each line.

    Words with hyphens and apostrophes stand as a whole and in parts, since checkers cut them in
    different ways. Given names are left out: citations show no more of them than initials.
    """
    how = CHECKERS[checker]
    words = {how.write(word) for entry in entries for word in _words(entry, how)}
    return "".join(f"{word}\n" for word in sorted(words, key=lambda word: (word.casefold(), word)))


def _words(entry: Entry, how: Checker) -> Iterator[str]:
    people = list(_people(entry))
    names = [*(each.surname for each in people), *entry.short_names]
    for word in _split(*names):
        yield word
        if how.possessives:
            yield f"{word}'s"
    yield from _split(str(entry.container_title or ""))
    if how.initials:
        yield from (f"{found}." for each in people for found in _INITIAL.findall(each.given))


def _people(entry: Entry) -> Iterator[Name]:
    for field in FIELDS:
        value = getattr(entry, field)
        if isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, Name))


def _split(*texts: str) -> Iterator[str]:
    for found in (each for text in texts for each in _WORD.finditer(text)):
        wholes = (found[0].replace(*signs) for signs in _APOSTROPHES)
        parts = (*wholes, *_PART.findall(found[0]))
        yield from (each for each in parts if len(each) >= _SHORTEST)
