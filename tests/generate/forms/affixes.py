"""Words and locators beside a work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generate import words
from generate.forms.form import form

if TYPE_CHECKING:
    from generate.typist import Typist


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


@form("locators", "nar")
def locator_bare_narrative(t: Typist) -> None:
    t.told()
    t.w.text = t.w.text[:-1]
    n = t.draw.randint(2, 900)
    number(t, ", ", t.draw.choice((str(n), f"{n}–{n + 3}", f"{n}ff.", f"{n} f.")))
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
