"""BibTeX text -> raw entries with what they inherit, checked, and each decoded on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.store.bibtex.checks import (
        check_commands,
        check_entries,
        strange_commands,
        type_meant,
    )
    from ipnb_refs.store.bibtex.decode import decode_entry
    from ipnb_refs.store.bibtex.index_entry import index_work
    from ipnb_refs.store.bibtex.inheritance import inherit
    from ipnb_refs.store.bibtex.reading import FieldSpans, read_bibtex
    from ipnb_refs.store.bibtex.values import MONTHS, is_balanced

__all__ = [
    "MONTHS",
    "FieldSpans",
    "check_commands",
    "check_entries",
    "decode_entry",
    "index_work",
    "inherit",
    "is_balanced",
    "read_bibtex",
    "strange_commands",
    "type_meant",
]

_ON_DEMAND = parts(
    checks="check_commands check_entries strange_commands type_meant",
    decode="decode_entry",
    index_entry="index_work",
    inheritance="inherit",
    reading="read_bibtex FieldSpans",
    values="MONTHS is_balanced",
)
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
