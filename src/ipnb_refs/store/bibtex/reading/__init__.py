"""From the text of a .bib file to its raw entries: plain ones at once, odd ones by a parser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand
from ipnb_refs.store.bibtex.reading.field_spans import FieldSpans

if TYPE_CHECKING:
    from ipnb_refs.store.bibtex.reading.bibtex_text import read_bibtex

__all__ = ["FieldSpans", "read_bibtex"]

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, {"read_bibtex": "bibtex_text"})
