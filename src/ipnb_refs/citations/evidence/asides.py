"""Names and years that are no citation, wherever they stand: numbers, credits, and references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.evidence import lookalikes
from ipnb_refs.citations.grammar import (
    COMMA,
    CREDIT,
    GROUP,
    MARK,
    NAME,
    PLACE,
    POSSESSIVE,
    STOP,
)
from ipnb_refs.documents import is_below_post
from ipnb_refs.languages import (
    EDITION_WORDS,
    PRESS_ENDS,
    PRESS_STARTS,
    PRESSES,
    PRESSES_ALONE,
)
from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.evidence.clues import Evidence
    from ipnb_refs.citations.grammar import Authors, MarkedWord, ReadName

WORDS_LEFT = 5
"""How many words before the names can make them a title or a credit."""

_SIGN = "©"
_BEFORE_NAMES = 3
_LONGEST_SIGN = len("&copy;&nbsp; ") + _BEFORE_NAMES
_WORDS_TO_TALK = 3
_WORD_AFTER = 30  # characters after the year in which its next word stands
_WORDS_IN_BRACKET = regex(r"\s(?P<words>[^\W\d_A-ZÀ-Þ]{4,}(?:\s[^\W\d_A-ZÀ-Þ]{4,})?)[)\]]")
_HERBARIUM = regex(r"\s\([A-Z]{1,4}(?:[,;] ?[A-Z]{1,4})*[!]?\)")


def is_aside(authors: Authors, first: ReadName, evidence: Evidence) -> bool:
    """Say whether the names are those of collectors, of who wrote the post, made the film or book.

    Or a reference typed in full, or another post of the blog.
    """
    if _follows_sign(evidence):
        return True
    if authors.et_al < 0 and is_below_post(evidence.document, evidence.start):
        return True
    if evidence.enclosed:
        if evidence.first and lookalikes.is_credit_before(
            evidence.document.prose, evidence.opener, evidence.vocabulary.words
        ):
            return True
        return _is_credited(first, evidence) or _is_imprint(first, evidence)
    if _is_specimen(evidence) or _is_byline(authors, evidence):
        return True
    if not evidence.bracketed:
        return _is_talk(authors, evidence) or _is_credit(authors, evidence)
    return _is_remark(authors, evidence) or _is_reference(authors, evidence)


def _follows_sign(evidence: Evidence) -> bool:
    """Whether the sign of a copyright stands before the names, typed as such or by its name."""
    before = evidence.document.prose[max(0, evidence.start - _LONGEST_SIGN) : evidence.start]
    return _SIGN in before and _SIGN in before.replace(MASK, "")[-_BEFORE_NAMES:]


def _is_talk(authors: Authors, evidence: Evidence) -> bool:
    """Whether a year is that of a talk: "Roe's 2021 webinar", "ein Vortrag von Roe 2021"."""
    words, talks = evidence.words, evidence.vocabulary.talks
    left = words[max(0, authors.first - _WORDS_TO_TALK) : authors.first]
    if not any(word.marks & STOP for word in left) and any(word.lower in talks for word in left):
        return True
    owner = words[authors.stop - 1 : authors.stop + 1]
    if evidence.comma or not any(word.marks & (POSSESSIVE | MARK) for word in owner):
        return False
    after = evidence.document.prose[evidence.year_end : evidence.year_end + _WORD_AFTER]
    next_word = next(iter(after.replace(MASK, "").split()), "")
    return next_word.strip(".,;:!?)").lower() in talks


def _is_credit(authors: Authors, evidence: Evidence) -> bool:
    """Whether a year in the sentence ends the credit for a picture: "Photo: Ann Roe, 2019"."""
    left = evidence.words[max(0, authors.first - WORDS_LEFT) : authors.first]
    if not left or left[-1].text not in evidence.vocabulary.by_whom | {":"}:
        return bool(left) and bool(left[-1].marks & CREDIT)
    return lookalikes.is_credit(left)


def _is_remark(authors: Authors, evidence: Evidence) -> bool:
    """Whether a bracket behind a name says what its year was: "Ann Lee (2010 graduate)".

    "Roe (1969 edition)", "Roe (1999 see also)", and "Roe (1999 passim)" are dates of works, and so
    is any after several surnames: "Lee and Roe (2010 cohort)".
    """
    several = authors.et_al >= 0 or len(authors.names) > 1
    if several and not any(name.extra for name in authors.names):
        return False
    found = _WORDS_IN_BRACKET.match(evidence.document.prose, evidence.year_end)
    if found is None:
        return False
    vocabulary = evidence.vocabulary
    of_works = EDITION_WORDS | vocabulary.works | vocabulary.studies
    return not any(
        vocabulary.words[word].marks or word in of_works or word in vocabulary.labels
        for word in found["words"].split()
    )


def _is_byline(authors: Authors, evidence: Evidence) -> bool:
    """Whether the names are those of who wrote the post: "Author: J. Smith (2012)"."""
    left = evidence.words[max(0, authors.first - WORDS_LEFT) : authors.first]
    return not evidence.enclosed and lookalikes.is_byline(left)


def _is_specimen(evidence: Evidence) -> bool:
    """Whether a number of collectors stands in the place of a year: "Lewis et al. 1713 (K)"."""
    if evidence.bracketed:
        return False
    after = evidence.document.prose[evidence.year_end : evidence.year_end + _WORD_AFTER]
    return not evidence.comma and _HERBARIUM.match(after.replace(MASK, "")) is not None


def _is_reference(authors: Authors, evidence: Evidence) -> bool:
    """Whether names and year begin a reference typed in full, or name another post of the blog."""
    document = evidence.document
    inverted = any(name.only_initials for name in authors.names)
    prose = document.prose
    if inverted and lookalikes.begins_reference(prose, evidence.start, evidence.year_end):
        return True
    if lookalikes.is_line_of_credits(prose, evidence.start, evidence.vocabulary.words):
        return True
    own_posts = evidence.vocabulary.own_posts
    return authors.et_al < 0 and lookalikes.is_own_post(document, evidence.start, own_posts)


def _is_credited(name: ReadName, evidence: Evidence) -> bool:
    """Whether a bracket says who made the film before it: such credits have whole names.

    In a line of a list, or where a store knows nothing of them.
    """
    if not (name.extra and evidence.first and name.first == 0):
        return False
    text, opener = evidence.document.text, evidence.opener
    unknown = evidence.has_store and not name.known and lookalikes.ends_italics(text, opener)
    return unknown or lookalikes.is_line_of_list(text, opener, evidence.year_end)


def _is_imprint(name: ReadName, evidence: Evidence) -> bool:
    """Whether a bracket names the publisher of the book before it: "*Waves* (Norton, 2019)".

    Or its place too, "(New York: Norton, 2019)", or the book as well, "(in The Waves, OUP 2019)".
    """
    words = evidence.words
    if name.known:
        return False
    parts = words[name.first : name.end]
    named = any(word.lower in PRESSES for word in parts)
    if name.first > 1 and words[name.first - 1].text == ":":
        return _follows_place(name.first - 1, evidence, named=named)
    if not named:
        return False
    several = name.extra > 0 or len(parts) > 1
    begins = evidence.first and name.first == 0
    text, opener = evidence.document.text, evidence.opener
    if begins and lookalikes.follows_title(text, opener, of_one_word=several):
        return True
    if not (_is_press(parts) if several else parts[0].lower in PRESSES_ALONE):
        return False
    end = opener if begins else evidence.start
    return lookalikes.follows_spoken_title(evidence.document.prose, end)


def _follows_place(colon: int, evidence: Evidence, *, named: bool) -> bool:
    """Whether the place of a publisher stands before a colon: "(New York: Norton, 2019)".

    Where a study was made stands so too: "(Japan: Mori, 1985; Peru: Vega, 1986)". The imprint is
    the only one in its bracket, and its press is known, or a title in italics is before it.
    """
    words, document = evidence.words, evidence.document
    if not (words[colon - 1].marks & PLACE and evidence.first):
        return False
    if document.prose[evidence.year_end : evidence.year_end + 1] == ";":
        return False
    start = colon
    while start and words[start - 1].marks & NAME:
        start -= 1
    if named:
        return not start or bool(words[start - 1].marks & COMMA)
    return not start and lookalikes.follows_title(document.text, evidence.opener)


def _is_press(parts: Sequence[MarkedWord]) -> bool:
    """Whether the words are a publisher's, and no institute's: "Yale University Press"."""
    first, last = parts[0], parts[-1]
    if last.lower in PRESS_ENDS:
        return True
    return first.lower in PRESS_STARTS and not any(word.marks & GROUP for word in parts)
