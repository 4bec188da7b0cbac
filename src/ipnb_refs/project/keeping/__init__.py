"""What is kept of a post and of a store from one run to the next, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.project.keeping.cache import Cache
    from ipnb_refs.project.keeping.digests import digest
    from ipnb_refs.project.keeping.json_values import as_json, from_json
    from ipnb_refs.project.keeping.known_outcome import outcome_kept
    from ipnb_refs.project.keeping.known_stores import KnownStore, keep_store, store_kept
    from ipnb_refs.project.keeping.outcome import Outcome, outcome_of
    from ipnb_refs.project.keeping.traces import Traces

__all__ = [
    "Cache",
    "KnownStore",
    "Outcome",
    "Traces",
    "as_json",
    "digest",
    "from_json",
    "keep_store",
    "outcome_kept",
    "outcome_of",
    "store_kept",
]

_ON_DEMAND = parts(
    cache="Cache",
    digests="digest",
    json_values="as_json from_json",
    known_outcome="outcome_kept",
    known_stores="KnownStore keep_store store_kept",
    outcome="Outcome outcome_of",
    traces="Traces",
)
"""A run over few posts keeps nothing."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
