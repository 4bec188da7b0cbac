"""Entries of a bibliography that could not be read, and what still shows in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.names import fold
from ipnb_refs.regex import regex
from ipnb_refs.store.per_store import PerStore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.store.store import Store

_BROKEN = "BIB101"
_HEAD = regex(r"^[ \t]*@\s*\w+\s*[{(]\s*(?P<key>[^\s,{}()=\"]*)", re.MULTILINE)
_FIELD = r"(?:^|,)[ \t]*(?:{})\s*="
_NEXT_FIELD = r"(?=,[ \t]*\w+\s*=|$)"
_FLAGS = re.MULTILINE | re.IGNORECASE
_NAMES = regex(rf"{_FIELD.format('author|editor')}(?P<names>.*?){_NEXT_FIELD}", _FLAGS)
_YEAR = regex(rf"{_FIELD.format('year|date')}\D{{0,9}}(\d{{4}})", _FLAGS)
_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_REACH = 4000  # characters of an entry


class SkippedEntry(NamedTuple):
    """An entry that was skipped: its place and key, and the names and the year that it shows.

    `start` is an offset in code points of the source at `path`; names are folded.
    """

    path: str
    start: int
    key: str
    names: frozenset[str]
    years: tuple[str, ...]

    def may_be(self, surname: str, year: str) -> bool:
        """Whether key or fields have this folded surname and this year."""
        named = surname in self.names or surname in fold(self.key)
        return named and (year in self.years or year in self.key)


def skipped_entries(store: Store) -> tuple[SkippedEntry, ...]:
    """Give the entries of a store that could not be read, in the order of their files."""
    return _SKIPPED.of(store)


def _skipped(store: Store) -> tuple[SkippedEntry, ...]:
    return tuple(_of(store))


def _of(store: Store) -> Iterator[SkippedEntry]:
    for problem in store.diagnostics:
        path, span = problem.path, problem.span
        if problem.rule.code != _BROKEN or path is None or span is None:
            continue
        text = store.sources.get(path, "")
        head = _head(text, span.start)
        if head is None:
            continue
        after = _HEAD.search(text, head.end(), head.end() + _REACH)
        entry = text[head.end() : after.start() if after else head.end() + _REACH]
        names = (fold(word) for each in _NAMES.findall(entry) for word in _WORD.findall(each))
        years = tuple(_YEAR.findall(entry))
        yield SkippedEntry(path, head.start(), head["key"], frozenset(names), years)


def _head(text: str, place: int) -> re.Match[str] | None:
    """Find how the entry begins in which a fault was found."""
    heads = list(_HEAD.finditer(text, max(0, place - _REACH), place + _REACH))
    return max((each for each in heads if each.start() <= place), key=re.Match.start, default=None)


_SKIPPED = PerStore(_skipped)
