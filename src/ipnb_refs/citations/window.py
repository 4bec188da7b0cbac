"""A stretch of prose to read names in: masked characters dropped, cut into words."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.model import MASK, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.words import Word, Words

_LETTERS = r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*"
# A word may hold apostrophes and hyphens (not an em dash): "O’Neil", "Garcia‐Lopez", "d'Arcy".
_TOKEN = re.compile(rf"(?:{_LETTERS}(?:['’‘`´ʼ\-\u2010-\u2013]{_LETTERS})*|\d+|\S)\s*")


class Window(NamedTuple):
    """Words of a stretch of prose, and the half-open places of each in the raw text."""

    words: Sequence[Word]
    starts: Sequence[int]
    ends: Sequence[int] | None

    def end(self, index: int) -> int:
        """Where a word ends."""
        if self.ends is not None:
            return self.ends[index]
        return self.starts[index] + self.words[index].size

    def span(self, first: int, end: int) -> Span:
        """From the start of one word to the end of the one before `end`."""
        return Span(self.starts[first], self.end(end - 1))


def cut(prose: str, start: int, end: int, words: Words) -> Window:
    """Cut `prose[start:end]` into words."""
    text = prose[start:end]
    if MASK in text:
        return _cut_masked(text, start, words)
    typed = _TOKEN.findall(text)
    if typed:
        start += len(text) - sum(map(len, typed))  # white space in front
    return Window(
        [words[each] for each in typed], list(accumulate(map(len, typed), initial=start)), None
    )


def _cut_masked(text: str, start: int, words: Words) -> Window:
    """Cut a stretch with markup in it: the marks are dropped, their places are not."""
    places = [place for place, character in enumerate(text, start) if character != MASK]
    text = text.replace(MASK, "")
    found, starts, ends = [], [], []
    at = len(text) - len(text.lstrip())
    for typed in _TOKEN.findall(text):
        word = words[typed]
        found.append(word)
        starts.append(places[at])
        ends.append(places[at + word.size - 1] + 1)
        at += len(typed)
    return Window(found, starts, ends)
