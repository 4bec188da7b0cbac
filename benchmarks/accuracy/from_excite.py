"""Tagged references of EXCITE: one in each line, with tags around its parts.

    <author><surname>Roe</surname>, <given-names>R.</given-names></author> (<year>2001</year>): ...

The tags are those of its guide: author, surname, given-names, year, title, source, volume, issue,
fpage, lpage, publisher, editor, identifier, url, other; `<ref>` may stand around a line.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from shapes import Origin, TaggedEntry, TaggedList

if TYPE_CHECKING:
    from collections.abc import Iterator

FACT = {
    "surname": "author", "year": "year", "title": "title", "source": "container",
    "volume": "volume", "fpage": "page", "publisher": "publisher",
}  # fmt: skip
TAGGED = re.compile(r"<(?P<tag>[\w-]+)>(?P<inside>.*?)</(?P=tag)>")
TAG = re.compile(r"</?[\w-]+/?>")


def read(text: str, name: str, source: str) -> Iterator[TaggedList]:
    """Give the references of a file as one list."""
    entries = tuple(_entry(line) for line in text.splitlines() if TAGGED.search(line))
    if entries:
        yield TaggedList(name, Origin(source), entries)


def _entry(line: str) -> TaggedEntry:
    # The names of editors have the same tags as those of authors.
    line = re.sub(r"</?ref>", "", line)
    sought = re.sub(r"<editor>.*?</editor>", "", line)
    facts: dict[str, str] = {}
    for tag, fact in FACT.items():
        found = re.search(rf"<{tag}>(.*?)</{tag}>", sought)
        if found:
            facts[fact] = _plain(found[1])
    return TaggedEntry(_plain(line), facts)


def _plain(text: str) -> str:
    return " ".join(html.unescape(TAG.sub("", text)).split()).strip(" ,;")
