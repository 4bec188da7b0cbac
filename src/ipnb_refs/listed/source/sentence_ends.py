"""Where a title or another sentence of an entry ends."""

from __future__ import annotations

import re

from ipnb_refs.languages import BEFORE_SOURCE, alternatives, read_as
from ipnb_refs.regex import regex

_WORDS = read_as().lists
QUOTES = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"', "'": "'", "‚": "‘", "»": "«"}
_TITLE_END = regex(r"[.?!](?:[”\"’'»“])?(?=\s|$)")
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


def ends_of_sentences(text: str, start: int) -> list[int]:
    """Find the signs that end a sentence, but those of abbreviations and in brackets."""
    found = []
    depth = 0
    at = start
    for end in _TITLE_END.finditer(text, start):
        segment = text[at : end.start()]
        depth += segment.count("(") + segment.count("[") - segment.count(")") - segment.count("]")
        at = end.start()
        if depth > 0:
            continue
        depth = 0
        if text[end.start()] == "." and _ABBREVIATION.search(
            text[max(start, end.start() - _LONGEST_ABBREVIATION) : end.start() + 1]
        ):
            continue
        behind = text[end.end() :].lstrip()
        word = behind.split(" ", 1)[0].strip(".,:;")
        if word.isalpha() and word.islower() and word not in BEFORE_SOURCE:
            continue
        found.append(end.start())
    return found
