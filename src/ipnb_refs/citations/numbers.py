"""Works that are cited by their number in the list, or by page, in the manner of other styles.

| typed | numbers |
| --- | --- |
| [3] / [^3] | 3 |
| [1, 4–6] / [1; 4-6] | 1, 4, 5, 6 |
| (Boym 17-19; Said 22) | the names before the pages |
| <sup>2</sup> / <sup><a href="#ref2">[2]</a></sup> / ^2^ | 2 |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import PAGES, alternatives
from ipnb_refs.model import MASK, Span
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
_PAGE = rf"(?:(?:{alternatives(PAGES)})\s?)?\d{{1,3}}(?:\s?[-–]\s?\d{{1,3}})?"
_PAGED = regex(
    r"[(;]\s?(?P<names>(?:[^\W\d_]{2,6}\.?\s){0,2}[^\W\d_a-zß-öø-ÿ][^()\d;]{1,60}),?\s"
    rf"{_PAGE}(?=\)|;\s[^()]{{1,60}}\d\))"
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


def numbers_in_brackets(document: Document) -> Iterator[tuple[Span, int]]:
    """Give each number in square brackets, "[3]" and "[1, 4–6]", with the span of what is typed."""
    for found in _BRACKETED.finditer(document.prose):
        if found[1]:
            for number in _listed(found[1]):
                yield Span(*found.span()), number


def names_with_pages(prose: str) -> str:
    """Give what stands before pages in brackets that have no year, as one text."""
    return "; ".join(found["names"] for found in _PAGED.finditer(prose))


def _listed(numbers: str) -> Iterator[int]:
    """Give each number of "1, 4–6"; of a long range only its beginning."""
    for part in _SPLIT.split(numbers):
        ends = _RANGE.fullmatch(part.strip())
        if ends:
            first, last = int(ends[1]), int(ends[2])
            yield from range(first, min(last, first + _MOST_IN_RANGE) + 1)
        elif part.strip().isdecimal():
            yield int(part)
