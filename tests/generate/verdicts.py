"""What an item should give, and what is wrong with what the package made of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import ipnb_refs
from generate.names import Person, alike, bare
from generate.writer import Cited, without_markup
from ipnb_refs import Part, Resolution

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generate.items import Item
    from generate.library import Entry, Library
    from ipnb_refs import Citation, Cite, Document

INSIDE = "span ends inside an entity"

_END_OF_BLOCK = re.compile(r"<[^<>]*>|[\s).”»]")
_PREPOSITIONS = frozenset({"von", "van", "de", "di", "do", "da"})


def fitting(item: Item, cited: Cited) -> set[str]:
    """The keys of all works that a careful reader could take this cite for (our own oracle)."""
    assert cited.entry is not None
    count = 0 if cited.inherited else len(cited.names)
    return {e.key for e in item.library.entries if _fits(e, cited, cited.entry, count)}


def _fits(other: Entry, cited: Cited, meant: Entry, count: int) -> bool:
    if other == meant:
        return True
    if cited.letter and other.letter != cited.letter:
        return False
    if cited.year is None:
        same_date = other.status == cited.status
    elif cited.original:
        same_date = other.year == cited.year and other.original == cited.original
    else:
        same_date = cited.year in (other.year, other.original)
    return same_date and _same_names(other, cited, meant, count)


def _same_names(other: Entry, cited: Cited, meant: Entry, count: int) -> bool:
    if meant.group and other.group:
        same_short = meant.group.abbreviation == other.group.abbreviation
        return other.group == meant.group or (cited.abbreviated and same_short)
    if not meant.people or not other.people:
        return meant.first == other.first
    if cited.inherited:
        return meant.authors == other.authors or (
            alike(meant.first, other.first)
            and min(len(meant.people), 3) == min(len(other.people), 3)
        )
    if cited.given and not _same_given(cited.given, other.people[0]):
        return False
    if cited.et_al and len(other.people) < max(3, count + 1):
        return False
    if not cited.et_al and len(other.people) != count:
        return False
    pairs = zip(meant.people[:count], other.people, strict=False)
    return all(alike(a.surname, b.surname) for a, b in pairs)


def _same_given(typed: str, person: Person) -> bool:
    return bare(typed)[:1] == bare(person.given)[:1]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the package makes of an item: its cites as they are resolved, in text order."""

    document: Document
    citations: tuple[Citation, ...]
    resolutions: tuple[Resolution, ...]

    def form_of(self, resolution: Resolution) -> str:
        """How the cite stands in its sentence."""
        of = (c.form for c in self.citations if any(x is resolution.cite for x in c.cites))
        return next(iter(of), "")

    def __str__(self) -> str:
        """Say in one line who is cited, of when, how, and what becomes of it."""
        return "; ".join(self._described(each) for each in self.resolutions) or "nothing"

    def _described(self, resolution: Resolution) -> str:
        cite, date = resolution.cite, resolution.cite.date
        names = " & ".join(name.name.surname or name.name.given for name in cite.names)
        typed = date.span.of(self.document.text) if date else ""
        verdict = " ".join((resolution.reason, *resolution.candidates))
        et_al = " et al." if cite.et_al else ""
        return f"{names}{et_al}, {typed} ({self.form_of(resolution)}): {verdict}"


def reading(item: Item, known: Library | None, library: Library) -> Reading:
    """Read an item with the names of a store, or without any, and resolve it against one."""
    document = ipnb_refs.read(item.text, item.markup)
    citations = ipnb_refs.parse(document, known.store if known else None)
    return Reading(document, citations, ipnb_refs.resolve(citations, library.store))


def troubles(item: Item, read: Reading, *, alone: bool) -> Iterator[str]:
    """All that is wrong; nothing where the item is read as it was meant.

    `alone` says that it was read without a store.
    """
    left = list(read.resolutions)
    for cited in item.cited:
        found = _find(cited, left)
        if found is None:
            yield "unread"
            continue
        left.remove(found)
        yield from _verdict(item, cited, found)
        yield from _parts(item, cited, found, read.form_of(found), alone=alone)
        is_quoted = item.quoted and not _is_source(read.document.text, found.cite)
        if read.document.is_quoted(found.cite.span) != is_quoted and item.markup != "text":
            yield "quotation"
    if left:
        yield "more was read"


def wrongly_found(item: Item, read: Reading, store: Library) -> Iterator[str]:
    """Keys of a store that are found for works that it may lack, and do not fit them."""
    there = replace(item, library=store)
    left = list(read.resolutions)
    for cited in item.cited:
        found = _find(cited, left)
        if found is None or cited.entry is None:
            continue
        left.remove(found)
        fits = {e.key for e in store.entries if e.key == cited.entry.key}
        fits |= fitting(there, cited)
        yield from sorted(set(found.candidates) - fits)


def _find(cited: Cited, left: Sequence[Resolution]) -> Resolution | None:
    start, end = cited.date
    near = [
        r
        for r in left
        if r.cite.date is not None and r.cite.date.span.start < end and start < r.cite.date.span.end
    ]
    same = [r for r in near if r.cite.date and r.cite.date.year_suffix == cited.letter]
    return next(iter(same or near), None)


def _is_source(text: str, cite: Cite) -> bool:
    """Whether a cite with its page ends a quotation: so the post says where that is from."""
    return cite.locator is not None and not _END_OF_BLOCK.sub("", text[cite.span.end :])


def _verdict(item: Item, cited: Cited, found: Resolution) -> Iterator[str]:
    if cited.exempt:
        if (found.cite.exemption or "") != cited.exempt:
            yield f"exempt: {cited.exempt}"
        return
    if found.cite.exemption is not None:
        yield f"exempt for nothing: {found.cite.exemption}"
        return
    if cited.entry is None:
        return
    good = fitting(item, cited)
    got = set(found.candidates)
    if not got:
        yield f"unresolved: {found.reason}"
    elif cited.entry.key not in got:
        yield "another key"
    elif got - good:
        yield "ambiguous for nothing"


def _parts(item: Item, cited: Cited, found: Resolution, form: str, *, alone: bool) -> Iterator[str]:
    if form != cited.form:
        yield f"form: {form or 'none'}"
    yield from _date(item.text, cited, found)
    if cited.inherited:
        if not found.cite.inherited:
            yield "inherited"
        return
    yield from _name_spans(item.text, cited, found, alone=alone)
    yield from _locator(item.text, cited, found)
    if not cited.exempt:
        yield from _words(item.text, cited, found)


def _date(text: str, cited: Cited, found: Resolution) -> Iterator[str]:
    date = found.cite.date
    assert date is not None
    if (date.year, date.year_suffix) != (cited.year, cited.letter):
        yield "year or letter"
    if cited.year is not None and not cited.ancient and date.original_year != cited.original:
        yield "original year"
    if cited.year is None and date.status != cited.status:
        yield "status"
    if not cited.exempt and _cut(text, (date.span.start, date.span.end)) != _cut(text, cited.date):
        yield "span of the date"


def _locator(text: str, cited: Cited, found: Resolution) -> Iterator[str]:
    locator = found.cite.locator
    read = (locator.label, locator.value) if locator else ("", "")
    if read != (cited.label, cited.value):
        yield "locator"
    elif locator and _cut(text, cited.locator) != locator.span.of(text):
        yield "span of the locator"


def _words(text: str, cited: Cited, found: Resolution) -> Iterator[str]:
    cite = found.cite
    grouped = cited.entry is not None and cited.entry.group is not None
    if not grouped:
        yield from _same(_cut(text, cited.connector), _read(text, cite.connector), "connector")
    if _cut(text, cited.et_al).rstrip(".") != _read(text, cite.et_al).rstrip("."):
        yield "et al."
    if cited.prefix and _cut(text, cited.prefix) != _read(text, cite.prefix):
        yield "prefix"
    if cited.suffix and _cut(text, cited.suffix) != _read(text, cite.suffix):
        yield "suffix"


def _read(text: str, part: Part | None) -> str:
    return _cut(text, (part.span.start, part.span.end)) if part else ""


def _name_spans(text: str, cited: Cited, found: Resolution, *, alone: bool) -> Iterator[str]:
    if cited.loose_names or cited.exempt:
        return
    typed = [_cut(text, place) for place in cited.names]
    read = [_cut(text, (n.span.start, n.span.end)) for n in found.cite.names]
    if typed == read:
        return
    # Nobody without a store knows whether "de Silva" is a name or the work "of Silva".
    before, _, name = read[0].partition(" ")
    undecided = before in _PREPOSITIONS and [name, *read[1:]] == typed
    if not (alone and undecided and not typed[0].startswith(f"{before} ")):
        yield from _same(" ".join(typed), " ".join(read), "names")


def _same(typed: str, read: str, what: str) -> Iterator[str]:
    if typed != read:
        yield INSIDE if read.endswith("&") and typed.startswith(read) else what


def _cut(text: str, place: tuple[int, int] | None) -> str:
    """What stands there; entities as they are typed, since a span must not end inside one."""
    return without_markup(text[place[0] : place[1]]) if place else ""
