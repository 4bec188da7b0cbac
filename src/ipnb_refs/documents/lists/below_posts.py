"""Tells what stands below posts from entries: who wrote one, or took its pictures, or when."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from ipnb_refs.languages import LIST_PARTICLES, alternatives, read_as
from ipnb_refs.model import BORDER, MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.model import Document

_BREAK = regex(rf"\n\s*\n|{BORDER}")
_FARTHEST = 3000
"""How many characters below the list, or below a heading behind it, notes on a post can reach."""

_ALL = read_as()
_WORDS = _ALL.lists
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-ɏ][\w'’.\-‐‑]*"
_REACH = 300
_PARTICLE = rf"(?:{alternatives(LIST_PARTICLES)})"
# "Dr. Ann Roe, PhD, is a nurse in York", "© 2020 Ann Roe", "Photo: Ann Roe, 2019", "Last updated".
_BELOW_A_POST = regex(
    lambda: (
        rf"\W*©|\W*(?i:{alternatives(_WORDS.colophon)})(?!\w)"
        rf"|\W*(?i:{alternatives(_ALL.credits)})(?:\s(?i:{alternatives(_ALL.credits)}))?"
        r"(?:\s?:|\s(?:by|von|par|por|di|van)\s)"
        rf"|[^\w\"“„«]*(?:[^\W\d_]{{2,5}}\.\s){{0,3}}{_WORD}"
        rf"(?:\s(?:{_PARTICLE}\s)?{_WORD}){{1,3}}"
        rf"(?:,\s[^,.]{{1,40}},|\s\([^()]{{1,40}}\))?\s(?:{alternatives(_WORDS.tells)})\s"
    )
)


# "Share this post! Follow me on Instagram (2022)."
_INVITES = regex(
    lambda: rf"(?:\A|[.!?]\s)\W*(?:{alternatives(_WORDS.asks_readers)})(?!\w)", re.IGNORECASE
)


def stands_below_posts(paragraph: str) -> bool:
    """Say whether a paragraph says who wrote the post, took its pictures, or asks readers."""
    return bool(_BELOW_A_POST.match(paragraph) or _INVITES.search(paragraph, 0, _REACH))


def is_below_post(document: Document, start: int) -> bool:
    """Say whether an offset is below all lists, in a note on the post or behind one.

    A heading behind the list begins something else, until the next such note.
    """
    every = document.lists.every
    if not every or start < (done := max(each.span.end for each in every)):
        return False
    headings = document.regions.headings
    above = bisect_left(headings, start, key=lambda heading: heading.span.start) - 1
    if above >= 0:
        done = max(done, headings[above].span.end)
    if start - done > _FARTHEST:
        return False
    paragraphs = _BREAK.split(document.prose[done:start].replace(MASK, ""))
    return any(stands_below_posts(each.strip()) for each in paragraphs if each.strip())
