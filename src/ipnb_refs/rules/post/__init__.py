"""The rules of scope post: they look at one post, its list and its store."""

from __future__ import annotations

from ipnb_refs.rules.rule import Needs, PostRule

__all__ = ["POST_RULES"]

POST_RULES = (
    PostRule("unresolved_citation", "CIT101", Needs.OPEN_CITES),
    PostRule("ambiguous_citation", "CIT102", Needs.OPEN_CITES),
    PostRule("year_mismatch", "CIT103", Needs.OPEN_CITES),
    PostRule("misspelled_name", "CIT104", Needs.CITATIONS),
    PostRule("wrong_authors", "CIT105", Needs.CITATIONS),
    PostRule("wrong_letter", "CIT106", Needs.OPEN_CITES),
    PostRule("not_listed", "CIT107", Needs.TYPED_LIST),
    PostRule("number_not_listed", "CIT108", Needs.TYPED_LIST),
    PostRule("cluster_order", "CIT201", Needs.SEVERAL_CITES),
    PostRule("ampersand", "CIT202", Needs.CITATIONS),
    PostRule("et_al", "CIT203", Needs.CITATIONS),
    PostRule("cluster_comma", "CIT204", Needs.SEVERAL_CITES),
    PostRule("repeated_authors", "CIT205", Needs.SEVERAL_CITES),
    PostRule("page_label", "CIT206", Needs.LOCATORS),
    PostRule("cited_in", "CIT207", Needs.EXEMPT_CITES),
    PostRule("nested_brackets", "CIT208", Needs.CITATIONS),
    PostRule("missing_initials", "CIT209", Needs.CITATIONS),
    PostRule("abbreviation", "CIT210", Needs.CITATIONS),
    PostRule("incomplete_communication", "CIT211", Needs.EXEMPT_CITES),
    PostRule("comma_before_year", "CIT212", Needs.CITATIONS, default=False),
    PostRule("quotation_without_page", "CIT213", Needs.CITATIONS, default=False),
    PostRule("other_letter_in_list", "CIT214", Needs.FENCE),
    PostRule("missing_year", "CIT215", Needs.CITATIONS, default=False),
    PostRule("repeated_year", "CIT216", Needs.CITATIONS, default=False),
    PostRule("missing_original_year", "CIT217", Needs.CITATIONS),
    PostRule("no_date_form", "CIT218", Needs.UNDATED_CITES),
    PostRule("sign_before_year", "CIT219", Needs.CITATIONS),
    PostRule("list_out_of_date", "REF101", Needs.FENCE),
    PostRule("uncited_entry", "REF102", Needs.TYPED_LIST),
    PostRule("duplicate_entry", "REF103", Needs.TYPED_LIST),
    PostRule("dangling_letter", "REF104", Needs.TYPED_LIST),
    PostRule("unsorted_list", "REF105", Needs.TYPED_LIST),
    PostRule("entry_differs", "REF106", Needs.TYPED_LIST),
    PostRule("missing_list", "REF107", Needs.CITATIONS),
    PostRule("nothing_to_look_up", "REF108", Needs.NO_STORE),
    PostRule("no_list", "REF109", Needs.CITATIONS, default=False),
    PostRule("damaged_doi", "REF110", Needs.TYPED_LIST),
)
"""The file of each rule, its code, and what it needs, in the order of the codes."""
