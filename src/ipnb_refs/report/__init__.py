"""Findings as text: one plain function for each output format.

Each takes the findings in the order to print and the raw texts by path, and returns what to print,
with its last line ended; "" where there is nothing to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.report.concise import concise
from ipnb_refs.report.findings_json import json, jsonl
from ipnb_refs.report.from_documents import findings_to_json
from ipnb_refs.report.full import full

__all__ = ["REPORTERS", "Reporter", "findings_to_json"]

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ipnb_refs.model import Diagnostic

    Reporter = Callable[[Sequence[Diagnostic], Mapping[str, str]], str]

REPORTERS: dict[str, Reporter] = {
    "full": full,
    "concise": concise,
    "json": json,
    "jsonl": jsonl,
}
