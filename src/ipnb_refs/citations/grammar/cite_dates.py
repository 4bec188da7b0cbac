"""Where a citation can be dated: years, their letters, and the words that stand for a year.

| typed | read as |
| --- | --- |
| 2012 | year 2012 |
| 2012a, 2012-a | year 2012, letter a |
| 2012a, b / 2012a,b / 2012a & b | two dates: the year with a, the bare letter b |
| 1969a–c | three dates; the middle one has the span of the range |
| 1900/1953 / [1900] 1953 / 1953 [1900] | year 1953, original year 1900 |
| ca. 161/1977 | year 1977, original year 161 |
| ca. 370 B.C.E./1997 | year 1997, original year -370 |
| ca. 350 BCE | year -350 |
| n.d., in press, forthcoming, ... | no year, the status in English |
| n.d.-a, in press-b | the status with a letter |
| 397, A.D. 397, 397 C.E. | year 397, where the store has a work of it |
| 13th century | the words, where the store has them |

Years with a digit too few or too many are told by the works of the author: "Putnam (200)".
"(Augustine, 397)" is a citation where the store has Augustine with that year; "(Room 397)" is none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import FIRST_PLAIN_YEAR, MASK, CiteDate, Span
from ipnb_refs.names import fold, fold_variants
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ipnb_refs.citations.grammar.vocabulary import Vocabulary
    from ipnb_refs.model import Cite, Lexicon

YEAR = r"(?:1[4-9]|20)[0-9]{2}"

# Behind a dash or a slash that is typed as an entity, "&ndash;", there are places that say nothing.
_BLANK = rf"[\s{MASK}]{{0,16}}+"
_REPUBLISHED = regex(rf"(?:{_BLANK}[/–]{_BLANK}|\]\s)(?P<year>{YEAR})(?!\d)")
_FIRST_PUBLISHED = regex(rf"\s?\[(?P<year>{YEAR})\]")
_LETTER = regex(r"-?(?P<letter>[a-z])(?!\w)")
_RANGE = regex(
    rf"(?:[^\S\n]|{MASK}){{0,16}}+(?:-{{1,3}}|[‐-―−]){_BLANK}(?:{YEAR}|[0-9]{{2}})(?!\d)"
)
_DASH = rf"{MASK}{{0,16}}+(?:-{{1,3}}|[‐-―−]){MASK}{{0,16}}+"
_NO_MORE = r"(?![\w%]|\.\d|[-‐-―−/]\d"
_SPAN = regex(
    rf"{_DASH}(?P<year>{YEAR})[a-z]?{_NO_MORE})"
    rf"|[ \u00a0]{_DASH}[ \u00a0](?P<apart>{YEAR})(?=[),;:\]])"
    rf"|{_DASH}(?P<short>[0-9]{{1,2}})[a-z]?{_NO_MORE}|,\d|[ \u00a0][^\W\d_])"
)
_LAST_OF_CENTURY = 99
_NUMBER = regex(r"\d+")
SHORT_YEARS = tuple(
    before + digits + after
    for before, after in (("(", ")"), (", ", ")"), (", ", ";"))
    for digits in ("000", "00000")
)
"""What stands before a year with a digit too few or too many, the digits, and what follows, in
prose with all digits alike."""

_NAME = regex(r"[^\W\d_][\w’'-]*")
_NAMES_BEFORE = 60
_MOST_NAMES = 4
_BEFORE_ERA = frozenset(" -–")


_EDITING = read_as().editing
_LONGEST_LABEL = 30
_AFTER_LABEL = " \u00a0\n.,:()[]"
_ENDS_OF_LABELS = tuple(f"{before}{label}" for before in " \u00a0\n([" for label in _EDITING)
_LAST_THREE = frozenset(
    f"{before}{label}".encode("ascii", "replace")[-3:] for label in _EDITING for before in " \n(["
)
_AFTER_LABEL_IN_SHADOW = b" \n.,:()[]"


def is_range(text: str, end: int) -> bool:
    """Say whether a year that ends here begins a span of years ("1914–1918")."""
    return text[end : end + 1] in _BEFORE_SPAN and _RANGE.match(text, end) is not None


def end_of_range(text: str, date: CiteDate) -> int:
    """Give where the span of years ends that a date begins: "1990–1992", "1990–92", "1990–2".

    It is the end of the date where none does, or where the number may be anything else: an earlier
    year, a day, a page, a part of a larger number.
    """
    end, year = date.span.end, date.year
    if year is None or text[end : end + 1] not in _BEFORE_SPAN:
        return end
    found = _SPAN.match(text, end)
    if found is None:
        return end
    typed = found["year"] or found["apart"] or found["short"]
    first = year % 10 ** len(typed)
    is_later = int(typed) > first or (typed, first) == ("00", _LAST_OF_CENTURY)
    return found.end() if is_later else end


@lru_cache(maxsize=1024)
def _number(typed: str) -> int:
    """Read a year; a post has the same ones again and again, and keeps each once."""
    return int(typed)


def read_dates(text: str, start: int, end: int, vocabulary: Vocabulary) -> tuple[CiteDate, ...]:
    """Read the date at `text[start:end]` with the letters that follow it."""
    typed = text[start:end]
    if text[end : end + 1] in _ENDS and typed.isdigit():
        return (CiteDate(Span(start, end), _number(typed)),)
    after = text[end : end + 2]
    if "/" in typed and typed[-1].isdigit():  # no "s/f"
        original, _, year = typed.partition("/")
        date = CiteDate(Span(start, end), _number(year), original_year=_number(original))
    elif not typed.isdigit():
        date = _without_year(typed, Span(start, end), vocabulary)
        if date.year is not None:
            again = _REPUBLISHED.match(text, end)
            if again:
                whole = Span(start, again.end())
                date = CiteDate(whole, _number(again["year"]), original_year=date.year)
    elif after.lstrip()[:1] == "[" and (first := _FIRST_PUBLISHED.match(text, end)):
        whole = Span(start, first.end())
        date = CiteDate(whole, _number(typed), original_year=_number(first["year"]))
    elif after.lstrip()[:1] in _BEFORE_REPRINT and (again := _REPUBLISHED.match(text, end)):
        date = CiteDate(
            Span(start, again.end()), _number(again["year"]), original_year=_number(typed)
        )
    else:
        date = CiteDate(Span(start, end), _number(typed))
    after = text[date.span.end : date.span.end + 1]
    if after == "-" or after.islower():
        return _with_letters(text, date, vocabulary)
    return (date,)


def after_editors(prose: str, shadow: bytes, years: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Give where those of the years begin that the label of editors may stand right before.

    `shadow` is the prose in small ASCII letters; it tells for most of them that none does.
    """
    some = [
        start
        for start, _ in years
        if shadow[start - _LONGEST_LABEL if start > _LONGEST_LABEL else 0 : start].rstrip(
            _AFTER_LABEL_IN_SHADOW
        )[-3:]
        in _LAST_THREE
    ]
    return tuple(start for start in some if _may_follow_label(prose, start))


def _may_follow_label(prose: str, year: int) -> bool:
    before = prose[max(0, year - _LONGEST_LABEL) : year].rstrip(_AFTER_LABEL).lower()
    return before.endswith(_ENDS_OF_LABELS)


def _without_year(typed: str, span: Span, vocabulary: Vocabulary) -> CiteDate:
    """Read words that stand for a year, or a year beside an era."""
    lower = " ".join(typed.lower().split())
    number = _NUMBER.search(lower)
    if number is None:
        return CiteDate(span, status=vocabulary.status_of(typed) or lower)
    if lower.replace(number[0], "", 1).strip() in vocabulary.common_eras:
        return CiteDate(span, _number(number[0]))
    if lower.endswith(vocabulary.eras) and lower[number.end()] in _BEFORE_ERA:
        return CiteDate(span, -_number(number[0]))
    return CiteDate(span, status=lower)  # "13th century"


def _with_letters(text: str, date: CiteDate, vocabulary: Vocabulary) -> tuple[CiteDate, ...]:
    found = _LETTER.match(text, date.span.end)
    if not found:
        return (date,)
    dates = [_lettered(date, found["letter"], Span(date.span.start, found.end()))]
    while more := vocabulary.more_letters.match(text, dates[-1].span.end):
        last, letter = dates[-1].year_suffix, more["letter"]
        if letter <= last:
            break
        if more["join"] in ("-", "–"):
            whole = Span(dates[-1].span.start, more.end())
            dates += [_lettered(date, c, whole) for c in _between(last, letter)]
        dates.append(_lettered(date, letter, Span(more.start("letter"), more.end())))
    return tuple(dates)


def _between(first: str, last: str) -> Iterable[str]:
    return map(chr, range(ord(first) + 1, ord(last)))


def _lettered(date: CiteDate, letter: str, span: Span) -> CiteDate:
    return CiteDate(span, date.year, letter, date.status, date.original_year)


def years_before(
    prose: str, shadow: bytes, eras: tuple[str, ...]
) -> tuple[list[tuple[int, int]], set[int]]:
    """Find the years before the common era, and where that of a reprint follows one.

    `shadow` is the prose in small ASCII letters, with all digits alike; it mostly tells that there
    is none, "(a. c. stimulation)".
    """
    if _era_in_shadow(eras).search(shadow) is None:
        return [], set()
    old = [match.span() for match in _era_pattern(eras).finditer(prose)]
    return old, {prose.find("/", end, end + 2) + 1 for _, end in old} - {0}


@lru_cache(maxsize=64)
def _era_pattern(eras: tuple[str, ...]) -> re.Pattern[str]:
    typed = alternatives(eras)
    # A digit first: a pattern that begins with what stands before it takes three times as long.
    number = r"[0-9](?<![\w.,][0-9])[0-9]{0,3}"
    return regex(rf"{number}(?:[–-][0-9]{{1,4}})?\s(?:{typed})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=64)
def _era_in_shadow(eras: tuple[str, ...]) -> re.Pattern[bytes]:
    # White space beyond ASCII is a blank or "?" there, as is any letter.
    begins = {re.escape(era.split()[0][:2].encode("ascii", "replace")) for era in eras}
    return re.compile(rb"0[\s\x1c-\x1f?](?:%s)" % b"|".join(sorted(begins)))


def rare_dates(prose: str, rare: Iterable[str], eras: tuple[str, ...]) -> Iterable[tuple[int, int]]:
    """Find the rare dates of a store, with an era or without: "397", "A.D. 65", "13th century"."""
    return (match.span() for match in _pattern(tuple(sorted(rare)), eras).finditer(prose))


@lru_cache(maxsize=8)
def _pattern(rare: tuple[str, ...], eras: tuple[str, ...]) -> re.Pattern[str]:
    era, date = alternatives(eras), alternatives(rare)
    return regex(
        rf"(?<![\w.,/–-])(?:(?:{era})\s)?(?:{date})(?:\s(?:{era}))?(?!\w|/\d)", re.IGNORECASE
    )


def short_years(prose: str, shadow: bytes, lexicon: Lexicon) -> Iterator[tuple[int, int, str, str]]:
    """Give where such a year stands, its digits, and the author, folded, who has the whole one."""
    for needle in (typed.encode() for typed in SHORT_YEARS):
        start = shadow.find(needle)
        while start >= 0:
            begin, end = start + needle.index(b"0"), start + len(needle) - 1
            typed = prose[begin:end]
            if typed.isdecimal() and (author := _author(prose, start, typed, lexicon)):
                yield begin, end, typed, author
            start = shadow.find(needle, end)


def _author(prose: str, end: int, typed: str, lexicon: Lexicon) -> str | None:
    """Find who stands before the year and has a work of the year that was meant."""
    before = _NAME.findall(prose, max(0, end - _NAMES_BEFORE), end)[-_MOST_NAMES:]
    for name in reversed(before):
        years = lexicon.years_of(fold(name)) if name[0].isupper() else ()
        if any(lacks_digit(*sorted((typed, str(year)), key=len)) for year in years):
            return fold(name)
    return None


def lacks_digit(short: str, whole: str) -> bool:
    """Say whether a year is another one without one of its digits: "200" and "2000"."""
    return len(short) + 1 == len(whole) and any(
        whole[:at] + whole[at + 1 :] == short for at in range(len(whole))
    )


def are_mere_numbers(
    cites: Iterable[Cite], bracket: int | None, rare: Mapping[str, frozenset[str]]
) -> bool:
    """Say whether a date that is rare stands in no bracket, or beside nobody who has a work of it.

    `bracket` is the offset of the one that opens before it.
    """
    return bool(rare) and any(_is_mere_number(cite, bracket, rare) for cite in cites)


def _is_mere_number(cite: Cite, bracket: int | None, rare: Mapping[str, frozenset[str]]) -> bool:
    date = cite.date
    if date is None or date.original_year is not None:
        return False
    typed = date.status if date.year is None else str(date.year)
    if date.year is None and typed not in rare:
        return False
    if date.year is not None and not 0 < date.year < FIRST_PLAIN_YEAR:
        return False
    authors = rare.get(typed or "", frozenset())
    return bracket is None or authors.isdisjoint(fold_variants(cite.names[0].name.surname))


_ENDS = frozenset(");,.")
_BEFORE_REPRINT = frozenset("/]")
_BEFORE_SPAN = frozenset(f"-‐‑‒–—―− \u00a0\u2009\u202f{MASK}")
"""What may stand behind the first year of a span, and seldom stands behind any other."""
