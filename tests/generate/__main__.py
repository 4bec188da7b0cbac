"""What is not read as it was meant.

`python -m generate 10` prints it for ten items of each form and language, with the shortest text
of each trouble; `python -m generate known` writes the list of known failures anew.
"""

from __future__ import annotations

import sys

from generate.forms import FORMS
from generate.known import SAMPLES, tally, write


def main() -> None:
    """Do what the command line asks for."""
    if sys.argv[1:] == ["known"]:
        write()
        return
    samples = int(sys.argv[1]) if sys.argv[1:] else SAMPLES
    rows = []
    for form in FORMS:
        counts, shortest = tally(form, samples)
        rows += [(n, key, shortest[key]) for key, n in counts.items()]
    for count, (form, mode, trouble), text in sorted(rows, reverse=True):
        print(f"{count:5} {form} ({mode}) {trouble}: {text:.300}")


main()
