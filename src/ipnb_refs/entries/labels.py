"""What each token of a typed entry is: the most likely labels.

A linear-chain model (Lafferty, McCallum & Pereira, 2001) whose weights were learned from lists that
people typed; `weights.json` holds them. How they came about is told in the architecture page.
"""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum
from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.entries.token_places import keys_of
from ipnb_refs.entries.tokens import tokens_of
from ipnb_refs.entries.weights import weights
from ipnb_refs.frozen import value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.entries.weights import Row, Step

    Ranges = tuple[tuple[int, int], ...]


class EntryLabel(StrEnum):
    """What a token belongs to; the letters of `weights.json`, those of its head first."""

    NAMES = "A"
    DATE = "D"
    TITLE = "T"
    CONTAINER = "C"
    PUBLISHER = "P"
    VOLUME = "V"
    PAGES = "G"
    OTHER = "O"


@value
class Labeled:
    """An entry with a label for each token; `tokens` are half-open ranges of its text."""

    text: str
    tokens: tuple[tuple[int, int], ...]
    labels: str

    def runs(self, label: EntryLabel) -> list[tuple[int, int]]:
        """Give the ranges of the text that have a label, each from its first to its last token."""
        found: list[tuple[int, int]] = []
        at = self.labels.find(label)
        while at >= 0:
            left = self.labels[at:]
            end = at + len(left) - len(left.lstrip(label))
            found.append((self.tokens[at][0], self.tokens[end - 1][1]))
            at = self.labels.find(label, end)
        return found


@lru_cache(maxsize=512)  # an entry is looked at twice: whether it is one, and what it says
def label(text: str, italics: Ranges, start: int = 0, known: int = 0) -> Labeled:
    """Label the tokens of an entry, from an offset on.

    `italics` are half-open ranges of its text, in order. `known` is how many of the labels, in
    their order, have been found before the offset: nothing behind it has them.
    """
    tokens, labels, steps, rows = fitted(text, italics, start, known)
    path = best_path(steps, rows) if rows else []
    return Labeled(text, tokens, "".join([labels[at] for at in path]))


class Fitted(NamedTuple):
    """The tokens of an entry, the labels that they can have, and how well each fits each."""

    tokens: Ranges
    labels: str
    steps: Sequence[Step]
    rows: Sequence[Row]


def fitted(text: str, italics: Ranges, start: int, known: int) -> Fitted:
    """Weigh each label of each token; the arguments are those of `label`."""
    table = weights()
    whole = table.whole.get((text, italics))
    tokens, sums = whole or (tuple(tokens_of(text)), b"")
    first = bisect_left(tokens, (start,)) if start else 0
    if whole is not None:
        sums = sums[first * table.size :]
    elif first < len(tokens):
        sums = table.summed(keys_of(text, tokens, italics, first))
        if not start:
            table.keep(text, italics, tokens, sums)
    return Fitted(tokens[first:], table.labels[known:], table.steps[known], table.rows(sums, known))


def best_path(steps: Sequence[Step], rows: Sequence[Row]) -> list[int]:
    """Find the labels that fit best together (Viterbi, 1967), by `Weights.steps` and `rows`.

    The way to each label leads through the best label before it, but for what `rivals` gain.
    """
    sums = [*rows[0]]
    ways: list[list[int]] = []
    for row in rows[1:]:
        top = max(sums)
        best = sums.index(top)
        ahead, rivals = steps[best]
        through_best = [*map(add, ahead, row)]
        reached, before = through_best[:], [best] * len(row)
        for way, most, gains in rivals:
            behind = top - sums[way]
            if most <= behind:
                continue
            for at, gain in gains:
                if gain <= behind:
                    break
                score = through_best[at] + gain - behind
                if score > reached[at]:
                    reached[at], before[at] = score, way
        sums = reached
        ways.append(before)
    path = [sums.index(max(sums))]
    for before in reversed(ways):
        path.append(before[path[-1]])
    return path[::-1]
