"""What the text tells of a work that is only cited: the beginning of its entry."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.languages import read_as
from ipnb_refs.model import BORDER, MASK
from ipnb_refs.names import fold
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ipnb_refs.model import Cite, Name
    from ipnb_refs.rules.context import Context

_BEFORE, _AFTER = 80, 50
"""Characters of the sentence in which a word may say what is cited."""
_UNKNOWN = "misc"
_BY_LOCATOR = {"chapter": "book", "timestamp": "video", "slide": "inproceedings"}
_END = regex(rf"[.!?;{BORDER}]\s|{BORDER}|\n\s*\n")
_WORD = regex(r"[^\W_]+(?:-[^\W_]+)*")


def entry_stub(context: Context, cite: Cite) -> str:
    """Begin an entry with what is typed: names, year, and the type that the sentence suggests.

    A letter after the year belongs to the list, not to the work, and is left out; so is "n.d.".
    """
    names = [*(_bibtex(name.name) for name in cite.names), *(["others"] if cite.et_al else [])]
    date = cite.date
    year = date.year if date is not None else None
    status = date.status if date is not None and date.status != "n.d." else None
    rows = {"author": " and ".join(names)}
    rows |= {"year": str(year)} if year else {"pubstate": _joined(status)} if status else {}
    rows["title"] = ""
    key = fold(cite.names[0].name.surname) + str(year or _joined(status or ""))
    fields = "".join(f"  {field} = {{{value}}},\n" for field, value in rows.items())
    return f"@{_type(context, cite)}{{{key},\n{fields}}}"


def _joined(status: str) -> str:
    """Write a status as BibLaTeX does: "inpress"."""
    return "".join(filter(str.isalnum, status))


def _bibtex(name: Name) -> str:
    if name.literal or " " in name.family:
        return f"{{{name.literal or name.surname}}}"
    return ", ".join(filter(None, (name.surname, name.given)))


def _type(context: Context, cite: Cite) -> str:
    """Tell the type by the nearest word that says what the work is, else by what is cited of it."""
    nearest = min(_said(context, cite), default=None)
    if nearest is not None:
        return nearest[1]
    return _BY_LOCATOR.get(cite.locator.label if cite.locator else "", _UNKNOWN)


def _said(context: Context, cite: Cite) -> Iterator[tuple[int, str]]:
    """Give the types that words of the sentence name, with their distance from the cite."""
    prose, types = context.document.prose, _types()
    start, end = cite.span.start, cite.span.end
    before = _END.split(prose[max(0, start - _BEFORE) : start])[-1]
    after = _END.split(prose[end : end + _AFTER])[0]
    for found in _WORD.finditer(before.replace(MASK, " ")):
        if kind := types.get(found[0].lower()):
            yield len(before) - found.end(), kind
    for found in _WORD.finditer(after.replace(MASK, " ")):
        if kind := types.get(found[0].lower()):
            yield found.start(), kind


@lru_cache(maxsize=1)
def _types() -> Mapping[str, str]:
    """Give the type of each word that says what a work is, in all languages."""
    return {word: kind for kind, words in read_as().work_types.items() for word in words}
