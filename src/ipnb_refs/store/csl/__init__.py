"""CSL-JSON text -> raw items, each decoded on demand."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ipnb_refs.store.csl.items import index_item, read_csl_json

if TYPE_CHECKING:
    from ipnb_refs.store.csl.decode_csl import decode_item

__all__ = ["decode_item", "index_item", "read_csl_json"]

_ON_DEMAND = {"decode_item": "decode_csl"}
"""Names whose modules import pydantic, and where they are."""


def __getattr__(name: str) -> Any:
    """Import what is seldom needed when it is asked for."""
    if name not in _ON_DEMAND:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ON_DEMAND[name]}"), name)
