"""Phrases of a language as patterns: anywhere, or right before a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import UNITS, alternatives
from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable


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
