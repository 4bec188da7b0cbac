"""Entries of a bibliography that could not be read, and seem to be those that are cited."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.lines import locate
from ipnb_refs.names import fold
from ipnb_refs.regex import regex
from ipnb_refs.store import PerStore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Cite
    from ipnb_refs.store import Store

_BROKEN = "BIB101"
_HEAD = regex(r"^[ \t]*@\s*\w+\s*[{(]\s*(?P<key>[^\s,{}()=\"]*)", re.MULTILINE)
_NAMES = regex(r"^[ \t]*(?:author|editor)\s*=(?P<names>.*)", re.MULTILINE | re.IGNORECASE)
_YEAR = regex(r"^[ \t]*(?:year|date)\s*=\D{0,9}(\d{4})", re.MULTILINE | re.IGNORECASE)
_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_REACH = 4000  # characters of an entry


class _Skipped(NamedTuple):
    """An entry that was skipped: its place and key, and the names and the year that it shows."""

    path: str
    start: int
    key: str
    names: frozenset[str]
    years: tuple[str, ...]

    def may_be(self, surname: str, year: str) -> bool:
        """Whether key or fields have this folded surname and this year."""
        named = surname in self.names or surname in fold(self.key)
        return named and (year in self.years or year in self.key)


def skipped_entry(store: Store, cite: Cite) -> str | None:
    """Say where the entry of a cite is if it could not be read: "siegel2012 is in refs.bib:1".

    Only a cite with a year can tell its entry.
    """
    if cite.date is None or cite.date.year is None:
        return None
    surname, year = fold(cite.names[0].name.surname), str(cite.date.year)
    for each in _SKIPPED.of(store):
        if each.may_be(surname, year):
            line, _ = locate(store.sources[each.path], each.start)
            return f"{each.key or 'its entry'} is in {PurePath(each.path).name}:{line}"
    return None


def _skipped(store: Store) -> tuple[_Skipped, ...]:
    return tuple(_of(store))


def _of(store: Store) -> Iterator[_Skipped]:
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
        yield _Skipped(
            path, head.start(), head["key"], frozenset(names), tuple(_YEAR.findall(entry))
        )


def _head(text: str, place: int) -> re.Match[str] | None:
    """Find how the entry begins in which a fault was found."""
    heads = list(_HEAD.finditer(text, max(0, place - _REACH), place + _REACH))
    return max((each for each in heads if each.start() <= place), key=re.Match.start, default=None)


_SKIPPED = PerStore(_skipped)
