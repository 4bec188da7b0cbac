"""Which stretches of a text its citations take up, looked up among many."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.model import Citation


class Taken:
    """The spans of citations."""

    def __init__(self, citations: Iterable[Citation]) -> None:
        spans = sorted(citation.span for citation in citations)
        self._starts = [span.start for span in spans]
        self._ends = [*accumulate((span.end for span in spans), max)]

    def has(self, start: int, end: int) -> bool:
        """Say whether a stretch lies within one of them."""
        before = bisect_right(self._starts, start)
        return before > 0 and end <= self._ends[before - 1]
