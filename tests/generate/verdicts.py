"""What an item should give, and what is wrong with what the package made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import ipnb_refs
from ipnb_refs import Resolution

from generate.items import Item
from generate.library import Entry
from generate.names import Person, alike, bare
from generate.writer import Cited
from generate.writer import bare as seen


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


def troubles(item: Item, *, alone: bool) -> Iterator[str]:
    """All that is wrong; nothing where the item is read as it was meant.

    With `alone` the text is parsed without a store and resolved against it all the same.
    """
    document = ipnb_refs.read(item.text, item.format)
    citations = ipnb_refs.parse(document, None if alone else item.library.store)
    resolutions = list(ipnb_refs.resolve(citations, item.library.store))
    forms = {id(cite): c.form for c in citations for cite in c.cites}
    left = list(resolutions)
    for cited in item.cited:
        found = _find(cited, left)
        if found is None:
            yield "unread"
            continue
        left.remove(found)
        yield from _verdict(item, cited, found)
        yield from _parts(item, cited, found, forms.get(id(found.cite), ""))
        if document.is_quoted(found.cite.span) != item.quoted and item.format != "text":
            yield "quotation"
    if left:
        yield "more was read"


def _find(cited: Cited, left: Sequence[Resolution]) -> Resolution | None:
    start, end = cited.date
    near = [
        r
        for r in left
        if r.cite.date is not None
        and r.cite.date.span.start < end
        and start < r.cite.date.span.end
    ]
    same = [r for r in near if r.cite.date and r.cite.date.year_suffix == cited.letter]
    return (same or near or [None])[0]


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


def _parts(item: Item, cited: Cited, found: Resolution, form: str) -> Iterator[str]:
    cite, text = found.cite, item.text
    date = cite.date
    assert date is not None
    if form != cited.form:
        yield f"form: {form or 'none'}"
    if (date.year, date.year_suffix) != (cited.year, cited.letter):
        yield "year or letter"
    if cited.year is not None and date.original_year != cited.original:
        yield "original year"
    if cited.year is None and date.status != cited.status:
        yield "status"
    if not cited.exempt and _cut(text, (date.span.start, date.span.end)) != _cut(text, cited.date):
        yield "span of the date"
    if cited.inherited:
        if not cite.inherited:
            yield "inherited"
        return
    yield from _name_spans(text, cited, found)
    got_locator = (cite.locator.label, cite.locator.value) if cite.locator else ("", "")
    if got_locator != (cited.label, cited.value):
        yield "locator"
    elif cite.locator and _cut(text, cited.locator) != cite.locator.span.of(text):
        yield "span of the locator"
    for name, ours, theirs in (
        ("connector", cited.connector, cite.connector),
        ("et al.", cited.et_al, cite.et_al),
        ("prefix", cited.prefix, cite.prefix),
        ("suffix", cited.suffix, cite.suffix),
    ):
        if cited.exempt or (cited.entry and cited.entry.group and name == "connector"):
            continue
        typed = _cut(text, ours)
        read = _cut(text, (theirs.span.start, theirs.span.end)) if theirs else ""
        if name == "et al.":
            typed, read = typed.rstrip("."), read.rstrip(".")
        if name in {"prefix", "suffix"} and not typed:
            continue
        if typed != read:
            yield f"{name}"


def _name_spans(text: str, cited: Cited, found: Resolution) -> Iterator[str]:
    if cited.loose_names or cited.exempt:
        return
    typed = [_cut(text, place) for place in cited.names]
    read = [_cut(text, (n.span.start, n.span.end)) for n in found.cite.names]
    if typed != read:
        yield "names"


def _cut(text: str, place: tuple[int, int] | None) -> str:
    return seen(text[place[0] : place[1]]) if place else ""
