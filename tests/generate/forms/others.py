"""Works read about in others, conversations, brackets in brackets, concepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generate import words
from generate.forms.form import form

if TYPE_CHECKING:
    from generate.typist import Typist

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
    name, kind, when = spoken(t)
    cited = t.w.cite(None)
    cited.exempt = "personal-communication"
    t.w.add("(")
    cited.names.append(t.w.add(name))
    t.w.add(f", {kind}, ")
    _, end = t.w.add(when)
    cited.year = int(when[-4:])
    cited.date = (end - 4, end)
    t.w.add(")")


@form("personal", "nar")
def personal_narrative(t: Typist) -> None:
    name, kind, when = spoken(t)
    cited = t.w.cite(None, "narrative")
    cited.exempt = "personal-communication"
    cited.names.append(t.w.add(name))
    t.w.add(f" ({kind}, ")
    _, end = t.w.add(when)
    cited.year = int(when[-4:])
    cited.date = (end - 4, end)
    t.w.add(")")


@form("nested", "par")
def nested(t: Typist) -> None:
    outer, inner = t.draw.choice((("()", "()"), ("()", "[]"), ("[]", "()")))
    t.w.add(f"{outer[0]}{t.aside()} {inner[0]}")
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
    t.w.add(f"({t.aside()}: ")
    t.told()
    t.w.add(")")


@form("concept", "par")
def concept(t: Typist) -> None:
    t.w.add("(" + t.draw.choice(words.TERMS) + "; ")
    t.work()
    t.w.add(")")


@form("concept", "par")
def concept_in_sentence(t: Typist) -> None:
    t.w.add(f"({t.aside()}; ")
    t.work()
    t.w.add(")")
