"""Files come back byte for byte."""

from __future__ import annotations

import os
import re
import threading
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ipnb_refs.files import NotText, TextFile, decode, encode, read_text

if TYPE_CHECKING:
    from pathlib import Path

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


@pytest.mark.parametrize("length", [0, 1, 65_535, 65_536, 65_537, 131_072, 131_073, 1_000_000])
def test_a_file_of_any_length_is_read_to_its_end(length: int, tmp_path: Path) -> None:
    path = tmp_path / "post.md"
    path.write_bytes(b"x" * (length - 1) + b"!" * (length > 0))
    assert read_text(path).text == "x" * (length - 1) + "!" * (length > 0)


def test_a_pipe_is_read_to_its_end_however_slowly_it_is_filled(tmp_path: Path) -> None:
    pipe = tmp_path / "post.md"
    os.mkfifo(pipe)

    def fill() -> None:
        with pipe.open("wb", buffering=0) as file:
            for piece in (b"It is so ", b"(Siegel, 2012).", b" x" * 100_000):
                file.write(piece)
                time.sleep(0.01)

    writer = threading.Thread(target=fill)
    writer.start()
    text = read_text(pipe).text
    writer.join()
    assert text == "It is so (Siegel, 2012)." + " x" * 100_000


def test_a_folder_and_what_is_missing_are_no_files(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.md", tmp_path):
        with pytest.raises(OSError, match=re.escape(repr(str(path)))) as raised:
            read_text(path)
        assert raised.value.filename == str(path)


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
