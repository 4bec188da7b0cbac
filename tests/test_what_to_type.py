"""Works come out alike in every format, as programs write them too, and their citations are read.

The cases are those of `cases/references`; two pages of the documentation are made of them.
"""

from __future__ import annotations

import json
import re
import tomllib
from html import unescape
from pathlib import Path
from typing import Any

import pyromark
import pytest

from ipnb_refs import Store, build_references, check, cite, load_store, parse, read, resolve, write

pytestmark = pytest.mark.no_cover  # long, and other tests reach the lines

CASES = Path(__file__).parent / "cases" / "references"
PROGRAMS = tomllib.loads((CASES / "programs.toml").read_text("utf-8"))
WORKS = sorted(CASES.glob("works*.toml"))
TAGS = re.compile(r"</?(?!i>)[a-z][^>]*>")
UNREAD = {
    "twenty-one authors",  # "A1" is no surname
    "an entry with nothing in it",  # its key is all there is
    "a range over the change of the era",
    "a map that is made on demand",  # "Google (n.d.)" may be the product
}
"""Works whose citations cannot be read."""

POSTS = {
    "markdown": "It was said before {}.\n\nAnd it is so: {} says it.\n",
    "html": "<p>It was said before {}.</p>\n<p>And it is so: {} says it.</p>\n",
    "text": "It was said before {}.\n\nAnd it is so: {} says it.\n",
}


def works(file: Path) -> list[dict[str, str]]:
    cases: list[dict[str, str]] = tomllib.loads(file.read_text("utf-8"))["case"]
    return cases


def store_of(case: dict[str, str]) -> Store:
    form = "bibtex" if "bib" in case else "csl-json"
    return load_store(text=case.get("bib") or case["csl"], format=form)


def plain(text: str) -> str:
    return re.sub(r"</?i>", "", text)


@pytest.mark.parametrize(
    "case", PROGRAMS["case"], ids=lambda case: f"{case['tool']} {case['kind']}"
)
def test_exports_come_out_right_without_a_rewrite(case: dict[str, str]) -> None:
    store = load_store(text=case["bib"])
    (row,) = json.loads(write(build_references(None, store), "json"))
    assert unescape(TAGS.sub("", row["html"])) == case["printed"]
    assert case["tool"] in PROGRAMS["tool"]


@pytest.mark.parametrize("file", WORKS, ids=lambda file: file.stem)
def test_a_reference_says_the_same_in_text_and_markdown(file: Path) -> None:
    for case in works(file):
        if "lang" in case:
            continue
        rows: list[dict[str, Any]] = json.loads(
            write(build_references(None, store_of(case)), "json")
        )
        row = next(each for each in rows if each["key"] == "k")
        assert row["text"] == plain(case["printed"])
        shown = re.sub(r"<[^>]*>", "", pyromark.html(row["markdown"]))
        assert unescape(shown).strip() == plain(case["printed"])


@pytest.mark.parametrize("file", WORKS, ids=lambda file: file.stem)
def test_both_citations_are_read_back(file: Path) -> None:
    for case in works(file):
        if case["name"] in UNREAD:
            continue
        store = store_of(case)
        for format_, text in POSTS.items():
            parenthetical = cite("k", store, to=format_)
            narrative = cite("k", store, narrative=True, to=format_)
            post = read(text.format(parenthetical, narrative), format=format_)
            read_back = [each.key for each in resolve(parse(post, store), store)]
            assert read_back == ["k", "k"], (case["name"], format_, parenthetical, narrative)


@pytest.mark.parametrize("lang", ["de", "es", "fr", "pt", "it", "nl"])
def test_citations_in_other_languages_are_read_back(lang: str) -> None:
    for file in (CASES / "works-blogs.toml", CASES / "works-legal.toml"):
        for case in works(file):
            if case["name"] in UNREAD:
                continue
            store = store_of(case)
            typed = [cite("k", store, narrative=n, to="markdown", lang=lang) for n in (False, True)]
            post = read(f"---\nlang: {lang}\n---\n\n" + POSTS["markdown"].format(*typed))
            read_back = [each.key for each in resolve(parse(post, store), store)]
            assert read_back == ["k", "k"], (case["name"], typed)


def test_what_is_printed_has_no_findings() -> None:
    for case in works(CASES / "works-blogs.toml"):
        store = store_of(case)
        post = read(f"It was said before {cite('k', store)}.\n")
        found = [each.rule.code for each in check(post, store) if each.rule.code != "REF107"]
        assert found == [], (case["name"], found)
