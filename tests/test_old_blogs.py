"""Markup of old blogs and of editors means what it shows: pairs of it in `cases/old-blogs.toml`."""

from __future__ import annotations

import html
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import POSTS, document_of, store_of
from ipnb_refs import load_store, read
from ipnb_refs.model import MASK
from ipnb_refs.pipeline import examine

if TYPE_CHECKING:
    from ipnb_refs.model import Cite, Part, Span
    from ipnb_refs.pipeline import Examination

GOOGLE = (
    '<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;'
    'font-style:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">'
)
WORD = (
    '<span lang=EN-US style=\'font-size:12.0pt;line-height:107%;font-family:"Times New Roman",'
    "serif;mso-ansi-language:EN-US'>"
)
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
    """What was read of each entry of the list, and what of it stands in italics."""
    found = post.comparison.listed
    if found is None:
        return []
    items = [work.item for work in found.works if work.item is not None]
    italics = [[item.text[start:end].strip() for start, end in item.italics] for item in items]
    rows = (entry.to_csl() for entry in found.store.entries)
    facts = [{name: value for name, value in row.items() if name != "id"} for row in rows]
    return [*facts, italics]


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
        assert [entry["DOI"] for entry in listed(typed)[:-1]] == [case["doi"]]


def wrapped(text: str, tag: str, words: int) -> str:
    """Put a tag around every so many words."""
    some = re.compile(rf"(?:\s*[^\s<]+){{1,{words}}}")
    pieces = re.split(r"(<[^<>]*>)", text)
    return "".join(
        piece if piece.startswith("<") else some.sub(lambda found: f"{tag}{found[0]}</span>", piece)
        for piece in pieces
    )


@pytest.mark.parametrize(("tag", "words"), [(GOOGLE, 1), (GOOGLE, 4), (WORD, 2)])
def test_spans_around_words_change_nothing(tag: str, words: int) -> None:
    pages = [post for post in POSTS if document_of(post).format == "html"]
    assert len(pages) > 5
    for post in pages:
        clean = examine(document_of(post), store_of(post))
        typed = examine(read(wrapped(clean.document.text, tag, words), "html"), store_of(post))
        assert readings(typed) == readings(clean), post
        assert [each.reason for each in typed.resolutions] == [
            each.reason for each in clean.resolutions
        ]
        assert listed(typed) == listed(clean), post
        assert sorted((each.rule, each.message) for each in typed.diagnostics) == sorted(
            (each.rule, each.message) for each in clean.diagnostics
        ), post


PIECES = (
    GOOGLE, WORD, "</span>", "<i style='mso-bidi-font-style:normal'>", "</i>", "<p>", "</p>",
    "&amp;", "&nbsp;", "\u00ad", "\n", " ", "(", ")", ", ", "; ", "Siegel", "Bryson", "Porges",
    "et al.", "2012", "2011a", "p. 3", "&", "<", "“Minds,”", "see ",
    "<a href='https://example.org/a-long-address'>", "</a>",
    "R. Adams, personal communication, May 4, 2019",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_places_in_long_markup_are_those_of_the_text(text: str) -> None:
    """What was read stands where it says, and parts stand inside of what they are parts of."""
    post = examine(read(GOOGLE + text, "html"), STORE)
    prose = post.document.prose
    for citation in post.citations:
        for cite in citation.cites:
            assert 0 <= citation.span.start <= cite.span.start
            assert cite.span.end <= citation.span.end <= len(prose)
            date = cite.date
            if date is not None and date.year is not None:
                assert str(date.year) in date.span.of(prose).replace(MASK, "")
            for name in () if cite.inherited else cite.names:
                assert name.span.of(prose).replace(MASK, "")[:1].strip()
