"""Cites looked up in a store, and compared with the list typed in the post."""

from ipnb_refs.resolving.compare import Comparison, first_of_each, lexicon_of, list_of
from ipnb_refs.resolving.matching import first_difference, same_name
from ipnb_refs.resolving.steps import Works, resolve, slips

__all__ = [
    "Comparison",
    "Works",
    "first_difference",
    "first_of_each",
    "lexicon_of",
    "list_of",
    "resolve",
    "same_name",
    "slips",
]
