"""The store: BibTeX and CSL-JSON files -> `Store`: light rows of all works, entries on demand."""

from ipnb_refs.load import load_store, reread
from ipnb_refs.store.export.bibtex_entry import format_entry
from ipnb_refs.store.store import Store

__all__ = ["Store", "format_entry", "load_store", "reread"]
