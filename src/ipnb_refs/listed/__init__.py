"""The list of references typed in a post, read as a store, and written as BibTeX."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand
from ipnb_refs.listed.listed_work import ListedWork, TypedList
from ipnb_refs.listed.typed_list import read_list, read_typed

if TYPE_CHECKING:
    from ipnb_refs.listed.gaps import Capitals, capitals_of, full_pages
    from ipnb_refs.listed.to_bibtex import Imported, import_lists, merge_lists
    from ipnb_refs.listed.unread_words import unread, words_of
    from ipnb_refs.listed.unsure import unsure_of

__all__ = [
    "Capitals",
    "Imported",
    "ListedWork",
    "TypedList",
    "capitals_of",
    "full_pages",
    "import_lists",
    "merge_lists",
    "read_list",
    "read_typed",
    "unread",
    "unsure_of",
    "words_of",
]

_ON_DEMAND = {
    "Capitals": "gaps", "capitals_of": "gaps", "full_pages": "gaps",
    "Imported": "to_bibtex", "import_lists": "to_bibtex", "merge_lists": "to_bibtex",
    "unread": "unread_words", "words_of": "unread_words", "unsure_of": "unsure",
}  # fmt: skip
"""What writes BibTeX, and what doubts: a check that reads a list hardly needs them."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
