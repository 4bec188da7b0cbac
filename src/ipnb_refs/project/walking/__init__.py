"""Folders to files, by the patterns of `.gitignore` and of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.project.walking.folder_walk import is_excluded, is_open, is_repository, walk
    from ipnb_refs.project.walking.gitignore import IgnorePatterns
    from ipnb_refs.project.walking.post_files import markup_of, posts_in
    from ipnb_refs.project.walking.real_paths import RealPaths
    from ipnb_refs.project.walking.to_be_named import left_unnamed

__all__ = [
    "IgnorePatterns",
    "RealPaths",
    "is_excluded",
    "is_open",
    "is_repository",
    "left_unnamed",
    "markup_of",
    "posts_in",
    "walk",
]

_ON_DEMAND = parts(
    gitignore="IgnorePatterns",
    folder_walk="is_excluded is_open is_repository walk",
    post_files="markup_of posts_in",
    real_paths="RealPaths",
    to_be_named="left_unnamed",
)
"""Whoever names posts needs no patterns."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
