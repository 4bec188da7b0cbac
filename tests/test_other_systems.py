"""Windows and macOS, as far as they can be had on Linux."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path, PurePath, PureWindowsPath
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from ipnb_refs.cli import console
from ipnb_refs.files import TextFile
from ipnb_refs.model import Diagnostic, RuleId, Severity
from ipnb_refs.project import trust, workers
from ipnb_refs.project.walking import folder_walk as walk
from ipnb_refs.replacing import NotReplaceable, folder_lock, replace_text
from ipnb_refs.replacing import compare_and_replace as replacing
from ipnb_refs.report import FOR_PROGRAMS, Report, file_names, reporter
from ipnb_refs.settings import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Callable

LIKE_WINDOWS = Path(__file__).parent / "other_systems/like_windows.py"
BIB = "@book{a, author = {Äble, Ann}, title = {On company}, year = 2000, publisher = {Präss}}\n"
POST = "So it is (Äble, 2000), and so it was (Äble, 2001).\r\n"
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="it is there to be like Windows")


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "references.bib").write_text(BIB, "utf-8")
    (tmp_path / "post.md").write_bytes(POST.encode())
    return tmp_path


def run(folder: Path, *typed: str, **set_to: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(LIKE_WINDOWS), *typed],
        cwd=folder,
        env={**os.environ, "TMPDIR": str(folder / ".git"), **set_to},
        capture_output=True,
        check=False,
    )


@on_linux
@pytest.mark.no_cover  # the processes run what others run, in another way
def test_posts_are_checked_fixed_and_given_lists_without_what_windows_lacks(blog: Path) -> None:
    assert run(blog, "check", "--output-format", "concise").returncode == 1
    fixed = run(blog, "check", "--fix", "--unsafe-fixes")
    assert (fixed.returncode, fixed.stderr.count(b"Traceback")) == (0, 0)
    assert run(blog, "references", "--write", "post.md").returncode == 0
    text = (blog / "post.md").read_bytes().decode()
    assert text.startswith("So it is (Äble, 2000), and so it was (Äble, 2000).\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert sorted(each.name for each in blog.iterdir()) == [".git", "post.md", "references.bib"]
    (lock,) = (blog / ".git").glob("ipnb-refs-*.lock")
    assert lock.stat().st_size == 0


@on_linux
@pytest.mark.no_cover
def test_a_code_page_spoils_nothing_that_programs_read(blog: Path) -> None:
    page = {"PYTHONIOENCODING": "cp437", "PYTHONUTF8": "0"}
    for name in FOR_PROGRAMS:
        run(blog, "check", "--output-format", name).stdout.decode("utf-8")
    printed = run(blog, "check", "--output-format", "junit", **page).stdout
    assert "Äble" in printed.decode("utf-8")
    assert "Äble" in run(blog, "check", **page).stdout.decode("cp437")


@on_linux
@pytest.mark.no_cover
def test_a_reader_that_is_gone_ends_the_program_in_silence(blog: Path) -> None:
    for typed in (("check",), ("--help",), ("references", "post.md")):
        done = run(blog, *typed, CLOSED="1")
        assert (done.returncode, done.stderr.count(b"error")) == (0, 0), typed


@on_linux
@pytest.mark.no_cover
def test_processes_that_are_not_forked_find_the_same(
    blog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (blog / "post.md").rename(blog / "0.md")
    for number in range(1, 70):
        (blog / f"{number}.md").write_text(f"It is said (Äble, {1900 + number}).\n", "utf-8")
    begun = f"import sys; sys.platform = 'darwin'; sys.argv[1:] = {['check', '--no-cache']}"
    alone, many = (
        subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-c", f"{begun} + ['--jobs', '{jobs}']\n{PROGRAM}"],
            cwd=blog,
            capture_output=True,
            check=False,
        )
        for jobs in (1, 2)
    )
    assert (alone.returncode, alone.stdout, alone.stderr) == (1, many.stdout, many.stderr)
    assert workers.MANY < 70
    monkeypatch.delattr(os, "sched_getaffinity")
    assert workers.cores() == os.cpu_count()


PROGRAM = "if __name__ == '__main__':\n    from ipnb_refs.cli import run\n    run()"


# --- files ---------------------------------------------------------------------------------------


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Let another program have a file open, for so many looks at it."""
    monkeypatch.setattr(replacing, "ON_WINDOWS", True)
    monkeypatch.setattr(replacing, "LONGEST_OPEN", 0.1)
    whole = Path.replace

    def hold(looks: int) -> None:
        left = [looks]

        def refused(source: Path, target: Path) -> Path:
            left[0] -= 1
            if left[0] >= 0:
                raise PermissionError(13, "Permission denied", str(source))
            return whole(source, target)

        monkeypatch.setattr(Path, "replace", refused)

    return hold


def test_a_file_that_is_open_for_a_moment_is_replaced(
    blog: Path, held: Callable[[int], None]
) -> None:
    held(3)
    replace_text(blog / "post.md", "new", TextFile(POST))
    assert (blog / "post.md").read_text() == "new"


def test_a_file_that_stays_open_is_said_and_stays(blog: Path, held: Callable[[int], None]) -> None:
    held(10_000)
    with pytest.raises(NotReplaceable, match="open in another program"):
        replace_text(blog / "post.md", "new", TextFile(POST))
    assert (blog / "post.md").read_bytes() == POST.encode()
    assert len([*blog.iterdir()]) == 3


def test_elsewhere_a_refusal_is_a_refusal(
    blog: Path, held: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    held(1)
    monkeypatch.setattr(replacing, "ON_WINDOWS", False)
    with pytest.raises(PermissionError):
        replace_text(blog / "post.md", "new", TextFile(POST))


def test_without_locks_work_goes_on(blog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_lock, "fcntl", None)
    monkeypatch.setenv("TMPDIR", str(blog / "not there"))
    monkeypatch.setattr("tempfile.tempdir", str(blog / "not there"))
    with folder_lock.locked(blog):
        replace_text(blog / "post.md", "new", TextFile(POST))
    assert (blog / "post.md").read_text() == "new"


def test_junctions_are_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    def entry(tag: int) -> Any:
        return SimpleNamespace(stat=lambda **_: SimpleNamespace(st_reparse_tag=tag))

    junction = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", 0xA0000003)
    assert not walk.is_junction(entry(junction))
    monkeypatch.setattr(walk, "ON_WINDOWS", True)
    assert walk.is_junction(entry(junction))
    assert not walk.is_junction(entry(0))
    with os.scandir(Path(__file__).parent) as entries:
        assert not any(map(walk.is_junction, entries))


@pytest.mark.parametrize("name", ["//host/share/refs.bib", r"\\host\share\refs.bib", r"\/host/x"])
def test_a_post_makes_nobody_connect_to_another_machine(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "resolve", lambda *_: pytest.fail("it was looked at"))
    assert trust.is_refused(name, tmp_path, DEFAULTS)


# --- names and the console -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "name", "uri"),
    [
        (r"posts\a b.md", "posts/a b.md", "posts/a%20b.md"),
        (r"C:\blog\ä.md", "C:/blog/ä.md", "file:///C:/blog/%C3%A4.md"),
        (r"\\host\share\a.md", "//host/share/a.md", "file://host/share/a.md"),
        ("-", "-", "-"),
    ],
)
def test_services_get_names_with_slashes(
    path: str, name: str, uri: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_names, "PurePath", PureWindowsPath)
    monkeypatch.setattr(file_names, "SEPARATOR", "\\")
    finding = Diagnostic(RuleId("CIT900", "made-up"), Severity.ERROR, "m", path, None)
    printed = {each: reporter(each)(Report((finding,))) for each in FOR_PROGRAMS}
    assert json.loads(printed["gitlab"])[0]["location"]["path"] == name
    assert f'classname="{name}"' in printed["junit"]
    assert f"file={name.replace(':', '%3A')}," in printed["github"]
    (result,) = json.loads(printed["sarif"])["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_a_backslash_in_a_name_stays_where_it_is_a_letter() -> None:
    if PurePath("a\\b").name == "a\\b":
        assert file_names.with_slashes("a\\b") == "a\\b"
        assert file_names.as_uri("a\\b") == "a%5Cb"


def test_a_drive_is_no_key_and_no_line() -> None:
    finding = Diagnostic(RuleId("CIT900", "made-up"), Severity.ERROR, "m", r"C:\post.md", None)
    assert reporter("concise")(Report((finding,))) == "C:\\post.md:1:1: CIT900 m\n"


@pytest.mark.parametrize("is_there", [True, False])
def test_the_older_console_is_asked_to_obey_colors(
    monkeypatch: pytest.MonkeyPatch, *, is_there: bool
) -> None:
    asked: list[bool] = []
    fixed = SimpleNamespace(just_fix_windows_console=lambda: asked.append(True))
    monkeypatch.setitem(sys.modules, "colorama", fixed if is_there else None)
    for name in ("stdout_is_terminal", "stderr_is_terminal"):
        monkeypatch.setattr(console, name, lambda: True)
    console.accept_every_character()
    assert asked == []
    monkeypatch.setattr(console, "ON_WINDOWS", True)
    console.accept_every_character()
    assert asked == [True] * is_there
