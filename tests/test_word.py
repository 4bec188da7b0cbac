"""Word documents, read as HTML: `cases/word.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest
from click.testing import CliRunner

from generate.word_xml import docx, packed
from ipnb_refs import load_store
from ipnb_refs.cli.main import main
from ipnb_refs.containers.word.word_file import word_html
from ipnb_refs.containers.word.word_package import DEEPEST, UnreadableDocx

CASES = tomllib.loads((Path(__file__).parent / "cases" / "word.toml").read_text("utf-8"))


def named(case: dict[str, Any]) -> str:
    return str(case["name"])


@pytest.mark.parametrize("case", CASES["case"], ids=named)
def test_reads(case: dict[str, Any]) -> None:
    parts = {
        name: case[name]
        for name in ("styles", "numbering", "footnotes", "endnotes")
        if name in case
    }
    found = word_html(docx(case["body"], case.get("links"), **parts))
    assert found.text == case["html"]
    stretches = [[field.owner, span.of(found.text)] for span, field in found.fields]
    assert stretches == case.get("fields", [])
    works = [item["id"] for _, field in found.fields for item in field.items]
    assert works == case.get("works", [])
    assert [field.note for _, field in found.fields if field.note] == case.get("notes", [])


@pytest.mark.parametrize("case", CASES["problem"], ids=named)
def test_says_what_is_wrong(case: dict[str, Any]) -> None:
    data = packed(case["files"]) if "files" in case else case["file"].encode()
    with pytest.raises(UnreadableDocx) as told:
        word_html(data)
    assert str(told.value) == case["says"]


def test_depth_has_a_bound() -> None:
    with pytest.raises(UnreadableDocx, match="nested"):
        word_html(docx("<w:ins>" * DEEPEST + "</w:ins>" * DEEPEST))


def test_fields_in_fields_have_a_bound() -> None:
    with pytest.raises(UnreadableDocx, match="fields are nested"):
        word_html(docx(paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 1_000)))


def test_a_note_that_has_many_marks_is_read_once() -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    note = f'<w:footnote w:id="1">{paragraph(run("See Abel (2012)."))}</w:footnote>'
    found = word_html(docx(paragraph(mark * 1_000), footnotes=note))
    assert found.text.count("Abel (2012)") == 1


ZOTERO = (
    'ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"uris":["http://zotero.org/users/1/items/AB12"],'
    '"itemData":{"id":7,"type":"book","title":"Minds that meet","publisher":"Lumi","author":'
    '[{"family":"Abel","given":"Ann"}],"issued":{"date-parts":[["2012"]]}}}]}'
)


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(instruction: str, shown: str) -> str:
    return f"<w:fldSimple w:instr={quoteattr(instruction)}>{run(shown)}</w:fldSimple>"


@pytest.fixture
def thesis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    paragraphs = (
        paragraph(run("Minds.")),
        paragraph(run("They meet "), field(ZOTERO, "(Abel, 2013)"), run(".")),
        paragraph(run("References")),
        paragraph(run("Abel, A. (2012). Minds that meet. Lumi.")),
        paragraph(run("Cole, C. (2001). Brains. Lumi.")),
    )
    file = tmp_path / "thesis.docx"
    file.write_bytes(docx("".join(paragraphs)))
    return file


def test_findings_name_the_paragraph_and_the_program(thesis: Path) -> None:
    done = CliRunner().invoke(main, ["check", thesis.name, "--output-format", "concise"])
    assert done.stdout.splitlines() == [
        (
            "thesis.docx: CIT103 no work by Abel from 2013 in the list (closest: 2012) "
            "(paragraph 2, a field of Zotero)"
        ),
        "thesis.docx: REF102 Cole (2001) is listed but not cited (paragraph 5)",
    ]


def test_findings_show_words_and_no_markup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    italic = '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Minds &amp; more</w:t></w:r>'
    before = paragraph(run("This is what they said about the mind &amp; how it was then."))
    cited = paragraph(italic, run(" say that Abel &amp; Cole (2012) slept."))
    work = "@book{a, author={Abel, A. and Cole, C.}, title={T}, year=2012, publisher={P}}"
    Path("a.bib").write_text(work, "utf-8")
    Path("thesis.docx").write_bytes(docx(before + cited))
    done = CliRunner().invoke(main, ["check", "thesis.docx", "--bib", "a.bib"])
    assert done.stdout.splitlines()[1:] == [
        " --> thesis.docx (paragraph 2)",
        "  |",
        "2 | Minds & more say that Abel & Cole (2012) slept.",
        "  |                            ^",
        "  |",
        "  = help: write “and” (APA 8.17)",
        "  = fix: write “and”",
        "    - Minds & more say that Abel & Cole (2012) slept.",
        "    + Minds & more say that Abel and Cole (2012) slept.",
        "",
        "Found 1 finding in 1 file: 1 warning.",
    ]


def test_works_of_fields_are_a_bibliography(thesis: Path) -> None:
    done = CliRunner().invoke(main, ["cite", "AB12", "--bib", thesis.name])
    assert done.stdout == "(Abel, 2012)\n"
    assert [str(entry.title) for entry in load_store(thesis).entries] == ["Minds that meet"]


def test_a_document_without_works_is_said_to_be_an_empty_bibliography(thesis: Path) -> None:
    Path("rest.docx").write_bytes(docx(paragraph(run("Minds."))))
    Path("post.md").write_text("So.\n", "utf-8")
    said = "rest.docx: neither Zotero nor Mendeley keeps works in this document"
    assert said in CliRunner().invoke(main, ["check", "post.md", "--bib", "rest.docx"]).stderr
    assert said not in CliRunner().invoke(main, ["check", "post.md", "--bib", thesis.name]).stderr


def test_import_takes_works_of_fields_and_those_that_are_only_typed(thesis: Path) -> None:
    done = CliRunner().invoke(main, ["import", thesis.name, "-o", "refs.bib"])
    assert "2 entries added to refs.bib" in done.stderr
    store = load_store("refs.bib")
    assert [entry.author[0].given for entry in store.entries] == ["Ann", "C."]


def test_nothing_is_written_into_a_document(thesis: Path) -> None:
    before = thesis.read_bytes()
    for call in (
        ["check", "--fix", "--unsafe-fixes"],
        ["references", "--write", "--bib", thesis.name],
    ):
        assert CliRunner().invoke(main, [*call, thesis.name]).exit_code == 1
    assert thesis.read_bytes() == before


def test_what_is_no_document_is_a_finding(tmp_path: Path) -> None:
    file = tmp_path / "old.docx"
    file.write_bytes(b"\xd0\xcf\x11\xe0 a document of Word 97")
    done = CliRunner().invoke(main, ["check", str(file)])
    assert done.exit_code == 1
    assert "this cannot be read: it is not a Word document (.docx)" in done.stdout
    done = CliRunner().invoke(main, ["cite", "k", "--bib", str(file)])
    assert done.exit_code == 2
    assert "it is not a Word document (.docx)" in done.stderr
