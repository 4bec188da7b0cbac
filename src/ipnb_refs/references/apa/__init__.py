"""The APA 7 formatter: an `Entry` in, inline nodes out; no markup strings anywhere.

`item_of` puts a work beside its pattern and the words of the list, `head_of` finds who stands in
the author's place, `reference_of` puts the parts together. `contributor_roles`, `printed_names`,
`printed_dates`, `titles`, `descriptions`, `related` and `source_element` make them, `legal` does
chapter 11; `patterns` is the table from types of works to patterns.

What is offered here is imported when it is asked for: a check of posts prints no references.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand

if TYPE_CHECKING:
    from ipnb_refs.references.apa.descriptions import MANUSCRIPTS, bracketed
    from ipnb_refs.references.apa.heads import Head, head_of
    from ipnb_refs.references.apa.item import Item, item_of
    from ipnb_refs.references.apa.patterns import Template, pattern_of
    from ipnb_refs.references.apa.printed_dates import year_label
    from ipnb_refs.references.apa.printed_names import direct
    from ipnb_refs.references.apa.reference import reference_of
    from ipnb_refs.references.apa.source_element import address, doi
    from ipnb_refs.references.apa.titles import is_bracketed, is_english

__all__ = [
    "MANUSCRIPTS",
    "Head",
    "Item",
    "Template",
    "address",
    "bracketed",
    "direct",
    "doi",
    "head_of",
    "is_bracketed",
    "is_english",
    "item_of",
    "pattern_of",
    "reference_of",
    "year_label",
]

_ON_DEMAND = {
    "MANUSCRIPTS": "descriptions",
    "Head": "heads",
    "Item": "item",
    "Template": "patterns",
    "address": "source_element",
    "bracketed": "descriptions",
    "direct": "printed_names",
    "doi": "source_element",
    "head_of": "heads",
    "is_bracketed": "titles",
    "is_english": "titles",
    "item_of": "item",
    "pattern_of": "patterns",
    "reference_of": "reference",
    "year_label": "printed_dates",
}
"""Each name and the module that has it."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
