"""Numbers with a label that no part of a source has: "ISBN 978-…", "Art. 17", "312 S."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import Content
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.store import Entry

_WORDS = read_as().lists
_PAGES = alternatives(_WORDS.pages | _WORDS.counted_pages)
_VOLUMES = alternatives(_WORDS.counted_volumes)
_ARTICLES = alternatives(_WORDS.counted_articles)
_SUPPLEMENTS = alternatives(_WORDS.supplements)
_END = r"(?!\w)\.?(?!\s?\d)"
_JOURNALS = frozenset({"article-journal", "article-magazine", "article-newspaper", "review"})
_NUMBERED = tuple(
    (name, regex(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "ISBN",
            (
                r"(?:e-?)?ISBN(?:-1[03])?:?\s?"
                r"(?P<it>(?:97[89][\s–-]?)?\d[\d\s–-]{7,14}[\dX])(?!\w)"
            ),
        ),
        ("ISSN", r"(?:e-?)?ISSN:?\s?(?P<it>\d{4}[–-]\d{3}[\dX])(?!\w)"),
        ("PMCID", r"(?:PMCID:?\s?)?(?P<it>PMC\d{4,8})\b"),
        ("PMID", r"(?:PubMed\s)?PMID:?\s?(?P<it>\d{4,8})\b"),
        ("number", rf"(?:{_ARTICLES})\.?\s?(?:No\.\s?|Nr\.\s?)?(?P<it>[A-Za-z]?\d[\w.-]*)"),
        (
            "number_of_pages",
            rf"(?:[ivxlc]+\s?[,+]\s?)?(?P<it>(?!(?:1[5-9]|20)\d\d)\d{{2,4}})\s?(?:{_PAGES}){_END}",
        ),
        ("number_of_volumes", rf"(?P<it>\d{{1,2}})\s(?:{_VOLUMES})\b{_END}"),
        ("issue", rf"(?P<it>(?:{_SUPPLEMENTS})\b\.?\s?\d{{1,3}})(?![\w/])"),
    )
)
_EDITION_LABEL = rf"(?:{alternatives(_WORDS.editions)})"
_EDITION = regex(
    rf"(?:(?P<number>\d{{1,2}})(?:{alternatives(_WORDS.ordinals)})?\s?|(?:1[89]|20)\d\d\s"
    r"|(?:[^\W\d_]{3,12}\.?\s){1,2})"
    rf"(?i:{_EDITION_LABEL})\b\.?(?=[\s.,;:()]|$)"
)
_SERIES = regex(r"(?P<name>[^\W\d_a-z][^()\[\]\d]{2,60})\)[\s.]*")
_DIGITS = {"ISBN": (10, 13), "ISSN": (8,)}
_NO_DIGITS = regex(r"[^\dXx]")
_DASH = regex(r"[\s–]+")


def number_at(text: str, start: int, end: int, entry: Entry) -> tuple[int, dict[str, str]] | None:
    """Read the number that stands at an offset by its label, and say where it ends."""
    for name, pattern in _NUMBERED:
        found = pattern.match(text, start, end)
        if found is None:
            continue
        typed = found["it"].strip(" .")
        if name in _DIGITS:
            if len(_NO_DIGITS.sub("", typed)) not in _DIGITS[name]:
                continue
            typed = _DASH.sub("-", typed)
        if getattr(entry, name) or (name == "number" and entry.type not in _JOURNALS):
            continue
        return found.end(), {name: typed}
    return None


def edition_at(text: str, start: int, end: int, entry: Entry) -> tuple[int, dict[str, str]] | None:
    """Read an edition outside of brackets: "Rev. ed.", "2 ed.", "second edition"."""
    found = None if entry.edition else _EDITION.match(text, start, end)
    if found is None:
        return None
    return found.end(), {"edition": found["number"] or found[0]}


def series_at(text: str, start: int, end: int, entry: Entry) -> tuple[int, dict[str, Any]] | None:
    """Read the series in brackets last in an entry: "127 p. (Blue Books)"."""
    found = _SERIES.fullmatch(text, start, end) if entry.number_of_pages else None
    if found is None or text[start - 1] != "(" or entry.collection_title is not None:
        return None
    return end, {"collection_title": Content((found["name"],))}
