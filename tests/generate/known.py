"""The round trip of a form, and the list of what is known to fail in it.

A line of `data/known_failures.txt`: form | with the store or alone | trouble | how often | why.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generate.forms import FORMS
from generate.items import make
from generate.names import DATA, lines
from generate.verdicts import troubles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generate.items import Item

FILE = "known_failures.txt"
SAMPLES = 3
"""Items of a form in each language, in the gate; the list counts troubles of just these."""

Trouble = tuple[str, str, str]
"""Form, "store" or "alone", what is wrong."""

LACKING: Trouble = ("half a store", "store", "another key")
"""The trouble of works that are looked for in a store without them; `write` leaves it as it is."""


def items_of(form: str, samples: int) -> Iterator[Item]:
    """So many items of a form in each of its languages."""
    for language in FORMS[form].languages:
        for number in range(samples):
            item = make(f"{form}/{language}/{number}")
            if item is not None:
                yield item


def tally(form: str, samples: int = SAMPLES) -> tuple[Counter[Trouble], dict[Trouble, str]]:
    """How often each trouble is met, and the shortest text with it."""
    counts: Counter[Trouble] = Counter()
    shortest: dict[Trouble, str] = {}
    for item in items_of(form, samples):
        for alone in (False, True) if item.alone else (False,):
            for trouble in set(troubles(item, alone=alone)):
                key = (form, "alone" if alone else "store", trouble)
                counts[key] += 1
                shown = f"{item.text!r} [{item.name}]"
                shortest[key] = min(shown, shortest.get(key, shown), key=len)
    return counts, shortest


def known() -> dict[Trouble, tuple[int, str]]:
    """What is known to fail, how often, and why."""
    found = {}
    for line in lines(FILE):
        form, mode, trouble, count, why = (part.strip() for part in line.split("|"))
        found[form, mode, trouble] = (int(count), why)
    return found


def write() -> None:
    """Write the list anew; what was said of a failure that is still there stays."""
    said = known()
    head = [line for line in (DATA / FILE).read_text("utf-8").splitlines() if line.startswith("#")]
    found = sorted((key, n) for form in FORMS for key, n in tally(form)[0].items())
    found += [(LACKING, said[LACKING][0])] if LACKING in said else []
    rows = [" | ".join((*key, str(n), said.get(key, (0, "not yet said"))[1])) for key, n in found]
    (DATA / FILE).write_text("\n".join([*head, *rows]) + "\n", "utf-8")
