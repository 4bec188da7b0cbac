"""Phrases of a language as patterns: anywhere, or right before a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import alternatives
from ipnb_refs.model import MASK

if TYPE_CHECKING:
    from collections.abc import Iterable


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Make the pattern for a phrase anywhere."""
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)", re.IGNORECASE)


def last_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Make the pattern for the phrase that ends a stretch, right before a date."""
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases)})[\s{MASK}]*\Z", re.IGNORECASE)
