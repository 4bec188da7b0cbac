"""One anchor at a time: the names to its left, the letters and the locator to its right.

| typed | read as |
| --- | --- |
| (Öhman, 2005 / [Smith, 2014 | names and date in one bracket: parenthetical |
| Schore (2009 / Siegel's (2012 / Murphy [2002 | the names stand before the bracket: narrative |
| ..., 2007 after (Hogarth 2001 | a further year: the names are inherited |
| Schore, 2009 argued | no bracket: narrative; mostly only where the store knows the work |
| J. Smith, personal communication, May 4, 2019 | needs no entry (APA 8.9) |
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.citations.authors import Authors, connector_of, et_al_of, names_of, read_authors
from ipnb_refs.citations.dates import is_range, read_dates
from ipnb_refs.citations.evidence import Setting, is_citation
from ipnb_refs.citations.locators import read_locator
from ipnb_refs.citations.scan import MASKED_SPACE, Anchor, anchors
from ipnb_refs.citations.window import Window, cut
from ipnb_refs.citations.words import COMMA, MONTH
from ipnb_refs.model import Cite, CiteName, Exemption, Form, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.citations.vocabulary import Vocabulary
    from ipnb_refs.citations.words import Word
    from ipnb_refs.model import CiteDate, Document, Lexicon, Locator, Part

_SHORT, _LONG = 48, 200
_MARGIN = 5  # words that must be left of the names for a window to show all of them
_MAX_BETWEEN = 400


class Reading(NamedTuple):
    """The cites of one anchor; those of one bracket (its offset) belong together.

    `floor` is where the text that belongs to the first cite begins: a prefix lies from there on.
    """

    cites: tuple[Cite, ...]
    form: Form
    bracket: int | None
    floor: int


class _Place(NamedTuple):
    """Where names are looked for: in the prose from `floor` to `end`."""

    floor: int
    end: int
    bracketed: bool
    enclosed: bool


class _Found(NamedTuple):
    """Authors in a window; `comma` says that one stands before the date."""

    window: Window
    authors: Authors
    comma: bool


class Reader:
    """Reads the anchors of one document; `lexicon` is the store's view of names, if there is one.

    `_taken` is the end of the last date or locator that belongs to a cite.
    """

    def __init__(self, document: Document, vocabulary: Vocabulary, lexicon: Lexicon | None) -> None:
        self._document = document
        self._prose = document.prose
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._last: Reading | None = None
        self._taken = 0

    def readings(self) -> Iterator[Reading]:
        """Read all anchors, in text order."""
        for anchor in anchors(self._prose, self._vocabulary):
            if anchor.start < self._taken:
                continue
            reading = self._read(anchor)
            if reading is not None:
                self._taken = reading.cites[-1].span.end
                self._last = reading
                yield reading

    def _read(self, anchor: Anchor) -> Reading | None:
        prose, taken, last = self._prose, self._taken, self._last
        start, end, opener, paragraph = anchor
        bracket = opener if opener >= 0 else None
        inner = paragraph if bracket is None else opener + 1
        dates = read_dates(prose, start, end, self._vocabulary)
        if inner <= taken:
            same = last is not None and last.bracket == bracket
            if same and last is not None and self._is_further_year(taken, start):
                return self._inherit(last, dates)
            place = _Place(taken, start, bracket is not None, bracket is not None)
        elif bracket is not None and MASKED_SPACE.fullmatch(prose, inner, start):
            place = _Place(max(taken, paragraph), opener, bracketed=True, enclosed=False)
        else:
            place = _Place(inner, start, bracket is not None, bracket is not None)
        if bracket is None and dates[0].year is None:
            return None
        return self._personal(anchor, place, dates) or self._judged(anchor, place, dates)

    def _is_further_year(self, start: int, end: int) -> bool:
        """Whether only separators stand between the last cite and this year."""
        if not 0 < end - start < _MAX_BETWEEN:
            return False
        return self._vocabulary.separators.fullmatch(self._prose, start, end) is not None

    def _inherit(self, last: Reading, dates: tuple[CiteDate, ...]) -> Reading:
        model = last.cites[-1]
        names = _Names(model.names, model.connector, model.et_al)
        return Reading(self._dated(names, dates, None), last.form, last.bracket, self._taken)

    def _personal(
        self, anchor: Anchor, place: _Place, dates: tuple[CiteDate, ...]
    ) -> Reading | None:
        """Read a personal communication, which a date follows in the same bracket."""
        if not place.enclosed:
            return None
        low = max(place.floor, anchor.start - _LONG)
        found = self._vocabulary.personal.search(self._prose, low, anchor.start)
        if found is None:
            return None
        form = Form.PARENTHETICAL
        place = place._replace(end=found.start())
        if MASKED_SPACE.fullmatch(self._prose, place.floor, place.end):
            form = Form.NARRATIVE
            place = _Place(max(self._taken, anchor.floor), anchor.opener, True, enclosed=False)
        read = self._names(place)
        if read is None:
            return None
        names = self._made(read)
        cites = self._dated(names, dates[:1], names.names[0].span.start)
        exempt = tuple(_exempt(cite) for cite in cites)
        floor = place.floor if place.enclosed else cites[0].span.start
        return Reading(exempt, form, anchor.opener, floor)

    def _judged(self, anchor: Anchor, place: _Place, dates: tuple[CiteDate, ...]) -> Reading | None:
        """Read the names in their place, and let the evidence decide."""
        read = self._names(place)
        if read is None:
            return None
        window, authors, comma = read
        setting = Setting(
            self._document,
            self._vocabulary,
            window.words,
            place.bracketed,
            place.enclosed,
            comma,
            dates[0].original_year is None and is_range(self._prose, anchor.end),
            self._last is not None and place.bracketed and self._last.bracket == anchor.opener,
            place.floor == anchor.opener + 1 and window.starts[0] - place.floor < 2,
            anchor.opener,
            window.end(authors.stop - 1),
        )
        if not is_citation(authors, dates[0], setting, self._lexicon):
            return None
        names = self._made(read)
        start = names.names[0].span.start
        return Reading(
            self._dated(names, dates, start),
            Form.PARENTHETICAL if place.enclosed else Form.NARRATIVE,
            anchor.opener if place.bracketed else None,
            place.floor if place.enclosed else start,
        )

    def _names(self, place: _Place) -> _Found | None:
        """Read names in a short window, and in a long one where they may begin before it."""
        floor, end = place.floor, place.end
        for reach in (_SHORT, _LONG):
            start = max(floor, end - reach)
            window = cut(self._prose, start, end, self._vocabulary.words)
            words = window.words
            stop = _end_of_names(words, enclosed=place.enclosed)
            authors = read_authors(
                words, stop, self._lexicon, self._vocabulary, enclosed=place.enclosed
            )
            if start == floor or (stop if authors is None else authors.first) > _MARGIN:
                break
        return None if authors is None else _Found(window, authors, stop < len(words))

    def _made(self, found: _Found) -> _Names:
        window, authors, _ = found
        return _Names(
            names_of(window, authors), connector_of(window, authors), et_al_of(window, authors)
        )

    def _dated(
        self, names: _Names, dates: tuple[CiteDate, ...], start: int | None
    ) -> tuple[Cite, ...]:
        """One cite for each date; the first begins with the names, a locator is the last one's."""
        found = read_locator(self._prose, dates[-1].span.end, self._vocabulary)
        cites = []
        for date in dates[:-1]:
            span = date.span if start is None else Span(start, date.span.end)
            cites.append(_cite(span, names, date, None, start is None))
            start = None
        date = dates[-1]
        locator, end = (None, date.span.end) if found is None else found
        span = Span(date.span.start if start is None else start, end)
        cites.append(_cite(span, names, date, locator, start is None))
        return tuple(cites)


class _Names(NamedTuple):
    """The names that cites of one author have in common."""

    names: tuple[CiteName, ...]
    connector: Part | None
    et_al: Part | None


def _cite(
    span: Span, names: _Names, date: CiteDate, locator: Locator | None, inherited: bool
) -> Cite:
    return Cite(
        span, names.names, date, None, names.connector, names.et_al, locator, None, inherited
    )


def _exempt(cite: Cite) -> Cite:
    return replace(cite, exemption=Exemption.PERSONAL_COMMUNICATION)


def _end_of_names(words: Sequence[Word], *, enclosed: bool) -> int:
    """How many words are left of the comma before the date, or of ", March" inside a bracket."""
    stop = len(words)
    if not stop:
        return 0
    if enclosed and stop > 2 and words[-1].marks & MONTH and words[-2].marks & COMMA:
        return stop - 2
    return stop - 1 if words[-1].text in _BEFORE_DATE else stop


_BEFORE_DATE = frozenset({",", ":"})
