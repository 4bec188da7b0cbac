"""Dates in EDTF (ISO 8601-2, levels 0 and 1), as BibLaTeX's `date` fields hold them.

"2012-05-03", "2012-05/2013", "1900/", "2012~", "-0349", "2012-21" (spring), "19XX?".
"""

from __future__ import annotations

from dataclasses import replace

from ipnb_refs.model import Date
from ipnb_refs.regex import regex

LAST_MONTH = 12
BEFORE_SEASONS = 20
"""EDTF counts the seasons from 21; CSL from 1."""

_FIRST_SEASON, _LAST_SEASON = 21, 24
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAP_DAY = (2, 29)
_OPEN = ("", "..")
_BETWEEN = ("/", "--", "–")
_EDTF = regex(
    r"[~?%]?(Y?-?\d{4})[~?%]?(?:-[~?%]?(\d\d|XX|uu)[~?%]?(?:-[~?%]?(\d\d|XX|uu))?)?"
    r"(?:T[\d:.+\-Z]*| \d\d:[\d:.+\-Z]*)?[~?%]?"
)
_QUALIFIED = regex(r"[~?%]")
_BASIC = regex(r"(\d{4})(\d\d)(\d\d)")
_UNSPECIFIED = regex(r"(\d{2,3})([uXx]{1,2})[~?%]?")


def read_edtf(text: str) -> Date | None:
    """Read a date or a range; None where it is something else.

    Of a range whose start is not known ("../1996") see `end_only`.
    """
    start, slash, end = _ends(text)
    first = _point(start)
    if not slash or first is None:
        return first
    if end in _OPEN:
        return replace(first, open_end=True)
    last = _point(end) or _point(_in_full(start, end))
    if last is None or _is_season(first) != _is_season(last):
        return None
    approximate = first.approximate or last.approximate
    return replace(first, end=last.end or last, approximate=approximate)


def _in_full(start: str, end: str) -> str:
    """Complete an end that leaves out what it shares with the start: "2018-04-01/05"."""
    parts, last = start.split("-"), end.split("-")
    shares = 0 < len(last) < len(parts) and all(len(part) == len("05") for part in last)
    return "-".join([*parts[: -len(last)], *last]) if shares else ""


def end_only(text: str) -> Date | None:
    """Read the end of a range whose start is not known: "../1996", "/1996"."""
    start, slash, end = _ends(text)
    return _point(end) if slash and start in _OPEN else None


def is_possible(year: int, month: int | None, day: int | None) -> bool:
    """Say whether there is such a month or season, and such a day in it."""
    if month is None:
        return day is None
    if _FIRST_SEASON <= month <= _LAST_SEASON:
        return day is None
    if not 1 <= month <= LAST_MONTH:
        return False
    if (month, day) == _LEAP_DAY:
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return day is None or 1 <= day <= _DAYS[month - 1]


def _ends(text: str) -> tuple[str, str, str]:
    """Split a range at its slash, or at the dash that people type for one."""
    sign = next((each for each in _BETWEEN if each in text), "--")
    start, sign, end = text.partition(sign)
    return start.strip(), sign, end.strip()


def _is_season(date: Date) -> bool:
    return (date.month or 0) > LAST_MONTH


def _point(text: str) -> Date | None:
    unspecified = _UNSPECIFIED.fullmatch(text)
    if unspecified and len(unspecified[1] + unspecified[2]) == len("19XX"):
        known, span = int(unspecified[1]), 10 ** len(unspecified[2])
        return Date(known * span, end=Date(known * span + span - 1), approximate=True)
    match = _EDTF.fullmatch(text) or _BASIC.fullmatch(text)
    if match is None:
        return None
    typed, *parts = match.groups()
    year = int(typed.lstrip("Y"))
    month, day = [int(part) if part and part.isdecimal() else None for part in parts]
    if not is_possible(year, month, day):
        return None
    # EDTF counts a year 0, which is 1 BCE; we count as historians do.
    return Date(
        year - 1 if year <= 0 else year,
        month,
        day,
        approximate=_QUALIFIED.search(text) is not None,
    )
