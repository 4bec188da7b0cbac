"""What a page says of its references to programs."""

from __future__ import annotations

import html
import json
import re
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from click.testing import CliRunner

from ipnb_refs import load_store
from ipnb_refs.cli.main import main
from ipnb_refs.metadata import CHECKERS, coins, json_ld, spelling_words

CASES = Path(__file__).parent / "cases" / "metadata.toml"
TABLE: list[dict[str, Any]] = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]
STORE = load_store(Path(__file__).parents[1] / "data" / "references.bib")
each_case = pytest.mark.parametrize("case", TABLE, ids=lambda case: case["name"])


def at(value: Any, path: str) -> Any:
    """What stands at "author.0.name", "" where there is no such thing."""
    for step in path.split("."):
        if isinstance(value, list):
            value = value[int(step)]
        else:
            value = value.get(step, "") if value else ""
    return value


@each_case
def test_json_ld_says_what_the_entry_says(case: dict[str, Any]) -> None:
    (work,) = json_ld(load_store(text=case["bib"]))["citation"]
    assert {path: at(work, path) for path in case["ld"]} == case["ld"]


@each_case
def test_coins_are_read_back(case: dict[str, Any]) -> None:
    found = re.fullmatch(
        r'<span class="Z3988" title="([^"<>]+)"></span>\n', coins(load_store(text=case["bib"]))
    )
    assert found
    pairs = parse_qs(html.unescape(found[1]), strict_parsing=True)
    assert pairs["ctx_ver"] == ["Z39.88-2004"]
    assert {name: pairs.get(name, [""])[0] for name in case["coins"]} == case["coins"]


def test_every_work_of_the_store_is_said_once() -> None:
    assert [each["name"] for each in json_ld(STORE)["citation"]] == [
        str(entry.title) for entry in STORE
    ]
    assert coins(STORE).count("Z3988") == len(STORE)


def test_a_page_can_hold_the_json(tmp_path: Path) -> None:
    store = tmp_path / "references.bib"
    store.write_text("@book{k, author={Roe, A.}, title={A </script> & more}, year=2012}", "utf-8")
    call = ["references", "--whole-store", "--bib", str(store), "--to", "json-ld"]
    done = CliRunner().invoke(main, call)
    assert not done.exit_code
    assert not set("<>&") & set(done.stdout)
    assert json.loads(done.stdout)["citation"][0]["name"] == "A </script> & more"


@pytest.mark.parametrize(
    ("checker", "expected"),
    [
        (
            "hunspell",
            ["Hôpital", "Kolk", "L’Hôpital", "L'Hôpital", "Merleau", "Merleau-Ponty", "Ponty"],
        ),
        ("codespell", ["hôpital", "kolk", "l’hôpital", "merleau", "merleau-ponty", "world"]),
        ("vale", ["Kolk", "Merleau\\-Ponty"]),
    ],
)
def test_names_become_words_of_a_dictionary(checker: str, expected: list[str]) -> None:
    store = load_store(
        text="@article{k, author={van der Kolk, Bessel A. and Merleau-Ponty, M. and L’Hôpital, G. "
        "and {World Health Organization}}, title={A zebra}, journal={Kōtō 2}, year=2012}"
    )
    words = spelling_words(store, checker).splitlines()
    assert set(expected) <= set(words)
    assert not {"L", "A", "Bessel", "zebra", "2"} & set(words)
    assert len(words) == len(set(words))


@pytest.mark.parametrize("checker", CHECKERS)
def test_each_name_that_is_cited_is_a_word(checker: str) -> None:
    done = CliRunner().invoke(
        main, ["words", "--to", checker, str(Path(__file__).parents[1] / "data" / "references.bib")]
    )
    words = set(done.stdout.replace("\\", "").casefold().split())
    surnames = {name.surname for entry in STORE for name in entry.author if not name.literal}
    assert {part for name in surnames for part in name.casefold().split()} <= words


def test_a_file_without_entries_is_no_bibliography(tmp_path: Path) -> None:
    post = tmp_path / "post.md"
    post.write_text("Minds develop (Siegel, 2012).\n", "utf-8")
    done = CliRunner().invoke(main, ["words", str(post)])
    assert done.exit_code == 2
    assert "no entry was found in" in done.stderr
