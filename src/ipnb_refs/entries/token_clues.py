"""What is seen of each token of a typed entry, as named clues: "w=press", "s-1=YEAR".

Clues come in groups, each a function of a small key: a word here or near, where the token stands.
So the weights of a group can be summed once for each key, however many entries there are, and
learning and reading see the same.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.entries.tokens import shape_of_token
from ipnb_refs.languages import AMPERSAND, PLACES, read_as
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    TokenPlace = tuple[str, str, int, int, int, int, int, int, int]
    """Style and side, and what stands before, counted; see `token_places`."""

_WORDS = read_as()
_LISTS = _WORDS.lists
OUTSIDE = "#"
"""Stands for the token before the first, and after the last."""

_LONG_WORD = 3
_ENDING = 3
_ROMAN = regex(r"[ivxlcdm]{2,}")


def _lower(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word.lower().rstrip(".") for word in words)


WITHIN = _lower(_LISTS.within)
"""What stands before the book or journal that a work is in."""

_CLASSES: Mapping[str, frozenset[str]] = {
    "month": _WORDS.months,
    "editor": _lower(_LISTS.editors),
    "press": _LISTS.publishing,
    "serial": _LISTS.serials | _LISTS.periodicals,
    "place": PLACES | _LISTS.imprints,
    "page": _lower(_LISTS.pages),
    "number": _lower(_LISTS.volumes | _LISTS.issues | _LISTS.articles),
    "joint": _WORDS.connectors | {AMPERSAND},
    "within": WITHIN,
}
"""Kinds of words by name."""


def _own(token: str) -> Iterator[str]:
    if token == OUTSIDE:
        return
    low = token.lower()
    yield f"s={shape_of_token(token)}"
    yield f"w={low}"
    for kind in _kinds(low):
        yield f"c={kind}"
    if token[0].isalpha() and len(low) > _LONG_WORD:
        yield f"x={low[-_ENDING:]}"


def _near(at: str, *, word: bool) -> Callable[[str], Iterator[str]]:
    def clues(token: str) -> Iterator[str]:
        if token == OUTSIDE:
            yield f"s{at}={OUTSIDE}"
            return
        low = token.lower()
        yield f"s{at}={shape_of_token(token)}"
        if word:
            yield f"w{at}={low}"
        for kind in _kinds(low):
            yield f"c{at}={kind}"

    return clues


@lru_cache(maxsize=8192)
def _kinds(low: str) -> tuple[str, ...]:
    found = [kind for kind, words in _CLASSES.items() if low in words]
    return (*found, "roman") if _ROMAN.fullmatch(low) else tuple(found)


def _joints(key: tuple[str, bool, str, bool, str]) -> Iterator[str]:
    before, gap_before, shape, gap_after, after = key
    if before != OUTSIDE:
        yield f"j-={before}|{shape}|{gap_before:d}"
    if after != OUTSIDE:
        yield f"j+={shape}|{after}|{gap_after:d}"
    if OUTSIDE not in (before, after):
        yield f"jj={before}|{shape}|{after}"


def _standing(key: TokenPlace) -> Iterator[str]:
    style, side, segment, within, bracketed, quoted, quotations, since_date, since_within = key
    said = style[:4]
    yield "any"
    yield f"style={style}"
    yield f"bracket={bracketed}"
    yield f"quote={quoted}|{quotations}"
    yield f"segment={side}{segment}"
    yield f"style+segment={said}{side}{segment}"
    yield f"since={since_date}{style[0]}"
    yield f"within={within}|{since_within}"
    yield f"style+within={said}{within}{side}"
    if style.endswith("p"):
        yield f"imprint={side}"


def _length(key: tuple[str, int, int, int]) -> Iterator[str]:
    style, tenth, to_end, from_start = key
    yield f"tenth={tenth}"
    yield f"end={to_end}"
    yield f"start={from_start}"
    yield f"style+fifth={style[:4]}{tenth // 2}"


def _italics(key: tuple[str, bool, bool, bool, str] | None) -> Iterator[str]:
    if key is None:
        return
    style, before, here, after, side = key
    yield f"italic={before:d}{here:d}{after:d}"
    yield f"style+italic={style[:4]}{here:d}{side}"
    yield f"italic-here={here:d}"


WORD_GROUPS: tuple[Callable[[str], Iterator[str]], ...] = (
    _own, _near("-1", word=True), _near("+1", word=True),
    _near("-2", word=False), _near("+2", word=False),
)  # fmt: skip
"""Functions from a token to its clues: for itself, and for the tokens behind and before it."""

PLACE_GROUPS: tuple[Callable[..., Iterator[str]], ...] = (_joints, _standing, _length, _italics)
"""Functions from the other keys of a token to its clues, in the order of the keys."""
