"""The year of another edition, beside the date of a typed entry.

| typed | what it says |
| --- | --- |
| (1992) [1908]; [1908] (1992); (1908) 1992 | a new edition of a work from 1908 |
| (1992, zuerst 1908); (1992) [1re éd. 1908] | the same in words |
| Title. Publisher (ed. or. 1908). | the same, last |
"""

from __future__ import annotations

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.regex import regex

_YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
_WORDS = read_as().lists
_FIRST = rf"(?:{alternatives(_WORDS.original)}|(?i:{alternatives(_WORDS.first_editions)}))"
_SAID = regex(rf"[(\[]\s?{_FIRST}[^()\[\]]{{0,90}}?(?<!\d)({_YEAR})(?!\d)[^()\[\]\d]{{0,40}}[)\]]")
_SAID_INSIDE = regex(rf"(?<![^\W\d_]){_FIRST}[^()\[\]\d]{{0,40}}(?<!\d)({_YEAR})(?!\d)")
_BEHIND = regex(
    rf"\s\[(?P<first>{_YEAR})\]"
    rf"|\s?[(\[]\s?{_FIRST}[^()\[\]\d]{{0,40}}(?P<said>{_YEAR})\s?[)\]]"
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
    if found["first"] or found["said"]:
        return Editions(year, other, found.end())
    return Editions(other, year, found.end())


def original_year(text: str) -> int | None:
    """Find the year in "(Original work published 1900)" (APA 9.41), or "[zuerst 1900]"."""
    found = _SAID.search(text)
    return int(found[1]) if found else None


def said_inside(more: str) -> int | None:
    """Find the year in what stands behind another in one bracket: "(1992, first ed. 1908)"."""
    found = _SAID_INSIDE.search(more)
    return int(found[1]) if found else None
