"""The front door: what it offers, and the calls that its contract promises."""

from __future__ import annotations

import doctest
import inspect
import json
from pathlib import Path

import pytest

import ipnb_refs

STORE = Path(__file__).parents[1] / "data" / "references.bib"
CALLS = {
    "read": "(text, format='markdown', path=None)",
    "load_store": "(*paths, text=None, format=None, settings=None)",
    "parse": "(document, store=None, settings=None)",
    "resolve": "(citations, store, settings=None)",
    "check": "(document, store, settings=None)",
    "build_references": "(resolutions, store, *, style='apa', settings=None)",
    "write": "(references, format, *, inline_style=False)",
    "update_section": "(document, references, settings=None)",
    "format_entry": "(entry)",
    "locate": "(text, offset)",
}


def test_the_tour_in_the_docstring_runs() -> None:
    results = doctest.testmod(ipnb_refs)
    assert results.attempted > 0
    assert results.failed == 0


def test_everything_promised_is_there_and_documented() -> None:
    assert sorted(ipnb_refs.__all__) == ipnb_refs.__all__
    for name in ipnb_refs.__all__:
        assert inspect.getdoc(getattr(ipnb_refs, name)), name


@pytest.mark.parametrize("name", CALLS)
def test_signatures_are_those_of_the_contract(name: str) -> None:
    signature = inspect.signature(getattr(ipnb_refs, name))
    bare = [p.replace(annotation=inspect.Parameter.empty) for p in signature.parameters.values()]
    shown = str(signature.replace(parameters=bare, return_annotation=inspect.Signature.empty))
    assert shown == CALLS[name]


def test_the_pipeline_runs_from_text_to_list() -> None:
    text = "Fear is fast (Öhman, 2005; Schore, 2012), minds are slow (Siegel, 2012)."
    document = ipnb_refs.read(text, format="markdown", path=None)
    store = ipnb_refs.load_store(STORE)
    citations = ipnb_refs.parse(document, store=None)
    resolutions = ipnb_refs.resolve(citations, store)
    assert [r.key for r in resolutions] == [
        "ohman2005role",
        "schore2012science",
        "siegel2012developing",
    ]
    assert [r.cite.date.span.start for r in resolutions if r.cite.date] == [21, 35, 66]
    assert all(r.status == "resolved" for r in resolutions)
    assert ipnb_refs.check(document, store) == ()
    references = ipnb_refs.build_references(resolutions, store, style="apa")
    assert isinstance(references, ipnb_refs.ReferenceList)
    rows = json.loads(ipnb_refs.write(references, "json"))
    assert [row["key"] for row in rows] == [r.key for r in resolutions]
    assert set(rows[0]) == {"key", "html", "markdown", "text"}
    assert "<i>Psychoneuroendocrinology</i>, <i>30</i>(10), 953–958" in rows[0]["html"]
    updated = ipnb_refs.update_section(document, references)
    assert updated.startswith(text)
    assert ipnb_refs.update_section(ipnb_refs.read(updated), references) == updated


def test_entries_speak_csl() -> None:
    store = ipnb_refs.load_store(STORE)
    entry = store.entry("siegel2012developing")
    assert str(entry.title).startswith("The developing mind: How relationships")
    csl = entry.to_csl()
    assert csl["type"] == "book"
    assert csl["author"] == [{"family": "Siegel", "given": "D. J."}]
    assert csl["issued"] == {"date-parts": [[2012]]}


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(0, (1, 1)), (1, (1, 2)), (3, (2, 1)), (4, (2, 2)), (5, (3, 1)), (7, (4, 1)), (8, (4, 2))],
)
def test_locate_counts_lines_and_columns_from_one(offset: int, expected: tuple[int, int]) -> None:
    assert ipnb_refs.locate("a\r\nb\nc\rdé", offset) == expected


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(ipnb_refs.__file__).parent / "py.typed").is_file()
