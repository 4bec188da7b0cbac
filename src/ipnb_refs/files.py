"""Bytes to text and back with nothing lost: encoding, BOM, line endings, atomic replacement."""

from __future__ import annotations

import codecs
import contextlib
import errno
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

from ipnb_refs.errors import IpnbRefsError

UTF_8 = "utf-8"
WINDOWS_1252 = "windows-1252"

MOST_SMALL = 1_000_000
"""Bytes of settings and of patterns: far more than anybody types."""

_BOMS = (
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Python's own cp1252 refuses five bytes. Like browsers, we read each as the control character of
# the same number: every byte then has a character of its own and comes back as it was, and no
# surrogate gets into texts that we print.
_WINDOWS_1252 = "".join(
    bytes([byte]).decode("cp1252" if byte not in b"\x81\x8d\x8f\x90\x9d" else "latin-1")
    for byte in range(256)
)
_WINDOWS_1252_BYTES = codecs.charmap_build(_WINDOWS_1252)
_FALLBACK_NOTE = "not valid UTF-8, read as Windows-1252"


class NotText(IpnbRefsError):  # noqa: N818 - it is not an error of the program but a verdict
    """A file that holds NUL bytes: an image, an archive, no post."""


class Unfit(IpnbRefsError):  # noqa: N818 - named for what is wrong with the file
    """A file that is not opened: a device, a pipe, a folder, or one that is too large."""


class CannotEncode(IpnbRefsError):  # noqa: N818 - named for what the encoding cannot do
    """A text with a character that the encoding of its file does not have."""


@dataclass(frozen=True, slots=True)
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
    try:
        return decode(path.read_bytes())
    except NotText as error:
        raise NotText(f"{path}: {error}") from None


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
    decoded = _decode_unicode(data)
    if decoded is None:
        text, _ = codecs.charmap_decode(data, "strict", _WINDOWS_1252)
        decoded = TextFile(text, WINDOWS_1252, note=_FALLBACK_NOTE)
    if "\0" in decoded.text:
        raise NotText("not a text file (it holds NUL bytes)")
    return decoded


def _decode_unicode(data: bytes) -> TextFile | None:
    bom, encoding = next(((bom, name) for bom, name in _BOMS if data.startswith(bom)), (b"", UTF_8))
    try:
        return TextFile(data[len(bom) :].decode(encoding), encoding, bom=bool(bom))
    except UnicodeDecodeError:
        return None


def encode(text: str, like: TextFile) -> bytes:
    """Turn a text into bytes in the encoding of another, with its BOM.

    Raises `CannotEncode` for a character that the encoding does not have.
    """
    try:
        if like.encoding == WINDOWS_1252:
            return codecs.charmap_encode(text, "strict", _WINDOWS_1252_BYTES)[0]
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


def write_text(path: Path, text: str, like: TextFile) -> None:
    """Replace the text of a file at once, in the encoding of `like`.

    Mode bits and, where the system lets us, the owner stay; a symbolic link stays and its target
    is replaced. Whatever fails, the file is either as it was or complete. Raises `CannotEncode`
    for a character that the encoding does not have, and OSError as it comes, also for a file
    that is write-protected.
    """
    try:
        data = encode(text, like)
    except CannotEncode as error:
        raise CannotEncode(f"{path}: {error}") from None
    target = Path(os.path.realpath(path))
    try:
        before = target.stat()
    except FileNotFoundError:
        before = None
    if before and not os.access(target, os.W_OK):
        # A replacement needs no right to write to the file itself: the protection is a wish.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    _replace(target, data, before)


def _replace(target: Path, data: bytes, before: os.stat_result | None) -> None:
    temporary = target.with_name(f".ipnb-refs-{os.urandom(8).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    # A new file gets the usual mode; a replacement stays private until it has the mode of the old.
    descriptor = os.open(temporary, flags, 0o600 if before else 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if before:
            _copy_rights(before, temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _copy_rights(before: os.stat_result, temporary: Path) -> None:
    if sys.platform != "win32":
        # Only the superuser may give files away; for all others the owner is their own anyway.
        with contextlib.suppress(PermissionError):
            os.chown(temporary, before.st_uid, before.st_gid)
    temporary.chmod(stat.S_IMODE(before.st_mode))
