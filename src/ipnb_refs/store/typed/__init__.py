"""The list of references typed in a post, read as a store."""

from ipnb_refs.store.typed.listed import ListedWork, TypedList
from ipnb_refs.store.typed.read import read_list, read_typed

__all__ = ["ListedWork", "TypedList", "read_list", "read_typed"]
