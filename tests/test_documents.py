"""Documents are read as the files under `cases/documents` say."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from ipnb_refs import documents
from ipnb_refs.documents import masks
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
    ("format", "title", "text", "expected"), [c for f in Format for c in cases(f, 3)]
)
def test_old_line_ends_make_no_difference(
    format: str,  # noqa: A002 - a part of the case
    title: str,
    text: str,
    expected: str,  # noqa: ARG001 - a part of the case
) -> None:
    prose = documents.read(text, format).prose
    old = documents.read(text.replace("\n", "\r"), format).prose
    assert old.replace("\r", "\n") == prose, title


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


@pytest.mark.parametrize(("name", "title", "text", "expected"), cases("levels", 3))
def test_headings_keep_level_and_words(name: str, title: str, text: str, expected: str) -> None:
    document = documents.read(text, title.partition(":")[0])
    found = [f"{heading.level} {heading.text}" for heading in document.regions.headings]
    assert found == expected.split("\n")[:-1], (name, title)


def test_every_mask_is_in_the_table() -> None:
    """A file of masks is found by its functions from text to text."""
    folder = Path(masks.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__", "table"}
    table = {mask.function.__module__.rpartition(".")[2] for mask in masks.MASKS}
    assert files <= table
    functions = {
        function
        for stem in files
        for function in vars(import_module(f"{masks.__name__}.{stem}")).values()
        if getattr(function, "__module__", "") == f"{masks.__name__}.{stem}"
        and getattr(function, "__name__", "_").startswith(("blank_", "mask_", "without_"))
    }
    assert functions <= {mask.function for mask in masks.MASKS}


def test_masks_serve_what_the_reader_of_a_format_needs() -> None:
    kinds = {*Format, "mdx"}
    assert all(mask.kinds and mask.kinds <= kinds for mask in masks.MASKS)
    for kind in kinds:
        for when in masks.When:
            assert any(mask.when is when for mask in masks.MASKS if kind in mask.kinds)


@pytest.mark.parametrize("markup", ["markdown", "text"])
@pytest.mark.parametrize(
    "entries",
    [
        ("Freud, Sigmund: Trauer und Melancholie. Wien 1917.",
         "Mann, Thomas: Der Zauberberg. Berlin: Fischer 1924.",
         "Zweig, Stefan: Die Welt von Gestern. Stockholm: Bermann-Fischer 1942."),
        ("Sigmund Freud: Trauer und Melancholie. Wien 1917.",
         "Thomas Mann: Der Zauberberg. Berlin: Fischer 1924."),
        ("Freud, Sigmund, Deuil et mélancolie, Paris, PUF, 1917.",
         "de Beauvoir, Simone, Le Deuxième Sexe, Paris, Gallimard, 1949."),
        ("García Márquez, Gabriel: Cien años. Bogotá 1967.",
         "Ortega y Gasset, José: Meditaciones. Madrid 1914."),
        ("Eco, Umberto: Opera aperta. Milano: Bompiani 1962.",
         "Calvino, Italo; Eco, Umberto (Hg.): Lezioni. Milano: Garzanti 1988."),
        ("Freud, Sigmund: Trauer und\nMelancholie. Wien 1917.",
         "Mann, Thomas: Der Zauberberg.\nNew York: Fischer 1924."),
        ("Thomas Mann: Der Zauberberg (Roman).\nNew York: Fischer 1924.",),
    ],
)  # fmt: skip
def test_every_line_that_begins_like_the_one_above_is_an_entry(
    entries: tuple[str, ...], markup: str
) -> None:
    heading = {"markdown": "## Literatur", "text": "Literatur"}[markup]
    lines = "\n".join(entries)
    (found,) = documents.read(f"So war es.\n\n{heading}\n\n{lines}\n", markup).lists.every
    assert [item.text for item in found.items] == [each.replace("\n", " ") for each in entries]


def test_items_are_read_with_the_document() -> None:
    text = (
        "Words.\n\n## References\n\n1. Siegel, D. J. (2012). *Mind*&nbsp;it. Guilford.\n"
        "2. Schore, A. (2009). Right brain. <https://example.org>\n\n"
        "3. Porges, S. (2011). Theory.\n"
    )
    (found,) = documents.read(text).lists.every
    assert [(item.number, item.text) for item in found.items] == [
        (1, "Siegel, D. J. (2012). Mind it. Guilford."),
        (2, "Schore, A. (2009). Right brain."),
        (3, "Porges, S. (2011). Theory."),
    ]
    first, second, _ = found.items
    assert first.span(22, 29).of(text) == "Mind*&nbsp;it"
    assert [link.of(text) for link in second.links] == ["https://example.org"]
    assert second.whole.of(text).endswith("https://example.org")


def test_a_text_that_is_nothing_but_a_list_is_one() -> None:
    text = "Siegel, D. J. (2012). Mind.\n\nA note\nof two lines\n"
    assert documents.read(text, "text").lists.every == ()
    (found,) = documents.read_as_list(text).lists.every
    assert [item.text for item in found.items] == [
        "Siegel, D. J. (2012). Mind.",
        "A note of two lines",
    ]


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


def test_a_long_post_is_read_as_its_parts() -> None:
    part = (
        "Ö *Siegel* ([2012](https://example.org)) &amp; Moss (2010).\n\n> Roe (2011) – “said”\n\n"
    )
    times = 1_050_000 // len(part)
    assert documents.read(part * times).prose == documents.read(part).prose * times
