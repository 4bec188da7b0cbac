"""Months and seasons as people type them beside a year: "3~feb", "May--June", "März", "Spring"."""

from __future__ import annotations

from functools import cache, lru_cache

from ipnb_refs.languages import ENGLISH_TERMS, LANGUAGES, read_as
from ipnb_refs.model import Date
from ipnb_refs.names import fold, fold_variants
from ipnb_refs.regex import regex
from ipnb_refs.store.fields.edtf_dates import BEFORE_SEASONS, LAST_MONTH, is_possible
from ipnb_refs.store.tex import to_text

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LEAST = 3
"""Letters of a month's name that must be typed."""

_PART = regex(r"[^\W\d_]+|\d+|--?|[–—/&]")
_DAY_AND_MONTH = regex(r"(\d{1,2})\.\s?(\d{1,2})\.?")
"""A day and its month, as many languages have them: "4.5."."""
_TWO_DIGITS = regex(r"\d{1,2}")


def with_month(date: Date, month: str, day: str) -> tuple[Date | None, bool]:
    """Put a month as people type it into a date: "3~feb", "May--June", "9", "Spring".

    Also say whether all of it was understood: of "May 40" the month is. None for what is no month.
    """
    begin, end, is_whole = _months(month)
    if begin.month is None and (both := _DAY_AND_MONTH.fullmatch(month.strip())):
        numbers = int(both[2]), int(both[1])
        if _possible(*numbers):
            begin, is_whole = Date(None, *numbers), True
    if begin.month is None:
        return None, False
    first_day = begin.day
    typed = day.strip()
    if first_day is None and _TWO_DIGITS.fullmatch(typed) and _possible(begin.month, int(typed)):
        first_day = int(typed)
    last = Date(date.year, end.month, end.day) if end else date.end
    dated = Date(date.year, begin.month, first_day, last, date.open_end, date.approximate)
    return dated, is_whole


@lru_cache(maxsize=512)
def _months(raw: str) -> tuple[Date, Date | None, bool]:
    """Read one month or two, with their days, as dates without a year; whether that is all."""
    sides: list[list[str]] = [[]]
    joins = read_as().entries.joins
    for part in _PART.findall(to_text(raw.replace("~", " ")).lower()):
        if part[0].isalnum() and part not in joins:
            sides[-1].append(part)
        elif sides[-1]:
            sides.append([])
    first, *rest = [_month_day(side) for side in sides if side] or [Date()]
    if not rest:
        return first, None, True
    last = rest[0]
    if len(sides[1]) == 1 and sides[1][0].isdecimal() and first.day is not None:
        # "May 3-5": the second number is a day of the same month.
        last = Date(month=first.month, day=int(sides[1][0]))
    begin = first if first.month else Date(month=last.month, day=first.day)
    if len(sides[0]) == 1 and sides[0][0].isdecimal() and len(sides[1]) > 1:
        # "3-5 May": the first number is a day of the month after it.
        begin = Date(month=last.month, day=int(sides[0][0]))
    exists = _possible(begin.month, begin.day)
    goes_on = bool(last.month) and _possible(last.month, last.day)
    is_whole = exists and goes_on and len(rest) == 1
    if not exists:
        return Date(month=begin.month), None, False
    return begin, last if goes_on else None, is_whole


def _month_day(parts: list[str]) -> Date:
    words = [part for part in parts if part.isalpha()]
    numbers = [int(part) for part in parts if part.isdecimal() and len(part) <= len("31")]
    month = next((m for m in map(month_number, words) if m), None)
    if month is None and not words and len(numbers) == 1:
        return Date(month=numbers[0]) if _possible(numbers[0], None) else Date(day=numbers[0])
    if numbers and not _possible(month, numbers[0]):
        return Date()
    return Date(month=month, day=numbers[0] if numbers else None)


@lru_cache(maxsize=512)
def month_number(word: str) -> int | None:
    """Find the month, or season, that a lower-case word stands for, in any of our languages.

    "Sept" and "Januar" begin as in English; "Dez", "avr" and "März" as in one of the others.
    """
    if word[:_LEAST] in _MONTHS:
        return _MONTHS.index(word[:_LEAST]) + 1
    if number := season_number(word):
        return number
    typed = fold(word)
    if number := _further_names().get(typed):
        return number
    numbers = {number for name, number in _month_names() if name.startswith(typed)}
    return numbers.pop() if len(typed) >= _LEAST and len(numbers) == 1 else None


def season_number(word: str) -> int | None:
    """Find the season that a word stands for, as EDTF counts them (21 is spring)."""
    return _season_names().get(fold(word))


# Few stores have words for months: the tables are made for those that do.


@cache
def _month_names() -> tuple[tuple[str, int], ...]:
    return tuple(
        (name, number)
        for terms in (language.terms for language in LANGUAGES)
        for number, month in enumerate(terms.months, start=1)
        for name in fold_variants(month)
    )


@cache
def _further_names() -> dict[str, int]:
    english = (*ENGLISH_TERMS.months, *[""] * (BEFORE_SEASONS - LAST_MONTH), *ENGLISH_TERMS.seasons)
    numbers = {name.lower(): number for number, name in enumerate(english, start=1)}
    return {
        typed: numbers[name]
        for name, names in read_as().entries.months.items()
        for each in names
        for typed in fold_variants(each)
    }


@cache
def _season_names() -> dict[str, int]:
    named = {
        fold(season): number
        for terms in (language.terms for language in LANGUAGES)
        for number, season in enumerate(terms.seasons, start=BEFORE_SEASONS + 1)
    }
    return {**named, "autumn": named["fall"]}


def _possible(month: int | None, day: int | None) -> bool:
    return is_possible(0, month, day)
