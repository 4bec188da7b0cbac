"""The order of works (APA 9.44-9.49) and the letters that follow from it (8.19, 9.47).

Citations and the list must agree on both, so they stand here and not with the list: whoever needs
them says how each work stands (`Standing`), and `arranged` gives all in their order, lettered.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import lru_cache
from itertools import count, product
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.frozen import value
from ipnb_refs.languages import ENGLISH, GENERATIONS, alternatives
from ipnb_refs.names import fold, initials
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from ipnb_refs.model import Date, Name, Work

_ARTICLE = regex(rf"\W*(?:{alternatives(ENGLISH.articles)})\s+(?=\S)", re.IGNORECASE)
_THOUSANDS = regex(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_PLACES = 7
"""Digits of a number that is not spelled out: more than `_NUMERAL` takes."""

_NUMERAL = regex(r"(?<![0-9])[0-9]{1,6}(?![0-9])")
_IN_SERIES = regex(r"(?<=[^\W\d_][\W_])[0-9]{1,3}(?=\W*\Z|[:.(]|\s?[–—])")
_OTHERS = ("", "", 0)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SUFFIXES = {suffix: place for place, suffix in enumerate(GENERATIONS, start=1)}
_NO_DATE, _YEAR, _COMING = range(3)
_NO_DAY = (0, 0)

_ONES, _TENS = ENGLISH.entries.ones, ENGLISH.entries.tens
_OF_HUNDRED, _OF_THOUSAND = ENGLISH.entries.larger
_HUNDRED, _THOUSAND = 100, 1000
_SPOKEN_IN_PAIRS = range(1100, 2000)


def year_of(work: Work) -> int | None:
    """Give the year of publication, None where the work has none (or only a status)."""
    return work.issued.year if work.issued is not None else None


class SortKey(NamedTuple):
    """The place of a work: its authors (9.44-9.46), its year, then the order of 9.47.

    Two works with the same authors and year are told apart by `date` and `title`; `key` makes the
    order the same whatever the order of the store.
    """

    authors: tuple[tuple[str, str, int], ...]
    year: tuple[int, int]
    date: tuple[int, int]
    title: str
    key: str


@value
class Standing:
    """What decides where a work stands in a list, and which letter its year has.

    Works of one `label` - the same authors and the same year, as they are cited - are told apart by
    letters; `letter` is the one that the store itself gives ("a" of `year = {2012a}`).
    """

    place: SortKey
    label: Hashable
    letter: str = ""


# Letters behind "z" that folding leaves alone: they stand for those of an alphabet.
_BEHIND_Z = "\u01c0\u01c1\u01c2"
ALPHABETS: Mapping[str, tuple[str, ...]] = {
    "sv": ("å", "äæ", "öø"),
    "fi": ("å", "äæ", "öø"),
    "da": ("æä", "øö", "å"),
    "no": ("æä", "øö", "å"),
    "nb": ("æä", "øö", "å"),
    "nn": ("æä", "øö", "å"),
    "is": ("þ", "æä", "öø"),
}
"""Letters that come after "z" in the alphabet of a language, in its order."""
_TAILORED = {
    tag: str.maketrans(
        {letter: place for place, same in zip(_BEHIND_Z, letters, strict=True) for letter in same}
    )
    for tag, letters in ALPHABETS.items()
}


def sort_key(
    names: Sequence[Name],
    others: bool,
    issued: Date | None,
    title: str,
    key: str,
    alphabet: str = "",
) -> SortKey:
    """Give the place of a work by these names, printed with this date; `others` says "et al.".

    Letter by letter, particles as part of the name, accents folded, spaces and punctuation
    ignored; one author before the same with others; "n.d." first, "in press" last. Where there are
    no names, the title stands in their place. `alphabet` names one of `ALPHABETS`, whose own
    letters come last in names; APA knows none.
    """
    authors = tuple(_author(name, alphabet) for name in names)
    if others:
        authors += (_OTHERS,)
    elif not authors:
        authors = ((spoken(_tailored(title, alphabet)), "", 0),)
    date = (issued.month or 0, issued.day or 0) if issued else _NO_DAY
    return SortKey(authors, year_place(issued), date, spoken(title), key)


def _author(name: Name, alphabet: str) -> tuple[str, str, int]:
    if name.literal:
        return spoken(_tailored(name.literal, alphabet)), "", 0
    suffix = _SUFFIXES.get(fold(name.suffix), len(_SUFFIXES) + 1) if name.suffix else 0
    return fold(_tailored(name.surname, alphabet)), initials(name.given), suffix


def _tailored(name: str, alphabet: str) -> str:
    """Put letters behind "z" in the place of those that the alphabet has there."""
    letters = _TAILORED.get(alphabet)
    if letters is None or name.isascii():
        return name
    return unicodedata.normalize("NFC", name).lower().translate(letters)


def year_place(issued: Date | None) -> tuple[int, int]:
    """Give the place of a date among others: "n.d." first, "in press" last (9.46)."""
    if issued is not None and issued.year is not None:
        return _YEAR, issued.year
    undated = issued is None or issued.status in (None, "n.d.")
    return (_NO_DATE if undated else _COMING), 0


@lru_cache(maxsize=65536)
def spoken(title: str) -> str:
    """Fold a title or group as it is sorted: "The 50 Ways" is "fiftyways" (9.49).

    A number that ends a title, or its main part, is that of a series: 2 is before 10 (9.47).
    """
    article = _ARTICLE.match(title)
    bare = title[article.end() :] if article else title
    bare = _THOUSANDS.sub("", bare)
    bare = _IN_SERIES.sub(lambda found: found[0].zfill(_PLACES), bare)
    return fold(_NUMERAL.sub(lambda found: in_words(int(found[0])), bare))


def in_words(number: int) -> str:
    """Spell out a number below a million; 1984 as a year, "nineteen eighty-four"."""
    if number < len(_ONES):
        return _ONES[number]
    if number < _HUNDRED:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    if number in _SPOKEN_IN_PAIRS:
        return _counted(number, _HUNDRED, "" if number % _HUNDRED else _OF_HUNDRED)
    if number < _THOUSAND:
        return _counted(number, _HUNDRED, _OF_HUNDRED)
    return _counted(number, _THOUSAND, _OF_THOUSAND)


def _counted(number: int, unit: int, word: str) -> str:
    count, rest = divmod(number, unit)
    return " ".join(
        part for part in (in_words(count), word, in_words(rest) if rest else "") if part
    )


def by_whom(names: Sequence[Name], others: bool, title: str) -> Hashable:
    """Give what works have in common that letters tell apart (9.47): their authors, or the title.

    A person is the same wherever the store has the particle: "Humboldt, Alexander von".
    """
    people = tuple((fold(n.family or n.literal), initials(n.given), fold(n.suffix)) for n in names)
    return (people, others) if people else spoken(title)


def standing(work: Work) -> Standing:
    """Say how a work stands whose entry is not decoded."""
    title = work.sort_title or work.title
    place = sort_key(work.names, work.others, work.issued, title, work.key)
    label = by_whom(work.names, work.others, title), place.year
    return Standing(place, label, work.year_suffix)


def to_the_year(standings: Iterable[Standing]) -> list[Standing]:
    """Say how works stand whose months and days do not count."""
    return [replace(each, place=each.place._replace(date=_NO_DAY)) for each in standings]


def arranged(standings: Iterable[Standing]) -> tuple[tuple[str, str], ...]:
    """Put works in the order of the list; gives the key of each with its letter, "" for none.

    Letters follow the order of 9.47; one that the store gives stays, and no other work of its label
    gets it. It may move its work behind a neighbour.
    """
    ordered = sorted(standings, key=lambda each: each.place)
    pairs = zip(ordered, _year_letters(ordered), strict=True)
    lettered = sorted(pairs, key=lambda pair: _with_letter(pair[0].place, pair[1]))
    return tuple((each.place.key, letter) for each, letter in lettered)


def _with_letter(place: SortKey, letter: str) -> tuple[object, ...]:
    return place.authors, place.year, len(letter), letter, place


def _year_letters(ordered: Sequence[Standing]) -> Sequence[str]:
    """Give the letter of each work, "" where none is needed."""
    alike: dict[Hashable, list[int]] = {}
    for number, each in enumerate(ordered):
        alike.setdefault(each.label, []).append(number)
    letters = [each.letter for each in ordered]
    for numbers in alike.values():
        if len(numbers) > 1:
            taken = {letters[number] for number in numbers}
            free = (letter for letter in _letters() if letter not in taken)
            for number in numbers:
                letters[number] = letters[number] or next(free)
    return letters


def _letters() -> Iterator[str]:
    """Give "a" to "z", then "aa", "ab" and so on."""
    for length in count(1):
        for letters in product(_LETTERS, repeat=length):
            yield "".join(letters)
