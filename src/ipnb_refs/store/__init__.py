"""The store: BibTeX and CSL-JSON files -> `Store`: light rows of all works, entries on demand."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ipnb_refs.store.bib_dates import BEFORE_SEASONS, LAST_MONTH
from ipnb_refs.store.bibtex.field_spans import Places
from ipnb_refs.store.bibtex.inherit import inherit
from ipnb_refs.store.contributors import split_list
from ipnb_refs.store.index import IndexedWork, index_work
from ipnb_refs.store.problems import PROBLEMS
from ipnb_refs.store.raw import Origin, Raw, RawEntry, RawItem
from ipnb_refs.store.store import Store
from ipnb_refs.store.tex.escape import escaped
from ipnb_refs.store.tex.tex_text import to_content, to_text
from ipnb_refs.store.tex.verbatim import bare_doi, to_verbatim

if TYPE_CHECKING:
    from ipnb_refs.store.bibtex.split import read_bibtex
    from ipnb_refs.store.csl.items import index_item, read_csl_json
    from ipnb_refs.store.entry import Entry
    from ipnb_refs.store.export.bibtex_entry import format_entry

__all__ = [
    "BEFORE_SEASONS",
    "LAST_MONTH",
    "PROBLEMS",
    "Entry",
    "IndexedWork",
    "Origin",
    "Places",
    "Raw",
    "RawEntry",
    "RawItem",
    "Store",
    "bare_doi",
    "escaped",
    "format_entry",
    "index_item",
    "index_work",
    "inherit",
    "read_bibtex",
    "read_csl_json",
    "split_list",
    "to_content",
    "to_text",
    "to_verbatim",
]

_ON_DEMAND = {
    "Entry": "entry",
    "format_entry": "export.bibtex_entry",
    "index_item": "csl.items",
    "read_bibtex": "bibtex.split",
    "read_csl_json": "csl.items",
}
"""Names whose modules import pydantic or a parser, and where they are."""


def __getattr__(name: str) -> Any:
    """Import what is seldom needed when it is asked for."""
    if name not in _ON_DEMAND:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ON_DEMAND[name]}"), name)
