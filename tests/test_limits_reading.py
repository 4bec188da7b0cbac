"""What lies just inside a limit of reading and resolving, and what just outside of it.

The rows are in `cases/limits-reading.toml`, which says at its beginning how they are written.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ipnb_refs import build_references, check, load_store, parse, read, resolve
from ipnb_refs.listed import read_list
from ipnb_refs.model import MASK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ipnb_refs import Document, Store

FILE = Path(__file__).parent / "cases" / "limits-reading.toml"
ROWS = tomllib.loads(FILE.read_text("utf-8"))["limit"]
LONGEST, END = 80, 30
"""More characters than these are shown by so many at both ends."""
REPEATED = re.compile(r"⟨([^⟨⟩]*)×(\d+)⟩")


def written_out(text: str) -> str:
    """Write out what a case repeats: "⟨ab×3⟩" is "ababab"."""
    return REPEATED.sub(lambda found: found[1] * int(found[2]), text)


def shortened(words: str) -> str:
    """Words without the middle of what is repeated in them."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[:END]}…{words[-END:]}"


def cites(document: Document, store: Store) -> Iterator[str]:
    """The words of each cite, with the page that was read, or stands apart."""
    for citation in parse(document, store if store.works else None):
        for cite in citation.cites:
            page = f" | p. {cite.locator.value}" if cite.locator else ""
            quoted = " | quoted" if document.is_quoted(cite.span) else ""
            exempt = f" | {cite.exemption}" if cite.exemption else ""
            yield shortened(cite.span.of(document.text)) + page + exempt + quoted
        if citation.apart:
            yield f"apart: p. {citation.apart.value}"


def names(document: Document, store: Store) -> Iterator[str]:
    """The names of each cite."""
    for citation in parse(document, store if store.works else None):
        for cite in citation.cites:
            yield shortened(" & ".join(name.name.surname for name in cite.names))


def verdicts(document: Document, store: Store) -> Iterator[str]:
    """What becomes of each cite: the reason, the works it finds, and the near misses."""
    for found in resolve(parse(document, store), store):
        near = [f"{each.key}/{each.differs}" for each in found.suggestions]
        yield " ".join([found.reason, *found.candidates, *(["~", *near] if near else [])])


def findings(document: Document, store: Store) -> Iterator[str]:
    """Each finding, with the words that it marks."""
    for found in check(document, store):
        yield f"{found.rule.code} {shortened(found.span.of(document.text)) if found.span else ''}"


def listed(document: Document, _: Store) -> Iterator[str]:
    """The works of the lists typed in a post: names, year, title, and where it appeared."""
    found = read_list(document)
    for work in found.works if found else ():
        who = " & ".join(name.name.surname for name in work.names)
        when = work.date.span.of(document.text) if work.date else "-"
        parts = [part.text if part else "-" for part in (work.title, work.container)]
        yield " | ".join(map(shortened, (who, when, *parts)))


def prose(document: Document, _: Store) -> Iterator[str]:
    """The words of the prose that are left when lists, code and addresses are masked."""
    yield shortened(document.prose.replace(MASK, ""))


def sorted_works(_: Document, store: Store) -> Iterator[str]:
    """The keys of the store in the order of its list."""
    yield from (each.key for each in build_references(None, store).references)


VIEWS: dict[str, Callable[[Document, Store], Iterator[str]]] = {
    each.__name__: each for each in (cites, names, verdicts, findings, listed, prose, sorted_works)
}


@pytest.mark.parametrize("side", ["inside", "outside"])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["limits"])
def test_a_text_is_read_as_its_side_of_the_limit_says(row: dict[str, Any], side: str) -> None:
    store = load_store(text=written_out(row.get("bib", "") + row.get(f"bib_{side}", "")))
    document = read(written_out(row.get(side, "")), row.get("format", "markdown"))
    found = list(VIEWS[row["shows"]](document, store))
    assert found == [written_out(each) for each in row[f"{side}_shows"]]


def test_the_two_sides_of_every_limit_differ() -> None:
    assert [row["limits"] for row in ROWS if row["inside_shows"] == row["outside_shows"]] == []
    assert len({row["limits"] for row in ROWS}) == len(ROWS)
