"""The list of references typed in a post, read as a store."""

from ipnb_refs.listed.listed_work import ListedWork, TypedList
from ipnb_refs.listed.read_list import read_list, read_typed

__all__ = ["ListedWork", "TypedList", "read_list", "read_typed"]
