"""Entries whose parts are set off by semicolons: "Roe, Ann: Title; 1991; Rome - Publisher"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import LIST_PARTICLES, alternatives, read_as
from ipnb_refs.listed import typed_dates
from ipnb_refs.listed.by_form import Parts
from ipnb_refs.listed.names import CAPITALS, read_names
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.listed.source import Range
    from ipnb_refs.listed.typed_dates import TypedDate

_WORDS = read_as().lists
_NAME = (
    rf"(?:(?:(?:{alternatives(LIST_PARTICLES)})\s){{1,3}}|[a-z]{{1,4}}['’])?"
    rf"(?:{CAPITALS}(?:\s{CAPITALS}){{1,3}}|[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][a-zß-öø-ÿ][\w’'-]*)?),"
    r"\s?[^\W\d_a-z][^:;“”„\"(),\d]{0,40}"
)
_HEAD = regex(rf"(?P<names>{_NAME}(?:\s*+[/;&]\s*+{_NAME}){{0,6}})\s*+[:;]\s++")
_JOURNAL = regex(
    rf"\d\s?\(\d|(?:\A|[\s(])(?:{alternatives(_WORDS.volumes | _WORDS.issues | _WORDS.within)})"
    r"(?:[.:]|\s\d|\s[^\W\d_a-z])|[“”\"„«»]"
)
"""An article or a chapter, which has more than a title and an imprint."""
_FIELD = regex(r"[^;\s][^;]*")
_YEAR = regex(r"(?P<before>.*?[,\s])??\(?(?P<year>(?:1[4-9]|20)\d\d)\)?\.?")
_IMPRINT = regex(
    r"(?P<place>[^\W\d_a-z][^\d:,;()]{1,40}?)(?:\s[–—-]\s|\s?:\s|\s?/\s)(?P<publisher>[^:;]+)"
)
_PAGES = regex(
    rf"(?:{alternatives(_WORDS.pages)})\s?(?P<pages>\d+(?:\s?[–—-]+\s?\d+)?)\.?", re.IGNORECASE
)
_COUNTED = regex(r"\d{1,4}\s[^\W\d_]{1,8}\.?|https?:.*|www\..*", re.IGNORECASE)
_EDITION = regex(
    rf"(?P<edition>\d{{1,3}})\s?(?:{alternatives(_WORDS.ordinals)})?\s?"
    rf"(?:{alternatives(_WORDS.editions)})\b\.?",
    re.IGNORECASE,
)
_END = " .,:"


def by_semicolons(text: str) -> Parts | None:
    """Take an entry apart whose parts are set off by semicolons; None for another.

    Names, inverted, stand first, the title next; the year is a part by itself, or ends the imprint.
    """
    head = _HEAD.match(text)
    if head is None:
        return None
    title, *fields = [found.span() for found in _FIELD.finditer(text, head.end())]
    if not fields or any(_JOURNAL.search(text, *field) for field in (title, *fields)):
        return None
    source: dict[str, Range] = {"title": _trimmed(text, *title)}
    dates: list[TypedDate | None] = []
    for field in fields:
        rest = _trimmed(text, *field)
        if year := _YEAR.fullmatch(text, *rest):
            dates.append(typed_dates.at(text, *year.span("year")))
            rest = _trimmed(text, rest[0], max(rest[0], year.end("before")))
        if rest[0] < rest[1] and not _take(text, rest, source):
            return None
    names = read_names(head["names"])
    if len(dates) != 1 or not all(read.name.given for read in names.names):
        return None
    return Parts(names, dates[0], source, head.end("names"))


def _take(text: str, field: Range, source: dict[str, Range]) -> bool:
    """Read what is neither names, title nor year; say whether it can be anything."""
    if _COUNTED.fullmatch(text, *field):
        return True
    for pattern in (_PAGES, _EDITION, _IMPRINT):
        if found := pattern.fullmatch(text, *field):
            fresh = {name: found.span(name) for name in found.groupdict()}
            if source.keys() & fresh.keys():
                return False
            source |= fresh
            return True
    name = "place" if "publisher" in source else "publisher"
    if name in source:
        return False
    source[name] = field
    return True


def _trimmed(text: str, start: int, end: int) -> Range:
    while start < end and text[start] in _END:
        start += 1
    while end > start and text[end - 1] in _END:
        end -= 1
    return start, end
