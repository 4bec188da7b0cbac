"""Citations as APA 7 prints them in the text (8.6-8.22): in parentheses, in the sentence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from ipnb_refs.errors import UsageError
from ipnb_refs.frozen import frozen
from ipnb_refs.languages import terms_for
from ipnb_refs.model import Content, Date, Form, Style, Styled
from ipnb_refs.references.apa import (
    Template,
    bracketed,
    is_bracketed,
    item_of,
    pattern_of,
    year_label,
)
from ipnb_refs.references.as_cited import joined_names
from ipnb_refs.references.cited_parts import printed_part
from ipnb_refs.references.disambiguate import labels
from ipnb_refs.settings import DEFAULTS, Settings
from ipnb_refs.store import without_year
from ipnb_refs.title_case import title_case

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from ipnb_refs.languages import Terms
    from ipnb_refs.model import Node
    from ipnb_refs.references.disambiguate import Label
    from ipnb_refs.store import Entry, Store


@frozen
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
    settings: Settings = DEFAULTS
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

    def cite(
        self,
        quoted: Iterable[Quoted],
        form: Form = Form.PARENTHETICAL,
        *,
        possessive: bool = False,
    ) -> Content:
        """Print one citation, of one work or several: "(Siegel & Bryson, 2011, p. 4)".

        Several in parentheses are put in the order of the list, and those of the same authors
        are joined; a work with words before it begins a new run (8.12). A narrative citation has
        one work: "Siegel and Bryson (2011, p. 4)", or "Siegel and Bryson’s (2011, p. 4)" where it
        is `possessive`. Raises `UsageError` for several works where one is asked for, and for a key
        that is not among the works of the post.
        """
        works = list(quoted)
        for each in works:
            self._check(each)
        if form is Form.PARENTHETICAL:
            return Content(("(", *self._cluster(works), ")"))
        if len(works) != 1:
            raise UsageError(f"a {form} citation has one work")
        return Content(tuple(self._in_sentence(works[0], possessive=possessive)))

    def authors(self, quoted: Quoted) -> Content:
        """Print the authors of a work alone, as they stand in a sentence: "Siegel and Bryson"."""
        self._check(quoted)
        names, _ = self._names(quoted, self.store.entry(quoted.key), enclosed=False)
        return Content(tuple(names))

    def year(self, quoted: Quoted) -> Content:
        """Print the year of a work alone, with its letter: "2011a"."""
        self._check(quoted)
        return Content((self._date(self.store.entry(quoted.key)),))

    def _check(self, work: Quoted) -> None:
        if work.key not in self._labels:
            raise UsageError(f"“{work.key}” is not among the works that are cited")

    def _in_sentence(self, work: Quoted, *, possessive: bool) -> Iterable[Node]:
        entry = self.store.entry(work.key)
        names, short = self._names(work, entry, enclosed=False)
        owner = [self._terms.possessive] if possessive and self._terms.tag == self.lang else []
        inside = [f"{short}, "] if short else []
        more = self._date_and_more(work, entry)
        return [*names, *owner, *([" (", *inside, *more, ")"] if more else [])]

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
        more = self._date_and_more(first, entry)
        pieces = [*before, *names, *introduced, *(comma if more else []), *more]
        for each in works[1:]:
            pieces += [", ", self._date(self.store.entry(each.key))]
        return pieces

    def _date_and_more(self, work: Quoted, entry: Entry) -> list[Node]:
        """Print what follows the authors; a locator is one of the work that was read (8.6)."""
        date = self._date(entry)
        pieces: list[Node] = [date] if date else []
        if work.locator and not work.cited_in:
            pieces += [", ", printed_part(work.locator, self._terms)]
        if work.cited_in:
            other = Quoted(work.cited_in, locator=work.locator)
            pieces += [f", {self._terms.cited_in} ", *self._same_authors([other])]
        if work.suffix:
            pieces += [work.suffix if work.suffix[0] in ",;:." else f", {work.suffix}"]
        if not date and pieces and isinstance(pieces[0], str):
            pieces[0] = pieces[0].removeprefix(", ")
        return [piece for piece in pieces if piece]

    def _names(self, work: Quoted, entry: Entry, *, enclosed: bool) -> tuple[list[Node], str]:
        """Print the authors, and the abbreviation that is introduced with them (8.21)."""
        mark = self._labels[work.key]
        if not mark.names:
            return [_title(entry, comma=enclosed)], ""
        _, short = _group(entry)
        short = "" if short in self._shared else short
        if short and work.introduced:
            return [short], ""
        joint = "&" if enclosed else self._terms.joining
        comma = self._terms.final_comma
        return [joined_names(mark.names, joint, et_al=mark.et_al, final_comma=comma)], short

    def _date(self, entry: Entry) -> str:
        letter = self._labels[entry.key].letter
        issued = entry.issued
        if entry.source_type == "constitution" and (issued is None or issued.year is None):
            return ""  # "(U.S. Const. art. I, § 3)"
        text = year_label(issued, letter, self._terms)
        if issued is not None and issued.approximate and (issued.year or issued.words):
            text = f"{self._terms.circa} {text}"
        original = entry.original_date
        if original is not None and original.year and issued is not None and issued.year:
            circa = f"{self._terms.circa} " if original.approximate else ""
            end = original.end if original.end and original.end.year != original.year else None
            first = Date(original.year, end=end)
            text = f"{circa}{year_label(first, terms=self._terms)}/{text}"
        return text


def _group(entry: Entry) -> tuple[str, str]:
    """The one group that a work is by, and its abbreviation; "" where there is none."""
    group = entry.author[0].literal if len(entry.author) == 1 else ""
    return group, entry.short_names[0] if group and entry.short_names else ""


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
    template = pattern_of(entry).template
    if template is Template.LEGAL:
        name = without_year(str(entry.title_short or entry.work.title or _place_of(entry)))
        return Styled(Style.ITALIC, (name,)) if entry.type == "legal_case" else name
    own = entry.title_short or entry.title
    if not own.nodes:
        return _described(entry)
    if is_bracketed(str(own)):
        return str(own)
    title = title_case(str(own))
    if template is Template.WHOLE:  # in italics in the list too
        return Styled(Style.ITALIC, (title,))
    return f"“{title}{',' if comma else ''}”"


def _described(entry: Entry) -> Node:
    """Print what stands for a work without author and title: its description in brackets (9.22)."""
    if held := bracketed(item_of(entry)):
        return str(Content(held[0]))
    return _place_of(entry)


def _place_of(entry: Entry) -> str:
    """Name a work by where it can be found, else by its key: a citation always says which it is."""
    whole = entry.container_title or entry.main_title or entry.event_title
    return str(whole or "") or entry.publisher or f"[{entry.key}]"
