"""What data are read into, whatever format they come in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FACTS = ("author", "year", "title", "container", "volume", "page", "publisher")


@dataclass(frozen=True)
class Origin:
    """Where data come from, by the name that the public knows, and under which license."""

    source: str
    license: str = ""


@dataclass(frozen=True)
class Article:
    """An article whose citations are tagged with the works that they mean.

    `cites` are pairs of the offset of a year and the id of a work; `spared` are offsets of which
    the tags say nothing. `works` are items of CSL-JSON, `bibtex` is the same where it is BibTeX.
    """

    id: str
    origin: Origin
    text: str
    cites: frozenset[tuple[int, str]]
    works: tuple[Mapping[str, object], ...] = ()
    bibtex: str = ""
    spared: frozenset[int] = frozenset()
    years_of: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Post:
    """A post in which somebody marked each citation by the offset of its year.

    `doubtful` ones count for nobody. `errors` are offsets at which a reader must look twice,
    `smaller` those of what is a matter of form; None where nobody looked for errors.
    """

    id: str
    origin: Origin
    text: str
    format: str
    cites: frozenset[int]
    doubtful: frozenset[int] = frozenset()
    errors: tuple[int, ...] | None = None
    smaller: tuple[int, ...] = ()


@dataclass(frozen=True)
class TaggedEntry:
    """An entry as it was typed, and its facts by the names of `FACTS`, as far as it has them.

    The author is the surname of the first one, or all that was typed for authors (`whole_names`).
    """

    text: str
    facts: Mapping[str, str]
    whole_names: bool = False


@dataclass(frozen=True)
class TaggedList:
    """Entries that stand in one list."""

    id: str
    origin: Origin
    entries: tuple[TaggedEntry, ...]
