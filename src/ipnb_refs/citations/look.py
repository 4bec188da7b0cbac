"""The names that stand left of a date, looked for in as little text as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.authors import (
    Authors,
    connector_of,
    et_al_of,
    names_of,
    read_authors,
)
from ipnb_refs.citations.words import CIRCA, COMMA, DOT, MONTH
from ipnb_refs.model import MASK, CiteName, value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.material import Material
    from ipnb_refs.citations.window import Window
    from ipnb_refs.citations.words import Word
    from ipnb_refs.model import Part

_SHORT, _LONG = 44, 200  # characters
_MARGIN = 2  # words that must be left of the names for a window to show all of them
_MARGIN_OF_LIST = 6  # the same, where a comma stands before them
_END_OF_CIRCA = CIRCA | DOT
_BEFORE_DATE = frozenset({",", ":"})

Names = tuple[tuple[CiteName, ...], "Part | None", "Part | None"]
"""Names, connector and mark of et al. that the cites of one author have in common."""


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


def look_left(material: Material, floor: int, end: int, *, enclosed: bool) -> Found | None:
    """Read the names in `floor:end` of the prose, in a short stretch where that shows them all."""
    found = _look(material, floor, end, _SHORT, enclosed=enclosed)
    if isinstance(found, bool):
        return look_far_left(material, floor, end, enclosed=enclosed) if found else None
    return found


def look_far_left(material: Material, floor: int, end: int, *, enclosed: bool) -> Found | None:
    """The same in a long stretch, with the words that stand before the names."""
    found = _look(material, floor, end, _LONG, enclosed=enclosed)
    return None if isinstance(found, bool) else found


def _look(material: Material, floor: int, end: int, reach: int, *, enclosed: bool) -> Found | bool:
    """Read the names in the last characters before a date; without names, whether to go on."""
    start = max(floor, end - reach)
    if material.has_marks and (masked := material.document.prose.count(MASK, start, end)):
        start = max(floor, start - masked - reach)
    window = material.window(start, end)
    words = window.words
    dated = len(words)
    if dated and words[-1].marks & _END_OF_CIRCA:
        dated = _end_before_circa(words)
    stop = _end_of_names(words, dated, enclosed=enclosed)
    vocabulary, lexicon = material.vocabulary, material.lexicon
    authors = read_authors(words, stop, lexicon, vocabulary, enclosed=enclosed)
    complete = start == floor
    if not complete and reach == _SHORT and _may_go_on(words, authors.first if authors else stop):
        return True
    if authors is None:
        return False
    circa = window.start(dated) if dated < len(words) else -1
    return Found(window, authors, stop < dated, complete, circa)


def _may_go_on(words: Sequence[Word], first: int) -> bool:
    """Whether names that begin with this word may begin further left than the window shows."""
    if first <= _MARGIN:
        return True
    return first <= _MARGIN_OF_LIST and bool(words[first - 1].marks & COMMA)


def _end_before_circa(words: Sequence[Word]) -> int:
    """How many words are left of the "ca." that belongs to the date."""
    stop = len(words)
    last = stop - 1 if words[-1].marks & DOT else stop
    return last - 1 if last and words[last - 1].marks & CIRCA else stop


def _end_of_names(words: Sequence[Word], stop: int, *, enclosed: bool) -> int:
    """How many words are left of the comma before the date, or of ", March" inside a bracket."""
    if not stop:
        return 0
    if enclosed and stop > 2 and words[stop - 1].marks & MONTH and words[stop - 2].marks & COMMA:
        return stop - 2
    return stop - 1 if words[stop - 1].text in _BEFORE_DATE else stop
