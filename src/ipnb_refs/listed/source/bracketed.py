"""What stands in brackets behind a title: "(G. Erbe, Trans.; 2nd ed., Vol. 3, No. 12)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.listed.source.typed_source import Range

_WORDS = read_as().lists
_NUMBER = r"(?:[A-Za-z]{0,3}-?\d[\w/–-]{0,12})"
_BRACKETS = regex(r"\((?P<inside>[^()]{3,200})\)")
_PIECE = regex(r"[^,;\s][^,;]*")
_PART = regex(r"[^;\s][^;]*")
_PIECES = tuple(
    regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:{alternatives(_WORDS.volumes)})\b\.?\s?(?P<volume>\d{{1,4}}(?:[a-z]|\s?[–-]\s?\d{{1,4}})?|[ivxlc]{{1,6}})",
        rf"(?:[^\W\d_]+\s){{0,3}}(?:{alternatives(_WORDS.issues)})(?:\.\s?|\b\s?)(?P<issue>{_NUMBER})",
        (
            rf"(?P<edition>\d{{1,3}})\s?(?:{alternatives(_WORDS.ordinals)})?\s?"
            rf"(?:(?:{alternatives(_WORDS.revised)})\s)?(?:{alternatives(_WORDS.editions)})\b\.?"
        ),
        rf"(?:{alternatives(_WORDS.pages)})\s?(?P<pages>\d+(?:\s?[–—-]+\s?\d+)?)",
    )
)
_EDITION_LABELS = alternatives(
    {*_WORDS.editions, *(word.capitalize() for word in _WORDS.editions if len(word) > len("edn"))}
)
_COUNTED = rf"\d{{1,3}}(?:{alternatives(_WORDS.ordinals)})"
_WORDED_EDITION = regex(
    rf"(?:{_COUNTED},?\s)?(?!\d)(?:[^\W\d_]{{2,}}\.?[\s-]){{1,4}}(?:{_EDITION_LABELS})\b\.?"
    rf"|{_COUNTED}\s(?:{_EDITION_LABELS})\b\.?,\s[a-zäöü]{{4,}}[^,;()\d]{{0,40}}"
)
"""An edition that more is said of than its number; a capital "Ed." stands behind an editor."""
_NAMES = r"(?P<translators>[^\W\d_][^();:\d]{2,150}?)"
_LABEL = rf"(?:{alternatives(_WORDS.translators)})"
_TRANSLATORS = (
    regex(rf"\({_NAMES},\s(?:[^\W\d_]{{2,5}}\.\s[&,]\s)?{_LABEL}\b(?=\.?[;,)]|\.?\s&)", re.I),
    regex(
        rf"[(;,.]\s?(?:{alternatives(_WORDS.translated)})\s{_NAMES}"
        r"(?=[;,)]|(?<!\b[^\W\d_])\.(?:\s|$)|\.?$)",
        re.IGNORECASE,
    ),
)


def read_brackets(text: str, start: int) -> dict[str, Range]:
    """Give the ranges of what is labeled in brackets behind a title, by name.

    Translators are found outside of brackets too, where the words for it stand before them.
    """
    found: dict[str, Range] = {}
    for brackets in _BRACKETS.finditer(text, start):
        if edition := _worded_edition(text, *brackets.span("inside")):
            found.setdefault("edition", edition)
        for name, at in _labeled(text, *brackets.span("inside")):
            found.setdefault(name, at)
    for pattern in _TRANSLATORS:
        if translated := pattern.search(text, max(start - 1, 0)):
            found.setdefault("translators", translated.span("translators"))
    return found


def _worded_edition(text: str, start: int, end: int) -> Range | None:
    """Find the edition in a bracket that says more of it than a number: "2nd ed., revised"."""
    for divided in (_PART, _PIECE):
        for piece in divided.finditer(text, start, end):
            if _WORDED_EDITION.fullmatch(piece[0].rstrip()):
                return piece.start(), piece.start() + len(piece[0].rstrip())
    return None


def _labeled(text: str, start: int, end: int) -> Iterator[tuple[str, Range]]:
    """Find the parts of a bracket that are a label and its number: "2nd ed., Vol. 3"."""
    for piece in _PIECE.finditer(text, start, end):
        for pattern in _PIECES:
            if found := pattern.fullmatch(piece[0].rstrip()):
                shift = piece.start()
                for name, typed in found.groupdict().items():
                    if typed:
                        yield name, (shift + found.start(name), shift + found.end(name))
