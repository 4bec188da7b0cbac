"""The names of a cite as values."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.model import Name

if TYPE_CHECKING:
    from ipnb_refs.model import CiteName, Part

CitedNames = tuple[tuple["CiteName", ...], "Part | None", "Part | None"]
"""What the cites of one author have in common: names, connector and mark of et al.

A plain tuple: every cite needs one for a moment.
"""


@lru_cache(maxsize=4096)
def surname(text: str) -> Name:
    """The name that is one surname and nothing else; the same object each time."""
    return Name(text)
