"""Folders to files, by the patterns of `.gitignore` and of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.project.walking.folder_walk import is_excluded, is_open, is_repository, walk
    from ipnb_refs.project.walking.gitignore import IgnorePatterns

__all__ = ["IgnorePatterns", "is_excluded", "is_open", "is_repository", "walk"]

_ON_DEMAND = parts(gitignore="IgnorePatterns", folder_walk="is_excluded is_open is_repository walk")
"""Whoever names posts needs no patterns."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
