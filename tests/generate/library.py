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
    """One work; `letter` is the one that its list prints, `typed_letter` is the field that has it, if any."""

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


def _person(person: Person, draw: random.Random) -> str:
    given = person.given if draw.random() < 0.6 else person.initials
    surname = person.surname
    if surname.lower().startswith(("st. ", "mac ", "abu ")) or surname in {"y", "e"}:
        surname = f"{{{surname}}}"
    return ", ".join(filter(None, (surname, person.suffix, given)))


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

    @cached_property
    def same_authors(self) -> dict[tuple[str, ...], list[Entry]]:
        """Works of the same authors."""
        found: dict[tuple[str, ...], list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.authors, []).append(entry)
        return found


class _Maker:
    def __init__(self, seed: str) -> None:
        self.draw = random.Random(seed)
        self.entries: list[Entry] = []
        self.used: list[str] = []
        self.topics = lines("topics.txt")

    def make(self, works: int) -> tuple[Entry, ...]:
        draw = self.draw
        kinds = list(surnames())
        for i in range(works):
            kind = kinds[i % len(kinds)] if draw.random() < 0.6 else "plain"
            people = tuple(self.person(kind if n == 0 else None) for n in range(self.size()))
            self.add(people=people, kind=kind, year=draw.randint(1950, 2024))
            if draw.random() < 0.5:
                self.collide(self.entries[-1])
        for group in draw.sample(groups(), works // 5):
            self.add_group(group)
        for twin in self.twins():
            self.add_group(twin)
        for title, short in draw.sample(titles(), 4):
            self.add(title=title, short_title=short, year=draw.randint(1990, 2024), kind="title")
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

    def add(self, **values: object) -> Entry:
        key = f"work{len(self.entries)}"
        topic = self.draw.choice(self.topics).capitalize()
        entry = Entry(**({"people": (), "title": topic} | values | {"key": key}))  # type: ignore[arg-type]
        self.entries.append(entry)
        return entry

    def add_group(self, group: Group) -> None:
        known = bool(group.abbreviation) and self.draw.random() < 0.6
        year = self.draw.randint(1990, 2024)
        entry = self.add(group=group, known_short=known, year=year, kind="group")
        if self.draw.random() < 0.3:
            self.add(group=group, known_short=known, year=entry.year, kind="group")

    def twins(self) -> list[Group]:
        """The groups that share an abbreviation with one that is there."""
        shorts = {e.group.abbreviation for e in self.entries if e.group and e.group.abbreviation}
        there = {e.group.name for e in self.entries if e.group}
        return [g for g in groups() if g.abbreviation in shorts and g.name not in there]

    def collide(self, entry: Entry) -> None:
        way = self.draw.choice(
            ("initials", "initials", "co-authors", "co-authors", "letters", "letters", "near")
            + ("years", "years", "republished", "undated", "undated", "in press", "in press")
        )
        year = entry.year or 2000
        same = {"kind": entry.kind, "year": year}
        if way == "initials":
            other = replace(entry.people[0], given=self.other_given(entry.people[0]))
            when = year if self.draw.random() < 0.4 else year - 3
            self.add(people=(other, *entry.people[1:]), **(same | {"year": when}))
        elif way == "co-authors":
            more = tuple(self.person(None) for _ in range(self.draw.choice((1, 2, 3))))
            self.add(people=(entry.people[0], *more), **same)
        elif way == "letters":
            self.letters(entry, same)
        elif way == "near":
            self.add(people=(self.near(entry.people[0]), *entry.people[1:]), **same)
        elif way == "years":
            for step in self.draw.sample(range(1, 12), self.draw.choice((1, 2))):
                self.add(people=entry.people, **(same | {"year": year - step}))
        elif way == "republished":
            self.add(people=entry.people, **(same | {"year": year - 14, "original": year - 51}))
        else:
            status = "n.d." if way == "undated" else "in press"
            for _ in range(self.draw.choice((1, 1, 3))):
                self.add(people=entry.people, kind=entry.kind, year=None, status=status)

    def letters(self, entry: Entry, same: dict[str, object]) -> None:
        stored = self.draw.choice(("", "", "", "year", "extradate"))
        twins = [entry]
        for _ in range(self.draw.choice((1, 2, 2, 3))):
            twins.append(self.add(people=entry.people, **same))
        if stored:
            for letter, twin in zip("abcd", twins, strict=False):
                at = self.entries.index(twin)
                self.entries[at] = replace(twin, letter=letter, typed_letter=stored)

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


def _lettered(entries: list[Entry]) -> tuple[Entry, ...]:
    """Give the letters of the list: same authors and year, by title (APA 9.47)."""
    alike: dict[tuple[object, ...], list[Entry]] = {}
    for entry in entries:
        alike.setdefault((entry.authors, entry.when), []).append(entry)
    done: dict[str, Entry] = {}
    for twins in alike.values():
        if len(twins) == 1 or any(t.typed_letter for t in twins):
            done |= {t.key: t for t in twins}
            continue
        for i, twin in enumerate(twins):
            title = f"{_INITIAL_WORDS[i]} and {twin.title.lower()}"
            done[twin.key] = replace(twin, letter="abcdefgh"[i], title=title)
    return tuple(done[e.key] for e in entries)


def make_library(seed: str, works: int = 60) -> Library:
    """A store of some `works` and their collisions."""
    maker = _Maker(f"library {seed}")
    entries = maker.make(works)
    draw = random.Random(f"bib {seed}")
    return Library(seed, entries, "\n".join(e.bib(draw) for e in entries))
