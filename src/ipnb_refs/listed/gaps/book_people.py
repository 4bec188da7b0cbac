"""Whose book a work stands in, and who edits it, where no label tells it before its title.

| typed | read |
| --- | --- |
| In: Weber, Max: Book | the author of the book |
| In ders.: Book; In idem, Book | the author of the work |
| Book, hg. v. Ann Roe; Book, ed. Ann Roe | an editor |
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ipnb_refs.languages import ET_AL, PRESS_ENDS, SAME_AUTHOR, alternatives, read_as
from ipnb_refs.listed.names import ROLE, read_names
from ipnb_refs.names import PARTICLES
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    import re

    from ipnb_refs.model import Name
    from ipnb_refs.store import Entry

_ALL = read_as()
_WORDS = _ALL.lists
_SAME = alternatives({word.rstrip(".") for word in SAME_AUTHOR})
_WITHIN = regex(
    rf"(?:{alternatives(_WORDS.within)})\s?:?\s(?:(?P<same>(?i:{_SAME}))\.?"
    rf"(?P<role>\s?[(\[](?i:{ROLE})\.?[)\]])?|(?P<names>[^:()\[\]]{{5,120}}?))\s?[:,]?\s*"
)
_ONLY_SAME = regex(rf"(?i:{_SAME})\.?")
_EDITED_BY = regex(
    rf",\s(?i:(?:{alternatives(_WORDS.edited)})\s(?:{alternatives(_WORDS.edited_by)})"
    rf"|{alternatives(word for word in _WORDS.edited_short if ' ' in word)})\.?\s"
)
_UPPER = r"[^\W\d_a-z]"
_PERSON = (
    rf"(?:{_UPPER}\.[\s-]?|{_UPPER}\s|{_UPPER}[\w’'-]+\s){{1,3}}"
    rf"(?:(?:{alternatives(PARTICLES)})\s){{0,2}}{_UPPER}[\w’'-]+"
)
_AND = rf"(?:(?:{alternatives(_ALL.list_connectors)}|&)\s)"
_NAMES = (
    rf"(?P<names>{_PERSON}(?:(?:,\s{_AND}?|\s{_AND}){_PERSON}){{0,9}})"
    rf"(?P<others>,?\s(?:{alternatives(ET_AL)})\b\.?)?(?=\s*(?:[,;:()\[\].]|$))"
)
_TRANSLATED = regex(
    rf"(?i:(?:{alternatives(_WORDS.translated)})|(?:{alternatives(_WORDS.translators)})\.)\s{_NAMES}"
)
_EDITED = regex(
    rf"(?i:(?:{alternatives(_WORDS.edited)})\s?(?:{alternatives(_WORDS.edited_by)})"
    rf"|{alternatives(_WORDS.edited_short)})\.?\s"
    rf"{_NAMES}"
)


def book_of(text: str, start: int, end: int, entry: Entry) -> tuple[int, dict[str, Any]] | None:
    """Read who wrote the book that is named at the end of a stretch."""
    found = _WITHIN.fullmatch(text, start, end)
    if found is None or entry.editor or entry.container_author or not entry.container_title:
        return None
    if found["same"]:
        role = "editor" if found["role"] else "container_author"
        return (end, {role: entry.author}) if entry.author else None
    people = _people(found["names"])
    return (end, {"container_author": people}) if people else None


def is_same_author(typed: str) -> bool:
    """Say whether a word stands for the author of the work: "ders.", "idem"."""
    return _ONLY_SAME.fullmatch(typed) is not None


def editors_at(text: str, start: int, end: int, entry: Entry) -> tuple[int, dict[str, Any]] | None:
    """Read who edits a book, where words for it stand before the names."""
    found = _EDITED.match(text, start, end)
    # "E. Roe, Ed.": a capital behind a comma is the label of the name before it.
    is_label = found is not None and found[0][0].isupper() and text[:start].rstrip().endswith(",")
    return None if found is None or is_label or entry.editor else _said("editor", found, entry)


def translators_at(
    text: str, start: int, end: int, entry: Entry
) -> tuple[int, dict[str, Any]] | None:
    """Read who translated a work, where words for it stand before the names: "Trans. Ann Roe"."""
    found = _TRANSLATED.match(text, start, end)
    return None if found is None or entry.translator else _said("translator", found, entry)


def has_editors(typed: str) -> bool:
    """Say whether words for an editor stand in what was read as a name."""
    return _EDITED_BY.search(typed) is not None


def _said(role: str, found: re.Match[str], entry: Entry) -> tuple[int, dict[str, Any]] | None:
    people = _people(found["names"])
    words = {word.lower() for word in found["names"].split()}
    if not people or not words.isdisjoint(PRESS_ENDS | {"pub"}):
        return None
    others = {"others": (*entry.others, role)} if found["others"] else {}
    return found.end(), {role: people, **others}


def _people(typed: str) -> tuple[Name, ...]:
    """Read names, if all of them are of people with their given names."""
    # With a role behind them, names that are typed as they are spoken are those of people.
    names = tuple(read.name for read in read_names(f"{typed} (Eds.)").names)
    return names if all(name.given for name in names) else ()
