"""Entries as reference managers and publishers export them, read as a person would."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ipnb_refs.load import load_store
from ipnb_refs.store import format_entry
from ipnb_refs.store.fields import read_date

if TYPE_CHECKING:
    from ipnb_refs.model import Name

CASES = Path(__file__).parent / "cases" / "store" / "exports.toml"
LOADED: dict[str, Any] = tomllib.loads(CASES.read_text("utf-8"))


def shown(name: Name) -> str:
    if name.literal:
        return f"{{{name.literal}}}"
    given = " ".join(filter(None, (name.given, name.dropping_particle)))
    return ", ".join(part for part in (name.surname, name.suffix, given) if part)


@pytest.mark.parametrize("case", LOADED["case"], ids=lambda case: f"{case['tool']}-{case['title']}")
def test_exports_are_read_as_a_person_would(case: dict[str, Any]) -> None:
    store = load_store(text=case["bib"])
    assert store.diagnostics == ()
    (entry,) = store.entries
    assert entry.type == case["type"]
    assert [shown(name) for name in entry.work.names] == case["names"]
    assert entry.issued == read_date(case["date"]).date
    assert (str(entry.title), entry.work.title) == (case["title"], case["title"])
    assert str(entry.container_title or "") == case.get("container", "")
    (back,) = load_store(text=format_entry(entry)).entries
    assert back.to_csl() == entry.to_csl()


def test_every_tool_has_its_ten_and_a_page_that_shows_its_exports() -> None:
    assert set(Counter(case["tool"] for case in LOADED["case"]).values()) == {10}
    assert {case["tool"] for case in LOADED["case"]} == LOADED["pages"].keys()
