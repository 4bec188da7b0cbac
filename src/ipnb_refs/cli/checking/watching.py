"""What `check --watch` does: it checks again whenever a file has changed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from ipnb_refs.project import Session
from ipnb_refs.settings import FILES, upwards

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from ipnb_refs.project import Request

SECONDS = 0.5
"""So long it waits before it looks again."""


def watch(
    check: Callable[[], Iterable[Path]],
    request: Request,
    wait: Callable[[], None] = lambda: time.sleep(SECONDS),
) -> None:
    """Check, and check again whenever posts, bibliographies, or settings have changed.

    `check` gives the bibliographies that served. It ends when somebody interrupts it.
    """
    served: tuple[Path, ...] = ()
    while True:
        # What changes while it is checked has changed afterwards.
        before = _stamps(_posts(request))
        served = tuple(check())
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
