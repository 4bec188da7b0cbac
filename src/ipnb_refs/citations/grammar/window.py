"""A stretch of prose to read names in: masked characters dropped, cut into words."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar.phrase_patterns import TOKEN
from ipnb_refs.model import MASK, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.grammar.words import MarkedWord, MarkedWords
    from ipnb_refs.model import Document

_ET_AL, _ET_AL_APART = "et al", " et al"
# "Hosseiniet al.": the space is missing.
_GLUED_ET_AL = regex(r"(?<=[^\W\d_]{2})et al(?!\w)")
_SHOWN = regex(f"[^{MASK}]+")
_ENTITY = regex(r"&#?\w+;?")


class Window:
    """Words of a stretch of prose; their half-open places in the raw text are told when asked for.

    Without markup inside, the `typed` forms (with the white space after each) add up to the end of
    the stretch; else `places` has the offset of each of their characters.
    """

    __slots__ = ("_end", "_places", "_raw", "_typed", "words")

    def __init__(self, document: Document, start: int, end: int, words: MarkedWords) -> None:
        text = document.prose[start:end]
        self._places: Sequence[int] | None = None
        self._raw = document.text
        if MASK in text:
            runs = (range(*run.span()) for run in _SHOWN.finditer(document.prose, start, end))
            self._places = [*chain.from_iterable(runs)]
            text = text.replace(MASK, "")
        self._end = end if self._places is None else len(text)
        may_be_glued = text.count(_ET_AL) > text.count(_ET_AL_APART)
        if may_be_glued and (glued := _GLUED_ET_AL.search(text)):
            at = glued.start()
            self._typed = TOKEN.findall(text[:at]) + TOKEN.findall(text[at:])
        else:
            self._typed = TOKEN.findall(text)
        self.words: Sequence[MarkedWord] = [*map(words.__getitem__, self._typed)]

    def start(self, index: int) -> int:
        """Where a word starts."""
        place = self._place(index)
        return place if self._places is None else self._places[place]

    def end(self, index: int) -> int:
        """Where a word ends."""
        place = self._place(index) + self.words[index].size
        if self._places is None:
            return place
        last = self._places[place - 1]
        entity = _ENTITY.match(self._raw, last) if self._raw[last] == "&" else None
        return entity.end() if entity else last + 1

    def span(self, first: int, end: int) -> Span:
        """From the start of one word to the end of the one before `end`."""
        if self._places is None:
            start, before = self._place(first), "".join(self._typed[first : end - 1])
            return Span(start, start + len(before) + self.words[end - 1].size)
        return Span(self.start(first), self.end(end - 1))

    def text(self, first: int, end: int) -> str:
        """What is typed from one word to the one before `end`, with single spaces."""
        before = "".join(self._typed[first : end - 1])
        return " ".join((before + self.words[end - 1].text).split())

    def _place(self, index: int) -> int:
        """Where a word starts, counted from the end: names are the last words, mostly."""
        return self._end - len("".join(self._typed[index:]))
