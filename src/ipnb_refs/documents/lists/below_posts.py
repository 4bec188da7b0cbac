"""Tells what stands below posts from entries: who wrote one, or took its pictures, or when."""

from __future__ import annotations

from ipnb_refs.languages import LIST_PARTICLES, alternatives, read_as
from ipnb_refs.regex import regex

_ALL = read_as()
_WORDS = _ALL.lists
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-ɏ][\w'’.\-‐‑]*"
_PARTICLE = rf"(?:{alternatives(LIST_PARTICLES)})"
# "Dr. Ann Roe, PhD, is a nurse in York", "© 2020 Ann Roe", "Photo: Ann Roe, 2019", "Last updated".
_BELOW_A_POST = regex(
    rf"\W*©|\W*(?i:{alternatives(_WORDS.colophon)})(?!\w)"
    rf"|\W*(?i:{alternatives(_ALL.credits)})(?:\s(?i:{alternatives(_ALL.credits)}))?"
    r"(?:\s?:|\s(?:by|von|par|por|di|van)\s)"
    rf"|[^\w\"“„«]*(?:[^\W\d_]{{2,5}}\.\s){{0,3}}{_WORD}(?:\s(?:{_PARTICLE}\s)?{_WORD}){{1,3}}"
    rf"(?:,\s[^,.]{{1,40}},|\s\([^()]{{1,40}}\))?\s(?:{alternatives(_WORDS.tells)})\s"
)


def stands_below_posts(paragraph: str) -> bool:
    """Say whether a paragraph says who wrote the post, or took its pictures, or when."""
    return _BELOW_A_POST.match(paragraph) is not None
