"""Files are replaced whole or not at all, and only while they say what was read from them."""

from __future__ import annotations

import os
import socket
import stat
import struct
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ipnb_refs.files import CannotEncode, TextFile, read_text
from ipnb_refs.replacing import FileChanged, NotReplaceable, remove_leftovers, replace_text
from ipnb_refs.replacing import compare_and_replace as replacing
from ipnb_refs.replacing.folder_lock import locked
from ipnb_refs.replacing.leftovers import temporary_beside

if TYPE_CHECKING:
    import fcntl
    from collections.abc import Callable
else:
    fcntl = pytest.importorskip("fcntl")

OLD = TextFile("old")
ACL = "system.posix_acl_access"
GONE = 4_194_304
"""One more than the highest number that Linux gives a process."""

only_linux = pytest.mark.skipif(sys.platform != "linux", reason="how Linux has it")


@pytest.fixture
def post(tmp_path: Path) -> Path:
    path = tmp_path / "post.md"
    path.write_text("old")
    return path


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


# --- what is kept --------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755])
def test_a_file_is_replaced_with_its_encoding_and_mode(post: Path, mode: int) -> None:
    post.write_bytes(b"\xef\xbb\xbfold\r\n")
    post.chmod(mode)
    replace_text(post, "neu ä\r\n", read_text(post))
    assert post.read_bytes() == b"\xef\xbb\xbfneu \xc3\xa4\r\n"
    assert stat.S_IMODE(post.stat().st_mode) == mode
    assert names(post.parent) == ["post.md"]


def test_a_new_file_gets_the_usual_mode(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    replace_text(tmp_path / "new.md", "x", None)
    assert (tmp_path / "new.md").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_symbolic_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "folder" / "post.md", tmp_path / "link.md"
    target.parent.mkdir()
    target.write_text("old")
    link.symlink_to(Path("folder") / "post.md")
    replace_text(link, "new", read_text(link))
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert names(target.parent) == ["post.md"]


def acl(*entries: tuple[int, int, int]) -> bytes:
    """Pack an ACL as Linux keeps it: kind, rights and number of each entry."""
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *each) for each in entries)


SHARED = acl((1, 6, 2**32 - 1), (2, 6, 1234), (4, 4, 2**32 - 1), (16, 6, 2**32 - 1),
             (32, 0, 2**32 - 1))  # fmt: skip


@only_linux
def test_attributes_and_rights_of_single_users_stay(post: Path) -> None:
    try:
        os.setxattr(post, "user.origin", b"elsewhere")
        os.setxattr(post, ACL, SHARED)
    except OSError:
        pytest.skip("no extended attributes here")
    mode = post.stat().st_mode
    replace_text(post, "new", OLD)
    assert os.getxattr(post, "user.origin") == b"elsewhere"
    assert os.getxattr(post, ACL) == SHARED
    assert post.stat().st_mode == mode


@only_linux
def test_a_file_gets_no_rights_from_its_folder_that_it_did_not_have(post: Path) -> None:
    try:
        os.setxattr(post.parent, "system.posix_acl_default", SHARED)
    except OSError:
        pytest.skip("no ACLs here")
    replace_text(post, "new", OLD)
    assert ACL not in os.listxattr(post)


@only_linux
def test_what_the_system_does_not_let_us_keep_is_no_failure(
    post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    try:
        os.setxattr(post, "user.origin", b"elsewhere")
    except OSError:
        pytest.skip("no extended attributes here")
    monkeypatch.setattr(os, "chown", refuse)
    monkeypatch.setattr(os, "setxattr", refuse)
    replace_text(post, "new", OLD)
    assert post.read_text() == "new"


def test_nobody_else_gets_to_be_who_runs_it(post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    post.chmod(0o6755)
    monkeypatch.setattr(os, "chown", refuse)
    replace_text(post, "new", OLD)
    assert stat.S_IMODE(post.stat().st_mode) == 0o755


# --- what is refused -----------------------------------------------------------------------------


def test_a_file_that_says_something_else_by_now_is_left(post: Path) -> None:
    post.write_text("edited")
    with pytest.raises(FileChanged):
        replace_text(post, "new", OLD)
    assert post.read_text() == "edited"
    assert names(post.parent) == ["post.md"]


def test_a_file_that_is_gone_or_new_by_now_is_left(post: Path) -> None:
    with pytest.raises(FileChanged):
        replace_text(post, "new", None)
    post.unlink()
    with pytest.raises(FileChanged):
        replace_text(post, "new", OLD)
    assert names(post.parent) == []


def test_a_change_while_the_new_text_goes_to_the_disk_is_seen(
    post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def edited_meanwhile(descriptor: int) -> None:
        post.write_text("edited")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", edited_meanwhile)
    with pytest.raises(FileChanged):
        replace_text(post, "new", OLD)
    assert post.read_text() == "edited"


def test_a_link_that_leads_elsewhere_by_now_is_left(
    post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link, other = post.with_name("link.md"), post.with_name("other.md")
    other.write_text("old")
    link.symlink_to(post)
    sync = os.fsync

    def turned_meanwhile(descriptor: int) -> None:
        link.unlink()
        link.symlink_to(other)
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", turned_meanwhile)
    with pytest.raises(FileChanged):
        replace_text(link, "new", OLD)
    assert (post.read_text(), other.read_text()) == ("old", "old")


def bound(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind(path.name)
    os.chdir(here)


@pytest.mark.parametrize(
    ("make", "kind"),
    [(os.mkfifo, "a pipe"), (Path.mkdir, "a folder"), (bound, "a socket")],
)
def test_what_is_no_file_is_refused(
    tmp_path: Path, make: Callable[[Path], None], kind: str
) -> None:
    path = tmp_path / "post.md"
    make(path)
    before = path.lstat()
    with pytest.raises(NotReplaceable, match=f"is {kind}; only files can be changed"):
        replace_text(path, "new", OLD)
    assert path.lstat().st_ino == before.st_ino
    assert names(tmp_path) == ["post.md"]


def test_a_device_is_refused(tmp_path: Path) -> None:
    # A terminal: its folder takes no other files, so that nothing can go wrong.
    control, terminal = os.openpty()
    link = tmp_path / "post.md"
    link.symlink_to(os.ttyname(terminal))
    with pytest.raises(NotReplaceable, match="is a device; only files can be changed"):
        replace_text(link, "new", OLD)
    assert link.is_char_device()
    os.close(terminal)
    os.close(control)


def test_a_file_with_two_names_is_refused(post: Path) -> None:
    other = post.with_name("other.md")
    other.hardlink_to(post)
    with pytest.raises(NotReplaceable, match="has 2 names"):
        replace_text(post, "new", OLD)
    assert (post.read_text(), other.read_text()) == ("old", "old")


@pytest.mark.parametrize(
    ("like", "text", "words"),
    [
        (TextFile("", "windows-1252"), "Gałecki", "“ł”.*U\\+0142.*save the post as UTF-8"),
        (TextFile("", "windows-1252"), "\x80", "U\\+0080"),
        (TextFile(""), "a\ud800", "U\\+D800"),
        (None, "a\ud800", "U\\+D800"),
    ],
)
def test_what_cannot_be_encoded_leaves_the_file(
    post: Path, like: TextFile | None, text: str, words: str
) -> None:
    with pytest.raises(CannotEncode, match=words):
        replace_text(post, text, like)
    assert post.read_text() == "old"
    assert names(post.parent) == ["post.md"]


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_failure_leaves_the_file_and_no_rubbish(
    post: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "no space left")

    with monkeypatch.context() as patch:
        patch.setattr(os, step, fail)
        with pytest.raises(OSError, match="no space"):
            replace_text(post, "new", OLD)
    assert post.read_text() == "old"
    assert names(post.parent) == ["post.md"]


@pytest.mark.parametrize("how", ["mode", "mount"])
def test_a_write_protected_file_is_left(
    post: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    if how == "mode":
        post.chmod(0o444)  # which does not keep the superuser from writing
    else:
        monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        replace_text(post, "new", OLD)
    assert post.read_text() == "old"


# --- locks ---------------------------------------------------------------------------------------


def test_the_lock_is_held_while_a_file_is_compared_and_replaced(
    post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[bool] = []

    def is_held(target: Path, read: TextFile | None) -> bool:
        descriptor = os.open(target.parent, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            held.append(False)
        except BlockingIOError:
            held.append(True)
        finally:
            os.close(descriptor)
        return read == OLD

    monkeypatch.setattr(replacing, "_says", is_held)
    replace_text(post, "new", OLD)
    assert held == [True]


def test_a_lock_that_somebody_keeps_does_not_keep_us(
    post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ipnb_refs.replacing.folder_lock.LONGEST_WAIT", 0.02)
    descriptor = os.open(post.parent, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    replace_text(post, "new", OLD)
    os.close(descriptor)
    assert post.read_text() == "new"


@pytest.mark.parametrize("missing", ["fcntl", "flock", "folder"])
def test_work_goes_on_where_there_are_no_locks(
    post: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(95, "not supported")

    if missing == "fcntl":
        monkeypatch.setattr("ipnb_refs.replacing.folder_lock.fcntl", None)
    elif missing == "flock":
        monkeypatch.setattr(fcntl, "flock", refuse)
    else:
        monkeypatch.setattr(os, "open", refuse)
    with locked(post.parent):
        pass


# --- temporary files -----------------------------------------------------------------------------


def left_by(folder: Path, process: int, host: str | None = None) -> Path:
    """Leave a temporary file as another run would."""
    ours = temporary_beside(folder / "x").name.split("-")
    ours[2] = str(process)
    ours[3] = host or ours[3]
    ours[4] = "0123456789abcdef"
    path = folder / "-".join(ours)
    path.touch()
    return path


def test_the_files_of_processes_that_are_gone_are_removed(tmp_path: Path) -> None:
    gone, again = left_by(tmp_path, GONE), left_by(tmp_path, os.getpid())
    kept = [left_by(tmp_path, os.getppid()), temporary_beside(tmp_path / "x")]
    kept += [tmp_path / name for name in (".ipnb-refs-notes.tmp", "post.md", ".ipnb-refs.toml")]
    kept += [tmp_path / f"{gone.name}.bak", left_by(tmp_path, GONE, "elsewhere")]
    for path in kept:
        path.touch()
    remove_leftovers(tmp_path)
    assert not (gone.exists() or again.exists())
    assert all(path.exists() for path in kept)


def test_the_file_of_another_machine_is_removed_after_a_day(tmp_path: Path) -> None:
    path = left_by(tmp_path, 1, "elsewhere")
    yesterday = time.time() - 25 * 60 * 60
    os.utime(path, (yesterday, yesterday))
    remove_leftovers(tmp_path)
    assert names(tmp_path) == []


def test_a_folder_that_cannot_be_listed_has_nothing_to_remove(tmp_path: Path) -> None:
    remove_leftovers(tmp_path / "nowhere")


def test_the_folder_goes_to_the_disk_after_the_file(
    post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []

    def sync(descriptor: int) -> None:
        mode = os.fstat(descriptor).st_mode
        synced.append("folder" if stat.S_ISDIR(mode) else post.read_text())

    monkeypatch.setattr(os, "fsync", sync)
    replace_text(post, "new", OLD)
    assert synced == ["old", "folder"]
