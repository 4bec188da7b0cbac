"""Text to `Document`: what is prose, and where it stands.

`read` masks and never strips: `len(document.prose) == len(document.text)`. Each format has a
module that paints its prose, with `masks` over what no parser knows; `lists` then finds the lists
of works, reads their items and hides them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.documents.html import INLINE, LINE
    from ipnb_refs.documents.html_tokens import Kind, Token, tokens
    from ipnb_refs.documents.lists import (
        BEGINS,
        ENDS,
        FENCE_BEGIN,
        FENCE_END,
        MDX_BEGIN,
        MDX_END,
        is_below_post,
        last_line,
        names_a_list,
    )
    from ipnb_refs.documents.long_markup import Shortened, shortened
    from ipnb_refs.documents.masks import keys_in
    from ipnb_refs.documents.own_links import OWN_LINK, OWN_ROLE, OWN_TAG, has_own_links
    from ipnb_refs.documents.page_parts import balanced, end_of_page, hidden_at
    from ipnb_refs.documents.post_formats import (
        OWN_PAGE_WITHIN,
        PAGE_MARK,
        SUFFIXES,
        format_of,
        guessed_format,
        is_own_page,
    )
    from ipnb_refs.documents.post_reader import read, read_as_list

__all__ = [
    "BEGINS",
    "ENDS",
    "FENCE_BEGIN",
    "FENCE_END",
    "INLINE",
    "LINE",
    "MDX_BEGIN",
    "MDX_END",
    "OWN_LINK",
    "OWN_PAGE_WITHIN",
    "OWN_ROLE",
    "OWN_TAG",
    "PAGE_MARK",
    "SUFFIXES",
    "Kind",
    "Shortened",
    "Token",
    "balanced",
    "end_of_page",
    "format_of",
    "guessed_format",
    "has_own_links",
    "hidden_at",
    "is_below_post",
    "is_own_page",
    "keys_in",
    "last_line",
    "names_a_list",
    "read",
    "read_as_list",
    "shortened",
    "tokens",
]

_ON_DEMAND = parts(
    html="INLINE LINE",
    html_tokens="Kind Token tokens",
    lists="BEGINS ENDS FENCE_BEGIN FENCE_END MDX_BEGIN MDX_END last_line names_a_list "
    "is_below_post",
    long_markup="Shortened shortened",
    masks="keys_in",
    own_links="OWN_LINK OWN_ROLE OWN_TAG has_own_links",
    page_parts="balanced end_of_page hidden_at",
    post_formats="OWN_PAGE_WITHIN PAGE_MARK SUFFIXES format_of guessed_format is_own_page",
    post_reader="read read_as_list",
)
"""Who has been told what a post says (a run with nothing new) reads none."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
