"""Where a citation can be: every date of the prose, with the bracket that holds it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.model import BORDER, MASK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.citations.vocabulary import Vocabulary

_BREAK = re.compile(rf"\n\s*\n|{BORDER}")
_EMPTY_LINE = re.compile(r"\n\s*\n")
_CENTURIES = frozenset({"14", "15", "16", "17", "18", "19", "20"})
_GLUED = frozenset("_$€£#%+=<>@\\")
_REACH = 1000
_MAX_BRACKETS = 40
_PAIRS = {"(": ")", "[": "]"}
_BLANKS = "\u00a0\u202f\u2009"

# Searching bytes in which all digits are alike is several times faster than any pattern.
_SHADOW = bytes.maketrans(
    b"123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"000000000abcdefghijklmnopqrstuvwxyz"
)
_ZERO = ord("0")
# What brackets hold, with brackets in them: where words can stand in the place of a year.
_BRACKETED = (
    re.compile(rb"\([^()]*(?:\([^()]*\)[^()]*)*"),
    re.compile(rb"\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*"),
)


class Anchor(NamedTuple):
    """A possible date at `start:end`.

    `opener` is the offset of the innermost open bracket before it, or -1; `floor` is where its
    paragraph begins.
    """

    start: int
    end: int
    opener: int
    floor: int


def anchors(prose: str, vocabulary: Vocabulary) -> Iterator[Anchor]:
    """Find what may be dates, in text order."""
    breaks = [found.end() for found in _EMPTY_LINE.finditer(prose)]
    if BORDER in prose:
        breaks = [found.end() for found in _BREAK.finditer(prose)]
    for start, end in _dates(prose, vocabulary):
        at = bisect_right(breaks, start)
        floor = breaks[at - 1] if at else 0
        yield Anchor(start, end, opener_of(prose, start, floor), floor)


def _dates(prose: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    plain = prose
    for blank in _BLANKS:
        if blank in plain:
            plain = plain.replace(blank, " ")
    shadow = plain.encode("ascii", "replace").translate(_SHADOW)
    found = _years(prose, shadow)
    bracketed = b" ".join(part for each in _BRACKETED for part in each.findall(shadow))
    words = tuple(word for word, needle in _needles(vocabulary) if needle in bracketed)
    if words:
        found += _undated(prose, words)
    if any(needle in bracketed for needle in _eras(vocabulary)):
        found = _with_eras(prose, found, vocabulary)
    found.sort()
    return found


def _years(prose: str, shadow: bytes) -> list[tuple[int, int]]:
    """Find years from 1400 to 2099 that are words of their own."""
    found = []
    size = len(shadow)
    start = shadow.find(b"0000")
    while start >= 0:
        end = start + 4
        if end < size and shadow[end] == _ZERO:
            while end < size and shadow[end] == _ZERO:
                end += 1
        elif prose[start : start + 2] in _CENTURIES and _stands_alone(prose, start):
            found.append((start, end))
        start = shadow.find(b"0000", end)
    return found


def _stands_alone(prose: str, start: int) -> bool:
    """Say whether a year is a word of its own: no letter, digit or sign glued to its front."""
    if start == 0:
        return True
    before = prose[start - 1]
    return before == " " or not (before.isalnum() or before in _GLUED)


def _undated(prose: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    return [found.span() for found in _pattern(words).finditer(prose)]


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for some of the words that stand for a year; its cost grows with their number."""
    ordered = sorted(words, key=len, reverse=True)
    typed = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered)
    return re.compile(rf"(?<!\w)(?:{typed})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=16)
def _needles(vocabulary: Vocabulary) -> tuple[tuple[str, bytes], ...]:
    return tuple((word, word.encode("ascii", "replace")) for word in vocabulary.undated)


@lru_cache(maxsize=16)
def _eras(vocabulary: Vocabulary) -> tuple[bytes, ...]:
    return tuple(b"0 " + era.encode("ascii", "replace") for era in vocabulary.eras)


def _with_eras(
    prose: str, found: list[tuple[int, int]], vocabulary: Vocabulary
) -> list[tuple[int, int]]:
    """Add the years before the common era, and drop those of the reprint that follows one."""
    old = [match.span() for match in _era_pattern(vocabulary).finditer(prose)]
    taken = {prose.find("/", end, end + 2) + 1 for _, end in old} - {0}
    return old + [(start, end) for start, end in found if start not in taken]


@lru_cache(maxsize=16)
def _era_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,])[0-9]{{1,4}}(?:[–-][0-9]{{1,4}})?\s(?:{vocabulary.era})(?!\w)",
        re.IGNORECASE,
    )


def opener_of(prose: str, offset: int, floor: int) -> int:
    """Find the innermost bracket that is open at an offset, at most so far back; -1 for none."""
    low = max(floor, offset - _REACH)
    opener = max(prose.rfind("(", low, offset), prose.rfind("[", low, offset))
    if opener < 0:
        return -1
    if prose.find(")", opener, offset) < 0 and prose.find("]", opener, offset) < 0:
        return opener
    return _outer_opener_of(prose, offset, low)


def _outer_opener_of(prose: str, offset: int, low: int) -> int:
    """Go back over brackets that are closed again."""
    closed = {"(": 0, "[": 0}
    for _ in range(_MAX_BRACKETS):
        sign, opener = max(((s, prose.rfind(s, low, offset)) for s in "(["), key=_second)
        closing, closer = max(((s, prose.rfind(s, low, offset)) for s in ")]"), key=_second)
        if opener < 0 or (closer < 0 and not closed[sign]):
            return opener
        if closer > opener:
            closed["(" if closing == ")" else "["] += 1
            offset = closer
        elif closed[sign]:
            closed[sign] -= 1
            offset = opener
        else:
            return opener
    return -1


def closer_of(prose: str, opener: int, offset: int) -> int:
    """Find the bracket that closes the one at `opener`, from an offset inside it on.

    It is -1 where none does in the same paragraph, or in as much as one can take in at once.
    """
    high = min(len(prose), offset + _REACH)
    sign = prose[opener]
    closer = prose.find(_PAIRS[sign], offset, high)
    if closer < 0:
        return -1
    if prose.find(sign, offset, closer) < 0 and prose.find("\n", offset, closer) < 0:
        return -1 if prose.find(BORDER, offset, closer) >= 0 else closer
    return _outer_closer_of(prose, sign, offset, high)


def _outer_closer_of(prose: str, sign: str, offset: int, high: int) -> int:
    """Go on over brackets that open and close inside."""
    end = _BREAK.search(prose, offset, high)
    high = end.start() if end else high
    depth = 0
    for _ in range(_MAX_BRACKETS):
        closer = prose.find(_PAIRS[sign], offset, high)
        inner = prose.find(sign, offset, closer if closer >= 0 else high)
        if closer < 0:
            return -1
        if inner >= 0:
            depth += 1
            offset = inner + 1
        elif depth:
            depth -= 1
            offset = closer + 1
        else:
            return closer
    return -1


def closed(typed: str) -> str:
    """Close the brackets that a narrative cite leaves open: "Siegel (2012" is "Siegel (2012)"."""
    still_open: list[str] = []
    for character in typed:
        if character in _PAIRS:
            still_open.append(_PAIRS[character])
        elif still_open and character == still_open[-1]:
            still_open.pop()
    return typed + "".join(reversed(still_open))


def _second(pair: tuple[str, int]) -> int:
    return pair[1]


MASKED_SPACE = re.compile(rf"[\s{MASK}]*")
"""What may stand between two parts of a citation and says nothing."""
