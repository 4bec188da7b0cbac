"""One line for each finding, in the form that editors and `grep` know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.report.report import line_of
from ipnb_refs.report.terminal import visible

if TYPE_CHECKING:
    from ipnb_refs.report.report import Report


def concise(report: Report) -> str:
    """Print findings as `path:line:column: CODE message`, one line each.

    Entries of the stores that could not be read come after them.
    """
    lines = report.lines()
    return "".join(
        visible(line_of(finding, lines)) + "\n" for finding in (*report.findings, *report.unread)
    )
