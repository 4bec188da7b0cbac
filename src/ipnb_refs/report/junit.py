"""JUnit's XML, which nearly every CI service shows as a table of tests."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ipnb_refs.lines import STDIN
from ipnb_refs.model import Severity
from ipnb_refs.report.file_names import with_slashes
from ipnb_refs.report.report import line_of
from ipnb_refs.report.terminal import visible_paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.lines import LinesByPath
    from ipnb_refs.model import Diagnostic
    from ipnb_refs.report.report import Report

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;"}
"""A raw line end in an attribute is read as a blank."""
_NO_CHARACTERS = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}


def junit(report: Report) -> str:
    """Print a suite for each file: a failed test for each finding, one that passed where none is.

    Findings that never fail a run are tests that passed, with the finding as their output.
    """
    texts = report.lines()
    by_path: dict[str, list[Diagnostic]] = defaultdict(list)
    for finding in report.findings:
        by_path[finding.path or STDIN].append(finding)
    suites = [_suite(path, by_path[path], texts) for path in sorted({*report.texts, *by_path})]
    failures = sum(each.severity is not Severity.INFO for each in report.findings)
    tests = sum(max(1, len(by_path[path])) for path in {*report.texts, *by_path})
    tests += len(report.problems)
    unread = "".join(f"{line_of(each, texts)}\n" for each in report.unread)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites name="ipnb-refs" tests="{tests}" failures="{failures}" '
        f'errors="{len(report.problems)}">\n'
        + "".join(suites)
        + _undone(report.problems)
        + (f"  <system-err>{_escaped(unread)}</system-err>\n" if unread else "")
        + "</testsuites>\n"
    )


def _suite(path: str, findings: list[Diagnostic], texts: LinesByPath) -> str:
    cases = "".join(_case(path, finding, texts) for finding in findings)
    name = _escaped(with_slashes(path))
    if not findings:
        cases = f'    <testcase name="no findings" classname="{name}"/>\n'
    failures = sum(each.severity is not Severity.INFO for each in findings)
    counts = f'tests="{max(1, len(findings))}" failures="{failures}" errors="0"'
    return f'  <testsuite name="{name}" {counts}>\n{cases}  </testsuite>\n'


def _undone(problems: Sequence[str]) -> str:
    """Print a suite of what could not be done: a test with an error for each."""
    if not problems:
        return ""
    cases = "".join(
        f'    <testcase name="{_escaped(each)}" classname="ipnb-refs">\n'
        f'      <error message="{_escaped(each)}"/>\n    </testcase>\n'
        for each in problems
    )
    counts = f'tests="{len(problems)}" failures="0" errors="{len(problems)}"'
    return f'  <testsuite name="ipnb-refs" {counts}>\n{cases}  </testsuite>\n'


def _case(path: str, finding: Diagnostic, texts: LinesByPath) -> str:
    line = line_of(finding, texts)
    name = _escaped(f"{finding.rule.code} {finding.rule.name}, {_where(finding, texts)}")
    told = _escaped(f"{line}\n{finding.help}" if finding.help else line)
    if finding.severity is Severity.INFO:
        inside = f"<system-out>{told}</system-out>"
    else:
        kind = f'type="{finding.severity.value}" message="{_escaped(finding.message)}"'
        inside = f"<failure {kind}>{told}</failure>"
    head = f'<testcase name="{name}" classname="{_escaped(with_slashes(path))}"'
    return f"    {head}>\n      {inside}\n    </testcase>\n"


def _where(finding: Diagnostic, texts: LinesByPath) -> str:
    inside, numbers = texts.inside(finding.path), texts.numbers(finding.path, finding.span)
    if inside is not None and finding.span is not None and inside.title:
        return f"paragraph {inside.paragraph(finding.span)}"
    return f"line {numbers['line'] if numbers else 1}"


def _escaped(text: str) -> str:
    """Escape a text for an attribute or an element; what XML cannot hold is spelled out."""
    return "".join(
        _ENTITIES.get(sign, sign) for sign in visible_paragraph(text).translate(_NO_CHARACTERS)
    )
