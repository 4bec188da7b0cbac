"""Posts with one printed citation each, and what must be read in them.

An item is made from its name alone ("narrative/de/3"), so that it stays the same whatever else is
added.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generate.carriers import BLOCKS, QUOTES, carrier
from generate.forms import FORMS, Form
from generate.library import Entry, Library, make_library
from generate.typist import Typist

if TYPE_CHECKING:
    from generate.writer import Cited

LIBRARIES = 8
PLAIN_KINDS = frozenset(
    {"plain", "particle", "hyphen", "diacritic", "apostrophe", "compound", "group"}
)
"""Kinds of names that nobody takes for a word, a month or a place."""


@dataclass(frozen=True)
class Item:
    """A post, the works cited in it, and the forms it stands for."""

    name: str
    form: Form
    language: str
    markup: str
    library: Library
    entry: Entry
    text: str
    cited: tuple[Cited, ...]
    rows: frozenset[str]
    block: str
    quoted: bool

    @property
    def alone(self) -> bool:
        """Whether it must be read without a store too."""
        entries = [c.entry for c in self.cited if c.entry is not None]
        return self.form.alone and all(e.kind in PLAIN_KINDS for e in entries)


@cache
def library(number: int) -> Library:
    """One of the stores that all items share."""
    return make_library(str(number))


def make(name: str) -> Item | None:
    """The item of a name, or None where its stores have no work that the form can print."""
    form_id, language, _ = name.split("/")
    form = FORMS[form_id]
    draw = random.Random(name)  # noqa: S311 - the same item each time, not a secret
    for _ in range(LIBRARIES):
        lib = library(draw.randrange(LIBRARIES))
        pool = [e for e in lib.entries if form.needs(e)]
        if form_id.startswith("years"):
            pool = [e for e in pool if _years(lib, e) > 1 and not e.original]
        if pool:
            break
    else:
        return None
    entry = draw.choice(pool)
    markup = draw.choice(form.formats)
    typist = Typist(draw, lib, entry, language, markup)
    form.write(typist)
    w = typist.w
    before, after = carrier(draw, language, form.place)
    before, after = (_escaped(x, markup) for x in (before, after))
    rows = {*form.rows, *typist.used}
    marked = bool(rows & {"markup", "linked"})
    block, wrap, quoted = _block(draw, markup, plain="\n" in w.text, marked=marked)
    w.shift(wrap[0] + before)
    rows |= {"blocks"} if block and not quoted else {"quoted"} if quoted else set()
    return Item(
        name=name,
        form=form,
        language=language,
        markup=markup,
        library=lib,
        entry=entry,
        text=w.text + after + wrap[1],
        cited=tuple(w.cited),
        rows=frozenset(rows),
        block=block,
        quoted=quoted,
    )


def _years(lib: Library, entry: Entry) -> int:
    return len({e.year for e in lib.same_authors[entry.authors] if e.year and not e.original})


def _escaped(text: str, markup: str) -> str:
    return text.replace("&", "&amp;") if markup == "html" else text


_RAW = ("html heading", "html paragraph")


def _block(
    draw: random.Random, markup: str, *, plain: bool, marked: bool
) -> tuple[str, tuple[str, str], bool]:
    chance = draw.random()
    if plain or chance < 0.6:
        return "", ("", ""), False
    if chance < 0.7:
        return "quotation", draw.choice(QUOTES[markup]), True
    raw = set(_RAW) if marked else set()  # no Markdown is read in a block of HTML
    name = draw.choice(sorted(set(BLOCKS[markup]) - raw))
    return name, BLOCKS[markup][name], False
