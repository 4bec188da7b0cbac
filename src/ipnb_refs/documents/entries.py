"""Tells paragraphs that look like entries of a reference list from prose that cites."""

from __future__ import annotations

import re

from ipnb_refs.model import MASK

YEAR = re.compile(
    r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)"
    r"|\b(?:n\. ?d\.|s\. ?f\.|s\. ?d\.|o\. ?J\.|in press|forthcoming)"
)
"""A year, or the words that stand in its place."""

_WINDOW = 400
_NUMBERED = re.compile(r"\[\d{1,3}\]")
_LONGEST_LOOSE_ENTRY = 300
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
_WORD = rf"{_CAPITAL}[\w'’.\-‐‑]*"
_BULLET = r"(?:\[?\d{1,3}[\].)]\s*|[-*+•–]\s+)?"
_SURNAME = r"(?:[^\W\d_][\w'’.\-‐‑]*\s){0,3}[^\W\d_][\w'’\-‐‑]*,\s"
_AND = r"(?:[\s,]+(?:and|&|und|y|et|e|en|al\.|" + _WORD + r")){0,12}"
_DATE = r"\(?(?:(?:1[5-9]|20)\d\d[a-z]?|n\.d\.|in press)[^()]{0,30}\)?[.:]"
_SMALL = "of|the|for|and|&|on|in|de|la|del|des|für|und|der|y|et"

_FRONT = re.compile(
    rf"{_BULLET}(?:"
    # "Siegel, D. J." and "van der Kolk, B."
    rf"{_SURNAME}{_CAPITAL}\."
    # "Siegel, Daniel. The ..." and "Siegel, Daniel (2012)."; not "However, Siegel (2012) argued"
    rf"|{_SURNAME}{_CAPITAL}[\w'’\-]+{_AND}(?:(?<=\.)\s|\.\s|,?\s{_DATE})"
    # "World Health Organization. (2021)."
    rf"|{_CAPITAL}[\w'’\-]*(?:[\s,]+(?:{_SMALL}|{_WORD})){{0,12}}(?:(?<=\.)|\.)\s\({_DATE}"
    # "———. 2014."
    r"|[—–_\-]{2,}[.,]?\s"
    r")"
)
_CITATION = re.compile(r"\([^()]{0,99}[^\W\d_]{2}[,.]?\s(?:1[5-9]|20)\d\d[a-z]?[);,]")
_LOOSE_FRONT = re.compile(rf"{_BULLET}[\"“„«(\[]?(?:{_CAPITAL}|[a-z'’]+\s{_CAPITAL})")


def visible(prose: str) -> str:
    """Cut the marks from a stretch of prose, and make one space of each run of space."""
    return " ".join(prose.replace(MASK, "").split())


def looks_like_entry(paragraph: str) -> bool:
    """Say whether a paragraph can only be an entry: it begins with inverted names, and has a year.

    `paragraph` is visible prose. Right for "Siegel, D. J. (2012). ..." and wrong for
    "Siegel (2012) argued ...".
    """
    return bool(_FRONT.match(paragraph[:_WINDOW]) and YEAR.search(paragraph))


def may_be_entry(paragraph: str) -> bool:
    """Say whether a paragraph under the heading of a list can be an entry.

    Besides what can only be one, that is a short one with a year and no citation in brackets.
    """
    if looks_like_entry(paragraph):
        return True
    if len(paragraph) > _LONGEST_LOOSE_ENTRY or not _LOOSE_FRONT.match(paragraph):
        return False
    return bool(YEAR.search(paragraph)) and not _CITATION.search(paragraph)


def is_note(paragraph: str) -> bool:
    """Say whether a paragraph is a numbered note without a year: such stand between entries."""
    return bool(_NUMBERED.match(paragraph)) and not YEAR.search(paragraph)


def count_entries(paragraph: str) -> int:
    """Count the lines of a paragraph (not visible prose) at which an entry begins; at least one."""
    lines = paragraph.split("\n")
    return max(1, sum(bool(_FRONT.match(visible(line)[:_WINDOW])) for line in lines))
