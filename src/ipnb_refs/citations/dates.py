"""Where a citation can be dated: years, their letters, and the words that stand for a year.

| typed | read as |
| --- | --- |
| 2012 | year 2012 |
| 2012a, 2012-a | year 2012, letter a |
| 2012a, b / 2012a,b / 2012a & b | two dates: the year with a, the bare letter b |
| 1969a–c | three dates; the middle one has the span of the range |
| 1900/1953 | year 1953, original year 1900 |
| n.d., in press, forthcoming, ... | no year, the status in English |
| n.d.-a, in press-b | the status with a letter |
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.languages import CONNECTING_WORDS, UNDATED
from ipnb_refs.model import CiteDate, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_STATUS = {word: status for status, words in UNDATED.items() for word in words}
UNDATED_WORDS = tuple(sorted(_STATUS, key=len, reverse=True))
"""What is typed where a year would stand, in lower case, the longest first."""

YEAR = r"(?:1[4-9]|20)[0-9]{2}"

_REPUBLISHED = re.compile(rf"\s?/\s?(?P<year>{YEAR})(?!\d)")
_LETTER = re.compile(r"-?(?P<letter>[a-z])(?!\w)")
_MORE_LETTERS = re.compile(
    rf"(?P<join>\s?[,;&]\s?|\s?(?:{CONNECTING_WORDS})\s|[-–])(?P<letter>[a-z])(?![\w.’'])"
)
_RANGE = re.compile(rf"\s?[-–—]\s?(?:{YEAR}|[0-9]{{2}})(?!\d)")
_SHORT_FORM = re.compile(r"\W+")
_SHORT_STATUS = {_SHORT_FORM.sub("", word): status for word, status in _STATUS.items()}


@lru_cache(maxsize=64)
def undated_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for some of `UNDATED_WORDS`; its cost grows with their number."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def is_range(text: str, end: int) -> bool:
    """Say whether a year that ends here begins a span of years ("1914–1918")."""
    return _RANGE.match(text, end) is not None


def read_dates(text: str, start: int, end: int) -> tuple[CiteDate, ...]:
    """Read the date at `text[start:end]` with the letters that follow it."""
    if not text[start].isdigit():
        status = _SHORT_STATUS[_SHORT_FORM.sub("", text[start:end].lower())]
        first = CiteDate(Span(start, end), status=status)
    elif again := _REPUBLISHED.match(text, end):
        first = CiteDate(
            Span(start, again.end()), year=int(again["year"]), original_year=int(text[start:end])
        )
    else:
        first = CiteDate(Span(start, end), year=int(text[start:end]))
    return _with_letters(text, first)


def _with_letters(text: str, date: CiteDate) -> tuple[CiteDate, ...]:
    found = _LETTER.match(text, date.span.end)
    if not found:
        return (date,)
    dates = [_lettered(date, found["letter"], Span(date.span.start, found.end()))]
    while more := _MORE_LETTERS.match(text, dates[-1].span.end):
        last, letter = dates[-1].year_suffix, more["letter"]
        if letter <= last:
            break
        if more["join"] in "-–":
            whole = Span(dates[-1].span.start, more.end())
            dates += [_lettered(date, c, whole) for c in _between(last, letter)]
        dates.append(_lettered(date, letter, Span(more.start("letter"), more.end())))
    return tuple(dates)


def _between(first: str, last: str) -> Iterable[str]:
    return map(chr, range(ord(first) + 1, ord(last)))


def _lettered(date: CiteDate, letter: str, span: Span) -> CiteDate:
    return CiteDate(span, date.year, letter, date.status, date.original_year)
