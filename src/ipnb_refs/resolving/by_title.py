"""Works told by the title before a date and its year.

| typed | what it is |
| --- | --- |
| In Mindsight (2010), he ... | a cite whose name is the end of a title, or a part of it |
| *Mindsight* (Bantam, 2010) | a cite whose name is the publisher of the work before it |
| van der Kolk's *The Body Keeps the Score* (2014) | no cite; a near miss where the list has 2015 |
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from ipnb_refs.citations import Taken
from ipnb_refs.model import (
    MASK,
    Cite,
    CiteDate,
    CiteName,
    Name,
    Near,
    Reason,
    Resolution,
    Span,
    Status,
)
from ipnb_refs.names import fold
from ipnb_refs.order import year_of
from ipnb_refs.regex import regex
from ipnb_refs.resolving.near import suggest
from ipnb_refs.store import PerStore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ipnb_refs.model import Citation, Document, Work
    from ipnb_refs.store import Store

_LONGEST_TITLE = 250
_PARAGRAPH = 600
_LEAST_WORDS = 2
_SHORTEST_WORD = 6
_SHORTEST_BEFORE_IMPRINT = 4
_SHORTEST_BEGINNING = 10
_BRACKETED_YEAR = regex(rf"\({MASK}*(?P<year>(?:1[4-9]|20)\d\d){MASK}*\)")
_SUBTITLE = regex(r"[:.?!]\s|\s[–—]\s")


def with_titles(
    document: Document, resolutions: tuple[Resolution, ...], store: Store
) -> tuple[Resolution, ...]:
    """Resolve the cites that name one of the works of a store by its title and year.

    Where only the year is another, the work is one that may have been meant.
    """
    titles = _TITLES.of(store)
    return tuple(
        _with_imprint(document, _with_title(document, each, titles), titles, store)
        if each.status is Status.UNRESOLVED
        else each
        for each in resolutions
    )


class _Titles:
    """Works by their folded titles, whole and without the subtitle."""

    def __init__(self, works: Sequence[Work]) -> None:
        self._works = works
        self._by_title: dict[str, list[int]] = {}
        for number, work in enumerate(works):
            for title in _forms(work.title):
                self._by_title.setdefault(fold(title), []).append(number)
        self._lengths = sorted({*map(len, self._by_title)})
        self._ordered = sorted(self._by_title)

    def ending(self, text: str) -> Sequence[Work]:
        """Give the works with whose title a folded text ends."""
        ends = (text[-length:] for length in self._lengths if 0 < length <= len(text))
        numbers = {number for end in ends for number in self._by_title.get(end, ())}
        return [self._works[number] for number in sorted(numbers)]

    def begun(self, name: str) -> Sequence[Work]:
        """Give the works whose titles begin with a folded name."""
        if len(name) < _SHORTEST_BEGINNING:
            return ()
        ordered = self._ordered
        after = (ordered[at] for at in range(bisect_left(ordered, name), len(ordered)))
        like = takewhile(lambda title: title.startswith(name), after)
        numbers = {number for title in like for number in self._by_title[title]}
        return [self._works[number] for number in sorted(numbers)]


_TITLES = PerStore(lambda store: _Titles(store.works))


def _forms(title: str) -> tuple[str, ...]:
    found = _SUBTITLE.search(title)
    return (title, title[: found.start()]) if found is not None else (title,)


def _with_title(document: Document, resolution: Resolution, titles: _Titles) -> Resolution:
    cite = resolution.cite
    typed = cite.date.year if cite.date is not None else None
    if typed is None or cite.inherited:
        return resolution
    start, end = cite.names[0].span.start, cite.names[-1].span.end
    named = _titled_before(document, end, titles, start)
    same = [work for work in named if year_of(work) == typed]
    if len(same) == 1:
        return Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (same[0].key,), (), by_title=True)
    near = tuple(each for each in suggest(cite, named, Near.YEAR) if each.score > 0)
    if same or not near:
        return resolution
    return replace(resolution, reason=Reason.OTHER_YEAR, suggestions=near, by_title=True)


def _with_imprint(
    document: Document, resolution: Resolution, titles: _Titles, store: Store
) -> Resolution:
    """Resolve a bracket with the publisher and the year of the work whose title stands before."""
    cite = resolution.cite
    start = cite.span.start - 1
    if resolution.status is Status.RESOLVED or cite.date is None or len(cite.names) > 1:
        return resolution
    if document.prose[start : start + 1] not in ("(", "["):
        return resolution
    named = _titled_before(document, start, titles, shortest=_SHORTEST_BEFORE_IMPRINT)
    typed = cite.names[0].name.surname
    same = [
        work
        for work in named
        if year_of(work) == cite.date.year and _has_words(store.entry(work.key).publisher, typed)
    ]
    if len(same) != 1:
        return resolution
    return Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (same[0].key,), (), by_title=True)


def _has_words(publisher: str, typed: str) -> bool:
    """Say whether a publisher has the typed words, side by side: "Nor" is not in "Norton"."""
    whole, part = (
        [folded for word in text.split() if (folded := fold(word))] for text in (publisher, typed)
    )
    starts = range(len(whole) - len(part) + 1) if part else ()
    return any(whole[at : at + len(part)] == part for at in starts)


def misdated(
    document: Document, citations: Iterable[Citation], left: Sequence[Work]
) -> Iterator[Resolution]:
    """Give a near miss for each bracketed year right after the title of one of the works left."""
    if not left:
        return
    taken, titles = Taken(citations), _Titles(left)
    for found in _BRACKETED_YEAR.finditer(document.prose):
        span = Span(*found.span("year"))
        if document.is_quoted(span) or taken.has(span.start, span.end):
            continue
        named = _titled_before(document, found.start(), titles)
        if named:
            title = CiteName(span, Name(literal=named[0].title))
            cite = Cite(span, (title,), CiteDate(span, int(found["year"])))
            near = tuple(each for each in suggest(cite, named, Near.YEAR) if each.score > 0)
            if near:
                yield Resolution(
                    cite, Status.UNRESOLVED, Reason.OTHER_YEAR, (), near, by_title=True
                )


def _titled_before(
    document: Document,
    end: int,
    titles: _Titles,
    start: int | None = None,
    *,
    shortest: int = _SHORTEST_WORD,
) -> list[Work]:
    """Give the works whose titles end right before an offset; the typed name begins at `start`."""
    start = end if start is None else start
    name = _folded(document, start, end)
    before = _folded(document, max(0, end - _LONGEST_TITLE), end)
    ending, begun = titles.ending(before), titles.begun(name)
    if not (ending or begun):
        return []
    around = document.prose[max(0, start - _PARAGRAPH) : end + _PARAGRAPH].replace(MASK, "")
    found = [w for w in ending if _ends_with_title(before, name, around, w, shortest)]
    # "Hagen: Glacier Atlas (1993)" is the beginning of a title, with its author around.
    return found or [w for w in begun if w.names and w.names[0].surname in around]


def _folded(document: Document, start: int, end: int) -> str:
    return fold(document.prose[start:end].replace(MASK, ""))


def _ends_with_title(before: str, name: str, around: str, work: Work, shortest: int) -> bool:
    """Say whether what stands before the date ends with a title, and that with the typed name.

    A title of one word is one only where the first author is named around it.
    """
    for title in _forms(work.title):
        folded = fold(title)
        if len(folded) < len(name) or not before.endswith(folded):
            continue
        if len(title.split()) >= _LEAST_WORDS:
            return True
        if len(folded) >= shortest and (not work.names or work.names[0].surname in around):
            return True
    return False
