"""People and groups whose names occur, read from the data files beside this module."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
PARTICLES = frozenset(
    "van der den de la le von dos da di della del ten ter zur af du el ben mac st. abu".split()
)


@dataclass(frozen=True)
class Person:
    """One author: "van der Kolk", "Bessel A.", and perhaps "Jr."."""

    surname: str
    given: str
    suffix: str = ""

    @property
    def initials(self) -> str:
        """ "Jean-Paul" is "J.-P.", "Daniel J." is "D. J."."""
        words = [word for word in self.given.split() if word]
        return " ".join(
            "-".join(f"{half[0].upper()}." for half in word.split("-")) for word in words
        )


@dataclass(frozen=True)
class Group:
    """An organisation and its abbreviation, if it has one."""

    name: str
    abbreviation: str
    article: str


def lines(name: str) -> list[str]:
    """The lines of a data file that are no remarks."""
    text = (DATA / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def surnames() -> dict[str, tuple[str, ...]]:
    """Surnames by kind."""
    found: dict[str, list[str]] = {}
    for line in lines("surnames.txt"):
        kind, _, names = line.partition(": ")
        found.setdefault(kind, []).extend(names.split(", "))
    return {kind: tuple(names) for kind, names in found.items()}


@cache
def given_names() -> tuple[str, ...]:
    """Given names, some with a middle initial."""
    return tuple(name for line in lines("given.txt") for name in line.split(" | "))


@cache
def groups() -> tuple[Group, ...]:
    """All groups."""
    parts = [[part.strip() for part in line.split("|")] for line in lines("groups.txt")]
    return tuple(Group(name, short, article) for name, short, article in parts)


@cache
def titles() -> tuple[tuple[str, str], ...]:
    """Titles of works without an author, each with its short form."""
    pairs = [line.partition("|") for line in lines("titles.txt")]
    return tuple((title.strip(), short.strip() or title.strip()) for title, _, short in pairs)


def bare(name: str) -> str:
    """Letters only, lower case, without accents."""
    text = unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS)
    return "".join(c for c in text if c.isalnum())


def spelt_out(name: str) -> str:
    """The same with "ö" as "oe"."""
    return bare(unicodedata.normalize("NFC", name).casefold().translate(_SPELT))


def alike(one: str, other: str) -> bool:
    """Whether two names can be taken for one another, however they are spelt."""
    return bool({bare(one), spelt_out(one)} & {bare(other), spelt_out(other)})


def without_particles(surname: str) -> str:
    """ "van der Kolk" is "Kolk"; never all of it."""
    words = surname.split()
    while len(words) > 1 and words[0].lower() in PARTICLES:
        words = words[1:]
    return " ".join(words)
