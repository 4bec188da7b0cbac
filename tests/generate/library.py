"""Stores with collisions on purpose, the same ones for the same seed.

What collides: a surname with other initials, a surname and year with other co-authors, authors and
year (letters), names one letter apart, groups with one abbreviation.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from functools import cached_property

import ipnb_refs
from generate.names import Group, Person, alike, bare, given_names, groups, lines, surnames, titles

_INITIAL_WORDS = ("Anchors", "Bridges", "Candles", "Doors", "Embers", "Fields", "Gates", "Hills")


@dataclass(frozen=True)
class Entry:
    """One work.

    `letter` is the one that its list prints, `typed_letter` the field of the store that has it.
    """

    key: str
    people: tuple[Person, ...]
    title: str
    year: int | None
    group: Group | None = None
    known_short: bool = False
    short_title: str = ""
    letter: str = ""
    typed_letter: str = ""
    original: int | None = None
    status: str | None = None
    kind: str = "plain"

    @property
    def first(self) -> str:
        """What stands first in a citation: a surname, a group, a title."""
        if self.people:
            return self.people[0].surname
        return self.group.name if self.group else self.short_title

    @property
    def authors(self) -> tuple[str, ...]:
        """Who is named, as one can tell them apart."""
        return tuple(f"{p.surname}, {p.given}, {p.suffix}" for p in self.people) or (self.first,)

    @property
    def when(self) -> str:
        """The year, or what stands for it."""
        return str(self.year or self.status)

    def bib(self, draw: random.Random) -> str:
        """The entry as it may stand in a .bib file."""
        fields = {"title": "{" + self.title + "}" if draw.random() < 0.2 else self.title}
        if self.people:
            fields["author"] = " and ".join(_person(p, draw) for p in self.people)
        elif self.group:
            fields["author"] = f"{{{self.group.name}}}"
            if self.known_short:
                fields["shortauthor"] = self.group.abbreviation
        if self.year and self.typed_letter == "year":
            fields["year"] = f"{self.year}{self.letter}"
        elif self.year and self.typed_letter:
            fields |= {"date": str(self.year), "extradate": self.letter}
        elif self.year:
            fields["date" if draw.random() < 0.3 else "year"] = str(self.year)
        elif self.status == "in press":
            fields |= {"year": "in press"} if draw.random() < 0.5 else {"pubstate": "inpress"}
        if self.original:
            fields["origdate"] = str(self.original)
        fields["publisher"] = "Harbour Press"
        body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
        return f"@book{{{self.key},\n{body},\n}}\n"


_TEX = {
    "ä": '{\\"a}',
    "ö": '{\\"o}',
    "ü": '{\\"u}',
    "Ö": '{\\"O}',
    "é": "{\\'e}",
    "á": "{\\'a}",
    "ñ": "{\\~n}",
    "ç": "{\\c{c}}",
    "ø": "{\\o}",
    "å": "{\\aa}",
    "ł": "{\\l}",
    "š": "{\\v{s}}",
}
"""Letters as TeX has them."""


def _person(person: Person, draw: random.Random) -> str:
    given = person.given if draw.random() < 0.6 else person.initials
    surname = person.surname
    if surname.lower().startswith(("st. ", "mac ", "abu ")) or surname in {"y", "e"}:
        surname = f"{{{surname}}}"
    typed = ", ".join(filter(None, (surname, person.suffix, given)))
    return "".join(_TEX.get(c, c) for c in typed) if draw.random() < 0.2 else typed


@dataclass(frozen=True)
class Library:
    """A store that was made, and what is in it."""

    name: str
    entries: tuple[Entry, ...]
    bib: str = field(repr=False)

    @cached_property
    def store(self) -> ipnb_refs.Store:
        """The store as the package reads it."""
        return ipnb_refs.load_store(text=self.bib)

    def halved(self) -> Library:
        """The same store with every other work gone, and the letters that its list then has."""
        kept = [e if e.typed_letter else replace(e, letter="") for e in self.entries[::2]]
        return _library(f"half of {self.name}", _lettered(kept, titled=False))

    @cached_property
    def same_authors(self) -> dict[tuple[str, ...], list[Entry]]:
        """Works of the same authors."""
        found: dict[tuple[str, ...], list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.authors, []).append(entry)
        return found


WAYS = (
    *("initials", "co-authors", "letters", "n.d.", "in press") * 2,
    *("near", "years", "republished"),
)
"""How works collide; the first ones more often."""


class _Maker:
    def __init__(self, seed: str) -> None:
        self.draw = random.Random(seed)  # noqa: S311 - the same store each time, not a secret
        self.entries: list[Entry] = []
        self.used: list[str] = []
        self.topics = lines("topics.txt")

    def make(self, works: int) -> tuple[Entry, ...]:
        draw = self.draw
        kinds = list(surnames())
        for i in range(works):
            kind = kinds[i % len(kinds)] if draw.random() < 0.6 else "plain"
            people = tuple(self.person(kind if n == 0 else None) for n in range(self.size()))
            self.add(Entry("", people, "", draw.randint(1950, 2024), kind=kind))
            if draw.random() < 0.5:
                self.collide(self.entries[-1])
        for group in draw.sample(groups(), works // 5):
            self.add_group(group)
        for twin in self.twins():
            self.add_group(twin)
        for title, short in draw.sample(titles(), 4):
            year = draw.randint(1990, 2024)
            self.add(Entry("", (), title, year, short_title=short, kind="title"))
        return _lettered(self.entries)

    def size(self) -> int:
        return self.draw.choices((1, 2, 3, 4, 6), (40, 25, 20, 10, 5))[0]

    def person(self, kind: str | None) -> Person:
        """Somebody whose surname nobody in the store has, unless a collision is made of it."""
        while True:
            pool = surnames()[kind or self.draw.choice(("plain", "diacritic", "hyphen"))]
            surname = self.draw.choice(pool)
            if not any(alike(surname, used) for used in self.used):
                break
            if all(any(alike(s, used) for used in self.used) for s in pool):
                kind = "plain"
                if all(any(alike(s, u) for u in self.used) for s in surnames()["plain"]):
                    break
        self.used.append(surname)
        given = self.draw.choice(given_names())
        suffix = self.draw.choice(("Jr.", "III", "Sr.")) if self.draw.random() < 0.06 else ""
        return Person(surname, given, suffix)

    def add(self, entry: Entry) -> Entry:
        """Put a work into the store, under a key and, if it has none, a title of its own."""
        title = entry.title or self.draw.choice(self.topics).capitalize()
        self.entries.append(replace(entry, key=f"work{len(self.entries)}", title=title))
        return self.entries[-1]

    def add_group(self, group: Group) -> None:
        known = bool(group.abbreviation) and self.draw.random() < 0.6
        entry = Entry("", (), "", self.draw.randint(1990, 2024), group, known, kind="group")
        self.add(entry)
        if self.draw.random() < 0.3:
            self.add(entry)

    def twins(self) -> list[Group]:
        """The groups that share an abbreviation with one that is there."""
        shorts = {e.group.abbreviation for e in self.entries if e.group and e.group.abbreviation}
        there = {e.group.name for e in self.entries if e.group}
        return [g for g in groups() if g.abbreviation in shorts and g.name not in there]

    def collide(self, entry: Entry) -> None:
        """Add a work that can be taken for this one."""
        draw, first, rest = self.draw, entry.people[0], entry.people[1:]
        new = replace(entry, title="")
        year = entry.year or 2000
        way = draw.choice(WAYS)
        if way == "initials":
            other = replace(first, given=self.other_given(first))
            when = year if draw.random() < 0.4 else year - 3
            self.add(replace(new, people=(other, *rest), year=when))
        elif way == "co-authors":
            more = tuple(self.person(None) for _ in range(draw.choice((1, 2, 3))))
            self.add(replace(new, people=(first, *more)))
        elif way == "letters":
            self.letters(entry)
        elif way == "near":
            self.add(replace(new, people=(self.near(first), *rest)))
        elif way == "years":
            for step in draw.sample(range(1, 12), draw.choice((1, 2))):
                self.add(replace(new, year=year - step))
        elif way == "republished":
            self.add(replace(new, year=year - 14, original=year - 51))
        else:
            for _ in range(draw.choice((1, 1, 3))):
                self.add(replace(new, year=None, status=way))

    def letters(self, entry: Entry) -> None:
        """Add works of the same authors and year; the store may have their letters, or not."""
        field_name = self.draw.choice(("", "", "", "year", "extradate"))
        more = range(self.draw.choice((1, 2, 2, 3)))
        twins = [entry, *(self.add(replace(entry, title="")) for _ in more)]
        if field_name:
            for letter, twin in zip("abcd", twins, strict=False):
                at = self.entries.index(twin)
                self.entries[at] = replace(twin, letter=letter, typed_letter=field_name)

    def other_given(self, person: Person) -> str:
        return self.draw.choice([g for g in given_names() if g[0] != person.given[0]])

    def near(self, person: Person) -> Person:
        """A surname with one letter doubled or one gone."""
        head, gap, name = person.surname.rpartition(" ")
        at = self.draw.randrange(1, max(2, len(name) - 1))
        doubled, gone = name[:at] + name[at : at + 1] + name[at:], name[:at] + name[at + 1 :]
        changed = self.draw.choice((doubled, gone))
        good = len(bare(name)) > 4 and changed.isalpha()
        return replace(person, surname=head + gap + changed) if good else self.person("plain")


def _lettered(entries: list[Entry], *, titled: bool = True) -> tuple[Entry, ...]:
    """Give the letters of the list: same authors and year, by title (APA 9.47).

    `titled` works get titles that stand in the order they are in.
    """
    alike: dict[tuple[object, ...], list[Entry]] = {}
    for entry in entries:
        alike.setdefault((entry.authors, entry.when), []).append(entry)
    done: dict[str, Entry] = {}
    for twins in alike.values():
        if len(twins) == 1 or any(t.typed_letter for t in twins):
            done |= {t.key: t for t in twins}
            continue
        ordered = twins if titled else sorted(twins, key=lambda t: t.title)
        for i, twin in enumerate(ordered):
            title = f"{_INITIAL_WORDS[i]} and {twin.title.lower()}" if titled else twin.title
            done[twin.key] = replace(twin, letter="abcdefgh"[i], title=title)
    return tuple(done[e.key] for e in entries)


def _library(name: str, entries: tuple[Entry, ...]) -> Library:
    draw = random.Random(f"bib {name}")  # noqa: S311 - the same store each time, not a secret
    return Library(name, entries, "\n".join(e.bib(draw) for e in entries))


def make_library(seed: str, works: int = 60) -> Library:
    """A store of some `works` and their collisions."""
    return _library(seed, _Maker(f"library {seed}").make(works))
