"""Films, songs, and albums that a post speaks of, by title or by who made them: no sources."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from ipnb_refs.citations.evidence.lookalikes import follows_title
from ipnb_refs.citations.grammar import NO_AUTHOR_NEXT
from ipnb_refs.languages import read_as
from ipnb_refs.model import BORDER, MASK, Form
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.grammar import MarkedWord, Vocabulary
    from ipnb_refs.model import Citation, Document

_AFTER = 50
"""Characters of the sentence in which a word may say what is meant."""
_BEFORE_CREDIT = 120
_ART = ("video", "audio")
_FIRST = 4
"""Words in which an apposition says what it is about: "a wonderful old film"."""
_LEAST_WORDS = 2
"""How often a post about films says so."""
_PART = regex(r"[,–—(]")
_QUOTED_TITLE = regex(r"[“„«\"]\s?[^\W\d_a-zß-öø-ÿ][^“”„«»\"\n]{1,99}[”“»\"],?\s?\Z")
_END = regex(rf"[.!?;{BORDER}]\s|{BORDER}|\n\s*\n")
_WORD = regex(r"[^\W_]+(?:-[^\W_]+)*")


def is_title_of_art(document: Document, citation: Citation) -> bool:
    """Say whether a narrative citation can be a title: "I saw Inception (2010), a film".

    The words behind it say so, with a comma and an article; one who argues or shows is an author.
    """
    cite = citation.cites[0]
    if citation.form is not Form.NARRATIVE or len(citation.cites) > 1 or cite.et_al is not None:
        return False
    after = _after(document, citation.span.end)
    if _of_art().isdisjoint(_WORD.findall(after.lower())):
        return False
    words = read_as()
    verb = next(iter(after.split()), "").strip(",").lower()
    if verb in words.reporting | words.publishing | words.before_reporting:
        return False
    begins = words.articles | words.determiners | words.determiners_of_capitals
    parts = (_WORD.findall(part.lower())[:_FIRST] for part in _PART.split(after)[1:])
    return any(
        part and part[0] in begins and any(word in _of_art() for word in part) for part in parts
    )


def may_be_credit(document: Document, citation: Citation) -> bool:
    """Say whether a bracket behind a title may name who made the film: "*Heat* (Mann, 1995)".

    The title stands in italics or quotation marks. It does so where the post speaks of films.
    """
    cite = citation.cites[0]
    is_alone = citation.form is Form.PARENTHETICAL and len(citation.cites) == 1
    if not is_alone or cite.locator is not None or cite.prefix is not None:
        return False
    text, opener = document.text, citation.span.start
    before = text[max(0, opener - _BEFORE_CREDIT) : opener]
    titled = follows_title(text, opener, of_one_word=True)
    return titled or _QUOTED_TITLE.search(before) is not None


def speaks_of_art(document: Document) -> bool:
    """Say whether a post is about films or music."""
    # One after another: the words of a long post take several times as much memory as its text.
    words = (found[0].lower() for found in _WORD.finditer(document.prose))
    said = (word for word in words if word in _of_art())
    return len(tuple(islice(said, _LEAST_WORDS))) == _LEAST_WORDS


def words_after(document: Document, end: int) -> list[str]:
    """Give the next words of the sentence behind a citation, in lower case."""
    return _WORD.findall(_after(document, end).lower())


def is_timed(
    document: Document, vocabulary: Vocabulary, citation: Citation, left: Sequence[MarkedWord]
) -> bool:
    """Say whether words stand beside a name that stand beside events and things.

    Before it: "in Rashomon (1950)", "we saw Moana (2016)"; or behind it: "Vine (2013) died".
    """
    return follows_preposition(vocabulary, left) or not vocabulary.happening.isdisjoint(
        words_after(document, citation.span.end)[:1]
    )


def follows_preposition(vocabulary: Vocabulary, left: Sequence[MarkedWord]) -> bool:
    """Say whether a word of place or time stands before a name: "À Fleury-Mérogis (2019)"."""
    return bool(left) and bool(
        left[-1].marks & NO_AUTHOR_NEXT
        or left[-1].lower in vocabulary.in_year_ends | vocabulary.before_events
    )


def _after(document: Document, end: int) -> str:
    return _END.split(document.prose[end : end + _AFTER].replace(MASK, ""))[0]


@lru_cache(maxsize=1)
def kinds_of_art() -> frozenset[str]:
    """Give the words for what has a title or a name, and is no source as a rule."""
    every = read_as()
    kinds = every.kinds_of_work | every.kinds_in_capitals | _of_art()
    return kinds - every.works - every.reporting - every.publishing


@lru_cache(maxsize=1)
def _of_art() -> frozenset[str]:
    """Give the words for films and music, in all languages."""
    types = read_as().work_types
    return frozenset(word for kind in _ART for word in types.get(kind, ()))
