"""Where a title or another sentence of an entry ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import BEFORE_SOURCE, alternatives, read_as
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = read_as().lists
QUOTES = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"', "'": "'", "‚": "‘", "»": "«"}
_TITLE_END = regex(r"[.?!](?:[”\"’'»“])?(?=\s|$)")
_NEXT_WORD = regex(r"\s*(?P<word>[^ ]*)")
_ABBREVIATION = regex(
    rf"\b(?:{alternatives(_WORDS.counted)})\.?\s\w{{1,5}}\.$"
    rf"|(?:^|[\s(\[“\"'])(?:[A-Z]|{alternatives(_WORDS.abbreviations)})\.$",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 20
"""Characters that the pattern above can need, with room to spare."""


def closing_quote(text: str, start: int) -> int | None:
    """Find the mark that closes the quotation that begins at an offset."""
    closing = QUOTES[text[start]]
    for at in range(start + 2, len(text)):
        if text[at] in closing and (
            at + 1 == len(text) or text[at + 1] in " ,.;:)" or text[at - 1] in ".,?!"
        ):
            inside = text[at] in "'’" and text[at + 1 : at + 2] == " " and text[at - 1] == "s"
            if not (inside and any(sign in text[at + 1 :] for sign in closing)):
                return at
    return None


def ends_of_sentences(text: str, start: int) -> Iterator[int]:
    """Find the signs that end a sentence, but those of abbreviations and in brackets."""
    depth = 0
    at = start
    for end in _TITLE_END.finditer(text, start):
        stop = end.start()
        depth += text.count("(", at, stop) + text.count("[", at, stop)
        depth -= text.count(")", at, stop) + text.count("]", at, stop)
        at = stop
        if depth > 0:
            continue
        depth = 0
        if text[stop] == "." and _ABBREVIATION.search(
            text[max(start, stop - _LONGEST_ABBREVIATION) : stop + 1]
        ):
            continue
        if not _goes_on(text, end.end()):
            yield stop


def _goes_on(text: str, start: int) -> bool:
    """Say whether a word in small letters stands next, unless it begins a source."""
    following = _NEXT_WORD.match(text, start)
    word = following["word"].strip(".,:;") if following else ""
    return word.islower() and word.isalpha() and word not in BEFORE_SOURCE
