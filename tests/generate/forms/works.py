"""Several works in one bracket: clusters, further years, letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generate import words
from generate.forms.form import anybody, dated, form

if TYPE_CHECKING:
    from generate.library import Entry
    from generate.typist import Typist


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


def siblings(t: Typist) -> list[Entry]:
    pool = t.library.same_authors[t.entry.authors]
    years = {e.year: e for e in reversed(pool) if e.year and not e.original}
    return [years[y] for y in sorted(years, key=lambda y: y or 0)]


def sibling_years(t: Typist, join: str, comma: str, *, enclosed: bool) -> None:
    works = siblings(t)
    if join.strip(" ,;"):  # "and" stands only before the last
        works = works[:2]
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
    same = [
        e for e in pool if e.letter and e.when == t.entry.when and e.original == t.entry.original
    ]
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
    t.work(works[0])
    for entry in works[1:]:
        t.w.add(join)
        cited = t.w.cite(entry)
        cited.inherited, cited.year, cited.letter = True, entry.year, entry.letter
        cited.date = t.w.add(entry.letter)
    t.w.add(")")


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
