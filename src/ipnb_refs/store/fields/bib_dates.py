"""Dates of a bibliography -> `model.Date`: EDTF, years with letters, months, statuses.

BibLaTeX's `date` fields hold EDTF (ISO 8601-2, levels 0 and 1): "2012-05-03", "2012-05/2013",
"1900/", "2012~", "-0349", "2012-21" (spring). BibTeX's `year` and `month` hold what people type.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.languages import ENGLISH, ENGLISH_TERMS, ERAS, alternatives, read_as
from ipnb_refs.model import Date
from ipnb_refs.store.tex import to_text

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS = read_as().entries
_STATUSES = {typed: status for status, words in _WORDS.statuses.items() for typed in words}
_MONTHS = tuple(month[:3].lower() for month in ENGLISH_TERMS.months)
"""How months begin that are written out, and what BibTeX calls them."""
SEASONS = {
    word: number
    for number, words in enumerate(ENGLISH.lists.seasons.values(), start=21)
    for word in words
}
"""Words for seasons -> their numbers in EDTF, in place of a month."""
_FIRST_SEASON, _LAST_SEASON = 21, 24
LAST_MONTH = 12
BEFORE_SEASONS = 20
"""EDTF counts the seasons from 21; CSL from 1."""

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAP_DAY = (2, 29)

_EDTF = re.compile(
    r"(Y?-?\d{4})([~?%]?)(?:-(\d\d|XX|uu)(?:-(\d\d|XX|uu))?)?"
    r"(?:T[\d:.+\-Z]*| \d\d:[\d:.+\-Z]*)?([~?%]?)"
)
_UNSPECIFIED = re.compile(r"(\d{2,3})([uX]{1,2})")
_LETTERED = re.compile(r"(-?\d{1,4})([a-z]?)")
_CIRCA = alternatives(_WORDS.circa).replace(r"\.", r"\.?")
_AROUND = re.compile(rf"^(?:{_CIRCA}|~)\s*(?=\d)|[?~]$")
_YEAR_RANGE = re.compile(r"(\d{3,4})\s*(?:-{1,3}|[–—/])\s*(\d{4}|\d\d)?")
_ERAS = "|".join(r"\.?\s?".join(era.lower()) for era in ERAS)
_ERA = re.compile(rf"(\d{{1,4}})\s*(?:{_ERAS})\.?")
_ANY_YEAR = re.compile(r"(?<!\d)(1\d{3}|20\d\d)([a-z]?)(?![\da-z])")
_MONTH_PART = re.compile(r"[a-z]+|\d+|--?|[–—/&]")
_NUMERIC = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_TWO_NUMBERS = re.compile(r"\W*\d{1,2}\W+\d{1,2}\W*")
_TWO_DIGITS = re.compile(r"\d{1,2}")
_NOT_ALNUM = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date with the letter that the store itself gives it ("a" of `2012a`).

    `field` is the name of the field that could not be understood, if any.
    """

    date: Date | None = None
    year_suffix: str = ""
    field: str | None = None


def read_issued(fields: Mapping[str, str]) -> ReadDate:
    """Read when a work was published, from `date`, else from `year`, `month` and `day`.

    A `pubstate` ("inpress") is the date's status, an `extradate` the letter of its year.
    """
    reading = _published(fields)
    letter = fields.get("extradate", "").strip().lower()
    if letter and not reading.year_suffix and letter.isalpha() and len(letter) == 1:
        reading = replace(reading, year_suffix=letter)
    status = _status(fields["pubstate"]) if "pubstate" in fields else None
    if status is None:
        return reading
    return replace(reading, date=replace(reading.date or Date(), status=status), field=None)


def _published(fields: Mapping[str, str]) -> ReadDate:
    typed = fields.get("date", "")
    if typed and typed.strip():
        reading = read_date(typed, "date")
        if reading.date is not None or "year" not in fields:
            return reading
    year = fields.get("year", "").strip()
    if not year:
        return ReadDate()
    reading = read_date(year, "year")
    if reading.date is None:
        return reading
    month = fields.get("month", "")
    if not month or reading.date.month is not None or reading.date.year is None:
        return reading
    date = _with_month(reading.date, month, fields.get("day", ""))
    return ReadDate(date or reading.date, reading.year_suffix, reading.field if date else "month")


@lru_cache(maxsize=4096)
def read_date(raw: str, field: str = "date") -> ReadDate:
    """Read one date in EDTF or as people type it.

    Of "perhaps 1998" the year is read and the field named as problem; without a year there is
    no date.
    """
    if raw.isdecimal() and len(raw) == len("2012") and raw[0] != "0":
        return ReadDate(Date(int(raw)))
    text = raw.strip(" {}[]()")
    date = _edtf(text)
    if date is not None:
        return ReadDate(date)
    reading = _typed(" ".join(to_text(text).split()).lower())
    return reading if reading.field is None else replace(reading, field=field)


def read_year(raw: str) -> int | None:
    """Read the first year of a date, None where it has none."""
    date = read_date(raw.strip()).date if raw.strip() else None
    return date.year if date else None


def _edtf(text: str) -> Date | None:
    start, slash, end = text.partition("/")
    first = _edtf_part(start)
    if not slash:
        return first
    if end in ("", ".."):
        return replace(first, open_end=True) if first else None
    last = _edtf_part(end)
    if last is None:
        return None
    if start in ("", ".."):
        return Date(end=last)
    return replace(first, end=last) if first else None


def _edtf_part(text: str) -> Date | None:
    unspecified = _UNSPECIFIED.fullmatch(text)
    if unspecified and len(text) == len("19XX"):
        known, span = int(unspecified[1]), 10 ** len(unspecified[2])
        return Date(known * span, end=Date(known * span + span - 1), approximate=True)
    match = _EDTF.fullmatch(text)
    if match is None:
        return None
    typed, _, *parts, _ = match.groups()
    year = int(typed.lstrip("Y"))
    month, day = [int(part) if part and part.isdecimal() else None for part in parts]
    if not is_possible(year, month, day):
        return None
    # EDTF counts a year 0, which is 1 BCE; we count as historians do.
    return Date(
        year - 1 if year <= 0 else year,
        month,
        day,
        approximate=bool(match[2] or match[5]),
    )


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


def _possible(month: int | None, day: int | None) -> bool:
    return is_possible(0, month, day)


def _typed(text: str) -> ReadDate:
    status = _status(text)
    if status:
        return ReadDate(Date(status=status))
    approximate = _AROUND.search(text) is not None
    text = _AROUND.sub("", text).strip(" []()")
    if era := _ERA.fullmatch(text):
        return ReadDate(Date(-int(era[1]), approximate=approximate))
    if (lettered := _LETTERED.fullmatch(text)) and int(lettered[1]):
        return ReadDate(Date(int(lettered[1]), approximate=approximate), lettered[2])
    if span := _YEAR_RANGE.fullmatch(text):
        return ReadDate(_year_range(span[1], span[2], approximate=approximate))
    return _loose(text, approximate=approximate)


def _year_range(first: str, last: str | None, *, approximate: bool) -> Date:
    if last is None:
        return Date(int(first), open_end=True, approximate=approximate)
    full = int(first[: len(first) - len(last)] + last)
    end = Date(full) if full > int(first) else None
    return Date(int(first), end=end, approximate=approximate)


def _loose(text: str, *, approximate: bool) -> ReadDate:
    """Find the one year of a longer text: "January 2, 2020", "Spring 2012"."""
    found = _ANY_YEAR.search(text)
    if found is None:
        return ReadDate(field="")
    rest = text[: found.start()] + text[found.end() :]
    date = Date(int(found[1]), approximate=approximate)
    if status := _status(rest):
        return ReadDate(replace(date, status=status), found[2])
    if _TWO_NUMBERS.fullmatch(rest):
        # A day that does not exist ("2023-02-30"), or nobody knows which is the month ("3/5/2012").
        numeric = _numeric(text)
        return ReadDate(numeric) if numeric else ReadDate(date, field="")
    if dated := _with_month(date, rest, ""):
        return ReadDate(dated, found[2])
    return ReadDate(date, found[2], field="")


def _numeric(text: str) -> Date | None:
    """Read a date in figures, the year first: "2012/5/3", "2012-5-3"."""
    found = _NUMERIC.fullmatch(text)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[3]), int(found[4])
    exists = month <= LAST_MONTH and is_possible(year, month, day)
    return Date(year, month, day) if exists else None


def _status(text: str) -> str | None:
    return _STATUSES.get(_NOT_ALNUM.sub("", text.lower())) if text else None


def _with_month(date: Date, month: str, day: str) -> Date | None:
    """Put a month as people type it into a date: "3~feb", "May--June", "9", "Spring".

    None for what is no month.
    """
    begin, end = _months(month)
    if begin is None or begin.month is None:
        return None
    first_day = begin.day
    typed = day.strip()
    if first_day is None and _TWO_DIGITS.fullmatch(typed) and _possible(begin.month, int(typed)):
        first_day = int(typed)
    last = Date(date.year, end.month, end.day) if end else date.end
    return Date(date.year, begin.month, first_day, last, date.open_end, date.approximate)


@lru_cache(maxsize=512)
def _months(raw: str) -> tuple[Date | None, Date | None]:
    """Read one month or two, with their days, as dates without a year."""
    sides: list[list[str]] = [[]]
    for part in _MONTH_PART.findall(to_text(raw.replace("~", " ")).lower()):
        if part[0].isalnum():
            sides[-1].append(part)
        elif sides[-1]:
            sides.append([])
    first, *rest = [_month_day(side) for side in sides if side] or [Date()]
    if not rest:
        return first, None
    last = rest[0]
    if len(sides[1]) == 1 and sides[1][0].isdecimal() and first.day is not None:
        # "May 3-5": the second number is a day of the same month.
        last = Date(month=first.month, day=int(sides[1][0]))
    begin = first if first.month else Date(month=last.month, day=first.day)
    if len(sides[0]) == 1 and sides[0][0].isdecimal() and len(sides[1]) > 1:
        # "3-5 May": the first number is a day of the month after it.
        begin = Date(month=last.month, day=int(sides[0][0]))
    return begin, last if last.month and _possible(last.month, last.day) else None


def _month_day(parts: list[str]) -> Date:
    words = [part for part in parts if part.isalpha()]
    numbers = [int(part) for part in parts if part.isdecimal() and len(part) <= len("31")]
    month = next((m for m in map(_month_number, words) if m), None)
    if month is None and not words and len(numbers) == 1:
        return Date(month=numbers[0]) if _possible(numbers[0], None) else Date(day=numbers[0])
    if numbers and not _possible(month, numbers[0]):
        return Date()
    return Date(month=month, day=numbers[0] if numbers else None)


def _month_number(word: str) -> int | None:
    if word in SEASONS:
        return SEASONS[word]
    if word[:3] in _MONTHS:
        return _MONTHS.index(word[:3]) + 1
    return None
