"""Dates of a bibliography -> `model.Date`: EDTF, years with letters, months, statuses.

BibLaTeX's `date` fields hold EDTF (ISO 8601-2, levels 0 and 1): "2012-05-03", "2012-05/2013",
"1900/", "2012~", "-0349", "2012-21" (spring). BibTeX's `year` and `month` hold what people type.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.model import Date
from ipnb_refs.regex import regex
from ipnb_refs.store.fields.date_reading import ReadDate

if TYPE_CHECKING:
    from collections.abc import Mapping


_BOTH_YEARS = regex(r"\[(\d{4})\]\s*(\d{4})")


def read_issued(fields: Mapping[str, str]) -> ReadDate:
    """Read when a work was published, from `date`, else from `year`, `month` and `day`.

    A `pubstate` ("inpress") is the date's status, an `extradate` the letter of its year.
    """
    reading = _published(fields)
    if "extradate" in fields and not reading.year_suffix:
        letter = fields["extradate"].strip().lower()
        if letter.isalpha() and len(letter) == 1:
            reading = replace(reading, year_suffix=letter)
    if "pubstate" not in fields:
        return reading
    from ipnb_refs.store.fields.written_dates import status_of  # noqa: PLC0415 - most have none

    status = status_of(fields["pubstate"])
    if status is None:
        return reading
    return replace(reading, date=replace(reading.date or Date(), status=status), field=None)


def original_of(fields: Mapping[str, str]) -> str:
    """Give the date of the original as it is typed: in `origdate`, or as `year = {[1900] 1953}`."""
    typed = fields.get("origdate") or fields.get("origyear") or ""
    year = fields.get("year", "")
    if not typed and year.lstrip()[:1] == "[":
        both = _BOTH_YEARS.fullmatch(year.strip())
        return both[1] if both else ""
    return typed


def _published(fields: Mapping[str, str]) -> ReadDate:
    typed = fields.get("date", "")
    if typed and typed.strip():
        reading = read_date(typed, "date")
        if reading.date is not None or "year" not in fields:
            return _completed(reading, fields)
    year = fields.get("year", "").strip()
    if not year:
        return ReadDate()
    if year[0] == "[" and (both := _BOTH_YEARS.fullmatch(year)):
        year = both[2]
    reading = read_date(year, "year")
    if reading.date is None:
        return reading
    return _completed(reading, fields)


def _completed(reading: ReadDate, fields: Mapping[str, str]) -> ReadDate:
    """Add the month and the day that stand beside a year, in fields of their own."""
    month, date = fields.get("month", ""), reading.date
    if not month or date is None or date.month is not None or date.year is None:
        return reading
    from ipnb_refs.store.fields.month_words import with_month  # noqa: PLC0415 - APA seldom asks

    dated, is_whole = with_month(date, month, fields.get("day", ""))
    field = reading.field if is_whole else "month"
    return ReadDate(dated or date, reading.year_suffix, field)


@lru_cache(maxsize=4096)
def read_date(raw: str, field: str = "date") -> ReadDate:
    """Read one date in EDTF or as people type it.

    Of "perhaps 1998" the year is read and the field named as problem, and so is the end of a
    range that has no start ("../1998"); without a year there is no date.
    """
    if raw.isdecimal() and len(raw) == len("2012") and raw[0] != "0":
        return ReadDate(Date(int(raw)))
    from ipnb_refs.store.fields.edtf_dates import end_only, read_edtf  # noqa: PLC0415 - as below

    text = raw.strip(" {}[]()")
    date = read_edtf(text)
    if date is not None:
        return ReadDate(date)
    if last := end_only(text):
        return ReadDate(last, field=field)
    # Most dates are a year, and need no words.
    from ipnb_refs.store.fields.written_dates import read_written  # noqa: PLC0415 - see above

    reading = read_written(text, kept=_is_braced(raw))
    return reading if reading.field is None else replace(reading, field=field)


def _is_braced(raw: str) -> bool:
    """Say whether braces of its own keep a date as it is: `year = {{Michaelmas Term}}`."""
    text = raw.strip()
    return text[:1] == "{" and text[-1:] == "}" and any(map(str.isalpha, text))


def read_year(raw: str) -> int | None:
    """Read the first year of a date, None where it has none."""
    date = read_date(raw.strip()).date if raw.strip() else None
    return date.year if date else None
