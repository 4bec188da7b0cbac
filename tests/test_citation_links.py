"""Citations become links to their entries, which lead back; all of it goes without a trace."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from corpus import EVERY_RULE, POSTS, document_of, store_of
from ipnb_refs import build_references, check, load_store, parse, read, resolve, update_section
from ipnb_refs.documents import format_of
from ipnb_refs.languages import LANGUAGES
from ipnb_refs.model import Format
from ipnb_refs.sections import back_links, section_is_current, with_links, without_links

if TYPE_CHECKING:
    from ipnb_refs import Document, Resolution, Store

CASES = Path(__file__).parent / "cases" / "references" / "links.toml"
TABLE: list[dict[str, Any]] = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]
KINDS = {"markdown": "a.md", "mdx": "a.mdx", "html": "a.html", "text": "a.txt"}
STORE = load_store(
    text="""
@book{siegel2010, author={Siegel, D. J.}, title={Mindsight}, year=2010}
@book{siegel:2012, author={Siegel, D. J.}, title={Mind}, year=2012}
@book{porges2011, author={Porges, S. W.}, title={Nerves}, year=2011}
@book{lam, author={Lam, C.}, title={Ferries}}
"""
)
LINK = re.compile(r'<a href="#ref-[^"]+" id="cite-[^"]+" role="doc-biblioref">(.*?)</a>', re.DOTALL)


def post(text: str, path: str = "a.md") -> Document:
    return read(text, format_of(path) or Format.MARKDOWN, path)


def found(document: Document, store: Store) -> tuple[Resolution, ...]:
    return resolve(parse(document, store), store)


def linked(document: Document, store: Store = STORE) -> Document:
    """The post with its links and the list that they lead to."""
    resolutions = found(document, store)
    text = with_links(document, resolutions)
    again = read(text, document.format, document.path)
    references = build_references(resolutions, store)
    return read(update_section(again, references), document.format, document.path)


def typed(document: Document, resolutions: tuple[Resolution, ...]) -> list[list[str]]:
    """What the post has where each name and date was read, without tags."""
    return [
        [
            re.sub(r"</?a\b[^<>]*>", "", span.of(document.text))
            for span in [each.cite.span, *(name.span for name in each.cite.names)]
            + ([each.cite.date.span] if each.cite.date else [])
        ]
        for each in resolutions
    ]


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["name"])
def test_citations_become_links(case: dict[str, str]) -> None:
    bare = case["linked"].replace("⟦", "").replace("⟧", "")
    document = post(bare, KINDS[case.get("kind", "markdown")])
    before = found(document, STORE)
    text = with_links(document, before)
    assert LINK.sub(r"⟦\1⟧", text) == case["linked"]
    after = found(read(text, document.format, document.path), STORE)
    assert [each.key for each in after] == [each.key for each in before]
    assert without_links(read(text, document.format, document.path)) == bare


def test_entries_lead_back_to_each_place() -> None:
    document = linked(post("(Siegel, 2012; Porges, 2011) and Siegel (2012).\n"))
    text = document.text
    assert back_links(document) == {
        "ref-siegel_3a_2012": ("cite-siegel_3a_2012-1", "cite-siegel_3a_2012-2"),
        "ref-porges2011": ("cite-porges2011-1",),
    }
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', text)) == set(ids)
    assert 'aria-label="Back to citation 2">↩<sup>2</sup></a>' in text


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_links_back_are_named_in_the_language_of_the_post(language: Any) -> None:
    document = linked(post(f"---\nlang: {language.tag}\n---\n\n(Siegel, 2012)\n"))
    assert f'aria-label="{language.terms.back.format(1)}"' in document.text


def test_links_of_others_stay() -> None:
    text = '<a href="#ref-porges2011">Porges</a> <a href="#ref-x" role="doc-biblioref">(2011)</a>\n'
    assert without_links(post(text)) == text


def test_links_shown_as_code_stay() -> None:
    tag = '<a href="#ref-x" id="cite-x-1" role="doc-biblioref">'
    text = f"`{tag}x</a>` and {tag}Siegel (2012)</a>\n"
    assert without_links(post(text)) == f"`{tag}x</a>` and Siegel (2012)\n"


TAG = '<a href="#ref-x" id="cite-x-1" role="doc-biblioref">'


@pytest.mark.parametrize("kind", ["a.md", "a.mdx", "a.html"])
@pytest.mark.parametrize(
    "text",
    [
        "Rest helps ({}Nemo, 1999{}), and so does sleep ({}Siegel & Nemo, 2001{}; {}Roe, 2002{}).",
        "{}Öhman et al. (1999){} und {}Roe (2002){} fanden dasselbe.",
        "*Selon {}Çelik (1999){}*, le repos aide ({}Roe{}, 2002).",
        "**{}Nemo (1999){}** says so, _{}Roe (2002){}_ too, and {}*Doe* (2003){}.",
        "| who | when |\n|---|---|\n| {}Nemo (1999){} | {}Roe, 2002{} |",
        "> Rest helps.\n> ({}Nemo,\n> 1999{})\n\n- {}Roe (2001){}. Nobody.",
    ],
)
def test_works_that_are_gone_are_found_with_links_as_without(text: str, kind: str) -> None:
    bare = post(text.replace("{}", ""), kind)
    tags = iter([TAG, "</a>"] * text.count("{}"))
    links = post(re.sub(r"\{\}", lambda _: next(tags), text), kind)
    found = [[(each.severity, each.message) for each in check(one, STORE)] for one in (bare, links)]
    assert found[0] == found[1]
    assert typed(links, resolve(parse(links), STORE)) == typed(bare, resolve(parse(bare), STORE))


@pytest.mark.no_cover
@pytest.mark.parametrize("name", POSTS)
def test_links_change_nothing_that_is_read_or_found(name: str) -> None:
    document, store = document_of(name), store_of(name)
    resolutions = found(document, store)
    after = read(with_links(document, resolutions), document.format, document.path)
    again = found(after, store)
    assert [(each.key, each.status) for each in again] == [
        (each.key, each.status) for each in resolutions
    ]
    assert typed(after, again) == typed(document, resolutions)
    before = [(each.rule, each.message) for each in check(document, store, EVERY_RULE)]
    assert [(each.rule, each.message) for each in check(after, store, EVERY_RULE)] == before
    assert without_links(after) == document.text


@pytest.mark.no_cover
@pytest.mark.parametrize("name", POSTS)
def test_doing_it_twice_changes_nothing(name: str) -> None:
    document, store = document_of(name), store_of(name)
    if document.lists.references is not None:
        return
    after = linked(document, store)
    references = build_references(found(after, store), store)
    assert section_is_current(after, references)
    bare = read(without_links(after), document.format, document.path)
    assert linked(bare, store).text == after.text
