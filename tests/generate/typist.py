"""Types names, dates and locators the way people do, and keeps what was meant."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from generate import words
from generate.writer import Cited, Writer

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from generate.library import Entry, Library

_LABELS: dict[str, words.Table] = {
    "chapter": words.CHAPTER,
    "figure": words.FIGURE,
    "table": words.TABLE,
    "paragraph": words.PARAGRAPH,
}


class Typist:
    """Somebody who cites `entry` of a library in a language and a format."""

    def __init__(
        self, draw: random.Random, library: Library, entry: Entry, language: str, markup: str
    ) -> None:
        self.draw = draw
        self.library = library
        self.entry = entry
        self.language = language
        self.w = Writer(markup)
        self.spell: Callable[[str], str] = lambda name: name
        self.used: set[str] = set()

    def say(self, table: words.Table) -> str:
        """One of the words of the language."""
        word = self.draw.choice(table[self.language])
        if self.language != "en" and word not in table["en"]:
            self.used.add("languages")
        return word

    def and_(self) -> str:
        """The language's "and"."""
        if self.language != "en":
            self.used.add("languages")
        return words.AND[self.language]

    def other(self) -> Entry:
        """Another work of the store by other authors, with a year and people."""
        first = self.entry.first
        pool = [e for e in self.library.entries if e.people and e.year and e.first != first]
        return self.draw.choice(pool)

    # --- names

    def name(self, cited: Cited, surname: str) -> None:
        cited.names.append(self.w.add(self.spell(surname)))

    def names(
        self, cited: Cited, entry: Entry, *, enclosed: bool, et_al: str = "", least: int = 1
    ) -> None:
        """Type the authors as APA asks for: all of one or two, else the first and "et al."."""
        if entry.group:
            cited.names.append(self.w.add(entry.group.name))
            return
        people = entry.people
        if not people:
            self.title(cited, entry)
            return
        if len(people) > 2:
            for i, person in enumerate(people[:least]):
                if i:
                    self.w.add(", ")
                self.name(cited, person.surname)
            self.w.add(", " if least > 1 else " ")
            cited.et_al = self.w.add(et_al or "et al.")
            return
        self.name(cited, people[0].surname)
        if len(people) == 2:
            self.connector(cited, enclosed=enclosed)
            self.name(cited, people[1].surname)

    def title(self, cited: Cited, entry: Entry) -> None:
        """A title in the author's place: in quotation marks, or in italics."""
        cited.names.append(self.w.add(f"“{entry.short_title}”"))
        cited.loose_names = True

    def connector(self, cited: Cited, *, enclosed: bool) -> None:
        self.w.add(" ")
        usual = self.draw.random() < 0.8
        cited.connector = self.w.add("&" if enclosed == usual else self.and_())
        self.w.add(" ")

    # --- dates

    def date(self, cited: Cited, entry: Entry, *, letter: bool = True) -> None:
        """Type the year with its letter, or what stands for it."""
        if entry.year is None:
            self.status(cited, entry)
            return
        text = f"{entry.original}/{entry.year}" if entry.original else str(entry.year)
        cited.original, cited.year = entry.original, entry.year
        if letter:
            cited.letter = entry.letter
        cited.date = self.w.add(text + cited.letter)

    def status(self, cited: Cited, entry: Entry) -> None:
        table = words.UNDATED if entry.status == "n.d." else words.IN_PRESS
        cited.status = entry.status
        cited.letter = entry.letter
        text = f"{entry.status}-{entry.letter}" if entry.letter else self.say(table)
        cited.date = self.w.add(text)

    # --- whole works

    def work(self, entry: Entry | None = None, *, comma: str = ", ", form: str = "") -> Cited:
        """ "Smith & Jones, 2012" in a bracket."""
        entry = entry or self.entry
        cited = self.w.cite(entry, form or "parenthetical")
        self.names(cited, entry, enclosed=True)
        self.w.add(comma)
        self.date(cited, entry)
        return cited

    def told(self, entry: Entry | None = None, *, brackets: str = "()", after: str = "") -> Cited:
        """ "Smith and Jones (2012)" in the sentence."""
        entry = entry or self.entry
        cited = self.w.cite(entry, "narrative")
        self.names(cited, entry, enclosed=False)
        self.w.add(after + " " + brackets[0])
        self.date(cited, entry)
        self.w.add(brackets[1])
        return cited

    def locator(self, cited: Cited) -> None:
        """A part of the work, with the label of the language."""
        n = self.draw.randint(2, 390)
        kind = self.draw.choice(
            ("page", "pages", "chapter", "figure", "table", "paragraph", "time")
        )
        table = words.PAGE if kind in {"page", "pages"} else _LABELS.get(kind)
        dash = self.draw.choice("–-")
        value = str(n)
        if kind == "pages":
            value = self.draw.choice((f"{n}{dash}{n + 7}", f"{n}, {n + 9}"))
        elif kind in _LABELS:
            value = str(n % 12 + 1)
        if table is None:
            value = f"{n % 3}:{n % 60:02}:{n % 47:02}"
            cited.label, typed = "timestamp", value
        else:
            label = self.say(table)
            gap = "" if label == "p" else " "
            cited.label, typed = kind.removesuffix("s"), f"{label}{gap}{value}"
        cited.value = value
        cited.locator = self.w.add(typed)

    # --- markup

    def aside(self) -> str:
        """A few words that may stand before a citation."""
        return _ASIDE[self.language]

    def link(self) -> tuple[str, str]:
        """What opens and closes a link."""
        url = self.draw.choice(_URLS)
        if self.w.markup == "html" or self.draw.random() < 0.3:
            return f'<a href="{url}" title="read it, 2003">', "</a>"
        return "[", f"]({url})"

    def emphasis(self) -> tuple[str, str]:
        """What opens and closes italics."""
        if self.w.markup == "html":
            return self.draw.choice((("<em>", "</em>"), ("<i>", "</i>")))
        return self.draw.choice((("*", "*"), ("_", "_")))

    def strong(self) -> tuple[str, str]:
        """What opens and closes bold type."""
        if self.w.markup == "html":
            return self.draw.choice((("<strong>", "</strong>"), ("<b>", "</b>")))
        return "**", "**"


_URLS = (
    "https://example.org/paper",
    "https://doi.org/10.1000/j.2014.02",
    "https://example.org/a_(2011)",
)
_ASIDE = {
    "en": "as some have said", "de": "was viele sagen", "es": "como dicen algunos",
    "fr": "comme le disent certains", "pt": "como dizem alguns", "it": "come dicono alcuni",
    "nl": "zoals sommigen zeggen",
}  # fmt: skip


def transliterated(name: str) -> str:
    """ "Öhman" is "Oehman"; accents that nobody spells out are dropped."""
    pairs = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
    pairs |= {"ø": "oe", "Ø": "Oe", "å": "aa", "Å": "Aa"}
    composed = unicodedata.normalize("NFC", name)
    return stripped("".join(pairs.get(c, c) for c in composed))


def stripped(name: str) -> str:
    """ "Öhman" is "Ohman", "Gałecki" is "Galecki"."""
    letters = {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "đ": "d", "Đ": "D"}
    letters |= {"ı": "i", "Þ": "Th", "þ": "th", "ð": "d", "ß": "ss"}
    text = unicodedata.normalize("NFKD", "".join(letters.get(c, c) for c in name))
    return "".join(c for c in text if not unicodedata.combining(c))
