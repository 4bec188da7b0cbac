"""The report on a whole blog: its numbers, its page, its data."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from ipnb_refs.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STORE = """
@book{siegel2012, author={Siegel, D. J.}, title={Mind}, publisher={Attic}, year=2012}
@book{siegel:twin, author={Siegel, D. J.}, title={Mind}, publisher={Attic}, year=2012}
@book{ohman2005, author={Öhman, A.}, title={Fear}, publisher={Attic}, year=2005}
@book{never, author={Roe, A.}, title={Rooms & <halls>}, publisher={Attic}, year=1890}
@book{porges2011, author={Porges, S. W.}, title={Nerves}, publisher={Attic}, year=2011}
"""
POSTS = {
    "a.md": '---\ntitle: "On fear"\n---\n\nFear (Öhman, 2005) and nerves (Porges, 2011).\n',
    "b.md": "# Nerves\n\nFear (Ohman, 2005; Porges, 2011) again. Nemo (1999) knew.\n",
    "c.html": "<title>Quiet &amp; calm</title><p>Nothing is cited.</p>\n",
    "deep/d.md": "Rooms (Doe, 2001).\n\n## References\n\nDoe, B. (2001). Halls. Attic.\n",
    "deep/references.bib": "@book{doe, author={Doe, B.}, title={Halls}, year=2001}",
}


@pytest.fixture
def blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    for name, text in {**POSTS, "references.bib": STORE}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    yield tmp_path


def run(*arguments: str) -> str:
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code < 2, done.output
    return done.stdout


def data() -> Any:
    return json.loads(run("report", "--to", "json"))


def test_posts_are_counted_as_check_counts_them(blog: Path) -> None:
    rows = {row["path"]: row for row in data()["posts"]}
    assert [row["title"] for row in rows.values()] == [
        "On fear",
        "Nerves",
        "Quiet & calm",
        "References",
    ]
    assert [(row["cites"], row["resolved"]) for row in rows.values()] == [
        (2, 2),
        (3, 2),
        (0, 0),
        (1, 1),
    ]
    assert [row["has_list"] for row in rows.values()] == [False, False, False, True]
    found = json.loads(run("check", "--output-format", "json", "--exit-zero", str(blog)))[
        "findings"
    ]
    assert len(data()["findings"]) == len(found)
    assert sum(data()["rules"].values()) == len(found)


@pytest.mark.usefixtures("blog")
def test_works_are_counted_by_their_citations() -> None:
    works = {row["key"]: row for row in data()["works"]}
    assert works["porges2011"]["cites"] == 2
    assert works["porges2011"]["posts"] == ["a.md", "b.md"]
    assert works["never"]["cites"] == 0
    assert works["never"]["year"] == 1890
    assert works["doe"]["cites"] == 1


@pytest.mark.usefixtures("blog")
def test_what_stands_out_is_told() -> None:
    found = data()
    assert found["pairs"] == [{"one": "Porges (2011)", "other": "Öhman (2005)", "posts": 2}]
    assert [[way[0] for way in row["spellings"]] for row in found["spellings"]] == [
        ["Ohman", "Öhman"]
    ]
    assert {row["code"] for row in found["duplicates"]} == {"BIB201"}


def test_one_short_form_for_two_works_is_told(blog: Path) -> None:
    (blog / "deep" / "references.bib").write_text(
        "@book{other, author={Porges, T.}, title={Nets}, publisher={Attic}, year=2011}", "utf-8"
    )
    (blog / "deep" / "d.md").write_text("Nets (Porges, 2011).\n", "utf-8")
    (row,) = data()["short_forms"]
    assert row["label"] == "Porges (2011)"
    assert [posts for _, posts in row["works"]] == [["a.md", "b.md"], ["deep/d.md"]]


class Page(HTMLParser):
    """The ids, the headings and the addresses of a page; fails on tags that do not match."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.addresses += [str(given[name]) for name in ("src", "href") if name in given]
        if tag not in {"meta", "br", "input", "rect"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != "rect":
            assert self.open.pop() == tag


def test_the_page_is_whole_and_asks_nothing_of_the_network(blog: Path) -> None:
    assert run("report", "-o", "report.html", ".") == ""
    text = (blog / "report.html").read_text("utf-8")
    page = Page()
    page.feed(text)
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert page.addresses == []
    assert "Rooms &amp; &lt;halls&gt;" in text
    assert re.search(r"<svg[^<>]*aria-label=\"Citations by the year of the work", text)
    for title in ("Posts", "Findings", "Works", "Never cited", "Posts without a list"):
        assert f">{title} <small>" in text


def test_a_blog_that_cites_nobody_has_a_page(tmp_path: Path) -> None:
    post = tmp_path / "a.md"
    post.write_text("Nothing is cited.\n", "utf-8")
    text = run("report", str(post))
    assert ">Posts <small>1</small>" in text
    assert '<svg class="plot"' not in text
    assert ">Works <small>" not in text


def test_a_report_is_replaced_and_is_no_post(blog: Path) -> None:
    run("report", "-o", "report.html", ".")
    first = (blog / "report.html").read_text("utf-8")
    run("report", "-o", "report.html", ".")
    assert (blog / "report.html").read_text("utf-8") == first
    found = json.loads(run("check", "--output-format", "json", "--exit-zero", "report.html"))
    assert found["findings"] == []


def test_nothing_but_a_report_is_replaced(blog: Path) -> None:
    done = CliRunner().invoke(main, ["report", "-o", "a.md", "."])
    assert done.exit_code == 2
    assert "a.md is not a report" in done.stderr
    assert (blog / "a.md").read_text("utf-8") == POSTS["a.md"]


def test_without_posts_nothing_is_written(blog: Path) -> None:
    done = CliRunner().invoke(main, ["report", "none", "-o", "report.html"])
    assert done.exit_code == 2
    assert not (blog / "report.html").exists()


def test_pages_of_ours_are_no_posts(blog: Path) -> None:
    posts = run("init", "--dry-run").splitlines()[1]
    run("report", "-o", "report.html")
    listed = CliRunner().invoke(main, ["references", "--page", "."])
    (blog / "lists.html").write_text(listed.stdout, "utf-8")
    assert run("init", "--dry-run").splitlines()[1] == posts
    said = CliRunner().invoke(main, ["references", "."]).stderr
    assert "report.html" not in said
    assert "lists.html" not in said
    assert "no citations" in run("check", "lists.html")
