"""What the cache knows of a post, as it was when the post was checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.project.keeping.json_values import fields_from_json
from ipnb_refs.project.keeping.outcome import Late, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from ipnb_refs.project.keeping.traces import Traces
    from ipnb_refs.project.sources import Source


def outcome_kept(
    fields: str, traces: str, source: Source, anew: Callable[[Source], Traces]
) -> Outcome:
    """Make an outcome of its JSON; raises `ValueError` where that is damaged."""
    found: Outcome = fields_from_json(fields, Outcome, Late(traces, source, anew))
    return found
