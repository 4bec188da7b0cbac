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
from ipnb_refs.languages import PERSONAL_COMMUNICATION
from ipnb_refs.model import Cite, Exemption, Form, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.citations.window import Token
    from ipnb_refs.model import CiteDate, Lexicon

_WINDOW = 200
_MAX_BETWEEN = 400
_SEPARATORS = re.compile(r"[\s,;&/\ue000]*(?:(?:and|und|y|et|e|en)[\s\ue000]+)?")
_NOTHING = re.compile(r"[\s\ue000]*")
_PERSONAL = re.compile("|".join(map(re.escape, PERSONAL_COMMUNICATION)), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """The cites of one anchor; those of one bracket (offsets of both its signs) belong together.

    `floor` is where the text that belongs to the first cite begins: a prefix lies from there on.
    """

    cites: tuple[Cite, ...]
    form: Form
    bracket: tuple[int, int] | None
    floor: int


def readings(prose: str, lexicon: Lexicon | None) -> Iterator[Reading]:
    """Read the anchors of a prose, in text order."""
    last: Reading | None = None
    taken = 0  # end of the last date or locator that belongs to a cite
    for anchor in anchors(prose):
        if anchor.start < taken:
            continue
        reading = _read(prose, anchor, taken, last, lexicon)
        if reading is not None:
            taken = reading.cites[-1].span.end
            last = reading
            yield reading


def _read(
    prose: str, anchor: Anchor, taken: int, last: Reading | None, lexicon: Lexicon | None
) -> Reading | None:
    bracket = (anchor.opener, anchor.closer) if anchor.opener >= 0 else None
    floor = max(taken, anchor.opener + 1 if bracket else anchor.floor)
    dates = read_dates(prose, anchor.start, anchor.end)
    same = last is not None and last.bracket == bracket and floor == taken
    if same and last is not None and _is_further_year(prose, taken, anchor.start):
        return _inherit(prose, last, dates, floor)
    if bracket is None:
        return _outside(prose, anchor, dates, floor, lexicon)
    if floor > taken and _NOTHING.fullmatch(prose, floor, anchor.start):
        return _narrative(prose, anchor, dates, max(taken, anchor.floor), lexicon)
    return _enclosed(prose, anchor, dates, floor, lexicon)


def _is_further_year(prose: str, start: int, end: int) -> bool:
    """Whether only separators stand between the last cite and this year."""
    return 0 < end - start < _MAX_BETWEEN and _SEPARATORS.fullmatch(prose, start, end) is not None


def _inherit(prose: str, last: Reading, dates: tuple[CiteDate, ...], floor: int) -> Reading:
    model = replace(last.cites[-1], prefix=None, suffix=None, locator=None, inherited=True)
    return Reading(_dated(prose, model, dates, start=None), last.form, last.bracket, floor)


def _dated(
    prose: str, model: Cite, dates: tuple[CiteDate, ...], start: int | None
) -> tuple[Cite, ...]:
    """One cite for each date; the first begins with the names, a locator belongs to the last."""
    cites = []
    for i, date in enumerate(dates):
        first = date.span.start if start is None or i else min(start, date.span.start)
        inherited = model.inherited or i > 0
        cites.append(
            replace(model, span=Span(first, date.span.end), date=date, inherited=inherited)
        )
    found = read_locator(prose, dates[-1].span.end)
    if found is not None:
        locator, end = found
        cites[-1] = replace(cites[-1], span=Span(cites[-1].span.start, end), locator=locator)
    return tuple(cites)


def _cites(prose: str, authors: Authors, dates: tuple[CiteDate, ...]) -> tuple[Cite, ...]:
    model = Cite(
        authors.span, authors.names, None, connector=authors.connector, et_al=authors.et_al
    )
    return _dated(prose, model, dates, start=authors.start)


def _comma_before(found: Sequence[Token]) -> int:
    """How many tokens are left of the comma before a date (all of them where there is none)."""
    return len(found) - 1 if found and found[-1].text in ",:" else len(found)


def _word_before(found: Sequence[Token], authors: Authors) -> str:
    if not authors.before:
        return ""
    return found[authors.before - 1].text


def _enclosed(
    prose: str, anchor: Anchor, dates: tuple[CiteDate, ...], floor: int, lexicon: Lexicon | None
) -> Reading | None:
    """Names and date in one bracket."""
    bracket = (anchor.opener, anchor.closer)
    start = max(floor, anchor.start - _WINDOW)
    personal = _PERSONAL.search(prose, start, anchor.start)
    found = tokens(prose, start, personal.start() if personal else anchor.start)
    stop = _comma_before(found)
    authors = read_authors(found, stop, lexicon, enclosed=True)
    if authors is None:
        return None
    if personal:
        cites = _cites(prose, authors, dates[:1])
        exempt = tuple(replace(c, exemption=Exemption.PERSONAL_COMMUNICATION) for c in cites)
        return Reading(exempt, Form.PARENTHETICAL, bracket, floor)
    setting = Setting(
        bracketed=True,
        enclosed=True,
        comma=stop < len(found),
        span=is_range(prose, anchor.end) and dates[0].original_year is None,
        before=_word_before(found, authors),
        species=floor == anchor.opener + 1 and _follows_species(prose, anchor.opener),
    )
    if not is_citation(authors, dates[0], setting, lexicon):
        return None
    return Reading(_cites(prose, authors, dates), Form.PARENTHETICAL, bracket, floor)


def _follows_species(prose: str, opener: int) -> bool:
    return lookalikes.follows_species(prose[max(0, opener - 60) : opener].replace("\ue000", ""))


def _narrative(
    prose: str, anchor: Anchor, dates: tuple[CiteDate, ...], floor: int, lexicon: Lexicon | None
) -> Reading | None:
    """The names stand before the bracket that holds the date."""
    found = tokens(prose, max(floor, anchor.opener - _WINDOW), anchor.opener)
    stop = _comma_before(found)
    authors = read_authors(found, stop, lexicon, enclosed=False)
    if authors is None:
        return None
    setting = Setting(
        bracketed=True,
        enclosed=False,
        comma=stop < len(found),
        span=is_range(prose, anchor.end) and dates[0].original_year is None,
        before=_word_before(found, authors),
        species=False,
    )
    if not is_citation(authors, dates[0], setting, lexicon):
        return None
    bracket = (anchor.opener, anchor.closer)
    return Reading(_cites(prose, authors, dates), Form.NARRATIVE, bracket, authors.start)


def _outside(
    prose: str, anchor: Anchor, dates: tuple[CiteDate, ...], floor: int, lexicon: Lexicon | None
) -> Reading | None:
    """Names and date in the running text, without a bracket."""
    if dates[0].year is None:
        return None
    found = tokens(prose, max(floor, anchor.start - _WINDOW), anchor.start)
    stop = _comma_before(found)
    authors = read_authors(found, stop, lexicon, enclosed=False)
    if authors is None:
        return None
    setting = Setting(
        bracketed=False,
        enclosed=False,
        comma=stop < len(found),
        span=is_range(prose, anchor.end),
        before=_word_before(found, authors),
        species=False,
    )
    if not is_citation(authors, dates[0], setting, lexicon):
        return None
    return Reading(_cites(prose, authors, dates), Form.NARRATIVE, None, authors.start)
