"""What is not read as it was meant.

`python -m generate 10` prints it for ten items of each form and language, with the shortest text
of each trouble; `python -m generate known` writes the list of known failures anew, and
`python -m generate reasons` prints why they are there, as JSON: each reason with an example
(English where there is one), the store it was read with, what is read, and how many there are.
"""

from __future__ import annotations

import json
import sys

from generate.forms import FORMS
from generate.items import make
from generate.known import SAMPLES, Failure, Place, Trouble, failures, known, reasons, write


def main() -> None:
    """Do what the command line asks for."""
    if sys.argv[1:] == ["known"]:
        write()
        return
    if sys.argv[1:] == ["reasons"]:
        print(json.dumps(examples(), ensure_ascii=False))
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


def examples() -> list[dict[str, str | int]]:
    """Every reason for known failures, with one of them."""
    read, whys = known(), reasons()
    groups: dict[str, list[Place]] = {}
    for place in read:
        groups.setdefault(whys[place[:3]], []).append(place)
    rows: list[dict[str, str | int]] = []
    for why, places in groups.items():
        place = next((each for each in places if each[3].startswith("en/")), places[0])
        item = make(f"{place[0]}/{place[3]}")
        text = item.text if item else ""
        rows.append(
            {"why": why, "text": text, "with": place[1], "read": read[place], "count": len(places)}
        )
    return rows


main()
