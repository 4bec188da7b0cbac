"""Works come out as APA 7 prints them; the cases are data."""

from __future__ import annotations

import json
import random
import re
import tomllib
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from ipnb_refs.errors import UsageError
from ipnb_refs.load import load_store
from ipnb_refs.model import Cite, Reason, Resolution, Span, Status
from ipnb_refs.references import build_references
from ipnb_refs.settings import Settings
from ipnb_refs.writers import write

CASES = Path(__file__).parent / "cases" / "references"


def load(name: str, table: str) -> Any:
    return tomllib.loads((CASES / name).read_text(encoding="utf-8"))[table]


def printed(text: str, form: str = "bibtex", settings: Settings | None = None) -> dict[str, str]:
    store = load_store(text=text, format=form)
    rows = json.loads(write(build_references(None, store, settings=settings), "json"))
    return {row["key"]: unescape(re.sub(r"</?(?!i>)[a-z][^>]*>", "", row["html"])) for row in rows}


WORKS = [case for file in sorted(CASES.glob("works*.toml")) for case in load(file.name, "case")]


@pytest.mark.parametrize("case", WORKS, ids=lambda case: f"{case['section']} {case['name']}")
def test_a_work_is_printed_as_in_the_manual(case: dict[str, str]) -> None:
    store = case.get("bib") or case["csl"]
    form = "bibtex" if "bib" in case else "csl-json"
    got = printed(store, form, Settings().for_post(case.get("lang")))
    assert got["k"] == case["printed"]


@pytest.mark.parametrize(("typed", "expected"), load("titles.toml", "cases").items())
def test_titles_are_in_sentence_case(typed: str, expected: str) -> None:
    (text,) = printed(f"@article{{k, author = {{Roe}}, title = {{{typed}}}, year = 2000}}").values()
    assert re.sub("<[^>]*>", "", text).removeprefix("Roe. (2000). ").rstrip(".") == expected


@pytest.mark.parametrize("case", load("order.toml", "list"), ids=lambda case: case["name"])
@pytest.mark.parametrize("seed", range(3))
def test_the_list_is_in_order(case: dict[str, Any], seed: int) -> None:
    blocks = [
        f"@{work.get('type', 'misc')}{{k{n}, {', '.join(_fields(work))}}}"
        for n, work in enumerate(case["entries"])
    ]
    shuffled = random.Random(seed).sample(blocks, len(blocks))  # noqa: S311 - no secret, an order
    got = printed("\n".join(shuffled), settings=Settings(sort=case.get("sort", "")))
    assert list(got) == [f"k{n}" for n in range(len(blocks))]
    for text, fields in zip(got.values(), case["entries"], strict=True):
        assert text.startswith(fields.get("printed", ""))


def _fields(work: dict[str, str]) -> list[str]:
    return [f"{field} = {{{value}}}" for field, value in work.items() if field != "type"]


def test_only_resolved_cites_are_listed_once_each() -> None:
    store = load_store(text="@misc{a, title = {A}} @misc{b, title = {B}} @misc{c, title = {C}}")
    cite = Cite(Span(0, 1), (), None)
    resolutions = [
        Resolution(cite, Status.RESOLVED, Reason.RESOLVED, ("b",)),
        Resolution(cite, Status.AMBIGUOUS, Reason.SEVERAL, ("a", "c")),
        Resolution(cite, Status.RESOLVED, Reason.RESOLVED, ("a",)),
        Resolution(cite, Status.RESOLVED, Reason.RESOLVED, ("b",)),
    ]
    assert [r.key for r in build_references(resolutions, store).references] == ["a", "b"]


def test_a_style_that_does_not_cite_by_author_and_date_is_refused() -> None:
    with pytest.raises(UsageError, match="by author and date but by numeric"):
        build_references(None, load_store(text=""), style="nature")


def test_many_works_of_one_author_and_year_get_two_letters() -> None:
    bib = "\n".join(f"@misc{{k{n}, author = {{Roe}}, title = {{{n:02}}}}}" for n in range(28))
    assert list(printed(bib).values())[26].startswith("Roe. (n.d.-aa).")


TYPES = st.sampled_from(
    ["article", "book", "inbook", "incollection", "inproceedings", "phdthesis", "report",
      "online", "misc", "audio", "video", "image", "software", "dataset", "unpublished",
      "presentation", "legislation", "periodical", "patent", "scroll", "jurisdiction",
      "legmaterial", "legadminmaterial", "constitution", "legal"]
)  # fmt: skip
FIELDS = st.sampled_from(
    ["author", "editor", "translator", "title", "subtitle", "journaltitle", "booktitle",
      "maintitle", "year", "date", "origdate", "eventdate", "urldate", "volume", "number", "issue",
      "pages", "eid", "edition", "publisher", "institution", "type", "doi", "url", "entrysubtype",
      "titleaddon", "howpublished", "version", "eprint", "eprinttype", "venue", "langid",
      "pubstate", "citation", "location", "source", "article", "amendment", "note", "keywords",
      "related", "relatedtype", "author+an:role", "author+an:username", "with", "appentry",
      "execproducer", "groupauthor", "sorttitle", "addendum", "editora", "editoratype"]
)  # fmt: skip
VALUES = st.sampled_from(
    ["", "{}", "A", "and", "others", "Roe, A. and others", "{X and Y}", "2012a", "-0044~",
     "2012-22", "2001/..", "../2001", "2018-12-30/2019-01-02", "0", "99999", "1--2", "--", ": ",
     "?", "<i>", "$x$", "film", "podcast", "http://x", "doi:10.1/x", "inpress", "\\emph{}", "“”",
     "———", "{}{}", "k0", "k1,k2", "reviewof", "reprintfrom", "commenton", "1=host;2=writer,x",
     '1="@a"', "=directors", "H.R. 1 and 2", "us", "report", "proposed,meta", "chair"]
)  # fmt: skip


@hypothesis_settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(TYPES, st.dictionaries(FIELDS, VALUES, max_size=9)), max_size=4),
    st.sampled_from(["", "de", "fr"]),
)
def test_no_entry_makes_it_fail(works: list[tuple[str, dict[str, str]]], lang: str) -> None:
    blocks = [
        f"@{kind}{{k{n}, {', '.join(f'{name} = {{{value}}}' for name, value in fields.items())}}}"
        for n, (kind, fields) in enumerate(works)
    ]
    assert len(printed("\n".join(blocks), settings=Settings(lang=lang))) == len(works)
