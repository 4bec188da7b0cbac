"""Dates as APA 7 prints them (9.13-9.16), without the parentheses that `in_parentheses` adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ipnb_refs.model import Date

NO_DATE = "n.d."

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SEASONS = {21: "Spring", 22: "Summer", 23: "Fall", 24: "Winter"}


def in_parentheses(date: Date | None, letter: str = "", *, exact: bool = True) -> str:
    """Print the date element: "(2020, August 26)", "(2012a)", "(n.d.-a)", "[ca. 1900]" (9.14).

    `exact` prints months and days where they are known; books and journal articles have the year
    alone, or with a season.
    """
    text = label(date, letter)
    if date is not None and date.year is not None:
        more = _month_and_day(date) if exact or date.month in _SEASONS else ""
        text = f"{text}, {more}" if more else text
        if date.approximate:
            return f"[ca. {text}]"
    return f"({text})"


def label(date: Date | None, letter: str = "") -> str:
    """Print what stands for the year: "2012a", "2002–2008", "n.d.-a", "in press"."""
    if date is None or date.year is None:
        status = (date.status if date else None) or NO_DATE
        return f"{status}-{letter}" if letter else status
    text = year(date.year)
    if date.open_end:
        text += "–present"
    elif date.end and date.end.year not in (None, date.year) and not date.month:
        text += f"–{year(date.end.year or 0)}"
    return text + letter


def year(number: int) -> str:
    """Print a year as printed: "2012", "350 B.C.E."."""
    return str(number) if number > 0 else f"{abs(number)} B.C.E."


def retrieved(date: Date) -> str:
    """Print the date of a retrieval: "June 14, 2019" (9.16)."""
    text = _month_and_day(date)
    number = year(date.year or 0)
    return f"{text}, {number}" if text else number


def _month_and_day(date: Date) -> str:
    """Print "September 27–30", "Spring/Summer", "January"; nothing for a bare year."""
    start = _point(date)
    end = date.end
    if not start or end is None or not end.month:
        return start
    if end.year != date.year and end.year is not None:
        return f"{start}–{year(end.year)}, {_point(end)}"
    if end.month != date.month:
        between = "/" if date.month in _SEASONS else "–"
        return f"{start}{between}{_point(end)}"
    return f"{start}–{end.day}" if end.day and end.day != date.day else start


def _point(date: Date) -> str:
    if date.month in _SEASONS:
        return _SEASONS[date.month]
    if not date.month or not 1 <= date.month <= len(_MONTHS):
        return ""
    month = _MONTHS[date.month - 1]
    return f"{month} {date.day}" if date.day else month
