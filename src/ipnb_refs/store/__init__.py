"""The store: BibTeX files -> `Store`, with light rows of all works and entries on demand."""

from ipnb_refs.store.load import load_store
from ipnb_refs.store.store import Store

__all__ = ["Store", "load_store"]
