"""One anchor at a time: the names to its left, the letters and the locator to its right.

| typed | read as |
| --- | --- |
| (Öhman, 2005 / [Smith, 2014 | names and date in one bracket: parenthetical |
| Schore (2009 / Siegel's (2012 / Murphy [2002 | the names stand before the bracket: narrative |
| ..., 2007 after (Hogarth 2001 | a further year: the names are inherited |
| Schore, 2009 argued | no bracket: narrative; mostly only where the store knows the work |
| (Plato, ca. 370 B.C.E./1997 / Plato (ca. 1900 | "ca." belongs to the date |
| J. Smith, personal communication, May 4, 2019 | needs no entry (APA 8.9) |

`title_authors`, `abbreviations` and `in_sentence` read what is no name right before the date.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.citations import evidence
from ipnb_refs.citations.anchors import MASKED_SPACE, Anchor, Anchors
from ipnb_refs.citations.cites import (
    FORMS,
    NARRATIVE,
    PARENTHETICAL,
    Dates,
    ReadCites,
    cites_of,
    dated,
    dated_from,
)
from ipnb_refs.citations.grammar import are_mere_numbers, read_dates
from ipnb_refs.citations.plain import read_plain
from ipnb_refs.citations.title_authors import (
    before_venue,
    is_all_in_bracket,
    is_all_names,
    may_be_author,
    may_end_title,
    read_italic_title,
    read_quoted_title,
    read_stored_title,
)
from ipnb_refs.faces import Later
from ipnb_refs.languages import EDITIONS
from ipnb_refs.model import Exemption, Form, Span
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ipnb_refs.citations import abbreviations, judging, left, running_text, undated
    from ipnb_refs.citations.left import NamesLeft
    from ipnb_refs.citations.reading_context import ReadingContext

else:
    # Most posts have plain citations alone, or nearly so, and need none of these.
    abbreviations = Later("ipnb_refs.citations.abbreviations")
    judging = Later("ipnb_refs.citations.judging")
    left = Later("ipnb_refs.citations.left")
    running_text = Later("ipnb_refs.citations.running_text")
    undated = Later("ipnb_refs.citations.undated")

_REACH, _MAX_BETWEEN = 200, 400  # characters in which a phrase can stand
_MAX_CIRCA = 14
_NO_UNIT = frozenset(");],.:/-–")


class CitationReader:
    """Reads the anchors of one document.

    `_taken` is the end of the last date or locator that belongs to a cite, `_learnt` are the
    abbreviations that the text has introduced so far, folded.
    """

    def __init__(self, context: ReadingContext, anchors: Anchors) -> None:
        self._context = context
        self._prose = context.document.prose
        self._vocabulary = context.vocabulary
        self._last: ReadCites | None = None
        self._taken = 0
        self._learnt: set[str] = set()
        self._found = anchors

    def readings(self) -> Iterator[ReadCites]:
        """Read all anchors, in text order."""
        rare = self._found.rare
        for anchor in self._found.in_order:
            if anchor.start < self._taken:
                continue
            reading = self._read(anchor)
            if reading and not (rare and are_mere_numbers(reading.cites, reading.bracket, rare)):
                self._taken = reading.cites[-1].span.end
                self._last = reading
                if introduced := reading.cites[0].names[-1].abbreviation:
                    self._learnt.add(fold(introduced.text))
                yield reading

    def _read(self, anchor: Anchor) -> ReadCites | None:
        opener = anchor.opener
        if opener < 0:
            return self._unbracketed(anchor)
        start, end, inner, prose = anchor.start, anchor.end, opener + 1, self._prose
        after = prose[end : end + 1]
        if after not in _NO_UNIT and self._vocabulary.unit.match(prose, end):
            return None  # "(Upper Hut, 1480 m)"
        if after == " " and self._is_in_group(opener, end):
            return None
        has_cites = inner <= self._taken
        if has_cites and (further := self._further(anchor, opener)):
            return further
        dates = read_dates(prose, start, end, self._vocabulary)
        if has_cites:
            inner = self._taken
        elif inner == start or not prose[inner].isupper():
            begin = self._date_alone(inner, start)
            if begin >= 0:
                return self._narrative(anchor, dated_from(begin, dates))
        if self._found.has_personal and (personal := self._personal(anchor, inner, dates)):
            return personal
        return self._enclosed(anchor, inner, dates)

    def _is_in_group(self, opener: int, end: int) -> bool:
        """Whether a year is in the name of a group: "(GBD 2016 Alcohol Collaborators, 2018)"."""
        lexicon, prose = self._context.lexicon, self._prose
        stop = prose.find(",", end, end + _REACH)
        if lexicon is None or stop < 0 or not prose[end + 1 : end + 2].isupper():
            return False
        start = max(opener, self._taken, prose.rfind(";", opener, end)) + 1
        return lexicon.has_name(fold(prose[start:stop]))

    def _date_alone(self, start: int, end: int) -> int:
        """Where the date begins that a bracket begins with, "ca." too; -1 where it does not."""
        if start == end or self._prose[start:end] in EDITIONS:
            return end
        if not self._prose[start].isalpha():
            return end if MASKED_SPACE.fullmatch(self._prose, start, end) else -1
        if end - start > _MAX_CIRCA:
            return -1
        leads, lexicon = self._vocabulary.leads, self._context.lexicon
        if evidence.sends_to_known(self._prose, start, end, leads, lexicon):
            return end
        circa = self._vocabulary.circa.search(self._prose, start, end)
        if circa is None or not MASKED_SPACE.fullmatch(self._prose, start, circa.start()):
            return -1
        return circa.start()

    def _further(self, anchor: Anchor, bracket: int | None) -> ReadCites | None:
        """Read a year that only separators part from the last cite, which is in that bracket."""
        last, taken, start = self._last, self._taken, anchor.start
        if last is None or last.bracket != bracket or not 0 < start - taken < _MAX_BETWEEN:
            return None
        if not self._vocabulary.separators.fullmatch(self._prose, taken, start):
            return None
        model = last.cites[-1]
        names = model.names, model.connector, model.et_al
        dates = read_dates(self._prose, start, anchor.end, self._vocabulary)
        return ReadCites(dated(self._context, names, dates, None), last.form, bracket, taken)

    def _narrative(self, anchor: Anchor, dates: Dates) -> ReadCites | None:
        """Read the names before a bracket that holds the date."""
        opener, floor = anchor.opener, max(self._taken, anchor.paragraph)
        if (
            reading := self._plain(anchor, floor, opener, dates, enclosed=False)
            or self._stored(anchor, floor, opener, dates, NARRATIVE)
            or self._weighed(anchor, floor, opener, dates, enclosed=False)
        ):
            return reading
        found = evidence.before_bracket(self._context, floor, opener, dates[0])
        return self._taken_as(found, anchor, dates, NARRATIVE)

    def _unbracketed(self, anchor: Anchor) -> ReadCites | None:
        """Read a year in the running text."""
        start, end, _, paragraph = anchor
        inner = max(self._taken, paragraph)
        if paragraph <= self._taken and (further := self._further(anchor, None)):
            return further
        before, word = left.words_before(self._context, inner, start)
        if word[:1].isdecimal() or left.is_month(self._context, word, before):
            return None
        dates = read_dates(self._prose, start, end, self._vocabulary)
        if dates[0].year is None:
            return None
        if word.lower() in self._vocabulary.in_year_ends:
            return running_text.read_after_in(self._context, anchor, inner, dates)
        if not word[:1].islower() or word.rstrip(".,") in self._vocabulary.et_al:
            return self._judged(anchor, inner, start, dates, enclosed=False)
        return self._apart(anchor, inner, dates)

    def _apart(self, anchor: Anchor, inner: int, dates: Dates) -> ReadCites | None:
        """Read a year in the running text that other words keep apart from its names."""
        work = evidence.names_work(self._prose, anchor.end, self._vocabulary)
        if work:  # "Roger's landmark 2018 study"
            end = evidence.possessive_before(self._prose, inner, anchor.start)
            reading = self._judged(anchor, inner, end, dates, enclosed=False) if end >= 0 else None
            if reading is not None:
                return reading
        return running_text.read_apart(self._context, anchor, inner, dates)

    def _enclosed(self, anchor: Anchor, inner: int, dates: Dates) -> ReadCites | None:
        """Read what stands before the date in its bracket: names, or a title in their place."""
        if plain := self._plain(anchor, inner, anchor.start, dates, enclosed=True):
            return plain
        start, _, opener, paragraph = anchor
        document = self._context.document
        if not may_end_title(self._prose, start):
            return self._in_bracket(anchor, inner, dates)
        title = read_quoted_title(document, inner, start)
        if title is None:
            title = read_italic_title(document, inner, start)
            found = left.look_left(self._context, inner, start, enclosed=True)
            if title is None or (found is not None and is_all_names(found, title)):
                return self._weighed(anchor, inner, start, dates, enclosed=True)
        floor = max(self._taken, paragraph)
        if is_all_in_bracket(self._context, opener, title):
            named = self._before(anchor, dates)()
            if named and may_be_author(self._context, floor, named.cites[0]):
                return named
        cites = dated(self._context, ((title,), None, None), dates, title.span.start)
        return ReadCites(cites, PARENTHETICAL, opener, inner)

    def _in_bracket(self, anchor: Anchor, inner: int, dates: Dates) -> ReadCites | None:
        """Read names in the bracket of the date, or what can only stand there in their place."""
        context, opener, before = self._context, anchor.opener, self._before(anchor, dates)
        inside, floor = Span(inner, anchor.start), max(self._taken, anchor.paragraph)
        if named := before_venue(context, inside, opener, floor, before):
            return named
        if known := self._stored(anchor, inner, anchor.start, dates, PARENTHETICAL):
            return known
        reading = self._weighed(anchor, inner, anchor.start, dates, enclosed=True)
        if reading is not None and reading.cites[0].names[0].name.family[1:2].isupper():
            return abbreviations.with_group_before(context, reading, floor, inner)
        return reading

    def _before(self, anchor: Anchor, dates: Dates) -> Callable[[], ReadCites | None]:
        """Read, when it is asked for, the authors who stand before a bracket."""
        floor = max(self._taken, anchor.paragraph)
        return lambda: self._judged(anchor, floor, anchor.opener, dates, enclosed=False)

    def _stored(
        self, anchor: Anchor, floor: int, end: int, dates: Dates, form: Form
    ) -> ReadCites | None:
        """Read a title of the store in the place of an author."""
        title = read_stored_title(self._context, floor, end, dates[0].year)
        if title is None:
            return None
        return cites_of(self._context, ((title,), None, None), anchor, dates, form, floor)

    def _personal(self, anchor: Anchor, floor: int, dates: Dates) -> ReadCites | None:
        """Read a personal communication, which a date follows in the same bracket."""
        start, _, opener, paragraph = anchor
        found = self._vocabulary.personal.search(self._prose, max(floor, start - _REACH), start)
        if found is None:
            return None
        before = Span(max(self._taken, paragraph), opener)
        bracket, phrase = Span(floor, start), Span(*found.span())
        read, form = undated.personal_names(self._context, bracket, phrase, before)
        floor = floor if form is PARENTHETICAL else before.start
        reading = self._taken_as(read, anchor, dates[:1], form, floor)
        if reading is None:
            return None
        exempt = replace(reading.cites[0], exemption=Exemption.PERSONAL_COMMUNICATION)
        return replace(reading, cites=(exempt,))

    def _judged(
        self, anchor: Anchor, floor: int, end: int, dates: Dates, *, enclosed: bool
    ) -> ReadCites | None:
        """Read the names in `floor:end` of the prose, plain ones or others."""
        plain = anchor.opener >= 0 and self._plain(anchor, floor, end, dates, enclosed=enclosed)
        return plain or self._weighed(anchor, floor, end, dates, enclosed=enclosed)

    def _plain(
        self, anchor: Anchor, floor: int, end: int, dates: Dates, *, enclosed: bool
    ) -> ReadCites | None:
        """Read the names before or in a bracket where nothing else can be meant."""
        plain = read_plain(self._context, floor, end, dates[0], anchor.end, enclosed=enclosed)
        if plain is None:
            return None
        return cites_of(self._context, plain, anchor, dates, FORMS[enclosed], floor)

    def _weighed(
        self, anchor: Anchor, floor: int, end: int, dates: Dates, *, enclosed: bool
    ) -> ReadCites | None:
        """Read names that are not plain, and let the evidence decide."""
        context, date, names = self._context, dates[0], Span(floor, end)
        last = self._last.bracket if self._last is not None else None
        read = judging.judged(context, anchor, names, date, last, self._learnt, enclosed=enclosed)
        if read is not None and read.circa >= 0 and enclosed:
            dates = dated_from(read.circa, dates)
        return self._taken_as(read, anchor, dates, FORMS[enclosed], floor)

    def _taken_as(
        self, found: NamesLeft | None, anchor: Anchor, dates: Dates, form: Form, floor: int = 0
    ) -> ReadCites | None:
        """Make the cites of names that were found, and of the dates after them."""
        if found is None:
            return None
        return cites_of(self._context, found.names(), anchor, dates, form, floor)
