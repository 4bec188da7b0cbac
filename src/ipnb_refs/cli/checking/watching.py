"""What `check --watch` does: it checks again whenever a file has changed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol

from ipnb_refs.cli.console import put, stdout_is_terminal, tell
from ipnb_refs.project import Session
from ipnb_refs.settings import FILES, upwards

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from ipnb_refs.project import Request

_CLEAR = "\x1b[2J\x1b[H"
SECONDS = 0.5
"""So long it waits before it looks again."""


class Checking(Protocol):
    """One run of a check, and the bibliographies that served in it."""

    def exit_code(self) -> int:
        """Check everything, and print the report."""

    def served(self) -> tuple[Path, ...]:
        """Give the files of the bibliographies."""


def watch(
    make: Callable[[], Checking],
    request: Request,
    wait: Callable[[], None] = lambda: time.sleep(SECONDS),
) -> None:
    """Check, and check again whenever posts, bibliographies, or settings have changed.

    Each check begins on an empty screen, if there is one. It ends when somebody interrupts it.
    """
    served: tuple[Path, ...] = ()
    while True:
        # What changes while it is checked has changed afterwards.
        before = _stamps(_posts(request))
        if stdout_is_terminal():
            put(_CLEAR)
        check = make()
        check.exit_code()
        tell("watching; Ctrl-C ends")
        served = check.served()
        known = _stamps(served)
        while (_stamps(_posts(request)), _stamps(served)) == (before, known):
            wait()


def _posts(request: Request) -> tuple[Path, ...]:
    """Give the posts that there are now, and where settings of theirs may be."""
    session = Session(request)
    posts = [source.file for source in session.sources if source.file is not None]
    folders = {above for post in posts for above in upwards(post.parent)}
    settings = (folder / name for folder in sorted(folders) for name in FILES)
    return (*posts, *session.bibs, *settings)


def _stamps(paths: Iterable[Path]) -> tuple[tuple[Path, int, int], ...]:
    """Tell the versions of files: by time and size, files that are not there left out."""
    found = []
    for path in paths:
        try:
            stamp = path.stat()
        except OSError:
            continue
        found.append((path, stamp.st_mtime_ns, stamp.st_size))
    return tuple(found)
