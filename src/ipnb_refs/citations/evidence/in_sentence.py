"""Works that are cited by the sentence, with no name right before the date (APA 8.11).

| typed | read as |
| --- | --- |
| In 2016, Koehler noted / Im Jahr 2016 zeigte Koehler | the name after the year; not "moved" |
| Porges in 1993 / Koehler et al. im Jahr 2016 | the name before "in" |
| Hickson's study (1931) / Searle, in Expression and Meaning (1979) | the name before other words |

Only where the store has that author with that year: the words alone could say anything. The first
two are read without a store too where a link goes round the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.evidence.clues import is_of, known_years, may_be_of
from ipnb_refs.citations.evidence.speakers import link_at
from ipnb_refs.citations.grammar import MONTH, NAME, STOP, may_end_names, read_authors
from ipnb_refs.citations.left import NamesLeft
from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.grammar import Authors, MarkedWord, Vocabulary, Window
    from ipnb_refs.citations.reading_context import ReadingContext
    from ipnb_refs.model import CiteDate

_LEFT, _RIGHT = 140, 70  # characters in which the names must stand
_REACH_OF_WORD = 30
_IN_YEAR = 24  # characters of "in the year"
_OWN_DATE = regex(rf"(?:['’]s?)?[\s,{MASK}]*[(\[]?{MASK}*[12]\d{{3}}")
_MOST_WORDS_OF_NAMES = 8
_MOST_WORDS_BETWEEN = 5
_MOST_WORDS_TO_VERB = 2


def before_bracket(
    context: ReadingContext, floor: int, opener: int, date: CiteDate
) -> NamesLeft | None:
    """Find the nearest author to the left, in the same sentence, who has a work of this date."""
    lexicon = context.lexicon
    if lexicon is None or not may_be_of(date, lexicon):
        return None
    window = context.window(max(floor, opener - _LEFT), opener)
    words = window.words
    for last in range(len(words) - 1, -1, -1):
        word = words[last]
        if word.marks & STOP and not _is_part_of_word(words, last):
            return None
        if word.marks & (NAME | MONTH) == NAME and is_of(date, lexicon.years_of(word.folded)):
            return _known(context, window, last, date, first=None)
    return None


def in_year(context: ReadingContext, floor: int, date: CiteDate) -> int:
    """Where the words begin that say "in the year" right before a date; -1 where none do."""
    start = date.span.start
    found = context.vocabulary.in_year.search(
        context.document.prose, max(floor, start - _IN_YEAR), start
    )
    return -1 if found is None else found.start()


def before_year(
    context: ReadingContext, floor: int, phrase: int, date: CiteDate
) -> NamesLeft | None:
    """Find the author in "Porges in 1993", whose "in" begins at `phrase`."""
    start = date.span.start
    link = link_at(context.document, start, date.span.end)
    if link is None and not may_be_of(date, context.lexicon):
        return None
    low = max(floor, start - _LEFT, link.start if link else 0)
    if not _may_end_names(context, low, phrase):
        return None
    window = context.window(low, phrase)
    authors = _read(context, window.words, len(window.words))
    if authors is not None and link is not None and authors.first == 0:
        return _found(window, authors)
    return _taken(context, window, authors, date)


def _may_end_names(context: ReadingContext, floor: int, end: int) -> bool:
    """Whether names can end right before an offset: before most years "in" follows a verb."""
    near = context.window(max(floor, end - _REACH_OF_WORD), end).words
    return len(near) == 1 or (bool(near) and may_end_names(near[-1], context.lexicon))


def after_year(context: ReadingContext, date: CiteDate) -> NamesLeft | None:
    """Find the author in "In 2016, Koehler noted"."""
    start, end = date.span.start, date.span.end
    prose = context.document.prose
    if not may_be_of(date, context.lexicon):
        return None
    link = link_at(context.document, start, end)
    high = min(len(prose), end + _RIGHT, link.end if link else len(prose))
    breaks = prose.find("\n\n", end, high)
    window = context.window(end, breaks if breaks >= 0 else high)
    for first, word in enumerate(window.words[:_MOST_WORDS_BETWEEN]):
        if word.marks & STOP:
            return None
        if word.marks & NAME:
            found = _known(context, window, first, date, first=first)
            return None if found is None or _lives(found, context.vocabulary) else found
    return None


def _lives(found: NamesLeft, vocabulary: Vocabulary) -> bool:
    """Whether a sentence tells of a life, and of nothing said: "In 2012, Koehler moved"."""
    first, stop = found.authors.first, found.authors.stop
    words = found.window.words
    near = [*words[:first], *words[stop : stop + _MOST_WORDS_TO_VERB]]
    lives = any(word.text in vocabulary.living for word in near)
    says = vocabulary.reporting | vocabulary.publishing
    return lives and not any(word.text in says for word in near)


def named_after(context: ReadingContext, date: CiteDate) -> NamesLeft | None:
    """Find the first author after a year, in the same sentence, who has a work of this date."""
    lexicon, prose = context.lexicon, context.document.prose
    if lexicon is None:
        return None
    high = min(len(prose), date.span.end + _RIGHT)
    breaks = prose.find("\n\n", date.span.end, high)
    window = context.window(date.span.end, breaks if breaks >= 0 else high)
    for first, word in enumerate(window.words):
        if word.marks & STOP and not _is_part_of_word(window.words, first):
            return None
        if word.marks & (NAME | MONTH) == NAME and is_of(date, lexicon.years_of(word.folded)):
            found = _known(context, window, first, date, first=first)
            return None if found is None or _has_own_date(prose, found) else found
    return None


def _has_own_date(prose: str, found: NamesLeft) -> bool:
    """Whether names have a year right behind them: "not until 2005 (Mitsu et al. 2005)"."""
    names, _, et_al = found.names()
    return _OWN_DATE.match(prose, (et_al or names[-1]).span.end) is not None


def _read(context: ReadingContext, words: Sequence[MarkedWord], stop: int) -> Authors | None:
    return read_authors(words, stop, context.lexicon, context.vocabulary, enclosed=False)


def _found(window: Window, authors: Authors) -> NamesLeft:
    return NamesLeft(window, authors, comma=False, complete=True)


def _taken(
    context: ReadingContext, window: Window, authors: Authors | None, date: CiteDate
) -> NamesLeft | None:
    if authors is None or context.lexicon is None:
        return None
    years = known_years(window.words, authors.names[0], context.lexicon)
    return _found(window, authors) if is_of(date, years) else None


def _known(
    context: ReadingContext, window: Window, at: int, date: CiteDate, *, first: int | None
) -> NamesLeft | None:
    """Read as many names as there are round the word `at`, where the store has the first.

    They begin with the word `first`, or their first surname ends with the word `at`.
    """
    best = None
    for stop in range(at + 1, min(len(window.words), at + _MOST_WORDS_OF_NAMES) + 1):
        authors = _read(context, window.words, stop)
        if authors is None:
            continue
        begins = authors.first == first if first is not None else authors.names[0].end - 1 == at
        if begins and (found := _taken(context, window, authors, date)):
            best = found
    return best


def _is_part_of_word(words: Sequence[MarkedWord], at: int) -> bool:
    """Whether a full stop ends an initial or an abbreviation, not a sentence."""
    return words[at].text == "." and at > 0 and len(words[at - 1].text) < 3
