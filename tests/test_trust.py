"""A post may come from anybody: what it, its folder and its settings can have opened."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from ipnb_refs.cli.main import main
from ipnb_refs.errors import SettingsError
from ipnb_refs.model import Format
from ipnb_refs.project import Level, Post, Request, Session, Source
from ipnb_refs.project.walking import IgnorePatterns
from ipnb_refs.settings import load

BIB = "@book{orr, author = {Orr, A.}, title = {T}, year = {1999}}\n"
POST = "---\nbibliography: {}\n---\n\nIt holds (Orr, 1999).\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in a folder, with another folder beside it."""
    project = tmp_path / "project"
    (project / "posts").mkdir(parents=True)
    (project / "library.bib").write_text(BIB)
    (tmp_path / "outside.bib").write_text(BIB)
    (project / "ipnb_refs.toml").write_text("")
    monkeypatch.chdir(project)
    return project


def check(name: str) -> tuple[int, str]:
    Path("posts/post.md").write_text(POST.format(name))
    done = CliRunner().invoke(main, ["check", "--output-format", "concise", "posts/post.md"])
    return done.exit_code, done.output


def test_a_bibliography_of_the_project_is_opened() -> None:
    assert check("../library.bib") == (0, "bibliography: library.bib\n")


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("../../outside.bib", "is outside of the project"),
        ("/dev/zero", "is outside of the project"),
        ("link.bib", "is outside of the project"),
        ("loop.bib", "cannot be looked at"),
        ("pipe.bib", "is not a regular file"),
        ("folder.bib", "is a folder"),
        ("secret.bib", "is neither a .bib nor a .json file"),
        ("notes.txt", "is neither a .bib nor a .json file"),
        ("large.bib", "is larger than"),
        ("x" * 5000 + ".bib", "cannot be looked at"),
    ],
)
def test_anything_else_is_a_finding_of_the_post(folder: Path, name: str, fault: str) -> None:
    posts = folder / "posts"
    (posts / "link.bib").symlink_to(folder.parent / "outside.bib")
    (posts / "loop.bib").symlink_to("loop.bib")
    (posts / "folder.bib").mkdir()
    (posts / "notes.txt").write_text(BIB)
    (posts / "secret.bib").symlink_to("notes.txt")
    os.mkfifo(posts / "pipe.bib")
    with (posts / "large.bib").open("wb") as file:
        file.truncate(200_000_000)
    code, output = check(name)
    assert code == 1
    found = [line for line in output.splitlines() if "DOC102" in line]
    assert len(found) == 1
    assert found[0].startswith("posts/post.md:2:15: DOC102 the bibliography “")
    assert fault in found[0]


def test_the_settings_may_trust_what_is_outside(folder: Path) -> None:
    (folder / "ipnb_refs.toml").write_text("trust-paths = ['..']")
    assert check("../../outside.bib")[0] == 0


def test_a_repository_is_a_project(folder: Path) -> None:
    (folder / "ipnb_refs.toml").unlink()
    (folder / ".git").mkdir()
    assert check("../library.bib")[0] == 0
    assert check("../../outside.bib")[0] == 1


def test_without_either_the_current_folder_is_the_project(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "ipnb_refs.toml").unlink()
    assert check("../library.bib")[0] == 0
    monkeypatch.chdir(folder.parent)
    source = Source("project/posts/post.md", Format.MARKDOWN, Path("project/posts/post.md"))
    session = Session(Request((Path("project/posts/post.md"),)))
    for name, is_refused in (("../../outside.bib", False), ("../../../x.bib", True)):
        Path("project/posts/post.md").write_text(POST.format(name))
        post = session.read(source)
        assert isinstance(post, Post)
        assert bool(session.serving(source, post.document).refused) is is_refused


def test_other_commands_say_what_is_refused() -> None:
    Path("posts/post.md").write_text(POST.format("/dev/zero"))
    done = CliRunner().invoke(main, ["references", "posts/post.md"])
    assert done.exit_code == 1
    assert "DOC102" in done.output


def test_patterns_and_settings_are_files(folder: Path) -> None:
    os.mkfifo(folder / ".gitignore")
    session = Session(Request((Path(),)))
    assert [(n.level, n.text) for n in session.notices] == [
        (Level.NOTE, "is not a regular file; its patterns do not count"),
    ]
    os.mkfifo(folder / "pyproject.toml")
    with pytest.raises(SettingsError, match="it is not a regular file"):
        load(folder / "pyproject.toml")
    with (folder / "large.toml").open("wb") as file:
        file.truncate(2_000_000)
    with pytest.raises(SettingsError, match="it is larger than 1,000,000 bytes"):
        load(folder / "large.toml")


def test_a_bad_pattern_is_a_note_with_its_line(folder: Path) -> None:
    (folder / ".gitignore").write_text("# notes\n[a\nposts/b*.md\n!\nx\\\n[z-a]\n")
    (folder / "ipnb_refs.toml").write_text("exclude = ['posts/c.md', '[']")
    for name in "abc":
        (folder / "posts" / f"{name}.md").write_text("x")
    session = Session(Request((Path(),)))
    assert [source.name for source in session.sources] == ["posts/a.md"]
    said = {(Path(n.path or "").name, n.text) for n in session.notices}
    assert said == {
        ("ipnb_refs.toml", "exclude: item 2, “[”, has a “[” that is never closed; it is left out"),
        (".gitignore:2", "this line has a “[” that is never closed; it is left out"),
        (".gitignore:4", "this line names no file; it is left out"),
        (".gitignore:5", "this line ends with a backslash; it is left out"),
        (".gitignore:6", "this line has a range of letters that runs backwards; it is left out"),
    }


@pytest.mark.parametrize(
    ("line", "inside", "outside"),
    [
        ("a.md", ["a.md", "x/a.md", "a.md/b"], ["ba.md", "a.md~"]),
        ("/a.md", ["a.md"], ["x/a.md"]),
        ("x/a*", ["x/a", "x/abc"], ["y/x/a", "x/b"]),
        ("drafts/", ["drafts/x", "y/drafts/x"], ["drafts", "drafts.md"]),
        ("**/x/**/b", ["x/b", "a/x/y/z/b"], ["b", "x/bc"]),
        ("x/**", ["x/a", "x/a/b"], ["x", "y/x/a"]),
        ("*.m[de]", ["a.md", "a.me"], ["a.mf", "md"]),
        ("[!a-c]?.md", ["dx.md"], ["ax.md", "d.md"]),
        ("[[:digit:]][^[:alpha:]]", ["12", "1-"], ["1a", "a1"]),
        ("*a*b*c", ["abc", "xaxbxc", "abcabc"], ["acb", "abcx"]),
        (r"\#x\*  ", ["#x*"], ["#xy"]),
        ("*\n!a.md", ["b.md"], ["a.md"]),
    ],
)
def test_patterns_are_those_of_git(line: str, inside: list[str], outside: list[str]) -> None:
    patterns = IgnorePatterns(line.split("\n"))
    assert patterns.faults == []
    for path in inside + outside:
        assert bool(patterns.verdict(path.split("/"), is_folder=False)) is (path in inside), path


@pytest.mark.parametrize("line", ["*a" * 100 + "b", "**/a/" * 100 + "b", "*" * 200, "?*" * 100])
def test_patterns_of_many_wildcards_take_no_time(line: str) -> None:
    patterns = IgnorePatterns([line])
    start = time.process_time()
    patterns.verdict(["a" * 250], is_folder=False)
    patterns.verdict(["a"] * 250, is_folder=False)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"bib = {'9' * 5000}", "not valid TOML"),
        (f"bib = 0x{'f' * 9000}", "bib: is a number that is too long, must be a list"),
        (f"bib = {'[' * 5000}", "not valid TOML: nested too deeply"),
        (f"bib = {'{a=' * 5000}", "not valid TOML: nested too deeply"),
        (f"bib = {{ a = '{'x' * 5000}' }}", "…, must be a list"),
    ],
)
def test_settings_of_any_length_are_read_or_said(folder: Path, text: str, says: str) -> None:
    (folder / "ipnb_refs.toml").write_text(text)
    with pytest.raises(SettingsError) as raised:
        load(folder / "ipnb_refs.toml")
    assert says in str(raised.value)
    assert len(str(raised.value)) < 1000


def test_a_name_ends_with_its_line_whatever_ends_that() -> None:
    Path("posts/post.md").write_bytes(POST.format("'../../out\rside.bib'").encode())
    done = CliRunner().invoke(main, ["check", "--output-format", "concise", "posts/post.md"])
    assert done.exit_code == 1
    assert "posts/post.md:2:16: DOC102 the bibliography “../../out” is not" in done.output
