"""What is to be said beside the findings, as a value: the surfaces decide how to say it."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from ipnb_refs.frozen import value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from ipnb_refs.model import Diagnostic


class Level(StrEnum):
    """A `note` is good to know; a `problem` is something that could not be done.

    What was `declined` can be tried again: nothing is wrong but that something else came first.
    """

    NOTE = "note"
    DECLINED = "declined"
    PROBLEM = "problem"


@value
class Notice:
    """One thing to say: `Notice(Level.PROBLEM, "no such file or folder", "post.md")`.

    `path` is the file that `text` speaks of, if it is one. `findings` are the problems of a store
    that only serves posts, `texts` the raw texts that their spans point into, by path.
    """

    level: Level = field(hash=False)
    text: str
    path: str | None = None
    findings: tuple[Diagnostic, ...] = field(default=(), hash=False)
    texts: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def __str__(self) -> str:
        return f"{self.path}: {self.text}" if self.path is not None else self.text


def cannot_be_read(path: str, error: OSError) -> Notice:
    """Say why a file or a folder cannot be read."""
    return Notice(Level.PROBLEM, f"cannot be read: {error.strerror}", path)


def bibliography_used(paths: Iterable[Path], sources: Mapping[str, str]) -> tuple[Notice, ...]:
    """Say which files are the bibliography, and which Word documents among them keep no works.

    `sources` are the texts of the store by path; what a document keeps is CSL-JSON there.
    """
    used = Notice(Level.NOTE, f"bibliography: {', '.join(map(str, paths))}")
    empty = "neither Zotero nor Mendeley keeps works in this document: the bibliography is empty"
    documents = (
        path for path, text in sources.items() if path.lower().endswith(".docx") and text == "[]"
    )
    return (used, *(Notice(Level.NOTE, empty, path) for path in documents))
