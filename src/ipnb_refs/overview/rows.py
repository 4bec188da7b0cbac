"""The overview as JSON: what the page shows, for programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ipnb_refs.overview.overview_types import Overview

_VERSION = 1


def overview_json(overview: Overview) -> str:
    """Give an overview as one JSON object of lists of rows, in ASCII, so that no pipe breaks it."""
    rows: dict[str, Any] = {
        "version": _VERSION,
        "cites": overview.cites,
        "resolved": overview.resolved,
        "rules": dict(overview.rules),
        **asdict(overview),
    }
    return json.dumps(rows, indent=2) + "\n"
