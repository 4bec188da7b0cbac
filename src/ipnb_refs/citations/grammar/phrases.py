"""Phrases of a language as patterns: spaces are any space, and the longest comes first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.model import MASK

if TYPE_CHECKING:
    from collections.abc import Iterable


def alternatives(phrases: Iterable[str]) -> str:
    """Write phrases as the alternatives of a pattern, the longest first; spaces are any space."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in ordered)


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Make the pattern for a phrase anywhere."""
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)", re.IGNORECASE)


def last_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Make the pattern for the phrase that ends a stretch, right before a date."""
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases)})[\s{MASK}]*\Z", re.IGNORECASE)
