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

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ipnb_refs.citations import lookalikes
from ipnb_refs.citations.authors import Authors, read_authors
from ipnb_refs.citations.dates import is_range, read_dates
from ipnb_refs.citations.evidence import Setting, is_citation
from ipnb_refs.citations.locators import read_locator
from ipnb_refs.citations.scan import Anchor, anchors
from ipnb_refs.citations.window import tokens
from ipnb_refs.languages import CONNECTING_WORDS, PERSONAL_COMMUNICATION
from ipnb_refs.model import MASK, Cite, Exemption, Form, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.citations.window import Token
    from ipnb_refs.model import CiteDate, Document, Lexicon

_SHORT, _LONG = 60, 200
_LEFT = 5  # tokens before the names that can make them a title or a credit
_MARGIN = 5  # tokens that must be left of the names for a window to show all of them
_MAX_BETWEEN = 400
_SEPARATORS = re.compile(rf"[\s,;&/{MASK}]*(?:(?:{CONNECTING_WORDS})[\s{MASK}]+)?")
_CLOSED_EMPHASIS = re.compile(r"(?:[*_]|</(?:i|em|cite)>)[^\S\n]*\n?[^\S\n]*", re.IGNORECASE)
_NOTHING = re.compile(rf"[\s{MASK}]*")
_PERSONAL = re.compile("|".join(map(re.escape, PERSONAL_COMMUNICATION)), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """The cites of one anchor; those of one bracket (its offset) belong together.

    `floor` is where the text that belongs to the first cite begins: a prefix lies from there on.
    """

    cites: tuple[Cite, ...]
    form: Form
    bracket: int | None
    floor: int


@dataclass(frozen=True, slots=True)
class _Place:
    """Where names are looked for: in the prose from `floor` to `end`."""

    floor: int
    end: int
    bracketed: bool
    enclosed: bool


def readings(document: Document, lexicon: Lexicon | None) -> Iterator[Reading]:
    """Read the anchors of a document, in text order."""
    prose = document.prose
    last: Reading | None = None
    taken = 0  # end of the last date or locator that belongs to a cite
    for anchor in anchors(prose):
        if anchor.start < taken:
            continue
        reading = _read(document, anchor, taken, last, lexicon)
        if reading is not None:
            taken = reading.cites[-1].span.end
            last = reading
            yield reading


def _read(
    document: Document, anchor: Anchor, taken: int, last: Reading | None, lexicon: Lexicon | None
) -> Reading | None:
    prose = document.prose
    bracket = anchor.opener if anchor.opener >= 0 else None
    floor = max(taken, anchor.floor if bracket is None else anchor.opener + 1)
    dates = read_dates(prose, anchor.start, anchor.end)
    same = last is not None and last.bracket == bracket and floor == taken
    if same and last is not None and _is_further_year(prose, taken, anchor.start):
        return _inherit(prose, last, dates, floor)
    if bracket is None:
        if dates[0].year is None:
            return None
        place = _Place(floor, anchor.start, bracketed=False, enclosed=False)
    elif floor > taken and _NOTHING.fullmatch(prose, floor, anchor.start):
        before = max(taken, anchor.floor)
        place = _Place(before, anchor.opener, bracketed=True, enclosed=False)
    else:
        place = _Place(floor, anchor.start, bracketed=True, enclosed=True)
        personal = _PERSONAL.search(prose, max(floor, anchor.start - _LONG), anchor.start)
        if personal:
            return _personal(prose, place, personal.start(), dates, bracket, lexicon)
    return _judged(document, anchor, place, dates, lexicon)


def _is_further_year(prose: str, start: int, end: int) -> bool:
    """Whether only separators stand between the last cite and this year."""
    return 0 < end - start < _MAX_BETWEEN and _SEPARATORS.fullmatch(prose, start, end) is not None


def _inherit(prose: str, last: Reading, dates: tuple[CiteDate, ...], floor: int) -> Reading:
    model = replace(last.cites[-1], prefix=None, suffix=None, locator=None, inherited=True)
    return Reading(_dated(prose, model, dates, start=None), last.form, last.bracket, floor)


def _personal(
    prose: str,
    place: _Place,
    end: int,
    dates: tuple[CiteDate, ...],
    bracket: int,
    lexicon: Lexicon | None,
) -> Reading | None:
    _, _, authors = _names(prose, replace(place, end=end), lexicon)
    if authors is None:
        return None
    cites = _cites(prose, authors, dates[:1])
    exempt = tuple(replace(c, exemption=Exemption.PERSONAL_COMMUNICATION) for c in cites)
    return Reading(exempt, Form.PARENTHETICAL, bracket, place.floor)


def _judged(
    document: Document,
    anchor: Anchor,
    place: _Place,
    dates: tuple[CiteDate, ...],
    lexicon: Lexicon | None,
) -> Reading | None:
    """Read the names in their place, and let the evidence decide."""
    prose = document.prose
    found, stop, authors = _names(prose, place, lexicon)
    if authors is None:
        return None
    setting = Setting(
        bracketed=place.bracketed,
        enclosed=place.enclosed,
        comma=stop < len(found),
        span=dates[0].original_year is None and is_range(prose, anchor.end),
        left=found[max(0, authors.before - _LEFT) : authors.before],
        species=place.enclosed
        and place.floor == anchor.opener + 1
        and lookalikes.follows_species(_line_before(prose, anchor.opener)),
        emphasised=place.bracketed
        and not place.enclosed
        and _CLOSED_EMPHASIS.fullmatch(document.text, authors.span.end, anchor.opener) is not None,
    )
    if not is_citation(authors, dates[0], setting, lexicon):
        return None
    bracket = anchor.opener if place.bracketed else None
    form = Form.PARENTHETICAL if place.enclosed else Form.NARRATIVE
    floor = place.floor if place.enclosed else authors.start
    return Reading(_cites(prose, authors, dates), form, bracket, floor)


def _names(
    prose: str, place: _Place, lexicon: Lexicon | None
) -> tuple[list[Token], int, Authors | None]:
    """Read names in a short window, and in a long one only where they may begin before it.

    Also the tokens, and how many are left of the comma before the date.
    """
    for reach in (_SHORT, _LONG):
        start = max(place.floor, place.end - reach)
        found = tokens(prose, start, place.end)
        stop = _end_of_names(found, place)
        authors = read_authors(found, stop, lexicon, enclosed=place.enclosed)
        begins = authors.before if authors is not None else stop
        if start == place.floor or begins > _MARGIN:
            break
    return found, stop, authors


def _end_of_names(found: Sequence[Token], place: _Place) -> int:
    """How many tokens are left of the comma before the date, or of ", March" inside a bracket."""
    stop = len(found)
    if (
        place.enclosed
        and stop > 2
        and found[-2].text == ","
        and lookalikes.is_month(found[-1].text)
    ):
        return stop - 2
    return stop - 1 if found and found[-1].text in ",:" else stop


def _line_before(prose: str, offset: int) -> str:
    return prose[max(0, offset - 60) : offset].replace(MASK, "")


def _cites(prose: str, authors: Authors, dates: tuple[CiteDate, ...]) -> tuple[Cite, ...]:
    model = Cite(
        authors.span, authors.names, None, connector=authors.connector, et_al=authors.et_al
    )
    return _dated(prose, model, dates, start=authors.start)


def _dated(
    prose: str, model: Cite, dates: tuple[CiteDate, ...], start: int | None
) -> tuple[Cite, ...]:
    """One cite for each date; the first begins with the names, a locator belongs to the last."""
    found = read_locator(prose, dates[-1].span.end)
    cites = []
    for i, date in enumerate(dates):
        first = date.span.start if start is None or i else min(start, date.span.start)
        last = date.span.end
        locator = None
        if found is not None and i == len(dates) - 1:
            locator, last = found
        inherited = model.inherited or i > 0
        span = Span(first, last)
        cites.append(replace(model, span=span, date=date, locator=locator, inherited=inherited))
    return tuple(cites)
