"""Dates of a bibliography beside an era ("65 A.D.", "100–50 BCE"), and those in words."""

from __future__ import annotations

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import Date
from ipnb_refs.regex import regex

_WORDS = read_as()
_BEFORE = regex(rf"(\d{{1,4}})\s*(?:b\.?\s?c\.?(?:\s?e\.?)?|{alternatives(_WORDS.eras)})")
_IN = regex(
    r"a\.?\s?d\.?\s*(\d{1,4})"
    rf"|(\d{{1,4}})\s*(?:a\.?\s?d\.?|c\.?\s?e\.?|{alternatives(_WORDS.common_eras)})"
)
_SIDES = regex(r"\s*(?:-{1,3}|[–—/])\s*")
_CENTURY = regex(rf"(?<!\w)(?:{alternatives(tuple(sorted(_WORDS.entries.centuries)))})(?!\w)")
_NUMBER = regex(r"\d|(?<![^\W_])[ivxlc]+(?![^\W_])")
_LONGEST = 60


def with_era(text: str) -> Date | None:
    """Read a year, or a range of years, with an era: "65 a.d.", "100-50 bce", "10 bc/ad 5"."""
    if year := _year(text):
        return Date(year)
    first, *more = _SIDES.split(text, maxsplit=2)
    last = _year(more[0]) if len(more) == 1 else None
    begin = _year(first)
    if last is not None and begin is None and first.isdecimal() and len(first) <= len("1999"):
        begin = -int(first) if last < 0 else int(first)
    return Date(begin, end=Date(last)) if last is not None and begin and begin < last else None


def _year(text: str) -> int | None:
    if before := _BEFORE.fullmatch(text):
        return -int(before[1]) or None
    found = _IN.fullmatch(text)
    return (int(found[1] or found[2]) or None) if found else None


def is_century(text: str) -> bool:
    """Say whether a text in lower case names a century: "early 13th century", "siglo xiii"."""
    short = len(text) <= _LONGEST
    return short and _CENTURY.search(text) is not None and _NUMBER.search(text) is not None
