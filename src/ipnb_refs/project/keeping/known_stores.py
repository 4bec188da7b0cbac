"""What a run must know of a store that nobody looks anything up in: its problems and its texts."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from ipnb_refs.frozen import value
from ipnb_refs.project.keeping.json_values import from_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ipnb_refs.model import Diagnostic

_DIGITS = 40
"""Of a digest: 160 bits."""


@value
class KnownStore:
    """The texts of a store's files by path, and all that is wrong with them, as a `Store` has."""

    sources: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]

    def __hash__(self) -> int:
        """Tell it from others by its files: a run has one for each."""
        return hash(tuple(self.sources))


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


def problems_kept(found: Sequence[str] | None) -> tuple[Diagnostic, ...] | None:
    """Read the problems of a store that a cache has; None where it has none, or not whole."""
    try:
        (text,) = found or ()
        problems: tuple[Diagnostic, ...] = from_json(text, "tuple[Diagnostic, ...]")
    except ValueError:
        return None
    return problems
