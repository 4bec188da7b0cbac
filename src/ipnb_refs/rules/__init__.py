"""The rules, one file each; `ALL_RULES` is the whole list."""

from __future__ import annotations

from ipnb_refs.rules._rule import Context, Rule, examples
from ipnb_refs.rules._troubles import NOT_TEXT, TROUBLES, Trouble
from ipnb_refs.rules.abbreviation import abbreviation
from ipnb_refs.rules.ambiguous_citation import ambiguous_citation
from ipnb_refs.rules.ampersand import ampersand
from ipnb_refs.rules.cited_in import cited_in
from ipnb_refs.rules.cluster_comma import cluster_comma
from ipnb_refs.rules.cluster_order import cluster_order
from ipnb_refs.rules.comma_before_year import comma_before_year
from ipnb_refs.rules.dangling_letter import dangling_letter
from ipnb_refs.rules.duplicate_entry import duplicate_entry
from ipnb_refs.rules.entry_differs import entry_differs
from ipnb_refs.rules.et_al import et_al
from ipnb_refs.rules.incomplete_communication import incomplete_communication
from ipnb_refs.rules.list_out_of_date import list_out_of_date
from ipnb_refs.rules.missing_initials import missing_initials
from ipnb_refs.rules.missing_list import missing_list
from ipnb_refs.rules.missing_year import missing_year
from ipnb_refs.rules.misspelt_name import misspelt_name
from ipnb_refs.rules.nested_brackets import nested_brackets
from ipnb_refs.rules.not_listed import not_listed
from ipnb_refs.rules.other_letter_in_list import other_letter_in_list
from ipnb_refs.rules.page_label import page_label
from ipnb_refs.rules.quotation_without_page import quotation_without_page
from ipnb_refs.rules.repeated_authors import repeated_authors
from ipnb_refs.rules.repeated_year import repeated_year
from ipnb_refs.rules.uncited_entry import uncited_entry
from ipnb_refs.rules.unresolved_citation import unresolved_citation
from ipnb_refs.rules.unsorted_list import unsorted_list
from ipnb_refs.rules.wrong_authors import wrong_authors
from ipnb_refs.rules.wrong_letter import wrong_letter
from ipnb_refs.rules.year_mismatch import year_mismatch

__all__ = ["ALL_RULES", "NOT_TEXT", "TROUBLES", "Context", "Rule", "Trouble", "examples"]

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
