"""`python -m corpus` prints what is found and read; `python -m corpus --write` keeps it."""

from __future__ import annotations

import sys

from corpus import citations, findings, write


def main() -> None:
    """Do what the command line asks for."""
    if sys.argv[1:] == ["--write"]:
        write()
    else:
        print("\n".join([*sorted(findings()), *citations()]))


main()
