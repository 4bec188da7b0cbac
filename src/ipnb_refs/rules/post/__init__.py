"""The rules of scope post: they look at one post, its list and its store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.rules.rule import gathered

if TYPE_CHECKING:
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

__all__ = ["POST_RULES"]

_FILES = (
    "unresolved_citation",
    "ambiguous_citation",
    "year_mismatch",
    "misspelt_name",
    "wrong_authors",
    "wrong_letter",
    "not_listed",
    "cluster_order",
    "ampersand",
    "et_al",
    "cluster_comma",
    "repeated_authors",
    "page_label",
    "cited_in",
    "nested_brackets",
    "missing_initials",
    "abbreviation",
    "incomplete_communication",
    "comma_before_year",
    "quotation_without_page",
    "other_letter_in_list",
    "missing_year",
    "repeated_year",
    "list_out_of_date",
    "uncited_entry",
    "duplicate_entry",
    "dangling_letter",
    "unsorted_list",
    "entry_differs",
    "missing_list",
    "nothing_to_look_up",
)
"""The file of each rule, in the order of their codes."""

POST_RULES: tuple[Rule[Context], ...] = gathered(__name__, _FILES)
