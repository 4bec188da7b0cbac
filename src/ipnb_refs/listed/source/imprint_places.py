"""Places as imprints have them.

| typed | read |
| --- | --- |
| Frankfurt a. M.; New York: Campus | two towns, and what tells the first from others of its name |
| Berlin [u. a.]: Springer; Montreal et al.: Press | a town, and that there are more |
| New Haven, CT: Press; Washington D.C.: Press | a town and its state |
| Title. – Opladen, S. 3–9 | a town behind a dash |
| Title, Bd. 5, Wien. | a town by itself, which must be known |
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.languages import (
    CONTINENTS,
    ET_AL,
    IMPRINT_STEMS,
    LONG_PLACES,
    NAMESAKES,
    PLACES,
    PRESS_ENDS,
    REGIONS,
    STATES,
    TOWNS,
    alternatives,
    read_as,
)
from ipnb_refs.listed.source.typed_source import RIVER
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    import re

_ALL = read_as()
_WORD = r"[^\W\d_a-z][\w’'-]++"
_SMALL = r"(?:de|do|da|del|di|la|le|am|an\sder|aan\sden|im|in|on|upon|sur|of)"
_TOWN = rf"(?P<town>(?:(?:St|Mt|Ft)\.\s)?{_WORD}(?:\s(?:{_SMALL}\s)?{_WORD}){{0,3}}?)"
_NEAR = (
    rf"(?P<near>\s?/\s?(?:[^\W\d_a-z][a-z]{{0,2}}\b\.?(?!\w)|(?:Main|Oder|Saale|Neckar)\b)|{RIVER}(?!\w)|\s(?:b\.|bei)\s{_WORD}"
    r"|\s\((?:Oder|Main|Saale)\))"
)
_SHORTENED = alternatives(word.capitalize() for word in STATES if len(word) > 2)
_LETTERS = rf"(?:(?:[A-Z]\.\s?){{2,3}}|[A-Z]{{2,3}}\b\.?|(?:Cal|{_SHORTENED})(?:\.(?=[:\s,])|\Z))"
_STATE = (
    rf"(?P<state>,?\s(?:{_LETTERS}|\({_LETTERS}\))"
    rf"|,\s{_WORD}(?:\s{_WORD})?)"
)
_ONE = rf"{_TOWN}{_NEAR}?{_STATE}?"
_BEFORE = r"\s*(?:[.,;:()\[\]–—]|-\s|\d|$)"
_JOINT = rf"\s?[/;&|+]\s?|,\s|\s[–-]\s|\s(?:{alternatives(_ALL.list_connectors)})\s"
_MORE = rf",?\s?[(\[]?(?:{alternatives({*ET_AL, *_ALL.et_al})}|etc)(?!\w)\.?[)\]]?"
_A_TOWN = regex(rf"{_ONE}(?=(?:{_JOINT})(?=\S)|{_MORE}|{_BEFORE})")
_LAND = regex(rf",\s(?:{_LETTERS}|{_WORD})(?=(?:{_JOINT})|{_MORE}|{_BEFORE})")
_A_JOINT = regex(_JOINT)
_OTHERS = regex(rf"{_MORE}(?={_BEFORE})")
_NO_TOWN = PRESS_ENDS | {"series", "report", *(word.lower() for word in _ALL.lists.within)}
"""Words of publishers, and before a book."""
_INSTITUTION = regex(rf"\b(?:{alternatives(IMPRINT_STEMS)})")
_NO_LETTERS = regex(r"[\W\d_]+")


def end_of_places(text: str, start: int, end: int, *, sure: bool = False) -> int | None:
    """Find where the places end that begin at an offset; None where there are none.

    All of them must be known, unless it is `sure` from where they stand that these are places.
    """
    at, stop = start, None
    while town := _A_TOWN.match(text, at, end):
        # Behind a comma, what stood before it may be a series, or a publisher.
        if sure and text[start:at].rstrip().endswith(","):
            return end_of_places(text, start, end)
        last = _end_of_town(town, sure=sure)
        if last is None:
            break
        stop = last
        if land := _LAND.match(text, stop, end):
            stop = land.end() if _is_state(land[0]) else stop
        joint = _A_JOINT.match(text, stop, end)
        if joint is None:
            break
        at = joint.end()
    if stop is None:
        return None
    others = _OTHERS.match(text, stop, end)
    return others.end() if others else stop


def is_place(typed: str) -> bool:
    """Say whether a whole name is that of a place or of several."""
    return end_of_places(typed, 0, len(typed)) == len(typed)


def _end_of_town(found: re.Match[str], *, sure: bool) -> int | None:
    """Say where a town ends, if it is one; what stands behind it may be something else."""
    has_state = bool(found["state"]) and _is_state(found["state"])
    named = " ".join(found["town"].lower().split())
    if not _NO_TOWN.isdisjoint(named.split()) or _INSTITUTION.search(named):
        return None
    if not (sure or named in _known() or has_state or found["near"]):
        return None
    if found["state"] and not has_state:
        return found.end("near") if found["near"] else found.end("town")
    return found.end()


def _is_state(typed: str) -> bool:
    bare = _NO_LETTERS.sub("", typed).lower()
    words = " ".join(_NO_LETTERS.sub(" ", typed).lower().split())
    return bare in STATES or words in REGIONS


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return (PLACES | LONG_PLACES | TOWNS) - (REGIONS | STATES | CONTINENTS) | NAMESAKES
