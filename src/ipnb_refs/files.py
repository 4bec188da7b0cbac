"""Bytes to text and back with nothing lost: encoding, BOM, line endings."""

from __future__ import annotations

import codecs
import os
import stat
from functools import cache
from io import FileIO
from typing import TYPE_CHECKING

from ipnb_refs.errors import IpnbRefsError
from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    from pathlib import Path

UTF_8 = "utf-8"
WINDOWS_1252 = "windows-1252"

MOST_SMALL = 1_000_000
"""Bytes of settings and of patterns: far more than anybody types."""

_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_MOST_AT_ONCE = 1 << 16
"""Bytes that are asked for first."""

_PACKED = (
    (b"word/document.xml", "a Word document", ".docx"),
    (b"application/epub+zip", "a book", ".epub"),
    (b"vnd.oasis.opendocument", "a LibreOffice file", ".odt"),
)
"""Kinds of archives, by what stands in them as it is."""
_MARKS = (
    (b"\xd0\xcf\x11\xe0", "an old Word file", ".doc"),
    (b"%PDF-", "a PDF file", ".pdf"),
    (b"\x89PNG", "a picture", ".png"),
    (b"\xff\xd8\xff", "a picture", ".jpg"),
    (b"GIF8", "a picture", ".gif"),
)
"""Other kinds, by what they begin with."""

_BOMS = (
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ANY_BOM = tuple(bom for bom, _ in _BOMS)
_NOT_IN_CP1252 = b"\x81\x8d\x8f\x90\x9d"
_FALLBACK_NOTE = "not valid UTF-8, read as Windows-1252"


class NotText(IpnbRefsError):  # noqa: N818 - it is not an error of the program but a verdict
    """A file that holds NUL bytes: an image, an archive, no post.

    `kind` is what it looks like in words, and `ending` that of the name which such a file has.
    """

    def __init__(self, message: str, kind: str = "", ending: str = "") -> None:
        super().__init__(message)
        self.kind, self.ending = kind, ending


class Unfit(IpnbRefsError):  # noqa: N818 - named for what is wrong with the file
    """A file that is not opened: a device, a pipe, a folder, or one that is too large."""


class CannotEncode(IpnbRefsError):  # noqa: N818 - named for what the encoding cannot do
    """A text with a character that the encoding of its file does not have."""


@frozen
class TextFile:
    r"""The text of a file and what is needed to write it back alike.

    `text` is without the BOM and has its line endings as they are. `encoding` is "utf-8",
    "utf-16-le", "utf-16-be" or "windows-1252"; `note` says in plain words when that was a guess.
    `b"\xef\xbb\xbfHi\r\n"` is `TextFile("Hi\r\n", "utf-8", bom=True)`.
    """

    text: str
    encoding: str = UTF_8
    bom: bool = False
    note: str | None = None


def read_text(path: Path) -> TextFile:
    """Read a file as text.

    Raises `NotText` for a file with NUL bytes, and OSError as it comes for one that is missing or
    cannot be read.
    """
    data = _bytes_of(path)
    try:
        return decode(data)
    except NotText as error:
        raise NotText(f"{path}: {error}", error.kind, error.ending) from None


def _bytes_of(path: Path) -> bytes:
    # A file object asks the system four things more, and nearly all files are read at once.
    name = str(path)
    descriptor = os.open(name, _READING)
    try:
        data = os.read(descriptor, _MOST_AT_ONCE)
        if data and (more := os.read(descriptor, _MOST_AT_ONCE)):
            with FileIO(descriptor, closefd=False) as rest:
                data = b"".join((data, more, rest.readall()))
    except OSError as error:
        error.filename = name  # of a folder, which is opened like a file
        raise
    finally:
        os.close(descriptor)
    return data


def unfit(path: Path, most: int) -> str:
    """Say why a file that nobody chose is not opened, "" where it is fit to be.

    Only a regular file of at most `most` bytes is: a device never ends, and a pipe waits for ever.
    Raises OSError as it comes for one that is missing or cannot be looked at.
    """
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        return "is a folder"
    if not stat.S_ISREG(found.st_mode):
        return "is not a regular file"
    return f"is larger than {most:,} bytes" if found.st_size > most else ""


def read_small(path: Path, most: int = MOST_SMALL) -> bytes:
    """Read a file that nobody chose: settings, patterns.

    Raises `Unfit` for one that is not fit to be opened, OSError as it comes.
    """
    if fault := unfit(path, most):
        raise Unfit(fault)
    return path.read_bytes()


def decode(data: bytes) -> TextFile:
    """Read bytes as UTF-8, as UTF-16 where a BOM says so, else as Windows-1252 with a note.

    Raises `NotText` for bytes with a NUL in them.
    """
    bom, encoding = b"", UTF_8
    if data.startswith(_ANY_BOM):
        bom, encoding = next(each for each in _BOMS if data.startswith(each[0]))
    try:
        decoded = TextFile(data[len(bom) :].decode(encoding), encoding, bool(bom))
    except UnicodeDecodeError:
        text, _ = codecs.charmap_decode(data, "strict", _windows_1252())
        decoded = TextFile(text, WINDOWS_1252, note=_FALLBACK_NOTE)
    if "\0" in decoded.text:
        raise NotText("not a text file (it holds NUL bytes)", *_kind_of(data))
    return decoded


def _kind_of(data: bytes) -> tuple[str, str]:
    """Tell by its bytes what a file looks like that is no text: in words, and the ending of it."""
    inside = data if data.startswith(b"PK\x03\x04") else b""
    packed = ((kind, ending) for mark, kind, ending in _PACKED if mark in inside)
    plain = ((kind, ending) for mark, kind, ending in _MARKS if data.startswith(mark))
    return next(packed, next(plain, ("", "")))


def encode(text: str, like: TextFile) -> bytes:
    """Turn a text into bytes in the encoding of another, with its BOM.

    Raises `CannotEncode` for a character that the encoding does not have.
    """
    try:
        if like.encoding == WINDOWS_1252:
            return codecs.charmap_encode(text, "strict", codecs.charmap_build(_windows_1252()))[0]
        bom = next(bom for bom, name in _BOMS if name == like.encoding) if like.bom else b""
        return bom + text.encode(like.encoding)
    except UnicodeEncodeError as error:
        raise CannotEncode(_cannot_encode(text[error.start], like.encoding)) from None


def _cannot_encode(character: str, encoding: str) -> str:
    if encoding == WINDOWS_1252:
        return (
            f"“{character}” (U+{ord(character):04X}) does not exist in Windows-1252, the encoding "
            "of this file: save the post as UTF-8, then run this again"
        )
    return f"U+{ord(character):04X} is half of a surrogate pair and cannot be written to a file"


@cache
def _windows_1252() -> str:
    """Give the character of each byte.

    Python's own cp1252 refuses five bytes. Like browsers, we read each as the control character of
    the same number: every byte then has a character of its own and comes back as it was, and no
    surrogate gets into texts that we print.
    """
    return "".join(
        bytes([byte]).decode("latin-1" if byte in _NOT_IN_CP1252 else "cp1252")
        for byte in range(256)
    )
