"""Abbreviations of groups and what they stand for (APA 8.21).

| typed | read as |
| --- | --- |
| American Psychological Association (APA, 2020) | the group, narrative; it introduces "APA" |
| (American Psychological Association [APA], 2020) | the group; it introduces "APA" |
| (Deutsche Gesellschaft für Psychologie [DGPs], 2019) | small letters stand for no word |
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.citations.anchors import MASKED_SPACE
from ipnb_refs.citations.cites import Reading
from ipnb_refs.citations.grammar.words import (
    ARTICLE,
    COMMA,
    CONNECTOR,
    DOT,
    FUNCTION,
    INITIAL,
    JOINER,
    NAME,
    PARTICLE,
    POSSESSIVE,
)
from ipnb_refs.model import CiteName, Form, Name, Part, Span
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.context import Material
    from ipnb_refs.citations.grammar.words import Word

_REACH = 200  # characters in which the full name of a group can stand
_SILENT = JOINER | CONNECTOR | PARTICLE | ARTICLE | COMMA | FUNCTION | POSSESSIVE


def with_group_before(material: Material, reading: Reading, floor: int, inner: int) -> Reading:
    """Read "American Psychological Association (APA, 2020" as the group, narrative.

    `reading` is that of "APA, 2020", whose text begins at `inner`; the group can stand in
    `floor:bracket`. Where none does, the reading stays as it is.
    """
    first, bracket = reading.cites[0], reading.bracket
    between = material.document.prose[inner : first.span.start]
    if bracket is None or len(first.names) > 1 or not MASKED_SPACE.fullmatch(between):
        return reading
    short = first.names[0]
    abbreviation = Part(short.span, short.name.family)
    group = _group_before(material, max(floor, bracket - _REACH), bracket, abbreviation)
    if group is None:
        return reading
    cites = [replace(cite, names=(group,)) for cite in reading.cites]
    cites[0] = replace(cites[0], span=Span(group.span.start, first.span.end))
    return Reading(tuple(cites), Form.NARRATIVE, bracket, cites[0].span.start)


def _group_before(
    material: Material, floor: int, opener: int, abbreviation: Part
) -> CiteName | None:
    """Read the group before the bracket that begins with its abbreviation."""
    window = material.window(floor, opener)
    stop = len(window.words)
    at = spelt_out(window.words, stop, abbreviation.text)
    if at < 0:
        return None
    return CiteName(window.span(at, stop), Name(literal=window.text(at, stop)), abbreviation)


def spelt_out(words: Sequence[Word], end: int, abbreviation: str) -> int:
    """Find the word at which a name begins that ends before `words[end]`; -1 where none does.

    The capitals of the abbreviation are the first letters of its words, from the right to the
    left; joiners ("of") need no letter, nor does what follows "and"; a compound word can give two.
    """
    letters = [fold(letter) for letter in abbreviation if letter.isupper()]
    at = end
    while letters and at > 0:
        at -= 1
        if not _spend(words[at], letters) and not _is_silent(words, at):
            return -1
    if letters or at == end or not words[at].text[0].isupper():
        return -1
    if end - at == 1 and not _PARTS.search(words[at].text):
        return -1
    return _whole(words, at)


def _whole(words: Sequence[Word], at: int) -> int:
    """Go on to the left where a joiner or initials do: "U.S. Department of Veterans Affairs"."""
    while at > 1 and words[at - 1].marks & JOINER and _is_name(words[at - 2]):
        at -= 2
    while at > 1 and words[at - 1].marks & DOT and words[at - 2].marks & INITIAL:
        at -= 2
    return at


def _is_name(word: Word) -> bool:
    return word.marks & (NAME | FUNCTION) == NAME


def _spend(word: Word, letters: list[str]) -> bool:
    """Take off the last letters that a word stands for."""
    parts = _PARTS.split(word.lower)
    first = fold(word.lower[:1])
    if len(parts) > 1 and [fold(part[:1]) for part in parts] == letters[-len(parts) :]:
        del letters[-len(parts) :]
    elif first == letters[-1] and word.text[0].isalpha():
        letters.pop()
    elif len(letters) > 1 and first == letters[-2] and letters[-1] in word.lower[1:]:
        del letters[-2:]  # "Fachverband" for FV
    else:
        return False
    return True


def _is_silent(words: Sequence[Word], at: int) -> bool:
    after_connector = at > 0 and words[at - 1].marks & CONNECTOR
    return bool(words[at].marks & _SILENT or after_connector)


_PARTS = re.compile(r"[-\u2010\u2011]")
