"""The cache of `check`: a folder of the project with one file for each folder it is called from.

The first line of a file has the day and the version: on another day, and for another version, the
file is as good as none. Then there is a line for each post and two for each store, with a key for
all else that it follows from, and a checksum: what is damaged is as good as none, too. What is new
is added at the end, where the last line of a name counts, so that runs beside each other keep what
all of them found, and one post more takes no time. Whatever the disk refuses leaves a run without a
cache.
"""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from io import FileIO
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING
from zlib import crc32

from ipnb_refs.project.keeping.digests import digest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType
    from typing import Self

_TAG = "CACHEDIR.TAG"
_SIGNATURE = b"""\
Signature: 8a477f597d28d172789f06886806bc55
# This folder is a cache of ipnb-refs (https://bford.info/cachedir/); it can be deleted.
"""
_DAY = 24 * 60 * 60
_KEPT_FOR = 14 * _DAY
"""What nobody has written anew for so long belongs to no folder any more: each day asks anew."""
_OURS = r"[0-9a-f]{40}\.json"
"""The names of our files."""
_MOST_READ = 256 * 1024 * 1024
"""Bytes of a file that is read: those of a hundred thousand posts. A larger one is none of ours."""
_SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""A link leads out of the folder, and a pipe would be waited for."""
_SEPARATOR = b"\t"
"""JSON has none of these, but for its blanks, which ours has not."""
_MOST_STALE = 100
"""So many lines that do not count any more are left in a file, or as many as there are others."""


class Cache:
    """Texts by their name, each good for one key: get them, put them; they are written at its end.

    `basis` is what every key leaves out: with another one, none is good any more.
    """

    def __init__(self, folder: Path, basis: str) -> None:
        # Findings name files as they are seen from the current folder.
        self._file = folder / f"{digest(str(Path.cwd()))}.json"
        self._head = f"{basis!a}\n".encode("ascii")
        self._lines = 0
        self._known = self._read()
        self._new: dict[bytes, bytes] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Keep what is new, also of a run that was interrupted."""
        if self._new and _is_ready(self._file.parent):
            with suppress(OSError):
                if self._lines > _MOST_STALE + 2 * len(self._known) or not self._append():
                    _write(self._file, self._head + _as_lines({**self._known, **self._new}))

    def get(self, name: str, key: str) -> list[str] | None:
        """Give what was put under this name, if the key is still the same; None if not."""
        return parts_of(self.line(name), key)

    def line(self, name: str) -> bytes:
        """Give what was put under this name unread, for whoever may not need it; b"" for none."""
        return self._known.get(_name(name), b"")

    def put(self, name: str, key: str, *found: str) -> None:
        """Keep texts without tabs and line ends, of ASCII alone: JSON."""
        rest = "\t".join((key, *found)).encode("ascii")
        self._new[_name(name)] = _check(rest) + _SEPARATOR + rest

    def _read(self) -> dict[bytes, bytes]:
        try:
            with _opened(self._file, "r") as file:
                if not self._is_good(file):
                    return {}
                data = file.readall()
        except OSError:
            return {}
        *lines, _ = data.split(b"\n")
        self._lines = len(lines)
        parts = (line.partition(_SEPARATOR) for line in lines)
        return {name: rest for name, _, rest in parts}

    def _append(self) -> bool:
        """Add what is new to the file; False where it is none of ours, or was cut off."""
        try:
            file = _opened(self._file, "a+")
        except OSError:
            return False
        with file:
            if not self._is_good(file):
                return False
            file.seek(-1, os.SEEK_END)
            if file.read(1) != b"\n":
                return False
            file.write(_as_lines(self._new))
        return True

    def _is_good(self, file: FileIO) -> bool:
        """Say whether an open file is one of ours, of this basis; its first line is then read."""
        found = os.fstat(file.fileno())
        if not S_ISREG(found.st_mode) or found.st_size > _MOST_READ:
            return False
        file.seek(0)
        return file.read(len(self._head)) == self._head


def parts_of(line: bytes, key: str) -> list[str] | None:
    """Read a line of a cache; None where it is damaged, or has another key."""
    check, _, rest = line.partition(_SEPARATOR)
    if not rest or check != _check(rest) or not rest.isascii():
        return None
    found_key, *found = rest.decode("ascii").split("\t")
    return found if found_key == key else None


def _opened(path: Path, mode: str) -> FileIO:
    """Open a file that is there already, and is no link; raises `OSError`."""
    return FileIO(path, mode, opener=_open)


def _open(path: str, flags: int) -> int:
    if not hasattr(os, "O_NOFOLLOW") and os.path.islink(path):  # noqa: PTH114 - no `Path` is given
        raise OSError(f"{path} is a link")
    return os.open(path, flags & ~os.O_CREAT | _SAFELY)


def _name(name: str) -> bytes:
    return ascii(name).encode("ascii")


def _check(data: bytes) -> bytes:
    return b"%08x" % crc32(data)


def _as_lines(entries: Mapping[bytes, bytes]) -> bytes:
    return b"".join(b"%b\t%b\n" % each for each in entries.items())


def _is_ready(folder: Path) -> bool:
    """Make the folder where it is not there; a folder of somebody else is left alone."""
    tag = folder / _TAG
    try:
        if not tag.is_file():
            if folder.exists() and any(folder.iterdir()):
                return False
            folder.mkdir(parents=True, exist_ok=True)
            _write(folder / ".gitignore", b"*\n")
            _write(tag, _SIGNATURE)
        elif not _is_signed(tag):
            return False
        elif time.time() - tag.stat().st_mtime > _DAY:
            _clear_old(folder)
            os.utime(tag)
    except OSError:
        return False
    return True


def _is_signed(tag: Path) -> bool:
    """Say whether we made the folder: the first line alone is that of all programs."""
    with tag.open("rb") as file:
        return file.read(len(_SIGNATURE)) == _SIGNATURE


def _clear_old(folder: Path) -> None:
    """Delete what no run has written for long."""
    oldest = time.time() - _KEPT_FOR
    for each in filter(lambda each: re.fullmatch(_OURS, each.name), folder.iterdir()):
        found = each.lstat()
        if S_ISREG(found.st_mode) and found.st_mtime < oldest:
            each.unlink()


def _write(file: Path, data: bytes) -> None:
    """Write a file at once; one that is being written has a name that nobody reads."""
    half = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        with half.open("xb") as new:  # a link of that name is not followed
            new.write(data)
        half.replace(file)
    except OSError:
        # The disk is full, or Windows keeps the name as another run has that file open.
        half.unlink(missing_ok=True)
        raise
