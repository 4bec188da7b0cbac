"""The weights by which entries are read: `weights.json`, summed for each key once.

The weights of one clue for all labels are fields of one whole number, so that those of many clues
are added at once: a field of 16 bits for each label, in whole hundredths, with a sign.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from struct import iter_unpack
from typing import TYPE_CHECKING, Any, NamedTuple

from ipnb_refs.entries.token_clues import OUTSIDE, PLACE_GROUPS, WORD_GROUPS, look_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from ipnb_refs.entries.token_clues import Look
    from ipnb_refs.entries.token_places import EntryKeys

    Row = tuple[int, ...]
    Ranges = tuple[tuple[int, int], ...]
    Rival = tuple[int, int, tuple[tuple[int, int], ...]]

SCALE = 100
"""What a weight of one is in the table."""

_NEVER = -4 * SCALE
"""The weight of one label after another where the lists never had that."""

_MOST_KEPT = 8_000
_MOST_WHOLE = 512
_FIELD = 16


class Step(NamedTuple):
    """From one label to the next.

    `ahead` says how well each label follows this one. `rivals` are the other labels, each with the
    most that the way through it can gain, and for which labels, the most first.
    """

    ahead: Row
    rivals: tuple[Rival, ...]


class Weights:
    """The weights of clues and of label after label."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.take(table)

    def take(self, table: dict[str, Any]) -> None:
        """Take the weights of a table."""
        self.labels: str = table["labels"]
        after = table["transitions"]
        steps = [[after.get(a + b, _NEVER) for b in self.labels] for a in self.labels]
        self.steps = tuple(_steps(steps, known) for known in range(len(steps)))
        """For each number of labels that are known, `steps[known][from]`."""
        self.likeness: dict[str, float] = {
            clue: weight / SCALE for clue, weight in table.get("likeness", {}).items()
        }
        self.whole: dict[tuple[str, Ranges], tuple[Ranges, bytes]] = {}
        """The tokens of entries that were weighed whole: many are labeled again later."""
        self._clues: dict[str, dict[str, int]] = table["clues"]
        self._signs = sum(1 << (_FIELD * at + _FIELD - 1) for at in range(len(self.labels)))
        self._packed: dict[str, int] = {}
        self._looks: dict[Look, tuple[int, ...]] = {}
        self._words: dict[str, tuple[int, ...]] = {}
        self._places: tuple[dict[Hashable, int], ...] = tuple({} for _ in PLACE_GROUPS)

    def rows(self, sums: bytes, first: int = 0) -> list[Row]:
        """Give how well each label but the first ones fits each token, from `summed`."""
        size = len(self.labels)
        return list(iter_unpack(f"<{_FIELD // 8 * first}x{size - first}h", sums))

    def keep(self, text: str, italics: Ranges, tokens: Ranges, sums: bytes) -> None:
        """Keep what was summed of a whole entry, until there is much of it."""
        if len(self.whole) >= _MOST_WHOLE:
            self.whole.clear()
        self.whole[text, italics] = tokens, sums

    @property
    def size(self) -> int:
        """How many bytes of `summed` are those of one token."""
        return _FIELD // 8 * len(self.labels)

    def summed(self, keys: EntryKeys) -> bytes:
        """Sum for each token how well each label fits it, by its clues alone."""
        known, signs = self._words, self._signs
        sums = [known[word] if word in known else self._word(word) for word in keys.words]
        around = zip(sums, sums[1:], sums[2:], sums[3:], sums[4:], keys.places, strict=False)
        totals = []
        joined, standing, measured, slanted = self._places
        last_place, at_place = None, 0
        for before, last, here, following, behind, (joint, place, length, slant) in around:
            total = here[0] + last[1] + following[2] + before[3] + behind[4]
            total += joined[joint] if joint in joined else self._place(0, joint)
            if place is not last_place:
                last_place = place
                at_place = standing[place] if place in standing else self._place(1, place)
            total += at_place
            total += measured[length] if length in measured else self._place(2, length)
            if slant is not None:
                total += slanted[slant] if slant in slanted else self._place(3, slant)
            totals.append(total)
        size = self.size
        # Adding the sign bits and taking them away again keeps each field to itself.
        return b"".join([(total + signs ^ signs).to_bytes(size, "little") for total in totals])

    def _word(self, token: str) -> tuple[int, ...]:
        if len(self._words) >= _MOST_KEPT:
            self._words.clear()
        look = look_of(token)
        if look not in self._looks:
            self._looks[look] = tuple(self._sum(looks(look)) for looks, _ in WORD_GROUPS)
        sums = self._looks[look]
        if token != OUTSIDE:
            low = token.lower()
            spelled = [self._sum(spells(low)) for _, spells in WORD_GROUPS]
            sums = tuple(map(int.__add__, sums, spelled))
        self._words[token] = sums
        return sums

    def _place(self, group: int, key: Hashable) -> int:
        sums = self._places[group]
        if len(sums) >= _MOST_KEPT:
            sums.clear()
        sums[key] = self._sum(PLACE_GROUPS[group](key))
        return sums[key]

    def _sum(self, clues: Iterable[str]) -> int:
        packed, known, total = self._packed, self._clues, 0
        for clue in clues:
            if clue in known:
                total += packed[clue] if clue in packed else self._pack(clue)
        return total

    def _pack(self, clue: str) -> int:
        place = self.labels.index
        row = self._clues[clue]
        self._packed[clue] = sum(row[label] << _FIELD * place(label) for label in row)
        return self._packed[clue]


def _steps(steps: list[list[int]], known: int) -> tuple[Step, ...]:
    """Weigh the steps between all labels but the first ones."""
    rows = [tuple(row[known:]) for row in steps[known:]]
    return tuple(
        Step(ours, tuple(_rival(way, ours, theirs) for way, theirs in enumerate(rows)))
        for ours in rows
    )


def _rival(way: int, ours: Row, theirs: Row) -> Rival:
    gains = ((at, to - step) for at, (step, to) in enumerate(zip(ours, theirs, strict=True)))
    ordered = sorted((each for each in gains if each[1] > 0), key=lambda each: -each[1])
    return way, ordered[0][1] if ordered else 0, tuple(ordered)


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Load the table of the package, once."""
    return Weights(json.loads(files(__package__).joinpath("weights.json").read_text("utf-8")))
