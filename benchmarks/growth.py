"""How the time grows when an input doubles, twice: 2 is linear, 4 quadratic.

Processor time, and ratios within one run; bare seconds mean nothing on a shared machine. Words
choose families by their names: `python benchmarks/growth.py list store`.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from generate.growth import FAMILIES, growth

LEAST = 0.1
"""Seconds that the smallest input of a family takes."""
AT_MOST = 2.4


def main() -> int:
    """Print one line for each family; 1 where any grows faster than its input."""
    words = sys.argv[1:]
    chosen = [each for each in FAMILIES if not words or any(word in each.name for word in words)]
    print(f"{'':<52}{'2n / n':>10}{'4n / 2n':>10}")
    worst = 0.0
    for family in chosen:
        ratios = growth(family, LEAST, (2, 4))
        if max(ratios, default=0) > AT_MOST:  # noise is not there twice
            ratios = growth(family, LEAST, (2, 4), runs=5)
        worst = max(worst, *ratios, 0)
        shown = "".join(f"{ratio:>10.2f}" for ratio in ratios) or f"{'quick':>10}"
        print(f"{family.name:<52}{shown}", flush=True)
    print(f"{f'{len(chosen)} families, the worst':<52}{worst:>10.2f}")
    return worst > AT_MOST


if __name__ == "__main__":
    sys.exit(main())
