"""Reading is linear: a guard too coarse for noise, for texts that once were slow somewhere."""

from __future__ import annotations

import pytest

from generate.growth import FORMATS, TEXTS, growth

pytestmark = pytest.mark.no_cover  # long, and 98 % of the lines are reached without them

AT_MOST = 2.4
FLOOR = 0.15
"""Seconds below which nobody is kept waiting, and noise decides."""
ATTEMPTS = 4
ENOUGH = 0.2
DEAR = {
    "a long post": 0.05,
    "citations in brackets": 0.015,
    "citations in sentences": 0.015,
    "years": 0.05,
    "one bracket of many works": 0.1,
    "years of one author": 0.1,
    "brackets never closed": 0.05,
}
"""The share of the full size that is enough; less where reading has much to do."""


@pytest.mark.parametrize("markup", FORMATS)
@pytest.mark.parametrize("name", TEXTS)
def test_twice_the_text_takes_twice_the_time(name: str, markup: str) -> None:
    ratios = []
    for _ in range(ATTEMPTS):
        twice, ratio = growth(name, markup, DEAR.get(name, ENOUGH), runs=1)
        if twice < FLOOR or ratio <= AT_MOST:
            return
        ratios.append(round(ratio, 2))
    pytest.fail(f"each time, twice the text took more than {AT_MOST} times as long: {ratios}")
