"""The cache of `check`: a folder of the project with one small file for each post and each store.

A file holds its own digest in the first line, and JSON below: what is damaged is as good as none.
Each is written under another name and put in its place at once, so that runs beside each other
never see half of one. Whatever the disk refuses leaves a run without a cache.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.project.keeping.known_stores import digest

if TYPE_CHECKING:
    from typing import Any

_TAG = "CACHEDIR.TAG"
_SIGNATURE = """\
Signature: 8a477f597d28d172789f06886806bc55
# This folder is a cache of ipnb-refs (https://bford.info/cachedir/); it can be deleted.
"""
_DAY = 24 * 60 * 60
_KEPT_FOR = 14 * _DAY
"""What nobody has written anew for so long belongs to no post any more: each day asks anew."""


class Cache:
    """Values by their name, each good for one key: get them, put them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._here = str(Path.cwd())
        self._may_write: bool | None = None

    def get(self, name: str, key: str) -> Any:
        """Give what was put under this name, if the key is still the same; None if not."""
        try:
            first, _, rest = self._file(name).read_text("utf-8").partition("\n")
            if first != digest(rest):
                return None
            found_key, found = json.loads(rest)
        except (OSError, ValueError, TypeError, RecursionError):
            return None
        return found if found_key == key else None

    def put(self, name: str, key: str, found: Any) -> None:
        """Keep something that JSON can hold."""
        if self._may_write is None:
            self._may_write = self._is_ready()
        if not self._may_write:
            return
        rest = json.dumps([key, found], separators=(",", ":"))
        file = self._file(name)
        with suppress(OSError):
            _write(file, f"{digest(rest)}\n{rest}")

    def _file(self, name: str) -> Path:
        # Findings name files as they are seen from the current folder.
        return self._folder / f"{digest(self._here, name)}.json"

    def _is_ready(self) -> bool:
        """Make the folder where it is not there; a folder of somebody else is left alone."""
        tag = self._folder / _TAG
        try:
            if not tag.is_file():
                if self._folder.exists() and any(self._folder.iterdir()):
                    return False
                self._folder.mkdir(parents=True, exist_ok=True)
                _write(self._folder / ".gitignore", "*\n")
                _write(tag, _SIGNATURE)
            elif not tag.read_text("utf-8").startswith(_SIGNATURE.partition("\n")[0]):
                return False
            elif time.time() - tag.stat().st_mtime > _DAY:
                self._clear_old()
                os.utime(tag)
        except (OSError, ValueError):
            return False
        return True

    def _clear_old(self) -> None:
        """Delete what no run has written for long."""
        oldest = time.time() - _KEPT_FOR
        for each in self._folder.glob("*.json"):
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
