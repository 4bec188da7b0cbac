"""Findings as JSON for a caller in Python, who has documents and stores and no table of texts."""

from __future__ import annotations

from collections.abc import Iterable

from ipnb_refs.errors import UsageError, misuse
from ipnb_refs.lines import STDIN
from ipnb_refs.model import Diagnostic, Document
from ipnb_refs.report.findings_json import json
from ipnb_refs.report.report import Report
from ipnb_refs.store import Store, unread_entries


def findings_to_json(
    findings: Iterable[Diagnostic], sources: Document | Store | Iterable[Document | Store] = ()
) -> str:
    """Print findings as `ipnb-refs check --output-format json` does: one JSON object, as text.

    It is `{"version": 1, "findings": [...], "unreadEntries": [...]}`, sorted by path and place,
    whose schema `ipnb-refs check --schema` prints. `sources` are the documents and stores that the
    findings speak of: the lines and columns, 1-based, and the UTF-16 columns are counted in their
    texts. A finding in another file has its offsets (`start` and `end`, in code points) and null
    for these. What could not be read in the stores is among `unreadEntries`.
    Raises `UsageError` for several documents without a path, which no finding can tell apart.
    """
    found = tuple(findings) if isinstance(findings, Iterable) else (findings,)
    for finding in found:
        if not isinstance(finding, Diagnostic):
            raise misuse("findings_to_json", "findings", finding, "call check(document, store)")
    texts: dict[str, str] = {}
    unread: dict[Diagnostic, None] = {}
    for source in (sources,) if isinstance(sources, Document | Store | str) else sources:
        if isinstance(source, Store):
            texts |= source.sources
            unread |= dict.fromkeys(unread_entries(source))
        elif not isinstance(source, Document):
            raise misuse("findings_to_json", "documents", source, "call read(text) first")
        elif source.path is None and STDIN in texts:
            raise UsageError("several documents have no path: read them with path=...")
        else:
            texts[source.path or STDIN] = source.text
    return json(Report(found, texts, unread=tuple(each for each in unread if each not in found)))
