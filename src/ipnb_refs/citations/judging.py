"""Names that are not plain: read word by word, weighed by the evidence, and perhaps read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations import evidence
from ipnb_refs.citations.grammar import ACRONYM, CONNECTOR
from ipnb_refs.citations.left import look_far_left, look_left
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from collections.abc import Container

    from ipnb_refs.citations.anchors import Anchor
    from ipnb_refs.citations.left import NamesLeft
    from ipnb_refs.citations.reading_context import ReadingContext
    from ipnb_refs.model import CiteDate, Span

_PAIR = 2


def judged(  # noqa: PLR0913 - all that decides
    context: ReadingContext,
    anchor: Anchor,
    where: Span,
    date: CiteDate,
    last: int | None,
    learnt: Container[str],
    *,
    enclosed: bool,
) -> NamesLeft | None:
    """Read the names in a stretch of the prose; None where this is no citation.

    `last` is the bracket of the last citation, `learnt` are the folded abbreviations that the text
    has introduced.
    """
    floor, end = where.start, where.end
    read = look_left(context, floor, end, enclosed=enclosed)
    if read is None and anchor.opener >= 0:
        read = evidence.in_lower_case(context, floor, end, date, enclosed=enclosed)
    elif read is not None and _follows_lower_case(context, read):
        read = (
            evidence.in_lower_case(context, floor, end, date, enclosed=enclosed, joined=True)
            or read
        )
    if read is None:
        return None
    read, years = evidence.read_again(context, read, anchor, date, enclosed=enclosed)
    if anchor.opener >= 0 and evidence.is_of(date, years):
        return read
    if not read.complete and read.authors.first < evidence.WORDS_LEFT:
        far = look_far_left(context, floor, end, enclosed=enclosed) or read
        read, years = evidence.read_again(context, far, anchor, date, enclosed=enclosed)
    clues = evidence.gathered(context, anchor, read, date, last, enclosed=enclosed)
    is_cited = evidence.is_citation(read.authors, date, clues, years)
    return read if is_cited or (anchor.opener >= 0 and _is_learnt(read, learnt)) else None


def _follows_lower_case(context: ReadingContext, found: NamesLeft) -> bool:
    """Whether "and" stands before the first name, and before it one in lower case of the store."""
    first, words = found.authors.first, found.window.words
    if context.lexicon is None or first < _PAIR or not words[first - 1].marks & CONNECTOR:
        return False
    before = words[first - _PAIR]
    return before.text.islower() and context.lexicon.has_name(fold(before.text))


def _is_learnt(found: NamesLeft, learnt: Container[str]) -> bool:
    """Whether the one name is an abbreviation that the text has introduced."""
    first, *more = found.authors.names
    word = found.window.words[first.end - 1]
    return bool(not more and word.marks & ACRONYM and word.folded in learnt)
