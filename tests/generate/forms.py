"""The forms that people type, each with the rows of `data/rows.txt` that it stands for."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from generate import words
from generate.library import Entry
from generate.names import without_particles
from generate.typist import Typist, stripped, transliterated

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


# --- the plain ones ------------------------------------------------------------------------------


@form("parenthetical", "par")
def parenthetical(t: Typist) -> None:
    t.w.add("(")
    t.work()
    t.w.add(")")


@form("parenthetical no-comma", "par")
def no_comma(t: Typist) -> None:
    t.w.add("(")
    t.work(comma=" ")
    t.w.add(")")


@form("narrative", "nar")
def narrative(t: Typist) -> None:
    t.told()


@form("narrative", "own", alone=False)
def narrative_comma(t: Typist) -> None:
    cited = t.w.cite(t.entry, "narrative")
    t.names(cited, t.entry, enclosed=False)
    t.w.add(", ")
    t.date(cited, t.entry)
    t.w.add(" " + t.say(words.ARGUED) + " …")


def no_word(entry: Entry) -> bool:
    return dated(entry) and entry.kind not in {"month", "place", "word", "short"}


@form("narrative", "own", no_word, alone=False)
def narrative_bare(t: Typist) -> None:
    cited = t.w.cite(t.entry, "narrative")
    t.names(cited, t.entry, enclosed=False)
    t.w.add(" ")
    t.date(cited, t.entry)
    t.w.add(" " + t.say(words.ARGUED) + " …")


@form("in-sentence", "own", lambda e: dated(e) and not e.letter and not e.original, alone=False)
def in_year_name(t: Typist) -> None:
    before, between, after = t.say(words.IN_YEAR).split("{}")
    cited = t.w.cite(t.entry, "narrative")
    t.w.add(before)
    t.date(cited, t.entry)
    t.w.add(between)
    t.names(cited, t.entry, enclosed=False)
    t.w.add(after + ".")


@form("in-sentence", "own", lambda e: dated(e) and not e.letter and not e.original, alone=False)
def name_in_year(t: Typist) -> None:
    before, between, after = t.say(words.NAME_IN_YEAR).split("{}")
    cited = t.w.cite(t.entry, "narrative")
    t.w.add(before)
    t.names(cited, t.entry, enclosed=False)
    t.w.add(between)
    t.date(cited, t.entry)
    t.w.add(after + ".")


@form(
    "in-sentence linked", "nar", lambda e: dated(e) and not e.letter and not e.original,
    alone=False, formats=MARKED,
)  # fmt: skip
def name_in_year_linked(t: Typist) -> None:
    _, between, _ = words.NAME_IN_YEAR[t.language][0].split("{}")
    opener, closer = link(t)
    t.w.raw(opener)
    cited = t.w.cite(t.entry, "narrative")
    t.names(cited, t.entry, enclosed=False)
    t.w.add(between)
    t.date(cited, t.entry)
    t.w.raw(closer)


# --- possessive ----------------------------------------------------------------------------------


def possessive(mark: str, t: Typist) -> None:
    cited = t.w.cite(t.entry, "narrative")
    t.names(cited, t.entry, enclosed=False)
    t.w.add(mark + " (")
    t.date(cited, t.entry)
    t.w.add(")")


@form("possessive", "nar", authors(1, 1), languages=("en",))
def possessive_straight(t: Typist) -> None:
    possessive("'s", t)


@form("possessive", "nar", authors(1, 1), languages=("en",))
def possessive_curly(t: Typist) -> None:
    possessive("’s", t)


@form(
    "possessive", "nar",
    lambda e: dated(e) and len(e.people) < 3 and e.people[-1].surname[-1] in "sxz",
    languages=("en", "de", "nl"),
)  # fmt: skip
def possessive_after_s(t: Typist) -> None:
    possessive(t.draw.choice("'’"), t)


@form("possessive several-authors", "nar", authors(2, 2), languages=("en",))
def possessive_of_two(t: Typist) -> None:
    possessive(t.draw.choice(("'s", "’s")), t)


@form("possessive et-al", "nar", authors(3), languages=("en",))
def possessive_et_al(t: Typist) -> None:
    possessive(t.draw.choice(("'s", "’s")), t)


# --- et al. --------------------------------------------------------------------------------------


def marked(t: Typist, mark: str, join: str, comma: str, *, enclosed: bool) -> None:
    cited = t.w.cite(t.entry, "parenthetical" if enclosed else "narrative")
    if enclosed:
        t.w.add("(")
    t.name(cited, t.entry.people[0].surname)
    t.w.add(join)
    cited.et_al = t.w.add(mark)
    t.w.add(comma if enclosed else " (")
    t.date(cited, t.entry)
    t.w.add(")")


@form("et-al", "par", authors(3))
def et_al(t: Typist) -> None:
    marked(t, t.say(words.ET_AL), " ", t.draw.choice((", ", " ")), enclosed=True)


@form("et-al", "nar", authors(3))
def et_al_narrative(t: Typist) -> None:
    marked(t, t.say(words.ET_AL), " ", " ", enclosed=False)


@form("et-al", "par", authors(3))
def et_al_without_stop(t: Typist) -> None:
    marked(t, "et al", t.draw.choice((" ", ", ")), t.draw.choice((", ", " ")), enclosed=True)


@form("et-al", "par", authors(3))
def et_al_after_comma(t: Typist) -> None:
    marked(t, "et al.", ", ", t.draw.choice((", ", " ")), enclosed=True)


@form("et-al", "nar", authors(3))
def et_al_mistyped(t: Typist) -> None:
    mark = t.draw.choice(("et. al.", "et.al.", "et al", "Et al.", "et all."))
    marked(t, mark, " ", "", enclosed=False)


@form("et-al markup", "par", authors(3))
def et_al_no_break(t: Typist) -> None:
    gap = t.draw.choice(("\u00a0", "\u202f", "\u2009"))
    marked(t, f"et{gap}al.", gap, ", ", enclosed=True)


@form("et-al", "nar", authors(3))
def colleagues(t: Typist) -> None:
    marked(t, t.say(words.COLLEAGUES), " ", "", enclosed=False)


@form("et-al several-authors", "par", authors(4))
def two_and_et_al(t: Typist) -> None:
    cited = t.w.cite(t.entry)
    t.w.add("(")
    t.names(cited, t.entry, enclosed=True, least=2)
    t.w.add(", ")
    t.date(cited, t.entry)
    t.w.add(")")


@form("et-al", "own", authors(3))
def et_al_comma_year(t: Typist) -> None:
    cited = t.w.cite(t.entry, "narrative")
    t.names(cited, t.entry, enclosed=False)
    t.w.add(t.draw.choice((", ", " ")))
    t.date(cited, t.entry)
    t.w.add(" " + t.say(words.ARGUED) + " …")


# --- clusters ------------------------------------------------------------------------------------


def cluster(t: Typist, comma: str, join: str) -> None:
    t.w.add("(")
    others = [t.other() for _ in range(t.draw.choice((1, 1, 2, 4)))]
    works = [t.entry, *others]
    t.draw.shuffle(works)
    for i, entry in enumerate(works):
        if i:
            t.w.add(join)
        t.work(entry, comma=comma)
    t.w.add(")")


@form("cluster", "par")
def cluster_semicolons(t: Typist) -> None:
    cluster(t, t.draw.choice((", ", " ")), "; ")


@form("cluster", "par")
def cluster_commas(t: Typist) -> None:
    cluster(t, ", ", ", ")


@form("cluster no-comma", "par")
def cluster_commas_only_between(t: Typist) -> None:
    cluster(t, " ", t.draw.choice((", ", "; ", f" {words.AND[t.language]} ")))


@form("cluster", "nar")
def told_after_told(t: Typist) -> None:
    t.told()
    t.w.add(t.draw.choice((", ", f" {words.AND[t.language]} ", "; ")))
    t.told(t.other())


# --- further years and letters -------------------------------------------------------------------


def siblings(t: Typist) -> list[Entry]:
    pool = t.library.same_authors[t.entry.authors]
    years = {e.year: e for e in reversed(pool) if e.year and not e.original}
    return [years[y] for y in sorted(years, key=lambda y: y or 0)]


def sibling_years(t: Typist, join: str, comma: str, *, enclosed: bool) -> None:
    works = siblings(t)
    first = t.w.cite(works[0], "parenthetical" if enclosed else "narrative")
    if enclosed:
        t.w.add("(")
    t.names(first, works[0], enclosed=enclosed)
    t.w.add(comma if enclosed else " (")
    t.date(first, works[0])
    further(t, works[1:], join, first.form)
    t.w.add(")")


def further(t: Typist, works: list[Entry], join: str, name: str) -> None:
    for entry in works:
        t.w.add(join)
        cited = t.w.cite(entry, name)
        cited.inherited = True
        t.date(cited, entry)


@form("years-of-one-author", "par")
def years_in_bracket(t: Typist) -> None:
    sibling_years(t, t.draw.choice((", ", ", ", "; ")), t.draw.choice((", ", " ")), enclosed=True)


@form("years-of-one-author", "nar")
def years_narrative(t: Typist) -> None:
    join = t.draw.choice((", ", ", ", "; ", f" {words.AND[t.language]} ", ", and ", " & "))
    sibling_years(t, join, "", enclosed=False)


def lettered(entry: Entry) -> bool:
    return dated(entry) and bool(entry.letter)


def twins(t: Typist) -> list[Entry]:
    pool = t.library.same_authors[t.entry.authors]
    same = [e for e in pool if e.letter and e.when == t.entry.when and e.original == t.entry.original]
    return sorted(same, key=lambda e: e.letter)


@form("letters", "par", lettered)
def letter(t: Typist) -> None:
    t.w.add("(")
    t.work(comma=t.draw.choice((", ", " ")))
    t.w.add(")")


@form("letters", "nar", lettered)
def letter_narrative(t: Typist) -> None:
    t.told()


@form("letters years-of-one-author", "par", lettered)
def letters_with_years(t: Typist) -> None:
    works = twins(t)
    t.w.add("(")
    first = t.work(works[0])
    further(t, works[1:], ", ", first.form)
    t.w.add(")")


def bare_letters(t: Typist, join: str) -> None:
    works = twins(t)
    t.w.add("(")
    first = t.work(works[0])
    for entry in works[1:]:
        t.w.add(join)
        cited = t.w.cite(entry)
        cited.inherited, cited.year, cited.letter = True, entry.year, entry.letter
        cited.date = t.w.add(entry.letter)
    t.w.add(")")
    assert first.letter


@form("letters", "par", lettered)
def letters_bare(t: Typist) -> None:
    bare_letters(t, t.draw.choice((", ", ", ", ",")))


@form("letters", "par", lambda e: lettered(e) and e.letter in "ab")
def letters_joined(t: Typist) -> None:
    works = twins(t)[:2]
    t.w.add("(")
    t.work(works[0])
    t.w.add(t.draw.choice((" & ", f" {words.AND[t.language]} ")))
    cited = t.w.cite(works[1])
    cited.inherited, cited.year, cited.letter = True, works[1].year, works[1].letter
    cited.date = t.w.add(works[1].letter)
    t.w.add(")")


@form("letters", "par", lettered)
def letters_range(t: Typist) -> None:
    works = twins(t)
    if len(works) < 3:
        bare_letters(t, ",")
        return
    t.w.add("(")
    first = t.w.cite(works[0])
    t.names(first, works[0], enclosed=True)
    t.w.add(t.draw.choice((", ", " ")))
    first.year, first.letter = works[0].year, works[0].letter
    first.date = t.w.add(f"{works[0].year}{first.letter}")
    t.w.add(t.draw.choice("–-"))
    for entry in works[1:]:
        cited = t.w.cite(entry)
        cited.inherited, cited.year, cited.letter = True, entry.year, entry.letter
        cited.date = first.date
    last = t.w.cited[-1]
    last.date = t.w.add(last.letter)
    for cited in t.w.cited[1:-1]:
        cited.date = (first.date[0], last.date[1])
    t.w.add(")")


@form("letters undated", "par", lambda e: anybody(e) and e.year is None and bool(e.letter))
def letters_undated(t: Typist) -> None:
    t.w.add("(")
    t.work()
    t.w.add(")")


# --- prefix and suffix ---------------------------------------------------------------------------


@form("affixes", "par")
def prefix(t: Typist) -> None:
    t.w.add("(")
    cited = t.w.cite(t.entry)
    before = t.say(words.PREFIX)
    start, end = t.w.add(before)
    cited.prefix = (start, end - before.endswith(","))
    t.w.add(" ")
    t.names(cited, t.entry, enclosed=True)
    t.w.add(t.draw.choice((", ", ", ", " ")))
    t.date(cited, t.entry)
    t.w.add(")")


@form("affixes cluster", "par")
def prefix_of_second(t: Typist) -> None:
    t.w.add("(")
    t.work(t.other())
    t.w.add("; ")
    cited = t.w.cite(t.entry)
    before = t.say(words.PREFIX)
    start, end = t.w.add(before)
    cited.prefix = (start, end - before.endswith(","))
    t.w.add(" ")
    t.names(cited, t.entry, enclosed=True)
    t.w.add(", ")
    t.date(cited, t.entry)
    t.w.add(")")


@form("affixes", "par")
def suffix(t: Typist) -> None:
    t.w.add("(")
    cited = t.work()
    t.w.add(", ")
    cited.suffix = t.w.add(t.say(words.SUFFIX))
    t.w.add(")")


@form("affixes locators", "par")
def prefix_locator_suffix(t: Typist) -> None:
    t.w.add("(")
    cited = t.w.cite(t.entry)
    before = t.say(words.PREFIX)
    start, end = t.w.add(before)
    cited.prefix = (start, end - before.endswith(","))
    t.w.add(" ")
    t.names(cited, t.entry, enclosed=True)
    t.w.add(", ")
    t.date(cited, t.entry)
    t.w.add(", ")
    t.locator(cited)
    t.w.add(", ")
    cited.suffix = t.w.add(t.say(words.SUFFIX))
    t.w.add(")")


# --- locators ------------------------------------------------------------------------------------


@form("locators", "par")
def locator(t: Typist) -> None:
    t.w.add("(")
    cited = t.work(comma=t.draw.choice((", ", ", ", " ")))
    t.w.add(t.draw.choice((", ", ", ", " ")))
    t.locator(cited)
    t.w.add(")")


@form("locators", "nar")
def locator_narrative(t: Typist) -> None:
    cited = t.w.cite(t.entry, "narrative")
    t.names(cited, t.entry, enclosed=False)
    t.w.add(" (")
    t.date(cited, t.entry)
    t.w.add(", ")
    t.locator(cited)
    t.w.add(")")


def number(t: Typist, between: str, value: str) -> None:
    cited = t.w.cited[-1]
    t.w.add(between)
    cited.locator = t.w.add(value)
    cited.label, cited.value = "page", value


@form("locators", "par")
def locator_bare(t: Typist) -> None:
    t.w.add("(")
    t.work()
    n = t.draw.randint(2, 900)
    number(t, ", ", t.draw.choice((str(n), f"{n}–{n + 3}", f"{n}ff.", f"{n}f.", f"{n} ff.")))
    t.w.add(")")


@form("locators", "par")
def locator_colon(t: Typist) -> None:
    t.w.add("(")
    t.work(comma=t.draw.choice((", ", " ")))
    n = t.draw.randint(2, 900)
    number(t, t.draw.choice((":", ": ")), t.draw.choice((str(n), f"{n}–{n + 3}", f"{n}f.")))
    t.w.add(")")


@form("locators", "nar")
def locator_colon_narrative(t: Typist) -> None:
    t.told()
    t.w.text = t.w.text[:-1]
    number(t, t.draw.choice((":", ": ")), str(t.draw.randint(2, 900)))
    t.w.add(")")


@form("locators cluster", "par")
def locator_in_cluster(t: Typist) -> None:
    t.w.add("(")
    cited = t.work()
    t.w.add(", ")
    t.locator(cited)
    t.w.add("; ")
    other = t.work(t.other())
    t.w.add(", ")
    t.locator(other)
    t.w.add(")")


# --- several authors -----------------------------------------------------------------------------


def listed(t: Typist, last: str, *, enclosed: bool, count: int | None = None) -> None:
    cited = t.w.cite(t.entry, "parenthetical" if enclosed else "narrative")
    if enclosed:
        t.w.add("(")
    people = t.entry.people
    for i, person in enumerate(people):
        if i == len(people) - 1:
            start, _ = t.w.add(last)
            bare = last.strip(" ,")
            at = start + last.index(bare)
            cited.connector = (at, at + len(t_escaped(t, bare)))
        elif i:
            t.w.add(", ")
        t.name(cited, person.surname)
    t.w.add(t.draw.choice((", ", " ")) if enclosed else " (")
    t.date(cited, t.entry)
    t.w.add(")")


def t_escaped(t: Typist, text: str) -> str:
    return text.replace("&", "&amp;") if t.w.format == "html" else text


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


# --- parts of names ------------------------------------------------------------------------------


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


# --- spellings -----------------------------------------------------------------------------------


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


# --- groups, titles ------------------------------------------------------------------------------


def grouped(entry: Entry) -> bool:
    return entry.group is not None


def shortened(entry: Entry) -> bool:
    return entry.group is not None and bool(entry.group.abbreviation)


def known_short(entry: Entry) -> bool:
    return shortened(entry) and entry.known_short


@form("group", "par", grouped)
def group(t: Typist) -> None:
    t.w.add("(")
    t.work()
    t.w.add(")")


@form("group no-comma", "par", grouped, alone=False)
def group_no_comma(t: Typist) -> None:
    t.w.add("(")
    t.work(comma=" ")
    t.w.add(")")


@form("group", "nar", grouped, alone=False)
def group_narrative(t: Typist) -> None:
    t.told()


@form("group", "own", lambda e: e.group is not None and bool(e.group.article), alone=False)
def group_with_article(t: Typist) -> None:
    assert t.entry.group
    t.w.add(t.entry.group.article + " ")
    t.told().loose_names = True
    t.w.add(" " + t.say(words.ARGUED) + " …")


@form(
    "group possessive", "nar",
    lambda e: e.group is not None and e.group.article == "The" and "'" not in e.first,
    alone=False, languages=("en",),
)  # fmt: skip
def group_possessive(t: Typist) -> None:
    t.told(after=t.draw.choice(("'s", "’s")))


def abbreviated(t: Typist, *, enclosed: bool) -> None:
    assert t.entry.group
    cited = t.w.cite(t.entry, "parenthetical" if enclosed else "narrative")
    cited.abbreviated = True
    if enclosed:
        t.w.add("(")
    cited.names.append(t.w.add(t.entry.group.abbreviation))
    t.w.add(", " if enclosed else " (")
    t.date(cited, t.entry)
    t.w.add(")")


@form("abbreviation", "par", known_short)
def abbreviation_of_store(t: Typist) -> None:
    abbreviated(t, enclosed=True)


@form("abbreviation", "nar", known_short)
def abbreviation_of_store_narrative(t: Typist) -> None:
    abbreviated(t, enclosed=False)


def introduced(t: Typist, way: str) -> None:
    assert t.entry.group
    cited = t.w.cite(t.entry, "narrative" if way == "narrative" else "parenthetical")
    cited.loose_names = True
    name, short = t.entry.group.name, t.entry.group.abbreviation
    if way == "narrative":
        cited.names.append(t.w.add(f"{name} ({short}"))
    else:
        t.w.add("(")
        opener, closer = "[]" if way == "square" else "()"
        cited.names.append(t.w.add(f"{name} {opener}{short}{closer}"))
    t.w.add(", ")
    t.date(cited, t.entry)
    t.w.add(")")


def later(t: Typist) -> None:
    t.w.add(". So it was said then, and it is still said")
    t.w.raw("\n\n" if t.w.format != "html" else " ")
    t.w.add("in every office ")
    abbreviated(t, enclosed=True)
    t.w.add(" and elsewhere")


@form("abbreviation", "par", shortened, alone=False)
def abbreviation_introduced(t: Typist) -> None:
    introduced(t, t.draw.choice(("square", "square", "round")))


@form("abbreviation", "nar", shortened, alone=False)
def abbreviation_introduced_narrative(t: Typist) -> None:
    introduced(t, "narrative")


@form("abbreviation", "par", shortened, alone=False)
def abbreviation_used_later(t: Typist) -> None:
    introduced(t, "square")
    later(t)


@form("abbreviation", "nar", shortened, alone=False)
def abbreviation_used_later_narrative(t: Typist) -> None:
    introduced(t, "narrative")
    later(t)


def untitled(entry: Entry) -> bool:
    return entry.kind == "title"


@form("title", "par", untitled, alone=False)
def title_quoted(t: Typist) -> None:
    marks = t.draw.choice(("“{},”", '"{},"', "“{}”,", "„{}“,", "«{}»,"))
    typed = marks.format(t.draw.choice((t.entry.title, t.entry.short_title)))
    cited = t.w.cite(t.entry)
    cited.loose_names = True
    t.w.add("(")
    cited.names.append(t.w.add(typed))
    t.w.add(" ")
    t.date(cited, t.entry)
    t.w.add(")")


@form("title markup", "par", untitled, alone=False, formats=MARKED)
def title_italic(t: Typist) -> None:
    cited = t.w.cite(t.entry)
    cited.loose_names = True
    t.w.add("(")
    opener, closer = emphasis(t)
    t.w.raw(opener)
    cited.names.append(t.w.add(t.draw.choice((t.entry.title, t.entry.short_title))))
    t.w.raw(closer)
    t.w.add(", ")
    t.date(cited, t.entry)
    t.w.add(")")


# --- dates ---------------------------------------------------------------------------------------


def undated_entry(entry: Entry) -> bool:
    return bool(entry.people) and entry.year is None and not entry.letter


@form("undated", "par", undated_entry)
def undated(t: Typist) -> None:
    t.w.add("(")
    t.work(comma=t.draw.choice((", ", ", ", " ")))
    t.w.add(")")


@form("undated", "nar", undated_entry)
def undated_narrative(t: Typist) -> None:
    t.told()


def republished_entry(entry: Entry) -> bool:
    return dated(entry) and entry.original is not None


@form("republished", "par", republished_entry)
def republished(t: Typist) -> None:
    t.w.add("(")
    t.work()
    t.w.add(")")


@form("republished", "nar", republished_entry)
def republished_narrative(t: Typist) -> None:
    t.told()


@form("republished", "par", authors(1, 1))
def classical(t: Typist) -> None:
    cited = t.w.cite(t.entry)
    t.w.add("(")
    t.names(cited, t.entry, enclosed=True)
    t.w.add(", ")
    start, _ = t.w.add(
        t.draw.choice(("ca. 370 B.C.E./", "350 B.C.E./", "ca. 161/", "ca. 370 v. Chr./"))
    )
    cited.year, cited.letter = t.entry.year, t.entry.letter
    _, end = t.w.add(f"{t.entry.year}{cited.letter}")
    cited.date = (start, end)
    t.w.add(")")


# --- second hand ---------------------------------------------------------------------------------

_STRANGERS = ("Rabbitt", "Allport", "Quine", "Zimbardo", "Aristides", "Wundt", "Ebbinghaus")


def stranger(t: Typist) -> str:
    known = {e.first for e in t.library.entries}
    return t.draw.choice([name for name in _STRANGERS if name not in known])


@form("secondary", "par")
def secondary(t: Typist) -> None:
    primary = t.w.cite(None)
    primary.exempt = "primary-source"
    t.w.add("(")
    primary.names.append(t.w.add(stranger(t)))
    t.w.add(", ")
    primary.year = t.draw.randint(1890, 1948)
    primary.date = t.w.add(str(primary.year))
    t.w.add(", ")
    cited = t.w.cite(t.entry)
    cited.prefix = t.w.add(t.say(words.CITED_IN))
    t.w.add(" ")
    t.names(cited, t.entry, enclosed=True)
    t.w.add(", ")
    t.date(cited, t.entry)
    t.w.add(")")


@form("secondary", "nar")
def secondary_narrative(t: Typist) -> None:
    primary = t.w.cite(None, "narrative")
    primary.exempt = "primary-source"
    primary.names.append(t.w.add(stranger(t)))
    t.w.add(" (")
    primary.year = t.draw.randint(1890, 1948)
    primary.date = t.w.add(str(primary.year))
    t.w.add(", ")
    cited = t.w.cite(t.entry, "narrative")
    cited.prefix = t.w.add(t.say(words.CITED_IN))
    t.w.add(" ")
    t.names(cited, t.entry, enclosed=True)
    t.w.add(", ")
    t.date(cited, t.entry)
    t.w.add(")")


@form("secondary", "par")
def secondary_without_year(t: Typist) -> None:
    t.w.add("(")
    cited = t.w.cite(t.entry)
    cited.prefix = t.w.add(t.say(words.CITED_IN))
    t.w.add(" ")
    t.names(cited, t.entry, enclosed=True)
    t.w.add(", ")
    t.date(cited, t.entry)
    t.w.add(")")


def spoken(t: Typist) -> tuple[str, str, str]:
    given = t.draw.choice(("J.", "L.-B.", "M. K.", "Anna"))
    when = words.DAY[t.language].format(t.draw.randint(1998, 2024))
    return f"{given} {stranger(t)}", t.say(words.PERSONAL), when


@form("personal", "par")
def personal(t: Typist) -> None:
    name, words_, when = spoken(t)
    cited = t.w.cite(None)
    cited.exempt = "personal-communication"
    t.w.add("(")
    cited.names.append(t.w.add(name))
    t.w.add(f", {words_}, ")
    start, end = t.w.add(when)
    cited.year = int(when[-4:])
    cited.date = (end - 4, end)
    assert start < end
    t.w.add(")")


@form("personal", "nar")
def personal_narrative(t: Typist) -> None:
    name, words_, when = spoken(t)
    cited = t.w.cite(None, "narrative")
    cited.exempt = "personal-communication"
    cited.names.append(t.w.add(name))
    t.w.add(f" ({words_}, ")
    _, end = t.w.add(when)
    cited.year = int(when[-4:])
    cited.date = (end - 4, end)
    t.w.add(")")


# --- brackets and concepts -----------------------------------------------------------------------

_ASIDE = {
    "en": "as some have said", "de": "was viele sagen", "es": "como dicen algunos",
    "fr": "comme le disent certains", "pt": "como dizem alguns", "it": "come dicono alcuni",
    "nl": "zoals sommigen zeggen",
}  # fmt: skip


@form("nested", "par")
def nested(t: Typist) -> None:
    outer, inner = t.draw.choice((("()", "()"), ("()", "[]"), ("[]", "()")))
    t.w.add(f"{outer[0]}{_ASIDE[t.language]} {inner[0]}")
    t.work()
    t.w.add(inner[1] + outer[1])


@form("nested", "par")
def square(t: Typist) -> None:
    t.w.add("[")
    t.work(comma=t.draw.choice((", ", " ")))
    t.w.add("]")


@form("nested", "nar")
def square_narrative(t: Typist) -> None:
    t.told(brackets="[]")


@form("nested", "par")
def told_inside(t: Typist) -> None:
    t.w.add(f"({_ASIDE[t.language]}: ")
    t.told()
    t.w.add(")")


@form("concept", "par")
def concept(t: Typist) -> None:
    t.w.add("(" + t.draw.choice(words.TERMS) + "; ")
    t.work()
    t.w.add(")")


@form("concept", "par")
def concept_in_sentence(t: Typist) -> None:
    t.w.add(f"({_ASIDE[t.language]}; ")
    t.work()
    t.w.add(")")


# --- markup --------------------------------------------------------------------------------------


def link(t: Typist) -> tuple[str, str]:
    url = t.draw.choice(
        ("https://example.org/paper", "https://doi.org/10.1000/j.2014.02", "https://example.org/a_(2011)")
    )
    if t.w.format == "html" or t.draw.random() < 0.3:
        return f'<a href="{url}" title="read it, 2003">', "</a>"
    return "[", f"]({url})"


def emphasis(t: Typist) -> tuple[str, str]:
    if t.w.format == "html":
        return t.draw.choice((("<em>", "</em>"), ("<i>", "</i>")))
    return t.draw.choice((("*", "*"), ("_", "_")))


def strong(t: Typist) -> tuple[str, str]:
    if t.w.format == "html":
        return t.draw.choice((("<strong>", "</strong>"), ("<b>", "</b>")))
    return "**", "**"


@form("linked", "nar", formats=MARKED)
def linked_narrative(t: Typist) -> None:
    opener, closer = link(t)
    t.w.raw(opener)
    t.told()
    t.w.raw(closer)


@form("linked", "par", formats=MARKED)
def linked_inside(t: Typist) -> None:
    opener, closer = link(t)
    t.w.add("(")
    t.w.raw(opener)
    t.work()
    t.w.raw(closer)
    t.w.add(")")


@form("linked", "par", formats=MARKED)
def linked_whole(t: Typist) -> None:
    opener, closer = link(t)
    t.w.raw(opener)
    t.w.add("(")
    t.work()
    t.w.add(")")
    t.w.raw(closer)


@form("linked", "nar", formats=MARKED)
def linked_year(t: Typist) -> None:
    cited = t.w.cite(t.entry, "narrative")
    t.names(cited, t.entry, enclosed=False)
    t.w.add(" (")
    opener, closer = link(t)
    t.w.raw(opener)
    t.date(cited, t.entry)
    t.w.raw(closer)
    t.w.add(")")


@form("linked", "par", formats=MARKED)
def linked_year_inside(t: Typist) -> None:
    cited = t.w.cite(t.entry)
    t.w.add("(")
    t.names(cited, t.entry, enclosed=True)
    t.w.add(", ")
    opener, closer = link(t)
    t.w.raw(opener)
    t.date(cited, t.entry)
    t.w.raw(closer)
    t.w.add(")")


@form("linked", "nar", formats=MARKED)
def linked_name(t: Typist) -> None:
    cited = t.w.cite(t.entry, "narrative")
    opener, closer = link(t)
    t.w.raw(opener)
    t.names(cited, t.entry, enclosed=False)
    t.w.raw(closer)
    t.w.add(" (")
    t.date(cited, t.entry)
    t.w.add(")")


@form("linked", "par", formats=MARKED, alone=False)
def linked_without_bracket(t: Typist) -> None:
    t.w.add("– ")
    opener, closer = link(t)
    t.w.raw(opener)
    t.work(form="narrative")
    t.w.raw(closer)


@form("markup et-al", "par", authors(3), formats=MARKED)
def italic_et_al(t: Typist) -> None:
    cited = t.w.cite(t.entry)
    opener, closer = emphasis(t)
    t.w.add("(")
    t.name(cited, t.entry.people[0].surname)
    t.w.add(" ")
    t.w.raw(opener)
    cited.et_al = t.w.add("et al.")
    t.w.raw(closer)
    t.w.add(", ")
    t.date(cited, t.entry)
    t.w.add(")")


@form("markup affixes", "par", formats=MARKED)
def italic_prefix(t: Typist) -> None:
    cited = t.w.cite(t.entry)
    opener, closer = emphasis(t)
    t.w.add("(")
    t.w.raw(opener)
    before = t.say(words.PREFIX).removesuffix(",")
    cited.prefix = t.w.add(before)
    t.w.raw(closer)
    t.w.add(" ")
    t.names(cited, t.entry, enclosed=True)
    t.w.add(", ")
    t.date(cited, t.entry)
    t.w.add(")")


@form("markup", "nar", formats=MARKED)
def bold(t: Typist) -> None:
    opener, closer = strong(t)
    t.w.raw(opener)
    t.told()
    t.w.raw(closer)


@form("markup", "par", formats=MARKED)
def bold_inside(t: Typist) -> None:
    opener, closer = strong(t)
    t.w.add("(")
    t.w.raw(opener)
    t.work()
    t.w.raw(closer)
    t.w.add(")")


@form("markup", "nar", formats=("html",))
def small_capitals(t: Typist) -> None:
    cited = t.w.cite(t.entry, "narrative")
    t.w.raw('<span class="smallcaps">')
    t.names(cited, t.entry, enclosed=False)
    t.w.raw("</span>")
    t.w.add(" (")
    t.date(cited, t.entry)
    t.w.add(")")


@form("markup several-authors", "par", authors(2, 2), formats=MARKED)
def entities(t: Typist) -> None:
    cited = t.w.cite(t.entry)
    space = t.draw.choice(("&nbsp;", "&#160;", "&thinsp;", "&#x202f;"))
    t.w.add("(")
    t.name(cited, t.entry.people[0].surname)
    t.w.raw(space)
    cited.connector = t.w.raw("&amp;")
    t.w.raw(space)
    t.name(cited, t.entry.people[1].surname)
    t.w.raw(f",{space}")
    t.date(cited, t.entry)
    t.w.add(")")


@form("markup spellings", "nar", accented, formats=MARKED)
def letter_entities(t: Typist) -> None:
    cited = t.w.cite(t.entry, "narrative")
    surname = t.entry.people[0].surname
    typed = "".join(c if c.isascii() else f"&#{ord(c)};" for c in surname)
    cited.names.append(t.w.raw(typed))
    rest = t.entry.people[1:]
    if len(rest) > 1:
        t.w.add(" ")
        cited.et_al = t.w.add("et al.")
    elif rest:
        t.connector(cited, enclosed=False)
        t.name(cited, rest[0].surname)
    t.w.add(" (")
    t.date(cited, t.entry)
    t.w.add(")")


@form("markup", "par")
def special_spaces(t: Typist) -> None:
    gap = t.draw.choice(("\u00a0", "\u202f", "\u2009", "\u2007", "  "))
    cited = t.w.cite(t.entry)
    t.w.add("(")
    t.names(cited, t.entry, enclosed=True)
    t.w.add("," + gap)
    t.date(cited, t.entry)
    t.w.add(")")


@form("markup", "nar")
def no_break_before_bracket(t: Typist) -> None:
    cited = t.w.cite(t.entry, "narrative")
    t.names(cited, t.entry, enclosed=False)
    t.w.add(t.draw.choice(("\u00a0", "\u202f")) + "(")
    t.date(cited, t.entry)
    t.w.add(")")


@form("markup", "nar", formats=("markdown", "text", "html"))
def broken_line(t: Typist) -> None:
    cited = t.w.cite(t.entry, "narrative")
    t.names(cited, t.entry, enclosed=False)
    t.w.raw("\n(")
    t.date(cited, t.entry)
    t.w.add(")")


# --- blocks --------------------------------------------------------------------------------------


def either(t: Typist) -> None:
    """A citation in a bracket or in the sentence, in one of the plain forms."""
    if t.draw.random() < 0.5:
        t.told()
    else:
        t.w.add(_ASIDE[t.language] + " (")
        t.work(comma=t.draw.choice((", ", ", ", " ")))
        t.w.add(")")
