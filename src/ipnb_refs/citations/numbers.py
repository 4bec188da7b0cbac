"""Works that are cited by their number in the list, in the manner of other styles.

| typed | numbers |
| --- | --- |
| [3] / [^3] | 3 |
| [1, 4–6] / [1; 4-6] | 1, 4, 5, 6 |
| <sup>2</sup> / <sup><a href="#ref2">[2]</a></sup> / ^2^ | 2 |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Document

_BRACKETED = regex(r"\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\]|\[\^?(\d{1,3})\^?\]")
_RAISED = regex(
    r"(?:<sup\b[^<>]{0,80}>|\^)(?:<a\b[^<>]{0,200}>)?\[?"
    r"(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})\]?(?:</a>)?(?:</sup>|\^)",
    re.IGNORECASE,
)
_SPLIT = regex(r"\s?[,;]\s?")
_RANGE = regex(r"(\d+)\s?[–-]\s?(\d+)")
_MOST_IN_RANGE = 50


def cited_numbers(document: Document) -> frozenset[int]:
    """Find the numbers that stand in square brackets or raised in the prose of a document."""
    prose, text = document.prose, document.text
    typed = [m[1] or m[2] for m in _BRACKETED.finditer(prose.replace(MASK, ""))]
    typed += [m[1] for m in _RAISED.finditer(text) if prose[m.start(1)].isdecimal()]
    return frozenset(number for numbers in typed for number in _listed(numbers))


def _listed(numbers: str) -> Iterator[int]:
    """Give each number of "1, 4–6"; of a long range only its beginning."""
    for part in _SPLIT.split(numbers):
        ends = _RANGE.fullmatch(part.strip())
        if ends:
            first, last = int(ends[1]), int(ends[2])
            yield from range(first, min(last, first + _MOST_IN_RANGE) + 1)
        elif part.strip().isdecimal():
            yield int(part)
