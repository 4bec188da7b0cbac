"""The cache of `check`: a folder of the project with one file for each folder it is called from.

The first line of a file says what all of it follows from. Then there is a line for each post and
each store, with a checksum: what is damaged is as good as none. What is new is added at the end,
where the last line of a name counts, so that runs beside each other keep what all of them found,
and one post more takes no time. Whatever the disk refuses leaves a run without a cache.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from ipnb_refs.project.keeping.known_stores import digest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType
    from typing import Self

_TAG = "CACHEDIR.TAG"
_SIGNATURE = """\
Signature: 8a477f597d28d172789f06886806bc55
# This folder is a cache of ipnb-refs (https://bford.info/cachedir/); it can be deleted.
"""
_DAY = 24 * 60 * 60
_KEPT_FOR = 14 * _DAY
"""What nobody has written anew for so long belongs to no folder any more: each day asks anew."""
_SEPARATOR = b"\t"
"""JSON has none of these, but for its blanks, which ours has not."""
_MOST_STALE = 100
"""So many lines that do not count any more are left in a file, or as many as there are others."""


class Cache:
    """Texts by their name, each good for one key: get them, put them; they are written at its end.

    `basis` is what all of them follow from: with another one, none is good any more.
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
        check, _, rest = self._known.get(_name(name), b"").partition(_SEPARATOR)
        if not rest or check != _check(rest):
            return None
        found_key, *found = rest.decode("ascii").split("\t")
        return found if found_key == key else None

    def put(self, name: str, key: str, *found: str) -> None:
        """Keep texts without tabs and line ends, of ASCII alone: JSON."""
        rest = "\t".join((key, *found)).encode("ascii")
        self._new[_name(name)] = _check(rest) + _SEPARATOR + rest

    def _read(self) -> dict[bytes, bytes]:
        try:
            data = self._file.read_bytes()
        except OSError:
            return {}
        if not data.startswith(self._head):
            return {}
        *lines, _ = data[len(self._head) :].split(b"\n")
        self._lines = len(lines)
        parts = (line.partition(_SEPARATOR) for line in lines)
        return {name: rest for name, _, rest in parts}

    def _append(self) -> bool:
        """Add what is new to the file; False where it is none, or was cut off."""
        with self._file.open("a+b", buffering=0) as file:
            file.seek(0)
            if file.read(len(self._head)) != self._head:
                return False
            file.seek(-1, os.SEEK_END)
            if file.read(1) != b"\n":
                return False
            file.write(_as_lines(self._new))
        return True


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
            _write(tag, _SIGNATURE.encode("ascii"))
        elif not tag.read_text("utf-8").startswith(_SIGNATURE.partition("\n")[0]):
            return False
        elif time.time() - tag.stat().st_mtime > _DAY:
            _clear_old(folder)
            os.utime(tag)
    except (OSError, ValueError):
        return False
    return True


def _clear_old(folder: Path) -> None:
    """Delete what no run has written for long."""
    oldest = time.time() - _KEPT_FOR
    for each in folder.glob("*.json"):
        if each.stat().st_mtime < oldest:
            each.unlink()


def _write(file: Path, data: bytes) -> None:
    """Write a file at once; one that is being written has a name that nobody reads."""
    half = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        half.write_bytes(data)
        half.replace(file)
    except OSError:
        # The disk is full, or Windows keeps the name as another run has that file open.
        half.unlink(missing_ok=True)
        raise
