"""The names that stand left of a date, looked for in as little text as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar import (
    CAPITAL,
    CIRCA,
    CLOSER,
    COMMA,
    CONNECTOR,
    DOT,
    ET_AL_END,
    JOINER,
    MONTH,
    NAME,
    NOT_PLAIN,
    SEMICOLON,
    Authors,
    CitedNames,
    Window,
    ends_group,
    made_of,
    read_authors,
)
from ipnb_refs.frozen import value
from ipnb_refs.languages import EDITIONS
from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.grammar import MarkedWord
    from ipnb_refs.citations.reading_context import ReadingContext
    from ipnb_refs.model import Lexicon

_SHORT, _LONG = 40, 200  # characters
_MARGIN = 0  # words that must be left of the names for a window to show all of them
_MARGIN_OF_LIST = 6  # the same, where a comma stands before them
_MOST_MARKS = 2000
_REACH_OF_WORD = 30
_UNSEEN = " \n\u00a0" + MASK
_END_OF_CIRCA = CIRCA | DOT
_ENDS_ET_AL = ET_AL_END | DOT
_BEFORE_DATE = frozenset(f",:{EDITIONS}")
_YEAR_ALONE = regex(rf"[\s{MASK}]*(?P<year>(?:1[4-9]|20)\d\d)[a-z]?[)\],;]")
_ONE_OR_TWO = (1, 3)  # words of names, and of what joins them
_NEAR = 2  # years
_ENDS_OF_DAY = frozenset("0123456789")


class _TooShort(Exception):  # noqa: N818 - no error, it only says to look further
    """A stretch may not show all that belongs to the names in it."""


@value
class NamesLeft:
    """Authors in a window that is `complete` where it begins at the floor of its place.

    `comma` says that one stands before the date, `circa` is where "ca." begins before it, or -1.
    """

    window: Window
    authors: Authors
    comma: bool
    complete: bool
    circa: int = -1

    def names(self) -> CitedNames:
        """Make the names, with what stands between and after them."""
        return made_of(self.window, self.authors)


def look_left(context: ReadingContext, floor: int, end: int, *, enclosed: bool) -> NamesLeft | None:
    """Read the names in `floor:end` of the prose, in a short stretch where that shows them all."""
    if context.has_marks:
        end = _before_marks(context, floor, end)
    start = end - _SHORT
    if start <= floor:
        return _look(context, floor, end, enclosed=enclosed, complete=True)
    prose = context.document.prose
    if context.has_marks and (masked := prose.count(MASK, start, end)):
        start -= masked + _SHORT
        if start <= floor:
            return _look(context, floor, end, enclosed=enclosed, complete=True)
    if prose[start] != MASK:  # only whole words say what stands before the names
        start = max(start, prose.find(" ", start, end))
    try:
        return _look(context, start, end, enclosed=enclosed, complete=False)
    except _TooShort:
        return look_far_left(context, floor, end, enclosed=enclosed)


def look_far_left(
    context: ReadingContext, floor: int, end: int, *, enclosed: bool
) -> NamesLeft | None:
    """The same in a long stretch, with the words that stand before the names."""
    start = max(floor, end - _LONG)
    if context.has_marks:
        end = _before_marks(context, floor, end)
        start = max(floor, end - _LONG)
        start = max(floor, start - context.document.prose.count(MASK, start, end))
    return _look(context, start, end, enclosed=enclosed, complete=True)


def words_before(context: ReadingContext, floor: int, start: int) -> tuple[str, str]:
    """The last but one and the last of what white space keeps apart before a date."""
    before = context.document.prose[max(floor, start - _REACH_OF_WORD) : start]
    words = (before.replace(MASK, "") if context.has_marks else before).rsplit(None, 2)
    return words[-2] if len(words) > 1 else "", words[-1] if words else ""


def is_month(context: ReadingContext, word: str, before: str) -> bool:
    """Say whether a word is a month and nobody's name; after a number it is nobody's."""
    if not word[:1].isupper():
        return False
    month, lexicon = context.vocabulary.words[word.rstrip(".,")], context.lexicon
    if not month.marks & MONTH:
        return False
    return before[-1:] in _ENDS_OF_DAY or not (lexicon and lexicon.has_name(month.folded))


def _before_marks(context: ReadingContext, floor: int, end: int) -> int:
    """Where the text before markup and white space ends: before a link in front of the date."""
    text = context.document.prose[max(floor, end - _MOST_MARKS) : end]
    return end - len(text) + len(text.rstrip(_UNSEEN))


def _look(
    context: ReadingContext, start: int, end: int, *, enclosed: bool, complete: bool
) -> NamesLeft | None:
    """Read the names in a stretch; raise where it may not show all that belongs to them."""
    vocabulary = context.vocabulary
    window = Window(context.document, start, end, vocabulary.words)
    words = window.words
    stop = dated = len(words)
    if words and words[-1].marks & (NAME | MONTH) != NAME:  # no name ends right before the date
        if words[-1].marks & _END_OF_CIRCA:
            stop = dated = _end_before_circa(words)
        stop = _end_before_comma(words, stop, enclosed=enclosed)
        if stop == dated and enclosed and complete and words[-1].marks & (SEMICOLON | DOT):
            stop = _end_before_slip(context, words, end)
    authors = read_authors(words, stop, context.lexicon, vocabulary, enclosed=enclosed)
    if not complete:
        first = authors.first if authors is not None else stop - 1
        unknown = authors is None or (authors.names[-1].group and not authors.known)
        if unknown and _may_end_group(words, stop, context.lexicon):
            raise _TooShort
        if authors is None and enclosed and _may_end_office(words[:stop]):
            raise _TooShort
        if first <= _MARGIN or _goes_on(words, first, enclosed=enclosed):
            raise _TooShort
    if authors is None:
        return None
    circa = window.start(dated) if dated < len(words) else -1
    return NamesLeft(window, authors, stop < dated, complete, circa)


def _end_before_comma(words: Sequence[MarkedWord], stop: int, *, enclosed: bool) -> int:
    """How many words are left of what separates names from their year."""
    if stop > 1 and words[stop - 1].marks & SEMICOLON and words[stop - 2].marks & _ENDS_ET_AL:
        return stop - 1  # "et al.; 2014"
    end = stop
    while end and words[end - 1].text in _BEFORE_DATE:
        end -= 1
    dated = end == stop > 2 and enclosed and words[stop - 1].marks & MONTH
    if dated and words[stop - 2].marks & COMMA:
        return stop - 2  # ", March 2012"
    return end


def _end_before_slip(context: ReadingContext, words: Sequence[MarkedWord], end: int) -> int:
    """How many words are left of another sign in the place of the comma: "(Stern; 1985)".

    They are one or two plain surnames, all that the bracket has before its year. That could be
    anything ("(Drama; 1985)", "(Reprint. 1985)") unless there is a work of the first about then.
    """
    stop, lexicon = len(words) - 1, context.lexicon
    found = _YEAR_ALONE.match(context.document.prose, end)
    if lexicon is None or found is None or stop not in _ONE_OR_TWO:
        return stop + 1
    joined = all(word.marks & CONNECTOR for word in words[1:stop:2])
    plain = all(
        word.marks & (NAME | CAPITAL | NOT_PLAIN) == NAME | CAPITAL for word in words[:stop:2]
    )
    year, years = int(found["year"]), lexicon.years_of(words[0].folded)
    is_near = any(abs(year - each) <= _NEAR for each in years)
    return stop if joined and plain and is_near else stop + 1


def _goes_on(words: Sequence[MarkedWord], first: int, *, enclosed: bool) -> bool:
    """Whether more names, or the rest of the name of an office, may stand left of the names."""
    before = words[first - 1].marks
    if first <= _MARGIN_OF_LIST and before & COMMA:
        return True
    return enclosed and bool(before & (JOINER | CONNECTOR))


def _may_end_group(words: Sequence[MarkedWord], stop: int, lexicon: Lexicon | None) -> bool:
    """Whether a long name may end here: "Organisation mondiale de la santé [OMS]"."""
    if not stop:
        return False
    last = words[stop - 1]
    return last.marks & CLOSER > 0 or (lexicon is not None and ends_group(last, lexicon))


def _may_end_office(words: Sequence[MarkedWord]) -> bool:
    """Whether the name of an office in small letters may end here: "... de la santé"."""
    return bool(words) and words[-1].text.islower() and any(w.marks & JOINER for w in words)


def _end_before_circa(words: Sequence[MarkedWord]) -> int:
    """How many words are left of the "ca." that belongs to the date."""
    stop = len(words)
    last = stop - 1 if words[-1].marks & DOT else stop
    return last - 1 if last and words[last - 1].marks & CIRCA else stop
