"""Phrases as the alternatives of a pattern."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

_INNER_STOP = regex(r"\\\.(?=.)")


def alternatives(phrases: Iterable[str], space: str = r"\s", stop: str = r"\.") -> str:
    """Write phrases as the alternatives of a pattern, the longest first.

    `space` is the pattern for each space in them, `stop` that for a period inside them.
    """
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(
        # Most are one word, which needs none of it.
        phrase if phrase.isalpha() else _escaped(phrase, space, stop)
        for phrase in ordered
    )


def _escaped(phrase: str, space: str, stop: str) -> str:
    return _INNER_STOP.sub(lambda _: stop, re.escape(phrase).replace(r"\ ", space))
