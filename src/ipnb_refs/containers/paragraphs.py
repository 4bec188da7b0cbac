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
_HIDES = regex(r"<(?:!--|(script|style|head|title)\b)|<[^<>]*>", re.IGNORECASE)
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
    ends = [(found.start(), found.end()) for found in between.finditer(text)]
    shown = _without_hidden(text) if markup is Format.HTML else text
    shown = _ENTITY_BLANK.sub(lambda found: " " * len(found[0]), shown)
    starts, begin = [], 0
    for end, after in (*ends, (len(text), len(text))):
        if found := _SEEN.search(shown, begin, end):
            starts.append(found.start())
        begin = after
    return tuple(starts)


def _without_hidden(text: str) -> str:
    """Put blanks over tags and over what shows nothing, as many, so that offsets stay."""
    pieces, done = [], 0
    lower = text.lower() if len(text.lower()) == len(text) else text
    never_closed: set[str] = set()
    for found in _HIDES.finditer(text):
        if found.start() < done:
            continue
        close = "-->" if found[0] == "<!--" else f"</{found[1].lower()}" if found[1] else ""
        end = found.end()
        if close and close not in never_closed:
            closed = lower.find(close, end)
            if closed < 0:
                never_closed.add(close)
            else:
                end = text.find(">", closed) + 1 or len(text)
        pieces += [text[done : found.start()], " " * (end - found.start())]
        done = end
    return "".join([*pieces, text[done:]])
