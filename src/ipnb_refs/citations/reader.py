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
from typing import TYPE_CHECKING

from ipnb_refs.citations.authors import Authors, connector_of, et_al_of, names_of, read_authors
from ipnb_refs.citations.dates import is_range, read_dates
from ipnb_refs.citations.evidence import WORDS_LEFT, Setting, is_citation, is_of, known_years
from ipnb_refs.citations.locators import read_locator
from ipnb_refs.citations.scan import MASKED_SPACE, Anchor, scan
from ipnb_refs.citations.window import Window
from ipnb_refs.citations.words import COMMA, MONTH
from ipnb_refs.model import Cite, CiteName, Exemption, Form, Span, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.citations.vocabulary import Vocabulary
    from ipnb_refs.citations.words import Word
    from ipnb_refs.model import CiteDate, Document, Lexicon, Locator, Part

_SHORT, _LONG = 44, 200
_MARGIN = 2  # words that must be left of the names for a window to show all of them
_MAX_BETWEEN = 400

_Names = tuple[tuple[CiteName, ...], "Part | None", "Part | None"]
"""Names, connector and mark of et al. that the cites of one author have in common."""


@value
class Reading:
    """The cites of one anchor; those of one bracket (its offset) belong together.

    `floor` is where the text that belongs to the first cite begins: a prefix lies from there on.
    """

    cites: tuple[Cite, ...]
    form: Form
    bracket: int | None
    floor: int


@value
class _Found:
    """Authors in a window that is `complete` where it begins at the floor of its place.

    `comma` says that one stands before the date.
    """

    window: Window
    authors: Authors
    comma: bool
    complete: bool


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
        self._has_personal = False

    def readings(self) -> Iterator[Reading]:
        """Read all anchors, in text order."""
        found = scan(self._prose, self._vocabulary)
        self._has_personal = found.has_personal
        for anchor in found.anchors:
            if anchor[0] < self._taken:
                continue
            reading = self._read(anchor)
            if reading is not None:
                self._taken = reading.cites[-1].span.end
                self._last = reading
                yield reading

    def _read(self, anchor: Anchor) -> Reading | None:
        prose, taken, last = self._prose, self._taken, self._last
        start, end, opener, paragraph = anchor
        inner = opener + 1 if opener >= 0 else paragraph
        dates = read_dates(prose, start, end, self._vocabulary)
        if inner <= taken:
            same = last is not None and last.bracket == (opener if opener >= 0 else None)
            if same and last is not None and self._is_further_year(taken, start):
                return self._inherit(last, dates)
            inner = taken
        elif opener >= 0 and (inner == start or MASKED_SPACE.fullmatch(prose, inner, start)):
            return self._judged(anchor, max(taken, paragraph), opener, dates, enclosed=False)
        if opener < 0:
            if dates[0].year is None:
                return None
            return self._judged(anchor, inner, start, dates, enclosed=False)
        if self._has_personal and (personal := self._personal(anchor, inner, dates)):
            return personal
        return self._judged(anchor, inner, start, dates, enclosed=True)

    def _is_further_year(self, start: int, end: int) -> bool:
        """Whether only separators stand between the last cite and this year."""
        if not 0 < end - start < _MAX_BETWEEN:
            return False
        return self._vocabulary.separators.fullmatch(self._prose, start, end) is not None

    def _inherit(self, last: Reading, dates: tuple[CiteDate, ...]) -> Reading:
        model = last.cites[-1]
        names = (model.names, model.connector, model.et_al)
        return Reading(self._dated(names, dates, None), last.form, last.bracket, self._taken)

    def _personal(self, anchor: Anchor, floor: int, dates: tuple[CiteDate, ...]) -> Reading | None:
        """Read a personal communication, which a date follows in the same bracket."""
        start, _, opener, paragraph = anchor
        found = self._vocabulary.personal.search(self._prose, max(floor, start - _LONG), start)
        if found is None:
            return None
        form, end = Form.PARENTHETICAL, found.start()
        if MASKED_SPACE.fullmatch(self._prose, floor, end):
            form, floor, end = Form.NARRATIVE, max(self._taken, paragraph), opener
        read = self._names(floor, end, enclosed=form is Form.PARENTHETICAL)
        if read is None:
            return None
        names = _made(read)
        cites = self._dated(names, dates[:1], names[0][0].span.start)
        exempt = tuple(_exempt(cite) for cite in cites)
        return Reading(
            exempt, form, opener, floor if form is Form.PARENTHETICAL else cites[0].span.start
        )

    def _judged(
        self, anchor: Anchor, floor: int, end: int, dates: tuple[CiteDate, ...], *, enclosed: bool
    ) -> Reading | None:
        """Read the names in `floor:end` of the prose, and let the evidence decide."""
        read = self._names(floor, end, enclosed=enclosed)
        if read is None:
            return None
        opener = anchor[2]
        years: frozenset[int] = frozenset()
        if self._lexicon is not None:
            years = known_years(read.window.words, read.authors.names[0], self._lexicon)
        if opener < 0 or not is_of(dates[0], years):
            if not read.complete and read.authors.first < WORDS_LEFT:
                read = self._names(floor, end, (_LONG,), enclosed=enclosed) or read
            setting = self._setting(anchor, floor, read, dates[0], enclosed=enclosed)
            if not is_citation(read.authors, dates[0], setting, years):
                return None
        names = _made(read)
        start = names[0][0].span.start
        return Reading(
            self._dated(names, dates, start),
            Form.PARENTHETICAL if enclosed else Form.NARRATIVE,
            opener if opener >= 0 else None,
            floor if enclosed else start,
        )

    def _setting(
        self, anchor: Anchor, floor: int, read: _Found, date: CiteDate, *, enclosed: bool
    ) -> Setting:
        window = read.window
        opener = anchor[2]
        return Setting(
            document=self._document,
            vocabulary=self._vocabulary,
            words=window.words,
            has_store=self._lexicon is not None,
            bracketed=opener >= 0,
            enclosed=enclosed,
            comma=read.comma,
            span=date.original_year is None and is_range(self._prose, anchor[1]),
            clustered=opener >= 0 and self._last is not None and self._last.bracket == opener,
            first=floor == opener + 1 and window.start(0) - floor < 2,
            opener=opener,
            end=window.end(read.authors.stop - 1),
        )

    def _names(
        self, floor: int, end: int, reaches: tuple[int, ...] = (_SHORT, _LONG), *, enclosed: bool
    ) -> _Found | None:
        """Read names in a short window, and in a long one where they may begin before it."""
        vocabulary, authors, stop = self._vocabulary, None, 0
        for reach in reaches:
            start = max(floor, end - reach)
            window = Window(self._document, start, end, vocabulary.words)
            words = window.words
            stop = _end_of_names(words, enclosed=enclosed)
            authors = read_authors(words, stop, self._lexicon, vocabulary, enclosed=enclosed)
            if start == floor or (stop if authors is None else authors.first) > _MARGIN:
                break
        if authors is None:
            return None
        return _Found(window, authors, stop < len(words), start == floor)

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


def _made(found: _Found) -> _Names:
    window, authors = found.window, found.authors
    return names_of(window, authors), connector_of(window, authors), et_al_of(window, authors)


def _cite(
    span: Span, names: _Names, date: CiteDate, locator: Locator | None, inherited: bool
) -> Cite:
    typed, connector, et_al = names
    return Cite(span, typed, date, None, connector, et_al, locator, None, inherited)


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
