"""Surnames in lower case, which only the store can tell from other words: "(siegel, 2012)"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.citations.evidence.clues import is_of, known_years, may_be_of
from ipnb_refs.citations.grammar import (
    ARTICLE,
    CAPITAL,
    COMMA,
    CONNECTOR,
    FUNCTION,
    JOINER,
    KIND,
    LABEL,
    MONTH,
    NAME,
    PARTICLE,
    PLACE,
    WORK,
    read_authors,
)
from ipnb_refs.citations.left import NamesLeft
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from ipnb_refs.citations.grammar import MarkedWord
    from ipnb_refs.citations.reading_context import ReadingContext
    from ipnb_refs.model import CiteDate, Lexicon

_REACH = 80  # characters
_REACH_OF_WORD = 30
_AL = "al"
_SHORTEST = 3
_OTHER = (
    NAME | FUNCTION | LABEL | KIND | WORK | MONTH | PLACE | CONNECTOR | JOINER | PARTICLE | ARTICLE
)


def in_lower_case(
    context: ReadingContext,
    floor: int,
    end: int,
    date: CiteDate,
    *,
    enclosed: bool,
    joined: bool = False,
) -> NamesLeft | None:
    """Read names in `floor:end` of the prose of which the last is typed in lower case.

    Only where the store has a work of that year by the first of them. `joined` says that the last
    has its capital, and that another is joined to it: "boyd and Ellison (2007)".
    """
    lexicon = context.lexicon
    if lexicon is None or not may_be_of(date, lexicon):
        return None
    typed = context.document.prose[max(floor, end - _REACH_OF_WORD) : end].split()
    last = typed[-1].strip(",.") if typed else ""
    if not joined and not (last.islower() and (last == _AL or lexicon.has_name(fold(last)))):
        return None  # the last word tells in most cases
    window = context.window(max(floor, end - _REACH), end)
    window.words = words = [_as_name(word, lexicon) for word in window.words]
    stop = len(words)
    while stop and words[stop - 1].marks & COMMA:
        stop -= 1
    authors = read_authors(words, stop, lexicon, context.vocabulary, enclosed=enclosed)
    if authors is None or not is_of(date, known_years(words, authors.names[0], lexicon)):
        return None
    if not enclosed and authors.first and words[authors.first - 1].marks & ARTICLE:
        return None
    return NamesLeft(window, authors, stop < len(words), complete=True)


def _as_name(word: MarkedWord, lexicon: Lexicon) -> MarkedWord:
    """Take a word for a name where the store has it as one, and no language as another word."""
    if word.size < _SHORTEST or word.marks & _OTHER or not word.text.isalpha():
        return word
    folded = fold(word.text)
    if not lexicon.has_name(folded):
        return word
    return replace(word, folded=folded, marks=word.marks | NAME | CAPITAL)
