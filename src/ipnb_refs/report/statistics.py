"""How often each rule was broken."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.model import Diagnostic


def statistics(findings: Iterable[Diagnostic]) -> str:
    """Count the findings of each rule, the most frequent first, in columns parted by tabs."""
    counts = Counter(finding.rule for finding in findings)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "".join(f"{number}\t{rule.code}\t{rule.name}\n" for rule, number in ordered)
