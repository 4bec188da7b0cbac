"""What stands in one field of an entry, in all its forms, and what the list prints of it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from ipnb_refs import build_references, load_store, write
from ipnb_refs.rules import check_store

CASES = Path(__file__).parent / "cases" / "store" / "forms.toml"
FORMS = tomllib.loads(CASES.read_text("utf-8"))

_ARTICLE = "@article{k, author={Lane, L.}, title={Minds}, journal={Post}"
_DATED = f"{_ARTICLE}, entrysubtype={{newspaper}}"
ENTRIES = {
    "names": ("@book{k, author={%s}, title={Minds}, publisher={North}, date={2011}}", "%s (2011)"),
    "dates": (_DATED + ", date={%s}}", "Lane, L. %s."),
    "months": (_DATED + ", year=2004, month={%s}, day=3}", "(2004, %s)"),
    "spans": (_DATED + ", year=2004, month={%s}}", "(2004, %s)"),
    "pages": (_ARTICLE + ", volume=4, pages={%s}, year=2004}", "Post, 4, %s."),
    "titles": ("@book{k, author={Lane, L.}, title={%s}, publisher={North}}", "(n.d.). %s. North"),
}
"""The entry that each form is put into, and where the list has it."""


@pytest.mark.parametrize(
    ("kind", "case"),
    [(kind, case) for kind, cases in FORMS.items() for case in cases],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_a_field_is_read_as_it_is_meant(kind: str, case: list[str]) -> None:
    typed, printed, *rules = case
    bib, place = ENTRIES[kind]
    store = load_store(text=bib.replace("%s", typed))
    found = [*store.diagnostics, *check_store(store)]
    assert place.replace("%s", printed) in write(build_references(None, store), "text")
    assert [each.rule.code for each in found] == rules or (kind == "names" and "Team" in printed)
