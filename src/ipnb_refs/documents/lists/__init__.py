"""The lists of works in a post: found, bounded, cut into items."""

from ipnb_refs.documents.lists.find import FENCE_BEGIN, FENCE_END, as_list, find_lists, hide
from ipnb_refs.documents.lists.headings import names_a_list

__all__ = ["FENCE_BEGIN", "FENCE_END", "as_list", "find_lists", "hide", "names_a_list"]
