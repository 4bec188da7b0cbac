"""The findings of a post stay the same, whatever markup its lists have, and however lines break."""

from __future__ import annotations

import html
import re
import textwrap
from pathlib import Path

import pytest

from ipnb_refs import Format, check, load_store, read

CASES = Path(__file__).parent / "cases"
STORE = load_store(CASES / "resolve" / "store.bib")
ENTRY = re.compile(r"(?:<a [^>]*></a>)?[^(]{2,60}\(\d{4}\)\. ")
OTHER = ("ipnb-refs: begin", "```", "<sup>", "^[", "https://example.org/ropes")
"""What is not the same in other markup; an address alone in a line is none of an entry."""
POSTS = [
    line.replace(r"\n", "\n")
    for line in (CASES / "findings.txt").read_text("utf-8").splitlines()
    if r"\n\n#" in line and not any(each in line for each in OTHER)
]


def blocks(text: str) -> list[tuple[str, bool]]:
    """The paragraphs of a post, and whether each is an entry of a list."""
    return [(block, bool(ENTRY.match(block))) for block in text.split("\n\n")]


def bullets(text: str) -> str:
    return "\n\n".join(f"- {block}" if entry else block for block, entry in blocks(text))


def wrapped(text: str) -> str:
    return "\n\n".join(
        textwrap.fill(block, 48, break_long_words=False, break_on_hyphens=False) if entry else block
        for block, entry in blocks(text)
    )


def page(text: str) -> str:
    found = []
    for block, entry in blocks(text):
        heading = re.match("#+(?= )", block)
        tag = "li" if entry else f"h{len(heading[0])}" if heading else "p"
        inside = _inline(block.lstrip("# "))
        found.append(f"<ul><{tag}>{inside}</{tag}></ul>" if entry else f"<{tag}>{inside}</{tag}>")
    return "\n".join(found).replace("</ul>\n<ul>", "\n")


def _inline(block: str) -> str:
    anchors = re.compile(r"&lt;a id=&quot;(\w+)&quot;&gt;&lt;/a&gt;")
    block = anchors.sub(r'<a id="\1"></a>', html.escape(block)).replace("&quot;", '"')
    block = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>', block)
    block = re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", block)
    return re.sub(r"\*([^*]+)\*", r"<em>\1</em>", block)


def found(text: str, markup: Format) -> list[tuple[str, str]]:
    findings = check(read(text, format=markup), STORE)
    return sorted((finding.rule.code, finding.message) for finding in findings)


@pytest.mark.parametrize(
    ("change", "markup"),
    [(bullets, Format.MARKDOWN), (wrapped, Format.MARKDOWN), (page, Format.HTML)],
)
@pytest.mark.no_cover  # the same lines as for the posts as they are
@pytest.mark.parametrize("text", POSTS)
def test_findings_outlive_another_markup(text: str, change: object, markup: Format) -> None:
    assert callable(change)
    assert found(change(text), markup) == found(text, Format.MARKDOWN)
