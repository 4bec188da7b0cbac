"""The light rows of a store, and the tables that find them by name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.model import Date, Name  # noqa: TC001 - pydantic reads the types of IndexedWork
from ipnb_refs.names import fold, fold_variants, without_particles
from ipnb_refs.store.contributors import Contributors, read_contributors
from ipnb_refs.store.dates import read_issued, read_year
from ipnb_refs.store.mapping import FIRST_NAMES
from ipnb_refs.store.tex import title_joint, to_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ipnb_refs.store.raw import RawEntry


_LEAST_CAPITALS = 3
_NO_YEARS: frozenset[int] = frozenset()


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


def index_work(raw: RawEntry) -> tuple[IndexedWork, str | None]:
    """Read the light row of an entry, and name the date field that cannot be understood."""
    fields = raw.fields
    reading = read_issued(fields)
    contributors = _first_contributors(fields)
    return (
        IndexedWork(
            key=raw.key,
            names=contributors.names,
            others=contributors.others,
            issued=reading.date,
            original_year=_original_year(fields),
            year_suffix=reading.year_suffix,
            title=_sort_title(fields),
            short_names=_short_names(fields),
        ),
        reading.field,
    )


def _first_contributors(fields: Mapping[str, str]) -> Contributors:
    for role in FIRST_NAMES:
        if role in fields:
            contributors = read_contributors(fields[role])
            if contributors.names:
                return contributors
    return Contributors()


def _original_year(fields: Mapping[str, str]) -> int | None:
    raw = fields.get("origdate") or fields.get("origyear")
    return read_year(raw) if raw else None


def _sort_title(fields: Mapping[str, str]) -> str:
    title = to_text(fields.get("title", ""))
    subtitle = fields.get("subtitle")
    return title + title_joint(title) + to_text(subtitle) if subtitle else title


def _short_names(fields: Mapping[str, str]) -> tuple[str, ...]:
    short = [fields[name] for name in ("shortauthor", "shorthand") if name in fields]
    if not short:
        return ()
    texts = (text.strip() for raw in short for text in _short_texts(raw))
    return tuple(dict.fromkeys(text for text in texts if text))


def _short_texts(raw: str) -> tuple[str, ...]:
    return tuple(name.surname for name in read_contributors(raw).names)


class NameIndex:
    """Tables from folded names to works; every lookup is one step."""

    def __init__(self, works: Iterable[IndexedWork]) -> None:
        first: dict[str, list[IndexedWork]] = defaultdict(list)
        years: dict[str, set[int]] = defaultdict(set)
        anywhere: set[str] = set()
        group_ends: set[str] = set()
        for work in works:
            if not work.names:
                continue
            group_ends.update(_last_word(name.literal) for name in work.names if name.literal)
            spellings = _spellings(work.names[0])
            if work.short_names:
                spellings = tuple(dict.fromkeys((*spellings, *_folded(work.short_names))))
            dated = _years(work)
            for folded in spellings:
                first[folded].append(work)
                years[folded].update(dated)
            for name in work.names[1:]:
                anywhere.update(_spellings(name))
        anywhere.update(first)
        self._first = {folded: tuple(found) for folded, found in first.items()}
        self._years = {folded: frozenset(found) for folded, found in years.items()}
        self._anywhere = frozenset(anywhere)
        self._group_ends = frozenset(group_ends - {""})

    def by_first_name(self, folded: str) -> tuple[IndexedWork, ...]:
        """Works whose first contributor has this folded name, in the order of the store."""
        return self._first.get(folded, ())

    def years_of(self, folded: str) -> frozenset[int]:
        """Years, original years too, of the works whose first contributor has this name."""
        return self._years.get(folded, _NO_YEARS)

    def ends_group(self, folded: str) -> bool:
        """Say whether the name of a group has several words and ends with this folded one."""
        return folded in self._group_ends

    def has_name(self, folded: str) -> bool:
        """Say whether any contributor of the store has this folded name."""
        return folded in self._anywhere


def _last_word(group: str) -> str:
    """Fold the last of the several words of a group; "" where there is one."""
    words = group.split()
    return fold(words[-1]) if len(words) > 1 else ""


def _years(work: IndexedWork) -> tuple[int, ...]:
    year = work.issued.year if work.issued is not None else None
    return tuple(each for each in (year, work.original_year) if each is not None)


def _spellings(name: Name) -> tuple[str, ...]:
    """Fold a name in all the ways it may be cited, without repetition.

    The surname with and without its particles, and the first and last part of a compound one
    ("García López"); a group by its full name and its capitals ("WHO").
    """
    if name.family.isalpha() and not name.non_dropping_particle:
        return fold_variants(name.family)
    surname = name.surname
    if name.literal:
        return _folded((surname, _acronym(surname)))
    if " " not in surname:
        return fold_variants(surname) if surname else ()
    bare = without_particles(name.family) if name.family else surname
    parts = bare.split()
    return _folded((surname, name.family, bare, parts[0], parts[-1]))


def _acronym(group: str) -> str:
    """The capitals of a group's name, if there are three or more words that have one."""
    capitals = [word[0] for word in group.replace("-", " ").split() if word[0].isupper()]
    return "".join(capitals) if len(capitals) >= _LEAST_CAPITALS else ""


def _folded(names: Iterable[str]) -> tuple[str, ...]:
    folded = (variant for name in names for variant in fold_variants(name))
    return tuple(dict.fromkeys(variant for variant in folded if variant))
