"""Where the date of a typed entry stands, and what it says.

| typed | where |
| --- | --- |
| Siegel, D. J. (2012a, May 3). Title | in brackets behind the names: APA, Harvard |
| Siegel, Daniel J. 2012. Title; Siegel, D.J., 2012. Title | behind the names: Chicago, Harvard |
| Siegel DJ. Title. Journal. 2012;11(1):2-9. | before the volume: Vancouver |
| Siegel, Daniel. Title. Guilford, 2012. | last: MLA, notes |
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import ERAS, LANGUAGES, alternatives, read_as
from ipnb_refs.listed.other_editions import behind, said_inside
from ipnb_refs.model import CiteDate, Date, Span
from ipnb_refs.regex import regex

_YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
_ALL = read_as()
_WORDS = _ALL.lists
_MONTHS = alternatives(word for word in _ALL.months if len(word) > 2)
_STOP = r"\.?\s?"
_ERA = rf"\s?(?:{'|'.join(_STOP.join(era) for era in ERAS)})\.?"
_CIRCA = rf"(?:(?:{alternatives(_WORDS.circa)})\.?\s)?"
_BEHIND = rf"(?:\s?[–—/-]\s?(?P<until>\d{{4}}|\d\d|{alternatives(_WORDS.ongoing)})?)?"
_BEFORE_MONTH = alternatives(_WORDS.before_month)
_BEFORE_YEAR = alternatives(_WORDS.before_year)
_DAY_NUMBER = r"\d{1,2}(?:\.|º|°|(?<=1)er)?"
_MONTH_BEFORE = (
    rf"(?P<before>(?:{_DAY_NUMBER}\s(?:(?:{_BEFORE_MONTH})\s)?)?(?:{_MONTHS})\.?"
    rf"(?:\s\d{{1,2}},)?\s(?:(?:{_BEFORE_YEAR})\s)?)?"
)
_DATED = (
    rf"(?:\[(?P<earlier>{_YEAR})\]\s?|(?P<original>{_YEAR}|\d{{1,3}}{_ERA})\s?/\s?)?"
    rf"{_CIRCA}[⁰¹²³⁴-⁹]{{0,2}}(?P<year>{_YEAR})(?P<letter>[a-z])?[⁰¹²³⁴-⁹]{{0,2}}"
    rf"(?:\s?\[(?P<first>{_YEAR})\]|{_BEHIND})"
)
_DAY = regex(
    rf"\b(?:(?P<day>\d{{1,2}})(?:\.|º|°|er)?(?:\s(?:{_BEFORE_MONTH}))?\s)?(?P<month>{_MONTHS})\b\.?(?:\s(?P<after>\d{{1,2}})\b)?",
    re.IGNORECASE,
)
_DAY_BEFORE = regex(
    rf"(?<=[,.]\s)(?:\d{{1,2}}\.?\s(?:(?:{_BEFORE_MONTH})\s)?)?(?:{_MONTHS})\b\.?\s"
    rf"(?:(?:{_BEFORE_YEAR})\s)?\Z",
    re.IGNORECASE,
)
_BRACKETS = regex(
    r"[(\[](?<!\b\d\d\d\d\s.)(?<!\b\d\d\d\d.)"  # "1973 [1959]": the year of the first edition
    rf"\s?{_MONTH_BEFORE}"
    rf"(?:\d(?=(?:1[5-9]|20)\d\d[)\]]))?{_DATED}"  # a raised 5 of "(52018)"
    r"(?P<more>[,;]?\s[^()\[\]]{1,60})?\s?[)\]]",
    re.IGNORECASE,
)
_PLAIN = regex(rf"{_MONTH_BEFORE}(?<!\d){_DATED}(?!\d)", re.IGNORECASE)
_LONGEST = 80
_BARE = regex(rf"(?<=[.,:;)\]\s])\s?\b{_DATED}(?=[.,:;]\s|[.,:;]?$|:[^\W\d_a-z])")
_VOLUME_BEHIND = regex(
    rf"(?<=[\s.,])(?P<year>{_YEAR})(?P<letter>[a-z])?(?:\s(?P<more>(?:{_MONTHS})[^;:]{{0,12}}))?(?=;\s?(?:\d|\())",
    re.IGNORECASE,
)
_NEW_EDITION = regex(rf"\s?/\s?{_YEAR}(?!\d)")
_LAST = regex(
    rf"(?<![^\W²³⁴-⁹])(?<![–—/-])(?:(?P<original>{_YEAR})\s?/\s?)?(?P<year>{_YEAR})"
    rf"(?P<letter>[a-z])?(?:\s\[(?P<first>{_YEAR})\])?(?=\)?\]?[.,;:]|\)|\s?$)"
)
_ACCESSED = regex(
    rf"\b(?:{alternatives(_WORDS.visited)})\b"
    rf"[^;()\[\]]{{0,30}}?(?<!\d){_YEAR}(?!\d)",
    re.IGNORECASE,
)
_SEASONS = {
    word: 21 + number
    for number, season in enumerate(("spring", "summer", "autumn", "winter"))
    for word in _WORDS.seasons[season]
}


@frozen
class TypedDate:
    """A date in the text of an entry: from `start` to `end`, brackets included.

    `at` is what is typed for the date itself, the year with its letter or the status.
    """

    start: int
    end: int
    at: tuple[int, int]
    year: int | None
    letter: str = ""
    status: str | None = None
    original: int | None = None
    until: int | None = None
    more: str = ""
    goes_on: bool = False

    @property
    def is_day(self) -> bool:
        """Whether a month or day is typed."""
        return bool(self.more and _DAY.search(self.more))

    def cited(self, span: Span) -> CiteDate:
        """Give it as the date of a cite would be."""
        return CiteDate(span, self.year, self.letter, self.status, self.original)

    def issued(self) -> Date:
        """Give it as the date of a work."""
        if self.year is None:
            return Date(status=self.status)
        month, day = month_day(self.more)
        end = Date(self.until) if self.until else None
        return Date(self.year, month, day, end, open_end=self.goes_on, status=self.status)


def at(text: str, start: int, end: int) -> TypedDate | None:
    """Read the date that stands between two offsets, with the brackets round it if it has any."""
    for found in _BRACKETS.finditer(text, max(0, start - _LONGEST), end + _LONGEST):
        if found.start() < end and start < found.end():
            return _with_editions(text, _dated(found))
    for pattern in (_undated(), _undated_bare()):
        for worded in pattern.finditer(text, max(0, start - 2), end + 2):
            return _worded(worded)
    if again := _NEW_EDITION.match(text, end):
        end = again.end()
    if plain := _PLAIN.search(text, start, min(end + 1, len(text))):
        return _with_editions(text, _dated(plain))
    typed = _statuses().get(_letters(text[start:end]))
    return TypedDate(start, end, (start, end), None, "", typed) if typed else None


def in_brackets(text: str, start: int = 0) -> TypedDate | None:
    """Find the first date in brackets, or words that stand for one: "(n.d.)", "(in press)"."""
    found = _BRACKETS.search(text, start)
    worded = _undated().search(text, start)
    if worded and (found is None or worded.start() < found.start()):
        return _worded(worded)
    if found is None:
        return None
    return _with_editions(text, _dated(found))


def _with_editions(text: str, date: TypedDate) -> TypedDate:
    """Add the year of another edition, where it is said behind the date or in its brackets."""
    if date.year is None:
        return date
    if date.more and (said := said_inside(date.more, date.year)):
        return replace(date, original=said, more="")
    both = behind(text, date.end, date.year)
    return replace(date, year=both.year, original=both.original, end=both.end) if both else date


def bare(text: str, start: int = 0) -> TypedDate | None:
    """Find a year between full stops or commas, or an abbreviation for none: "n.d."."""
    found = _BARE.search(text, start)
    worded = _undated_bare().search(text, start)
    if worded and (found is None or worded.start() < found.start()):
        return _worded(worded)
    return _dated(found) if found else None


def before_volume(text: str) -> TypedDate | None:
    """Find the year of "Journal. 2012;11(1):2-9" (Vancouver)."""
    found = _VOLUME_BEHIND.search(text)
    return _dated(found) if found else None


def last(text: str) -> TypedDate | None:
    """Find the last year of an entry that can be its date: not that of somebody's visit.

    Words at the end that stand for a year come before it: "*Journal of Minds*, forthcoming."
    """
    if worded := _coming_last().search(text):
        return _worded(worded)
    found = None
    for each in _LAST.finditer(text):
        if not is_visit(text, each.start()):
            found = each
    if found is None:
        return None
    date = _dated(found)
    day = _DAY_BEFORE.search(text, max(0, date.start - _LONGEST), date.start)
    return replace(date, start=day.start(), more=day[0].strip()) if day else date


def is_visit(text: str, at: int) -> bool:
    """Say whether an offset lies in what says when somebody visited the page."""
    return any(start <= at < end for start, end in _visits(text))


def is_accessed(text: str) -> bool:
    """Say whether an entry says when somebody visited its page: "Accessed 3 May 2020"."""
    return bool(_visits(text))


@lru_cache(maxsize=8)  # asked of each year in an entry
def _visits(text: str) -> list[tuple[int, int]]:
    return [visit.span() for visit in _ACCESSED.finditer(text)]


def _worded(found: re.Match[str]) -> TypedDate:
    """Read words that stand for a year, with their letter if it has one."""
    status = _statuses()[_letters(found[1])]
    letter = found[2] or "" if found.re.groups > 1 else ""
    return TypedDate(*found.span(), found.span(1), None, letter, status)


def _dated(found: re.Match[str]) -> TypedDate:
    parts = found.groupdict()
    year = int(parts["year"])
    letter = parts.get("letter") or ""
    until = parts.get("until") or ""
    original = parts.get("original") or parts.get("earlier") or parts.get("first") or ""
    end = found.end("letter") if letter else found.end("year")
    last_year = int(f"{year}"[: 4 - len(until)] + until) if until.isdecimal() else None
    return TypedDate(
        *found.span(),
        (found.start("year"), end),
        year,
        letter,
        None,
        int(original) if original.isdecimal() else None,
        last_year if last_year and last_year > year else None,
        (parts.get("before") or parts.get("more") or "").strip(" ,;"),
        goes_on=until.isalpha(),
    )


def month_day(more: str) -> tuple[int | None, int | None]:
    """Read the month or season of some words, and the day if it has one."""
    found = _DAY.search(more)
    if not found:
        return None, None
    word = found["month"].lower()
    if word in _SEASONS:
        return _SEASONS[word], None
    month = _month_numbers().get(word[:4]) or _month_numbers().get(word[:3])
    day = found["day"] or found["after"]
    return month, int(day) if day and month and int(day) <= 31 else None


@lru_cache(maxsize=1)
def _month_numbers() -> dict[str, int]:
    numbers: dict[str, int] = {}
    for language in LANGUAGES:
        for number, month in enumerate(language.terms.months, start=1):
            numbers.setdefault(month.lower()[:4], number)  # "juin" and "juillet"
            numbers.setdefault(month.lower()[:3], number)
    return numbers


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())


@lru_cache(maxsize=1)
def _statuses() -> dict[str, str]:
    return {
        _letters(typed): status
        for language in LANGUAGES
        for status, phrases in language.undated.items()
        for typed in phrases
    }


def _coming() -> str:
    """Write the words for works that are not out yet as alternatives of a pattern."""
    return alternatives(
        typed for status, phrases in _ALL.undated.items() if status != "n.d." for typed in phrases
    )


@lru_cache(maxsize=1)
def _coming_last() -> re.Pattern[str]:
    return regex(rf"(?<=[.,]\s)({_coming()})\.?\s*\Z", re.IGNORECASE)


@lru_cache(maxsize=1)
def _undated_bare() -> re.Pattern[str]:
    undated = _ALL.undated["n.d."]
    typed = alternatives([each for each in undated if each.endswith(".")], space=r"\s?")
    words = alternatives([each for each in undated if not each.endswith(".")])
    # Words end with a sign; without one they go on. Capitals behind a comma are initials: "S. F."
    return regex(
        r"(?<=[.,]\s)(?!(?<=,\s)[A-Z]\.\s?[A-Z]\.)"
        rf"((?i:{typed})|(?i:{words}|{_coming()})(?=\s?-\s?[a-z][.,:]|[.,:]))(?:\s?-\s?([a-z]))?"
        r"[.,:]?(?=\s\W{0,2}[^\W\d_a-z])"
    )


@lru_cache(maxsize=1)
def _undated() -> re.Pattern[str]:
    phrases = {typed for words in _ALL.undated.values() for typed in words}
    typed = alternatives({*phrases, *(typed.removesuffix(".") for typed in phrases)}, space=r"\s?")
    return regex(rf"[(\[]\s?({typed})(?:\s?-?\s?([a-z]))?\s?[)\]]", re.IGNORECASE)
