"""Entries whose form is a detail: of a name, a date, a source or an address, each by its name.

What a form is, `typed_entries` says.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generate.names import Person, bare
from generate.typed_entries import (
    ARTICLE,
    BOOK,
    FORMS,
    Typing,
    apa_names,
    form,
    inverted,
    joined,
    published_before,
    source,
    with_initials,
)  # fmt: skip
from generate.typed_styles import FORTHCOMING
from generate.words import AND

if TYPE_CHECKING:
    from generate.lists import Listed

__all__ = ["ARTICLE", "FORMS", "FORTHCOMING", "Typing"]

GROUP = "World Health Organization"
SHORT = ("Ba", "Ho", "Xu", "Li", "Yu", "Oh")
LIKE_PARTICLES = ("Ben", "Di", "Mac", "Bin", "Al", "Van")
LIKE_WORDS = ("Mart D", "Gabe Y", "Anna E", "Jan U", "Lia O")
DOI = "https://doi.org/10.1000/{}"


@form(ARTICLE, BOOK)
def year_after_a_space(work: Listed, typing: Typing) -> str:
    names = joined([inverted(p) for p in work.people], f" {AND[typing.language]} ")
    return f"{names} {work.year}, {work.title}{source(work, typing)}"


@form(BOOK)
def dash_before_the_title(work: Listed, typing: Typing) -> str:
    names = joined([inverted(p) for p in work.people], f" {AND[typing.language]} ")
    return f"{names} ({work.year}) — {typing.italic(work.title)}. {work.publisher}."


def _given(work: Listed, names: tuple[str, ...]) -> Listed:
    """The same names for the same people."""
    people = (Person(p.surname, names[len(p.surname) % len(names)]) for p in work.people)
    return replace(work, people=tuple(people))


def _like_particles(work: Listed) -> Listed:
    return _given(work, LIKE_PARTICLES)


def _like_words(work: Listed) -> Listed:
    return _given(work, LIKE_WORDS)


def _dated_behind(work: Listed, typing: Typing) -> str:
    first, *others = work.people
    names = [inverted(first), *(f"{p.given} {p.surname}" for p in others)]
    shown = joined(names, f", {AND[typing.language]} ")
    journal = f"{typing.italic(work.container)} {work.volume}"
    return f"{shown}. {work.year}. “{work.title}.” {journal}: {work.pages}."


@form(ARTICLE, ready=_like_particles, spoken=True)
def given_names_like_particles(work: Listed, typing: Typing) -> str:
    return _dated_behind(work, typing)


@form(ARTICLE, ready=_like_words, spoken=True)
def initials_like_words(work: Listed, typing: Typing) -> str:
    return _dated_behind(work, typing)


def _behind(person: Person) -> Person:
    """ "van der Kolk, B. A." is "Kolk, B. A. van der"."""
    *particles, surname = person.surname.split()
    if not particles or not particles[0][0].islower():
        return person
    return Person(surname, person.given, " ".join(particles))


def _particles(work: Listed) -> Listed:
    return replace(work, people=tuple(_behind(p) for p in work.people))


@form(ARTICLE, BOOK, ready=_particles)
def particles_behind(work: Listed, typing: Typing) -> str:
    names = [" ".join(filter(None, (with_initials(p), p.suffix))) for p in work.people]
    shown = joined(names, f", {typing.ampersand()} ")
    return f"{shown} ({work.year}). {work.title}{source(work, typing, start='. ')}"


@form(ARTICLE)
def publisher_before_pages(work: Listed, typing: Typing) -> str:
    names = joined([inverted(p) for p in work.people], f", {AND[typing.language]} ")
    journal = f"{typing.italic(work.container)} {work.volume} ({work.issue or 1})"
    stop = "" if names.endswith(".") else "."
    return f"{names}{stop} {work.year}. “{work.title}.” {journal}. Harbour Press: {work.pages}."


def _with_subtitle(work: Listed) -> Listed:
    return replace(work, title=f"{work.title}. A short history")


@form(BOOK, ready=_with_subtitle)
def subtitle_in_italics(work: Listed, typing: Typing) -> str:
    title = typing.italic(work.title) if typing.markup != "text" else f"“{work.title}”"
    return f"{apa_names(work, typing)} ({work.year}). {title}. {work.publisher}."


def _without_volume(work: Listed) -> Listed:
    return replace(work, volume="", issue="", pages="")


@form(ARTICLE, ready=_without_volume)
def journal_without_volume(work: Listed, typing: Typing) -> str:
    start = f"{apa_names(work, typing)} ({work.year}). {work.title}."
    word = "In: " if typing.markup == "text" else ""
    return f"{start} {word}{typing.italic(work.container)}."


@form(BOOK, ready=published_before)
def first_year_in_brackets(work: Listed, typing: Typing) -> str:
    names = joined([inverted(p) for p in work.people], f" {AND[typing.language]} ")
    stop = "" if names.endswith(".") else "."
    years = f"{work.year} [{work.original}]"
    return f"{names}{stop} {typing.italic(work.title)}. {work.place}: {work.publisher}, {years}."


@form(BOOK)
def volume_and_number_of_a_book(work: Listed, typing: Typing) -> str:
    title = f"{typing.italic(work.title)} (Vol. 13, No. 11801)"
    return f"{apa_names(work, typing)} ({work.year}). {title}. {work.publisher}."


def _of_a_conference(work: Listed) -> Listed:
    container = f"Proceedings of the 3rd Conference on {work.container}"
    return replace(work, container=container)


@form(ARTICLE, ready=_of_a_conference)
def proceedings(work: Listed, typing: Typing) -> str:
    start = f"{apa_names(work, typing)} ({work.year}, August). {work.title}. In"
    place = f"(Vol. {work.volume}, No. {work.year}, pp. {work.pages.replace('–', '-')})"
    return f"{start} {typing.italic(work.container)} {place}."


@form(ARTICLE)
def escaped_addresses(work: Listed, typing: Typing) -> str:
    name = bare(work.title)
    address = DOI.format(f"(SICI)17:15/16%3C16::{name}%3E3.0.CO;2-2")
    if typing.markup == "markdown":
        address = DOI.format(f"{name}\\_b\\~c")
    elif typing.markup == "html":
        address = DOI.format(f"(SICI)17&lt;16::{name}&gt;3.0.CO;2-2")
    start = f"{apa_names(work, typing)} ({work.year}). {work.title}"
    return f"{start}{source(work, typing, start='. ')} {address}"


def _quoting(work: Listed) -> Listed:
    return replace(work, title=f"“Why me?” {work.title}")


@form(ARTICLE, ready=_quoting)
def quoted_title_goes_on(work: Listed, typing: Typing) -> str:
    start = f"{apa_names(work, typing)} ({work.year}). {work.title}"
    return start + source(work, typing, start=". ")


def _without_article(work: Listed) -> Listed:
    """Without "Der", which alone says in German that a title stands there."""
    people = (replace(p, surname=p.surname.removeprefix("Der ")) for p in work.people)
    return replace(work, people=tuple(people))


@form(ARTICLE, BOOK, ready=_without_article)
def surnames_with_slashes(work: Listed, typing: Typing) -> str:
    names = "/".join(p.surname for p in work.people)
    return f"{names} ({work.year}): {work.title}{source(work, typing, start='. ')}"


def _surnames_alone(work: Listed) -> Listed:
    return replace(_without_article(work), people=work.people[:1])


@form(ARTICLE, BOOK, ready=_surnames_alone)
def glued_year_of_surnames(work: Listed, typing: Typing) -> str:
    return f"{work.people[0].surname}({work.year}), {work.title}{source(work, typing)}"


def _with_short_name(work: Listed) -> Listed:
    *others, last = work.people
    name = SHORT[len(last.surname) % len(SHORT)]
    return replace(work, people=(*others, Person(name, last.given))) if others else work


@form(ARTICLE, ready=_with_short_name, spoken=True)
def short_name_and_stop(work: Listed, typing: Typing) -> str:
    names = joined([f"{p.given} {p.surname}" for p in work.people], f" {AND[typing.language]} ")
    journal = f"{typing.italic(work.container)} {work.volume}"
    return f"{names}. {work.year}. {work.title}. {journal}: {work.pages}."


def _with_group(work: Listed) -> Listed:
    first = replace(work.people[0], surname=work.people[0].surname.removeprefix("Der "))
    return replace(work, people=(_behind(first), Person(GROUP, "")))


@form(ARTICLE, BOOK, ready=_with_group)
def person_and_group(work: Listed, typing: Typing) -> str:
    person, group = work.people
    shown = " ".join(filter(None, (with_initials(person), person.suffix)))
    start = f"{shown}, {typing.ampersand()} {group.surname}. ({work.year}). {work.title}"
    return start + source(work, typing, start=". ")
