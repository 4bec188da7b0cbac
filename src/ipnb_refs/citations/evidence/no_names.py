"""Words before a year or in its bracket that are places, products or other nouns, and no names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.evidence.speakers import follows_lead
from ipnb_refs.citations.grammar import (
    ACRONYM,
    AGENT,
    ARTICLE,
    BRAND,
    CAPITAL_NEXT,
    COMMA,
    GROUP,
    NUMBERED,
    PLACE,
    PRODUCT,
    SCHOOL,
    VENUE,
    follows_determiner,
)
from ipnb_refs.languages import (
    AWARDS,
    COMPETITIONS,
    HOUSES,
    LONG_PLACES,
    MEETINGS,
    alternatives,
    has_bare_genitive,
)
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.evidence.clues import Evidence
    from ipnb_refs.citations.grammar import MarkedWord, ReadName

_PRESS = "press"
_SECTION = regex(r"§§?\s?\d{1,4}[a-z]?\s\Z")
_EVENT = regex(
    rf"\b(?:{alternatives(each.lower() for each in COMPETITIONS)})\b"
    rf"|(?:{alternatives(each.lower() for each in (*HOUSES, *MEETINGS))})\Z"
)


def is_place_or_brand(words: Sequence[MarkedWord], name: ReadName) -> bool:
    """Say whether a name is that of a place, a company or a product."""
    if _is_venue(words, name):
        return True
    if name.group:
        return False
    if words[name.end - 1].marks & (PLACE | BRAND):
        return True
    return _is_long_place(words[name.first : name.end])


def _is_long_place(parts: Sequence[MarkedWord]) -> bool:
    return " ".join([word.lower for word in parts]) in LONG_PLACES


def is_school(words: Sequence[MarkedWord], name: ReadName, evidence: Evidence) -> bool:
    """Say whether a school and a year are a line of a life: "graduated from Reed College (2004)".

    "The University of Michigan (2012) found" and an "Association of University Professors" are
    authors.
    """
    parts = words[name.first : name.end]
    if not (name.group and any(word.marks & SCHOOL for word in parts)):
        return False
    other = any(word.marks & (GROUP | SCHOOL) == GROUP and word.lower != _PRESS for word in parts)
    article = words[name.first - 1] if name.first else None
    skipped = len(article.text) + 1 if article is not None and article.marks & ARTICLE else 0
    led = follows_lead(evidence.document.prose, evidence.start - skipped, evidence.vocabulary)
    return not (other or led or evidence.says or evidence.finds)


def _is_venue(words: Sequence[MarkedWord], name: ReadName) -> bool:
    """Whether a name is that of a house, a street, an event, an award: "Hotel Sacher (1876)".

    An "American Hotel Association" is an author.
    """
    if name.known:
        return False
    parts = words[name.first : name.end]
    if _EVENT.search(" ".join([word.lower for word in parts])):
        return True
    if len(parts) > 1 and parts[-1].lower in AWARDS:
        return True
    marks = [word.marks for word in parts]
    if len(marks) > 1 and any(each & VENUE for each in marks):
        return bool(marks[0] & VENUE) or not any(each & GROUP for each in marks)
    return name.first > 0 and bool(words[name.first - 1].marks & VENUE)


def is_product(parts: Sequence[MarkedWord], name: ReadName, evidence: Evidence) -> bool:
    """Say whether a brand or one letter stands in a bracket: "(Epson, 2014)", "(zone C, 2020)".

    Or a house, a street, an event; or what is numbered: "(Room 1901)".
    """
    if _is_venue(evidence.words, name):
        return True
    if not evidence.comma and any(word.marks & NUMBERED for word in parts):
        return True
    if name.group:
        return False
    letter = parts[-1].size == 1 and not (evidence.first and name.first == 0)
    return letter or any(word.marks & PRODUCT for word in parts)


def is_common_noun(words: Sequence[MarkedWord], name: ReadName, evidence: Evidence) -> bool:
    """Say whether a determiner stands before a noun in a language whose nouns have capitals.

    "Um die Jahrhundertwende (1900)"; "die DGPs (2012)" and "die Kommission (2012)" are authors. Or
    a number: "26 Euro (2024)".
    """
    if name.group or words[name.end - 1].marks & (ACRONYM | GROUP):
        return False
    if _is_unit(evidence):
        return True
    if follows_determiner(words, name.first):
        return True
    # "Der Mauerfall (1989)", "von Anfang (1990) an", but "Der Kiureghian (2009)".
    article = name.surname < name.end - 1 and words[name.surname].marks & CAPITAL_NEXT
    document = evidence.document
    if not article or not has_bare_genitive(document.meta.lang, document.prose):
        return False
    # "Laut von Harbou (2009)", and wherever the store knows of her.
    is_particle = bool(words[name.surname].marks & AGENT)
    led = name.known or follows_lead(document.prose, evidence.start, evidence.vocabulary)
    return not (is_particle and led)


def ends_compound(evidence: Evidence) -> bool:
    """Say whether digits stand right before a name: "DSM-5-TR (2022)", "Log4Shell (2021)".

    Or the sign of a section before them: "§ 27 BDSG (2018)".
    """
    prose, start = evidence.document.prose, evidence.start
    if prose[max(0, start - 2) : start].removesuffix("-")[-1:].isdigit():
        return True
    return (
        prose[start - 1 : start].isspace() and _SECTION.search(prose, start - 9, start) is not None
    )


def _is_unit(evidence: Evidence) -> bool:
    """Whether the words before the bracket are what a number counts."""
    prose, start = evidence.document.prose, evidence.start
    if not (prose[max(0, start - 2) : start - 1].isdigit() and prose[start - 1 : start].isspace()):
        return False
    return evidence.vocabulary.unit.match(prose, start - 1) is not None


def is_yearly_study(parts: Sequence[MarkedWord], evidence: Evidence) -> bool:
    """Say whether capitals that name a study are all in a bracket: "(KIM-Studie, 2014)"."""
    named = parts[-1].marks & ACRONYM and "-" in parts[-1].text and len(parts) == 1
    return bool(named) and evidence.enclosed and evidence.comma and evidence.first


def is_in_place(parts: Sequence[MarkedWord], left: Sequence[MarkedWord]) -> bool:
    """Say whether the name is a place, or the state after one: "(Boston, MA, 2019)"."""
    if len(left) > 1 and left[-1].marks & COMMA and left[-2].marks & PLACE:
        return True
    return (len(parts) == 1 and bool(parts[0].marks & PLACE)) or _is_long_place(parts)
