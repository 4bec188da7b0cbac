"""Years that stand in the sentence of their author, with other words between (APA 8.11).

| typed | why it is a citation |
| --- | --- |
| Finch put it in 1957 | a verb of those whose work a year dates |
| In his 1957 article, Finch said | a word for a work right after the year |
| In seinem Buch von 1969 schrieb Bowlby | the same, before the year |
| Bergman and Roger's landmark 2018 study | the same, without a store too: a possessive |

But for the last the store must have that author with that year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.evidence.clues import may_be_of
from ipnb_refs.citations.evidence.in_sentence import before_bracket, named_after
from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.citations.grammar import Vocabulary
    from ipnb_refs.citations.left import NamesLeft
    from ipnb_refs.citations.reading_context import ReadingContext
    from ipnb_refs.model import CiteDate

_REACH = 60  # characters
_MOST_BETWEEN = 5  # words
_LETTERS = regex(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_POSSESSIVE = regex(
    rf"(?<=\w)(?:['’]s|(?<=s)['’])(?={MASK}*(?:\s+[^\W\d_A-ZÀ-Þ][\w-]*){{1,3}}\s+\Z)"
)


def round_year(context: ReadingContext, floor: int, date: CiteDate) -> NamesLeft | None:
    """Find the author of the store in the sentence of a year that dates a work."""
    if not (may_be_of(date, context.lexicon) and _dates_work(context, floor, date)):
        return None
    found = before_bracket(context, floor, date.span.start, date)
    return found if found is not None else named_after(context, date)


def possessive_before(prose: str, floor: int, year_start: int) -> int:
    """Where a possessive ends that adjectives keep apart from a year; -1 where there is none."""
    found = _POSSESSIVE.search(prose, max(floor, year_start - _REACH), year_start)
    return found.end() if found else -1


def names_work(prose: str, year_end: int, vocabulary: Vocabulary) -> bool:
    """Say whether a word for a work stands right after a year."""
    after = prose[year_end : year_end + _REACH].replace(MASK, "")
    if after[:1] not in (" ", "\u00a0", "\n"):
        return False
    word = _LETTERS.search(after)
    return word is not None and word[0].lower() in vocabulary.works


def _dates_work(context: ReadingContext, floor: int, date: CiteDate) -> bool:
    prose, vocabulary = context.document.prose, context.vocabulary
    if names_work(prose, date.span.end, vocabulary):
        return True
    before = prose[max(floor, date.span.start - _REACH) : date.span.start].replace(MASK, "")
    words = _LETTERS.findall(before[before.rfind(".") + 1 :])
    near = [word.lower() for word in words[-_MOST_BETWEEN:]]
    published = not vocabulary.publishing.isdisjoint(near)
    return published or not vocabulary.works.isdisjoint(near[-3:])
