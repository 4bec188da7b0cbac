"""`replace_text`: read, look again, write.

1. The new text goes into a temporary file of the same folder, and to the disk.
2. It gets the rights of the file that it replaces.
3. Under the lock of the folder, the file is compared with what was read, and replaced.
4. The folder goes to the disk.

A program that knows nothing of the lock can still slip in between comparing and replacing, which
takes some microseconds; the file is whole even then.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from pathlib import Path

from ipnb_refs.errors import IpnbRefsError
from ipnb_refs.files import TextFile, encode
from ipnb_refs.replacing.folder_lock import locked
from ipnb_refs.replacing.leftovers import temporary_beside
from ipnb_refs.replacing.rights import keep_rights

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
ONLY_FILES = "is {}; only files can be changed"
ON_WINDOWS = os.name == "nt"
LONGEST_OPEN = 1.0
"""Seconds that another program may have a file open before that is said, on Windows."""
OPEN_ELSEWHERE = "is open in another program; close it there, then run this again"
_PAUSE = 0.02
A_PIPE = "a pipe"
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, A_PIPE),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class FileChanged(IpnbRefsError):  # noqa: N818 - it says what happened, no fault
    """A file no longer says what was read from it; nothing was written."""


class NotReplaceable(IpnbRefsError):  # noqa: N818 - a verdict on the file
    """A file that another one cannot take the place of: a device, or one with several names."""


def replace_text(path: Path, text: str, read: TextFile | None) -> None:
    """Replace the text of a file, in its encoding, if it still is what was read from it.

    `read` is None for a file that was not there, which is made. A symbolic link stays, and its
    target is replaced; what else stays is told in `rights`. Whatever fails, the file is either as
    it was or complete. Raises `FileChanged`, `NotReplaceable`, `CannotEncode` for a character that
    the encoding does not have, and OSError as it comes, also for a file that is write-protected.
    """
    data = encode(text, read if read is not None else TextFile(""))
    target = Path(os.path.realpath(path))
    before = _replaceable(target)
    temporary = temporary_beside(target)
    try:
        _write(temporary, data, is_private=before is not None)
        if before is not None:
            keep_rights(target, before, temporary)
        with locked(target.parent):
            if Path(os.path.realpath(path)) != target or not _says(target, read):
                raise FileChanged("has changed since it was read")
            _put_in_place(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _put_in_place(temporary: Path, target: Path) -> None:
    """Give a file its name, which another one has had until now.

    On Windows nobody can while some program has the other one open: an indexer or a virus scanner
    for a moment, an editor for as long as it likes.
    """
    until = time.monotonic() + LONGEST_OPEN
    while True:
        try:
            temporary.replace(target)
        except PermissionError:
            if not ON_WINDOWS:
                raise
            if time.monotonic() > until:
                raise NotReplaceable(OPEN_ELSEWHERE) from None
            time.sleep(_PAUSE)
        else:
            return


def kind_of(path: Path) -> str | None:
    """Say what a path is that is no regular file: "a folder", `A_PIPE`; else None."""
    try:
        return _kind(path.stat())
    except OSError:
        return None


def _kind(found: os.stat_result) -> str | None:
    if stat.S_ISREG(found.st_mode):
        return None
    return next((kind for is_one, kind in _KINDS if is_one(found.st_mode)), "no regular file")


def _replaceable(target: Path) -> os.stat_result | None:
    """Look at the file to be replaced; None where there is none yet."""
    try:
        before = target.stat()
    except FileNotFoundError:
        return None
    if kind := _kind(before):
        raise NotReplaceable(ONLY_FILES.format(kind))
    if before.st_nlink > 1:
        raise NotReplaceable(
            f"has {before.st_nlink} names (hard links), of which only one would get the new text; "
            "make a copy of its own of it first"
        )
    if not (before.st_mode & _WRITABLE and os.access(target, os.W_OK)):
        # A replacement needs no right to write to the file itself, and the superuser never needs
        # one: the protection is a wish.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return before


def _write(temporary: Path, data: bytes, *, is_private: bool) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    # A new file gets the usual mode; a replacement stays private until it has the mode of the old.
    descriptor = os.open(temporary, flags, 0o600 if is_private else 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _says(target: Path, read: TextFile | None) -> bool:
    """Say whether a file still holds the bytes that were read, or still is not there."""
    try:
        now = target.read_bytes()
    except FileNotFoundError:
        return read is None
    return read is not None and now == encode(read.text, read)


def _sync_folder(folder: Path) -> None:
    """Let the new name survive a power failure, where the system lets folders be synced."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
