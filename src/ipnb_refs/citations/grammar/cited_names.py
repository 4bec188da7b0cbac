"""The names of a cite as values, made of what was read as places in a window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.citations.grammar.one_name import made
from ipnb_refs.citations.grammar.words import POSSESSIVE
from ipnb_refs.model import CiteName, Part, Span

if TYPE_CHECKING:
    from ipnb_refs.citations.grammar.author_list import Authors
    from ipnb_refs.citations.grammar.window import Window


class CitedNames(NamedTuple):
    """What the cites of one author have in common: names, connector and mark of et al."""

    names: tuple[CiteName, ...]
    connector: Part | None = None
    et_al: Part | None = None


def made_of(window: Window, authors: Authors) -> CitedNames:
    """Make the names, with what stands between and after them."""
    return CitedNames(
        _names_of(window, authors), _connector_of(window, authors), _et_al_of(window, authors)
    )


def _names_of(window: Window, authors: Authors) -> tuple[CiteName, ...]:
    """Make the names, and give the initials of "Smith, J., & Jones, B." to those before them."""
    names: list[CiteName] = []
    for found in authors.names:
        name = made(window, found)
        if not found.only_initials:
            names.append(name)
        elif names and not names[-1].name.given:
            whole = replace(names[-1].name, given=name.name.given)
            names[-1] = CiteName(Span(names[-1].span.start, name.span.end), whole)
    if authors.abbreviation >= 0:
        short = window.words[authors.abbreviation].text
        span = window.span(authors.abbreviation, authors.abbreviation + 1)
        names[-1] = replace(names[-1], abbreviation=Part(span, short))
    return tuple(names)


def _connector_of(window: Window, authors: Authors) -> Part | None:
    """Make the word that joins the last two names."""
    at = authors.connector
    return Part(window.span(at, at + 1), window.words[at].text) if at >= 0 else None


def _et_al_of(window: Window, authors: Authors) -> Part | None:
    """Make the mark of further authors."""
    if authors.et_al < 0:
        return None
    span = window.span(authors.et_al, authors.et_al_end)
    words = window.words[authors.et_al : authors.et_al_end]
    typed = " ".join(word.text for word in words).replace(" .", ".")
    if words[-1].marks & POSSESSIVE and words[-1].text != "al":  # "en collega’s" is one word
        return Part(Span(span.start, span.end + len("’s")), typed + "’s")
    return Part(span, typed)
