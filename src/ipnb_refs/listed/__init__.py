"""The list of references typed in a post, read as a store."""

from ipnb_refs.listed.listed_work import ListedWork, TypedList
from ipnb_refs.listed.to_bibtex import Imported, import_lists, merge_lists
from ipnb_refs.listed.typed_list import read_list, read_typed

__all__ = [
    "Imported",
    "ListedWork",
    "TypedList",
    "import_lists",
    "merge_lists",
    "read_list",
    "read_typed",
]
