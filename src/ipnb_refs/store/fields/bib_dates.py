"""Dates of a bibliography -> `model.Date`: EDTF, years with letters, months, statuses.

BibLaTeX's `date` fields hold EDTF (ISO 8601-2, levels 0 and 1): "2012-05-03", "2012-05/2013",
"1900/", "2012~", "-0349", "2012-21" (spring). BibTeX's `year` and `month` hold what people type.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import Date
from ipnb_refs.regex import regex
from ipnb_refs.store.fields.edtf_dates import LAST_MONTH, end_only, is_possible, read_edtf
from ipnb_refs.store.fields.eras import is_century, with_era
from ipnb_refs.store.fields.month_words import month_number, with_month
from ipnb_refs.store.tex import to_text

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS = read_as().entries
_STATUSES = {typed: status for status, words in _WORDS.statuses.items() for typed in words}
_CIRCA = alternatives(_WORDS.circa).replace(r"\.", r"\.?")
_LETTERED = regex(r"(-?\d{1,4})([a-z]?)\.?")
_AROUND = regex(rf"^(?:{_CIRCA}|~)\s*(?=\d|a\.?\s?d)|[?~]$")
_YEAR_RANGE = regex(r"(\d{3,4})\s*(?:-{1,3}|[–—/])\s*(\d{4}|\d\d)?")
_EARLY_RANGE = regex(r"(\d{3})\s*(?:-{1,3}|[–—/])\s*(\d{3})")
_ANY_YEAR = regex(r"(?<!\d)(1\d{3}|20\d\d)([a-z]?)(?![\da-z])")
_NUMERIC = regex(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_YEAR_LAST = regex(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_YEAR_FIRST = regex(r"(\d{4})([-/.])([^\W\d_]{3,})\2(\d{1,2})")
_DAY_FIRST = regex(r"(\d{1,2})([-/.])([^\W\d_]{3,})\2(\d{4})")
_TWO_NUMBERS = regex(r"\W*\d{1,2}\W+\d{1,2}\W*")
_NOT_ALNUM = regex(r"[\W_]+")


@frozen
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
    date, is_whole = with_month(reading.date, month, fields.get("day", ""))
    field = reading.field if is_whole else "month"
    return ReadDate(date or reading.date, reading.year_suffix, field)


@lru_cache(maxsize=4096)
def read_date(raw: str, field: str = "date") -> ReadDate:
    """Read one date in EDTF or as people type it.

    Of "perhaps 1998" the year is read and the field named as problem, and so is the end of a
    range that has no start ("../1998"); without a year there is no date.
    """
    if raw.isdecimal() and len(raw) == len("2012") and raw[0] != "0":
        return ReadDate(Date(int(raw)))
    text = raw.strip(" {}[]()")
    date = read_edtf(text)
    if date is not None:
        return ReadDate(date)
    if last := end_only(text):
        return ReadDate(last, field=field)
    shown = " ".join(to_text(text).split())
    reading = _typed(shown.lower())
    if reading.date is None and (_is_braced(raw) or is_century(shown.lower())):
        return ReadDate(_in_words(shown))
    return reading if reading.field is None else replace(reading, field=field)


def _is_braced(raw: str) -> bool:
    """Say whether braces of its own keep a date as it is: `year = {{Michaelmas Term}}`."""
    text = raw.strip()
    return text[:1] == "{" and text[-1:] == "}" and any(map(str.isalpha, text))


def _in_words(shown: str) -> Date:
    around = _AROUND.match(shown.lower())
    return Date(words=shown[around.end() if around else 0 :], approximate=around is not None)


def read_year(raw: str) -> int | None:
    """Read the first year of a date, None where it has none."""
    date = read_date(raw.strip()).date if raw.strip() else None
    return date.year if date else None


def _typed(text: str) -> ReadDate:
    status = _status(text)
    if status:
        return ReadDate(Date(status=status))
    approximate = _AROUND.search(text) is not None
    text = _AROUND.sub("", text).strip(" []()")
    if dated := with_era(text):
        return ReadDate(replace(dated, approximate=approximate))
    if named := _named_month(text):
        return ReadDate(replace(named, approximate=approximate))
    if (lettered := _LETTERED.fullmatch(text)) and int(lettered[1]):
        return ReadDate(Date(int(lettered[1]), approximate=approximate), lettered[2])
    if span := _EARLY_RANGE.fullmatch(text) or _YEAR_RANGE.fullmatch(text):
        return _year_range(span[1], span[2], approximate=approximate)
    return _loose(text, approximate=approximate)


def _year_range(first: str, last: str | None, *, approximate: bool) -> ReadDate:
    if last is None:
        return ReadDate(Date(int(first), open_end=True, approximate=approximate))
    full = int(first[: len(first) - len(last)] + last)
    if full <= int(first):  # "2018-13" is no month either
        return ReadDate(Date(int(first), approximate=approximate), field="")
    return ReadDate(Date(int(first), end=Date(full), approximate=approximate))


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
    dated, is_whole = with_month(date, rest, "")
    return ReadDate(dated or date, found[2], None if is_whole else "")


def _named_month(text: str) -> Date | None:
    """Read a month in letters between year and day: "2019-Nov-03", "03.Nov.2019"."""
    if found := _YEAR_FIRST.fullmatch(text):
        year, _, word, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(text):
        day, _, word, year = found.groups()
    else:
        return None
    month = month_number(word)
    exists = month is not None and is_possible(int(year), month, int(day))
    return Date(int(year), month, int(day)) if exists else None


def _numeric(text: str) -> Date | None:
    """Read a date in figures, the year first ("2012/5/3") or last ("3.5.2012", "21/5/2012").

    Between slashes nobody knows which of two numbers up to twelve is the month.
    """
    if found := _NUMERIC.fullmatch(text):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
    elif found := _YEAR_LAST.fullmatch(text):
        day, month, year = int(found[1]), int(found[3]), int(found[4])
        if found[2] != "." and day <= LAST_MONTH:
            day, month = month, day
            if day <= LAST_MONTH and day != month:
                return None
    else:
        return None
    exists = month <= LAST_MONTH and is_possible(year, month, day)
    return Date(year, month, day) if exists else None


def _status(text: str) -> str | None:
    return _STATUSES.get(_NOT_ALNUM.sub("", text.lower())) if text else None
