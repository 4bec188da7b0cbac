"""Citations as APA 7 prints them in the text (8.6-8.22): in parentheses, in the sentence."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from ipnb_refs.errors import UsageError
from ipnb_refs.languages import JOINING, terms_for
from ipnb_refs.model import Content, Style, Styled
from ipnb_refs.references.apa.case import title_case
from ipnb_refs.references.apa.patterns import Shape as Set
from ipnb_refs.references.apa.patterns import pattern_of
from ipnb_refs.references.apa.printed_dates import label, year
from ipnb_refs.references.disambiguate import labels, named_at_first

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from ipnb_refs.languages import Terms
    from ipnb_refs.model import Node, Work
    from ipnb_refs.references.disambiguate import Label
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Entry, Store

_HYPHEN = re.compile(r"(?<=\d)\s?-{1,2}\s?(?=\d)")
_AS_CITED_IN = {
    "en": "as cited in", "de": "zitiert nach", "es": "como se citó en", "fr": "cité dans",
    "pt": "citado em", "it": "citato in", "nl": "zoals geciteerd in",
}  # fmt: skip
_IN_ITALICS = {Set.WHOLE}
"""How those works are set whose titles are in italics in the list, and so in the text (8.14)."""


class Shape(StrEnum):
    """How a citation stands in its sentence."""

    PARENTHETICAL = "parenthetical"
    """(Siegel & Bryson, 2011, p. 4)"""
    NARRATIVE = "narrative"
    """Siegel and Bryson (2011, p. 4)"""
    POSSESSIVE = "possessive"
    """Siegel and Bryson’s (2011, p. 4)"""
    AUTHOR_ONLY = "author-only"
    """Siegel and Bryson"""
    YEAR_ONLY = "year-only"
    """2011"""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A work to cite, and what is typed with it: "see" before, "p. 4" and more behind it.

    `cited_in` is the key of the work in which it was read about (8.6); `introduced` says that the
    abbreviation of a group stands in the text already (8.21).
    """

    key: str
    locator: str = ""
    prefix: str = ""
    suffix: str = ""
    cited_in: str = ""
    introduced: bool = False


@dataclass(slots=True)
class Citer:
    """Prints the citations of one post; `keys` are all works that it cites."""

    store: Store
    keys: Sequence[str]
    settings: Settings | None = None
    lang: str = "en"
    _labels: Mapping[str, Label] = field(init=False)
    _terms: Terms = field(init=False)
    _shared: frozenset[str] = field(init=False)
    """Abbreviations of several groups, which are written out each time (8.21)."""

    def __post_init__(self) -> None:
        self._labels = labels(self.keys, self.store, self.settings)
        groups = {_group(self.store.entry(key)) for key in self._labels}
        count = Counter(short for _, short in groups)
        self._shared = frozenset(short for short, times in count.items() if times > 1)
        self._terms = terms_for(self.lang)

    def cite(self, quoted: Iterable[Quoted], shape: Shape = Shape.PARENTHETICAL) -> Content:
        """Print one citation, of one work or several.

        Several in parentheses are put in the order of the list, and those of the same authors
        are joined; a work with words before it begins a new run (8.12). Only parentheses hold
        several works. Raises `UsageError` where that is not so, and for a key that is not among
        the works of the post.
        """
        works = list(quoted)
        for each in works:
            if each.key not in self._labels:
                raise UsageError(f"“{each.key}” is not among the works that are cited")
        if shape is Shape.PARENTHETICAL:
            return Content(("(", *self._cluster(works), ")"))
        if len(works) != 1:
            raise UsageError(f"a {shape} citation has one work")
        (work,) = works
        return Content(tuple(self._in_sentence(work, shape)))

    def _in_sentence(self, work: Quoted, shape: Shape) -> Iterable[Node]:
        entry = self.store.entry(work.key)
        names, short = self._names(work, entry, enclosed=False)
        if shape is Shape.YEAR_ONLY:
            return [self._date(entry)]
        if shape is Shape.AUTHOR_ONLY:
            return names
        owner = ["’s"] if shape is Shape.POSSESSIVE and self.lang == "en" else []
        inside = [f"{short}, "] if short else []
        return [*names, *owner, " (", *inside, *self._date_and_more(work, entry), ")"]

    def _cluster(self, works: Sequence[Quoted]) -> list[Node]:
        pieces: list[Node] = []
        for run in _runs(works):
            ordered = self._ordered(run)
            prefix = next((each.prefix for each in run if each.prefix), "")
            ordered = [replace(each, prefix="") for each in ordered]
            ordered[0] = replace(ordered[0], prefix=prefix)
            for _, same in groupby(ordered, key=self._group):
                pieces += ["; "] if pieces else []
                pieces += self._same_authors(list(same))
        return pieces

    def _ordered(self, run: Sequence[Quoted]) -> list[Quoted]:
        """Put works in the order of the list, those that are named alike by their years."""
        marks = [self._labels[each.key] for each in run]
        first: dict[Hashable, int] = {}
        for mark in sorted(marks, key=lambda mark: mark.place):
            first.setdefault(mark.named, mark.place)

        def place(work: Quoted) -> tuple[object, ...]:
            mark = self._labels[work.key]
            return first[mark.named], mark.year, mark.place

        return sorted(run, key=place)

    def _group(self, work: Quoted) -> Hashable:
        """Works of the same authors are joined, unless more than a year is typed for one."""
        apart = work.locator or work.suffix or work.cited_in
        return work.key if apart else self._labels[work.key].named

    def _same_authors(self, works: Sequence[Quoted]) -> list[Node]:
        first = works[0]
        entry = self.store.entry(first.key)
        names, short = self._names(first, entry, enclosed=True)
        introduced = [f" [{short}]"] if short else []
        before: list[Node] = [f"{first.prefix} "] if first.prefix else []
        comma = [" "] if names and str(Content(tuple(names))).endswith(",”") else [", "]
        pieces = [*before, *names, *introduced, *comma, *self._date_and_more(first, entry)]
        for each in works[1:]:
            pieces += [", ", self._date(self.store.entry(each.key))]
        return pieces

    def _date_and_more(self, work: Quoted, entry: Entry) -> list[Node]:
        pieces: list[Node] = [self._date(entry)]
        if work.locator:
            pieces += [", ", _HYPHEN.sub("–", work.locator)]
        if work.cited_in:
            other = Quoted(work.cited_in)
            words = _AS_CITED_IN.get(self.lang, _AS_CITED_IN["en"])
            pieces += [f", {words} ", *self._same_authors([other])]
        if work.suffix:
            pieces += [work.suffix if work.suffix[0] in ",;:." else f", {work.suffix}"]
        return pieces

    def _names(self, work: Quoted, entry: Entry, *, enclosed: bool) -> tuple[list[Node], str]:
        """Print the authors, and the abbreviation that is introduced with them (8.21)."""
        mark = self._labels[work.key]
        if not mark.names:
            return [_title(entry, comma=enclosed)], ""
        _, short = _group(entry)
        short = "" if short in self._shared else short
        if short and work.introduced:
            return [short], ""
        if mark.et_al:
            return [_with_et_al(mark.names)], short
        joint = "&" if enclosed else JOINING.get(self.lang, JOINING["en"])
        return [_joined(mark.names, joint, final_comma=self._terms.final_comma)], short

    def _date(self, entry: Entry) -> str:
        letter = self._labels[entry.key].letter
        issued = entry.issued
        text = label(issued, letter, self._terms)
        if issued is not None and issued.approximate and issued.year is not None:
            text = f"{self._terms.circa} {text}"
        original = entry.original_date
        if original is not None and original.year and issued is not None and issued.year:
            circa = f"{self._terms.circa} " if original.approximate else ""
            text = f"{circa}{year(original.year, self._terms)}/{text}"
        return text


def _group(entry: Entry) -> tuple[str, str]:
    """The one group that a work is by, and its abbreviation; "" where there is none."""
    group = entry.author[0].literal if len(entry.author) == 1 else ""
    return group, entry.short_names[0] if group and entry.short_names else ""


def authors_in_text(work: Work, joint: str) -> str:
    """Print the authors of a work, whatever else is cited (8.17): "LeDoux & Pine", "Roe et al.".

    `joint` joins two of them. A work without authors gives "".
    """
    names = [name.surname for name in work.names[: named_at_first(work)]]
    if not names:
        return ""
    if work.others or len(names) < len(work.names):
        return _with_et_al(names)
    return _joined(names, joint, final_comma=False)


def _with_et_al(names: Sequence[str]) -> str:
    comma = "," if len(names) > 1 else ""
    return f"{', '.join(names)}{comma} et al."


def _joined(names: Sequence[str], joint: str, *, final_comma: bool) -> str:
    if len(names) == 1:
        return names[0]
    comma = "," if len(names) > 2 and final_comma else ""  # noqa: PLR2004 - a list of names
    return f"{', '.join(names[:-1])}{comma} {joint} {names[-1]}"


def _runs(works: Sequence[Quoted]) -> list[list[Quoted]]:
    """Part works at those with words before them: what "see also" begins is sorted by itself."""
    runs: list[list[Quoted]] = []
    for work in works:
        if work.prefix or not runs:
            runs.append([])
        runs[-1].append(work)
    return runs


def _title(entry: Entry, *, comma: bool) -> Node:
    """Print the title in the author's place (8.14), with the comma inside the quotation marks."""
    pattern = pattern_of(entry).shape
    if pattern is Set.LEGAL:
        name = str(entry.title_short or entry.title)
        return Styled(Style.ITALIC, (name,)) if entry.type == "legal_case" else name
    title = title_case(str(entry.title_short or entry.title))
    if pattern in _IN_ITALICS:
        return Styled(Style.ITALIC, (title,))
    return f"“{title}{',' if comma else ''}”"
