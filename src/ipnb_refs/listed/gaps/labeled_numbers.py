"""Numbers with a label that no part of a source has: "ISBN 978-…", "Art. 17", "312 S."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import alternatives, read_as
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
        ("number_of_pages", rf"(?:[ivxlc]+\s?[,+]\s?)?(?P<it>\d{{2,4}})\s?(?:{_PAGES}){_END}"),
        ("number_of_volumes", rf"(?P<it>\d{{1,2}})\s(?:{_VOLUMES})\b{_END}"),
        ("issue", rf"(?P<it>(?:{_SUPPLEMENTS})\b\.?\s?\d{{1,3}})(?![\w/])"),
    )
)
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
