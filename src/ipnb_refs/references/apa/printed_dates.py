"""Dates as APA 7 prints them (9.13-9.16), without the parentheses that `in_parentheses` adds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.languages import ENGLISH_TERMS as ENGLISH

if TYPE_CHECKING:
    from ipnb_refs.languages import Terms
    from ipnb_refs.model import Date

_FIRST_SEASON, _LAST_SEASON = 21, 24


def in_parentheses(
    date: Date | None, letter: str = "", *, exact: bool = True, terms: Terms = ENGLISH
) -> str:
    """Print the date element: "(2020, August 26)", "(2012a)", "(n.d.-a)", "[ca. 1900]" (9.14).

    `exact` prints months and days where they are known; books and journal articles have the year
    alone, or with a season.
    """
    text = year_label(date, letter, terms)
    if date is not None and date.year is not None:
        more = _month_and_day(date, terms) if exact or _is_season(date) else ""
        if more:
            begin = year_label(replace(date, open_end=False), letter, terms)
            text = f"{begin}, {more}" + (f"–{terms.present}" if date.open_end else "")
    if date is not None and date.approximate and (date.year is not None or date.words):
        return f"[{terms.circa} {text}]"
    return f"({text})"


def year_label(date: Date | None, letter: str = "", terms: Terms = ENGLISH) -> str:
    """Print what stands for the year: "2012a", "2002–2008", "n.d.-a", "in press", "1st century"."""
    if date is not None and date.year is None and date.words:
        return f"{date.words}-{letter}" if letter else date.words
    if date is None or date.year is None:
        status = date.status if date else None
        text = terms.statuses.get(status, status) if status else None
        text = terms.no_date if text in (None, ENGLISH.no_date) else text
        return f"{text}-{letter}" if letter else text
    text = year(date.year, terms)
    if date.open_end:
        text += f"–{terms.present}"
    elif date.end and date.end.year not in (None, date.year) and not date.month:
        text = _years(date.year, date.end.year or 0, terms)
    return text + letter


def _years(first: int, last: int, terms: Terms) -> str:
    """Print "2002–2008", "385–378 B.C.E.", "27 B.C.E.–14 C.E." (9.42)."""
    if first > 0:
        return f"{first}–{last}"
    return (
        f"{-first}–{year(last, terms)}"
        if last < 0
        else f"{year(first, terms)}–{last} {terms.own_era}"
    )


def year(number: int, terms: Terms = ENGLISH) -> str:
    """Print a year as printed: "2012", "350 B.C.E."."""
    return str(number) if number > 0 else f"{abs(number)} {terms.before_era}"


def in_full(date: Date, terms: Terms = ENGLISH) -> str:
    """Print a date in running order: "June 14, 2019", "June 2019" (9.16, 11.10)."""
    number = year(date.year or 0, terms)
    if date.day and date.month:
        return terms.full_date.format(month=_month(date, terms), day=date.day, year=number)
    text = _month_and_day(date, terms)
    return f"{text} {number}" if text else number


def _month_and_day(date: Date, terms: Terms) -> str:
    """Print "September 27–30", "Spring/Summer", "January"; nothing for a bare year."""
    start = _point(date, terms)
    end = date.end
    if not start or end is None:
        return start
    if not end.month:
        goes_on = end.year not in (None, date.year)
        return f"{start}–{year(end.year or 0, terms)}" if goes_on else start
    if end.year != date.year and end.year is not None:
        return f"{start}–{year(end.year, terms)}, {_point(end, terms)}"
    if end.month != date.month:
        between = "/" if _is_season(date) else "–"
        return f"{start}{between}{_point(end, terms)}"
    if not end.day or end.day == date.day:
        return start
    days = f"{date.day}{terms.day_mark}–{end.day}"
    return terms.day.format(month=_month(date, terms), day=days)


def _point(date: Date, terms: Terms) -> str:
    month = _month(date, terms)
    return terms.day.format(month=month, day=date.day) if month and date.day else month


def _month(date: Date, terms: Terms) -> str:
    number = date.month or 0
    if _is_season(date):
        return terms.seasons[number - _FIRST_SEASON]
    return terms.months[number - 1] if 1 <= number <= len(terms.months) else ""


def _is_season(date: Date) -> bool:
    return _FIRST_SEASON <= (date.month or 0) <= _LAST_SEASON
