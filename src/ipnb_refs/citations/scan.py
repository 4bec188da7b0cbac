"""Where a citation can be: every date of the prose, with the bracket that holds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.citations.dates import DATE

if TYPE_CHECKING:
    from collections.abc import Iterator

_EVENT = re.compile(rf"[()\[\]]|\n[^\S\n]*\n|{DATE.pattern}")
_CLOSERS = {")": "(", "]": "["}


@dataclass(frozen=True, slots=True)
class Anchor:
    """A possible date at `start:end`.

    `opener` is the offset of the innermost bracket round it, or -1; `closer` the offset of the
    bracket that closes it (or of the end of the paragraph, where none does). `floor` is where its
    paragraph begins.
    """

    start: int
    end: int
    opener: int
    closer: int
    floor: int


def anchors(prose: str) -> Iterator[Anchor]:
    """Find what may be dates, in text order; one linear pass, paragraph by paragraph."""
    dates: list[tuple[int, int, int]] = []
    stack: list[int] = []
    closers: dict[int, int] = {}
    floor = 0
    for event in _EVENT.finditer(prose):
        first, start = event[0][0], event.start()
        if first in "([":
            stack.append(start)
        elif first in ")]":
            _close(prose, stack, closers, start)
        elif first == "\n":
            yield from _anchors(dates, closers, floor, start)
            dates, stack, closers, floor = [], [], {}, event.end()
        elif not first.isdigit() or _stands_alone(prose, start):
            dates.append((start, event.end(), stack[-1] if stack else -1))
    yield from _anchors(dates, closers, floor, len(prose))


def _close(prose: str, stack: list[int], closers: dict[int, int], end: int) -> None:
    """Close the innermost open bracket if it is of the same kind; a stray one is left alone."""
    if stack and prose[stack[-1]] == _CLOSERS[prose[end]]:
        closers[stack.pop()] = end
    elif len(stack) > 1 and prose[stack[-2]] == _CLOSERS[prose[end]]:
        stack.pop()
        closers[stack.pop()] = end


def _stands_alone(prose: str, start: int) -> bool:
    """Say whether a year is a word of its own: no letter, digit or sign glued to its front."""
    if start == 0:
        return True
    before = prose[start - 1]
    return not (before.isalnum() or before in "_$€£#%+=<>@\\")


def _anchors(
    dates: list[tuple[int, int, int]], closers: dict[int, int], floor: int, end: int
) -> Iterator[Anchor]:
    for start, stop, opener in dates:
        yield Anchor(start, stop, opener, closers.get(opener, end), floor)
