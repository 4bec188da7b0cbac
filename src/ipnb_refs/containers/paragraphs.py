"""Paragraphs of a post, counted as its reader would count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from ipnb_refs.model import Format
from ipnb_refs.regex import regex

_EMPTY_LINE = r"\n[ \t\xa0]*(?:\r?\n)"
_BLOCK = (
    r"</?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|tr|td|th|blockquote|figure|figcaption|pre|section|"
    r"article|hr)\b[^<>]*>"
)
_BETWEEN = {
    Format.HTML: regex(rf"{_BLOCK}|<br\b[^<>]*>\s*<br\b[^<>]*>|{_EMPTY_LINE}", re.IGNORECASE),
}
_ELSEWHERE = regex(_EMPTY_LINE)
_UNSEEN = regex(r"<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)\s*>|<[^<>]*>", re.DOTALL)
_ENTITY_BLANK = regex(r"&(?:nbsp|#160|#xa0|ensp|emsp|thinsp|zwnj|#8203);", re.IGNORECASE)
_SEEN = regex(r"[^\s\u200b\u200c\ufeff]")


def paragraph_at(text: str, markup: Format, offset: int) -> int:
    """Give the number, from 1, of the paragraph that an offset is in or comes after.

    Headings and the items of lists count, too; what shows nothing does not.
    """
    return max(1, bisect_right(_starts(text, markup), offset))


@lru_cache(maxsize=8)  # the findings of a post come one after another
def _starts(text: str, markup: Format) -> tuple[int, ...]:
    """Give the offset at which each paragraph begins to show something."""
    between = _BETWEEN.get(markup, _ELSEWHERE)
    # What shows nothing becomes as many blanks, so that offsets stay.
    hidden = _UNSEEN if markup is Format.HTML else _COMMENTS
    ends = [(found.start(), found.end()) for found in between.finditer(text)]
    shown = hidden.sub(lambda found: " " * len(found[0]), text)
    shown = _ENTITY_BLANK.sub(lambda found: " " * len(found[0]), shown)
    starts, begin = [], 0
    for end, after in (*ends, (len(text), len(text))):
        if found := _SEEN.search(shown, begin, end):
            starts.append(found.start())
        begin = after
    return tuple(starts)


_COMMENTS = regex(r"<!--.*?-->", re.DOTALL)
