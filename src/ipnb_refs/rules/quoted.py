"""What is quoted: nobody corrects the words of somebody else, not even a year among them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from ipnb_refs.model import BORDER, Format, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.model import Document

_LONGEST = 10_000
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
    near = Span(max(0, span.start - _LONGEST), min(len(document.text), span.end + _LONGEST))
    return _is_in_one(_QUOTATION, document.prose, _paragraph(document.prose, near, span), span) or (
        _is_in_one(_QUOTED_ELEMENT, document.text, near, span)
    )


def _is_in_one(pattern: re.Pattern[str], text: str, near: Span, span: Span) -> bool:
    found = (Span(*each.span()) for each in pattern.finditer(text, near.start, near.end))
    return any(_reaches_into(each, span) for each in found)


def _reaches_into(quotation: Span, span: Span) -> bool:
    overlap = span.start < quotation.end and quotation.start < max(span.end, span.start + 1)
    return overlap and not span.contains(quotation)


def _paragraph(prose: str, near: Span, span: Span) -> Span:
    """Give the paragraph around a span, as far as it is near."""
    breaks = [each.end() for each in _END_OF_PARAGRAPH.finditer(prose, near.start, span.start)]
    end = _END_OF_PARAGRAPH.search(prose, span.end, near.end)
    return Span(breaks[-1] if breaks else near.start, end.start() if end else near.end)
