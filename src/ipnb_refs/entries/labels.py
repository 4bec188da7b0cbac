"""What each token of a typed entry is: the most likely labels.

A linear-chain model (Lafferty, McCallum & Pereira, 2001) whose weights were learned from lists that
people typed; `weights.json` holds them, as whole hundredths. How they came about is told in the
architecture page.
"""

from __future__ import annotations

import json
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ipnb_refs.entries.token_clues import GROUPS, keys_of
from ipnb_refs.entries.tokens import tokens_of
from ipnb_refs.frozen import value

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    Row = Sequence[float]

_SCALE = 100
_NEVER = -4.0
"""The weight of one label after another where the lists never had that."""

_RULED_OUT = -1000.0
_MOST_KEPT = 20_000


class EntryLabel(StrEnum):
    """What a token belongs to; the letters of `weights.json`."""

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
        before = ""
        for (start, end), each in zip(self.tokens, self.labels, strict=True):
            if each == label:
                found.append((found.pop()[0], end) if before == label else (start, end))
            before = each
        return found


class Weights:
    """The weights of clues and of label after label, summed for each key once."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.labels: str = table["labels"]
        after = table["transitions"]
        self.steps = tuple(
            tuple(after[a + b] / _SCALE if a + b in after else _NEVER for a in self.labels)
            for b in self.labels
        )
        """`steps[to][from]`: how well one label follows another."""
        self.known_steps = tuple(
            tuple((at, step) for at, step in enumerate(steps) if step > _NEVER)
            for steps in self.steps
        )
        """The same without those that the lists never had: pairs of from and how well."""
        self.likeness: dict[str, float] = {
            clue: weight / _SCALE for clue, weight in table.get("likeness", {}).items()
        }
        self._clues: dict[str, dict[str, int]] = table["clues"]
        self._none = (0.0,) * len(self.labels)
        self._sums: tuple[dict[Hashable, Row], ...] = tuple({} for _ in GROUPS)

    def rows(self, keys: Sequence[Sequence[Hashable]]) -> list[list[float]]:
        """Give how well each label fits each token, by its clues alone."""
        sums = self._sums
        return [
            [
                a + b + c + d + e + f + g + h + i
                for a, b, c, d, e, f, g, h, i in zip(
                    *(
                        known[key] if key in known else self._sum(at, key)
                        for at, (known, key) in enumerate(zip(sums, token, strict=True))
                    ),
                    strict=True,
                )
            ]
            for token in keys
        ]

    def _sum(self, group: int, key: Hashable) -> Row:
        sums = self._sums[group]
        if len(sums) >= _MOST_KEPT:
            sums.clear()
        sums[key] = self._summed(group, key)
        return sums[key]

    def _summed(self, group: int, key: Hashable) -> Row:
        known = [self._clues[clue] for clue in GROUPS[group](key) if clue in self._clues]
        if not known:
            return self._none
        return tuple(sum(row.get(label, 0) for row in known) / _SCALE for label in self.labels)


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Load the table of the package, once."""
    return Weights(json.loads(files(__package__).joinpath("weights.json").read_text("utf-8")))


def label(
    text: str,
    italics: Sequence[tuple[int, int]] = (),
    known: Sequence[tuple[int, int, str]] = (),
) -> Labeled:
    """EntryLabel the tokens of an entry.

    `italics` are half-open ranges of its text, in order. `known` are ranges with the labels that
    tokens in them can have, where something else has told that.
    """
    tokens = tuple(tokens_of(text))
    if not tokens:
        return Labeled(text, (), "")
    table = weights()
    rows = _rows(text, tokens, tuple(italics))
    if known:
        rows = [[*row] for row in rows]
    for begin, end, allowed in known:
        ruled_out = [at for at, each in enumerate(table.labels) if each not in allowed]
        for row, (start, stop) in zip(rows, tokens, strict=True):
            if begin <= start and stop <= end:
                for at in ruled_out:
                    row[at] = _RULED_OUT
    return Labeled(text, tokens, best_path(table, rows))


def advantage(
    text: str, italics: Sequence[tuple[int, int]], claims: Sequence[tuple[int, int, str]]
) -> float:
    """Say how much better the best labels of an entry fit than those that somebody claims.

    A claim is a range of the text and its label; signs at the edge of a range may belong to it.
    """
    tokens = tuple(tokens_of(text))
    if not tokens:
        return 0.0
    table = weights()
    rows = _rows(text, tokens, tuple(italics))
    best = _fit(table, rows, best_path(table, rows))
    claimed = [[*row] for row in rows]
    for row, (start, stop) in zip(claimed, tokens, strict=True):
        label = next((name for begin, end, name in claims if begin <= start and stop <= end), None)
        if label is not None:
            for at, each in enumerate(table.labels):
                if each != label:
                    row[at] = _RULED_OUT
    return best - _fit(table, rows, best_path(table, claimed))


def _fit(table: Weights, rows: Sequence[Row], path: str) -> float:
    """Sum how well labels fit their tokens and each other."""
    at = [table.labels.index(label) for label in path]
    steps = (table.steps[b][a] for a, b in pairwise(at))
    return sum(row[here] for row, here in zip(rows, at, strict=True)) + sum(steps)


@lru_cache(maxsize=512)  # an entry is looked at twice: what it is, and what it says
def _rows(
    text: str, tokens: tuple[tuple[int, int], ...], italics: tuple[tuple[int, int], ...]
) -> list[list[float]]:
    return weights().rows(keys_of(text, tokens, italics))


def best_path(table: Weights, rows: Sequence[Row]) -> str:
    """Find the labels that fit best together (Viterbi, 1967)."""
    scores = [*rows[0]]
    ways: list[list[int]] = []
    for row in rows[1:]:
        # Whatever a label never follows costs alike: of those, only the best one can matter.
        top = max(scores)
        leader, fallback = scores.index(top), top + _NEVER
        nearest, sums = [], []
        for fit, steps in zip(row, table.known_steps, strict=True):
            best, way = fallback, leader
            for at, step in steps:
                reached = scores[at] + step
                if reached > best:
                    best, way = reached, at
            nearest.append(way)
            sums.append(best + fit)
        ways.append(nearest)
        scores = sums
    at = scores.index(max(scores))
    path = [at]
    for nearest in reversed(ways):
        at = nearest[at]
        path.append(at)
    return "".join(table.labels[at] for at in reversed(path))
