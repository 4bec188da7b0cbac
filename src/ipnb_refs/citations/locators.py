"""The part of a work that a citation points at, read rightwards from the date (APA 8.13).

| typed | label | value |
| --- | --- | --- |
| , p. 4 / , pp. 3–4 / p4 / , S. 12 | page | 4 / 3–4 / 4 / 12 |
| , 232 (bare) | page | 232 |
| :569 / : 292–294 | page | 569 / 292–294 |
| , 44ff. | page | 44ff. |
| , para. 2 | paragraph | 2 |
| , Chapter 3 | chapter | 3 |
| , Fig. 2 / , Table 1 | figure / table | 2 / 1 |
| , 1:30:40 | timestamp | 1:30:40 |
"""

from __future__ import annotations

import re

from ipnb_refs.languages import LOCATORS
from ipnb_refs.model import Locator, Span

_LABELS = {typed: label for label, words in LOCATORS.items() for typed in words}
_WORDS = "|".join(re.escape(word) for word in sorted(_LABELS, key=len, reverse=True))
_VALUE = (
    r"[A-Za-z]?\d+(?:[.:]\d+)*[a-z]?(?:\s?ff?\b\.?|\s?sqq?\.)?"
    r"(?:\s?[-–—,&]\s?[A-Za-z]?\d+(?:[.:]\d+)*[a-z]?(?:\s?ff?\b\.?)?)*|[ivxlc]+(?:[-–][ivxlc]+)?\b"
)
_LABELLED = re.compile(rf"\s?[,:;]?\s?(?P<label>(?i:{_WORDS}))\s?(?P<value>{_VALUE})(?!\w)")
_TIME = re.compile(r"\s?,\s?(?P<value>\d{1,2}(?::\d{2}){1,2})(?![\w:])")
_COLON = re.compile(r"\s?:\s?(?P<value>\d{1,5}(?:[-–]\d{1,5})?(?:\s?ff?\b\.?)?)(?!\w)")
_BARE = re.compile(
    r"\s?,\s?(?P<value>(?!(?:1[4-9]|20)\d{2}(?!\d))\d{1,4}(?:[-–]\d{1,4})?(?:\s?ff?\b\.?)?)"
    r"(?=\s?[;,)\]])(?!,\s\d{4})"
)


def read_locator(text: str, start: int) -> tuple[Locator, int] | None:
    """Read a locator that begins right at `start`, or return None; also the offset of its end.

    The span goes from the label (or a bare number) to the end of the value.
    """
    if start >= len(text) or not (text[start] in ",:;" or text[start].isspace()):
        return None
    if found := _LABELLED.match(text, start):
        label = _LABELS[found["label"].lower()]
        return Locator(Span(found.start("label"), found.end()), label, found["value"]), found.end()
    for pattern, label in ((_TIME, "timestamp"), (_COLON, "page"), (_BARE, "page")):
        if found := pattern.match(text, start):
            return Locator(Span(*found.span("value")), label, found["value"]), found.end()
    return None
