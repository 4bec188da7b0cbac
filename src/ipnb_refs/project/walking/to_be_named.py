"""Files in a folder that hold posts and are read only when they are named: documents, exports."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from ipnb_refs.frozen import value
from ipnb_refs.project.notice import Notice
from ipnb_refs.project.walking.folder_walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ipnb_refs.settings import Settings

_KINDS = {
    ".docx": ("Word document", "Word documents"),
    ".xml": ("export of a blog", "exports of blogs"),
    ".epub": ("book", "books"),
    ".ipynb": ("notebook", "notebooks"),
    ".rst": ("post in reStructuredText", "posts in reStructuredText"),
}
"""What is told by its name; of .json, .csv, and .zip far too much is something else."""
_EXPORT = ".xml"
_FEEDS = (b"<rss", b"<feed")
_HEAD = 4_000
_OPEN = "~$"
"""How the names of files begin that Word keeps beside a document while it is open."""


@value
class ToBeNamed:
    """What is there, in words, and a command that names one file of each kind."""

    said: str
    command: str


def left_unnamed(folder: Path, settings: Settings) -> ToBeNamed | None:
    """Look through a folder without posts; None where no such file is there."""
    found: dict[str, list[Path]] = {}
    for file in _files(folder, settings):
        found.setdefault(file.suffix.lower(), []).append(file)
    if not found:
        return None
    counts = (f"{len(files)} {_KINDS[kind][len(files) > 1]}" for kind, files in found.items())
    typed = " ".join(quote(str(files[0])) for files in found.values())
    return ToBeNamed(", ".join(counts), f"ipnb-refs check {typed}")


def _files(folder: Path, settings: Settings) -> Iterator[Path]:
    for each in walk(folder, lambda file: file.suffix.lower() in _KINDS, settings):
        if isinstance(each, Notice) or each.name.startswith(_OPEN):
            continue
        if each.suffix.lower() != _EXPORT or _is_feed(each):
            yield each


def _is_feed(file: Path) -> bool:
    """Say whether XML can be the export of a blog: a map of a site is none."""
    try:
        with file.open("rb") as opened:
            head = opened.read(_HEAD)
    except OSError:
        return False
    return any(each in head for each in _FEEDS)
