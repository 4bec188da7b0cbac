"""Nothing takes longer than in proportion: a guard too coarse for noise.

`make growth` measures the same families closely.
"""

from __future__ import annotations

import pytest

from generate.growth import FAMILIES, MARKS, Family, growth

pytestmark = pytest.mark.no_cover  # every line is reached without them, and tracing costs time

LEAST = 0.001
FACTOR = 8
AT_MOST = 20
"""Eight times the text takes sixty-four times as long where reading is quadratic."""
MOST = 2_000
ATTEMPTS = 3


@pytest.mark.parametrize("family", (*FAMILIES, *MARKS), ids=lambda family: family.name)
def test_time_grows_as_the_text_does(family: Family) -> None:
    ratios = []
    for attempt in range(1, ATTEMPTS + 1):
        ratio = growth(family, LEAST * attempt, (FACTOR,), runs=attempt, most=MOST)
        if not ratio or ratio[0] <= AT_MOST:
            return
        ratios.append(round(ratio[0], 1))
    pytest.fail(f"{FACTOR} times the text took so many times as long, each time: {ratios}")
