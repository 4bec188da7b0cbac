"""One typed entry, taken apart: names, date, title, source.

The date comes first: where it stands says where the names end. Behind the names it ends the head;
at the end of the entry, the head ends where the title begins.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import SITES, SURNAME_PREFIXES, alternatives, read_as
from ipnb_refs.listed import typed_dates
from ipnb_refs.listed.names import (
    Names,
    begins_with_article,
    end_before_colon,
    end_before_quotation,
    end_of_marked_names,
    end_of_spoken_name,
    in_spoken_names,
    latest_date,
    names_group,
    read_names,
    short_group,
    words_of_title,
)
from ipnb_refs.listed.source import TRAILER, WITHIN, TypedSource, read_source
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.listed.typed_dates import TypedDate
    from ipnb_refs.model import Name

_LONGEST_HEAD, _LONGEST_BARE_HEAD, _LONGEST_GROUP_HEAD = 2000, 600, 200
_STOP = regex(r"(?<![^\W\d_])(?P<word>[^\W\d_]++)[.?!]\s+(?=\S)")
_WORDS = regex(r"[^\W\d_]{2,}")
# A quotation, or what ends the name of a site: "Healthline.com. Sleep"
_BEHIND_NAMES = regex(rf"\S\s?[“„«\"]|\w\w\.(?i:{alternatives(SITES)})\.\s")
_ALL = read_as()
_HEAD_END = regex(
    r"\.\s+(?=\W?[^\W\d_a-z]|\d{4}:\s[a-zß-öø-ÿ])|(?<=\bal)\.?\s+(?=\W?[^\W\d_a-z])|,?\s(?=[“\"„«])"
)
_INITIAL_NEXT = regex(
    rf"(?:[^\W\d_]\.|[^\W\d_]{{1,2}}\s?[,.]|&|(?:{alternatives(_ALL.list_connectors)})\s)"
)
_COMMA_TITLE = regex(
    r"(?P<name>[^\W\d_a-z][\w’'.-]+(?:\s[^\W\d_a-z][\w’'.-]*){1,3}),\s(?=\W?[^\W\d_a-z])"
)
SPOKEN_NAME = regex(r"[^\W\d_a-z][^\W\d_]+\s(?:[^\W\d_]\.\s)?[^\W\d_a-z][\w’'-]+")
# "P." and "P. Marsh, A." of "P. Marsh, A. Dale. Title": the name comes behind its initials.
_NO_HEAD = regex(r"(?=[^\W\d_]\.)(?:.*[,&]\s|.*\s[^\W\d_A-ZÀ-Þ]+\s)?(?:[^\W\d_]\.[\s-]?)+|.*St\.")
_QUOTED = tuple('“"„«‘')
_DASH = regex(r"[—–_-]{2,}:?(?=\s)")
_YEAR_OF_TITLE = regex(r"\d?:\s[a-zß-öø-ÿ]")
"""What follows a year that a title begins with: "1964: a conquista"."""
_ONLY_DESCRIBED = regex(r"[\s.,;:]*(?:\[[^\[\]]*\]|\([^()]*\))*[\s.,;:]*")


@frozen
class Parts:
    """The parts of an entry as half-open ranges of its text; the names stand before `head_end`.

    `is_marked` says that a title is marked to begin there, whatever its words look like; `settled`
    are the ranges of what was put right afterwards, for a reason that says more than its words.
    """

    names: Names
    date: TypedDate | None
    source: dict[str, tuple[int, int]] = field(default_factory=dict)
    head_end: int = 0
    is_marked: bool = False
    settled: tuple[tuple[int, int], ...] = ()

    @property
    def source_start(self) -> int:
        """Where the source begins if the date stands before it, as in APA; else 0."""
        date, names = self.date, self.names
        if date is None:
            return 0
        if names.names or names.repeated:
            return date.end if date.start == self.head_end else 0
        _, title_end = self.source.get("title", (0, date.end))
        return date.end if title_end <= self.head_end else 0


def by_form(text: str, italics: Sequence[tuple[int, int]] = ()) -> Parts | None:
    """Take an entry apart; None for what is none, such as a note between entries."""
    marked = end_of_marked_names(text, italics)
    last = latest_date(text, italics, marked)
    return _with_early_date(text, last) or _with_late_date(text, marked) or _without_date(text)


def _with_early_date(text: str, last: int) -> Parts | None:
    """Read an entry with its date right behind the names; it begins before `last`."""
    bracket = typed_dates.in_brackets(text)
    if bracket and bracket.at[0] < last and _is_head(text[: bracket.start]):
        return _early(text, bracket)
    bare = typed_dates.bare(text[:_LONGEST_BARE_HEAD])
    # Behind "Weber, Max: Title" a year between signs is that of the imprint.
    if (
        bare
        and bare.at[0] < last
        and not _YEAR_OF_TITLE.match(text, bare.end - 1)
        and ": " not in text[: bare.start - 2]
        and _is_head(text[: bare.start])
        and _are_people(text[: bare.start])
    ):
        rest = text[bare.end :]
        # A title of one word is told from "2012. 5 p." by its quotation marks, or where no year is.
        least = 1 if bare.year is None or rest.lstrip()[:1] in _QUOTED else 2
        if len(_WORDS.findall(rest)) >= least:
            return _early(text, bare)
    return None


def _early(text: str, date: TypedDate) -> Parts | None:
    head = text[: date.start].rstrip(" .,:;")
    head = text[: date.start] if head != text[: date.start].rstrip() else head
    names = read_names(head)
    source = _source(text, date.end, date)
    if not names.repeated and _is_title(head, names, text[date.end :]):
        end = len(head.rstrip(" .,"))
        title = TypedSource()
        title.put("title", 0, len(TRAILER.sub("", head.rstrip(" .,"))), text)
        return Parts(Names(), date, {**_untitled(text, date), **title.parts}, end)
    if not (names.names or names.repeated):
        return None
    return Parts(names, date, source, date.start)


def _source(text: str, start: int, date: TypedDate | None) -> dict[str, tuple[int, int]]:
    coming = date is not None and date.status == "in press"
    found = read_source(text[start:], is_day=bool(date and date.is_day), coming=coming)
    return {name: (start + a, start + b) for name, (a, b) in found.parts.items()}


def _untitled(text: str, date: TypedDate) -> dict[str, tuple[int, int]]:
    """Read the source of an entry whose title stands in the author's place (APA 9.12)."""
    behind = text[date.end :].lstrip(" .,")
    found = read_source(f"_. {behind}", is_day=date.is_day)
    move = len(text) - len(behind) - len("_. ")
    return {n: (a + move, b + move) for n, (a, b) in found.parts.items() if n != "title"}


def _is_head(head: str) -> bool:
    """Say whether what stands before a date can be names: no sentence ends in it."""
    bare = head.rstrip(" .,:;(")
    if not bare or len(bare) > _LONGEST_HEAD or not any(c.isalpha() or c in "—–_-" for c in bare):
        return False
    if _BEHIND_NAMES.search(bare):
        return False
    return not any(
        len(stop["word"]) > 2
        and stop["word"].lower() not in _ALL.lists.stopped
        and bare[stop.start() - 1 : stop.start()] != "."  # the "S" of "U.S."
        for stop in _STOP.finditer(bare)
    )


def _are_people(head: str) -> bool:
    """Say whether a head can only be names: all have given names, or it is one name or group."""
    names = read_names(head)
    if names.repeated or not names.names:
        return names.repeated
    if not all(_has_given(read.name) for read in names.names[1:] and names.names):
        return names.others
    return not words_of_title(head) or _has_given(names.names[0].name)


def _has_given(name: Name) -> bool:
    first, _, second = name.family.partition(" ")  # "Mac Bo", "Le Doux"
    return bool(name.given or name.literal or (second and first in SURNAME_PREFIXES))


def _is_title(head: str, names: Names, rest: str) -> bool:
    """Say whether a title stands in the place of the names (APA 9.12)."""
    if names.role or short_group(head):
        return False
    if head.lstrip()[:1] in '“"„«‘' or "(" in head:
        return True
    given = [read.name.given for read in names.names if read.name.given]
    if any("." in each for each in given):
        return False
    behind = rest.lstrip(" .,:;").partition("http")[0]
    if WITHIN.match(behind) or not _ONLY_DESCRIBED.sub("", behind, count=1).strip(" .,"):
        return not given
    if given and len(head.split()) <= 3:
        return False
    if begins_with_article(head) and not given and not names_group(head):
        return True
    return words_of_title(head) > 2 * names_group(head) or len(head) > _LONGEST_GROUP_HEAD


def _with_late_date(text: str, marked: int | None) -> Parts | None:
    date = typed_dates.before_volume(text) or typed_dates.last(text)
    if date is None and not typed_dates.is_accessed(text):
        return None
    end = _late_head(text) if marked is None else marked
    if end is None:
        return None
    names = read_names(text[:end])
    spoken = names.names[0].name.literal if len(names.names) == 1 else ""
    if spoken and SPOKEN_NAME.fullmatch(spoken) and not names_group(spoken):
        # Behind "Ann Fink. Title" no bracket says that the stop ends the name of a group.
        names = read_names(text[:end].rstrip(". "))
    if not names.names and not names.repeated:
        return None
    return Parts(names, date, _late_source(text, end, date), end, marked is not None)


def _late_source(text: str, end: int, date: TypedDate | None) -> dict[str, tuple[int, int]]:
    if date is not None and date.more and date.start > end:
        return _source_round(text, end, date)
    source = _source(text, end, None)
    if date is None:
        return source
    at, until = date.start, date.end
    for name, (a, b) in source.items():
        # A year may be part of a name ("Proceedings 1984"), words that stand for one are not.
        if a < at < b and (b == until if name == "title" or date.original else date.year is None):
            source[name] = (a, a + len(text[a:at].rstrip(" ,.;:(")))
    return {
        name: (a, b)
        for name, (a, b) in source.items()
        if name == "title" or not (a <= at and until <= b and b - a <= until - at + 2)
    }


def _source_round(text: str, end: int, date: TypedDate) -> dict[str, tuple[int, int]]:
    """Read a source with a day or month in it as it reads without: "Site, 4 Mar. 2015, pp. 3–4"."""
    before = text[: date.start].rstrip(" ,")
    gap = date.end - len(before)
    source = _source(before + text[date.end :], end, date)
    return {
        name: (a + gap * (a >= len(before)), b + gap * (b > len(before)))
        for name, (a, b) in source.items()
    }


def _late_head(text: str) -> int | None:
    """Find where the names end and the title begins, where no date parts them."""
    window = text[:_LONGEST_HEAD]
    if dash := _DASH.match(window):
        return dash.end()
    if (colon := end_before_colon(window)) and _is_head(window[:colon]):
        return colon
    if quoted := end_before_quotation(window):
        return quoted
    for found in _HEAD_END.finditer(window):
        end = found.start() + (text[found.start()] == ".")
        head, behind = text[:end], text[found.end() :]
        if (
            _INITIAL_NEXT.match(behind)
            or _NO_HEAD.fullmatch(head)
            or in_spoken_names(window, end, _HEAD_END)
        ):
            continue
        if _plausible(head):
            return end_of_spoken_name(window[: end + 2]) or end
        if len(head) > _LONGEST_BARE_HEAD:
            break
    spoken = _COMMA_TITLE.match(window)
    if spoken and not _INITIAL_NEXT.match(text[spoken.end() :]):
        return spoken.end("name")
    return None


def _plausible(head: str) -> bool:
    names = read_names(head)
    if names.repeated or not names.names:
        return names.repeated
    if not _is_head(head) or (words_of_title(head) and not names.others):
        return False
    first = names.names[0].name
    if len(names.names) == 1 and not (first.given or names.others):
        return bool(first.literal) or len(head.split()) == 1
    return all(len(read.name.surname.split()) <= 4 for read in names.names)


def _without_date(text: str) -> Parts | None:
    """Read an entry without a date, if its names have initials: nothing else begins like that."""
    end = _late_head(text)
    if end is None:
        return None
    names = read_names(text[:end])
    if not names.names or not all("." in read.name.given for read in names.names):
        return None
    return Parts(names, None, _source(text, end, None), end)
