"""The year of another edition, beside the date of a typed entry.

| typed | what it says |
| --- | --- |
| (1992) [1908]; [1908] (1992); (1908) 1992 | a new edition of a work from 1908 |
| (1992, zuerst 1908); (1992) [1re éd. 1908] | the same in words |
| Title. Publisher (ed. or. 1908). | the same, last |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import BEFORE_FIRST_YEAR, alternatives, read_as
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.model import ListItem

_YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
_WORDS = read_as().lists
_WORKS = rf"(?:{alternatives(_WORDS.original)})"
_BETWEEN = rf"[^\W\d_]*\.?(?:,?\s(?:{alternatives(BEFORE_FIRST_YEAR)})){{0,2}},?\s?"
_FIRST = rf"(?i:(?:{alternatives(_WORDS.first_editions)}){_BETWEEN})"
"""What says of the year right behind it that it is the first: not "1ª ed. digital, 2016"."""
_SAID = regex(
    rf"[(\[]\s?{_WORKS}[^()\[\]]{{0,90}}?(?<!\d)(?P<work>{_YEAR})(?!\d)[^()\[\]\d]{{0,40}}[)\]]"
    rf"|[(\[]\s?{_FIRST}(?P<edition>{_YEAR})\s?[)\]](?=[.,;:\s]*\Z|\s?[.,;:])"
)
_SAID_INSIDE = regex(
    rf"(?<![^\W\d_])(?:{_WORKS}[^()\[\]\d]{{0,40}}(?<!\d)|{_FIRST})(?P<year>{_YEAR})(?!\d)"
)
_BEHIND = regex(
    rf"\s\[(?P<first>{_YEAR})\]"
    rf"|\s?[(\[]\s?(?:{_WORKS}[^()\[\]\d]{{0,40}}|{_FIRST})(?P<said>{_YEAR})\s?[)\]]"
    rf"|\s(?P<last>{_YEAR})(?=[.,:]\s)"  # "(2002) 2011."
    rf"|\s\((?P<round>{_YEAR})\)",
)


@frozen
class Editions:
    """The years of a work and of the first of its editions; `end` is where both have been said."""

    year: int
    original: int
    end: int


def behind(text: str, end: int, year: int) -> Editions | None:
    """Read a further year right behind the date that ends at an offset."""
    found = _BEHIND.match(text, end)
    if found is None or (found["round"] and text[end - 1] != "]"):
        return None
    other = int(found[found.lastgroup or 0])
    if found["said"] and other >= year:
        return None
    if found["first"] or found["said"]:
        return Editions(year, other, found.end())
    return Editions(other, year, found.end())


def original_year(item: ListItem, issued: int | None) -> int | None:
    """Find the year in "(Original work published 1900)" (APA 9.41), or "[zuerst 1900]".

    It is before that of the work, where this is known. What stands in italics is part of a title.
    """
    for found in _SAID.finditer(item.text):
        year = int(found["work"] or found["edition"])
        of_title = found["edition"] and any(a <= found.start() < z for a, z in item.italics)
        if not of_title and (issued is None or year < issued):
            return year
    return None


def said_inside(more: str, issued: int) -> int | None:
    """Find the year in what stands behind another in one bracket: "(1992, first ed. 1908)"."""
    found = _SAID_INSIDE.search(more)
    year = int(found["year"]) if found else issued
    return year if year < issued else None
