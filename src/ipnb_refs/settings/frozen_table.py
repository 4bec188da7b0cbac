"""A mapping that nothing changes, for values that must be hashed, and sent to other processes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

V = TypeVar("V")


class FrozenTable(Mapping[str, V]):
    """Values by their names; equal to any mapping with the same items, in whatever order."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, V] | None = None) -> None:
        self._items: dict[str, V] = dict(items or {})

    def __getitem__(self, name: str) -> V:
        return self._items[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return repr(self._items)


def empty_aliases(aliases: Mapping[str, str]) -> Iterator[str]:
    """Say which abbreviations of a table, or the names that they stand for, are empty."""
    for short, full in aliases.items():
        if not short.strip():
            yield f"an abbreviation is empty, that of {full!r}"
        if not full.strip():
            yield f"{short} is empty, must be the full name of a group"
