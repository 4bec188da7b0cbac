"""The plain forms: in a bracket, in the sentence, in the genitive, with "et al."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generate import words
from generate.forms.form import MARKED, authors, dated, form

if TYPE_CHECKING:
    from generate.library import Entry
    from generate.typist import Typist


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
    opener, closer = t.link()
    t.w.raw(opener)
    cited = t.w.cite(t.entry, "narrative")
    t.names(cited, t.entry, enclosed=False)
    t.w.add(between)
    t.date(cited, t.entry)
    t.w.raw(closer)


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
