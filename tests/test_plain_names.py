"""Plain names are read in a short way, which has to read them as the grammar does."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from ipnb_refs import Store, load_store, parse, read

CASES = tomllib.loads((Path(__file__).parent / "cases" / "plain-names.toml").read_text("utf-8"))
STORE = load_store(
    text="\n".join(
        f"@book{{k{number}, author = {{{authors}}}, title = {{T}}, year = 2012}}"
        for number, authors in enumerate(CASES["store"])
    )
)


POSTS = [
    "\n\n".join(place.replace("{}", before + names) for names in CASES["names"])
    for places, befores in (
        (CASES["places"], CASES["before"]),
        (CASES["rarer_places"], [""]),
    )
    for place in places
    for before in befores
]


@pytest.mark.parametrize("store", [STORE, None], ids=["with a store", "alone"])
def test_plain_names_are_read_as_the_grammar_reads_them(
    store: Store | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = [read(post, "text") for post in POSTS]
    short = [parse(document, store) for document in documents]
    monkeypatch.setattr("ipnb_refs.citations.reader.read_plain", lambda *_, **__: None)
    for document, found in zip(documents, short, strict=True):
        assert found == parse(document, store), document.text
