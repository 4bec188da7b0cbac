"""Where the known facts of a typed entry stand in its text: what the weights are learned from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.entries.labels import EntryLabel
from ipnb_refs.entries.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Mapping

Range = tuple[int, int]

_NUMBER = re.compile(r"\d+")
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d")
_LABELS = {
    "authors": EntryLabel.NAMES, "year": EntryLabel.DATE, "title": EntryLabel.TITLE,
    "container": EntryLabel.CONTAINER, "publisher": EntryLabel.PUBLISHER,
    "volume": EntryLabel.VOLUME, "page": EntryLabel.PAGES,
}  # fmt: skip
_WHOLE = frozenset({EntryLabel.TITLE, EntryLabel.CONTAINER, EntryLabel.PUBLISHER})
_FIRST_NAME_WITHIN = 40
_SHORT = 8
_NEXT = 4


@dataclass(frozen=True, slots=True)
class Aligned:
    """An entry with the ranges of its facts, and what is in italics; `missing` were not found."""

    text: str
    facts: Mapping[str, Range]
    italics: tuple[Range, ...] = ()
    missing: bool = False

    @property
    def labels(self) -> list[str]:
        """The label of each token."""
        tokens = tokens_of(self.text)
        found: list[str] = [EntryLabel.OTHER] * len(tokens)
        for fact, label in _LABELS.items():
            start, end = self.facts.get(fact, (0, 0))
            for at, (first, last) in enumerate(tokens):
                if start <= first and last <= end and (found[at] == "O" or label in _WHOLE):
                    found[at] = label
        return found

    def in_apa_italics(self) -> Aligned:
        """The same with italics where a careful writer has them (APA 9.25)."""
        facts = self.facts
        if "container" not in facts:
            return Aligned(self.text, facts, (facts["title"],) if "title" in facts else ())
        spans = [facts["container"]]
        start, end = facts.get("volume", (0, 0))
        number = _NUMBER.match(self.text, start, end)
        if number and 0 <= start - spans[0][1] < _NEXT:
            spans.append(number.span())
        return Aligned(self.text, facts, tuple(spans))


def aligned(row: Mapping[str, str], italics: tuple[Range, ...] = ()) -> Aligned:
    """Find the facts of a row in its `text`.

    A row has `authors` as they are typed or the surname of the `first`, and any of `year`, `title`,
    `container`, `publisher`, `volume`, `page`: as typed, or as far as they are known.
    """
    text = row["text"]
    found: dict[str, Range] = {}
    for fact in ("title", "container", "publisher"):
        if fact in row and (span := _whole(text, row[fact], fact, found)):
            found[fact] = span
    if "year" in row and (span := _year(text, row["year"], found)):
        found["year"] = span
    if span := _authors(text, row, found):
        found["authors"] = span
    for fact in ("volume", "page"):
        if fact in row and (span := _number(text, row[fact], fact, found)):
            found[fact] = span
    named = {"authors" if fact == "first" else fact for fact in row} & _LABELS.keys()
    return Aligned(text, found, italics, missing=bool(named - found.keys()))


def _search(text: str, fact: str, start: int = 0) -> Range | None:
    at = text.find(fact.strip(), start)
    if at >= 0:
        return at, at + len(fact.strip())
    words = re.findall(r"\w+", fact)
    pattern = re.compile(r"[\W_]*".join(map(re.escape, words)), re.IGNORECASE)
    found = pattern.search(text, start) if words else None
    return found.span() if found else None


def _bare(text: str, span: Range) -> Range:
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _whole(text: str, fact: str, name: str, found: Mapping[str, Range]) -> Range | None:
    span = _search(text, fact)
    title = found.get("title", (0, 0))
    if span and name != "title" and span[0] < title[1] and title[0] < span[1]:
        span = _search(text, fact, title[1]) or span
    return _bare(text, span) if span else None


def _year(text: str, typed: str, found: Mapping[str, Range]) -> Range | None:
    if not typed.strip().isdecimal():
        span = _search(text, typed)
        return _bare(text, span) if span else None
    year = _YEAR.search(typed)
    if year is None:
        return None
    places = list(re.finditer(rf"(?<!\d){year[0]}(?!\d)[a-z]?", text))
    free = [p for p in places if not any(a <= p.start() < b for a, b in found.values())]
    return (free or places)[0].span() if places else None


def _authors(text: str, row: Mapping[str, str], found: Mapping[str, Range]) -> Range | None:
    if "authors" in row:
        span = _search(text, row["authors"])
        return _bare(text, span) if span else None
    span = _search(text, row["first"]) if "first" in row else None
    if span is None:
        return None
    ends = [found[f][0] for f in ("title", "year", "container") if f in found]
    ends = [end for end in ends if end > span[0]]
    start = 0 if span[0] < _FIRST_NAME_WITHIN else span[0]
    return _bare(text, (start, min(ends))) if ends else None


def _number(text: str, typed: str, fact: str, found: Mapping[str, Range]) -> Range | None:
    after = max((found[f][1] for f in ("title", "container") if f in found), default=0)
    if not typed.strip().isdecimal():
        span = _search(text, typed)
        if span and len(typed) < _SHORT:
            span = _search(text, typed, after) or span
        if span:
            return _bare(text, span)
    number = _NUMBER.search(typed)
    if number is None:
        return None
    behind = r"(?:\s?[-–—‑]+\s?\d+)?" if fact == "page" else r"(?:\s?[(/]\s?\d+\s?\)?)?"
    for place in re.compile(rf"(?<!\d){number[0]}(?!\d){behind}").finditer(text, after):
        if not any(a < place.end() and place.start() < b for a, b in found.values()):
            return place.span()
    return None
