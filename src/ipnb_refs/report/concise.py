"""One line for each finding, in the form that editors and `grep` know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.report.terminal import visible

if TYPE_CHECKING:
    from ipnb_refs.lines import LinesByPath
    from ipnb_refs.model import Diagnostic
    from ipnb_refs.report.report import Report


def concise(report: Report) -> str:
    """Print findings as `path:line:column: CODE message`, one line each.

    Entries of the stores that could not be read come after them.
    """
    lines = report.lines()
    return "".join(
        visible(_line(finding, lines)) + "\n" for finding in (*report.findings, *report.unread)
    )


def _line(finding: Diagnostic, lines: LinesByPath) -> str:
    said = lines.said(finding.path, finding.span)
    where = f" ({said})" if said else ""
    place = lines.place(finding.path, finding.span)
    return f"{place}: {finding.rule} {finding.message}{where}"
