"""Findings and readings as text: one file for each output format, one value over which it works.

A format of findings is a function from `Report` to what is printed, with its last line ended; ""
where there is nothing to say. To add one, write its file and name it in `REPORTERS`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand
from ipnb_refs.report.counts import count, said_set_aside, said_undone, said_unread, statistics
from ipnb_refs.report.report import Report
from ipnb_refs.report.terminal import visible, visible_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from ipnb_refs.report.findings_json import findings_schema
    from ipnb_refs.report.from_documents import findings_to_json
    from ipnb_refs.report.readings import (
        NOT_LOOKED_UP,
        VERDICTS,
        Verdict,
        page,
        parse_schema,
        place_of,
        reading_as_text,
        readings_as_json,
        why,
    )

    Reporter = Callable[[Report], str]

__all__ = [
    "FOR_PROGRAMS",
    "NOT_LOOKED_UP",
    "REPORTERS",
    "VERDICTS",
    "WITH_RULES",
    "Report",
    "Verdict",
    "count",
    "findings_schema",
    "findings_to_json",
    "page",
    "parse_schema",
    "place_of",
    "reading_as_text",
    "readings_as_json",
    "reporter",
    "said_set_aside",
    "said_undone",
    "said_unread",
    "statistics",
    "visible",
    "visible_lines",
    "why",
]

REPORTERS = {
    "full": "full",
    "concise": "concise",
    "json": "findings_json",
    "jsonl": "findings_json",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
}
"""Every output format of findings, with the file here that has the function of its name."""

FOR_PROGRAMS = frozenset(REPORTERS) - {"full", "concise"}
"""The formats that are UTF-8, whatever the terminal is: those who read them are programs."""

WITH_RULES = frozenset({"sarif"})
"""The formats that describe the rules as well: to load all of them takes as long as a check."""

_ON_DEMAND = {
    "NOT_LOOKED_UP": "readings",
    "VERDICTS": "readings",
    "Verdict": "readings",
    "findings_schema": "findings_json",
    "findings_to_json": "from_documents",
    "page": "readings",
    "parse_schema": "readings",
    "place_of": "readings",
    "reading_as_text": "readings",
    "readings_as_json": "readings",
    "why": "readings",
}
"""What few commands need, and where it is."""


def reporter(name: str) -> Reporter:
    """Give the function of an output format; `name` is a key of `REPORTERS`."""
    function: Reporter = getattr(import_module(f"{__name__}.{REPORTERS[name]}"), name)
    return function


if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
