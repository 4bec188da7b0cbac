"""The names in a bibliography as words that a spell checker should know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.model import Name
from ipnb_refs.regex import regex
from ipnb_refs.store import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ipnb_refs.store import Entry

_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PART = regex(r"[^\W\d_]+")
_SHORTEST = 2
_SAME: Callable[[str], str] = str
CHECKERS: Mapping[str, Callable[[str], str]] = {
    "codespell": str.casefold,
    "cspell": _SAME,
    "harper": _SAME,
    "hunspell": _SAME,
    "vale": re.escape,
}
"""Spell checkers, and how they want a word in a file with one in each line."""


def spelling_words(entries: Iterable[Entry], checker: str) -> str:
    """List the surnames, groups and journals of works for a spell checker, a word in each line.

    Words with hyphens and apostrophes stand as a whole and in parts, since checkers cut them in
    different ways. Given names are left out: citations do not show them.
    """
    write = CHECKERS[checker]
    words = {write(word) for entry in entries for text in _names(entry) for word in _words(text)}
    return "".join(f"{word}\n" for word in sorted(words, key=lambda word: (word.casefold(), word)))


def _names(entry: Entry) -> Iterator[str]:
    for field in FIELDS:
        value = getattr(entry, field)
        if isinstance(value, tuple):
            yield from (each.surname for each in value if isinstance(each, Name))
    yield from entry.short_names
    yield str(entry.container_title or "")


def _words(text: str) -> Iterator[str]:
    for found in _WORD.finditer(text):
        yield from (each for each in (found[0], *_PART.findall(found[0])) if len(each) >= _SHORTEST)
