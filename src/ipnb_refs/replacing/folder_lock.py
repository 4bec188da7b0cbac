"""A lock on a folder, under which its files are compared and replaced.

It is the system's: it ends with the process, however that ends, and leaves no file behind. It is
there for runs of this program that write at the same time; nobody has to heed it, and where the
system gives none, or somebody holds it for long (`flock . ipnb-refs ...`), work goes on without.
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
except ImportError:  # pragma: no cover - Windows
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
    """Open a folder; None where that is not possible, as on Windows, or may not be listed."""
    try:
        return os.open(folder, os.O_RDONLY)
    except OSError:
        return None


def _wait_for(descriptor: int) -> None:
    until = time.monotonic() + LONGEST_WAIT
    while fcntl is not None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                return
            time.sleep(_PAUSE)
        except OSError:
            return
        else:
            return
