"""A post typed in Word has the findings of the same post in Markdown or HTML."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest

from generate.posts import SEEDS, make_post, seeded
from generate.word_posts import in_word
from ipnb_refs import build_references, check, cite, load_store, parse, read, resolve, write
from ipnb_refs.containers.word.word_file import word_html

NONE = load_store(text="")
STORE = load_store(Path(__file__).parents[1] / "data" / "references.bib")
WORKS, CITATIONS, SLIPS = 40, 60, 6


def findings(text: str, markup: str) -> list[tuple[str, str]]:
    found = check(read(text, markup), NONE)
    return sorted((each.rule.code, each.message) for each in found)


@pytest.mark.no_cover  # cases of documents reach the lines
@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("slip", SEEDS)
def test_generated_posts(language: str, slip: str) -> None:
    post = make_post(f"apa/{language}/html/1", language, "html", "apa")
    post = seeded(post, slip) or post
    assert findings(word_html(in_word(post.text)).text, "html") == findings(post.text, "html")


def made_post() -> tuple[str, str]:
    """Cite forty works sixty times; give the post in HTML and in Markdown."""
    keys = [entry.key for entry in STORE.entries][:WORKS]
    cited = [cite(keys[i % WORKS], STORE, narrative=i % 3 == 0) for i in range(CITATIONS)]
    lines = [
        f"Since {1990 + i} we have asked {each} what to make of it." for i, each in enumerate(cited)
    ]
    for i in range(0, CITATIONS, CITATIONS // SLIPS):
        lines[i] = lines[i].replace("20", "19", 1) if i % 2 else lines[i].replace("&", "and")
    document = read("\n\n".join(cited), "markdown")
    listed = build_references(resolve(parse(document, STORE), STORE), STORE)
    markdown = "\n\n".join([*lines, "## References", write(listed, "markdown")])
    html = "".join(f"<p>{escape(line)}</p>\n" for line in lines)
    return f"{html}<h2>References</h2>\n{write(listed, 'html')}", markdown


def test_sixty_citations_and_forty_works() -> None:
    html, markdown = made_post()
    word = word_html(in_word(html))
    assert len(parse(read(word.text, "html"), STORE)) >= CITATIONS
    expected = findings(markdown, "markdown")
    assert len(expected) >= SLIPS
    assert findings(word.text, "html") == expected == findings(html, "html")
