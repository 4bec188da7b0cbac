"""Abbreviations of groups and what they stand for (APA 8.21).

| typed | read as |
| --- | --- |
| American Psychological Association (APA, 2020) | the group, narrative; it introduces "APA" |
| (American Psychological Association [APA], 2020) | the group; it introduces "APA" |
| (Deutsche Gesellschaft für Psychologie [DGPs], 2019) | small letters of the abbreviation need no word |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.words import (
    ARTICLE,
    COMMA,
    CONNECTOR,
    FUNCTION,
    JOINER,
    PARTICLE,
    POSSESSIVE,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.words import Word

_SILENT = JOINER | CONNECTOR | PARTICLE | ARTICLE | COMMA | FUNCTION | POSSESSIVE


def spelt_out(words: Sequence[Word], end: int, abbreviation: str) -> int:
    """Find the word at which a name begins that ends before `words[end]`; -1 where none does.

    The capitals of the abbreviation are the first letters of its words, from the right to the
    left; joiners ("of", "and") and words of two parts need no letter.
    """
    letters = [letter.lower() for letter in abbreviation if letter.isupper()]
    at = end
    while letters and at > 0:
        at -= 1
        word = words[at]
        if word.lower[:1] == letters[-1] and word.text[0].isalpha():
            letters.pop()
        elif not word.marks & _SILENT:
            return -1
    if letters or end - at < 2 or not words[at].text[0].isupper():
        return -1
    return at
