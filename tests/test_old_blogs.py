"""Markup of old blogs and of editors means what it shows: pairs of it in `cases/old-blogs.toml`."""

from __future__ import annotations

import html
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ipnb_refs import load_store, read
from ipnb_refs.pipeline import examine

if TYPE_CHECKING:
    from ipnb_refs.model import Cite, Part, Span
    from ipnb_refs.pipeline import Examination

CASES = tomllib.loads((Path(__file__).parent / "cases" / "old-blogs.toml").read_text("utf-8"))
STORE = load_store(
    text="""
@book{siegel, author={Siegel, D. J.}, year=2012, title={The developing mind}}
@book{bryson, author={Siegel, D. J. and Bryson, T. P.}, year=2011, title={The whole-brain child}}
@book{porges2009, author={Porges, S. W.}, year=2009, title={Reciprocal influences}}
@book{porges2011, author={Porges, S. W.}, year=2011, title={The polyvagal theory}}
@article{roe, author={Roe, A.}, year=1999, title={Minds meet}, doi={10.1000/12x34-56}}
"""
)
UNSEEN = re.compile("[\u00ad\u200b]")
TAG = re.compile(r"<!?[^<>]*>")


def seen(text: str) -> str:
    """What a reader sees of a stretch of HTML."""
    return " ".join(UNSEEN.sub("", html.unescape(TAG.sub("", text))).split())


def said(part: Part | None) -> str:
    return part.text if part is not None else ""


def parts(cite: Cite, text: str) -> Any:
    def typed(span: Span) -> str:
        return seen(span.of(text))

    return (
        typed(cite.span),
        [(name.name, typed(name.span)) for name in cite.names],
        cite.date and (cite.date.year, cite.date.year_suffix, typed(cite.date.span)),
        cite.locator and (cite.locator.label, cite.locator.value, typed(cite.locator.span)),
        said(cite.prefix),
        said(cite.connector),
        said(cite.et_al).rstrip(",. "),
        said(cite.suffix),
        cite.inherited,
    )


def readings(post: Examination) -> Any:
    text = post.document.text
    return [
        (
            seen(citation.span.of(text)),
            citation.form,
            [parts(each, text) for each in citation.cites],
        )
        for citation in post.citations
    ]


def listed(post: Examination) -> list[Any]:
    found = post.comparison.listed
    if found is None:
        return []
    rows = (entry.to_csl() for entry in found.store.entries)
    return [{name: value for name, value in row.items() if name != "id"} for row in rows]


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_markup_means_what_it_shows(case: Any) -> None:
    clean, typed = (examine(read(case[which], "html"), STORE) for which in ("clean", "typed"))
    assert readings(typed) == readings(clean)
    verdicts = [
        [(each.status, each.candidates and each.reason) for each in post.resolutions]
        for post in (typed, clean)
    ]
    assert verdicts[0] == verdicts[1]
    assert listed(typed) == listed(clean)
    found = [(each.rule.code, each.message) for each in typed.diagnostics]
    more = case.get("more", [])
    assert [each for each in found if each[0] not in more] == [
        (each.rule.code, each.message) for each in clean.diagnostics
    ]
    assert [code for code, _ in found if code in more] == more
    if "doi" in case:
        assert [entry["DOI"] for entry in listed(typed)] == [case["doi"]]
