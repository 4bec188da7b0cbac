"""Which paths lead to the same file."""

from __future__ import annotations

import os

RealPath = tuple[str, str]
"""A folder without links on the way, and the name of a file in it that is no link."""


class RealPaths:
    """Where files are, links followed; each folder is looked up once."""

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}

    def of(self, path: str) -> RealPath:
        """Give the path of a file without links, the same for all paths that lead to it."""
        # A run asks for every post: `Path.resolve` looks at each folder on the way, each time.
        if os.path.islink(path):  # noqa: PTH114 - see above
            path = os.path.realpath(path)
        parent, name = os.path.split(path)
        if parent not in self._folders:
            self._folders[parent] = os.path.realpath(parent)
        return self._folders[parent], os.path.normcase(name)
