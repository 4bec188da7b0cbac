"""The command line as a process: pipes, encodings, what is imported, what goes wrong inside."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from ipnb_refs.cli import console, saving
from ipnb_refs.cli.commands import version
from ipnb_refs.cli.main import DEBUG, main
from ipnb_refs.files import TextFile, read_text
from ipnb_refs.project import sources

STORE = Path(__file__).parent / "cases/cli/references.bib"
PROGRAM = [sys.executable, "-c", "from ipnb_refs.cli.main import main; main()"]


@pytest.fixture
def blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(STORE, tmp_path)
    (tmp_path / "post.md").write_text("Fear (Öhman, 2005) is 恐怖 (Nemo, 1999).\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.mark.no_cover
@pytest.mark.parametrize("command", ["check", "references", "parse"])
@pytest.mark.parametrize("output", ["text", "json"])
def test_an_ascii_pipe_gets_escapes_and_no_traceback(blog: Path, command: str, output: str) -> None:
    option = "--to" if command == "references" else "--output-format"
    chosen = "full" if (command, output) == ("check", "text") else output
    done = subprocess.run(  # noqa: S603 - our own program
        [*PROGRAM, command, "post.md", option, chosen],
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
        cwd=blog,
    )
    assert done.returncode == (0 if command == "parse" else 1)
    assert done.stdout.isascii()
    escaped = b"\\" in done.stdout
    assert escaped or (command == "check" and b"CIT101" in done.stdout)
    assert b"Traceback" not in done.stderr


def test_the_package_is_a_program_with_the_same_name(blog: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ipnb_refs", "check", "--help"],
        capture_output=True,
        text=True,
        check=True,
        cwd=blog,
    )
    assert done.stdout.startswith("Usage: ipnb-refs check [OPTIONS] [PATHS]...\n")


@pytest.mark.no_cover
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_pipe_closed_after_the_first_line_ends_silently(blog: Path, unbuffered: str) -> None:
    # More than a pipe holds: each work that is not known is a finding of its own.
    cited = (f"Nobody knows (Nemo & Orr, {1000 + n}).\n\n" for n in range(900))
    (blog / "post.md").write_text("".join(cited), "utf-8")
    with subprocess.Popen(  # noqa: S603 - our own program
        [*PROGRAM, "check", "post.md"],
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=blog,
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().startswith(b"error[CIT101]")
        process.stdout.close()
        assert process.stderr.read() == b"bibliography: references.bib\n"
    assert process.returncode == 0


def test_a_pipe_closed_from_the_start_ends_silently(blog: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(  # noqa: S603 - our own program
        [*PROGRAM, "version"], stdout=writer, stderr=subprocess.PIPE, check=False, cwd=blog
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["version"], {"pydantic", "pyromark", "rapidfuzz"}),
        (["--help"], {"pydantic", "pyromark", "rapidfuzz"}),
        (["check", "post.md"], {"pydantic", "rapidfuzz"}),
    ],
)
def test_only_what_a_command_needs_is_imported(
    blog: Path, arguments: list[str], unwanted: set[str]
) -> None:
    program = (
        "import sys, atexit; from ipnb_refs.cli.main import main;"
        "atexit.register(lambda: print(*sorted(m for m in sys.modules if '.' not in m)));"
        f"main({arguments!r})"
    )
    (blog / "post.md").write_text("Minds develop (Siegel, 2012).")
    printed = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=blog
    ).stdout
    assert set(printed.splitlines()[-1].split()) & unwanted == set()


def test_the_help_names_every_subcommand_there_is() -> None:
    folder = Path(console.__file__).parent / "commands"
    modules = {file.stem for file in folder.glob("*.py") if "@click.command" in file.read_text()}
    context = click.Context(main)
    names = main.list_commands(context)
    # "import" is a word of Python, and its module has another name.
    assert {"import_lists" if name == "import" else name for name in names} == modules
    assert all(main.get_command(context, name) for name in names)


@pytest.mark.usefixtures("blog")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("che", ["check"]),
        ("check --select cit21", ["CIT210", "CIT211", "CIT212", "CIT213", "CIT214"]),
        ("check --ignore CIT101,cluster-", ["CIT101,cluster-order", "CIT101,cluster-comma"]),
        ("check --extend-select ", ["CIT101", "CIT102"]),
        ("explain misspelled-n", ["misspelled-name"]),
        ("cite sie", ["siegel2012"]),
        ("cite nobody", []),
        ("check --output-format git", ["github", "gitlab"]),
        ("check --fail-on e", ["error"]),
    ],
)
def test_shells_complete_what_is_typed(typed: str, offered: list[str]) -> None:
    words = typed.split(" ")
    variables = {"COMP_WORDS": f"main {typed}", "COMP_CWORD": str(len(words))}
    result = CliRunner().invoke(main, [], env={"_MAIN_COMPLETE": "bash_complete", **variables})
    found = [line.removeprefix("plain,") for line in result.stdout.splitlines()]
    assert found[: len(offered)] == offered
    assert any(found) == bool(offered)


def test_an_internal_error_is_one_line_and_exit_code_2(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ZeroDivisionError("made up")

    monkeypatch.delenv(DEBUG, raising=False)
    monkeypatch.setattr(version.command, "callback", fail)
    result = run("version")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: internal error: ZeroDivisionError: made up (")
    assert result.stderr.count("\n") == 1
    monkeypatch.setenv(DEBUG, "1")
    assert isinstance(run("version").exception, ZeroDivisionError)


def test_an_interruption_has_its_own_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(version.command, "callback", interrupt)
    assert run("version").exit_code == 130


def test_an_interruption_while_a_class_is_made_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Until 3.12, Python makes a RuntimeError of whatever is raised there."""

    class Interrupts:
        def __set_name__(self, owner: type, name: str) -> None:
            raise KeyboardInterrupt

    monkeypatch.setattr(version.command, "callback", lambda: type("A", (), {"a": Interrupts()}))
    result = run("version")
    assert (result.exit_code, result.stderr) == (130, "interrupted\n")


@pytest.mark.usefixtures("blog")
def test_a_file_that_cannot_be_read_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(sources, "read_text", refuse)
    result = run("check", "post.md")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "error: post.md: cannot be read: Permission denied\n"


def test_a_file_without_rights_does_not_stop_the_others(
    blog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> TextFile:
        if path.name == "secret.md":
            raise PermissionError(13, "Permission denied", str(path))
        return read_text(path)

    (blog / "secret.md").touch()
    monkeypatch.setattr(sources, "read_text", refuse)
    result = run("check", "secret.md", "post.md")
    assert result.exit_code == 2
    assert "error: secret.md: cannot be read: Permission denied\n" in result.stderr
    assert "CIT101" in result.stdout


def test_files_in_a_folder_that_cannot_be_searched_are_said(
    blog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stat = Path.stat

    def refuse(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.parent.name == "secret":
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, follow_symlinks=follow_symlinks)

    (blog / "ipnb_refs.toml").write_text("bib = 'secret/own.bib'")
    monkeypatch.setattr(Path, "stat", refuse)
    result = run("references", "--to", "json", "secret/post.md")
    assert (result.exit_code, result.stdout) == (2, "[]\n")
    assert result.stderr == "error: secret/post.md: cannot be read: Permission denied\n"
    assert run("check", "post.md").stderr == (
        "error: ipnb_refs.toml: the bibliography secret/own.bib cannot be read: Permission denied\n"
    )


def test_a_folder_that_cannot_be_read_is_said(blog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "secret":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    (blog / "secret").mkdir()
    monkeypatch.setattr(os, "scandir", refuse)
    result = run("check")
    assert result.exit_code == 2
    assert "error: secret: cannot be read: Permission denied\n" in result.stderr
    assert "CIT101" in result.stdout


class Sealed:
    """A link in a folder that may be listed but not searched."""

    name = "sealed.md"

    def is_dir(self, *, follow_symlinks: bool) -> bool:
        return follow_symlinks

    def is_file(self) -> bool:
        raise PermissionError(13, "Permission denied", self.name)


@pytest.mark.usefixtures("blog")
def test_a_link_that_cannot_be_followed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: [*scandir(path), Sealed()])
    result = run("check")
    assert result.exit_code == 2
    assert "error: sealed.md: cannot be read: " in result.stderr
    assert "CIT101" in result.stdout


def test_a_post_that_cannot_be_written_is_said(blog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    before = (blog / "post.md").read_bytes()
    monkeypatch.setattr(saving, "replace_text", refuse)
    result = run("references", "--write", "post.md")
    assert result.exit_code == 2
    assert "error: post.md: cannot be written: Permission denied\n" in result.stderr
    assert (blog / "post.md").read_bytes() == before


def test_a_link_to_the_folder_above_is_not_followed(blog: Path) -> None:
    (blog / "loop").symlink_to(blog, target_is_directory=True)
    (blog / "broken.md").symlink_to(blog / "nowhere.md")
    (blog / "circle.md").symlink_to(blog / "circle.md")
    assert run("check", "--output-format", "concise").stdout.count("CIT101") == 1


def test_many_posts_are_counted_on_a_terminal_only(
    blog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        (blog / f"{number}.md").write_text("Minds develop (Siegel, 2012).")
    assert "checking" not in run("check").stderr
    monkeypatch.setattr(console, "stderr_is_terminal", lambda: True)
    said = run("check").stderr
    assert "\rchecking 1/21\rchecking 2/21" in said.replace("bibliography: references.bib\n", "")
    assert said.endswith("\r\x1b[K")


@pytest.mark.usefixtures("blog")
def test_colour_is_for_terminals_and_can_be_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in run("check", "post.md").stdout
    monkeypatch.setattr(console, "stdout_is_terminal", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert console.in_color()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not console.in_color()
