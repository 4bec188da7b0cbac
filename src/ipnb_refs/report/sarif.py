"""SARIF 2.1.0: findings for code scanning and editors, with rules, fixes, and fingerprints."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ipnb_refs import __version__
from ipnb_refs.fingerprints import fingerprints
from ipnb_refs.model import Severity
from ipnb_refs.report.file_names import as_uri
from ipnb_refs.report.report import sentences_of

if TYPE_CHECKING:
    from ipnb_refs.lines import LinesByPath
    from ipnb_refs.model import Diagnostic, Fix, Span
    from ipnb_refs.report.report import Explained, Report

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HOME = "https://pypi.org/project/ipnb-refs/"
FINGERPRINT = "ipnbRefs/v1"
"""The name of our fingerprints; another way of making them gets another number."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Json = dict[str, object]


def sarif(report: Report) -> str:
    """Print one run with a result for each finding.

    Only the rules that were found are described. Entries that could not be read are notifications
    of the run, since they are no findings. Columns count code points.
    """
    texts = report.lines()
    found = {finding.rule.code for finding in (*report.findings, *report.unread)}
    rules = [each for each in report.catalogue if each.id.code in found]
    numbers = {each.id.code: number for number, each in enumerate(rules)}
    prints = fingerprints(report.findings, report.texts)
    run = {
        "tool": {
            "driver": {
                "name": "ipnb-refs",
                "version": __version__,
                "informationUri": HOME,
                "rules": [_rule(each) for each in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": [
                    *(_notification(each, texts) for each in report.unread),
                    *({"level": "error", "message": {"text": each}} for each in report.problems),
                ],
            }
        ],
        "results": [
            _result(finding, fingerprint, numbers, texts)
            for finding, fingerprint in zip(report.findings, prints, strict=True)
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2) + "\n"


def _rule(each: Explained) -> Json:
    title = each.doc.partition("\n")[0]
    return {
        "id": each.id.code,
        "name": "".join(word.capitalize() for word in each.id.name.split("-")),
        "shortDescription": {"text": title},
        "help": {"text": each.doc, "markdown": each.doc},
        "defaultConfiguration": {"level": _LEVELS[each.severity]},
    }


def _result(
    finding: Diagnostic, fingerprint: str, numbers: dict[str, int], texts: LinesByPath
) -> Json:
    code = finding.rule.code
    result: Json = {
        "ruleId": code,
        "level": _LEVELS[finding.severity],
        "message": {"text": sentences_of(finding, texts)},
        "locations": [_location(finding.path, finding.span, texts)],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }
    if code in numbers:
        result["ruleIndex"] = numbers[code]
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                **_location(each.path or finding.path, each.span, texts),
                "message": {"text": each.message},
            }
            for number, each in enumerate(finding.related)
        ]
    is_own = texts.lines(finding.path) is not None and texts.inside(finding.path) is None
    if finding.fix is not None and is_own:
        result["fixes"] = [_fix(finding.fix, finding.path, texts)]
    return result


def _notification(finding: Diagnostic, texts: LinesByPath) -> Json:
    return {
        "descriptor": {"id": finding.rule.code},
        "level": _LEVELS[finding.severity],
        "message": {"text": sentences_of(finding, texts)},
        "locations": [_location(finding.path, finding.span, texts)],
    }


def _fix(fix: Fix, path: str | None, texts: LinesByPath) -> Json:
    replacements = [
        {
            "deletedRegion": _region(edit.span, path, texts),
            "insertedContent": {"text": edit.replacement},
        }
        for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": as_uri(texts.file(path))}, "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}


def _location(path: str | None, span: Span | None, texts: LinesByPath) -> Json:
    place: Json = {
        "artifactLocation": {"uri": as_uri(texts.file(path))},
        "region": {"startLine": 1},  # GitHub asks for one where a whole file is meant, too
    }
    if span is not None and (region := _region(span, path, texts)):
        place["region"] = region
    return {"physicalLocation": place}


def _region(span: Span, path: str | None, texts: LinesByPath) -> Json:
    place = texts.numbers(path, span)
    if place is None:
        return {}
    return {
        "startLine": place["line"],
        "startColumn": place["column"],
        "endLine": place["endLine"],
        "endColumn": place["endColumn"],
        "charOffset": place["start"],
        "charLength": place["end"] - place["start"],
    }
