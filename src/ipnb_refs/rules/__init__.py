"""The rules, one file each; `ALL_RULES` is the whole list."""

from __future__ import annotations

from ipnb_refs.rules._rule import Context, Rule
from ipnb_refs.rules._troubles import NOT_TEXT, TROUBLES, Trouble
from ipnb_refs.rules.ambiguous_citation import ambiguous_citation
from ipnb_refs.rules.ampersand import ampersand
from ipnb_refs.rules.cluster_order import cluster_order
from ipnb_refs.rules.et_al import et_al
from ipnb_refs.rules.list_out_of_date import list_out_of_date
from ipnb_refs.rules.misspelt_name import misspelt_name
from ipnb_refs.rules.unresolved_citation import unresolved_citation
from ipnb_refs.rules.year_mismatch import year_mismatch

__all__ = ["ALL_RULES", "NOT_TEXT", "TROUBLES", "Context", "Rule", "Trouble"]

ALL_RULES: tuple[Rule, ...] = (
    unresolved_citation,
    ambiguous_citation,
    year_mismatch,
    misspelt_name,
    cluster_order,
    ampersand,
    et_al,
    list_out_of_date,
)
"""In the order of their codes."""
