"""Small plots as SVG inside a page: bars, with the numbers for those who do not see them."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH = 640
_HEIGHT = 160
_BELOW = 22
_LEAST_BAR = 2.0
_MOST_LABELS = 8


def columns(counts: Sequence[tuple[str, int]], what: str) -> str:
    """Draw a column for each count, with labels below some; "" for no counts.

    `what` says what is counted, for screen readers.
    """
    if not counts:
        return ""
    highest = max(count for _, count in counts)
    step = _WIDTH / len(counts)
    bars, labels = [], []
    every = -(-len(counts) // _MOST_LABELS)
    for place, (label, count) in enumerate(counts):
        height = count / highest * (_HEIGHT - _BELOW) if highest else 0
        left, top = place * step, _HEIGHT - _BELOW - height
        shown = html.escape(f"{label}: {count}")
        bars.append(
            f'<rect x="{left:.1f}" y="{top:.1f}" width="{max(step - 1, 1):.1f}" '
            f'height="{height:.1f}"><title>{shown}</title></rect>'
        )
        if place % every == 0:
            labels.append(f'<text x="{left:.1f}" y="{_HEIGHT - 6}">{html.escape(label)}</text>')
    said = html.escape(f"{what}, from {counts[0][0]} to {counts[-1][0]}, at most {highest}")
    return (
        f'<svg class="plot" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{said}">'
        f"{''.join(bars)}{''.join(labels)}</svg>\n"
    )


def share(part: int, whole: int) -> str:
    """Draw a bar of which a part is filled; the number that says it stands beside it."""
    filled = part / whole * 100 if whole else 0
    if part:
        filled = max(filled, _LEAST_BAR)
    return (
        '<svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="rest" width="100" height="8"/><rect width="{filled:.1f}" height="8"/></svg>'
    )
