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
    from collections.abc import Callable, Iterable, Iterator, Mapping

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


Look = tuple[str, tuple[str, ...]]
"""The shape of a token, and the kinds of words that it belongs to."""


def look_of(token: str) -> Look:
    """Say what a token looks like, spelling aside."""
    return (OUTSIDE, ()) if token == OUTSIDE else (shape_of_token(token), _kinds(token.lower()))


def _looks(at: str) -> Callable[[Look], Iterable[str]]:
    def clues(look: Look) -> Iterator[str]:
        shape, kinds = look
        yield f"s{at}={shape}"
        for kind in kinds:
            yield f"c{at}={kind}"

    return clues


def spellings_of(token: str) -> Iterator[tuple[int, str]]:
    """Give the clues of how a token is spelled, each with its place in `LOOKS`."""
    if token == OUTSIDE:
        return
    low = token.lower()
    yield 0, f"w={low}"
    if low[0].isalpha() and len(low) > _LONG_WORD:
        yield 0, f"x={low[-_ENDING:]}"
    yield 1, f"w-1={low}"
    yield 2, f"w+1={low}"


def _kinds(low: str) -> tuple[str, ...]:
    found = _kinds_of_words().get(low, ())
    return (*found, "roman") if _ROMAN.fullmatch(low) else found


@lru_cache(maxsize=1)
def _kinds_of_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for kind, words in _CLASSES.items():
        for word in words:
            found[word] = (*found.get(word, ()), kind)
    return found


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


def _length(key: tuple[int, int, int]) -> Iterator[str]:
    tenth, to_end, from_start = key
    yield f"tenth={tenth}"
    yield f"end={to_end}"
    yield f"start={from_start}"


def _fifth(key: tuple[str, int]) -> Iterator[str]:
    style, fifth = key
    yield f"style+fifth={style[:4]}{fifth}"


def _italics(key: tuple[str, bool, bool, bool, str]) -> Iterator[str]:
    style, before, here, after, side = key
    yield f"italic={before:d}{here:d}{after:d}"
    yield f"style+italic={style[:4]}{here:d}{side}"
    yield f"italic-here={here:d}"


LOOKS: tuple[Callable[[Look], Iterable[str]], ...] = (
    _looks(""), _looks("-1"), _looks("+1"), _looks("-2"), _looks("+2"),
)  # fmt: skip
"""Functions from the look of a token to clues: for itself, and for those behind and before it."""

PLACE_GROUPS: tuple[Callable[..., Iterator[str]], ...] = (
    _joints, _standing, _length, _fifth, _italics,
)  # fmt: skip
"""Functions from the other keys of a token to its clues, in the order of `EntryKeys.places`."""
