"""The part of a work that is cited, as APA prints it: "pp. 3–4", "Chapter 3", "para. 4" (8.13)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import ENGLISH, alternatives
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.languages import Terms

_HYPHEN = regex(r"(?<=\d)\s?-{1,2}\s?(?=[A-Za-z]?\d)")
_PAGES = regex(r"\d+(?:(?:–|,\s?)\d+)*")
_PRINTED = {
    "page": ENGLISH.terms.page,
    "paragraph": ("para.", "paras."),
    "chapter": ("Chapter", "Chapters"),
    "section": ("Section", "Sections"),
    "figure": ("Figure", "Figures"),
    "table": ("Table", "Tables"),
    "slide": ("Slide", "Slides"),
}
"""Labels of English, for one part and for several."""

_KINDS = {
    form: kind
    for kind in _PRINTED
    for typed in ENGLISH.locators[kind]
    for form in (typed, typed.removesuffix("."))
    if typed[0].isalpha()
}
_LABELED = regex(
    rf"(?P<label>{alternatives(_KINDS)})\s?(?P<parts>[A-Za-z]?\d+(?:(?:–|,\s?|\s&\s)[A-Za-z]?\d+)*)",
    re.IGNORECASE,
)


def printed_part(typed: str, terms: Terms) -> str:
    """Print the part that is cited; numbers alone are pages, "ch. 3" is "Chapter 3" in English."""
    printed = _HYPHEN.sub("–", typed.strip())
    if _PAGES.fullmatch(printed):
        return f"{terms.page[not printed.isdigit()]} {printed}"
    labeled = _LABELED.fullmatch(printed) if terms.tag == ENGLISH.tag else None
    if labeled is None:
        return printed
    several = not labeled["parts"][1:].isdigit() and not labeled["parts"].isdigit()
    single = len(labeled["parts"]) == 1
    label = _PRINTED[_KINDS[labeled["label"].casefold()]][several and not single]
    return f"{label} {labeled['parts']}"
