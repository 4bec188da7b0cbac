"""One reference: author, date, title, source, in this order (APA 9.4-9.6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ipnb_refs.model import Content
from ipnb_refs.references.apa import dates, descriptions, sources, titles
from ipnb_refs.references.apa.names import author_list
from ipnb_refs.references.apa.nodes import italic, joined, sentence, text
from ipnb_refs.references.apa.patterns import Shape, pattern_of, prints_day

if TYPE_CHECKING:
    from ipnb_refs.model import Date, Name
    from ipnb_refs.references.apa.nodes import Nodes
    from ipnb_refs.references.apa.patterns import Pattern
    from ipnb_refs.store.entry import Entry

_SEASON = 21

# Roles that can take the author's place, in this order, with their labels (9.10).
_ROLES = (
    ("author", "", ""),
    ("editor", "Ed.", "Eds."),
    ("director", "Director", "Directors"),
    ("executive_producer", "Executive Producer", "Executive Producers"),
    ("host", "Host", "Hosts"),
    ("producer", "Producer", "Producers"),
    ("composer", "Composer", "Composers"),
    ("performer", "Performer", "Performers"),
    ("compiler", "Comp.", "Comps."),
    ("chair", "Chair", "Chairs"),
    ("organizer", "Organizer", "Organizers"),
)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the title: whose work it is, in which role, and when.

    `date` has only what is printed: of a journal article's the year.
    """

    names: tuple[Name, ...]
    others: bool
    role: str
    date: Date | None

    @property
    def authors(self) -> str:
        """The printed names without their role; what 9.47 compares."""
        return author_list(self.names, others=self.others)


def head(entry: Entry) -> Head:
    """Find who takes the author's place, and the date as far as it is printed."""
    pattern = pattern_of(entry)
    date = _date(entry, pattern)
    for variable, one, several in _ROLES:
        names: tuple[Name, ...] = getattr(entry, variable)
        if names and not (variable == "editor" and pattern.shape is Shape.PART):
            others = variable in entry.others
            return Head(names, others, several if others or len(names) > 1 else one, date)
    return Head((), False, "", date)


def _date(entry: Entry, pattern: Pattern) -> Date | None:
    date = entry.issued
    if entry.type == "speech" and entry.event_date is not None:
        return entry.event_date
    if date is None or prints_day(entry, pattern) or (date.month or 0) >= _SEASON:
        return date
    end = date.end if date.end and date.end.year != date.year else None
    return replace(date, month=None, day=None, end=end)


def reference(entry: Entry, entry_head: Head, letter: str = "") -> Content:
    """Print one work; `letter` is that of its year, if it needs one.

    Of an entry that lacks a part, the others are printed; without an author the title stands in
    its place (9.12).
    """
    pattern = pattern_of(entry)
    authors = entry_head.authors
    if authors and entry_head.role:
        authors = f"{authors} ({entry_head.role})"
    date = text(dates.in_parentheses(entry_head.date, letter))
    title = _title(entry, entry_head, pattern)
    order = (text(authors), date, title) if authors else (title, date)
    runs = [sentence(run) for run in (*order, *_source(entry, pattern))]
    return Content(joined([*runs, sources.links(entry), _original(entry)], " "))


def _title(entry: Entry, entry_head: Head, pattern: Pattern) -> Nodes:
    """Print the title with what follows it, without its full stop."""
    alone = pattern.shape is Shape.WHOLE
    own = titles.title(entry, alone=alone, cased=pattern.cased)
    edited = alone and entry_head.names != entry.editor
    people = titles.contributors(entry, editors=edited)
    facts = _facts(entry, pattern) if alone else _numbers(entry, pattern)
    behind = titles.parenthesis(people, *facts)
    return joined([own, behind, *descriptions.bracketed(entry, pattern)], " ")


def _facts(entry: Entry, pattern: Pattern) -> tuple[str, ...]:
    """Print edition, volume and numbers of a work that stands alone."""
    volume = titles.volume(entry.volume) if entry.main_title is None else ""
    pages = titles.pages(entry.page) if entry.type == "chapter" else ""
    return titles.edition(entry.edition), volume, pages, *_numbers(entry, pattern)


def _numbers(entry: Entry, pattern: Pattern) -> tuple[str, ...]:
    """Print the number of a report, the version of software; both with a semicolon."""
    version = f"Version {entry.version}" if entry.version and pattern.numbered else entry.version
    number = descriptions.numbered(entry) if pattern.numbered else ""
    return ("; ".join(filter(None, (number, version, descriptions.preprint(entry)))),)


def _source(entry: Entry, pattern: Pattern) -> tuple[Nodes, ...]:
    """Print the sentences between title and link."""
    publisher = text(sources.publisher(entry))
    match pattern.shape:
        case Shape.PERIODICAL:
            own = () if entry.container_title else publisher
            return sources.periodical(entry), own, text(sources.advance(entry))
        case Shape.PART:
            volume = titles.volume(entry.volume) if entry.main_title is None else ""
            facts = (titles.edition(entry.edition), volume, titles.pages(entry.page))
            return sources.in_container(entry, facts=facts), publisher
        case Shape.TRACK:
            album = titles.in_case(entry.container_title or entry.main_title, entry.language)
            return ("On ", *italic(album)), publisher
        case _:
            return (text(sources.place_of(entry, pattern)),)


def _original(entry: Entry) -> Nodes:
    """Print "(Original work published 1900)" (9.41)."""
    date = entry.original_date
    if date is None or date.year is None:
        return ()
    about = "ca. " if date.approximate else ""
    return (f"(Original work published {about}{dates.label(date)})",)
