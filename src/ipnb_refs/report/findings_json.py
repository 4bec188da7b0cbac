"""Findings for programs: one JSON object, whose shape `check.schema.json` describes."""

from __future__ import annotations

import json as standard_json
from typing import TYPE_CHECKING

from ipnb_refs.lines import PLACE

if TYPE_CHECKING:
    from ipnb_refs.lines import LinesByPath
    from ipnb_refs.model import Diagnostic, Fix, Span
    from ipnb_refs.report.report import Report

VERSION = 1

Json = dict[str, object]


def json(report: Report) -> str:
    """Print findings as `{"version": 1, "findings": [...], "unreadEntries": [...]}`.

    Both lists have the same shape, and are sorted by path and place.
    Every place has the eight numbers of `Lines.place`; all are null where a whole file is meant.
    Only ASCII is printed, so that no pipe can break it.
    """
    texts = report.lines()
    found, unread = (
        [_finding(finding, texts) for finding in sorted(findings, key=_order)]
        for findings in (report.findings, report.unread)
    )
    shown = {"version": VERSION, "findings": found, "unreadEntries": unread}
    return standard_json.dumps(shown, indent=2) + "\n"


def jsonl(report: Report) -> str:
    """Print what `json` prints, in the same order, one JSON object in a line each.

    Entries that could not be read come last, and have `"unread": true`.
    """
    texts = report.lines()
    found = [_finding(finding, texts) for finding in sorted(report.findings, key=_order)]
    unread = [_finding(finding, texts) for finding in sorted(report.unread, key=_order)]
    lines = [*found, *({**each, "unread": True} for each in unread)]
    return "".join(f"{standard_json.dumps(each)}\n" for each in lines)


def findings_schema() -> str:
    """Give the JSON Schema of what is printed."""
    from importlib.resources import files  # noqa: PLC0415 - seldom asked for

    return files(__package__).joinpath("check.schema.json").read_text("utf-8")


def _order(finding: Diagnostic) -> tuple[str, int, int, str]:
    start, end = (finding.span.start, finding.span.end) if finding.span else (-1, -1)
    return finding.path or "", start, end, finding.rule.code


def _finding(finding: Diagnostic, texts: LinesByPath) -> Json:
    return {
        "code": finding.rule.code,
        "name": finding.rule.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": _file(finding.path, texts),
        **_place(finding.path, finding.span, texts),
        **_post(finding, texts),
        "help": finding.help,
        "related": [
            {
                "message": related.message,
                "path": _file(related.path or finding.path, texts),
                **_place(related.path or finding.path, related.span, texts),
            }
            for related in finding.related
        ],
        "fix": _fix(finding.fix, finding.path, texts),
    }


def _file(path: str | None, texts: LinesByPath) -> str | None:
    return texts.file(path) if path is not None else None


def _post(finding: Diagnostic, texts: LinesByPath) -> Json:
    """Name the post of a file that holds several, and the paragraph in it."""
    inside = texts.inside(finding.path)
    if inside is None:
        return {}
    paragraph = inside.paragraph(finding.span) if finding.span is not None else None
    return {"post": inside.title or None, "paragraph": paragraph}


def _fix(fix: Fix | None, path: str | None, texts: LinesByPath) -> Json | None:
    """Give what a program may apply: nothing is written into a file that holds several posts."""
    if fix is None or texts.inside(path) is not None:
        return None
    return {
        "title": fix.title,
        "applicability": fix.applicability.value,
        "edits": [
            {**_place(path, edit.span, texts), "replacement": edit.replacement}
            for edit in fix.edits
        ],
    }


def _place(path: str | None, span: Span | None, texts: LinesByPath) -> Json:
    numbers = texts.numbers(path, span)
    if numbers is not None:
        return {**numbers}
    is_own = span is not None and texts.inside(path) is None
    known = {"start": span.start, "end": span.end} if span is not None and is_own else {}
    return {**dict.fromkeys(PLACE), **known}
