"""What is quoted: nobody corrects the words of somebody else, not even a year among them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from ipnb_refs.model import BORDER, Format, Span

if TYPE_CHECKING:
    from ipnb_refs.model import Document

_LONGEST_PARAGRAPH = 10_000
_END_OF_PARAGRAPH = re.compile(rf"{BORDER}|\n[^\S\n]*\n")
_QUOTATION = re.compile(
    r"“[^“”]*(?:”|\Z)"
    r"|„[^„“”\"]*(?:[“”\"]|\Z)"
    r"|«[^«»]*(?:»|\Z)"
    r"|»[^«»]*«"
    r"|\"[^\"]*\""
    r"|(?<!\w)[‘'](?=\w).{20,}?[’'](?!\w)",
    re.DOTALL,
)
_QUOTED_ELEMENT = re.compile(r"<q\b[^<>]*>.*?</q\s*>", re.DOTALL | re.IGNORECASE)


def is_in_quotation(document: Document, span: Span) -> bool:
    """Whether a span touches a block quotation or its source, or words in quotation marks.

    A span that holds a whole quotation in marks, such as a parenthesis, is not in it.
    """
    blocks = document.regions.quoted_blocks
    before = bisect_right(blocks, span.start, key=lambda block: block.start)
    if before > 0 and span.start < blocks[before - 1].end:
        return True
    line = document.text.rfind("\n", 0, span.start) + 1
    if document.format is Format.TEXT and document.text[line : span.start].lstrip()[:1] == ">":
        return True
    start, end = _paragraph(document.prose, span)
    return any(
        _reaches_into(Span(start + found.start(), start + found.end()), span)
        for pattern, text in ((_QUOTATION, document.prose), (_QUOTED_ELEMENT, document.text))
        for found in pattern.finditer(text[start:end])
    )


def _reaches_into(quotation: Span, span: Span) -> bool:
    overlap = span.start < quotation.end and quotation.start < max(span.end, span.start + 1)
    return overlap and not span.contains(quotation)


def _paragraph(prose: str, span: Span) -> tuple[int, int]:
    """Give the ends of the paragraph around a span."""
    least = max(0, span.start - _LONGEST_PARAGRAPH)
    start = least
    for found in _END_OF_PARAGRAPH.finditer(prose, least, span.start):
        start = found.end()
    found_end = _END_OF_PARAGRAPH.search(prose, span.end, span.end + _LONGEST_PARAGRAPH)
    return start, found_end.start() if found_end else min(len(prose), span.end + _LONGEST_PARAGRAPH)
