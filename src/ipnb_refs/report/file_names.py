"""Names of files as services for CI have them: with slashes, on Windows too."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import quote

from ipnb_refs.lines import STDIN


def with_slashes(path: str | None) -> str:
    r"""Give a path with slashes: "posts\a.md" of Windows is "posts/a.md", None is "-"."""
    return PurePath(path).as_posix() if path else STDIN


def as_uri(path: str | None) -> str:
    r"""Give a path as a URI, percent-encoded; of "C:\a.md" a relative one would be none."""
    named = PurePath(path or STDIN)
    if named.is_absolute():
        return named.as_uri()
    return quote(named.as_posix().encode("utf-8", "surrogateescape"))
