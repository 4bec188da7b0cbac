"""What is quoted: nobody corrects the words of somebody else, not even a year among them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.model import BORDER, Format, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.model import Document

_LONGEST = 10_000
_KEPT = 8
_END_OF_PARAGRAPH = regex(rf"{BORDER}|\n[^\S\n]*\n")
_QUOTATION = regex(
    r"“[^“”]*(?:”|\Z)"
    r"|„[^„“”\"]*(?:[“”\"]|\Z)"
    r"|«[^«»]*(?:»|\Z)"
    r"|»[^«»]*«"
    r"|”[^“”]*”"
    r"|\"[^\"]*\""
    r"|(?<!\w)[‘'](?=\w).{20,}?[’'](?!\w)",
    re.DOTALL,
)
_QUOTED_ELEMENT = regex(
    r"<(?P<tag>q|\w*quote\w*)\b[^<>]*>.*?</(?P=tag)\s*>"
    r"|\{[{%][<%]?\s*(?P<name>\w*quote\w*)\b.*?\{[{%][<%]?\s*(?:/|end)\s*(?P=name)\b",
    re.DOTALL | re.IGNORECASE,
)
"""Elements of HTML and MDX, and shortcodes of Hugo, Jekyll and Hexo."""


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
    near = _around(span, len(document.text))
    paragraph = _paragraph(document.prose, near, span)
    return any(
        _reaches_into(each, span)
        for pattern, text, where in (
            (_QUOTATION, document.prose, paragraph),
            (_QUOTED_ELEMENT, document.text, near),
        )
        for each in _found(pattern, text, where)
    )


def _around(span: Span, length: int) -> Span:
    """Give the stretch to look at, the same one for spans that are near each other."""
    start = span.start - span.start % _LONGEST
    return Span(max(0, start - _LONGEST), min(length, max(span.end, start + _LONGEST) + _LONGEST))


@lru_cache(maxsize=_KEPT)
def _found(pattern: re.Pattern[str], text: str, near: Span) -> tuple[Span, ...]:
    """Find a pattern in a stretch; findings near each other ask one after the other."""
    return tuple(Span(*each.span()) for each in pattern.finditer(text, near.start, near.end))


def _reaches_into(quotation: Span, span: Span) -> bool:
    overlap = span.start < quotation.end and quotation.start < max(span.end, span.start + 1)
    return overlap and not span.contains(quotation)


def _paragraph(prose: str, near: Span, span: Span) -> Span:
    """Give the paragraph around a span, as far as it is near."""
    breaks = _found(_END_OF_PARAGRAPH, prose, near)
    before = bisect_right(breaks, span.start, key=lambda each: each.end)
    after = bisect_left(breaks, span.end, key=lambda each: each.start)
    start = breaks[before - 1].end if before else near.start
    return Span(start, breaks[after].start if after < len(breaks) else near.end)
