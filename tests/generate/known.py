"""The round trip of a form, and the list of what is known to fail in it, with what is read today.

In `data/known_failures.txt` a line says form | store | trouble | why, and the indented lines below
it what is read today in each item that has the trouble: language/number: what is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generate.forms import FORMS
from generate.items import library, make
from generate.names import DATA, lines
from generate.verdicts import reading, troubles, wrongly_found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generate.items import Item
    from generate.library import Library

FILE = "known_failures.txt"
SAMPLES = 3
"""Items of a form in each language, in the gate; the list has troubles of just these."""
_UNSAID = "not yet said"

Trouble = tuple[str, str, str]
"""Form, "store", "alone" or "half" (a store that lacks every other work), what is wrong."""
Place = tuple[str, str, str, str]
"""The same, and the item in which it is met: its language and number."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A trouble of an item: its text, and what is read in it."""

    place: Place
    text: str
    read: str

    @property
    def trouble(self) -> Trouble:
        """The trouble, whatever the item."""
        return self.place[:3]


def items_of(form: str, samples: int) -> Iterator[Item]:
    """So many items of a form in each of its languages."""
    for language in FORMS[form].languages:
        for number in range(samples):
            item = make(f"{form}/{language}/{number}")
            if item is not None:
                yield item


def failures(form: str, samples: int = SAMPLES) -> Iterator[Failure]:
    """What is not read as it was meant in the items of a form."""
    for item in items_of(form, samples):
        for alone in (False, True) if item.alone else (False,):
            found = reading(item, None if alone else item.library, item.library)
            for trouble in sorted(set(troubles(item, found, alone=alone))):
                yield _failure(item, "alone" if alone else "store", trouble, str(found))


def in_half_a_store(form: str) -> Iterator[Failure]:
    """What is found for works that the store lacks, in the items of a form."""
    for item in items_of(form, SAMPLES):
        half = _half(item.library.name)
        found = reading(item, half, half)
        if any(wrongly_found(item, found, half)):
            yield _failure(item, "half", "another key", str(found))


@cache
def _half(name: str) -> Library:
    return library(int(name)).halved()


def _failure(item: Item, store: str, trouble: str, read: str) -> Failure:
    form, _, place = item.name.partition("/")
    return Failure((form, store, trouble, place), item.text, read)


def known() -> dict[Place, str]:
    """What is known to fail, and what is read there today."""
    found: dict[Place, str] = {}
    trouble: Trouble | None = None
    for line in lines(FILE):
        if line.startswith(" "):
            assert trouble is not None
            place, _, read = line.strip().partition(": ")
            found[*trouble, place] = read
        else:
            form, store, what, _ = line.split(" | ")
            trouble = form, store, what
    return found


def reasons() -> dict[Trouble, str]:
    """Why each trouble is there."""
    rows = [line.split(" | ") for line in lines(FILE) if not line.startswith(" ")]
    return {(form, store, what): why for form, store, what, why in rows}


def write() -> None:
    """Write the list anew; what was said of a trouble that is still there stays."""
    said = reasons()
    head = [line for line in (DATA / FILE).read_text("utf-8").splitlines() if line.startswith("#")]
    found = [each for form in FORMS for each in (*failures(form), *in_half_a_store(form))]
    rows: dict[Trouble, list[str]] = {}
    for each in sorted(found, key=lambda failure: failure.place):
        rows.setdefault(each.trouble, []).append(f"    {each.place[3]}: {each.read}")
    for trouble, places in rows.items():
        head += [" | ".join((*trouble, said.get(trouble, _UNSAID))), *places]
    (DATA / FILE).write_text("\n".join(head) + "\n", "utf-8")
