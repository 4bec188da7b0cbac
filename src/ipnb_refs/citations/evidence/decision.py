"""Whether names before a date make a citation: the form of the text and the store as evidence.

| form | without a store |
| --- | --- |
| et al., two names with a bracket | a citation |
| (Name, 2012), (Name 2012) | a citation, unless the name is that of a month, a place, a label |
| Name (2012) | the same; and no title ("The Name Of It (2012)") |
| Name and Name, 2012 | a citation |
| Name's 2012 paper | a citation |
| see Name 2012 | a citation |
| Name 2012, Name, 2012 | none |
| Name (1809–1882) | none: a span of years |

A first author of the store right before one of their years is a citation in every form, and before
another year wherever that stands in brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.evidence import lookalikes
from ipnb_refs.citations.evidence.asides import WORDS_LEFT, is_aside
from ipnb_refs.citations.evidence.clues import Evidence, is_of
from ipnb_refs.citations.evidence.no_names import (
    ends_compound,
    is_common_noun,
    is_in_place,
    is_place_or_brand,
    is_product,
    is_school,
    is_yearly_study,
)
from ipnb_refs.citations.evidence.speakers import is_whole_link
from ipnb_refs.citations.grammar import (
    ACRONYM,
    AND_OR_IN,
    ARTICLE,
    CAPITAL,
    CONNECTOR,
    FUNCTION,
    LABEL,
    MONTH,
    NAME,
    NO_AUTHOR_NEXT,
    NOT_PLAIN,
    NUMBERED,
    PLACE,
    POSSESSIVE,
    PRODUCT,
    SEMICOLON,
    STOP,
    SURNAME_TOO,
    family_of,
)
from ipnb_refs.languages import INSTITUTIONS, language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.grammar import Authors, MarkedWord, ReadName
    from ipnb_refs.model import CiteDate

_MAX_EXTRA = 2
_NEAR = 2
_NO_NAME = FUNCTION | LABEL
_WHERE_IT_IS_IN = frozenset({"es", "fr"})


def is_citation(
    authors: Authors, date: CiteDate, evidence: Evidence, years: frozenset[int]
) -> bool:
    """Decide whether the names and the date are a citation.

    `years` are those in which the store has works by the first author.
    """
    words = evidence.words
    names = [name for name in authors.names if not name.only_initials]
    if is_of(date, years):
        return evidence.bracketed or evidence.comma or not words[names[0].end - 1].marks & MONTH
    if evidence.span:
        return False
    if not evidence.bracketed and authors.et_al < 0 and len(names) == 1:
        return _in_text(names[0], authors, date, evidence, years)
    if is_aside(authors, names[0], evidence):
        return False
    if not evidence.bracketed and _follows_species(evidence, names[0], date.year):
        return False
    first = words[family_of(words, names[0])].marks
    if evidence.bracketed and years and _is_likely(first, date, years):
        return True
    if authors.et_al >= 0:
        return True
    if len(names) > 1:
        return _several(names, authors, evidence)
    return _in_bracket(names[0], authors, date, evidence, years)


def _in_text(
    name: ReadName, authors: Authors, date: CiteDate, evidence: Evidence, years: frozenset[int]
) -> bool:
    """Whether one name before a year in the sentence is a citation; few are, and for one reason."""
    last = evidence.words[name.end - 1]
    if evidence.is_of_study(name.end):
        may_be = not last.marks & (PLACE | MONTH | LABEL)
    elif last.marks & (PLACE | MONTH):
        may_be = False
    else:
        is_plain = not last.marks & NOT_PLAIN or last.lower in INSTITUTIONS
        may_be = bool(years) or (is_plain and not name.extra and evidence.led)
    if not may_be or is_aside(authors, name, evidence):
        return False
    return not (_follows_species(evidence, name, date.year) or _is_no_name(name, evidence))


def _in_bracket(
    name: ReadName, authors: Authors, date: CiteDate, evidence: Evidence, years: frozenset[int]
) -> bool:
    """Whether one name before or in the bracket of its year is a citation."""
    said = _is_said(name, evidence)
    if not (said or _stands_alone(authors, evidence)) and _is_no_name(name, evidence):
        return False
    if evidence.words[name.end - 1].marks & MONTH and not said:
        return False
    return _single(name, date, evidence, years, said=said)


def _is_said(name: ReadName, evidence: Evidence) -> bool:
    """Whether a word that could be a place, a label or a title is somebody who writes.

    Of a label only where it is a surname too: laws state things, "Law (2009)" does.
    """
    words = evidence.words
    last = words[name.end - 1]
    marks = last.marks
    if name.group or name.extra or not evidence.bracketed or marks & PRODUCT:
        return False
    if last.lower in evidence.vocabulary.pronouns and evidence.may_be_known:
        return False  # "They (2012) say", of whom the work of that year is
    if marks & LABEL and not marks & SURNAME_TOO:
        return False
    if name.first and words[name.first - 1].marks & ARTICLE and not marks & ACRONYM:
        return False  # but "The WHO (2020) says"
    if marks & LABEL and (evidence.led or evidence.finds or evidence.is_compared(name.first)):
        return not evidence.enclosed
    linked = bool(marks & PLACE) and is_whole_link(
        evidence.document, evidence.start, evidence.year_end
    )
    return linked or evidence.says


def _is_likely(marks: int, date: CiteDate, years: frozenset[int]) -> bool:
    """Whether an author of the store is meant with a year that the store has not.

    Of one who has the name of a place, a month or a train ("London (1998)") only with a year near
    theirs.
    """
    if date.year is None or not marks & (PLACE | MONTH | NUMBERED):
        return True
    return any(abs(date.year - year) <= _NEAR for year in years)


def _stands_alone(authors: Authors, evidence: Evidence) -> bool:
    """Whether the names are all that a parenthesis holds: "(Lo, 2017)" is no Italian article."""
    if not evidence.enclosed:
        return False
    alone = evidence.first if authors.first == 0 else bool(_before(authors, evidence) & SEMICOLON)
    return (evidence.comma or evidence.clustered) and alone


def _before(authors: Authors, evidence: Evidence) -> int:
    """The marks of the word right before the names."""
    return evidence.words[authors.first - 1].marks if authors.first else 0


def _is_no_name(name: ReadName, evidence: Evidence) -> bool:
    """Whether a word, or the first or last of a group, only leads in or is a label.

    In the middle of a sentence a capital means a name: "as shown by Du (2012)".
    """
    words = evidence.words
    first = words[name.first if name.group else family_of(words, name)].marks
    marks = first | words[name.end - 1].marks
    if marks & LABEL:
        return True
    if not marks & FUNCTION:
        return False
    before = words[name.first - 1] if name.first else None
    inside = before is not None and before.text.islower() and not before.marks & CONNECTOR
    return evidence.enclosed or not inside


def _several(names: Sequence[ReadName], authors: Authors, evidence: Evidence) -> bool:
    words = evidence.words
    if _joined_by_preposition(authors, evidence):
        return False
    surnames = [words[n.end - 1].marks | words[family_of(words, n)].marks for n in names]
    first = surnames[0]
    if first & _NO_NAME and not (names[0].known or _stands_alone(authors, evidence)):
        if not first & SURNAME_TOO and first & _NO_NAME != FUNCTION:
            return False
        return evidence.says or evidence.finds or evidence.led
    if surnames[-1] & LABEL and first & _NO_NAME:
        return False
    months = sum(1 for marks in surnames if marks & MONTH)
    if months and (months == len(names) or not evidence.bracketed):
        return False
    if evidence.bracketed or evidence.comma or authors.known or evidence.is_of_study(authors.stop):
        places = all(marks & PLACE for marks in surnames)
        return not places or (evidence.comma and evidence.enclosed)
    return authors.connector >= 0 and words[authors.connector].text == "&"


def _joined_by_preposition(authors: Authors, evidence: Evidence) -> bool:
    """Whether "and" of one language is "in" of the post's own: "Viví en Cádiz (2023)"."""
    connector = authors.connector
    if connector < 0 or evidence.words[connector].text != AND_OR_IN or authors.known:
        return False
    language = language_of(None, evidence.document.prose)
    return language is not None and language.tag in _WHERE_IT_IS_IN


def _single(
    name: ReadName, date: CiteDate, evidence: Evidence, years: frozenset[int], *, said: bool
) -> bool:
    words = evidence.words
    left = words[max(0, name.first - WORDS_LEFT) : name.first]
    if lookalikes.is_credit(left) or (not name.known and ends_compound(evidence)):
        return False
    parts = words[name.first : name.end]
    labelled = not (name.group or is_yearly_study(parts, evidence)) and any(
        word.marks & (LABEL | MONTH) for word in parts if word.marks & NAME
    )
    if evidence.enclosed:
        place = not (evidence.clustered and evidence.comma) and is_in_place(parts, left)
        odd = labelled or place or is_product(parts, name, evidence)
        if odd or _follows_species(evidence, name, date.year):
            return False
        return evidence.comma or name.group or name.extra <= 1
    if said and not _is_in_title(name, left, evidence, said=True):
        return True
    if is_place_or_brand(words, name) or _is_in_title(
        name, left, evidence, unknown=evidence.has_store and not years
    ):
        return False
    if is_common_noun(words, name, evidence) or is_school(words, name, evidence):
        return False
    return name.group or not (labelled or name.extra > _MAX_EXTRA)


def _follows_species(evidence: Evidence, name: ReadName, year: int | None) -> bool:
    """Whether the name of a species stands before the bracket, or in it before the author's."""
    alone = evidence.first and name.first == 0
    prose, lookup = evidence.document.prose, evidence.vocabulary.words
    end = evidence.opener if alone else evidence.start
    return lookalikes.follows_species(prose, end, lookup, year)


def _is_in_title(
    name: ReadName,
    left: Sequence[MarkedWord],
    evidence: Evidence,
    *,
    unknown: bool = False,
    said: bool = False,
) -> bool:
    """Whether words before a name make it (the end of) a title: "The Great Gatsby (1925)"."""
    article = name.surname < name.end - 1 and evidence.words[name.surname].marks & ARTICLE
    if article and evidence.words[name.surname].text.islower():
        return True  # "la Ley (2018)"
    if lookalikes.is_emphasised(evidence.document.text, evidence.end, evidence.opener):
        one = name.extra == 0 and not name.group
        if not (said or (one and evidence.led)):
            return True  # "*Inside Out* (2015)", but "*Siegel* (2012) writes"
    if lookalikes.joins_title(left):
        return True
    if not left or left[-1].marks & STOP:
        return unknown and bool(article)  # "La Constitución (1978)"
    before = left[-1]
    if before.marks & ARTICLE and (name.extra > 0 or before.marks & CAPITAL):
        return not (
            name.group or said
        )  # "The World Bank (2012)" is an author, "The Matrix (1999)" is none
    if before.marks & ARTICLE and len(left) > 1 and left[-2].marks & (NAME | FUNCTION) == NAME:
        return unknown  # "The Body Keeps the Score (2014)"
    if before.marks & (POSSESSIVE | NO_AUTHOR_NEXT):
        return True
    return lookalikes.names_title(left)
