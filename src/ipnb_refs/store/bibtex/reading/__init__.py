"""From the text of a .bib file to its raw entries: plain ones at once, odd ones by a parser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.store.bibtex.reading.bibtex_text import read_bibtex
    from ipnb_refs.store.bibtex.reading.field_spans import FieldSpans

__all__ = ["FieldSpans", "read_bibtex"]

_ON_DEMAND = parts(
    bibtex_text="read_bibtex",
    field_spans="FieldSpans",
)
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
