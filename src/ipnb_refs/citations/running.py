"""Works that are cited by the sentence, with no name right before the date (APA 8.11).

| typed | read as |
| --- | --- |
| In 2016, Koehler noted / Im Jahr 2016 zeigte Koehler | the name after the year |
| Porges in 1993 / Koehler et al. im Jahr 2016 | the name before "in" |
| Hickson's study (1931) / Searle, in Expression and Meaning (1979) | the name before other words |

Only where the store has that author with that year: the words alone could say anything. The first
two are read without a store too where a link goes round the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.authors import read_authors
from ipnb_refs.citations.evidence import is_of, known_years
from ipnb_refs.citations.window import Window
from ipnb_refs.citations.words import MONTH, NAME, STOP
from ipnb_refs.model import value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ipnb_refs.citations.authors import Authors
    from ipnb_refs.citations.vocabulary import Vocabulary
    from ipnb_refs.citations.words import Word
    from ipnb_refs.model import CiteDate, Document, Lexicon

_LEFT, _RIGHT = 140, 70  # characters in which the names must stand
_MOST_WORDS_OF_NAMES = 8
_MOST_WORDS_BETWEEN = 5


@value
class Sentence:
    """Authors that a sentence gives for a date, in their window."""

    window: Window
    authors: Authors


class Running:
    """Finds the authors of dates that have no name beside them."""

    def __init__(self, document: Document, vocabulary: Vocabulary, lexicon: Lexicon | None) -> None:
        self._document = document
        self._vocabulary = vocabulary
        self._lexicon = lexicon

    def before_bracket(self, floor: int, opener: int, date: CiteDate) -> Sentence | None:
        """Find the nearest author to the left, in the same sentence, who has a work of this date."""
        if self._lexicon is None:
            return None
        window = self._window(max(floor, opener - _LEFT), opener)
        for last in range(len(window.words) - 1, -1, -1):
            marks = window.words[last].marks
            if marks & STOP and not _is_initial_stop(window.words, last):
                return None
            if marks & NAME and not marks & MONTH:
                found = self._known(window, last, date)
                if found is not None:
                    return found
        return None

    def before_year(self, floor: int, start: int, date: CiteDate) -> Sentence | None:
        """Find the author in "Porges in 1993"."""
        low = max(floor, start - _LEFT)
        found = self._vocabulary.in_year.search(self._document.prose[low:start])
        if found is None:
            return None
        window = self._window(low, low + found.start())
        authors = self._read(window.words, len(window.words))
        return self._taken(window, authors, date)

    def after_year(self, floor: int, date: CiteDate, end: int) -> Sentence | None:
        """Find the author in "In 2016, Koehler noted"."""
        start = date.span.start
        before = self._document.prose[max(floor, start - 20) : start]
        if self._lexicon is None or self._vocabulary.in_year.search(before) is None:
            return None
        window = self._window(date.span.end, min(end, date.span.end + _RIGHT))
        for first, word in enumerate(window.words[:_MOST_WORDS_BETWEEN]):
            if word.marks & STOP:
                return None
            if word.marks & NAME and not word.marks & MONTH:
                return self._known(window, first, date, from_first=True)
        return None

    def _window(self, start: int, end: int) -> Window:
        return Window(self._document, start, end, self._vocabulary.words)

    def _read(self, words: Sequence[Word], stop: int) -> Authors | None:
        return read_authors(words, stop, self._lexicon, self._vocabulary, enclosed=False)

    def _taken(self, window: Window, authors: Authors | None, date: CiteDate) -> Sentence | None:
        if authors is None or self._lexicon is None:
            return None
        years = known_years(window.words, authors.names[0], self._lexicon)
        return Sentence(window, authors) if is_of(date, years) else None

    def _known(
        self, window: Window, at: int, date: CiteDate, *, from_first: bool = False
    ) -> Sentence | None:
        """Read as many names as there are from the word `at` on, where the store has the first."""
        best = None
        for stop in self._stops(window.words, at):
            authors = self._read(window.words, stop)
            begins = authors is not None and (
                authors.first == at if from_first else authors.names[0].end - 1 == at
            )
            if authors is not None and begins and (found := self._taken(window, authors, date)):
                best = found
        return best

    @staticmethod
    def _stops(words: Sequence[Word], at: int) -> Iterable[int]:
        return range(at + 1, min(len(words), at + _MOST_WORDS_OF_NAMES) + 1)


def _is_initial_stop(words: Sequence[Word], at: int) -> bool:
    """Whether a full stop ends an initial or an abbreviation, not a sentence."""
    return words[at].text == "." and at > 0 and len(words[at - 1].text) < 3
