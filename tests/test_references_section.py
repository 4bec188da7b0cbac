"""The list in a post is kept up to date, and nothing else in the post changes."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ipnb_refs.documents import FENCE_BEGIN, FENCE_END, MDX_BEGIN, MDX_END, format_of, read
from ipnb_refs.languages import LANGUAGES
from ipnb_refs.model import Content, Format, Reference, ReferenceList, Style, Styled
from ipnb_refs.sections import (
    COMMENTS,
    BrokenFenceError,
    SectionError,
    TypedListFound,
    adopt_list,
    changes,
    has_typed_list,
    rendered_section,
    section_is_current,
    update_section,
    without_section,
)
from ipnb_refs.settings import Settings

if TYPE_CHECKING:
    from ipnb_refs.languages import Language
    from ipnb_refs.model import Document

CASES = Path(__file__).parent / "cases" / "references" / "sections.toml"
TABLES: dict[str, Any] = tomllib.loads(CASES.read_text(encoding="utf-8"))
MARK = "{list}"
NASTY = (
    "# A", "## B", "B\n---", "text (Roe, 2012).", "\r\n", "\n", "\r", "\n\n", " ", "> quoted",
    "- item", "```", "<!--", "-->", FENCE_BEGIN, FENCE_END, "<div>", "<script>", "## References",
    "---\na: b\n---", "    ", "$$", "[^1]: note", "\ufeff", "{% raw %}", "<p", "|a|b|\n|-|-|", "é",
    MDX_BEGIN, MDX_END, "{", "}", "import a from 'a'\n", "<article>", "</article>", "</body>",
    "<pre>", "References\n", "(1 work listed by ipnb-refs; edits here will be overwritten)",
    "[a]: b\n",
)  # fmt: skip
KINDS = {"markdown": "a.md", "mdx": "a.mdx", "html": "a.html", "text": "a.txt"}
TEXTS = st.lists(st.sampled_from(NASTY), max_size=8).map("".join)
ENDINGS = st.sampled_from(["\n", "\r\n", "\r"])
TITLES = st.sampled_from(["Rooms", "1. Rooms", "<!-- x", "-->", "```", "# a", "~~~", "$$", "{%"])
PATHS = st.sampled_from(sorted(KINDS.values()))
HEADING = re.compile(r"\W*References\W*|-{3,}")
"""A heading for a list, whose marks plain text does not know, and the line below one."""
many = settings(max_examples=60, deadline=None)


def post(text: str, path: str = "a.md") -> Document:
    return read(text, format_of(path) or Format.MARKDOWN, path)


def listed(*titles: str) -> ReferenceList:
    nodes = [("Roe. (2012). ", Styled(Style.ITALIC, (title,)), ".") for title in titles]
    return ReferenceList(tuple(Reference(f"k{n}", Content(c)) for n, c in enumerate(nodes)))


LISTS = st.lists(TITLES, max_size=3).map(lambda titles: listed(*titles))


@pytest.mark.parametrize("case", TABLES["written"], ids=lambda case: case["name"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_the_list_goes_where_it_belongs(case: dict[str, str], ending: str) -> None:
    if "\n" not in case["post"]:
        ending = "\n"
    document = post(case["post"].replace("\n", ending), KINDS[case.get("kind", "markdown")])
    fence = rendered_section(document, listed("Rooms"))
    expected = case["expected"].replace("\n", ending).replace(MARK, fence)
    assert ending in fence
    write = adopt_list if "adopt" in case else update_section
    assert write(document, listed("Rooms")) == expected


@pytest.mark.parametrize("case", TABLES["refused"], ids=lambda case: case["name"])
def test_a_post_is_left_alone_where_writing_would_do_harm(case: dict[str, str]) -> None:
    document = post(case["post"], KINDS[case.get("kind", "markdown")])
    write = adopt_list if "adopt" in case else update_section
    with pytest.raises(SectionError, match=case["says"]):
        write(document, listed("Rooms"))


@pytest.mark.parametrize("case", TABLES["removed"], ids=lambda case: case["name"])
def test_a_list_is_taken_out_with_its_heading(case: dict[str, str]) -> None:
    document = post(case["post"], KINDS[case.get("kind", "markdown")])
    written = update_section(document, listed("Rooms"))
    assert written != case["post"]
    assert without_section(post(written, document.path or "")) == case["left"]


def test_a_post_without_a_kept_list_loses_nothing() -> None:
    typed = TABLES["refused"][0]["post"]
    assert without_section(read(typed)) == typed


@pytest.mark.no_cover
@many
@given(TEXTS, ENDINGS, PATHS, LISTS, LISTS)
def test_doing_it_twice_changes_nothing(
    text: str, ending: str, path: str, first: ReferenceList, second: ReferenceList
) -> None:
    for references in (first, second):
        try:
            text = update_section(post(text + ending, path), references)
        except SectionError:
            return
        assert update_section(post(text, path), references) == text
        assert section_is_current(post(text, path), references)


@pytest.mark.no_cover
@many
@given(TEXTS, PATHS, LISTS, LISTS)
def test_nothing_outside_the_fence_changes(
    text: str, path: str, first: ReferenceList, second: ReferenceList
) -> None:
    try:
        once = update_section(post(text, path), first)
        twice = update_section(post(once, path), second)
    except SectionError:
        return
    before, after = post(once, path), post(twice, path)
    if before.lists.fence is None or after.lists.fence is None:
        assert once == text
        return
    assert once[: before.lists.fence.start] == twice[: after.lists.fence.start]
    assert once[before.lists.fence.end :] == twice[after.lists.fence.end :]
    assert post(text, path).lists.fence or inserts(text, once)


@pytest.mark.no_cover
@many
@given(TEXTS, PATHS, LISTS)
def test_a_new_list_is_taken_out_without_a_trace(
    text: str, path: str, references: ReferenceList
) -> None:
    before = post(text, path)
    try:
        written = update_section(before, references)
    except SectionError:
        return
    if before.lists.every or written == text or "ipnb-refs:" in text:
        return
    after = post(written, path)
    if all(each.heading is None for each in after.lists.every):
        return  # the post hides its heading in an element that is never closed
    left = without_section(after)
    assert ink(without_headings(left)) == ink(without_headings(text))
    assert len(left.split()) <= len(text.split()) + len("## References".split())


def ink(text: str) -> str:
    """The text without its blanks and line breaks."""
    return "".join(text.replace("\ufeff", "").split())


def without_headings(text: str) -> str:
    """The text without the headings that name a list."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line for line in lines if not HEADING.fullmatch(line))


def inserts(text: str, longer: str) -> bool:
    """Whether one stretch was put into the text, and all else is as it was."""
    pairs = enumerate(zip(text, longer, strict=False))
    before = next((i for i, (old, new) in pairs if old != new), len(text))
    return longer.endswith(text[before:])


def test_an_empty_list_empties_the_fence_and_keeps_it() -> None:
    text = update_section(read("Text.\n"), listed("Rooms"))
    emptied = update_section(read(text), listed())
    assert "Rooms" not in emptied
    assert FENCE_BEGIN in emptied
    assert FENCE_END in emptied
    assert update_section(read(emptied), listed("Rooms")) == text


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


@pytest.mark.parametrize("path", KINDS.values())
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_the_changes_are_told_entry_by_entry(path: str, ending: str) -> None:
    written = update_section(post(f"Text.{ending}", path), listed("Rooms", "Halls"))
    document = post(written, path)
    found = changes(document, listed("Rooms", "Attics"))
    assert (len(found.removed), len(found.added)) == (1, 1)
    assert "Halls" in found.removed[0]
    assert "Attics" in found.added[0]
    assert not changes(document, listed("Rooms", "Halls"))


def test_a_kept_list_in_plain_text_that_somebody_wrote_into_is_not_replaced() -> None:
    written = update_section(post("Text.\n", "a.txt"), listed("Rooms", "Halls"))
    longer = written.replace("Roe. (2012). Halls.\n", "Roe. (2012). Halls.\nMine.\n")
    assert longer != written
    with pytest.raises(BrokenFenceError, match="not as many as it says"):
        update_section(post(longer, "a.txt"), listed("Rooms"))
    assert not section_is_current(post(longer, "a.txt"), listed("Rooms", "Halls"))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_the_heading_is_in_the_language_of_the_settings(language: Language) -> None:
    written = update_section(
        read("---\nlang: en\n---\nText."), listed("Rooms"), Settings(lang=language.tag)
    )
    assert f"## {language.terms.heading}\n" in written
    unfenced = written.replace(FENCE_BEGIN, "").replace(FENCE_END, "").replace(COMMENTS.notice, "")
    assert has_typed_list(read(unfenced)), "the heading is known as one of a list"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("former", COMMENTS.former_notices)
def test_a_list_under_a_former_notice_is_current_and_is_updated(former: str, ending: str) -> None:
    text = update_section(read(f"Text.{ending}"), listed("Rooms"))
    old = text.replace(COMMENTS.notice, former)
    assert old != text
    assert section_is_current(read(old), listed("Rooms"))
    assert not section_is_current(read(old), listed("Halls"))
    assert update_section(read(old), listed("Rooms")) == text
    assert update_section(read(old), listed("Halls")).count(FENCE_BEGIN) == 1
    elsewhere = text.replace(FENCE_END, former + ending * 2 + FENCE_END)
    assert not section_is_current(read(elsewhere), listed("Rooms"))
