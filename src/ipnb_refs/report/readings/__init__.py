"""What `parse` prints: how a post is read, and the verdict on each citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand

if TYPE_CHECKING:
    from ipnb_refs.report.readings.parse_json import parse_schema, readings_as_json
    from ipnb_refs.report.readings.parse_text import NOT_LOOKED_UP, reading_as_text
    from ipnb_refs.report.readings.verdict_page import page
    from ipnb_refs.report.readings.verdicts import VERDICTS, Verdict, place_of, why

__all__ = [
    "NOT_LOOKED_UP",
    "VERDICTS",
    "Verdict",
    "page",
    "parse_schema",
    "place_of",
    "reading_as_text",
    "readings_as_json",
    "why",
]

_ON_DEMAND = {
    "NOT_LOOKED_UP": "parse_text",
    "VERDICTS": "verdicts",
    "Verdict": "verdicts",
    "page": "verdict_page",
    "parse_schema": "parse_json",
    "place_of": "verdicts",
    "reading_as_text": "parse_text",
    "readings_as_json": "parse_json",
    "why": "verdicts",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
