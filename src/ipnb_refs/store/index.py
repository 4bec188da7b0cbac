"""The light rows of a store, and the tables that find them by name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ipnb_refs.frozen import value
from ipnb_refs.model import (
    FIRST_PLAIN_YEAR,
    Date,
    Name,
)
from ipnb_refs.names import fold, fold_variants, without_particles
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Set


_GENITIVE = regex(r"['’]s\Z")
_LEAST_CAPITALS = 3
_LONGEST_NAME = 4
_TWO_NAMES = regex(
    r"(\S.*?)\s*[(\[]([^\s()\[\]]*[A-Z]{2}[^\s()\[\]]*)[)\]]"  # Organization (WHO)
    r"|(\S*[A-Z]{2}\S*)\s+[-–—]\s+(\S.*)"  # WHO - Organization
)
_NO_YEARS: frozenset[int] = frozenset()


@value
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
    sort_title: str = ""


class NameIndex:
    """Tables from folded names to works; every lookup is one step.

    `has_name` says whether any contributor has a name, `ends_group` whether the name of a group
    has several words and ends with one. A short title in the author's place counts as a name, and
    `cites_titles` says whether any work has its title there.
    """

    def __init__(self, works: Iterable[IndexedWork]) -> None:
        first: dict[str, tuple[IndexedWork, ...]] = {}
        repeated: dict[str, list[IndexedWork]] = {}
        years: dict[str, frozenset[int]] = {}
        anywhere: set[str] = set()
        group_ends: set[str] = set()
        in_words: dict[str, set[str]] = {}
        cites_titles = False
        for work in works:
            dated = _years(work)
            if not work.names:
                cites_titles = True
                if title := _in_place_of_author(work.title):
                    years[title] = years.get(title, _NO_YEARS) | dated
                    anywhere.add(title)
                    group_ends.add(_last_word(work.title))
                continue
            _add_names(work.names, anywhere, group_ends)
            spellings = _first_names(work)
            if work.issued is not None and work.issued.words:
                in_words.setdefault(work.issued.words.lower(), set()).update(spellings)
            for folded in spellings:
                if folded not in first:
                    first[folded] = (work,)
                elif folded in repeated:
                    repeated[folded].append(work)
                else:
                    repeated[folded] = [*first[folded], work]
                if folded not in years:
                    years[folded] = dated
                elif not dated <= years[folded]:
                    years[folded] |= dated
        anywhere.update(first)
        group_ends.discard("")
        first.update((folded, tuple(found)) for folded, found in repeated.items())
        self._first, self._years, self._in_words = first, years, in_words
        self._all_years = frozenset().union(*years.values())
        self._rare: Mapping[str, frozenset[str]] | None = None
        self.cites_titles = cites_titles
        # Asked for every word that may be a name: no call of ours stands between.
        self.has_name: Callable[[str], bool] = anywhere.__contains__
        self.group_ends: Set[str] = group_ends
        self.ends_group: Callable[[str], bool] = group_ends.__contains__

    def by_first_name(self, folded: str) -> tuple[IndexedWork, ...]:
        """Works whose first contributor has this folded name, in the order of the store."""
        return self._first.get(folded, ())

    def has_work_of(self, year: int) -> bool:
        """Whether any work with names is of this year, or was first published in it."""
        return year in self._all_years

    def rare_dates(self) -> Mapping[str, frozenset[str]]:
        """Years before 1400, and dates in words, with the folded names of their authors."""
        if self._rare is None:
            self._rare = self._rare_dates()
        return self._rare

    def _rare_dates(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for rare in [year for year in self._all_years if 0 < year < FIRST_PLAIN_YEAR]:
            found[str(rare)].update(name for name, years in self._years.items() if rare in years)
        for words, names in self._in_words.items():
            found[words] |= names
        return {date: frozenset(names) for date, names in found.items()}

    def years_of(self, folded: str) -> frozenset[int]:
        """Years, original years too, of the works whose first contributor has this name."""
        return self._years.get(folded, _NO_YEARS)


def _in_place_of_author(title: str) -> str:
    """Fold a short title that stands in the author's place: a list may mean a newspaper by it."""
    bare = _without_article(title)
    return fold(bare) if len(bare.split()) <= _LONGEST_NAME else ""


def _last_word(group: str) -> str:
    """Fold the last of the several words of a group; "" where there is one."""
    words = group.split()
    return fold(words[-1]) if len(words) > 1 else ""


def _first_names(work: IndexedWork) -> tuple[str, ...]:
    """Fold the name of the first contributor, or what stands for it."""
    spellings = _spellings(work.names[0])
    if not work.short_names:
        return spellings
    return tuple(dict.fromkeys((*spellings, *_folded(work.short_names))))


def _add_names(names: tuple[Name, ...], anywhere: set[str], group_ends: set[str]) -> None:
    """Add the names of a work; how the first one is spelt is known."""
    if names[0].literal:
        group_ends.add(_last_word(names[0].literal))
    for name in names[1:]:
        if name.family.isascii() and _is_one_word(name):
            anywhere.add(name.family.lower())
            continue
        anywhere.update(_spellings(name))
        if name.literal:
            group_ends.add(_last_word(name.literal))


def _years(work: IndexedWork) -> frozenset[int]:
    year = work.issued.year if work.issued is not None else None
    if work.original_year is None:
        return frozenset((year,)) if year is not None else _NO_YEARS
    return frozenset((work.original_year,) if year is None else (year, work.original_year))


def _is_one_word(name: Name) -> bool:
    """Whether a name is a family name of one word, without particles."""
    particles = name.non_dropping_particle or name.dropping_particle
    return name.family.isalpha() and not particles


def _spellings(name: Name) -> tuple[str, ...]:
    """Fold a name in all the ways it may be cited, without repetition.

    The surname with and without its particles, and the first and last part of a compound one
    ("García López"); a group by its full name and its capitals ("WHO"), and by what is left of
    "Barnardo's", which reads as a genitive.
    """
    if _is_one_word(name):
        family = name.family
        return (family.lower(),) if family.isascii() else fold_variants(family)
    surname = name.surname
    if name.literal:
        names = (surname, *_parts_of_group(surname), _GENITIVE.sub("", surname))
        return _folded((*names, *map(_without_article, names), _acronym(surname)))
    if name.dropping_particle:
        return _folded((surname, f"{name.dropping_particle} {surname}"))
    if " " not in surname:
        return _folded((surname, _GENITIVE.sub("", surname)))
    bare = without_particles(name.family) if name.family else surname
    parts = bare.split()
    return _folded((surname, name.family, bare, parts[0], parts[-1]))


def _acronym(group: str) -> str:
    """The capitals of a group's name, if there are three or more words that have one."""
    capitals = [word[0] for word in group.replace("-", " ").split() if word[0].isupper()]
    return "".join(capitals) if len(capitals) >= _LEAST_CAPITALS else ""


def _parts_of_group(group: str) -> tuple[str, ...]:
    """The two names of "World Health Organization (WHO)" and of "WHO - World Health ..."."""
    found = _TWO_NAMES.fullmatch(group)
    return tuple(filter(None, found.groups())) if found else ()


def _without_article(group: str) -> str:
    """The name of a group as it stands in a sentence: "the Beatles" are not cited with "The"."""
    return group[len("The ") :] if group[:4].lower() == "the " else group


def _folded(names: Iterable[str]) -> tuple[str, ...]:
    folded = (variant for name in names for variant in fold_variants(name))
    return tuple(dict.fromkeys(variant for variant in folded if variant))
