"""Pages to paste from: what to replace by what in posts whose editor is elsewhere."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from ipnb_refs.cli.main import main

HEAD = (
    '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
)
STORE = """\
@book{siegel2012, author = {Siegel, Daniel J.}, title = {The Developing Mind}, year = {2012},
  publisher = {Guilford Press}}
@book{roe2001, author = {Roe, Anna and Poe, Ben}, title = {Calm}, year = {2001},
  publisher = {Guilford Press}}
"""
NEW = "<p>Siegel, D. J. (2012). <i>The developing mind</i>. Guilford Press.</p>"


def export(*posts: tuple[str, str]) -> str:
    items = "".join(
        f"<item><title>{title}</title><link>https://quiet.example/{title}</link>"
        f"<content:encoded><![CDATA[{text}]]></content:encoded></item>"
        for title, text in posts
    )
    return f"{HEAD}{items}</channel></rss>"


@pytest.fixture
def blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "references.bib").write_text(STORE, "utf-8")
    return tmp_path


def paste(blog: Path, *posts: tuple[str, str]) -> tuple[int, str, dict[str, str]]:
    """Run the command; give its exit code, what it said, and the pages by their names."""
    (blog / "export.xml").write_text(export(*posts), "utf-8")
    done = CliRunner().invoke(main, ["references", "export.xml", "--to-paste", "paste"])
    pages = {each.stem: each.read_text("utf-8") for each in (blog / "paste").glob("*.html")}
    return done.exit_code, done.output, pages


def text_of(page: str) -> str:
    body = page.partition("<main>")[2].partition("<details>")[0]
    return " ".join(html.unescape(re.sub(r"<[^<>]*>", " ", body)).split())


def test_a_post_without_a_list_gets_one_below_a_heading(blog: Path) -> None:
    code, said, pages = paste(blog, ("One", "<p>So (Siegel, 2012).</p>"), ("Two", "<p>No.</p>"))
    assert (code, [*pages]) == (0, ["one"])
    assert "1 post to change" in said
    assert text_of(pages["one"]) == (
        "One https://quiet.example/One The list of references Type the heading “References” at the "
        "end of your post, and paste below it: Copy the list Siegel, D. J. (2012). The developing "
        "mind . Guilford Press."
    )


def test_a_typed_list_is_replaced_entry_by_entry(blog: Path) -> None:
    typed = "<h2>References</h2><p>Siegel, D. (2012). <em>The developing mind</em>. Guilford.</p>"
    code, _, pages = paste(blog, ("One", f"<p>So (Siegel, 2012; Roe &amp; Poe, 2001).</p>{typed}"))
    shown = text_of(pages["one"])
    assert code == 0
    assert "Replace the list of references in your post (1 entry) with the one below." in shown
    assert "Entries that go or change: Siegel, D. (2012)." in shown
    assert "Entries that are new or changed: Roe, A., & Poe, B. (2001)." in shown


def test_what_is_pasted_leaves_nothing_to_change(blog: Path) -> None:
    pasted = f"<p>So (Siegel, 2012).</p><h2>References</h2>{NEW}"
    assert paste(blog, ("One", pasted))[2] == {}


def test_words_of_the_text_are_shown_beside_what_stands_around_them(blog: Path) -> None:
    middle = "<p>It is borrowed (Roe and Poe, 2001) &amp; kept.</p>"
    text = f"<p>Calm.</p>{middle}<p>And (Siegel, 2012).</p>"
    _, _, pages = paste(blog, ("One", text))
    assert (
        "<li>Paragraph 2: replace\n"
        "<blockquote>It is borrowed (Roe <del>and</del> Poe, 2001) &amp; kept.</blockquote>\n"
        "with\n"
        "<blockquote>It is borrowed (Roe <ins>&amp;</ins> Poe, 2001) &amp; kept.</blockquote></li>"
    ) in pages["one"]


def test_a_list_that_has_more_is_left_as_it_is(blog: Path) -> None:
    typed = (
        "<h2>References</h2><p>Siegel, D. (2012). <em>The developing mind</em>. Guilford Press.</p>"
        "<p>Doe, C. (1999). <em>Another thing</em>. Penguin.</p>"
    )
    code, said, pages = paste(blog, ("One", f"<p>So (Siegel, 2012).</p>{typed}"))
    assert (code, pages) == (1, {})
    assert "would be lost" in said
    assert "export.xml:1:" in said
    code, _, pages = paste(blog, ("One", f"<p>So (Siegel, 2012; Roe and Poe, 2001).</p>{typed}"))
    assert (code, [*pages]) == (1, ["one"])
    assert "<ins>&amp;</ins>" in pages["one"]
    assert "The list of references" not in pages["one"]


def test_what_is_cited_in_vain_is_said_with_its_place(blog: Path) -> None:
    code, said, _ = paste(blog, ("One", "<p>So (Siegel, 2012).</p><p>And (Nemo, 1999).</p>"))
    assert code == 1
    assert "(“One”, paragraph 2): “Nemo, 1999” is not in the list" in said


def test_two_posts_of_one_name_get_two_pages(blog: Path) -> None:
    text = "<p>So (Siegel, 2012).</p>"
    assert {*paste(blog, ("One", text), ("One", text))[2]} == {"one", "one-2"}


def test_pages_of_another_run_are_named(blog: Path) -> None:
    paste(blog, ("One", "<p>So (Siegel, 2012).</p>"))
    code, said, _ = paste(blog, ("Two", "<p>So (Siegel, 2012).</p>"))
    assert code == 0
    assert f"{Path('paste', 'one.html')}: this page is from an earlier run" in said


@pytest.mark.parametrize("found", [b"<p>mine</p>", b"\0"])
def test_no_other_file_is_written_over(blog: Path, found: bytes) -> None:
    (blog / "paste").mkdir()
    (blog / "paste" / "one.html").write_bytes(found)
    (blog / "export.xml").write_text(export(("One", "<p>So (Siegel, 2012).</p>")), "utf-8")
    done = CliRunner().invoke(main, ["references", "export.xml", "--to-paste", "paste"])
    assert done.exit_code == 2
    assert "was not written by ipnb-refs" in done.output
    assert (blog / "paste" / "one.html").read_bytes() == found


def test_a_page_to_paste_from_is_no_post(blog: Path) -> None:
    paste(blog, ("One", "<p>So (Siegel, 2012).</p>"))
    done = CliRunner().invoke(main, ["check", "paste"])
    assert done.exit_code == 0
    assert "no posts in paste" in done.output


def test_posts_in_files_of_their_own_get_pages_too(blog: Path) -> None:
    (blog / "post.md").write_text("# A post\n\nSo (Siegel, 2012).\n", "utf-8")
    done = CliRunner().invoke(main, ["references", "post.md", "--to-paste", "paste"])
    assert done.exit_code == 0
    assert "paste below it" in (blog / "paste" / "post.html").read_text("utf-8")


def test_it_goes_with_nothing_else_that_prints(blog: Path) -> None:
    (blog / "post.md").write_text("So (Siegel, 2012).\n", "utf-8")
    for more in (["--to", "json"], ["--page"], ["--write"]):
        done = CliRunner().invoke(main, ["references", "post.md", "--to-paste", "paste", *more])
        assert done.exit_code == 2, more
    (blog / "file").write_text("", "utf-8")
    done = CliRunner().invoke(main, ["references", "post.md", "--to-paste", "file"])
    assert done.exit_code == 2


def test_a_list_that_a_site_generator_fills_is_left_to_it(blog: Path) -> None:
    text = "So (Siegel, 2012).\n\n## References\n\n::: {#refs}\n:::\n"
    (blog / "post.qmd").write_text(text, "utf-8")
    done = CliRunner().invoke(main, ["references", "post.qmd", "--to-paste", "paste"])
    assert done.exit_code == 0
    assert "0 posts to change" in done.output


def test_words_are_not_cut_through(blog: Path) -> None:
    far = "calm is borrowed before it is owned by anybody who needs it very much"
    text = f"<p>{far} <b>and</b> (Roe and Poe, 2001) {far}</p>"
    _, _, pages = paste(blog, ("One", text))
    shown = text_of(pages["one"])
    assert "owned by anybody who needs it very much and (Roe and Poe, 2001) calm is" in shown
    assert "calm is borrowed before it is owned by anybody with" in shown


def test_without_a_bibliography_the_typed_list_tells_which_words_to_replace(blog: Path) -> None:
    (blog / "references.bib").unlink()
    typed = "<h2>References</h2><p>Roe, A., &amp; Poe, B. (2001). <em>Calm</em>. Norton.</p>"
    code, said, pages = paste(
        blog,
        ("One", f"<p>So (Roe and Poe, 2001).</p>{typed}"),
        ("Two", f"<p>So (Roe &amp; Poe, 2001).</p>{typed}"),
    )
    assert (code, [*pages]) == (0, ["one"])
    assert "<ins>&amp;</ins>" in pages["one"]
    assert "The list of references" not in pages["one"]
    assert "1 post to change" in said


def test_without_a_bibliography_and_a_list_one_is_asked_for(blog: Path) -> None:
    (blog / "references.bib").unlink()
    code, said, pages = paste(blog, ("One", "<p>So (Roe and Poe, 2001).</p>"))
    assert (code, pages) == (2, {})
    assert "No bibliography found" in said
    assert "typed in other posts" in said
