"""What a form is, and the table of all forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generate import words
from generate.library import Entry

if TYPE_CHECKING:
    from generate.typist import Typist

Needs = Callable[[Entry], bool]


@dataclass(frozen=True)
class Form:
    """A way to type a citation.

    `place` is where it stands: "par" after a word, "nar" as a part of the sentence, "own" where
    the form writes the sentence itself. `alone` says that nobody needs a store to see it.
    """

    id: str
    rows: tuple[str, ...]
    write: Callable[[Typist], None]
    place: str
    needs: Needs
    alone: bool
    formats: tuple[str, ...]
    languages: tuple[str, ...]


FORMS: dict[str, Form] = {}
ALL = ("markdown", "html", "text")
MARKED = ("markdown", "html")


def anybody(entry: Entry) -> bool:
    return bool(entry.people)


def dated(entry: Entry) -> bool:
    return bool(entry.people) and entry.year is not None


def form(
    rows: str,
    place: str,
    needs: Needs = dated,
    *,
    alone: bool = True,
    formats: tuple[str, ...] = ALL,
    languages: tuple[str, ...] = words.LANGUAGES,
) -> Callable[[Callable[[Typist], None]], Callable[[Typist], None]]:
    def enter(write: Callable[[Typist], None]) -> Callable[[Typist], None]:
        name = write.__name__.strip("_").replace("_", "-")
        FORMS[name] = Form(
            name, tuple(rows.split()), write, place, needs, alone, formats, languages
        )
        return write

    return enter


def authors(least: int, most: int = 99) -> Needs:
    return lambda e: dated(e) and least <= len(e.people) <= most
