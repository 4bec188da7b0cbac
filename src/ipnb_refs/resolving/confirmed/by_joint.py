"""Cites of several who are joined in another way than the list joins them.

| typed | the store has |
| --- | --- |
| Eurofound et l'OIT (2017) | Eurofound et Organisation internationale du Travail (2017) |
| het RIVM en het SCP (2018) | one group or two, whose letters these are |
| Lopes; Borges (2011), as in Brazil | Lopes & Borges (2011) |
| Heuvel, van den & Van der Pluijm (2017) | van den Heuvel & van der Pluijm (2017) |
| Masi & Co. (2011) | Masi, Bo, & Verdi (2011) |
| BELMIRO, C.; MACIEL, F. (2014); Gineste Y. et Roe J. (2007) | the same, with their initials |
| Van de Pol, Volman, Oort (2015) | van de Pol, Volman, & Oort (2015) |
| (J&V, 2020); CEALE/UFMG (2012) | one group: Justitie en Veiligheid (2020); CEALE (2012) |
| y Federici, Silvia (2013) | Federici (2013), whose given name this is |
| Unlike Moss, Roe (2018) | Moss (2016), Roe (2018), and nothing by both |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import AMPERSAND, alternatives, read_as
from ipnb_refs.model import MASK, Near, Reason, Resolution, Status
from ipnb_refs.names import fold, fold_variants, initials
from ipnb_refs.order import year_of
from ipnb_refs.regex import regex
from ipnb_refs.resolving.group_letters import ACRONYM
from ipnb_refs.resolving.group_names import is_of_groups, is_same_group
from ipnb_refs.resolving.matching import same_name
from ipnb_refs.resolving.rosters import group_of
from ipnb_refs.store import PerStore

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.model import Cite, Document, Name, Work
    from ipnb_refs.store import Store

_PAIR = 2
_BEFORE = 120
_AND = alternatives(read_as().connectors | {AMPERSAND})
_ARTICLES = rf"(?:(?i:{alternatives(read_as().articles)})\s|[^\W\d_]{{1,2}}['’])?"
_JOINT = regex(rf"\s(?:{_AND})\s{_ARTICLES}")
_ARTICLE = regex(rf"\A{_ARTICLES}(?=\w)")
_LETTERS_BEFORE = regex(rf"(?<![\w-])(?P<first>[A-ZÀ-Þ][\w.-]*[A-ZÀ-Þ])\s(?:{_AND})\s{_ARTICLES}\Z")
_AND_COMPANY = frozenset({"co", "co."})


def joined_otherwise(document: Document, found: Resolution, store: Store) -> Resolution:
    """Resolve a cite by the one work of its year whose authors are the typed ones, joined so."""
    cite = found.cite
    if cite.date is None or cite.date.year is None or cite.et_al is not None:
        return found
    if found.reason is Reason.OTHER_LETTER:
        return found  # the names are right
    keys = {
        *_with_names_before(document, found, store),
        *_with_company(cite, store),
        *_of_two_groups(document, cite, store),
        *_of_last(cite, store),
        *_of_one(document, cite, store),
    }
    if len(keys) != 1:
        return found
    return Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (*keys,), (), by_title=True)


def _with_names_before(document: Document, found: Resolution, store: Store) -> Iterator[str]:
    """Give the works whose first authors stand before the typed ones, and were not read."""
    cite, year = found.cite, _year(found.cite)
    for near in found.suggestions:
        work = store.work(near.key)
        first = work.names[: -len(cite.names)]
        last = work.names[len(first) :]
        if near.differs is not Near.CO_AUTHORS or not first or year_of(work) != year:
            continue
        before = _before(document, cite)
        named = "".join(rf"{_surname(name)}(?:[;,]|\s(?:{_AND}))\s" for name in first)
        is_named = re.search(rf"(?<![\w;]){named}\Z", before, re.IGNORECASE)
        if is_named and all(map(same_name, (each.name for each in cite.names), last)):
            yield work.key


def _surname(name: Name) -> str:
    """Write a surname as a pattern, with what may stand behind it: "Heuvel, van den", "Roe, B."."""
    particle = name.non_dropping_particle or name.dropping_particle
    plain = re.escape(name.surname)
    behind = rf"{re.escape(name.family)},\s{re.escape(particle)}"
    either = rf"(?:{plain}|{behind})" if particle else plain
    return rf"{either}(?:,?\s(?:[^\W\d_]\.[\s-]?){{1,3}}(?<!\s))?"


def _with_company(cite: Cite, store: Store) -> Iterator[str]:
    """Give the works of three and more of which "& Co." leaves all but the first out."""
    first, *others = cite.names
    if len(others) == 1 and others[0].name.surname.lower() in _AND_COMPANY:
        for work in _first_authored(first.name, store):
            if len(work.names) > _PAIR and year_of(work) == _year(cite):
                yield work.key


def _of_last(cite: Cite, store: Store) -> Iterator[str]:
    """Give the work of the last of two with a comma between them, who wrote nothing together."""
    if len(cite.names) != _PAIR or cite.connector is not None:
        return
    first, last = (each.name for each in cite.names)
    wrote = _first_authored(first, store)
    if not wrote or any(same_name(last, name) for work in wrote for name in work.names):
        return
    for work in _TABLES.of(store).alone(_year(cite)):
        if work.names and same_name(last, work.names[0]):
            yield work.key


def _of_one(document: Document, cite: Cite, store: Store) -> Iterator[str]:
    """Give the works by one of whom two names are typed: letters, or a given name behind."""
    if len(cite.names) != _PAIR:
        return
    first, second = (each.name for each in cite.names)
    whole = document.prose[cite.names[0].span.start : cite.names[1].span.end].replace(MASK, "")
    short, slash, house = whole.partition("/")
    are_letters = ACRONYM.fullmatch(short) and (not slash or ACRONYM.fullmatch(house))
    inverted = cite.connector is None and whole == f"{first.surname}, {second.surname}"
    for work in _TABLES.of(store).alone(_year(cite)):
        group = group_of(work.names[0]) if work.names else work.title
        if are_letters and group and is_same_group(short, group):
            yield work.key
        elif inverted and work.names and same_name(first, work.names[0]):
            given, typed = initials(work.names[0].given), fold(second.surname)
            if given and typed.startswith(given[0]):
                yield work.key


def _of_two_groups(document: Document, cite: Cite, store: Store) -> Iterator[str]:
    """Give the works of two groups, or of one that is named for two, that are the typed ones."""
    if len(cite.names) > _PAIR:
        return
    typed = tuple(_typed(each.name) for each in cite.names)
    if len(typed) == 1:
        letters = _LETTERS_BEFORE.search(_before(document, cite))
        if letters is None:
            return
        typed = letters["first"], *typed
    for key, parted in _TABLES.of(store).of_groups(_year(cite)):
        if any(all(map(is_same_group, typed, groups)) for groups in parted):
            yield key


def _groups(work: Work) -> Iterator[tuple[str, ...]]:
    """Give the two groups of a work, in each way in which its one name can be parted."""
    names = tuple(group_of(name) for name in work.names) or (work.title,)
    if len(names) == _PAIR and all(names) and any(map(_is_of_groups, names)):
        yield names
    elif len(names) == 1:
        for joint in _JOINT.finditer(names[0]):
            yield names[0][: joint.start()], names[0][joint.end() :]


def _is_of_groups(name: str) -> bool:
    """Whether a name is that of no person: lists with surnames alone do not say so."""
    return ACRONYM.fullmatch(name) is not None or any(map(is_of_groups, name.lower().split()))


def _typed(name: Name) -> str:
    return _ARTICLE.sub("", f"{name.given} {name.surname}".strip())


_Parted = tuple[str, tuple[tuple[str, ...], ...]]
"""The key of a work, and its two groups in each way to part them."""


class _Tables:
    """The works of a store by year that cites joined otherwise can mean.

    Those of a year are told apart when a cite asks for it: of a large store, few are.
    """

    def __init__(self, store: Store) -> None:
        self._works: dict[int | None, list[Work]] = {}
        for work in store.works:
            self._works.setdefault(year_of(work), []).append(work)
        self._alone: dict[int | None, Sequence[Work]] = {}
        self._of_groups: dict[int | None, Sequence[_Parted]] = {}

    def alone(self, year: int | None) -> Sequence[Work]:
        """Give the works of one author or none."""
        if year not in self._alone:
            self._alone[year] = [w for w in self._works.get(year, ()) if len(w.names) <= 1]
        return self._alone[year]

    def of_groups(self, year: int | None) -> Sequence[_Parted]:
        """Give the works of two groups."""
        if year not in self._of_groups:
            parted = ((work.key, tuple(_groups(work))) for work in self._works.get(year, ()))
            self._of_groups[year] = [each for each in parted if each[1]]
        return self._of_groups[year]


_TABLES = PerStore(_Tables)


def _first_authored(name: Name, store: Store) -> Sequence[Work]:
    """Give the works whose first author has a typed name."""
    found = {w.key: w for each in fold_variants(name.surname) for w in store.by_first_name(each)}
    return [work for work in found.values() if work.names and same_name(name, work.names[0])]


def _year(cite: Cite) -> int | None:
    return cite.date.year if cite.date else None


def _before(document: Document, cite: Cite) -> str:
    start = cite.names[0].span.start
    return document.prose[max(0, start - _BEFORE) : start].replace(MASK, "")
