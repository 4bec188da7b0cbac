"""How a site reads Markdown is told by its configuration, and links are written accordingly."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from ipnb_refs.cli.main import main
from ipnb_refs.documents import FENCE_BEGIN, MDX_BEGIN
from ipnb_refs.project import Session

if TYPE_CHECKING:
    from click.testing import Result

CASES = Path(__file__).parent / "cases" / "site_markdown.toml"
TABLE: list[dict[str, Any]] = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]
BIB = "@book{roe, author={Roe, A.}, title={Harbors}, year=2001, doi={10.1000/x}}\n"
POST = "Ships come home (Roe, 2001).\n"
LINK = 'role="doc-biblioref"'


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "references.bib").write_text(BIB)
    (tmp_path / "docs" / "a.md").write_text(POST)
    return tmp_path


def references(*typed: str) -> Result:
    return CliRunner().invoke(main, ["references", *typed, "docs"])


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["name"])
def test_the_configuration_tells_how_markdown_is_read(case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name, text in case["files"].items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    folder = tmp_path / case.get("post", "content")
    folder.mkdir(parents=True, exist_ok=True)
    found = Session().site(folder)
    assert (found.reads, found.unread) == (case["reads"], ())
    assert case.get("advice", "") in found.advice


def test_where_tags_are_left_out_the_list_has_no_links(site: Path) -> None:
    (site / "hugo.toml").write_text("title = 'A'\n")
    done = references("--write", "--links")
    assert done.exit_code == 0
    assert "set `markup.goldmark.renderer.unsafe = true` in hugo.toml" in done.stderr
    written = (site / "docs" / "a.md").read_text()
    assert FENCE_BEGIN in written
    assert LINK not in written
    (site / "hugo.toml").write_text("markup.goldmark.renderer.unsafe = true\n")
    assert references("--write", "--links").exit_code == 0
    assert LINK in (site / "docs" / "a.md").read_text()
    assert references("--check").exit_code == 0
    (site / "hugo.toml").unlink()
    (site / "ipnb_refs.toml").write_text('markdown = "plain"\n')
    assert references("--check").exit_code == 1
    assert "the settings say" in references("--write").stderr
    assert (site / "docs" / "a.md").read_text() == written
    assert references("--check").exit_code == 0


def test_the_settings_overrule_the_configuration_of_the_site(site: Path) -> None:
    (site / "hugo.toml").write_text("title = 'A'\n")
    (site / "ipnb_refs.toml").write_text('markdown = "html"\nlinks = true\n')
    done = references("--write")
    assert "no links" not in done.stderr
    assert LINK in (site / "docs" / "a.md").read_text()


def test_html_has_links_wherever_it_is(site: Path) -> None:
    (site / "hugo.toml").write_text("title = 'A'\n")
    (site / "docs" / "a.md").rename(site / "docs" / "a.html")
    assert "no links" not in references("--write", "--links").stderr
    assert LINK in (site / "docs" / "a.html").read_text()


def test_where_markdown_is_mdx_a_list_takes_its_form(site: Path) -> None:
    post = site / "docs" / "a.md"
    assert references("--write").exit_code == 0
    assert f"{FENCE_BEGIN}\n" in post.read_text()
    assert "<https://doi.org/10.1000/x>" in post.read_text()
    (site / "docusaurus.config.js").write_text("module.exports = {};\n")
    assert references("--check").exit_code == 1
    assert references("--write").exit_code == 0
    written = post.read_text()
    assert f"{MDX_BEGIN}\n" in written
    assert FENCE_BEGIN not in written
    assert " <https:" not in written
    assert " <https:" not in references().stdout
    assert references("--check").exit_code == 0
    (site / "docusaurus.config.js").unlink()
    assert references("--check").exit_code == 0, "the marks of MDX say what the post is"
    assert CliRunner().invoke(main, ["check", "docs"]).exit_code == 0
    assert references("--remove").exit_code == 0
    assert post.read_text() == POST


def test_the_setting_for_mdx_holds_in_checks_and_fixes(site: Path) -> None:
    references("--write")
    (site / "ipnb_refs.toml").write_text('markdown = "mdx"\n')
    found = CliRunner().invoke(main, ["check", "docs"])
    assert "REF101" in found.stdout
    CliRunner().invoke(main, ["check", "--fix", "docs"])
    assert MDX_BEGIN in (site / "docs" / "a.md").read_text()
    assert CliRunner().invoke(main, ["check", "docs"]).exit_code == 0
    assert references("--check").exit_code == 0


@pytest.mark.parametrize("kind", ["pipe", "folder", "huge"])
def test_a_configuration_that_is_not_opened_is_said(site: Path, kind: str) -> None:
    file = site / "hugo.toml"
    if kind == "pipe":
        os.mkfifo(file)
    elif kind == "folder":
        file.mkdir()
    else:
        with file.open("wb") as sparse:
            sparse.truncate(100_000_000)
    done = references("--write", "--links")
    assert done.exit_code == 0
    assert "hugo.toml: " in done.stderr
    assert "how the site reads Markdown is not known" in done.stderr
    assert LINK in (site / "docs" / "a.md").read_text()


def test_words_of_a_hostile_configuration_are_found_at_once(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "hugo.toml").write_text("unsafe" * 20_000 + "[[[ \t" * 20_000 + "#" * 9_999)
    assert Session().site(tmp_path).reads == "plain"
