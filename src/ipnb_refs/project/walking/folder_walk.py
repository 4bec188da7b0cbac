"""Folders to files: what a walk takes, what it leaves out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.files import Unfit, read_small
from ipnb_refs.project.notice import Level, Notice, cannot_be_read
from ipnb_refs.project.walking.gitignore import IgnorePatterns
from ipnb_refs.settings import upwards

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ipnb_refs.settings import Settings

GITIGNORE = ".gitignore"
ON_WINDOWS = os.name == "nt"
_MOUNT_POINT = 0xA0000003
"""The tag of a junction (IO_REPARSE_TAG_MOUNT_POINT)."""
SKIPPED = frozenset({"_site", "public", "site", "node_modules", "_layouts", "_includes"})
"""Folders of build output, other people's files, and templates; hidden ones are skipped too."""

Rules = tuple[tuple[Path, IgnorePatterns], ...]
"""Patterns with the folder they are relative to, outermost first; the last that matches decides."""
Within = list[tuple[tuple[str, ...], IgnorePatterns]]
"""The same for one folder, innermost first: the names on the way to it, and the patterns."""


def walk(
    folder: Path, wanted: Callable[[Path], bool], settings: Settings
) -> Iterator[Path | Notice]:
    """Go through a folder in a stable order: the files of each folder, then its folders.

    Hidden folders, those of `SKIPPED`, what `.gitignore` files name and what the settings exclude
    are left out; links to folders are not followed. A folder that cannot be read is a problem
    in its place, a pattern that cannot be used is a note.
    """
    root = upwards(folder)[0]
    notes: list[Notice] = []
    excluded = _unless_named(root, _excluded(settings, notes))
    stack = [(root, _unless_named(root, _repository_rules(root, notes)))]
    while stack:
        yield from notes
        notes.clear()
        here, rules = stack.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            yield cannot_be_read(str(folder / here.relative_to(root)), error)
            continue
        if any(entry.name == GITIGNORE for entry in entries):
            rules = _with_gitignore(rules, here, notes)
        shown, both = folder / here.relative_to(root), (_at(here, excluded), _at(here, rules))
        folders: list[Path] = []
        for entry in entries:
            path, is_folder = shown / entry.name, entry.is_dir(follow_symlinks=False)
            if is_folder and is_junction(entry):
                continue
            if not (is_open(entry.name) if is_folder else wanted(path) and _is_file(entry)):
                continue
            if any(_matches(each, entry.name, is_folder=is_folder) for each in both):
                continue
            if is_folder:
                folders.append(here / entry.name)
            else:
                yield path
        stack.extend((path, rules) for path in reversed(folders))
    yield from notes


def is_open(name: str) -> bool:
    """Say whether a folder of this name is looked into."""
    return not name.startswith(".") and name not in SKIPPED


def is_junction(entry: os.DirEntry[str]) -> bool:
    """Say whether a folder is a link of the kind that Windows does not call one.

    pnpm and OneDrive make such links, and some lead upwards. Python 3.11 takes them for folders.
    """
    if not ON_WINDOWS:
        return False  # one look at the disk less for each folder
    found = entry.stat(follow_symlinks=False)
    return getattr(found, "st_reparse_tag", 0) == _MOUNT_POINT


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
    return () if _matches(_at(folder, rules), is_folder=True) else rules


def is_excluded(file: Path, settings: Settings) -> bool:
    """Say whether settings exclude a file, or a folder that it is in."""
    rules = _excluded(settings, [])
    path = upwards(file)[0]
    return any(
        patterns.verdict(path.relative_to(base).parts, is_folder=False)
        for base, patterns in rules
        if path.is_relative_to(base)
    )


def _excluded(settings: Settings, notes: list[Notice]) -> Rules:
    if not settings.exclude:
        return ()
    patterns = IgnorePatterns(settings.exclude)
    for number, fault in patterns.faults:
        typed = settings.exclude[number - 1]
        text = f"exclude: item {number}, “{typed}”, {fault}; it is left out"
        notes.append(Notice(Level.NOTE, text, str(settings.file)))
    return ((upwards(settings.root)[0], patterns),)


def _repository_rules(folder: Path, notes: list[Notice]) -> Rules:
    above = upwards(folder)
    depth = next((depth for depth, path in enumerate(above) if is_repository(path)), 0)
    rules: Rules = ()
    for path in reversed(above[1 : depth + 1]):
        rules = _with_gitignore(rules, path, notes)
    return rules


def is_repository(folder: Path) -> bool:
    """Say whether a folder is the root of a repository."""
    return (folder / ".git").exists()


def _with_gitignore(rules: Rules, folder: Path, notes: list[Notice]) -> Rules:
    file = folder / GITIGNORE
    try:
        data = read_small(file)
    except Unfit as error:
        notes.append(Notice(Level.NOTE, f"{error}; its patterns do not count", str(file)))
        return rules
    except OSError:
        return rules
    patterns = IgnorePatterns(data.decode("utf-8-sig", "replace").split("\n"))
    for number, fault in patterns.faults:
        notes.append(Notice(Level.NOTE, f"this line {fault}; it is left out", f"{file}:{number}"))
    return (*rules, (folder, patterns))


def _at(folder: Path, rules: Rules) -> Within:
    return [(folder.relative_to(base).parts, patterns) for base, patterns in reversed(rules)]


def _matches(within: Within, *name: str, is_folder: bool) -> bool:
    """Say whether what has this name in a folder is left out; without a name, the folder itself."""
    for folder, patterns in within:
        verdict = patterns.verdict((*folder, *name), is_folder=is_folder)
        if verdict is not None:
            return verdict
    return False
