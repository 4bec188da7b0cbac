"""Links, emphasis, entities and special spaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generate import words
from generate.forms.authors import accented
from generate.forms.form import MARKED, authors, form

if TYPE_CHECKING:
    from generate.typist import Typist


@form("linked", "nar", formats=MARKED)
def linked_narrative(t: Typist) -> None:
    opener, closer = t.link()
    t.w.raw(opener)
    t.told()
    t.w.raw(closer)


@form("linked", "par", formats=MARKED)
def linked_inside(t: Typist) -> None:
    opener, closer = t.link()
    t.w.add("(")
    t.w.raw(opener)
    t.work()
    t.w.raw(closer)
    t.w.add(")")


@form("linked", "par", formats=MARKED)
def linked_whole(t: Typist) -> None:
    opener, closer = t.link()
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
    opener, closer = t.link()
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
    opener, closer = t.link()
    t.w.raw(opener)
    t.date(cited, t.entry)
    t.w.raw(closer)
    t.w.add(")")


@form("linked", "nar", formats=MARKED)
def linked_name(t: Typist) -> None:
    cited = t.w.cite(t.entry, "narrative")
    opener, closer = t.link()
    t.w.raw(opener)
    t.names(cited, t.entry, enclosed=False)
    t.w.raw(closer)
    t.w.add(" (")
    t.date(cited, t.entry)
    t.w.add(")")


@form("linked", "par", formats=MARKED, alone=False)
def linked_without_bracket(t: Typist) -> None:
    t.w.add("– ")
    opener, closer = t.link()
    t.w.raw(opener)
    t.work(form="narrative")
    t.w.raw(closer)


@form("markup et-al", "par", authors(3), formats=MARKED)
def italic_et_al(t: Typist) -> None:
    cited = t.w.cite(t.entry)
    opener, closer = t.emphasis()
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
    opener, closer = t.emphasis()
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
    opener, closer = t.strong()
    t.w.raw(opener)
    t.told()
    t.w.raw(closer)


@form("markup", "par", formats=MARKED)
def bold_inside(t: Typist) -> None:
    opener, closer = t.strong()
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
