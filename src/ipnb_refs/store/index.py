"""The light rows of a store, and the tables that find them by name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.model import Date, Name  # noqa: TC001 - pydantic reads the types of IndexedWork
from ipnb_refs.names import fold_variants, without_particles
from ipnb_refs.store.contributors import read_contributors
from ipnb_refs.store.dates import read_issued, read_year
from ipnb_refs.store.roles import first_contributors
from ipnb_refs.store.tex import title_joint, to_text, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ipnb_refs.store.raw import RawEntry


_LEAST_CAPITALS = 3
_SHORT = ("shortauthor", "shorteditor", "shorthand")


@dataclass(frozen=True, slots=True)
class IndexedWork:
    """What resolving and ordering need of one entry (`model.Work`), nothing else decoded."""

    key: str
    names: tuple[Name, ...] = ()
    others: bool = False
    issued: Date | None = None
    original_year: int | None = None
    year_suffix: str = ""
    title: str = ""
    short_names: tuple[str, ...] = ()


def index_work(raw: RawEntry) -> tuple[IndexedWork, str | None, str]:
    """Read the light row of an entry.

    Also name the date field that cannot be understood, and what is wrong with the names.
    """
    fields = raw.fields
    reading = read_issued(fields)
    contributors = first_contributors(fields)
    work = IndexedWork(
        raw.key,
        contributors.names,
        contributors.others,
        reading.date,
        _original_year(fields),
        reading.year_suffix,
        _sort_title(fields),
        _short_names(fields),
    )
    return work, reading.field, contributors.trouble


def _original_year(fields: Mapping[str, str]) -> int | None:
    raw = fields.get("origdate") or fields.get("origyear")
    return read_year(raw) if raw else None


def _sort_title(fields: Mapping[str, str]) -> str:
    title = _title_text(fields, "title")
    subtitle = _title_text(fields, "subtitle") if "subtitle" in fields else ""
    return f"{title}{title_joint(title)}{subtitle}" if title and subtitle else title or subtitle


def _title_text(fields: Mapping[str, str], name: str) -> str:
    text = to_text(trimmed(fields.get(name, "")))
    return "" if text.isspace() else text


def _short_names(fields: Mapping[str, str]) -> tuple[str, ...]:
    short = [fields[name] for name in _SHORT if name in fields]
    if not short:
        return ()
    texts = (text.strip() for raw in short for text in _short_texts(raw))
    return tuple(dict.fromkeys(text for text in texts if text))


def _short_texts(raw: str) -> tuple[str, ...]:
    return tuple(name.surname for name in read_contributors(raw).names)


class NameIndex:
    """Tables from folded names to works; every lookup is one step.

    `first` has the works whose first contributor has a name, in the order of the store, `years`
    their years and original years, `anywhere` the names of all contributors.
    """

    __slots__ = ("anywhere", "first", "years")

    def __init__(self, works: Iterable[IndexedWork]) -> None:
        first: dict[str, list[IndexedWork]] = defaultdict(list)
        years: dict[str, set[int]] = defaultdict(set)
        anywhere: set[str] = set()
        for work in works:
            for position, name in enumerate(work.names):
                spellings = _spellings(name)
                anywhere.update(spellings)
                if position == 0:
                    spellings = {**spellings, **_folded(work.short_names)}
                    for folded in spellings:
                        first[folded].append(work)
                        years[folded].update(_years(work))
            anywhere.update(_folded(work.short_names))
        self.first = {folded: tuple(found) for folded, found in first.items()}
        self.years = {folded: frozenset(found) for folded, found in years.items()}
        self.anywhere = frozenset(anywhere)


def _years(work: IndexedWork) -> Iterator[int]:
    if work.issued is not None and work.issued.year is not None:
        yield work.issued.year
    if work.original_year is not None:
        yield work.original_year


def _spellings(name: Name) -> dict[str, None]:
    """Fold a name in all the ways it may be cited, without repetition.

    The surname with and without its particles, and the first and last part of a compound one
    ("García López"); a group by its full name and its capitals ("WHO").
    """
    surname = name.surname
    if name.literal:
        return _folded((surname, _acronym(surname)))
    if name.dropping_particle:
        return _folded((surname, f"{name.dropping_particle} {surname}"))
    if " " not in surname:
        return _folded((surname,))
    bare = without_particles(name.family) if name.family else surname
    parts = bare.split()
    return _folded((surname, name.family, bare, parts[0], parts[-1]))


def _acronym(group: str) -> str:
    """The capitals of a group's name, if there are three or more words that have one."""
    capitals = [word[0] for word in group.replace("-", " ").split() if word[0].isupper()]
    return "".join(capitals) if len(capitals) >= _LEAST_CAPITALS else ""


def _folded(names: Iterable[str]) -> dict[str, None]:
    folded = (variant for name in names for variant in fold_variants(name))
    return {variant: None for variant in folded if variant}
