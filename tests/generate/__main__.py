"""What is not read as it was meant.

`python -m generate 10` prints it for ten items of each form and language, with the shortest text
of each trouble; `python -m generate known` writes the list of known failures anew.
"""

from __future__ import annotations

import sys

from generate.forms import FORMS
from generate.known import SAMPLES, Failure, Trouble, failures, write


def main() -> None:
    """Do what the command line asks for."""
    if sys.argv[1:] == ["known"]:
        write()
        return
    samples = int(sys.argv[1]) if sys.argv[1:] else SAMPLES
    found: dict[Trouble, list[Failure]] = {}
    for form in FORMS:
        for each in failures(form, samples):
            found.setdefault(each.trouble, []).append(each)
    for (form, store, trouble), places in sorted(found.items(), key=lambda row: -len(row[1])):
        shortest = min(places, key=lambda failure: len(failure.text))
        shown = f"{shortest.text!r:.300} [{form}/{shortest.place[3]}]"
        print(f"{len(places):5} {form} ({store}) {trouble}: {shown} read as {shortest.read:.200}")


main()
