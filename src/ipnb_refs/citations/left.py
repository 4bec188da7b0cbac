"""The names that stand left of a date, looked for in as little text as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar.authors import (
    Authors,
    connector_of,
    et_al_of,
    names_of,
    read_authors,
)
from ipnb_refs.citations.grammar.one_name import ends_group
from ipnb_refs.citations.grammar.window import Window
from ipnb_refs.citations.grammar.words import CIRCA, CLOSER, COMMA, DOT, MONTH
from ipnb_refs.model import MASK, CiteName, value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.context import Material
    from ipnb_refs.citations.grammar.words import Word
    from ipnb_refs.model import Lexicon, Part

_SHORT, _LONG = 40, 200  # characters
_MARGIN = 0  # words that must be left of the names for a window to show all of them
_MARGIN_OF_LIST = 6  # the same, where a comma stands before them
_MOST_MARKS = 2000
_REACH_OF_WORD = 30
_UNSEEN = " \n\u00a0" + MASK
_END_OF_CIRCA = CIRCA | DOT
_BEFORE_DATE = frozenset({",", ":"})

Names = tuple[tuple[CiteName, ...], "Part | None", "Part | None"]
"""Names, connector and mark of et al. that the cites of one author have in common."""


class _TooShort(Exception):  # noqa: N818 - no error, it only says to look further
    """A stretch may not show all that belongs to the names in it."""


@value
class Found:
    """Authors in a window that is `complete` where it begins at the floor of its place.

    `comma` says that one stands before the date, `circa` is where "ca." begins before it, or -1.
    """

    window: Window
    authors: Authors
    comma: bool
    complete: bool
    circa: int = -1

    def names(self) -> Names:
        """Make the names, with what stands between and after them."""
        window, authors = self.window, self.authors
        return names_of(window, authors), connector_of(window, authors), et_al_of(window, authors)


def look_left(material: Material, floor: int, end: int, enclosed: bool) -> Found | None:
    """Read the names in `floor:end` of the prose, in a short stretch where that shows them all."""
    if material.has_marks:
        end = _before_marks(material, floor, end)
    start = end - _SHORT
    if start <= floor:
        return _look(material, floor, end, enclosed, complete=True)
    prose = material.document.prose
    if material.has_marks and (masked := prose.count(MASK, start, end)):
        start -= masked + _SHORT
        if start <= floor:
            return _look(material, floor, end, enclosed, complete=True)
    if prose[start] != MASK:  # only whole words say what stands before the names
        start = max(start, prose.find(" ", start, end))
    try:
        return _look(material, start, end, enclosed, complete=False)
    except _TooShort:
        return look_far_left(material, floor, end, enclosed)


def look_far_left(material: Material, floor: int, end: int, enclosed: bool) -> Found | None:
    """The same in a long stretch, with the words that stand before the names."""
    start = max(floor, end - _LONG)
    if material.has_marks:
        end = _before_marks(material, floor, end)
        start = max(floor, end - _LONG)
        start = max(floor, start - material.document.prose.count(MASK, start, end))
    return _look(material, start, end, enclosed, complete=True)


def words_before(material: Material, floor: int, start: int) -> tuple[str, str]:
    """The last but one and the last of what white space keeps apart before a date."""
    before = material.document.prose[max(floor, start - _REACH_OF_WORD) : start]
    words = (before.replace(MASK, "") if material.has_marks else before).rsplit(None, 2)
    return words[-2] if len(words) > 1 else "", words[-1] if words else ""


def _before_marks(material: Material, floor: int, end: int) -> int:
    """Where the text before markup and white space ends: before a link in front of the date."""
    text = material.document.prose[max(floor, end - _MOST_MARKS) : end]
    return end - len(text) + len(text.rstrip(_UNSEEN))


def _look(
    material: Material, start: int, end: int, enclosed: bool, *, complete: bool
) -> Found | None:
    """Read the names in a stretch; raise where it may not show all that belongs to them."""
    vocabulary = material.vocabulary
    window = Window(material.document, start, end, vocabulary.words)
    words = window.words
    stop = dated = len(words)
    if words:
        marks = words[-1].marks
        if marks & _END_OF_CIRCA:
            stop = dated = _end_before_circa(words)
        if stop and words[stop - 1].text in _BEFORE_DATE:
            stop -= 1
        elif marks & MONTH and enclosed and stop > 2 and words[stop - 2].marks & COMMA:
            stop -= 2  # ", March 2012"
    authors = read_authors(words, stop, material.lexicon, vocabulary, enclosed)
    if not complete:
        first = authors.first if authors is not None else stop - 1
        if authors is None and _may_end_group(words[:stop], material.lexicon):
            raise _TooShort
        if first <= _MARGIN or (first <= _MARGIN_OF_LIST and words[first - 1].marks & COMMA):
            raise _TooShort
    if authors is None:
        return None
    circa = window.start(dated) if dated < len(words) else -1
    return Found(window, authors, stop < dated, complete, circa)


def _may_end_group(words: Sequence[Word], lexicon: Lexicon | None) -> bool:
    """Whether a long name may end here: "Organisation mondiale de la santé [OMS]"."""
    if not words:
        return False
    known = lexicon is not None and ends_group(words[-1], lexicon)
    return known or bool(words[-1].marks & CLOSER)


def _end_before_circa(words: Sequence[Word]) -> int:
    """How many words are left of the "ca." that belongs to the date."""
    stop = len(words)
    last = stop - 1 if words[-1].marks & DOT else stop
    return last - 1 if last and words[last - 1].marks & CIRCA else stop
