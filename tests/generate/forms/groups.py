"""Groups and their abbreviations, titles in the author’s place, dates without a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generate import words
from generate.forms.form import MARKED, authors, dated, form

if TYPE_CHECKING:
    from generate.library import Entry
    from generate.typist import Typist


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
    t.w.raw("\n\n" if t.w.markup != "html" else " ")
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
    opener, closer = t.emphasis()
    t.w.raw(opener)
    cited.names.append(t.w.add(t.draw.choice((t.entry.title, t.entry.short_title))))
    t.w.raw(closer)
    t.w.add(", ")
    t.date(cited, t.entry)
    t.w.add(")")


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
    cited.year, cited.letter, cited.ancient = t.entry.year, t.entry.letter, True
    _, end = t.w.add(f"{t.entry.year}{cited.letter}")
    cited.date = (start, end)
    t.w.add(")")
