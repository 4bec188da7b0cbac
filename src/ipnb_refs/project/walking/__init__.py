"""Folders to files, by the patterns of `.gitignore` and of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.project.walking.folder_walk import is_excluded, is_open, is_repository, walk
    from ipnb_refs.project.walking.gitignore import IgnorePatterns
    from ipnb_refs.project.walking.to_be_named import to_be_named

__all__ = ["IgnorePatterns", "is_excluded", "is_open", "is_repository", "to_be_named", "walk"]

_ON_DEMAND = parts(
    gitignore="IgnorePatterns",
    folder_walk="is_excluded is_open is_repository walk",
    to_be_named="to_be_named",
)
"""Whoever names posts needs no patterns."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
