"""Standard streams: what goes in comes out byte for byte, and what cannot come out is said."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ipnb_refs.cli import console
from ipnb_refs.cli.main import main
from ipnb_refs.files import TextFile, decode

STORE = Path(__file__).parent / "cases/cli/references.bib"
PROGRAM = [sys.executable, "-m", "ipnb_refs"]
POST = "Café (Siegel, 2012; Schore, 2009).{end}“So.”{end}"
FIXED = POST.replace("Siegel, 2012; Schore, 2009", "Schore, 2009; Siegel, 2012")
ENCODINGS = {
    "utf-8": (b"", "utf-8"),
    "utf-8-bom": (b"\xef\xbb\xbf", "utf-8"),
    "utf-16-le": (b"\xff\xfe", "utf-16-le"),
    "utf-16-be": (b"\xfe\xff", "utf-16-be"),
    "windows-1252": (b"", "cp1252"),
}
ENDINGS = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}
INPUT = ["-", "--input-format", "markdown"]


@pytest.fixture(autouse=True)
def blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(STORE, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, given: bytes | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=given)


def encoded(text: str, encoding: str, end: str) -> bytes:
    bom, codec = ENCODINGS[encoding]
    return bom + text.format(end=ENDINGS[end]).encode(codec)


# --- standard input ------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ENDINGS)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_text_comes_back_in_its_encoding_with_its_line_endings(encoding: str, end: str) -> None:
    result = run("check", *INPUT, "--fix", given=encoded(POST, encoding, end))
    assert result.stdout_bytes == encoded(FIXED, encoding, end)
    assert result.exit_code == 0


def test_a_text_comes_back_whatever_the_locale() -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [*PROGRAM, "check", *INPUT, "--fix"],
        input=encoded(POST, "utf-8-bom", "crlf"),
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=True,
    )
    assert done.stdout == encoded(FIXED, "utf-8-bom", "crlf")


@pytest.mark.parametrize("option", ["--fix", "--fix-only"])
@pytest.mark.parametrize("given", [b"a\0b", b"\x89PNG\0\xff\r\n", "So.\n".encode("utf-16-le")])
def test_what_is_not_text_comes_back_as_it_was(given: bytes, option: str) -> None:
    result = run("check", *INPUT, option, given=given)
    assert (result.exit_code, result.stdout_bytes) == (1, given)
    assert "DOC101" in result.stderr


def test_a_text_whose_encoding_lacks_a_letter_comes_back_as_it_was(blog: Path) -> None:
    store = "@book{k, author={Łoś, A. and Roe, B.}, year=2011}"
    (blog / "references.bib").write_text(store, "utf-8")
    given = b"\xe9 (Roe & Los, 2011)\n"
    result = run("check", *INPUT, "--fix", "--unsafe-fixes", given=given)
    assert (result.exit_code, result.stdout_bytes) == (2, given)
    assert "standard input: “Ł” (U+0141) does not exist in Windows-1252" in result.stderr


@pytest.mark.parametrize("settings", ["nonsense = 1", "bib = 'none.bib'"])
def test_a_text_comes_back_where_something_goes_wrong(blog: Path, settings: str) -> None:
    (blog / "ipnb_refs.toml").write_text(settings)
    given = encoded(POST, "utf-16-be", "cr")
    result = run("check", *INPUT, "--fix", given=given)
    assert (result.exit_code, result.stdout_bytes) == (2, given)


@pytest.mark.parametrize("option", ["--fix-only", "--diff"])
def test_a_file_that_is_not_text_is_said_where_findings_are_not(blog: Path, option: str) -> None:
    (blog / "post.md").write_bytes(b"a\0b")
    result = run("check", "post.md", option)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "post.md:1:1: DOC101 this is not a text file" in result.stderr


# --- patches -------------------------------------------------------------------------------------

PATCHES = [
    [program, *options]
    for program, *options in (["patch", "-p0", "-s"], ["git", "apply", "-p0"])
    if shutil.which(program)
]


@pytest.mark.parametrize("last", ["", "Schluß"], ids=["ended", "not-ended"])
@pytest.mark.parametrize("end", ENDINGS)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_diff_is_a_patch(blog: Path, encoding: str, end: str, last: str) -> None:
    post = blog / "post.md"
    # A next line (U+0085) and a form feed end no line of a patch.
    above = "x\f{end}" * 5 if encoding == "windows-1252" else "x\x85y\f{end}" * 5
    before, after = (encoded(above + text + last, encoding, end) for text in (POST, FIXED))
    post.write_bytes(before)
    result = run("check", "post.md", "--diff")
    assert (result.exit_code, post.read_bytes()) == (1, before)
    for program in PATCHES:
        post.write_bytes(before)
        subprocess.run(program, input=result.stdout_bytes, check=True, cwd=blog)  # noqa: S603 - the ones above
        assert post.read_bytes() == after


@pytest.mark.skipif(not shutil.which("patch"), reason="there is no patch")
@pytest.mark.parametrize("name", ["a post.md", "sub/p ost.md", 'q"uo\\te.md', "tab\t.md", "ö.md"])
def test_a_patch_finds_files_of_any_name(blog: Path, name: str) -> None:
    post = blog / name
    post.parent.mkdir(exist_ok=True)
    post.write_bytes(encoded(POST, "utf-8", "lf"))
    for path in (name, str(post)):
        result = run("check", path, "--diff")
        (blog / "post.patch").write_bytes(result.stdout_bytes)
        subprocess.run(["patch", "-p0", "-s", "--dry-run", "-i", "post.patch"], check=True)  # noqa: S607


def test_a_terminal_is_shown_a_diff_without_control_characters(
    blog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(console, "stdout_is_terminal", lambda: True)
    (blog / "post.md").write_text(
        "\x1b[8m\x9b\u202e\tSo (Siegel, 2012; Schore, 2009).\r\n", "utf-8"
    )
    shown = run("check", "post.md", "--diff").stdout
    assert "+␛[8m<U+009B><U+202E>\tSo (Schore, 2009; Siegel, 2012).\n" in shown.replace("\r", "")
    fixed = run("check", *INPUT, "--fix", given=b"\x1b[8mSo (Siegel, 2012; Schore, 2009).\n").stdout
    assert fixed == "␛[8mSo (Schore, 2009; Siegel, 2012).\n"


# --- streams that are closed, and disks that are full --------------------------------------------


@pytest.mark.parametrize(
    ("number", "arguments", "said"),
    [
        (0, ["check", *INPUT], b"error: standard input is closed: there is nothing to read\n"),
        (1, ["version"], b"error: standard output is closed\n"),
    ],
)
def test_a_stream_that_is_closed_from_the_start_is_said(
    number: int, arguments: list[str], said: bytes
) -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [*PROGRAM, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        preexec_fn=lambda: os.close(number),
    )
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", said)


def test_what_cannot_be_said_is_a_problem_and_not_printed_elsewhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", None)
        said = console.Console()
        said.note("bibliography: references.bib")
        assert not console.stderr_is_terminal()
    assert said.exit(found=False) == 2
    assert capsys.readouterr() == ("", "")


class Full:
    """A stream whose disk is full."""

    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, f"no space left for {text!r}")


def test_notes_for_which_there_is_no_space_are_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", Full())
        said = console.Console()
        said.note("one")
        said.note("two")
    assert said.exit(found=False) == 2


def test_a_file_never_gets_the_number_of_a_closed_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def closed(number: int) -> None:
        if number == 2:
            raise OSError(errno.EBADF, "closed")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fstat", closed)
        patch.setattr(os, "open", lambda path, *_: opened.append(path))
        console.hold_standard_streams()
    assert opened == [os.devnull]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk")
@pytest.mark.parametrize("arguments", [["--help"], ["check", *INPUT, "--fix"]])
def test_a_full_disk_is_said(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603 - our own program
            [*PROGRAM, *arguments],
            input=b"So.\n",
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == (
        b"error: standard output cannot be written to: No space left on device"
    )


def test_a_folder_that_was_deleted_is_said(blog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = blog / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    result = run("check")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "error: the current folder does not exist any more: change to another one\n"
    )
    assert run("version").exit_code == 0


def test_what_the_system_refuses_is_no_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files", "some.bib")

    monkeypatch.setattr("ipnb_refs.cli.commands.check.Run", refuse)
    result = run("check", "post.md")
    assert (result.exit_code, result.stderr) == (2, "error: some.bib: Too many open files\n")


def test_an_interrupt_is_one_line(blog: Path) -> None:
    (blog / "post.md").write_text("So (Siegel, 2012; Schore, 2009).\n\n" * 5000)
    before = (blog / "post.md").read_bytes()
    with subprocess.Popen(  # noqa: S603 - our own program
        [*PROGRAM, "check", "--fix", "post.md"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stderr
        assert process.stderr.readline() == b"bibliography: references.bib\n"
        process.send_signal(signal.SIGINT)
        stdout, stderr = process.communicate()
    assert (process.returncode, stdout, stderr) == (130, b"", b"interrupted\n")
    assert (blog / "post.md").read_bytes() == before
    assert [path.name for path in blog.iterdir() if path.name.startswith(".")] == []


def test_an_interrupt_while_the_program_loads_is_one_line() -> None:
    program = (
        "import sys; from ipnb_refs.cli import run\n"
        "class Stop:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'click': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop()); run()"
    )
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"interrupted\n")


# --- import --------------------------------------------------------------------------------------

LISTED = "## References\n\nŁukasz, A. (2012). *The mind*. Norton.\n"
KEY = b"@book{lukaszMind2012,"


@pytest.fixture
def listed(blog: Path) -> Path:
    (blog / "references.bib").unlink()
    post = blog / "post.md"
    post.write_text(LISTED, "utf-8")
    return post


@pytest.mark.usefixtures("listed")
@pytest.mark.parametrize("name", ["-", "/dev/stdout", "/dev/fd/1"])
def test_standard_output_is_written_to_by_its_name(name: str) -> None:
    result = run("import", "post.md", "-o", name)
    assert (result.exit_code, result.stderr) == (0, "1 entry printed\n")
    assert result.stdout_bytes.startswith(KEY)
    assert "Łukasz" in result.stdout_bytes.decode()  # .bib files are UTF-8, whatever the locale


def test_a_pipe_is_written_to_and_stays_a_pipe(blog: Path, listed: Path) -> None:
    pipe = blog / "pipe.bib"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    result = run("import", str(listed), "-o", str(pipe))
    assert result.exit_code == 0, result.output
    assert os.read(reader, 100_000).startswith(KEY)
    os.close(reader)
    assert pipe.is_fifo()


@pytest.mark.usefixtures("listed")
def test_a_socket_is_left_alone(blog: Path) -> None:
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("own.bib")
        result = run("import", "post.md", "-o", "own.bib")
    assert (result.exit_code, result.stderr) == (
        2, "error: own.bib: is a socket; only files can be changed\n"
    )  # fmt: skip
    assert (blog / "own.bib").is_socket()


def test_entries_for_which_a_stream_has_no_space_are_a_problem(
    listed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fdopen", refuse)
    result = run("import", str(listed), "-o", "/dev/stderr")
    assert (result.exit_code, result.stderr) == (
        2, "error: /dev/stderr: cannot be written: No space left on device\n"
    )  # fmt: skip


@pytest.mark.usefixtures("listed")
def test_a_device_is_left_alone() -> None:
    # That of a terminal: its folder takes no other files, so that nothing can go wrong.
    control, terminal = os.openpty()
    name = os.ttyname(terminal)
    result = run("import", "post.md", "-o", name)
    assert (result.exit_code, result.stderr) == (
        2, f"error: {name}: is a device; only files can be changed\n"
    )  # fmt: skip
    assert Path(name).is_char_device()
    os.close(terminal)
    os.close(control)


def test_the_difference_of_nothing_is_nothing() -> None:
    assert decode(b"") == TextFile("")
    assert run("check", *INPUT, "--diff", given=b"So (Siegel, 2012).\n").stdout == ""
