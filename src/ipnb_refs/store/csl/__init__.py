"""CSL-JSON text -> raw items, each decoded on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand
from ipnb_refs.store.csl.items import index_item, read_csl_json

if TYPE_CHECKING:
    from ipnb_refs.store.csl.decode_csl import decode_item
    from ipnb_refs.store.csl.given_items import as_csl_json

__all__ = ["as_csl_json", "decode_item", "index_item", "read_csl_json"]

_ON_DEMAND = {"as_csl_json": "given_items", "decode_item": "decode_csl"}
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
