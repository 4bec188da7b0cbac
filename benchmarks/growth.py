"""How the time of reading grows when a text doubles: 2 is linear, 4 quadratic.

Ratios within one run; bare seconds mean nothing on a shared machine. `share` of the full sizes can
be given: `python benchmarks/growth.py 0.1`.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from generate.growth import FORMATS, TEXTS, growth


def main() -> None:
    """Print one line for each text."""
    share = float(sys.argv[1]) if sys.argv[1:] else 1.0
    print(f"{'twice the text / once':<32}" + "".join(f"{markup:>10}" for markup in FORMATS))
    for name in TEXTS:
        ratios = [growth(name, markup, share / 2)[1] for markup in FORMATS]
        print(f"{name:<32}" + "".join(f"{ratio:>10.2f}" for ratio in ratios), flush=True)


if __name__ == "__main__":
    main()
