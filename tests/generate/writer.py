"""A citation as it is typed, with the place of each of its parts."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generate.library import Entry

_MARKUP = re.compile(r"</?[a-z][^>]*>|\*+|\]\([^)]*\)|(?<!\w)_|_(?!\w)|\[(?=[^]]*\]\()")


def without_markup(text: str) -> str:
    """A stretch of a post without its tags, links and emphasis."""
    return " ".join(_MARKUP.sub("", text).split())


@dataclass
class Cited:
    """What must be read of one work; `entry` is None where no store has it."""

    entry: Entry | None
    form: str
    date: tuple[int, int] = (0, 0)
    year: int | None = None
    letter: str = ""
    original: int | None = None
    status: str | None = None
    names: list[tuple[int, int]] = field(default_factory=list)
    connector: tuple[int, int] | None = None
    et_al: tuple[int, int] | None = None
    prefix: tuple[int, int] | None = None
    suffix: tuple[int, int] | None = None
    locator: tuple[int, int] | None = None
    label: str = ""
    value: str = ""
    inherited: bool = False
    exempt: str = ""
    loose_names: bool = False
    loose_affixes: bool = False
    given: str = ""
    abbreviated: bool = False
    ancient: bool = False


class Writer:
    """Text that grows, with the works that are cited in it."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.text = ""
        self.cited: list[Cited] = []

    def add(self, text: str) -> tuple[int, int]:
        """Write text, and say where it stands."""
        start = len(self.text)
        self.text += html.escape(text, quote=False) if self.markup == "html" else text
        return start, len(self.text)

    def raw(self, text: str) -> tuple[int, int]:
        """Write markup."""
        start = len(self.text)
        self.text += text
        return start, len(self.text)

    def cite(self, entry: Entry | None, form: str = "parenthetical") -> Cited:
        """Begin a work."""
        self.cited.append(Cited(entry, form))
        return self.cited[-1]

    def shift(self, before: str) -> None:
        """Put text before all that is written."""
        n = len(before)
        self.text = before + self.text
        for cited in self.cited:
            for part in ("date", "connector", "et_al", "prefix", "suffix", "locator"):
                place = getattr(cited, part)
                if place is not None:
                    setattr(cited, part, (place[0] + n, place[1] + n))
            cited.names = [(a + n, b + n) for a, b in cited.names]
