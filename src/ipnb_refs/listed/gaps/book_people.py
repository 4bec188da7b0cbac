"""Whose book a work stands in, and who edits it, where no label tells it before its title.

| typed | read |
| --- | --- |
| In: Weber, Max: Book | the author of the book |
| In ders.: Book; In idem, Book | the author of the work |
| Book, hg. v. Ann Roe; Book, ed. Ann Roe | an editor |
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ipnb_refs.languages import SAME_AUTHOR, alternatives, read_as
from ipnb_refs.listed.names import read_names
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.model import Name
    from ipnb_refs.store import Entry

_WORDS = read_as().lists
_SAME = alternatives({word.rstrip(".") for word in SAME_AUTHOR})
_WITHIN = regex(
    rf"(?:{alternatives(_WORDS.within)})\s?:?\s(?:(?P<same>(?i:{_SAME}))\.?|(?P<names>[^:()\[\]]{{5,120}}?))"
    r"\s?[:,]\s*"
)
_EDITED_BY = regex(
    rf",\s(?i:(?:{alternatives(_WORDS.edited)})\s(?:{alternatives(_WORDS.edited_by)})"
    rf"|{alternatives(word for word in _WORDS.edited_short if ' ' in word)})\.?\s"
)
_EDITED = regex(
    rf"(?i:(?:{alternatives(_WORDS.edited)})\s?(?:{alternatives(_WORDS.edited_by)})"
    rf"|{alternatives(_WORDS.edited_short)})\.?\s"
    r"(?P<names>[^\W\d_a-z][^,;:()\[\].\d]*(?:(?<=\b[^\W\d_])\.[^,;:()\[\].\d]*)*)(?=[,;:()\[\].]|$)"
)


def book_of(text: str, start: int, end: int, entry: Entry) -> tuple[int, dict[str, Any]] | None:
    """Read who wrote the book that is named at the end of a stretch."""
    found = _WITHIN.fullmatch(text, start, end)
    if found is None or entry.editor or entry.container_author or not entry.container_title:
        return None
    if found["same"]:
        return (end, {"container_author": entry.author}) if entry.author else None
    people = _people(found["names"])
    return (end, {"container_author": people}) if people else None


def editors_at(text: str, start: int, end: int, entry: Entry) -> tuple[int, dict[str, Any]] | None:
    """Read who edits a book, where words for it stand before the names."""
    found = _EDITED.match(text, start, end)
    if found is None or entry.editor:
        return None
    people = _people(found["names"])
    return (found.end(), {"editor": people}) if people else None


def has_editors(typed: str) -> bool:
    """Say whether words for an editor stand in what was read as a name."""
    return _EDITED_BY.search(typed) is not None


def _people(typed: str) -> tuple[Name, ...]:
    """Read names, if all of them are of people with their given names."""
    # With a role behind them, names that are typed as they are spoken are those of people.
    names = tuple(read.name for read in read_names(f"{typed} (Eds.)").names)
    return names if all(name.given for name in names) else ()
