"""Documents are read as the files under `cases/documents` say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ipnb_refs import documents
from ipnb_refs.errors import UsageError
from ipnb_refs.model import BORDER, MASK, Format

CASES = Path(__file__).parent / "cases" / "documents"

LISTS = ("references", "fence")
SPANS = ("references", "fence", "headings", "quotations", "tables", "links")


def cases(name: str, parts: int) -> list[object]:
    text = (CASES / f"{name}.txt").read_text("utf-8")
    chunks = re.split(r"^\.\n", text, flags=re.MULTILINE)[:-1]
    blocks = [chunks[i : i + parts] for i in range(0, len(chunks), parts)]
    return [pytest.param(name, *block, id=f"{name}: {block[0].strip()}") for block in blocks]


@pytest.mark.parametrize(
    ("format", "title", "text", "expected"), [c for f in Format for c in cases(f, 3)]
)
def test_prose_is_what_the_case_shows(format: str, title: str, text: str, expected: str) -> None:  # noqa: A002, ARG001 - the parts of a case
    prose = documents.read(text, format).prose
    assert len(prose) == len(text)
    prose = "".join(
        raw if c == BORDER and raw == "\n" else c for c, raw in zip(prose, text, strict=True)
    )
    prose = prose.replace(BORDER, " ")
    shown = [line.rstrip() for line in prose.replace(MASK, "·").split("\n")]
    assert shown == expected.split("\n")


@pytest.mark.parametrize(
    ("name", "title", "marked"),
    [c for name in SPANS for c in cases(name, 2)],
)
def test_sections_are_where_the_case_marks_them(name: str, title: str, marked: str) -> None:
    text = re.sub("[⟦⟧]", "", marked)
    document = documents.read(text, title.strip().partition(":")[0])
    if name in LISTS:
        found = getattr(document.lists, name)
        spans = (found,) if found else ()
    else:
        every = getattr(document.regions, name)
        spans = tuple(getattr(each, "span", each) for each in every)
    assert [span.of(text) for span in spans] == re.findall("⟦([^⟧]*)⟧", marked)


@pytest.mark.parametrize(("name", "title", "marked"), cases("hidden", 2))
def test_lists_are_hidden_and_no_year_besides(name: str, title: str, marked: str) -> None:
    text = re.sub("[⟦⟧]", "", marked)
    prose = documents.read(text, title.partition(":")[0]).prose
    done = 0
    for outside, inside in re.findall("([^⟦]*)(?:⟦([^⟧]*)⟧)?", marked):
        start, done = done + len(outside), done + len(outside) + len(inside)
        assert not prose[start:done].strip(), (name, title)
        for year in re.finditer(r"\d{4}", outside):
            assert year[0] in prose[start - len(outside) : start], (name, title)


@pytest.mark.parametrize(("name", "title", "text", "expected"), cases("bibliography", 3))
def test_bibliography_is_what_the_front_matter_names(
    name: str, title: str, text: str, expected: str
) -> None:
    assert documents.read(text).meta.bibliography == tuple(expected.split("\n")[:-1]), (name, title)


@pytest.mark.parametrize(("name", "title", "text", "expected"), cases("lang", 3))
def test_language_is_what_the_post_names(name: str, title: str, text: str, expected: str) -> None:
    document = documents.read(text, title.partition(":")[0])
    assert document.meta.lang == (expected.strip() or None), (name, title)


@pytest.mark.parametrize(("path", "shown"), [("a.mdx", False), ("a.md", True), (None, True)])
def test_braces_are_code_where_the_path_says_mdx(path: str | None, *, shown: bool) -> None:
    assert ("Siegel" in documents.read("So {Siegel} said.", path=path).prose) is shown


def test_unknown_format_is_misuse() -> None:
    with pytest.raises(UsageError, match=r"“rtf”.*markdown, html, text"):
        documents.read("", format="rtf")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a/B.QMD", "markdown"), (Path("a.htm"), "html"), ("a.b.txt", "text"), ("md", None)],
)
def test_format_follows_the_extension(name: str | Path, expected: str | None) -> None:
    assert documents.format_of(name) == expected
