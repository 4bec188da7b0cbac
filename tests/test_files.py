"""Files come back byte for byte, and are replaced whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ipnb_refs.files import CannotEncode, NotText, TextFile, decode, encode, read_text, write_text

POST = "Öhman – “fear”\r\nline\rline\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", TextFile("")),
        (POST.encode(), TextFile(POST)),
        (b"\xef\xbb\xbf" + POST.encode(), TextFile(POST, "utf-8", bom=True)),
        (b"\xff\xfe" + POST.encode("utf-16-le"), TextFile(POST, "utf-16-le", bom=True)),
        (b"\xfe\xff" + POST.encode("utf-16-be"), TextFile(POST, "utf-16-be", bom=True)),
    ],
)
def test_unicode_is_recognised_without_a_note(data: bytes, expected: TextFile) -> None:
    assert decode(data) == expected
    assert encode(expected.text, expected) == data


@pytest.mark.parametrize(
    "data", [POST.encode("cp1252"), b"caf\xe9 \x81\x8d\x8f\x90\x9d", b"\xff\xfe\xe9"]
)
def test_all_else_is_windows_1252_with_a_note(data: bytes) -> None:
    file = decode(data)
    assert (file.encoding, file.bom) == ("windows-1252", False)
    assert "Windows-1252" in (file.note or "")
    assert encode(file.text, file) == data


@pytest.mark.parametrize(
    "data", [b"\x89PNG\0\xff", b"a\0b", "a\0b".encode("utf-16"), b"\xff\xfe\0\0a\0\0\0"]
)
def test_nul_is_not_text(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "image.md"
    path.write_bytes(data)
    with pytest.raises(NotText, match=r"image\.md: not a text file"):
        read_text(path)


@given(st.binary())
@settings(max_examples=300, deadline=None)
def test_bytes_survive_the_round_trip(data: bytes) -> None:
    try:
        file = decode(data)
    except NotText:
        assert b"\0" in data
        return
    assert encode(file.text, file) == data


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_text(tmp_path / "none.md")


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755])
def test_a_file_is_replaced_with_its_encoding_and_mode(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "post.md"
    path.write_bytes(b"\xef\xbb\xbfold\r\n")
    path.chmod(mode)
    write_text(path, "neu ä\r\n", like=read_text(path))
    assert path.read_bytes() == b"\xef\xbb\xbfneu \xc3\xa4\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert [entry.name for entry in tmp_path.iterdir()] == ["post.md"]


def test_a_new_file_gets_the_usual_mode(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_text(tmp_path / "new.md", "x", like=TextFile(""))
    assert (tmp_path / "new.md").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_symbolic_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "folder" / "post.md", tmp_path / "link.md"
    target.parent.mkdir()
    target.write_text("old")
    link.symlink_to(Path("folder") / "post.md")
    write_text(link, "new", like=read_text(link))
    assert link.is_symlink()
    assert target.read_text() == "new"


@pytest.mark.parametrize(
    ("like", "text", "words"),
    [
        (TextFile("", "windows-1252"), "Gałecki", "“ł”.*U\\+0142.*save the post as UTF-8"),
        (TextFile("", "windows-1252"), "\x80", "U\\+0080"),
        (TextFile(""), "a\ud800", "U\\+D800"),
    ],
)
def test_what_cannot_be_encoded_leaves_the_file(
    tmp_path: Path, like: TextFile, text: str, words: str
) -> None:
    path = tmp_path / "post.md"
    path.write_bytes(b"caf\xe9")
    with pytest.raises(CannotEncode, match=words):
        write_text(path, text, like)
    assert path.read_bytes() == b"caf\xe9"
    assert [entry.name for entry in tmp_path.iterdir()] == ["post.md"]


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_failure_leaves_the_file_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "no space left")

    path = tmp_path / "post.md"
    path.write_text("old")
    with monkeypatch.context() as patch:
        patch.setattr(os, step, fail)
        with pytest.raises(OSError, match="no space"):
            write_text(path, "new", like=TextFile("old"))
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["post.md"]


def test_a_write_protected_file_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "post.md"
    path.write_text("old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        write_text(path, "new", like=TextFile("old"))
    assert path.read_text() == "old"


def test_an_owner_that_cannot_be_kept_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    path = tmp_path / "post.md"
    path.write_text("old")
    monkeypatch.setattr(os, "chown", refuse)
    write_text(path, "new", like=TextFile("old"))
    assert path.read_text() == "new"
