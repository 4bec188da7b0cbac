"""Entries in the forms that lists have beside those of the manuals, each by its name.

A form is a function under `@form(kinds)` that prints a work; `kinds` are those of works that it is
for, and `ready` gives such a work what the form is about. `data/list_forms.txt` says of each what
it is. A list has one form. Further forms are in `typed_styles` and `typed_details`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

from generate.names import bare
from generate.words import AND

if TYPE_CHECKING:
    from collections.abc import Callable

    from generate.lists import Listed
    from generate.names import Person

    Form = Callable[[Listed, "Typing"], str]
    Ready = Callable[[Listed], Listed]

ARTICLE, BOOK = "article", "book"
FORMS: dict[str, PrintedForm] = {}
PAGE = {"de": "S."}

LINK = "https://example.org/works/{}"


class Italics(Protocol):
    def __call__(self, text: str) -> str: ...


class PrintedForm(NamedTuple):
    """A form: how a work is printed, which works it is for, and what they must have before.

    In a `spoken` one given names stand first: nobody can tell where a surname of two words begins.
    """

    entry: Form
    kinds: frozenset[str]
    ready: Ready
    spoken: bool


class Typing(NamedTuple):
    """How the list is typed: its language, its markup, and how that sets italics."""

    language: str
    markup: str
    italic: Italics

    @property
    def page(self) -> str:
        return PAGE.get(self.language, "pp.")

    def ampersand(self) -> str:
        return "&amp;" if self.markup == "html" else "&"


def as_it_is(work: Listed) -> Listed:
    return work


def form(*kinds: str, ready: Ready = as_it_is, spoken: bool = False) -> Callable[[Form], Form]:
    def named(function: Form) -> Form:
        name = function.__name__.replace("_", "-")
        FORMS[name] = PrintedForm(function, frozenset(kinds), ready, spoken)
        return function

    return named


def inverted(person: Person) -> str:
    return f"{person.surname}, {person.given}"


def with_initials(person: Person) -> str:
    return f"{person.surname}, {person.initials}"


def behind(person: Person) -> str:
    """A surname with initials behind it: "Roe A. B."."""
    return f"{person.surname} {person.initials}"


def joined(names: list[str], last: str, between: str = ", ") -> str:
    return f"{between.join(names[:-1])}{last}{names[-1]}" if names[1:] else names[0]


def apa_names(work: Listed, typing: Typing) -> str:
    return joined([with_initials(p) for p in work.people], f", {typing.ampersand()} ")


def source(work: Listed, typing: Typing, *, start: str = ", ") -> str:
    """What follows the title of an article or a book, plainly: its journal, or its imprint."""
    if work.kind == ARTICLE:
        journal = typing.italic(work.container)
        return f"{start}{journal}, {work.volume}, {typing.page} {work.pages}."
    return f"{start}{work.place}: {work.publisher}."


@form(ARTICLE, BOOK)
def quoted_in_guillemets(work: Listed, typing: Typing) -> str:
    names = joined([inverted(p) for p in work.people], f" {AND[typing.language]} ")
    if work.kind == BOOK:
        return f"{names} ({work.year}), {work.title}{source(work, typing)}"
    title = f"»{work.title}«" if typing.language == "de" else f"«{work.title}»"
    place = f"{work.volume}, {typing.page} {work.pages}"
    return f"{names} ({work.year}), {title}, in: {work.container}, {place}."


@form(ARTICLE)
def source_in_quotation_marks(work: Listed, typing: Typing) -> str:
    names = ", ".join(behind(p) for p in work.people)
    title = work.title
    journal = f"«{work.container}»"
    return (
        f"{names} ({work.year}), {title}, in {journal}, {work.volume}, {typing.page} {work.pages}."
    )


@form(ARTICLE, BOOK)
def commas_alone(work: Listed, typing: Typing) -> str:
    names = joined([inverted(p) for p in work.people], f" {AND[typing.language]} ")
    return f"{names}, {work.year}, {work.title}{source(work, typing)}"


@form(ARTICLE, BOOK)
def glued_year(work: Listed, typing: Typing) -> str:
    names = joined([inverted(p) for p in work.people], f" {AND[typing.language]} ")
    return f"{names}({work.year}). {work.title}{source(work, typing, start='. ')}"


@form(ARTICLE, BOOK)
def slashes(work: Listed, typing: Typing) -> str:
    names = "/".join(inverted(p) for p in work.people)
    return f"{names} ({work.year}): {work.title}{source(work, typing, start='. ')}"


@form(ARTICLE, BOOK)
def slashes_and_initials(work: Listed, typing: Typing) -> str:
    names = "/".join(with_initials(p) for p in work.people)
    return f"{names} ({work.year}): {work.title}{source(work, typing, start='. ')}"


@form(BOOK)
def semicolons(work: Listed, typing: Typing) -> str:  # noqa: ARG001 - alike in all markup
    names = "; ".join(inverted(p) for p in work.people)
    return f"{names}: {work.title}; {work.year}; {work.place} - {work.publisher}"


@form(ARTICLE, BOOK)
def capitals(work: Listed, typing: Typing) -> str:
    names = [f"{p.surname.upper()} {p.initials}" for p in work.people]
    shown = joined(names, f" {typing.ampersand()} ")
    return f"{shown} ({work.year}). {work.title}{source(work, typing, start='. ')}"


@form(ARTICLE, spoken=True)
def given_names_first(work: Listed, typing: Typing) -> str:
    names = joined([f"{p.given} {p.surname}" for p in work.people], f", {AND[typing.language]} ")
    journal = f"{typing.italic(work.container)} {work.volume}"
    return f"{names}. {work.year}. {work.title}. {journal}: {work.pages}."


@form(ARTICLE, spoken=True)
def modern_language(work: Listed, typing: Typing) -> str:
    first, *others = work.people
    names = [inverted(first), *(f"{p.given} {p.surname}" for p in others)]
    shown = joined(names, f", {AND[typing.language]} ")
    journal = f"{typing.italic(work.container)} {work.volume}"
    return f"{shown}. “{work.title}.” {journal} ({work.year}): {work.pages}."


@form(ARTICLE)
def labelled_volume(work: Listed, typing: Typing) -> str:
    volume = f"(Vol. {work.volume}, No. {work.issue or 1}, pp. {work.pages.replace('–', '-')})"
    journal = typing.italic(work.container)
    return f"{apa_names(work, typing)} ({work.year}). {work.title}. {journal} {volume}."


@form(ARTICLE)
def two_hyphens(work: Listed, typing: Typing) -> str:
    journal = f"{typing.italic(work.container)}, {typing.italic(work.volume)}"
    pages = work.pages.replace("–", "--")
    return f"{apa_names(work, typing)} ({work.year}). {work.title}. {journal}, {pages}."


@form(BOOK)
def edition_in_brackets(work: Listed, typing: Typing) -> str:
    title = f"{typing.italic(work.title)} (2nd ed., Vol. 3)"
    return f"{apa_names(work, typing)} ({work.year}). {title}. {work.publisher}."


def published_before(work: Listed) -> Listed:
    return replace(work, original=(work.year or 0) - 30)


@form(BOOK, ready=published_before)
def published_again(work: Listed, typing: Typing) -> str:
    names = joined([inverted(p) for p in work.people], f" {AND[typing.language]} ")
    return f"{names}. {typing.italic(work.title)}. {work.place}: {work.publisher}, {work.when}."


@form(ARTICLE, BOOK)
def doubled_addresses(work: Listed, typing: Typing) -> str:
    start = f"{apa_names(work, typing)} ({work.year}). {work.title}"
    return f"{start}{source(work, typing, start='. ')} {LINK.format(bare(work.title))}?a=1&amp;b=2"


@form(ARTICLE, spoken=True)
def numbered_with_link(work: Listed, typing: Typing) -> str:
    names = joined([f"{p.given} {p.surname}" for p in work.people], f" {AND[typing.language]} ")
    title, address = f"“{work.title}.”", LINK.format(bare(work.title))
    linked = {
        "markdown": f"[{title}]({address})", "html": f'<a href="{address}">{title}</a>',
        "text": title,
    }[typing.markup]  # fmt: skip
    return f"{names}. {linked} {typing.italic(work.container)} {work.volume}, {work.year}."
