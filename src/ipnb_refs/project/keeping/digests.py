"""Short names of texts."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_DIGITS = 40
"""Of a digest: 160 bits."""


def digest(*parts: str) -> str:
    """Give a short name to texts, which no others have."""
    found = sha256()  # most processors have steps for it
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        found.update(b"%d:" % len(data))
        found.update(data)
    return found.hexdigest()[:_DIGITS]


def digest_of(sources: Mapping[str, str], guessed: Iterable[str]) -> str:
    """Give a short name to the files of a store; `guessed` are those that are not UTF-8."""
    return digest(*(part for item in sources.items() for part in item), "\0", *sorted(guessed))
