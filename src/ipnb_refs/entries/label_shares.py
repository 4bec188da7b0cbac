"""How sure the labels of an entry are: for each token, how likely each label is.

The sums go forward and backward over all ways to label the entry (Rabiner, 1989).
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING

from ipnb_refs.entries.labels import fitted
from ipnb_refs.entries.weights import SCALE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.entries.labels import Ranges

    Sums = list[float]


def likely_labels(
    text: str, italics: Ranges = (), start: int = 0, known: int = 0
) -> list[tuple[tuple[int, int], dict[str, float]]]:
    """Say how likely each label of each token is, from 0 to 1; arguments are those of `label`."""
    tokens, labels, scores, rows = fitted(text, italics, start, known)
    if not tokens:
        return []
    steps = [[step / SCALE for step in each.ahead] for each in scores]
    fits = [[fit / SCALE for fit in row] for row in rows]
    forward = _forward(fits, steps)
    backward = _forward(fits[::-1], [list(each) for each in zip(*steps, strict=True)])[::-1]
    total = _log_sum(forward[-1])
    return [
        (
            token,
            {
                label: exp(ahead + behind - fit - total)
                for label, ahead, behind, fit in zip(labels, *sums, strict=True)
            },
        )
        for token, *sums in zip(tokens, forward, backward, fits, strict=True)
    ]


def _forward(fits: Sequence[Sums], steps: Sequence[Sums]) -> list[Sums]:
    """Sum all ways that lead to each label of each token, as logarithms, its own fit included."""
    into = [list(each) for each in zip(*steps, strict=True)]
    sums = [fits[0]]
    for row in fits[1:]:
        before = sums[-1]
        sums.append(
            [
                fit + _log_sum([*map(float.__add__, before, ways)])
                for fit, ways in zip(row, into, strict=True)
            ]
        )
    return sums


def _log_sum(values: Sums) -> float:
    most = max(values)
    return most + log(sum(exp(each - most) for each in values))
