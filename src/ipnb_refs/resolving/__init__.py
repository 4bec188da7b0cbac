"""Cites looked up in a store, and compared with the list typed in the post.

`steps` resolves a cite step by step, as `matching` compares it with a work; `near` has the near
misses. `comparison` brings cites, list and store of a post together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.resolving.comparison import (
        Comparison,
        compare,
        lexicon_of,
        list_of,
    )
    from ipnb_refs.resolving.group_names import is_called_otherwise
    from ipnb_refs.resolving.matching import (
        first_difference,
        first_of_each,
        has_typed_authors,
        same_name,
    )
    from ipnb_refs.resolving.shelf import Works
    from ipnb_refs.resolving.spelling import slips
    from ipnb_refs.resolving.steps import resolve

__all__ = [
    "Comparison",
    "Works",
    "compare",
    "first_difference",
    "first_of_each",
    "has_typed_authors",
    "is_called_otherwise",
    "lexicon_of",
    "list_of",
    "resolve",
    "same_name",
    "slips",
]

_ON_DEMAND = parts(
    comparison="Comparison compare lexicon_of list_of",
    group_names="is_called_otherwise",
    matching="first_difference first_of_each has_typed_authors same_name",
    shelf="Works",
    spelling="slips",
    steps="resolve",
)
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
