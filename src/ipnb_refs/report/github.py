"""Annotations of GitHub: commands in a job's log, shown beside the lines of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.report.file_names import with_slashes
from ipnb_refs.report.terminal import visible_paragraph

if TYPE_CHECKING:
    from ipnb_refs.lines import LinesByPath
    from ipnb_refs.model import Diagnostic
    from ipnb_refs.report.report import Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_MESSAGES = {"%": "%25", "\n": "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ":": "%3A", ",": "%2C"}


def github(report: Report) -> str:
    """Print one command for each finding, and a notice for each entry that could not be read."""
    texts = report.lines()
    findings = [_command(_COMMANDS[each.severity], each, texts) for each in report.findings]
    unread = [_command("notice", each, texts) for each in report.unread]
    undone = [f"::error::{_escaped(each, _IN_MESSAGES)}" for each in report.problems]
    return "".join(f"{line}\n" for line in (*findings, *unread, *undone))


def _command(name: str, finding: Diagnostic, texts: LinesByPath) -> str:
    properties = {
        "file": with_slashes(texts.file(finding.path)),
        **_place(finding, texts),
        "title": f"{finding.rule.code} {finding.rule.name}",
    }
    typed = ",".join(f"{each}={_property(str(to))}" for each, to in properties.items())
    first = texts.told(finding.message, finding.path, finding.span)
    message = f"{first}\n{finding.help}" if finding.help else first
    return f"::{name} {typed}::{_escaped(message, _IN_MESSAGES)}"


def _place(finding: Diagnostic, texts: LinesByPath) -> dict[str, int]:
    """Say where a finding is; columns are known only to hold within one line."""
    place = texts.numbers(finding.path, finding.span)
    if place is None:
        return {"line": 1}
    if place["line"] != place["endLine"]:
        return {"line": place["line"], "endLine": place["endLine"]}
    last = max(place["utf16Column"], place["endUtf16Column"] - 1)
    return {
        "line": place["line"],
        "endLine": place["line"],
        "col": place["utf16Column"],
        "endColumn": last,
    }


def _property(text: str) -> str:
    """Escape a property; a carriage return in the name of a file is part of the name."""
    return "%0D".join(_escaped(each, _IN_PROPERTIES) for each in text.split("\r"))


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in visible_paragraph(text))
