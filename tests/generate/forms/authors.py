"""Several authors, and the parts and spellings of a name."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from generate import words
from generate.forms.form import Needs, authors, dated, form
from generate.names import without_particles
from generate.typist import Typist, stripped, transliterated

if TYPE_CHECKING:
    from generate.library import Entry


def listed(t: Typist, last: str, *, enclosed: bool) -> None:
    cited = t.w.cite(t.entry, "parenthetical" if enclosed else "narrative")
    if enclosed:
        t.w.add("(")
    people = t.entry.people
    for i, person in enumerate(people):
        if i == len(people) - 1:
            before, word = (", ", last[2:]) if last[0] == "," else (" ", last[1:])
            t.w.add(before)
            cited.connector = t.w.add(word.strip())
            t.w.add(" ")
        elif i:
            t.w.add(", ")
        t.name(cited, person.surname)
    t.w.add(t.draw.choice((", ", " ")) if enclosed else " (")
    t.date(cited, t.entry)
    t.w.add(")")


@form("several-authors", "par", authors(2, 2))
def two_in_bracket(t: Typist) -> None:
    listed(t, t.draw.choice((" & ", f" {t.and_()} ")), enclosed=True)


@form("several-authors", "nar", authors(2, 2))
def two_in_sentence(t: Typist) -> None:
    listed(t, t.draw.choice((" & ", f" {t.and_()} ", f" {t.and_()} ")), enclosed=False)


@form("several-authors", "par", authors(3, 6))
def three_in_bracket(t: Typist) -> None:
    listed(t, t.draw.choice((", & ", " & ", f" {t.and_()} ", f", {t.and_()} ")), enclosed=True)


@form("several-authors", "nar", authors(3, 6))
def three_in_sentence(t: Typist) -> None:
    listed(t, t.draw.choice((f" {t.and_()} ", f", {t.and_()} ", ", & ")), enclosed=False)


@form("several-authors given-names", "par", authors(2, 4))
def all_with_initials(t: Typist) -> None:
    cited = t.w.cite(t.entry)
    t.w.add("(")
    people = t.entry.people
    for i, person in enumerate(people):
        if i == len(people) - 1:
            t.w.add(", ")
            cited.connector = t.w.add("&")
            t.w.add(" ")
        elif i:
            t.w.add(", ")
        start, _ = t.w.add(t.spell(person.surname))
        cited.names.append((start, t.w.add(f", {person.initials}")[1]))
    cited.loose_names = True
    cited.given = people[0].initials
    t.w.add(", ")
    t.date(cited, t.entry)
    t.w.add(")")


def particled(entry: Entry) -> bool:
    return dated(entry) and without_particles(entry.first) != entry.first


@form("particles", "par", particled)
def particle(t: Typist) -> None:
    t.w.add("(")
    t.work()
    t.w.add(")")


@form("particles", "nar", particled)
def particle_in_sentence(t: Typist) -> None:
    t.told()


@form("particles", "own", particled)
def particle_begins_sentence(t: Typist) -> None:
    t.spell = lambda name: name[0].upper() + name[1:]
    t.told()
    t.w.add(" " + t.say(words.ARGUED) + " …")


@form("particles", "nar", particled, alone=False)
def particle_dropped(t: Typist) -> None:
    t.spell = without_particles
    t.told()


@form(
    "particles", "own",
    lambda e: dated(e) and e.kind not in {"particle", "short"} and e.first[0] not in "aeiouAEIOUÓ",
    alone=False,
)  # fmt: skip
def preposition(t: Typist) -> None:
    start = {
        "de": "Die Studie von ", "nl": "De studie van ", "es": "El estudio de ",
        "fr": "L’étude de ", "pt": "O estudo de ", "it": "Lo studio di ", "en": "The study of ",
    }  # fmt: skip
    t.w.add(start[t.language])
    t.used.add("languages")
    t.told()
    t.w.add(" " + t.say(words.ARGUED) + " …")


def with_given(t: Typist, given: str, *, enclosed: bool) -> None:
    cited = t.w.cite(t.entry, "parenthetical" if enclosed else "narrative")
    cited.given = given
    if enclosed:
        t.w.add("(")
    start, _ = t.w.add(f"{given} ")
    t.names(cited, t.entry, enclosed=enclosed)
    cited.names[0] = (start, cited.names[0][1])
    t.w.add(", " if enclosed else " (")
    t.date(cited, t.entry)
    t.w.add(")")


@form("given-names", "nar")
def initials_before(t: Typist) -> None:
    with_given(t, t.entry.people[0].initials, enclosed=False)


@form("given-names", "par")
def initials_in_bracket(t: Typist) -> None:
    with_given(t, t.entry.people[0].initials, enclosed=True)


@form("given-names", "nar")
def initials_close(t: Typist) -> None:
    with_given(t, t.entry.people[0].initials.replace(" ", ""), enclosed=False)


@form("given-names", "nar")
def given_before(t: Typist) -> None:
    with_given(t, t.entry.people[0].given, enclosed=False)


@form("given-names", "nar", authors(1, 1))
def initials_after(t: Typist) -> None:
    cited = t.w.cite(t.entry, "narrative")
    person = t.entry.people[0]
    cited.given = person.initials
    join = t.draw.choice((", ", " "))
    cited.names.append(t.w.add(f"{person.surname}{join}{person.initials}"))
    cited.loose_names = True
    t.w.add(" (")
    t.date(cited, t.entry)
    t.w.add(")")


def suffixed(entry: Entry) -> bool:
    return dated(entry) and len(entry.people) == 1 and bool(entry.people[0].suffix)


@form("name-suffix", "nar", suffixed)
def name_suffix(t: Typist) -> None:
    cited = t.w.cite(t.entry, "narrative")
    person = t.entry.people[0]
    cited.names.append(t.w.add(f"{person.surname}{t.draw.choice((' ', ', '))}{person.suffix}"))
    cited.loose_names = True
    t.w.add(" (")
    t.date(cited, t.entry)
    t.w.add(")")


@form("name-suffix", "par", suffixed)
def name_suffix_in_bracket(t: Typist) -> None:
    cited = t.w.cite(t.entry)
    person = t.entry.people[0]
    t.w.add("(")
    cited.names.append(t.w.add(f"{person.surname}{t.draw.choice((' ', ', '))}{person.suffix}"))
    cited.loose_names = True
    t.w.add(", ")
    t.date(cited, t.entry)
    t.w.add(")")


def has(letters: str) -> Needs:
    return lambda e: dated(e) and any(c in e.first for c in letters)


def accented(entry: Entry) -> bool:
    return dated(entry) and not entry.first.isascii() and stripped(entry.first) != entry.first


def spelt(t: Typist) -> None:
    if t.draw.random() < 0.5:
        t.told()
        return
    t.w.add("(")
    t.work()
    t.w.add(")")


@form("spellings", "own", accented)
def decomposed(t: Typist) -> None:
    t.spell = lambda name: unicodedata.normalize("NFD", name)
    spelt(t)


@form("spellings", "own", has("äöüøåÄÖÜØÅ"))
def spelt_out(t: Typist) -> None:
    t.spell = transliterated
    spelt(t)


@form("spellings", "own", accented)
def without_accents(t: Typist) -> None:
    t.spell = stripped
    spelt(t)


@form("spellings", "own", has("-"))
def other_hyphen(t: Typist) -> None:
    hyphen = t.draw.choice("\u2010\u2011\u2012\u2013")
    t.spell = lambda name: name.replace("-", hyphen)
    spelt(t)


@form("spellings", "own", has("'"))
def other_apostrophe(t: Typist) -> None:
    mark = t.draw.choice("'’´ʼ")
    t.spell = lambda name: name.replace("'", mark)
    spelt(t)


@form("capitals", "own")
def capitals(t: Typist) -> None:
    t.spell = lambda name: name.upper()
    spelt(t)


@form("capitals no-comma", "own")
def capitals_no_comma(t: Typist) -> None:
    t.spell = lambda name: name.upper()
    t.w.add("(")
    t.work(comma=" ")
    t.w.add(")")
