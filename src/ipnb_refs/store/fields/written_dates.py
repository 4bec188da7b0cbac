"""Dates as people type them into the fields of a bibliography: months, statuses, eras, letters."""

from __future__ import annotations

from dataclasses import replace

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import Date
from ipnb_refs.regex import regex
from ipnb_refs.store.fields.date_reading import ReadDate
from ipnb_refs.store.fields.edtf_dates import LAST_MONTH, is_possible
from ipnb_refs.store.fields.eras import is_century, with_era
from ipnb_refs.store.fields.month_words import month_number, with_month
from ipnb_refs.store.tex import to_text

_WORDS = read_as().entries
_STATUSES = {typed: status for status, words in _WORDS.statuses.items() for typed in words}
_CIRCA = alternatives(_WORDS.circa).replace(r"\.", r"\.?")
_LETTERED = regex(r"(-?\d{1,4})([a-z]?)\.?")
_AROUND = regex(rf"^(?:{_CIRCA}|~)\s*(?=\d|a\.?\s?d)|[?~]$")
_AROUND_WORDS = regex(rf"(?:{_CIRCA}|~)\s*(?=\w{{3}})")
_YEAR_RANGE = regex(r"(\d{3,4})\s*(?:-{1,3}|[–—/])\s*(\d{4}|\d\d)?")
_EARLY_RANGE = regex(r"(\d{3})\s*(?:-{1,3}|[–—/])\s*(\d{3})")
_ANY_YEAR = regex(r"(?<!\d)(1\d{3}|20\d\d)([a-z]?)(?![\da-z])")
_NUMERIC = regex(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_YEAR_LAST = regex(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_YEAR_FIRST = regex(r"(\d{4})([-/.])([^\W\d_]{3,})\2(\d{1,2})")
_DAY_FIRST = regex(r"(\d{1,2})([-/.])([^\W\d_]{3,})\2(\d{4})")
_TWO_NUMBERS = regex(r"\W*\d{1,2}\W+\d{1,2}\W*")
_NOT_ALNUM = regex(r"[\W_]+")


def read_written(typed: str, *, kept: bool = False) -> ReadDate:
    """Read a date as people type it; `field` is "" where a part of it is not understood.

    A date without a year is read where it names a century, or is `kept` as it is.
    """
    shown = " ".join(to_text(typed).split())
    text = shown.lower()
    reading = _read(text)
    if reading.date is None and (kept or is_century(text)):
        around = _AROUND_WORDS.match(text)
        words = shown[around.end() if around else 0 :]
        return ReadDate(Date(words=words, approximate=around is not None))
    return reading


def _read(text: str) -> ReadDate:
    status = status_of(text)
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
    if status := status_of(rest):
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


def status_of(text: str) -> str | None:
    """Give the status that a text says: "in press" of "inpress"."""
    return _STATUSES.get(_NOT_ALNUM.sub("", text.lower())) if text else None
