"""What the writers put out reads back as what went in, whatever a title holds."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

import pyromark
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ipnb_refs.errors import UsageError
from ipnb_refs.model import Content, Link, Node, Reference, ReferenceList, Style, Styled
from ipnb_refs.store.tex import to_text
from ipnb_refs.writers import STYLESHEET, write
from ipnb_refs.writers.to_latex import BEGIN, END

pytestmark = pytest.mark.no_cover  # long, and 97 % of the lines are reached without them

NASTY = (
    "<script>alert(1)</script>", "](", "[x](y)", "*", "**", "_", "`", "~~", "#", "# ", "|", "---",
    "- ", "+ ", "1. ", "12) ", "> ", "&amp;", "&lt;", "&#42;", "\\", "{{ x }}", "{", "$x$", "![",
    "<!-- ", "-->", "\n\n", "\n# ", "\t", "    ", "https://a.b/c", "www.a.b", "a@b.c", '"', "'",
    "”", "—", "é", "\u00a0", "\u0301", "\u2028", "\x00", "€", "=", "==", ": ", "[^1]", "ab", "Z",
    "7",
    " ", "^", "<i>", "</i>", "</p>", "javascript:alert(1)",
)  # fmt: skip
URLS = st.sampled_from(
    ["https://doi.org/10.1/a_b*c", "http://x.y/?a=1&b=2", "javascript:alert(1)", "https://x y", "/"]
)
TEXT = st.lists(st.sampled_from(NASTY), min_size=1, max_size=4).map("".join)
STYLES = st.sampled_from(list(Style))


def extend(children: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    inside = st.lists(children, max_size=3).map(tuple)
    links = URLS.flatmap(lambda url: st.sampled_from([Link(url, (url,)), Link(url, ("on ", "it"))]))
    return st.builds(Styled, STYLES, inside) | links


NODES = st.recursive(TEXT, extend, max_leaves=6)
CONTENT = st.lists(NODES, min_size=1, max_size=5).map(lambda nodes: Content(tuple(nodes)))
many = settings(max_examples=60, deadline=None)


def bare(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c.isprintable())


def one(content: Content, key: str = "k") -> ReferenceList:
    return ReferenceList((Reference(key, content),))


def italics(nodes: tuple[Node, ...], inside: bool = False) -> list[tuple[str, bool]]:
    """The printed characters, each with whether it is in italics."""
    found: list[tuple[str, bool]] = []
    for node in nodes:
        if isinstance(node, str):
            found += [(c, inside) for c in bare(node)]
        else:
            style = isinstance(node, Styled) and node.style is Style.ITALIC
            found += italics(node.children, inside or style)
    return found


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.hrefs: list[str] = []
        self.ids: list[str] = []
        self.seen: list[tuple[str, bool]] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.depth += tag == "i"
        self.hrefs += [value or "" for name, value in attrs if name == "href"]
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "i"

    def handle_data(self, data: str) -> None:
        self.seen += [(c, self.depth > 0) for c in bare(data)]


def read_html(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@many
@given(CONTENT)
def test_html_reads_back_and_holds_no_other_markup(content: Content) -> None:
    reader = read_html(write(one(content), "html"))
    assert reader.seen == italics(content.nodes)
    assert reader.tags <= {"div", "p", "i", "a", "sup", "sub", "span"}
    assert all(url.startswith(("https://", "http://")) for url in reader.hrefs)


def read_markdown(markdown: str) -> tuple[list[tuple[str, bool]], list[str], set[str]]:
    value: Any
    seen: list[tuple[str, bool]] = []
    urls: list[str] = []
    blocks: set[str] = set()
    depth = 0
    events: Any = pyromark.events(markdown, options=pyromark.Options.ENABLE_GFM)
    for event in events:
        kind, value = next(iter(event.items())) if isinstance(event, dict) else (event, "")
        name = value if isinstance(value, str) else next(iter(value))
        if kind == "Text":
            seen += [(c, depth > 0) for c in bare(str(value))]
        elif kind in ("Start", "End") and name == "Emphasis":
            depth += 1 if kind == "Start" else -1
        elif kind == "InlineHtml":
            depth += {"<i>": 1, "</i>": -1}.get(name, 0)
            assert name in ("<i>", "</i>", "<sup>", "</sup>", "<sub>", "</sub>")
        elif kind == "Start" and name == "Link":
            urls.append(value["Link"]["dest_url"])
        elif kind != "End":
            blocks.add(f"{kind} {name}")
    return seen, urls, blocks


@many
@given(CONTENT)
def test_markdown_reads_back_as_one_paragraph(content: Content) -> None:
    seen, urls, blocks = read_markdown(write(one(content), "markdown"))
    assert seen == italics(content.nodes)
    assert blocks <= {"Start Paragraph"}
    assert all(url.startswith(("https://", "http://")) for url in urls)


@many
@given(CONTENT)
def test_text_is_one_line_with_all_characters(content: Content) -> None:
    written = write(one(content), "text")
    assert bare(written) == "".join(c for c, _ in italics(content.nodes))
    assert len(written.splitlines()) <= 1


@settings(max_examples=40, deadline=None)  # of up to three works, each written three times
@given(st.lists(CONTENT, max_size=3))
def test_json_has_all_three_in_list_order(contents: list[Content]) -> None:
    listed = tuple(Reference(f"k{n}", content) for n, content in enumerate(contents))
    rows = json.loads(write(ReferenceList(listed), "json"))
    assert [row["key"] for row in rows] == [reference.key for reference in listed]
    for row, reference in zip(rows, listed, strict=True):
        single = ReferenceList((reference,))
        assert row["text"] == write(single, "text").removesuffix("\n")
        assert row["markdown"] == write(single, "markdown").removesuffix("\n")
        assert row["html"] in write(single, "html")


@many
@given(st.lists(st.text(max_size=6), unique=True, max_size=5))
def test_no_two_keys_share_an_id(keys: list[str]) -> None:
    listed = tuple(Reference(key, Content(("x",))) for key in keys)
    ids = read_html(write(ReferenceList(listed), "html")).ids
    assert len(set(ids)) == len(keys)
    assert all(not any(c.isspace() or c in "<>&\"'" for c in written) for written in ids)


def test_links_are_read_back_as_one_link_each() -> None:
    url = "https://doi.org/10.1002/(SICI)1097_a*b~c"
    content = Content(("See ", Link(url, (url,)), " and ", Link("https://a.b", ("this",)), "."))
    assert read_markdown(write(one(content), "markdown"))[1] == [url, "https://a.b"]
    assert read_html(write(one(content), "html")).hrefs == [url, "https://a.b"]
    assert write(one(content), "text") == f"See {url} and this.\n"


def test_italics_that_asterisks_cannot_mark_become_tags_or_nothing() -> None:
    content = Content(
        ("a", Styled(Style.ITALIC, (" ",)), "b", Styled(Style.ITALIC, ("“c”",)), "d", "—",
         Styled(Style.ITALIC, ("e ",)), "f")
    )  # fmt: skip
    assert write(one(content), "markdown") == "a b<i>“c”</i>d—*e* f\n"


@pytest.mark.parametrize("format", ["html", "markdown", "text"])
def test_an_empty_list_is_empty(format: str) -> None:  # noqa: A002 - as in `write`
    assert write(ReferenceList(), format) == ""


def test_an_empty_list_is_an_empty_list_in_json() -> None:
    assert json.loads(write(ReferenceList(), "json")) == []


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match="the formats are html, markdown, mdx, text, latex, json"):
        write(ReferenceList(), "docx")


@many
@given(CONTENT)
def test_latex_reads_back_and_holds_no_other_command(content: Content) -> None:
    page = write(one(content), "latex")
    inside = page.removeprefix(BEGIN).removesuffix(END + "\n")
    assert bare(to_text(inside)) == bare(write(one(content), "text"))
    assert inside.count("{") - inside.count("\\{") == inside.count("}") - inside.count("\\}")


def test_html_has_its_style_by_class_or_inline() -> None:
    references = one(Content(("Siegel",)))
    assert 'style="' not in write(references, "html")
    assert 'style="margin' in write(references, "html", inline_style=True)
    assert ".references p" in STYLESHEET


def test_links_in_latex_are_links() -> None:
    url = "https://doi.org/10.1/a_b%20#d"
    page = write(one(Content((Link(url, (url,)), " ", Link(url, ("on ", "it"))))), "latex")
    assert "\\url{https://doi.org/10.1/a_b%20#d} \\href{" in page
    assert page.endswith("}{on it}\n\n" + END + "\n")
