"""The rules, one file each; `ALL_RULES` is the whole list."""

from __future__ import annotations

from ipnb_refs.rules.file_problems import NOT_TEXT, TROUBLES, Trouble
from ipnb_refs.rules.post.abbreviation import abbreviation
from ipnb_refs.rules.post.ambiguous_citation import ambiguous_citation
from ipnb_refs.rules.post.ampersand import ampersand
from ipnb_refs.rules.post.cited_in import cited_in
from ipnb_refs.rules.post.cluster_comma import cluster_comma
from ipnb_refs.rules.post.cluster_order import cluster_order
from ipnb_refs.rules.post.comma_before_year import comma_before_year
from ipnb_refs.rules.post.dangling_letter import dangling_letter
from ipnb_refs.rules.post.duplicate_entry import duplicate_entry
from ipnb_refs.rules.post.entry_differs import entry_differs
from ipnb_refs.rules.post.et_al import et_al
from ipnb_refs.rules.post.incomplete_communication import incomplete_communication
from ipnb_refs.rules.post.list_out_of_date import list_out_of_date
from ipnb_refs.rules.post.missing_initials import missing_initials
from ipnb_refs.rules.post.missing_list import missing_list
from ipnb_refs.rules.post.missing_year import missing_year
from ipnb_refs.rules.post.misspelt_name import misspelt_name
from ipnb_refs.rules.post.nested_brackets import nested_brackets
from ipnb_refs.rules.post.not_listed import not_listed
from ipnb_refs.rules.post.other_letter_in_list import other_letter_in_list
from ipnb_refs.rules.post.page_label import page_label
from ipnb_refs.rules.post.quotation_without_page import quotation_without_page
from ipnb_refs.rules.post.repeated_authors import repeated_authors
from ipnb_refs.rules.post.repeated_year import repeated_year
from ipnb_refs.rules.post.uncited_entry import uncited_entry
from ipnb_refs.rules.post.unresolved_citation import unresolved_citation
from ipnb_refs.rules.post.unsorted_list import unsorted_list
from ipnb_refs.rules.post.wrong_authors import wrong_authors
from ipnb_refs.rules.post.wrong_letter import wrong_letter
from ipnb_refs.rules.post.year_mismatch import year_mismatch
from ipnb_refs.rules.rule import Context, Rule, examples
from ipnb_refs.rules.selection import refuse_unknown_rules, unknown_rules
from ipnb_refs.rules.store import STORE_RULES, StoreRule, check_store

__all__ = [
    "ALL_RULES",
    "NOT_TEXT",
    "STORE_RULES",
    "TROUBLES",
    "Context",
    "Rule",
    "StoreRule",
    "Trouble",
    "check_store",
    "examples",
    "refuse_unknown_rules",
    "unknown_rules",
]

ALL_RULES: tuple[Rule, ...] = (
    unresolved_citation,
    ambiguous_citation,
    year_mismatch,
    misspelt_name,
    wrong_authors,
    wrong_letter,
    not_listed,
    cluster_order,
    ampersand,
    et_al,
    cluster_comma,
    repeated_authors,
    page_label,
    cited_in,
    nested_brackets,
    missing_initials,
    abbreviation,
    incomplete_communication,
    comma_before_year,
    quotation_without_page,
    other_letter_in_list,
    missing_year,
    repeated_year,
    list_out_of_date,
    uncited_entry,
    duplicate_entry,
    dangling_letter,
    unsorted_list,
    entry_differs,
    missing_list,
)
"""In the order of their codes."""
