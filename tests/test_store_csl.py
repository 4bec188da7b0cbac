"""CSL-JSON as a store: what programs write becomes works, and what is wrong is said."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ipnb_refs.lines import locate
from ipnb_refs.load import load_store
from ipnb_refs.model import Date, Name

if TYPE_CHECKING:
    from ipnb_refs.store import Store

pytestmark = pytest.mark.no_cover  # long, and 97 % of the lines are reached without them

CASES = Path(__file__).parent / "cases" / "store" / "csl_json.toml"
LOADED: list[dict[str, Any]] = tomllib.loads(CASES.read_text("utf-8"))["case"]


def told(store: Store) -> list[dict[str, Any]]:
    text = next(iter(store.sources.values()))
    found = []
    for diagnostic in store.diagnostics:
        assert diagnostic.span is not None
        assert diagnostic.help
        line = locate(text, diagnostic.span.start)[0]
        found.append({"rule": diagnostic.rule.code, "line": line, "text": diagnostic.span.of(text)})
        if diagnostic.related:
            found[-1]["related"] = locate(text, diagnostic.related[0].span.start)[0]
    return found


@pytest.mark.parametrize("case", LOADED, ids=lambda case: case["about"])
def test_items_become_works_and_troubles_are_reported(case: dict[str, Any]) -> None:
    store = load_store(text=case["json"], format="csl-json")
    wanted = case.get("found", [])
    says = [found.pop("says") for found in wanted]
    assert told(store) == wanted
    for piece, diagnostic in zip(says, store.diagnostics, strict=True):
        assert piece in diagnostic.message
    entries = store.entries
    assert [entry.key for entry in entries] == case.get("keys", [entry.key for entry in entries])
    if "csl" in case:
        csl = entries[0].to_csl()
        del csl["id"]
        assert csl == case["csl"]


def test_a_json_file_is_a_store_beside_others(tmp_path: Path) -> None:
    items, bib = tmp_path / "a.json", tmp_path / "b.bib"
    item = {"id": "öhman", "type": "book", "author": [{"family": "Öhman", "given": "A."}]}
    items.write_text(json.dumps([{**item, "issued": {"date-parts": [[2005]]}, "x": [1]}]), "utf-8")
    bib.write_text("@book{öhman, title={Other}}\n@book{b, title={T}, crossref={öhman}}", "utf-8")
    store = load_store(items, bib)
    assert [work.key for work in store.works] == ["öhman", "b"]
    assert store.years_of("oehman") == {2005}
    assert store.work("öhman").names == (Name("Öhman", "A."),)
    assert store.work("öhman").issued == Date(2005)
    assert store.entry("öhman").unknown == {"x": "[1]"}
    assert [d.rule.code for d in store.diagnostics] == ["BIB102", "BIB110"]


BOOK = '{"id": "a", "type": "book"}'
HOSTILE = {
    "brackets": ("[" * 100_000, 1, ("BIB117", 1, 2)),
    "objects": (f"[\n{BOOK},\n" + '{"a":' * 50_000, 1, ("BIB117", 3, 1)),
    "keys": ("[" + ",\n".join([BOOK] * 20_000) + "]", 19_999, ("BIB102", 20_000, 1)),
    "no types": ("[" + '{"id":"a"},\n' * 20_000, 40_000, ("BIB117", 20_000, 12)),
}


@pytest.mark.parametrize(("text", "count", "last"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_json_is_a_problem_with_its_place(
    text: str, count: int, last: tuple[str, int, int]
) -> None:
    found = load_store(text=text, format="csl-json").diagnostics
    assert len(found) == count
    span = found[-1].span
    assert span is not None
    assert (found[-1].rule.code, *locate(text, span.start)) == last


@pytest.mark.parametrize(
    ("variable", "typed"),
    [("volume", "9" * 100_000), ("title", f'"{"<i>" * 100_000}x"')],
    ids=["digits", "tags"],
)
def test_hostile_values_of_json_are_kept_as_they_stand(variable: str, typed: str) -> None:
    text = f'[{{"id": "a", "type": "book", "{variable}": {typed}}}]'
    store = load_store(text=text, format="csl-json")
    assert store.diagnostics == ()
    assert str(store.entry("a").to_csl()[variable]) == typed.strip('"')


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
    | st.sampled_from(["2012", "van X", "others", "<i>x</i>"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["family", "given", "literal", "date-parts", "season", "x"]), inner,
        max_size=3,
    ),
    max_leaves=6,
)  # fmt: skip
variables = st.sampled_from(
    ["id", "type", "title", "author", "issued", "volume", "DOI", "editor", "note", "shortTitle"]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.dictionaries(variables, values, max_size=5), max_size=3) | values)
def test_any_json_loads(data: object) -> None:
    for entry in load_store(text=json.dumps(data), format="csl-json").entries:
        assert entry.to_csl()["id"] == entry.key


def test_what_is_written_as_csl_json_is_read_back() -> None:
    bib = r"""
    @article{a, author = {van der Kolk, B. A. and {WHO} and King, Jr., M. L. and others},
      title = {The {DNA} of \emph{E. coli}, H$_2$O \& 5\%}, journal = {J}, date = {2001-05-03},
      origdate = {1900}, volume = 3, number = 4, pages = {1--2}, doi = {10.1/x}, note = {n}}
    """
    (entry,) = load_store(text=bib).entries
    csl = entry.to_csl()
    (back,) = load_store(text=json.dumps([csl]), format="csl-json").entries
    assert back.to_csl() == csl


def test_an_episode_is_cited_by_those_who_lead_it_in_the_list() -> None:
    item = {
        "id": "e",
        "type": "broadcast",
        "title": "Lemons",
        "script-writer": [{"family": "Barr", "given": "K."}, {"family": "Zed", "given": "K."}],
        "director": [{"family": "Zed", "given": "K."}],
        "executive-producer": [{"family": "Ito", "given": "J."}],
    }
    store = load_store(text=json.dumps([item]), format="csl-json")
    assert [name.family for name in store.work("e").names] == ["Barr", "Zed"]
