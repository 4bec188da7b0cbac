"""Data that others have tagged, read by the converters: small files of our own making."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOM = Path(__file__).parents[1] / "benchmarks/accuracy"
DATA = Path(__file__).parent / "cases/accuracy"


@pytest.fixture(scope="module")
def room() -> Iterator[None]:
    """Let the scripts of the room import each other, and go without a trace."""
    sys.path.insert(0, str(ROOM))
    yield
    sys.path.remove(str(ROOM))
    for script in ROOM.glob("*.py"):
        sys.modules.pop(script.stem, None)


@pytest.fixture
def data(room: None) -> Any:  # noqa: ARG001 - it makes the import possible
    return import_module("collect").collect(DATA)


def test_an_article_in_jats_has_its_text_its_years_and_its_works(data: Any) -> None:
    article = next(each for each in data.articles if each.id == "company")
    assert (article.origin.source, article.origin.license) == ("Journal of Company", "CC BY 4.0")
    cited = sorted((article.text[at : at + 4], key) for at, key in article.cites)
    assert cited == [("1999", "B4"), ("2001", "B1"), ("2001", "B1"), ("2004", "B2")]
    assert "1888" not in article.text
    works = {work["id"]: work for work in article.works}
    assert works["B1"]["author"] == [
        {"family": "Roe", "given": "R."},
        {"family": "Poe", "given": "P."},
    ]
    assert works["B1"]["container-title"] == "Company"
    assert works["B2"]["title"] == "On voices"
    assert works["B4"]["author"] == [{"literal": "Nash"}]
    assert works["B4"]["issued"] == {"date-parts": [[1999]]}


def test_an_article_that_cites_by_numbers_is_none_of_ours(data: Any) -> None:
    assert [each.id for each in data.articles] == ["company", "posts:3"]
    assert "Made up in JATS/numbers.nxml: nothing that is read here" in data.notes


def test_references_of_anystyle_are_put_together_from_their_parts(data: Any) -> None:
    first, second = (each for each in data.lists if each.origin.source == "Parts")
    assert first.entries[0].text == (
        "4. Roe, R. and Poe, P. (2001). Faces that answer. Journal of Company 3(2), 11-22."
    )
    assert first.entries[0].facts["container"] == "Journal of Company"
    assert (second.entries[0].facts["year"], second.entries[0].facts["volume"]) == ("1999", ";7:")
    assert (first.origin.license, data.urls["Parts"]) == ("CC0", "https://example.org/parts")


def test_references_of_excite_lose_their_tags(data: Any) -> None:
    (tagged,) = (each for each in data.lists if each.origin.source == "Tagged")
    first, second = tagged.entries
    assert first.text.startswith("Roe, R. & Poe, P. (2001): Faces that answer. In: Journal")
    assert dict(first.facts) == {
        "author": "Roe", "year": "2001", "title": "Faces that answer",
        "container": "Journal of Company", "volume": "3", "page": "11",
    }  # fmt: skip
    assert "author" not in second.facts
    assert second.text == "Wood, W. (1999): Quiet rooms. Berlin: Nord"


def test_lines_of_json_become_posts_articles_and_lists(data: Any) -> None:
    first, second = data.posts
    assert (first.errors, second.errors, second.doubtful) == ((32,), None, {3})
    assert first.origin.source == "A made-up blog"
    assert second.origin.source == "Marked"


def test_what_cannot_be_read_is_said(data: Any) -> None:
    assert "Marked/broken.jsonl: broken:1: KeyError: 'poem'" in data.notes
    assert "Marked/readme.txt: nothing that is read here" in data.notes


def test_the_page_has_every_measure_and_source(room: None, data: Any) -> None:  # noqa: ARG001 - as above
    run, ours = import_module("run"), import_module("ours")
    page = run.page([ours.OURS], data, ["other 1.0 could not be installed"], is_development=False)
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert "| ipnb-refs | 3 | 1.000 | 1.000 | 1.000 |" in rows
    # Nobody tagged Lam.
    assert (
        "| ipnb-refs, with the bibliography | 5 | 0.833 | 1.000 | 0.909 | 1.000 | 1.000 | 1.000 |"
        in (rows)
    )
    assert "| ipnb-refs | 1 | 1 | 1 | 0 |" in rows
    assert "| [Parts](https://example.org/parts) | 2 typed entries | CC0 |" in rows
    assert "| Journal of Company | 1 article | CC BY 4.0 |" in rows
    assert "- other 1.0 could not be installed." in page
    assert not re.search(r"/(?:home|tmp|root|Users)/", page)


def test_measures_count_what_is_meant(room: None) -> None:  # noqa: ARG001 - as above
    measures, shapes = import_module("measures"), import_module("shapes")
    assert measures.year_of("(Roe, 2001a, b)", 13, {}) == 6
    assert measures.year_of("(Roe, b)", 6, {}) is None
    tagged = shapes.TaggedEntry(
        "Roe", {"author": "Roe, R. and Poe, P.", "volume": "7", "title": "Faces"}, whole_names=True
    )
    listed = shapes.TaggedList("l", shapes.Origin("s"), (tagged, tagged))
    told = {"author": "Roe", "issue": "7", "title": "Voices"}
    got = measures.entries_of_lists(lambda texts: [told, None][: len(texts)], [listed])
    assert (got.n, got.seen, got.whole) == (2, 1, 0)
    assert {name: c.both for name, c in got.facts.items() if c.wanted} == {
        "author": 1, "volume": 1, "title": 0,
    }  # fmt: skip
