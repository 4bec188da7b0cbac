"""Files replaced whole or not at all, and only while they say what was read from them.

`replace_text` is the one way in which a text of a user is written. What a run that was killed
leaves behind, the next one removes (`remove_leftovers`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.replacing.compare_and_replace import (
        A_PIPE,
        ONLY_FILES,
        FileChanged,
        NotReplaceable,
        kind_of,
        replace_text,
    )
    from ipnb_refs.replacing.leftovers import remove_leftovers

__all__ = [
    "A_PIPE",
    "ONLY_FILES",
    "FileChanged",
    "NotReplaceable",
    "kind_of",
    "remove_leftovers",
    "replace_text",
]

_ON_DEMAND = parts(
    compare_and_replace="A_PIPE ONLY_FILES FileChanged NotReplaceable kind_of replace_text",
    leftovers="remove_leftovers",
)
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
