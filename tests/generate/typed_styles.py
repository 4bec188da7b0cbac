"""Entries in the styles of societies, programs and countries, each by its name.

What a form is, `typed_entries` says.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generate.typed_entries import ARTICLE, BOOK, form, inverted, joined
from generate.words import AND

if TYPE_CHECKING:
    from generate.lists import Listed
    from generate.names import Person
    from generate.typed_entries import Typing

FORTHCOMING = {
    "en": "Forthcoming", "de": "Im Erscheinen", "es": "En prensa", "fr": "À paraître",
    "pt": "No prelo", "it": "In corso di stampa", "nl": "In druk",
}  # fmt: skip


def glued(person: Person) -> str:
    """A surname with initials that stand close: "Roe, A.B."."""
    return f"{person.surname}, {person.initials.replace(' ', '')}"


def unstopped(person: Person) -> str:
    """A surname with initials without full stops: "Roe, AB"."""
    return f"{person.surname}, {''.join(c for c in person.initials if c.isalpha())}"


def _first_inverted(work: Listed, typing: Typing) -> str:
    first, *others = work.people
    names = [inverted(first), *(f"{p.given} {p.surname}" for p in others)]
    return joined(names, f", {AND[typing.language]} ")


def _stopped(names: str) -> str:
    return names if names.endswith(".") else f"{names}."


@form(ARTICLE, BOOK)
def harvard_without_brackets(work: Listed, typing: Typing) -> str:
    names = joined([glued(p) for p in work.people], f" {AND[typing.language]} ")
    start = f"{names}, {work.year}. {work.title}."
    if work.kind == BOOK:
        return f"{start} {work.publisher}, {work.place}."
    return f"{start} {typing.italic(work.container)} {work.volume}, {work.pages}."


@form(ARTICLE)
def initials_without_stops(work: Listed, typing: Typing) -> str:
    names = ", ".join(unstopped(p) for p in work.people)
    journal = f"{typing.italic(work.container)}, {work.volume}"
    return f"{names} ({work.year}). {work.title}. {journal}, {typing.page} {work.pages}."


@form(ARTICLE, spoken=True)
def engineers(work: Listed, typing: Typing) -> str:
    names = joined([f"{p.initials} {p.surname}" for p in work.people], f" {AND[typing.language]} ")
    journal = f"{typing.italic(work.container)}, vol. {work.volume}, no. {work.issue or 1}"
    pages = f"{typing.page} {work.pages}"
    return f"{names}, “{work.title},” {journal}, {pages}, {work.year}."


@form(ARTICLE, spoken=True)
def labelled_parts(work: Listed, typing: Typing) -> str:
    journal = f"{typing.italic(work.container)}, vol. {work.volume}, no. {work.issue or 1}"
    names = _stopped(_first_inverted(work, typing))
    return f"{names} “{work.title}.” {journal}, {work.year}, pp. {work.pages}."


@form(ARTICLE, spoken=True)
def scholar(work: Listed, typing: Typing) -> str:
    """What a search engine gives for a journal whose volume it does not know."""
    names = _stopped(_first_inverted(work, typing))
    journal = f"{typing.italic(work.container)} ({work.year}): {work.pages.replace('–', '-')}"
    return f'{names} "{work.title}." {journal}.'


@form(ARTICLE)
def citavi(work: Listed, typing: Typing) -> str:
    names = "; ".join(inverted(p) for p in work.people)
    journal = f"{typing.italic(work.container)} {work.volume} ({work.issue or 1})"
    return f"{names} ({work.year}): {work.title}. In: {journal}, {typing.page} {work.pages}."


@form(ARTICLE, BOOK)
def brazilian(work: Listed, typing: Typing) -> str:
    names = _stopped("; ".join(f"{p.surname.upper()}, {p.given}" for p in work.people))
    if work.kind == BOOK:
        imprint = f"{work.place}: {work.publisher}, {work.year}"
        return f"{names} {typing.italic(work.title)}. {imprint}."
    journal = f"{typing.italic(work.container)}, v. {work.volume}, n. {work.issue or 1}"
    return f"{names} {work.title}. {journal}, p. {work.pages}, {work.year}."


@form(BOOK)
def french(work: Listed, typing: Typing) -> str:
    names = [f"{p.surname.upper()} ({p.given})" for p in work.people]
    imprint = f"{work.place}, {work.publisher}, {work.year}"
    shown = joined(names, f" {AND[typing.language]} ")
    return f"{shown}, {typing.italic(work.title)}, {imprint}."


@form(BOOK)
def german(work: Listed, typing: Typing) -> str:  # noqa: ARG001 - alike in all markup
    names = " / ".join(inverted(p) for p in work.people)
    return f"{names}: {work.title}. {work.place}: {work.publisher} {work.year}."


def _forthcoming(work: Listed) -> Listed:
    return replace(work, year=None, status="forthcoming", volume="", issue="", pages="")


@form(ARTICLE, ready=_forthcoming, spoken=True)
def words_for_the_date(work: Listed, typing: Typing) -> str:
    names = _stopped(_first_inverted(work, typing))
    journal = typing.italic(work.container)
    return f"{names} {FORTHCOMING[typing.language]}. “{work.title}.” {journal}."
