"""Folders to files: what a walk takes, what it leaves out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

from ipnb_refs.project.notice import cannot_be_read
from ipnb_refs.settings import discover, upwards

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ipnb_refs.project.notice import Notice

GITIGNORE = ".gitignore"
SKIPPED = frozenset({"_site", "public", "site", "node_modules"})
"""Folders of build output and of other people's files; hidden ones are skipped too."""

Rules = tuple[tuple[Path, GitIgnoreSpec], ...]
"""Patterns with the folder they are relative to, outermost first; the last that matches decides."""


def walk(folder: Path, wanted: Callable[[Path], bool]) -> Iterator[Path | Notice]:
    """Go through a folder in a stable order: the files of each folder, then its folders.

    Hidden folders, those of `SKIPPED`, what `.gitignore` files name and what the settings exclude
    are left out; links to folders are not followed. A folder that cannot be read is a problem
    in its place.
    """
    root = upwards(folder)[0]
    excluded = _unless_named(root, _excluded(root))
    stack = [(root, _unless_named(root, _repository_rules(root)))]
    while stack:
        here, rules = stack.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            yield cannot_be_read(str(folder / here.relative_to(root)), error)
            continue
        rules = _with_gitignore(rules, here)
        folders: list[Path] = []
        for entry in entries:
            path, is_folder = here / entry.name, entry.is_dir(follow_symlinks=False)
            if not (_is_open(entry.name) if is_folder else wanted(path) and _is_file(entry)):
                continue
            if any(_matches(path, each, is_folder=is_folder) for each in (excluded, rules)):
                continue
            if is_folder:
                folders.append(path)
            else:
                yield folder / path.relative_to(root)
        stack.extend((path, rules) for path in reversed(folders))


def _is_open(name: str) -> bool:
    return not name.startswith(".") and name not in SKIPPED


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except PermissionError:
        # Reading it will fail alike, and say so.
        return True
    except OSError:
        return False


def _unless_named(folder: Path, rules: Rules) -> Rules:
    # Whoever names a folder wants it, although the folder above leaves it out.
    return () if _matches(folder, rules, is_folder=True) else rules


def _excluded(folder: Path) -> Rules:
    settings = discover(folder)
    if settings is None or not settings.exclude:
        return ()
    return ((upwards(settings.root)[0], GitIgnoreSpec.from_lines(settings.exclude)),)


def _repository_rules(folder: Path) -> Rules:
    above = upwards(folder)
    depth = next((depth for depth, path in enumerate(above) if _is_repository(path)), 0)
    rules: Rules = ()
    for path in reversed(above[1 : depth + 1]):
        rules = _with_gitignore(rules, path)
    return rules


def _is_repository(folder: Path) -> bool:
    return (folder / ".git").exists()


def _with_gitignore(rules: Rules, folder: Path) -> Rules:
    try:
        text = (folder / GITIGNORE).read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return rules
    return (*rules, (folder, GitIgnoreSpec.from_lines(text.splitlines())))


def _matches(path: Path, rules: Rules, *, is_folder: bool) -> bool:
    for base, patterns in reversed(rules):
        relative = path.relative_to(base).as_posix()
        verdict = patterns.check_file(f"{relative}/" if is_folder else relative).include
        if verdict is not None:
            return verdict
    return False
