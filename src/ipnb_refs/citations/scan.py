"""Where a citation can be: every date of the prose, with the bracket that holds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.citations.dates import UNDATED_WORDS, YEAR, undated_pattern
from ipnb_refs.model import BORDER

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = re.compile(rf"{YEAR}(?![0-9])")
_BREAK = re.compile(rf"\n[^\S\n]*\n|{BORDER}")
_REACH = 1000
_MAX_BRACKETS = 40
_PAIRS = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Anchor:
    """A possible date at `start:end`.

    `opener` is the offset of the innermost open bracket before it, or -1; `floor` is where its
    paragraph begins.
    """

    start: int
    end: int
    opener: int
    floor: int


def anchors(prose: str) -> Iterator[Anchor]:
    """Find what may be dates, in text order."""
    breaks = [found.end() for found in _BREAK.finditer(prose)]
    breaks.append(len(prose) + 1)
    paragraph = floor = 0
    for start, end in _dates(prose):
        while breaks[paragraph] <= start:
            floor = breaks[paragraph]
            paragraph += 1
        yield Anchor(start, end, opener_of(prose, start, floor), floor)


def _dates(prose: str) -> Iterator[tuple[int, int]]:
    years = [m.span() for m in _YEAR.finditer(prose) if _stands_alone(prose, m.start())]
    lowered = prose.lower()
    words = [word for word in UNDATED_WORDS if word in lowered]
    if words:
        years += [m.span() for m in undated_pattern(tuple(words)).finditer(prose)]
        years.sort()
    yield from years


def _stands_alone(prose: str, start: int) -> bool:
    """Say whether a year is a word of its own: no letter, digit or sign glued to its front."""
    if start == 0:
        return True
    before = prose[start - 1]
    return before.isspace() or not (before.isalnum() or before in "_$€£#%+=<>@\\")


def opener_of(prose: str, offset: int, floor: int) -> int:
    """Find the innermost bracket that is open at an offset, at most so far back; -1 for none."""
    low = max(floor, offset - _REACH)
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
    end = _BREAK.search(prose, offset, high)
    high = end.start() if end else high
    sign, depth = prose[opener], 0
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
