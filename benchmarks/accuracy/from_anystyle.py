"""Tagged references of AnyStyle: a `<dataset>` of `<sequence>`, each with its parts in a row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from shapes import Origin, TaggedEntry, TaggedList

if TYPE_CHECKING:
    from collections.abc import Iterator

FACT = {
    "author": "author", "date": "year", "title": "title", "journal": "container",
    "container-title": "container", "volume": "volume", "pages": "page", "publisher": "publisher",
}  # fmt: skip
YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")


def read(text: str, name: str, source: str) -> Iterator[TaggedList]:
    """Give a list of one entry for each sequence: they come from works of all kinds."""
    root = ET.fromstring(text)  # noqa: S314 - files that the user has chosen
    for number, sequence in enumerate(root.iter("sequence"), start=1):
        facts: dict[str, str] = {}
        for part in sequence:
            typed = " ".join("".join(part.itertext()).split())
            if part.tag in FACT:
                facts.setdefault(FACT[part.tag], typed)
        typed = " ".join(" ".join("".join(part.itertext()).split()) for part in sequence)
        if "year" not in facts and (found := YEAR.search(facts.get("volume", ""))):
            # "2009;108(2):" stands in one piece.
            facts["year"] = found[0]
            facts["volume"] = facts["volume"].replace(found[0], "", 1)
        if typed:
            entry = TaggedEntry(typed, facts, whole_names=True)
            yield TaggedList(f"{name}-{number}", Origin(source), (entry,))
