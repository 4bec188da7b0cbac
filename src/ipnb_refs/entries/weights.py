"""The weights by which entries are read: `weights.json`, summed for each key once.

The weights of one clue for all labels are fields of one whole number, so that those of many clues
are added at once: a field of 16 bits for each label, in whole hundredths. So are those of all
tokens of an entry, one after the other. What is kept of a key is the bytes of its number, each
field from `_ZERO` up, so that none borrows from the next.
"""

from __future__ import annotations

import json
from functools import lru_cache, partial
from pathlib import Path
from struct import iter_unpack
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from ipnb_refs.entries.token_clues import LOOKS, PLACE_GROUPS, look_of, spellings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence
    from importlib.abc import ResourceLoader

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
_ZERO = 1 << (_FIELD - 1)

T = TypeVar("T")


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
        self._zeros = sum(_ZERO << _FIELD * at for at in range(len(self.labels)))
        self._packed: dict[str, int] = {}
        self._looks = _Kept(self._look)
        self._words = _Kept(self._word)
        self._places = [_Kept(partial(self._place, clues)) for clues in PLACE_GROUPS]

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
        here, last, following, before, behind = zip(
            *map(self._words.__getitem__, keys.words), strict=True
        )
        columns: list[Sequence[bytes]] = [
            here[2:-2], last[1:-3], following[3:-1], before[:-4], behind[4:],
        ]  # fmt: skip
        for kept, column in zip(self._places, keys.places, strict=False):
            columns.append([*map(kept.__getitem__, column)])
        numbers = [int.from_bytes(b"".join(column), "little") for column in columns]
        number = len(keys.words) - 4
        zeros = int.from_bytes(self._zeros.to_bytes(self.size, "little") * number, "little")
        # All but one of the zeros go; without that bit, each field has its sign.
        total = sum(numbers) - (len(numbers) - 1) * zeros
        return (total ^ zeros).to_bytes(self.size * number, "little")

    def _word(self, token: str) -> tuple[bytes, ...]:
        sums = self._looks[look_of(token)]
        for near, clue in spellings_of(token):
            if clue in self._clues:
                more = int.from_bytes(sums[near], "little") + self._pack(clue)
                sums = (*sums[:near], more.to_bytes(self.size, "little"), *sums[near + 1 :])
        return sums

    def _look(self, look: Look) -> tuple[bytes, ...]:
        return tuple(self._sum(clues(look)) for clues in LOOKS)

    def _place(self, clues: Callable[[Any], Iterable[str]], key: Hashable) -> bytes:
        return self._sum(clues(key))

    def _sum(self, clues: Iterable[str]) -> bytes:
        total = self._zeros + sum(self._pack(clue) for clue in clues if clue in self._clues)
        return total.to_bytes(self.size, "little")

    def _pack(self, clue: str) -> int:
        if clue not in self._packed:
            place = self.labels.index
            row = self._clues[clue]
            self._packed[clue] = sum(row[label] << _FIELD * place(label) for label in row)
        return self._packed[clue]


class _Kept(dict[Any, T]):
    """What was made of keys, until there is much of it."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Any) -> T:
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[key] = made = self._make(key)
        return made


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
    # Its loader gives it from a folder or a ZIP file; `importlib.resources` would load `zipfile`,
    # `tempfile` and forty more modules, in the middle of reading a list.
    loader = cast("ResourceLoader", __spec__.loader)
    return Weights(json.loads(loader.get_data(str(Path(__file__).with_name("weights.json")))))
