"""What is found in a post is not changed by its other sentences, nor by the markup of its list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generate.lists import relaid
from generate.posts import SEEDS, Post, make_post, seeded
from generate.words import LANGUAGES
from ipnb_refs import check, load_store, read

pytestmark = pytest.mark.no_cover  # the same lines as for other generated posts

CLEAN = "clean"
MARKUPS = ("markdown", "html", "text")
WORDINGS = 2
MOST = 3
"""In so many languages each kind is tried."""
NO_STORE = load_store(text="")


def found(post: Post, wording: int) -> list[tuple[str, str, str]]:
    text = replace(post, wording=wording).text
    return sorted(
        (finding.rule.code, finding.message, finding.span.of(text) if finding.span else "")
        for finding in check(read(text, format=post.markup), NO_STORE)
    )


@pytest.mark.parametrize("kind", [CLEAN, *SEEDS])
def test_other_sentences_change_no_finding(kind: str) -> None:
    tried = 0
    for number, language in enumerate(LANGUAGES):
        if tried == MOST:
            break
        markup = MARKUPS[number % len(MARKUPS)]
        post: Post | None = make_post(f"apa/{language}/{markup}/1", language, markup, "apa")
        if kind != CLEAN and post is not None:
            post = seeded(post, kind)
        if post is None:
            continue
        tried += 1
        first, *others = (found(post, wording) for wording in range(WORDINGS))
        assert others == [first] * len(others), post.name
        assert bool(first) == (kind != CLEAN), post.name
    assert tried


@pytest.mark.parametrize("kind", [CLEAN, *SEEDS])
@pytest.mark.parametrize("markup", MARKUPS)
def test_another_markup_of_the_list_changes_no_finding(kind: str, markup: str) -> None:
    for number, language in enumerate(LANGUAGES[:MOST]):
        clean = make_post(f"typed/{language}/{markup}/{number}", language, markup, "typed")
        post = clean if kind == CLEAN else seeded(clean, kind)
        if post is None or "heading-none" in post.made.rows:
            continue
        first = told(post)
        for shape, made in relaid(post.made).items():
            if kind == "order" and "numbers" in shape:
                continue  # a numbered list has an order of its own
            assert told(replace(post, made=made)) == first, (post.name, shape)


def told(post: Post) -> list[tuple[str, str]]:
    text = post.text
    return sorted((f.rule.code, f.message) for f in check(read(text, format=post.markup), NO_STORE))
