"""The list in a post is kept up to date, and nothing else in the post changes."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ipnb_refs.documents import FENCE_BEGIN, FENCE_END, read
from ipnb_refs.errors import UsageError
from ipnb_refs.languages import LANGUAGES
from ipnb_refs.model import Content, Format, Reference, ReferenceList, Style, Styled
from ipnb_refs.sections import (
    SECTION_FORMATS,
    BrokenFenceError,
    SectionError,
    TypedListFound,
    has_typed_list,
    rendered_section,
    section_is_current,
    update_section,
)
from ipnb_refs.settings import Settings

if TYPE_CHECKING:
    from ipnb_refs.languages import Language

CASES = Path(__file__).parent / "cases" / "references" / "sections.toml"
TABLES: dict[str, Any] = tomllib.loads(CASES.read_text(encoding="utf-8"))
MARK = "{list}"
NASTY = (
    "# A", "## B", "B\n---", "text (Roe, 2012).", "\r\n", "\n", "\r", "\n\n", " ", "> quoted",
    "- item", "```", "<!--", "-->", FENCE_BEGIN, FENCE_END, "<div>", "<script>", "## References",
    "---\na: b\n---", "    ", "$$", "[^1]: note", "\ufeff", "{% raw %}", "<p", "|a|b|\n|-|-|", "é",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(NASTY), max_size=8).map("".join)
ENDINGS = st.sampled_from(["\n", "\r\n", "\r"])
TITLES = st.sampled_from(["Rooms", "1. Rooms", "<!-- x", "-->", "```", "# a", "~~~", "$$", "{%"])
MARKDOWN = SECTION_FORMATS[Format.MARKDOWN]
many = settings(max_examples=150, deadline=None)


def listed(*titles: str) -> ReferenceList:
    nodes = [("Roe. (2012). ", Styled(Style.ITALIC, (title,)), ".") for title in titles]
    return ReferenceList(tuple(Reference(f"k{n}", Content(c)) for n, c in enumerate(nodes)))


LISTS = st.lists(TITLES, max_size=3).map(lambda titles: listed(*titles))


@pytest.mark.parametrize("case", TABLES["written"], ids=lambda case: case["name"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_the_list_goes_where_it_belongs(case: dict[str, str], ending: str) -> None:
    if "\n" not in case["post"]:
        ending = "\n"
    document = read(case["post"].replace("\n", ending))
    fence = rendered_section(document, listed("Rooms"))
    expected = case["expected"].replace("\n", ending).replace(MARK, fence)
    assert ending in fence
    assert update_section(document, listed("Rooms")) == expected


@pytest.mark.parametrize("case", TABLES["refused"], ids=lambda case: case["name"])
def test_a_post_is_left_alone_where_writing_would_do_harm(case: dict[str, str]) -> None:
    with pytest.raises(SectionError, match=case["says"]):
        update_section(read(case["post"]), listed("Rooms"))


@pytest.mark.no_cover
@many
@given(TEXTS, ENDINGS, LISTS, LISTS)
def test_doing_it_twice_changes_nothing(
    text: str, ending: str, first: ReferenceList, second: ReferenceList
) -> None:
    for references in (first, second):
        try:
            text = update_section(read(text + ending), references)
        except SectionError:
            return
        assert update_section(read(text), references) == text
        assert section_is_current(read(text), references)


@pytest.mark.no_cover
@many
@given(TEXTS, LISTS, LISTS)
def test_nothing_outside_the_fence_changes(
    text: str, first: ReferenceList, second: ReferenceList
) -> None:
    try:
        once = update_section(read(text), first)
        twice = update_section(read(once), second)
    except SectionError:
        return
    before, after = read(once), read(twice)
    if before.lists.fence is None or after.lists.fence is None:
        assert once == text
        return
    assert once[: before.lists.fence.start] == twice[: after.lists.fence.start]
    assert once[before.lists.fence.end :] == twice[after.lists.fence.end :]
    assert read(text).lists.fence or inserts(text, once)


def inserts(text: str, longer: str) -> bool:
    """Whether one stretch was put into the text, and all else is as it was."""
    pairs = enumerate(zip(text, longer, strict=False))
    before = next((i for i, (old, new) in pairs if old != new), len(text))
    return longer.endswith(text[before:])


def test_an_empty_list_empties_the_fence_and_keeps_it() -> None:
    post = update_section(read("Text.\n"), listed("Rooms"))
    emptied = update_section(read(post), listed())
    assert "Rooms" not in emptied
    assert FENCE_BEGIN in emptied
    assert FENCE_END in emptied
    assert update_section(read(emptied), listed("Rooms")) == post


def test_without_references_a_post_without_a_fence_stays_as_it_is() -> None:
    assert update_section(read("Text."), listed()) == "Text."


def test_a_stale_list_is_noticed() -> None:
    document = read(update_section(read("Text.\n"), listed("Rooms")))
    assert section_is_current(document, listed("Rooms"))
    assert not section_is_current(document, listed("Rooms", "Halls"))
    assert section_is_current(read("Text."), listed("Rooms"))


def test_a_typed_list_is_told_from_a_fenced_one() -> None:
    typed = read(TABLES["refused"][0]["post"])
    assert has_typed_list(typed)
    with pytest.raises(TypedListFound):
        update_section(typed, listed("Rooms"))
    assert not has_typed_list(read(update_section(read("Text.\n"), listed("Rooms"))))


def test_half_a_fence_is_never_written_over() -> None:
    with pytest.raises(BrokenFenceError, match="end is missing"):
        update_section(read(f"{FENCE_BEGIN}\n\nMine.\n"), listed("Rooms"))
    with pytest.raises(BrokenFenceError, match="begin is missing"):
        update_section(read(f"Mine.\n\n{FENCE_END}\n"), listed("Rooms"))


@pytest.mark.parametrize("format", ["html", "text"])
def test_only_markdown_is_written(format: str) -> None:  # noqa: A002 - the word that `read` uses
    with pytest.raises(UsageError, match="Markdown only"):
        update_section(read("Text.", format=format), listed("Rooms"))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_the_heading_is_in_the_language_of_the_settings(language: Language) -> None:
    written = update_section(
        read("---\nlang: en\n---\nText."), listed("Rooms"), Settings(lang=language.tag)
    )
    assert f"## {language.terms.heading}\n" in written
    unfenced = written.replace(FENCE_BEGIN, "").replace(FENCE_END, "").replace(MARKDOWN.notice, "")
    assert has_typed_list(read(unfenced)), "the heading is known as one of a list"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("former", MARKDOWN.former_notices)
def test_a_list_under_a_former_notice_is_current_and_is_updated(former: str, ending: str) -> None:
    post = update_section(read(f"Text.{ending}"), listed("Rooms"))
    old = post.replace(MARKDOWN.notice, former)
    assert old != post
    assert section_is_current(read(old), listed("Rooms"))
    assert not section_is_current(read(old), listed("Halls"))
    assert update_section(read(old), listed("Rooms")) == post
    assert update_section(read(old), listed("Halls")).count(FENCE_BEGIN) == 1
    elsewhere = post.replace(FENCE_END, former + ending * 2 + FENCE_END)
    assert not section_is_current(read(elsewhere), listed("Rooms"))
