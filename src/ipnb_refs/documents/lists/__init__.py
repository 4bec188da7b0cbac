"""The lists of works in a post: found, bounded, cut into items."""

from ipnb_refs.documents.lists.below_posts import is_below_post
from ipnb_refs.documents.lists.find import as_list, find_lists, hide
from ipnb_refs.documents.lists.headings import names_a_list
from ipnb_refs.documents.lists.kept import (
    BEGINS,
    ENDS,
    FENCE_BEGIN,
    FENCE_END,
    MDX_BEGIN,
    MDX_END,
    last_line,
    last_lines,
)

__all__ = [
    "BEGINS",
    "ENDS",
    "FENCE_BEGIN",
    "FENCE_END",
    "MDX_BEGIN",
    "MDX_END",
    "as_list",
    "find_lists",
    "hide",
    "is_below_post",
    "last_line",
    "last_lines",
    "names_a_list",
]
