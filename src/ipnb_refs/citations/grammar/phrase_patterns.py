"""What is one word, and phrases of a language as patterns: anywhere, or right before a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import SAINTS, SITES, UNITS, alternatives
from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

_LETTERS = r"[^\W\d_]+(?:[\u0300-\u036f]++[^\W\d_]*)*"
# The full stop of "St. John" ends no sentence: the two are one word.
_SAINT = rf"(?:(?:{alternatives(SAINTS)})[ \u00a0](?=[A-ZÀ-Þ]))?"
# So is a site that is named by its address: "Healthline.com".
_SITE = rf"(?:(?<=\w\w)(?:\.[a-z\d-]{{2,}})?\.(?:{alternatives(SITES)})(?!\w))?"
# A word may hold apostrophes and hyphens (not an em dash): "O’Neil", "Garcia‐Lopez", "d'Arcy".
TOKEN = regex(rf"(?:{_SAINT}{_LETTERS}(?:['’‘`´ʼ\-\u2010-\u2013]{_LETTERS})*{_SITE}|\d+|\S)\s*")
"""A word or a sign, with the white space after it."""


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Make the pattern for a phrase anywhere."""
    return regex(rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)", re.IGNORECASE)


def last_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Make the pattern for the phrase that ends a stretch, right before a date."""
    return regex(rf"(?<!\w)(?:{alternatives(phrases)})[\s{MASK}]*\Z", re.IGNORECASE)


def unit_of(words: Iterable[str]) -> re.Pattern[str]:
    """Make the pattern for a unit right after a number; symbols have their own small letters."""
    return regex(
        rf"[ \u00a0\u202f{MASK}]?(?:(?:{alternatives(UNITS)})|(?i:{alternatives(words)}))"
        r"(?:[²³]|(?!\w))"
    )
