"""Days in an entry besides its year: "vom 16. 8. 1968", "July", "Retrieved March 3, 2020"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.listed.typed_dates import month_day
from ipnb_refs.model import Date
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    import re

    from ipnb_refs.store import Entry

_ALL = read_as()
_MONTH = rf"(?:{alternatives(word for word in _ALL.months if len(word) > 2)})"
_OF = rf"(?:{alternatives(_ALL.lists.before_month)})"
_OF_YEAR = rf"(?:{alternatives(_ALL.lists.before_year)})"
_BY = r"(?P<year>(?:1[4-9]|20)\d\d)(?!\d)"
_NTH = r"(?:st|nd|rd|th|\.|º|er)?"
_NAMED = (
    rf"(?:(?P<day>\d{{1,2}})(?:{_NTH}\s?[–/-]\s?(?P<until>\d{{1,2}}))?(?:\.|{_NTH}\s)\s?(?:{_OF}\s)?)?"
    rf"(?P<month>{_MONTH})\b\.?"
    rf"(?:\s(?P<after>\d{{1,2}}){_NTH}(?:\s?[–-]\s?(?P<last>\d{{1,2}}){_NTH})?(?!\d))?"
    rf"(?:\s?[–/-]\s?(?:(?P<last_day>\d{{1,2}}){_NTH}\s)?(?P<last_month>{_MONTH})\b\.?)?"
    rf"(?:,?\s(?:{_OF_YEAR}\s)?{_BY})?"
)
_NUMBERED = (
    r"(?P<n_day>\d{1,2})\.(?:\s?/\s?\d{1,2}\.)?\s?(?P<n_month>\d{1,2})\."
    r"(?:\s?(?P<n_year>(?:1[4-9]|20)?\d\d)(?!\d))?"
)
_ISO = r"(?P<i_year>(?:1[4-9]|20)\d\d)-(?P<i_month>\d\d)-(?P<i_day>\d\d)(?!\d)"
_LEAD = r"(?:(?:vom|am|den|on|of|le|del|el|em|il|op)\s)?"
_DAY = regex(rf"{_LEAD}(?:{_NAMED}|{_NUMBERED}|{_ISO})", 2)
_ONLY_MONTH = regex(rf"(?i:{_MONTH})\.?")
_LATEST_MONTH = 12
_COMING = dict.fromkeys(_ALL.lists.coming, "in press") | {
    phrase.lower(): status
    for status, phrases in _ALL.undated.items()
    if status != "n.d."
    for phrase in phrases
}
_STATUS = regex(
    rf"(?i:{alternatives(_COMING)})\b\.?(?=\s*(?:[.,;:()\[\]]|$)|\s(?:in|bei|by|with)\s)"
)
_VISITED = alternatives(_ALL.lists.visited | _ALL.lists.before_address)
_AS_OF = alternatives(_ALL.lists.as_of)
_VISIT = regex(
    rf"(?:(?i:{_VISITED})\b\s?:?|(?i:{_AS_OF})\s?:)\s"
    r"(?:(?:from|at|von|unter|de|en|da|à)\s+)?(?:(?:on|am|den|le|el|em|il|op|vom)\s)?"
)


def day_at(text: str, start: int, end: int) -> tuple[int, Date] | None:
    """Read the day, the days or the month at an offset, and say where it ends."""
    found = _DAY.match(text, start, end)
    date = _date(found) if found else None
    return (found.end(), date) if found and date else None


def is_month(typed: str) -> bool:
    """Say whether a whole name is that of a month."""
    return _ONLY_MONTH.fullmatch(typed) is not None


def _date(found: re.Match[str]) -> Date | None:
    parts: dict[str, Any] = found.groupdict()
    if parts["month"]:
        day = parts["day"] or parts["after"]
        month, _ = month_day(parts["month"])
        year = int(parts["year"]) if parts["year"] else None
        last = parts["until"] or parts["last"] or parts["last_day"]
    else:
        month = int(parts["n_month"] or parts["i_month"])
        day, last = parts["n_day"] or parts["i_day"], None
        typed = parts["n_year"] or parts["i_year"]
        year = int(typed) if typed and len(typed) > 2 else None
        if month > _LATEST_MONTH:
            return None
    if month is None or (day and not 1 <= int(day) <= 31):
        return None
    until = _until(month, last if day else None, parts["last_month"])
    return Date(year, month, int(day) if day else None, until)


def _until(month: int, day: str | None, typed_month: str | None) -> Date | None:
    """Give the end of a range of days or months."""
    last, _ = month_day(typed_month) if typed_month else (month, None)
    return Date(None, last, int(day) if day else None) if day or typed_month else None


def visit_at(text: str, start: int, end: int, entry: Entry) -> tuple[int, dict[str, Date]] | None:
    """Read when somebody opened the page of an entry: "Retrieved March 3, 2020, from"."""
    found = _VISIT.match(text, start, end)
    visit = day_at(text, found.end(), end) if found else None
    if visit is None or visit[1].year is None or entry.accessed or not (entry.URL or entry.DOI):
        return None
    return visit[0], {"accessed": visit[1]}


def coming_at(text: str, start: int, end: int, entry: Entry) -> tuple[int, dict[str, Any]] | None:
    """Read that a work has not appeared yet: "Wiesbaden, im Erscheinen"."""
    found = _STATUS.match(text, start, end)
    if found is None or entry.status:
        return None
    status = _COMING[" ".join(found[0].lower().split()).rstrip(".")]
    issued = replace(entry.issued or Date(), status=status)
    return found.end(), {"status": status.replace(" ", ""), "issued": issued}
