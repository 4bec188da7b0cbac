"""All ratios of speed in one run, printed and written to docs/reference/performance.md.

python benchmarks/everything.py [--no-page]
"""

from __future__ import annotations

import logging
import platform
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import formatting
import peers
import processes
import reading
import stores

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "performance.md"
HEAD = """\
# Performance

Written by `make bench`, never by hand. All figures are ratios, measured in turn on one machine:
seconds would say more of the machine than of the program. They are of processor time, user and
system.

Measured on {day}, Python {python} on {machine}, with {versions}.
"""


def page(groups: Mapping[str, Mapping[str, float]], versions: Mapping[str, str]) -> str:
    """The page of the documentation."""
    said = ", ".join(f"{name} {number}" for name, number in versions.items())
    parts = [
        HEAD.format(
            day=date.today().isoformat(),
            python=platform.python_version(),
            machine=f"{platform.system()} {platform.machine()}",
            versions=said,
        )
    ]
    for title, rows in groups.items():
        table = "\n".join(f"| {name} | {ratio:.2f} |" for name, ratio in rows.items())
        parts.append(f"## {title}\n\n| what | ratio |\n| --- | --- |\n{table}\n")
    return "\n".join(parts)


def main() -> None:
    """Measure, print, and write the page."""
    logging.disable()
    versions = {"ipnb-refs": version("ipnb-refs"), "bibtexparser": version("bibtexparser")}
    versions |= peers.install()
    groups = {
        "Commands": processes.rows(),
        "Reading posts": reading.rows(),
        "Bibliographies": stores.rows(),
        "Lists": formatting.rows(),
    }
    for title, rows in groups.items():
        print(title)
        for name, ratio in rows.items():
            print(f"  {name:<64} {ratio:6.2f}")
    if "--no-page" not in sys.argv:
        PAGE.write_text(page(groups, versions), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
