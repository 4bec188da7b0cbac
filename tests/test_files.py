"""Files come back byte for byte."""

from __future__ import annotations

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
