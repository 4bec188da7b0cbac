"""A lock on a folder, under which its files are compared and replaced.

It is the system's: it ends with the process, however that ends, and leaves no file in the folder.
It is there for runs of this program that write at the same time; nobody has to heed it, and where
the system gives none, or somebody holds it for long (`flock . ipnb-refs ...`), work goes on
without. Windows has no locks on folders: there it is one on a file that stands for the folder,
among the temporary files.
"""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

LONGEST_WAIT = 5.0
"""Seconds; the lock is held for milliseconds."""

_PAUSE = 0.005


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other runs of the program from replacing files of a folder meanwhile."""
    descriptor = _opened(folder)
    try:
        if descriptor is not None:
            _wait_for(descriptor)
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _opened(folder: Path) -> int | None:
    """Open what is locked; None where that is not possible: the folder may not be listed."""
    try:
        if fcntl is None:
            return os.open(_stand_in(folder), os.O_RDWR | os.O_CREAT, 0o600)
        return os.open(folder, os.O_RDONLY)
    except OSError:
        return None


def _stand_in(folder: Path) -> str:
    from hashlib import blake2b  # noqa: PLC0415 - only on Windows
    from tempfile import gettempdir  # noqa: PLC0415 - as above

    name = os.path.normcase(os.path.realpath(folder)).encode("utf-8", "backslashreplace")
    return os.path.join(gettempdir(), f"ipnb-refs-{blake2b(name, digest_size=8).hexdigest()}.lock")  # noqa: PTH118 - for `os.open`


def _wait_for(descriptor: int) -> None:
    until = time.monotonic() + LONGEST_WAIT
    while True:
        try:
            _lock(descriptor)
        except (BlockingIOError, PermissionError):  # as Unix and Windows say that somebody has it
            if time.monotonic() > until:
                return
            time.sleep(_PAUSE)
        except (OSError, ImportError):  # no locks here, or no such module
            return
        else:
            return


def _lock(descriptor: int) -> None:
    """Take a lock that ends when the descriptor is closed; raises OSError where that cannot be."""
    if fcntl is not None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return
    import msvcrt  # noqa: PLC0415 - only Windows has it

    msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
