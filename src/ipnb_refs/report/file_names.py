"""Names of files as services for CI have them: with slashes, on Windows too."""

from __future__ import annotations

import os
from pathlib import PurePath
from urllib.parse import quote

SEPARATOR = os.sep


def with_slashes(path: str) -> str:
    r"""Give a path with slashes: "posts\a.md" of Windows is "posts/a.md"."""
    return path.replace(SEPARATOR, "/")


def as_uri(path: str) -> str:
    r"""Give a path as a URI, percent-encoded; of "C:\a.md" a relative one would be none."""
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return quote(with_slashes(path).encode("utf-8", "surrogateescape"))
