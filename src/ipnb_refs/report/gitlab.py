"""Code Quality reports of GitLab, which a merge request shows beside its changes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.fingerprints import fingerprints
from ipnb_refs.model import Severity
from ipnb_refs.report.file_names import with_slashes
from ipnb_refs.report.report import sentences_of

if TYPE_CHECKING:
    from ipnb_refs.lines import LinesByPath
    from ipnb_refs.model import Diagnostic
    from ipnb_refs.report.report import Report

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(report: Report) -> str:
    """Print a list with one issue for each finding, known by its fingerprint.

    Entries that could not be read are issues that weigh nothing.
    """
    texts = report.lines()
    unread = tuple(replace(each, severity=Severity.INFO) for each in report.unread)
    issued = (*report.findings, *unread)
    prints = fingerprints(issued, report.texts)
    issues = [
        {
            "description": sentences_of(finding, texts),
            "check_name": f"{finding.rule.code} {finding.rule.name}",
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": with_slashes(texts.file(finding.path)),
                "lines": _lines(finding, texts),
            },
        }
        for finding, fingerprint in zip(issued, prints, strict=True)
    ]
    return json.dumps(issues, indent=2) + "\n"


def _lines(finding: Diagnostic, texts: LinesByPath) -> dict[str, int]:
    place = texts.numbers(finding.path, finding.span)
    return {"begin": place["line"], "end": place["endLine"]} if place else {"begin": 1}
