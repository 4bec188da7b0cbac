"""A typed list -> its works, with spans, and the store that they are."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ipnb_refs.documents import read_as_list
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.lines import Lines
from ipnb_refs.listed.listed_work import ListedWork, TypedList
from ipnb_refs.listed.names import may_be_person, read_again, read_names
from ipnb_refs.listed.other_editions import original_year
from ipnb_refs.listed.source import read_addresses
from ipnb_refs.listed.take_apart import take_apart
from ipnb_refs.listed.typed_theses import read_thesis, without_bracket
from ipnb_refs.model import CiteName, Name, Part
from ipnb_refs.names import fold
from ipnb_refs.regex import regex
from ipnb_refs.store import BEFORE_SEASONS, LAST_MONTH, Origin, RawItem, Store, index_item

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from ipnb_refs.listed.by_form import Parts
    from ipnb_refs.listed.typed_dates import TypedDate
    from ipnb_refs.model import Document, ListItem
    from ipnb_refs.store import IndexedWork

_PARTS = ("title", "container", "volume", "issue", "pages", "publisher")
_VARIABLES = {
    "title": "title", "container": "container-title", "volume": "volume", "issue": "issue",
    "pages": "page", "publisher": "publisher", "place": "publisher-place", "edition": "edition",
}  # fmt: skip
_IN_BOOKS = ("chapter", "paper-conference")
"""Books have a number, "(Vol. 13, No. 11801)", where journals have issues."""
_ACRONYM = regex(r"[A-Z]{2,6}|[A-Z]{2,4}-[^\W\d_a-z][^\W\d_A-Z]{3,}")
_UNSAFE = regex(r"[^\w.-]+")
_WORDS = read_as().lists
_EDITED = regex(rf"(?:{alternatives(_WORDS.editors)})\b", re.IGNORECASE)
_MEETING = regex(rf"\b(?:{alternatives(_WORDS.meetings)})\b", re.IGNORECASE)
_WITHIN_LAST = regex(rf"(?:\A|\W)(?:{alternatives(_WORDS.within)}):?\Z")
_PAGES_BEHIND = regex(rf"(?P<pages>\s?\([^()]*\b(?:{alternatives(_WORDS.pages)})\s?\d)?")
_THESIS = regex(rf"\b(?:{alternatives(_WORDS.theses)})\b", re.IGNORECASE)


def read_list(
    document: Document, *, taken: Container[str] = (), skip_fence: bool = False
) -> TypedList | None:
    """Read the lists that are typed in a post; None where there is none, or none has an entry.

    What stands in a list and is no entry (a note, a heading) is passed over. No entry gets a key
    that is `taken`; `skip_fence` leaves out the list that we keep up to date. Never raises.
    """
    reader = _ListReader(document, taken)
    for each in document.lists.every:
        if not (skip_fence and document.lists.fence and each.span.contains(document.lists.fence)):
            reader.read(each.items, further=each.further)
    if not reader.works:
        return None
    main = next(
        (each for each in document.lists.every if each.span == document.lists.references), None
    )
    return TypedList(
        tuple(reader.works),
        reader.store(),
        frozenset(reader.further),
        main.span if main else None,
        main.heading if main else None,
        document.meta.lang,
    )


def read_typed(text: str, path: str) -> list[RawItem]:
    """Read a text that is a list of works, an entry a paragraph or a line."""
    document = read_as_list(text, path)
    reader = _ListReader(document)
    for each in document.lists.every:
        reader.read(each.items)
    return reader.raws


class _ListReader:
    """Reads entries one after the other; a dash takes the names of the one above."""

    def __init__(self, document: Document, taken: Container[str] = ()) -> None:
        self.document = document
        self.taken = taken
        self.path = document.path or "<text>"
        self._lines = Lines(document.text)
        self.works: list[ListedWork] = []
        self._seen: dict[object, str] = {}
        self.raws: list[RawItem] = []
        self.further: list[str] = []
        self._counts: dict[str, int] = {}

    def read(self, items: Sequence[ListItem], *, further: bool = False) -> None:
        """Read the entries of one list."""
        above: ListedWork | None = None
        for item, parts in _taken_apart(items):
            above = work = self._work(item, parts, above)
            if further:
                self.further.append(work.key)

    def store(self) -> Store:
        """Make the store of what was read, without what repeats an entry above."""
        once = {work.key: work for work in self.works if work.repeats is None}
        raws = tuple(raw for raw in self.raws if raw.key in once)
        rows = tuple(_row(raw, once[raw.key]) for raw in raws)
        return Store(raws, rows, (), {self.path: self.document.text})

    def _work(self, item: ListItem, parts: Parts, above: ListedWork | None) -> ListedWork:
        names = tuple(CiteName(item.span(n.start, n.end), n.name) for n in parts.names.names)
        others = parts.names.others
        if parts.names.repeated and above is not None:
            names, others = above.names, above.others
        source = {**parts.source}
        if "title" in source:
            source["title"] = _in_italics(item, *source["title"])
        if "publisher" in source:
            source["publisher"] = without_bracket(item.text, source["publisher"])
        read = {name: Part(item.span(*at), item.text[slice(*at)]) for name, at in source.items()}
        doi, url = read_addresses(self.document.text, item.links)
        date = parts.date.cited(item.span(*parts.date.at)) if parts.date else None
        key = self._key(names, parts, read)
        role = parts.names.role
        work = ListedWork(
            key,
            item.whole,
            names,
            date,
            number=item.number,
            repeats=self._earlier(key, names, parts, read),
            others=others,
            repeated=parts.names.repeated,
            role=Part(item.span(*role), item.text[slice(*role)].strip(" ,()")) if role else None,
            doi=doi,
            url=url,
            item=item,
            **{name: read.get(name) for name in _PARTS},
        )
        self.works.append(work)
        self.raws.append(self._raw(work, parts, read, item))
        return work

    def _key(self, names: Sequence[CiteName], parts: Parts, read: dict[str, Part]) -> str:
        """Make a key: "siegel2012", "siegel2012-2"."""
        first = (
            names[0].name.surname if names else read["title"].text if "title" in read else "work"
        )
        date = parts.date
        dated = f"{date.year or (date.status or '').replace(' ', '')}{date.letter}" if date else ""
        base = f"{fold(first)[:40] or 'work'}{_UNSAFE.sub('', dated)}"
        key = base
        while key in self._counts or key in self.taken:
            self._counts[base] = self._counts.get(base, 1) + 1
            key = f"{base}-{self._counts[base]}"
        self._counts[key] = 1
        return key

    def _earlier(
        self, key: str, names: Sequence[CiteName], parts: Parts, read: dict[str, Part]
    ) -> str | None:
        """Give the key of an entry above that says the same; None where this is the first."""
        title = fold(read["title"].text) if "title" in read else ""
        if not title:
            return None
        surnames = tuple(fold(name.name.surname) for name in names)
        date = parts.date
        label = (surnames, title, date and (date.year, date.letter, date.status))
        first = self._seen.setdefault(label, key)
        return None if first == key else first

    def _raw(
        self, work: ListedWork, parts: Parts, read: dict[str, Part], item: ListItem
    ) -> RawItem:
        csl: dict[str, Any] = {"id": work.key, **_people(work, read)}
        csl |= {variable: read[part].text for part, variable in _VARIABLES.items() if part in read}
        if (date := parts.date) is not None:
            csl["issued"] = _issued(date)
            csl |= {"year-suffix": date.letter} if date.letter else {}
        year, original = (date.year, date.original) if date else (None, None)
        if original := original or original_year(item, year):
            csl["original-date"] = {"date-parts": [[original]]}
        csl |= {name: at.text for name, at in (("DOI", work.doi), ("URL", work.url)) if at}
        line, _ = self._lines.position(work.span.start)
        kind = _type(csl, read, item.text)
        if kind == "thesis":
            csl |= read_thesis(item.text, csl)
            csl |= {"number": csl.pop("issue")} if "issue" in csl else {}
        if "issue" in csl and (kind == "book" or (kind in _IN_BOOKS and "volume" in csl)):
            csl["collection-number"] = csl.pop("issue")
        return RawItem(work.key, kind, csl, Origin(self.path, line, work.span))


def _in_italics(item: ListItem, start: int, end: int) -> tuple[int, int]:
    """End a title where its italics do, before a comma or bracket: "*Title*, Publisher, Place"."""
    for begin, stop in item.italics:
        if begin <= start < stop < end and item.text[stop:end].lstrip().startswith((",", "(")):
            return start, stop
    return start, end


def _people(work: ListedWork, read: dict[str, Part]) -> dict[str, Any]:
    """Give authors, or editors where they stand in the author's place, and those of the book."""
    people = [_csl(name.name) for name in work.names]
    if work.others and people:
        people.append({"family": "others"})
    is_edited = work.role is not None and _EDITED.match(work.role.text)
    found: dict[str, Any] = {("editor" if is_edited else "author"): people} if people else {}
    for part, variable in (("editors", "editor"), ("translators", "translator")):
        if part in read:
            found[variable] = [_csl(each.name) for each in read_names(read[part].text).names]
    return found


def _taken_apart(items: Sequence[ListItem]) -> list[tuple[ListItem, Parts]]:
    """Take entries apart; the names again, where the list tells what one entry does not."""
    found = [
        (item, parts)
        for item in items
        if item.is_entry and (parts := take_apart(item.text, item.italics)) is not None
    ]
    names = read_again([(item.text[: parts.head_end], parts.names) for item, parts in found])
    return [
        (item, parts if each is parts.names else replace(parts, names=each))
        for (item, parts), each in zip(found, names, strict=True)
    ]


def _row(raw: RawItem, work: ListedWork) -> IndexedWork:
    row = index_item(raw)
    first = work.names[0].name if len(work.names) == 1 else Name()
    if first.family and first.given and "." not in first.given:  # "Mind Australia": it may be both
        orders = (f"{first.given} {first.surname}", f"{first.surname} {first.given}")
        return replace(row, short_names=orders)
    last = first.literal.split(" ")[-1]
    if may_be_person(first.literal) or (last[:1] == "(" and last[1:-1].islower()):
        # "Jo Weller. Title" may be a person too, cited by the surname; a group by its "(mpfs)".
        return replace(row, short_names=(*row.short_names, last.strip("()")))
    return row


def _csl(name: Name) -> dict[str, str]:
    if name.surname == name.family and not name.given and _ACRONYM.fullmatch(name.family):
        return {"literal": name.family}
    parts = {
        "family": name.family,
        "given": name.given,
        "dropping-particle": name.dropping_particle,
        "non-dropping-particle": name.non_dropping_particle,
        "suffix": name.suffix,
        "literal": name.literal,
    }
    return {part: text for part, text in parts.items() if text}


def _issued(found: TypedDate) -> dict[str, Any]:
    date = found.issued()
    if date.year is None:
        return {"literal": date.status or "n.d."}
    point = [date.year]
    issued: dict[str, Any] = {}
    if date.month and date.month > LAST_MONTH:
        issued["season"] = date.month - BEFORE_SEASONS
    elif date.month:
        point += [date.month, *([date.day] if date.day else [])]
    end = [[date.end.year]] if date.end else [[0]] if date.open_end else []
    issued["date-parts"] = [point, *end]
    return issued


def _type(csl: dict[str, Any], read: dict[str, Part], text: str) -> str:
    """Tell the type of a work by the parts that it has."""
    if "container" in read and (within := _is_within(read["container"].text, text)):
        if _MEETING.search(read["container"].text):
            return "paper-conference"
        if within["pages"]:
            return "chapter"
    if "editors" in read or ("container" in read and "volume" not in read and "publisher" in read):
        return "chapter"
    if "container" in read:
        return "article-journal"
    # A book may have the word for a thesis in its title.
    if _THESIS.search(text.replace(read["title"].text, "", 1) if "title" in read else text):
        return "thesis"
    if read.keys() & {"publisher", "place", "edition"} or "editor" in csl:
        return "book"
    return "webpage" if "URL" in csl else "document"


def _is_within(container: str, text: str) -> re.Match[str] | None:
    """Say whether a work stands "in" what contains it, as no article does, and with pages behind.

    Without "in", the proceedings of a conference may be a journal that is called so.
    """
    start = text.find(container)
    is_within = _WITHIN_LAST.search(text[:start].rstrip('“"„« '))
    return _PAGES_BEHIND.match(text, start + len(container)) if is_within else None
