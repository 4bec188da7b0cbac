"""One line for each finding, in the form that editors and `grep` know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.lines import Sources
from ipnb_refs.report.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ipnb_refs.model import Diagnostic


def concise(findings: Sequence[Diagnostic], texts: Mapping[str, str]) -> str:
    """Print findings as `path:line:column: CODE message`, one line each."""
    sources = Sources(texts)
    return "".join(
        visible(f"{sources.place(finding.path, finding.span)}: {finding.rule} {finding.message}")
        + "\n"
        for finding in findings
    )
