"""Titles that stand in the place of an author (APA 8.14), inside a parenthesis before the date.

| typed | read as |
| --- | --- |
| “Anxiety Guide,” 2014 / "Anxiety Guide", 2014 / «Guida», 2014 | the title in quotation marks |
| *The Torah*, 2015 / <em>The Torah</em>, 2015 | the title in italics, where it can be no name |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.model import MASK, CiteName, Name, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.model import Document

_MAX_TITLE = 150
_QUOTED = regex(
    rf"[\"“”„‟«»‘‚'](?P<title>[^\"“”„‟«»\n;]{{2,{_MAX_TITLE}}}?)[,.]?[\"”“»«’']{MASK}*[\s,]*\Z"
)
_ITALIC = regex(
    r"(?:(?<![*\w])[*_]{1,2}|<(?:em|i|cite)\b[^>]*>)(?P<title>[^*<>\n;]{2,150}?),?"
    r"(?:[*_]{1,2}|</(?:em|i|cite)>)[\s,]*\Z",
    re.IGNORECASE,
)
_ENDS = frozenset("\"”“»«’'" + MASK)


def may_end_title(prose: str, end: int) -> bool:
    """Say whether a quotation mark or markup stands right before a date."""
    return not _ENDS.isdisjoint(prose[max(0, end - 3) : end])


def read_quoted_title(document: Document, floor: int, end: int) -> CiteName | None:
    """Read the title in quotation marks that ends right before the date."""
    start = max(floor, end - _MAX_TITLE - 20)
    return _title(_QUOTED.search(document.prose[start:end]), start)


def read_italic_title(document: Document, floor: int, end: int) -> CiteName | None:
    """Read the title in italics that ends right before the date."""
    start = max(floor, end - _MAX_TITLE - 20)
    return _title(_ITALIC.search(document.text[start:end]), start)


def _title(found: re.Match[str] | None, start: int) -> CiteName | None:
    if found is None or not any(map(str.isalpha, found["title"])):
        return None
    title = found["title"].replace(MASK, "").strip()
    if not (title[:1].isupper() or title[:1].isdigit()):
        return None
    span = Span(start + found.start("title"), start + found.end("title"))
    return CiteName(span, Name(literal=" ".join(title.split())))
