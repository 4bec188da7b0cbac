"""What is done to each post while a site is built, and the extension of Python-Markdown."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import markdown
import pytest

from corpus import FOLDER, POSTS, document_of
from ipnb_refs import SettingsError, read
from ipnb_refs.integrations.site import Site, SiteOptions
from ipnb_refs.model import Format
from ipnb_refs.sections import without_links, without_section

if TYPE_CHECKING:
    from pathlib import Path

BIB = "@book{siegel2012, author={Siegel, D. J.}, title={The developing mind}, year=2012}\n"
ENTRY = "Siegel, D. J. (2012). *The developing mind*."
MARKS = "<!-- ipnb-refs: begin references -->"
FENCED = f"{MARKS}\n\n<!-- ipnb-refs: end references -->\n"
POST = "As Siegel (2012) wrote.\n"
SLIP = "As Siegel (2012) and Nobody (1999) wrote.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a bibliography."""
    (tmp_path / "references.bib").write_text(BIB, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_post_gets_its_list_and_stays_otherwise_as_it_is(folder: Path) -> None:
    page = Site(SiteOptions()).page(POST, folder / "post.md")
    assert page.text.startswith(f"{POST}\n## References\n\n{MARKS}")
    assert ENTRY in page.text
    assert page.findings == ()
    assert [path.name for path in page.bibs] == ["references.bib"]
    assert Site(SiteOptions()).page(page.text, folder / "post.md").text == page.text


def test_findings_have_their_line_below_the_front_matter(folder: Path) -> None:
    page = Site(SiteOptions()).page(SLIP, folder / "post.md", front="---\ntitle: A\n---\n")
    assert [str(each) for each in page.findings] == [
        "post.md:4:22: CIT101 “Nobody (1999)” is not in references.bib"
    ]
    assert page.findings[0].is_error
    assert page.text.startswith(SLIP)


def test_where_lines_do_not_tell_the_words_do(folder: Path) -> None:
    page = Site(SiteOptions()).page(SLIP, folder / "post.rst", front=None)
    assert str(page.findings[0]).endswith("(in “As Siegel (2012) and Nobody (1999) wrote.”)")
    assert page.findings[0].line is None


def test_what_does_not_fail_a_strict_build_is_no_error(folder: Path) -> None:
    page = Site(SiteOptions()).page("Minds (Siegel, 2012, p 4).\n", folder / "post.md")
    assert [(each.code, each.is_error) for each in page.findings] == [("CIT206", False)]


def test_nothing_is_told_where_nothing_is_to_be_checked(folder: Path) -> None:
    page = Site(SiteOptions(check="off")).page(SLIP, folder / "post.md")
    assert page.findings == ()
    assert ENTRY in page.text


@pytest.mark.parametrize(
    ("how", "text", "has_list"),
    [
        ("append", POST, True),
        ("update", POST, False),
        ("update", POST + FENCED, True),
        ("leave", POST + FENCED, False),
        ("append", "Nobody is cited.\n", False),
        ("append", f"{POST}\n## References\n\nSiegel, D. J. (2012). *Mind*. Norton.\n", False),
        ("append", f"{POST}\n::: {{#refs}}\n:::\n", False),
    ],
)
def test_lists_are_appended_updated_or_left(
    folder: Path, how: str, text: str, has_list: bool
) -> None:
    page = Site(SiteOptions(list=how)).page(text, folder / "post.md")
    assert (ENTRY in page.text) is has_list
    if not has_list:
        assert page.text == text


def test_links_are_put_in_and_those_of_the_post_stay(folder: Path) -> None:
    linked = Site(SiteOptions(links=True)).page(POST, folder / "post.md").text
    assert '<a href="#ref-siegel2012"' in linked
    assert Site(SiteOptions()).page(linked, folder / "post.md").text == linked


@pytest.mark.parametrize("post", [post for post in POSTS if post.startswith("stored/")])
def test_a_post_that_was_built_is_built_as_it_is(post: str) -> None:
    document = document_of(post)
    path, markup = FOLDER / "stored" / "a.md", document.format
    site = Site(SiteOptions(check="off", links=True))
    once = site.page(document.text, path, markup).text
    assert site.page(once, path, markup).text == once
    bare = read(without_links(read(once, markup)), markup)
    if document.lists.fence is None:
        assert without_section(bare).rstrip() == document.text.rstrip()


def test_a_list_that_cannot_be_kept_is_told(folder: Path) -> None:
    text = f"{POST}\n{MARKS}\n"
    page = Site(SiteOptions(check="off")).page(text, folder / "post.md")
    assert page.text == text
    assert "end is missing" in page.findings[0].message


def test_a_bibliography_that_is_missing_is_told_once(folder: Path) -> None:
    site = Site(SiteOptions(bib=("works.bib",)), folder)
    pages = [site.page(POST, folder / name) for name in ("a.md", "b.md")]
    assert [len(page.findings) for page in pages] == [1, 0]
    assert str(pages[0].findings[0]) == "the bibliography works.bib does not exist"
    assert pages[0].findings[0].is_error


def test_a_post_that_settings_exclude_is_left_alone(folder: Path) -> None:
    (folder / "ipnb_refs.toml").write_text('exclude = ["drafts/"]\n', "utf-8")
    page = Site(SiteOptions()).page(SLIP, folder / "drafts" / "post.md")
    assert (page.text, page.findings) == (SLIP, ())


def test_what_a_baseline_has_is_not_told(folder: Path) -> None:
    from click.testing import CliRunner  # noqa: PLC0415 - only here

    from ipnb_refs.cli.main import main  # noqa: PLC0415 - as above

    (folder / "post.md").write_text(SLIP, "utf-8")
    CliRunner().invoke(main, ["check", "--write-baseline", "post.md"])
    assert Site(SiteOptions()).page(SLIP, folder / "post.md").findings == ()
    assert Site(SiteOptions()).page(SLIP, folder / "other.md").findings != ()


def test_html_is_read_as_html(folder: Path) -> None:
    page = Site(SiteOptions()).page(f"<p>{POST}</p>", folder / "post.md", Format.HTML, front=None)
    assert '<p id="ref-siegel2012">' in page.text


def test_what_is_rendered_is_checked_where_it_was_typed(folder: Path) -> None:
    front = "---\nbibliography: works.bib\n---\n\n"
    (folder / "works.bib").write_text(BIB.replace("siegel2012", "other"), "utf-8")
    (folder / "post.md").write_text(front + SLIP, "utf-8")
    page = Site(SiteOptions()).rendered(f"<p>{SLIP}</p>", folder / "post.md")
    assert str(page.findings[0]) == "post.md:5:22: CIT101 “Nobody (1999)” is not in works.bib"
    assert '<p id="ref-other">' in page.text


def test_what_is_rendered_is_checked_itself_where_its_source_cannot_be_read(folder: Path) -> None:
    page = Site(SiteOptions()).rendered(f"<p>{SLIP}</p>", folder / "post.rst")
    assert page.findings[0].line is None
    assert '<p id="ref-siegel2012">' in page.text


def test_a_post_that_was_taken_apart_is_told_by_its_own_lines(folder: Path) -> None:
    document = read(SLIP, "text", str(folder / "post.rst"))
    page = Site(SiteOptions()).parsed(document, lambda position: 7 if position else None)
    assert page.findings[0].line == 7
    assert page.findings[0].said == "CIT101 “Nobody (1999)” is not in references.bib"
    assert page.wanted is not None
    assert [each.key for each in page.wanted.references.references] == ["siegel2012"]


@pytest.mark.parametrize("options", [SiteOptions(check="on"), SiteOptions(list="add")])
def test_unknown_options_are_refused(options: SiteOptions) -> None:
    with pytest.raises(SettingsError, match=r"must be '\w+'.* or '\w+'"):
        Site(options)


@pytest.mark.usefixtures("folder")
def test_python_markdown_has_the_list_in_its_contents() -> None:
    reader = markdown.Markdown(
        extensions=["ipnb_refs", "toc", "fenced_code"],
        extension_configs={"ipnb_refs": {"links": True, "bib": "references.bib"}},
    )
    page = reader.convert("# Company\n\nAs Siegel (2012) wrote.\n\n```\n(Siegel, 1999)\n```\n")
    assert page.count('<h2 id="references">References</h2>') == 1
    assert '<a id="ref-siegel2012"></a>Siegel, D. J. (2012). <em>The developing mind</em>.' in page
    assert '<a href="#references">References</a>' in reader.toc  # type: ignore[attr-defined]


@pytest.mark.usefixtures("folder")
def test_python_markdown_tells_findings(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        markdown.markdown(SLIP, extensions=["ipnb_refs.integrations.python_markdown"])
    assert [(each.levelname, each.name) for each in caplog.records] == [
        ("WARNING", "mkdocs.plugins.ipnb_refs")
    ]
    assert "CIT101 “Nobody (1999)”" in caplog.text
