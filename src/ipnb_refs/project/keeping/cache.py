"""The cache of `check`: a folder of the project with one file for each folder it is called from.

A file holds its own digest in the first line, what all of it follows from in the second, and then
a line for each post and each store: what is damaged is as good as none. It is written under
another name and put in its place at once, so that runs beside each other never see half of one.
Whatever the disk refuses leaves a run without a cache.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.project.keeping.known_stores import digest

if TYPE_CHECKING:
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
_SEPARATOR = "\t"
"""JSON has none of these, but for its blanks, which ours has not."""


class Cache:
    """Texts by their name, each good for one key: get them, put them; they are written at its end.

    `basis` is what all of them follow from: with another one, none is good any more.
    """

    def __init__(self, folder: Path, basis: str) -> None:
        # Findings name files as they are seen from the current folder.
        self._file = folder / f"{digest(str(Path.cwd()))}.json"
        self._basis = ascii(basis)
        self._known = self._read()
        self._new: dict[str, str] = {}

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
            # A run beside this one may have written something meanwhile.
            lines = map(_SEPARATOR.join, {**self._read(), **self._new}.items())
            rest = "\n".join((self._basis, *lines))
            with suppress(OSError):
                _write(self._file, f"{digest(rest)}\n{rest}")

    def get(self, name: str, key: str) -> list[str] | None:
        """Give what was put under this name, if the key is still the same; None if not."""
        found_key, *found = self._known.get(ascii(name), "").split(_SEPARATOR)
        return found if found_key == key else None

    def put(self, name: str, key: str, *found: str) -> None:
        """Keep texts without tabs and line ends, of ASCII alone: JSON."""
        self._new[ascii(name)] = _SEPARATOR.join((key, *found))

    def _read(self) -> dict[str, str]:
        try:
            first, _, rest = self._file.read_bytes().decode("ascii").partition("\n")
        except (OSError, ValueError):
            return {}
        if first != digest(rest):
            return {}
        basis, *lines = rest.split("\n")
        return dict(line.split(_SEPARATOR, 1) for line in lines) if basis == self._basis else {}


def _is_ready(folder: Path) -> bool:
    """Make the folder where it is not there; a folder of somebody else is left alone."""
    tag = folder / _TAG
    try:
        if not tag.is_file():
            if folder.exists() and any(folder.iterdir()):
                return False
            folder.mkdir(parents=True, exist_ok=True)
            _write(folder / ".gitignore", "*\n")
            _write(tag, _SIGNATURE)
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


def _write(file: Path, text: str) -> None:
    """Write a file at once; one that is being written has a name that nobody reads."""
    half = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        half.write_text(text, "utf-8", newline="\n")
        half.replace(file)
    except OSError:
        # The disk is full, or Windows keeps the name as another run has that file open.
        half.unlink(missing_ok=True)
        raise
