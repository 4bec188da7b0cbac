"""What is known about names and a date before anything is decided: their places, and the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.evidence.speakers import follows_lead, says_something
from ipnb_refs.citations.grammar import MARK, POSSESSIVE, family_of, is_range
from ipnb_refs.frozen import value
from ipnb_refs.model import MASK
from ipnb_refs.names import fold_variants

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.anchors import Anchor
    from ipnb_refs.citations.grammar import MarkedWord, ReadName, Vocabulary
    from ipnb_refs.citations.left import NamesLeft
    from ipnb_refs.citations.reading_context import ReadingContext
    from ipnb_refs.model import CiteDate, Document, Lexicon

_NEXT = 2  # characters between a bracket and what begins it
_WORD_AFTER = 30  # characters after the year in which its next word stands
_POSSESSIVES = ("'s ", "’s ")
_PUNCTUATION = ",.;:)"


@value
class Evidence:
    """How names and date stand to each other, in the words of a window of the document.

    `may_be_known`: there is a work of this year, or nothing that would say so.
    `bracketed`: the date is in brackets (`opener`, or -1); `enclosed`: the names too. `comma`: a
    comma stands between them. `span`: the year begins a span of years. `clustered`: another cite
    stands in the same brackets. `start` and `end` are the offsets of the names, `year_end` is where
    the year ends; `first` says that the bracket begins with the window.
    """

    document: Document
    vocabulary: Vocabulary
    words: Sequence[MarkedWord]
    has_store: bool
    may_be_known: bool
    bracketed: bool
    enclosed: bool
    comma: bool
    span: bool
    clustered: bool
    first: bool
    opener: int
    start: int
    end: int
    year_end: int

    @property
    def says(self) -> bool:
        """Whether somebody of these names says something: "Lyon (2003) noted"."""
        if self.enclosed or not self.bracketed:
            return False
        vocabulary = self.vocabulary
        return says_something(self.document.prose, self.year_end, vocabulary, vocabulary.reporting)

    @property
    def finds(self) -> bool:
        """Whether somebody of these names found something: "Law (2009) showed"."""
        vocabulary = self.vocabulary
        return says_something(self.document.prose, self.year_end, vocabulary, vocabulary.publishing)

    def is_compared(self, first: int) -> bool:
        """Whether "as" stands before the names that begin with a word of the window."""
        return first > 0 and self.words[first - 1].lower in self.vocabulary.as_words

    def is_of_study(self, stop: int) -> bool:
        """Whether the year is that of a study of those whose names end before a word of the window.

        A possessive stands before it, or is the year: "Roe's 2012 review", "Roe 2012's review".
        """
        if self.comma:
            return False
        prose, vocabulary = self.document.prose, self.vocabulary
        after = prose[self.year_end : self.year_end + _WORD_AFTER].replace(MASK, "")
        if after.startswith(_POSSESSIVES):
            words = after[2:].split()
            return bool(words) and words[0].strip(_PUNCTUATION).lower() in vocabulary.works
        marks = self.words[stop - 1].marks
        if stop < len(self.words):
            marks |= self.words[stop].marks & MARK
        if not marks & (POSSESSIVE | MARK):
            return False
        words = after.split()
        return bool(words) and words[0].strip(_PUNCTUATION).lower() in vocabulary.studies

    @property
    def led(self) -> bool:
        """Whether words stand before the names that only sources follow: "according to"."""
        return follows_lead(self.document.prose, self.start, self.vocabulary)


def gathered(
    context: ReadingContext,
    anchor: Anchor,
    read: NamesLeft,
    date: CiteDate,
    last: int | None,
    *,
    enclosed: bool,
) -> Evidence:
    """Gather what is known of the names that were read left of a date.

    `last` is the bracket of the cite before.
    """
    opener = anchor.opener
    return Evidence(
        document=context.document,
        vocabulary=context.vocabulary,
        words=read.window.words,
        has_store=context.lexicon is not None,
        may_be_known=context.lexicon is None or may_be_of(date, context.lexicon),
        bracketed=opener >= 0,
        enclosed=enclosed,
        comma=read.comma,
        span=date.original_year is None and is_range(context.document.prose, anchor.end),
        clustered=opener >= 0 and last == opener,
        first=enclosed and opener < read.window.start(0) <= opener + _NEXT,
        opener=opener,
        start=read.window.start(read.authors.first),
        end=read.window.end(read.authors.stop - 1),
        year_end=anchor.end,
    )


def known_years(words: Sequence[MarkedWord], name: ReadName, lexicon: Lexicon) -> frozenset[int]:
    """Years in which the store has works by this first author, however the name is spelled."""
    if name.end - name.first == 1:
        word = words[name.first]
        years = lexicon.years_of(word.folded)
        for folded in word.respelled:
            years |= lexicon.years_of(folded)
        return years
    years = frozenset()
    for start in {name.first, name.surname, family_of(words, name)}:
        for folded in _variants(words[start : name.end]):
            if dated := lexicon.years_of(folded):
                years |= dated
    return years


def _variants(parts: Sequence[MarkedWord]) -> tuple[str, ...]:
    """Fold words as one name, in all its spellings; of one word they are known."""
    if len(parts) == 1 and parts[0].folded:
        return parts[0].folded, *parts[0].respelled
    return fold_variants(" ".join([word.text for word in parts]))


def may_be_of(date: CiteDate, lexicon: Lexicon | None) -> bool:
    """Say whether the store has any work of a date: without one, no author of it is meant."""
    if lexicon is None or date.year is None:
        return False
    original = date.original_year
    return lexicon.has_work_of(date.year) or (
        original is not None and lexicon.has_work_of(original)
    )


def is_of(date: CiteDate, years: frozenset[int]) -> bool:
    """Whether a date is one of these years, the original one too."""
    if not years or date.year is None:
        return False
    return date.year in years or date.original_year in years
