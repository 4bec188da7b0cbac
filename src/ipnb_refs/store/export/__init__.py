"""Entries written as files of other tools."""

from __future__ import annotations

from ipnb_refs.store.export.bibtex_entry import format_entry

__all__ = ["format_entry"]
