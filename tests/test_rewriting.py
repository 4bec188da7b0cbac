"""What somebody else writes meanwhile is never overwritten: it is read anew, or left."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from ipnb_refs import load_store
from ipnb_refs.cli import saving
from ipnb_refs.cli.main import main
from ipnb_refs.replacing import replace_text
from ipnb_refs.replacing.leftovers import temporary_beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from ipnb_refs.files import TextFile

STORE = Path(__file__).parent / "cases/cli/references.bib"
POST = "So (Siegel, 2012; Schore, 2009).\n"
LISTED = "## References\n\nRoe, A. (2001). *Harbors*. Lumi.\n"
EDIT = "An edit.\n\n"
WRITERS = {
    "fix": ["check", "--fix", "post.md"],
    "list": ["references", "--write", "post.md"],
}


@pytest.fixture(autouse=True)
def blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(STORE, tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "post.md").write_text(POST)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], None]], None]:
    """Let something happen before each time that something is written."""

    def happens(what: Callable[[], None]) -> None:
        def write(path: Path, text: str, read: TextFile | None) -> None:
            what()
            replace_text(path, text, read)

        monkeypatch.setattr(saving, "replace_text", write)

    return happens


def writing_once(path: Path, text: str) -> Callable[[], None]:
    rest = [text]

    def write() -> None:
        if rest:
            path.write_text(rest.pop())

    return write


@pytest.mark.parametrize("writer", WRITERS)
def test_a_post_that_was_edited_is_read_anew(
    blog: Path, meanwhile: Callable[[Callable[[], None]], None], writer: str
) -> None:
    post = blog / "post.md"
    meanwhile(writing_once(post, EDIT + POST))
    assert run(*WRITERS[writer]).exit_code == 0
    text = post.read_text()
    assert text.startswith(EDIT)
    assert ("(Schore, 2009; Siegel, 2012)" in text) == (writer == "fix")
    assert ("## References" in text) == (writer == "list")


@pytest.mark.parametrize("writer", WRITERS)
def test_a_post_that_keeps_changing_is_left(
    blog: Path, meanwhile: Callable[[Callable[[], None]], None], writer: str
) -> None:
    post = blog / "post.md"

    def edit() -> None:
        post.write_text(EDIT + post.read_text())

    meanwhile(edit)
    result = run(*WRITERS[writer])
    assert result.exit_code == 1
    assert "error: post.md: keeps changing while it is read and was left as it is" in result.stderr
    assert "All is well" not in result.stdout
    assert post.read_text() == EDIT * saving.MOST_TRIES + POST


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize(("now", "code"), [(None, 2), (b"a\0b", 1)])
def test_a_post_that_is_gone_or_no_text_any_more_is_said(
    blog: Path,
    meanwhile: Callable[[Callable[[], None]], None],
    writer: str,
    now: bytes | None,
    code: int,
) -> None:
    post = blog / "post.md"

    def happens() -> None:
        if now is not None:
            post.write_bytes(now)
        elif post.exists():
            post.unlink()

    meanwhile(happens)
    result = run(*WRITERS[writer])
    assert result.exit_code == code
    assert "post.md" in result.stderr
    assert (post.read_bytes() if post.exists() else None) == now


def test_a_bibliography_that_was_edited_is_left(
    blog: Path, meanwhile: Callable[[Callable[[], None]], None]
) -> None:
    bib = blog / "own.bib"
    bib.write_text("@misc{a, title={A}, doi={doi:10.1000/x}}\n")
    edited = "@misc{b, title={B}}\n" + bib.read_text()
    meanwhile(writing_once(bib, edited))
    result = run("check", "--fix", "own.bib")
    assert (result.exit_code, bib.read_text()) == (1, edited)
    assert "own.bib: has changed in the meantime and was not fixed; run this again" in result.stderr


def test_an_import_beside_another_keeps_the_entries_of_both(
    blog: Path, meanwhile: Callable[[Callable[[], None]], None]
) -> None:
    (blog / "a.md").write_text(LISTED)
    theirs = "@book{vidal, author={Vidal, R.}, title={Seas}, year=2002}\n"
    new = blog / "new.bib"
    meanwhile(writing_once(new, theirs))
    assert run("import", "a.md", "-o", "new.bib").exit_code == 0
    assert load_store(new).keys() == ("vidal", "roeHarbors2001")
    assert new.read_text().startswith(theirs)


def test_an_import_beside_another_adds_no_work_twice(
    blog: Path, meanwhile: Callable[[Callable[[], None]], None]
) -> None:
    (blog / "a.md").write_text(LISTED)
    theirs = "@book{roe, author={Roe, A.}, title={Harbors}, year=2001}\n"
    new = blog / "new.bib"
    meanwhile(writing_once(new, theirs))
    result = run("import", "a.md", "-o", "new.bib")
    assert (result.exit_code, new.read_text()) == (0, theirs)
    assert "0 entries added to new.bib, 1 already in the bibliography" in result.stderr


def test_a_file_that_keeps_changing_gets_no_entries(
    blog: Path, meanwhile: Callable[[Callable[[], None]], None]
) -> None:
    (blog / "a.md").write_text(LISTED)
    new = blog / "new.bib"

    def edit() -> None:
        new.write_text((new.read_text() if new.exists() else "") + "% more\n")

    meanwhile(edit)
    result = run("import", "a.md", "-o", "new.bib")
    assert result.exit_code == 1
    assert "error: new.bib: keeps changing while it is read" in result.stderr
    assert new.read_text() == "% more\n" * saving.MOST_TRIES


@pytest.mark.parametrize(
    "arguments",
    [*WRITERS.values(), ["check", "--fix", "references.bib"], ["import", "a.md", "-o", "new.bib"]],
)
def test_what_a_killed_run_left_is_removed_even_where_nothing_is_written(
    blog: Path, arguments: list[str]
) -> None:
    (blog / "post.md").write_text("Words.\n")
    (blog / "a.md").write_text("Words.\n")
    own = temporary_beside(blog / "x")
    parts = own.name.split("-")
    parts[4] = "0123456789abcdef"  # as if an earlier process had had our number
    left = own.with_name("-".join(parts))
    left.touch()
    assert run("check", "post.md").exit_code == 0
    assert left.exists()  # who only reads removes nothing
    assert run(*arguments).exit_code == 0
    assert not left.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--fix", "pipe.md"],
        ["check", "--fix-only", "pipe.bib"],
        ["references", "--write", "pipe.md"],
    ],
)
def test_a_pipe_is_refused_before_anybody_waits_for_it(blog: Path, arguments: list[str]) -> None:
    pipe = blog / arguments[-1]
    os.mkfifo(pipe)
    result = run(*arguments)
    assert (result.exit_code, result.stderr) == (
        2, f"error: {pipe.name}: is a pipe; only files can be changed\n"
    )  # fmt: skip
    assert pipe.is_fifo()


@pytest.mark.parametrize("arguments", [["check", "--fix"], ["references", "--write"]])
def test_a_post_with_two_names_is_left(blog: Path, arguments: list[str]) -> None:
    (blog / "other.md").hardlink_to(blog / "post.md")
    result = run(*arguments, "post.md")
    assert result.exit_code == 2
    assert "error: post.md: has 2 names (hard links)" in result.stderr
    assert (blog / "post.md").read_text() == POST


@pytest.mark.parametrize("name", ["post.md", "works.bib"])
def test_findings_are_printed_where_the_file_cannot_be_written(blog: Path, name: str) -> None:
    (blog / "post.md").write_text("So (Siegel, 2012; Schore, 2009), (Nemo, 1999).\n", "utf-8")
    (blog / "works.bib").write_text(
        "@book{a, author={Roe, A.}, title={TWO KNOTS}, doi={doi:10.1000/x}}", "utf-8"
    )
    (blog / name).chmod(0o444)
    result = run("check", "--fix", "--output-format", "concise", name)
    assert result.exit_code == 2
    assert f"{name}: cannot be written" in result.stderr
    assert f"{name}:1:" in result.stdout
