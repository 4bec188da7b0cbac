"""What is found in a post is not changed by its other sentences, nor by the markup of its list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generate.lists import STYLES, laid_out, number_of, relaid
from generate.posts import SEEDS, Post, make_post, seeded
from generate.typed_details import FORMS
from generate.words import LANGUAGES
from ipnb_refs import check, load_store, read
from shares import share

pytestmark = pytest.mark.no_cover  # the same lines as for other generated posts

CLEAN = "clean"
MARKUPS = ("markdown", "html", "text")
WORDINGS = 2
MOST = 3
"""In so many languages each kind is tried."""
LISTS = (*(style for style in STYLES if style != "typed"), *FORMS)
"""The styles of manuals, and each form of entries beside them."""
OUT_OF_ORDER = "REF105"
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
    turn = MOST * (len(MARKUPS) * [CLEAN, *SEEDS].index(kind) + MARKUPS.index(markup))
    for number, language in share(list(enumerate(LANGUAGES[:MOST])), turn // MOST, 2):
        clean = of_form(LISTS[(turn + number) % len(LISTS)], language, markup)
        post = clean if kind == CLEAN else seeded(clean, kind)
        if post is None or "heading-none" in post.made.rows:
            continue
        first = told(post)
        for shape, made in relaid(post.made).items():
            if kind == "order" and "numbers" in shape:
                continue  # a numbered list has an order of its own
            assert told(replace(post, made=made)) == first, (post.name, shape)


@pytest.mark.parametrize("form", LISTS)
def test_each_form_of_entries_outlives_other_sentences_other_places_other_markup(form: str) -> None:
    number = LISTS.index(form)
    markup = MARKUPS[number % len(MARKUPS)]
    post = of_form(form, LANGUAGES[number % len(LANGUAGES)], markup)
    assert told(post) == told(replace(post, wording=1)) == []
    for shape, made in relaid(post.made).items():
        assert told(replace(post, made=made)) == [], (post.name, shape)
    if any(entry.startswith("———") for entry in post.made.entries):
        return  # a dash stands for the names above it
    pairs = list(zip(post.made.works, post.made.entries, strict=True))
    for at in share(range(1, len(pairs)), number, 2):
        works, entries = zip(*pairs[at:], *pairs[:at], strict=True)
        moved = laid_out(replace(post.made, works=works, entries=entries))
        assert {code for code, _ in told(replace(post, made=moved))} <= {OUT_OF_ORDER}, post.name


def of_form(form: str, language: str, markup: str) -> Post:
    """Make a clean post with a list in a style of a manual, or in a form that none has."""
    if form in STYLES:
        return make_post(f"{form}/{language}/{markup}/3", language, markup, form)
    number = number_of(form, language, markup)
    return make_post(f"typed/{language}/{markup}/{number}", language, markup, "typed")


def told(post: Post) -> list[tuple[str, str]]:
    text = post.text
    return sorted((f.rule.code, f.message) for f in check(read(text, format=post.markup), NO_STORE))
