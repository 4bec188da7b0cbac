"""What holds for every text: nothing moves, nothing is invented, and time is linear."""

from __future__ import annotations

import html
import pickle
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ipnb_refs import documents
from ipnb_refs.model import BORDER, MASK, Document, Format, Span

pytestmark = pytest.mark.no_cover  # long, and 98 % of the lines are reached without them

PIECES = (
    "# ", "## References\n", "**References**\n", "Siegel, D. J. (2012). T.\n\n", "(Siegel, 2012)",
    "> ", "- ", "1. ", "\n", "\n\n", "\r\n", "    ", "*", "**", "_", "`", "```", "```{note}\n",
    ":::", "~~", "[", "]", "](a.org)", "![", "[^1]", "[^1]: ", "\\", "&amp;", "&nbsp;", "&#8217;",
    "&ngE;", "&copy", "&#0;", "&#10;", "&#xe07f;", "<", ">", "<b>", "</b>", "<p>", "</p>",
    "<br/>", "<pre>", "</pre>", "<code>", "</code>", "<script>", "</script>", "<h2>", "</h2>",
    "<blockquote>", "</blockquote>", "<!--", "-->", "<![CDATA[", "<a b='", '"', "'", "{{", "}}",
    "{%", "%}", "---\n", "+++\n", "bibliography: a\n", "https://a.org/", "www.", "10.1000/x",
    "@a.org", "\ufeff", "\u00ad", "\ud800", "\ue07f", "\ue080", "\0", "Ö", "a\u0308", "😀",
    "$", "$$", "\\(", "\\)", "\\begin{math}", "\\end{math}", "{", "}", "{#a .b}", "{/*", "*/}",
    "import a from 'b'\n", "export const a = {", "@a", "[@a, p. 2]", "<A b={", "/>", "<br>",
    "]]>", "<a href='", "</a>", "<sup>1</sup>", "{% comment %}", "{% endcomment %}", "{#", "#}",
    ":::{math}\n", ":a: b\n", "lang: de\n", "<html lang=", "| a | b |\n", "|---|---|\n",
    documents.FENCE_BEGIN, documents.FENCE_END,
)  # fmt: skip
TEXTS = st.one_of(
    st.text(), st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join)
)
FORMATS = st.sampled_from(list(Format))


@pytest.mark.no_cover
@given(TEXTS, FORMATS)
@settings(max_examples=100, deadline=None)
def test_prose_is_the_raw_text_or_nothing(text: str, format: Format) -> None:  # noqa: A002 - as in `read`
    prose = documents.read(text, format).prose
    assert len(prose) == len(text)
    for offset, (shown, raw) in enumerate(zip(prose, text, strict=True)):
        if not shown.isspace() and shown not in (MASK, raw):
            assert raw == "&"
            assert html.unescape(text[offset : offset + 33]).startswith(shown)


@given(TEXTS, FORMATS)
@settings(max_examples=100, deadline=None)
def test_spans_lie_within_the_text_and_in_order(text: str, format: Format) -> None:  # noqa: A002 - as in `read`
    document = documents.read(text, format)
    whole = Span(0, len(text))
    for spans in (
        tuple(heading.span for heading in document.regions.headings),
        document.regions.quotations,
        document.regions.tables,
        document.regions.links,
    ):
        assert list(spans) == sorted(spans)
        assert all(whole.contains(span) and span.start < span.end for span in spans)
    for apart in (document.regions.quotations, document.regions.tables, document.regions.links):
        assert all(a.end <= b.start for a, b in pairwise(apart))
    if document.lists.fence:
        assert document.lists.references
        assert document.lists.references.contains(document.lists.fence)
    if document.lists.references:
        assert whole.contains(document.lists.references)
        assert not document.lists.references.of(document.prose).strip()


@pytest.mark.no_cover
@given(TEXTS, FORMATS)
@settings(max_examples=100, deadline=None)
def test_items_of_lists_say_where_they_stand(text: str, format: Format) -> None:  # noqa: A002 - as in `read`
    document = documents.read(f"{text}\n\n## References\n\nSiegel, D. (2012). T.\n{text}", format)
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - our own
    for found in document.lists.every:
        for item in found.items:
            places = [item.raw(offset) for offset in range(len(item.text))]
            assert places == sorted(set(places))
            assert [item.shown(place) for place in places] == list(range(len(places)))
            assert found.span.contains(item.span(0, len(item.text)))
            for character, place in zip(item.text, places, strict=True):
                raw = document.text[place]
                assert character in (raw, " ") or raw == "&"


@given(st.text(alphabet="ab (),.2012é\n"))
@settings(max_examples=80, deadline=None)
def test_reading_plain_prose_as_text_changes_nothing(text: str) -> None:
    document: Document = documents.read(text, "text")
    assert document.lists.references or document.prose.replace(BORDER, "\n") == text
