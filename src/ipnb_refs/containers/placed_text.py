"""Texts put together from pieces that stand somewhere in a file, each with its place."""

from __future__ import annotations

from bisect import bisect_right
from html import escape
from typing import TYPE_CHECKING, TypeAlias

from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

Runs: TypeAlias = tuple[tuple[int, int], ...]
"""Pairs of an offset in a text and one in the text that it comes from, in order, for each stretch
that has nothing between its characters."""

_ESCAPED = regex("[&<>]")


def composed(inner: Runs, length: int, outer: Runs) -> Runs:
    """Give the places of a text of this length in a file that it comes from by way of another."""
    found: list[tuple[int, int]] = []
    for at, (shown, begin) in enumerate(inner):
        end = inner[at + 1][0] if at + 1 < len(inner) else length
        found += _cut(outer, begin, begin + end - shown, shown)
    return tuple(found)


def _cut(runs: Runs, start: int, end: int, shown: int) -> Iterator[tuple[int, int]]:
    """Give the runs of a stretch, counted from `shown` on."""
    at = max(0, bisect_right(runs, start, key=lambda run: run[0]) - 1)
    first = True
    while at < len(runs) and (first or runs[at][0] < end):
        here, begin = runs[at]
        yield (shown, begin + start - here) if first else (shown + here - start, begin)
        first = False
        at += 1


class Pieces:
    """A page in the making: markup of ours, and words with their places."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._runs: list[tuple[int, int]] = []
        self._length = 0

    @property
    def length(self) -> int:
        """The number of its characters so far."""
        return self._length

    def markup(self, text: str) -> None:
        """Put something that stands nowhere; its place is where the words before it end."""
        self._pieces.append(text)
        self._length += len(text)

    def words(self, text: str, runs: Runs) -> None:
        """Put words with their places, escaped for HTML."""
        start = 0
        for found in _ESCAPED.finditer(text):
            self.raw(text[start : found.start()], runs, start)
            self._runs += _cut(runs, found.start(), found.end(), self._length)
            self.markup(escape(found[0], quote=False))
            start = found.end()
        self.raw(text[start:], runs, start)

    def raw(self, text: str, runs: Runs, start: int = 0) -> None:
        """Put a text as it is, which begins at an offset of those that the runs are for."""
        if text:
            self._runs += _cut(runs, start, start + len(text), self._length)
            self.markup(text)

    def text(self) -> str:
        """Give all of it."""
        return "".join(self._pieces)

    def runs(self) -> Runs:
        """Give the places of the words."""
        return tuple(self._runs)
