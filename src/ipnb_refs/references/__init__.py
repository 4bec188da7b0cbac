"""Resolutions -> the reference list, in APA 7 or another style; citations printed in the text.

`build_references` makes the list: `arrange` puts the works in their order and letters them, `apa`
prints each, `csl` prints other styles. `cited` names a work in a message, `Citer` prints whole
citations, so that no two works look alike (`labels`).

What prints is imported when it is asked for: most posts are checked without it. So a module that
every check imports says `from ipnb_refs import references` and `references.build_references(...)`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand

if TYPE_CHECKING:
    from ipnb_refs.references.apa import direct, is_english, year_label
    from ipnb_refs.references.as_cited import authors_in_text, cited, is_shortened, namesakes
    from ipnb_refs.references.build import build_references, printed_alone
    from ipnb_refs.references.citing import cite
    from ipnb_refs.references.disambiguate import labels
    from ipnb_refs.references.in_text import Citer, Quoted

__all__ = [
    "Citer",
    "Quoted",
    "authors_in_text",
    "build_references",
    "cite",
    "cited",
    "direct",
    "is_english",
    "is_shortened",
    "labels",
    "namesakes",
    "printed_alone",
    "year_label",
]

_ON_DEMAND = {
    "Citer": "in_text",
    "Quoted": "in_text",
    "authors_in_text": "as_cited",
    "build_references": "build",
    "cite": "citing",
    "cited": "as_cited",
    "direct": "apa",
    "is_english": "apa",
    "is_shortened": "as_cited",
    "labels": "disambiguate",
    "namesakes": "as_cited",
    "printed_alone": "build",
    "year_label": "apa",
}
"""Each name and the module that has it."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
