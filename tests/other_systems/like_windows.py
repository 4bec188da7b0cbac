"""The program on a Python that lacks what Windows lacks: python like_windows.py ARGUMENTS.

What cannot be had here, such as drives and backslashes, is tested with `PureWindowsPath`.
"""

from __future__ import annotations

import fcntl
import multiprocessing  # noqa: F401 - loads what asks for the system
import os
import subprocess  # noqa: F401 - as above
import sys
import tempfile  # noqa: F401 - as above
from errno import EACCES, EINVAL
from importlib import import_module
from types import ModuleType
from typing import Any

import click  # noqa: F401 - as above

LOST = "chown fork getuid geteuid getxattr listxattr mkfifo removexattr setxattr uname"
LOCKED = fcntl.LOCK_EX | fcntl.LOCK_NB


def locking(descriptor: int, mode: int, size: int) -> None:
    assert (mode, size) == (2, 1)
    try:
        fcntl.flock(descriptor, LOCKED)
    except BlockingIOError:
        raise PermissionError(EACCES, "Permission denied") from None


def become_windows() -> None:
    for name in LOST.split():
        delattr(os, name)
    del os.sched_getaffinity
    whole = os.open

    def opened(path: Any, flags: int, mode: int = 0o777) -> int:
        if os.path.isdir(path):  # noqa: PTH112 - a `Path` would be made for each file
            raise PermissionError(EACCES, "Permission denied", path)
        return whole(path, flags, mode)

    os.open = opened  # type: ignore[assignment]
    sys.modules["fcntl"] = None  # type: ignore[assignment]
    msvcrt = ModuleType("msvcrt")
    msvcrt.LK_NBLCK, msvcrt.locking = 2, locking  # type: ignore[attr-defined]
    sys.modules["msvcrt"] = msvcrt
    sys.platform = "win32"


class Closed:
    """A pipe whose reader is gone, as Windows has it."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def _refuse(self, *_: object) -> None:
        raise OSError(EINVAL, "Invalid argument")

    write = writelines = flush = _refuse


def main() -> None:
    become_windows()
    for room in (
        "cli.console",
        "project.walking.folder_walk",
        "replacing.compare_and_replace",
        "replacing.leftovers",
    ):
        vars(import_module(f"ipnb_refs.{room}"))["ON_WINDOWS"] = True
    if os.environ.get("CLOSED"):
        sys.stdout = Closed(sys.stdout)
    import_module("ipnb_refs.cli").run()


if __name__ == "__main__":
    main()
