"""What is to be said beside the findings, as a value: the surfaces decide how to say it."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from ipnb_refs.frozen import value

if TYPE_CHECKING:
    from collections.abc import Mapping

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

    level: Level
    text: str
    path: str | None = None
    findings: tuple[Diagnostic, ...] = field(default=(), hash=False)
    texts: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def __str__(self) -> str:
        return f"{self.path}: {self.text}" if self.path is not None else self.text


def cannot_be_read(path: str, error: OSError) -> Notice:
    """Say why a file or a folder cannot be read."""
    return Notice(Level.PROBLEM, f"cannot be read: {error.strerror}", path)
