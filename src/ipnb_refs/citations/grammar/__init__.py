"""The grammar of typed citations: words, names, dates and locators, whatever decides about them.

A word is a set of marks (`NAME`, `COMMA`, ...); what a mark means stands in `words`, and what the
languages of a post have in `vocabulary`. `authors` reads names to the left of a date, one at a time
(`one_name`), `cite_dates` and `locators` read to the right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar.words import (
    ACRONYM,
    AGENT,
    AND_OR_IN,
    ARTICLE,
    BRAND,
    BYLINE,
    CAPITAL,
    CAPITAL_NEXT,
    CIRCA,
    CLOSER,
    COMMA,
    CONNECTOR,
    CREDIT,
    DETERMINER,
    DOT,
    ET_AL_END,
    FUNCTION,
    GROUP,
    JOINER,
    KIND,
    LABEL,
    LARGE_PARTICLE,
    LATIN_LOOKING,
    MARK,
    MONTH,
    NAME,
    NO_AUTHOR_NEXT,
    NOT_PLAIN,
    NUMBERED,
    PARTICLE,
    PARTY_NEXT,
    PLACE,
    POSSESSIVE,
    PRODUCT,
    SCHOOL,
    SEMICOLON,
    SLASH,
    STOP,
    SURNAME_TOO,
    TITLE_ARTICLE,
    TITLE_JOINER,
    VENUE,
    WORK,
    MarkedWord,
    MarkedWords,
)
from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.citations.grammar.acronyms import spelled_out
    from ipnb_refs.citations.grammar.author_list import Authors, made_of
    from ipnb_refs.citations.grammar.authors import may_end_names, read_authors, read_unjoined
    from ipnb_refs.citations.grammar.by_whom import follows_determiner
    from ipnb_refs.citations.grammar.cite_dates import (
        SHORT_YEARS,
        YEAR,
        after_editors,
        are_mere_numbers,
        end_of_range,
        is_range,
        lacks_digit,
        rare_dates,
        read_dates,
        short_years,
        years_before,
    )
    from ipnb_refs.citations.grammar.cited_names import CitedNames, surname
    from ipnb_refs.citations.grammar.locators import FoundLocator, locator_at, read_locator
    from ipnb_refs.citations.grammar.one_name import ReadName, ends_group, family_of
    from ipnb_refs.citations.grammar.vocabulary import Vocabulary, vocabulary_of
    from ipnb_refs.citations.grammar.window import Window

__all__ = [
    "ACRONYM",
    "AGENT",
    "AND_OR_IN",
    "ARTICLE",
    "BRAND",
    "BYLINE",
    "CAPITAL",
    "CAPITAL_NEXT",
    "CIRCA",
    "CLOSER",
    "COMMA",
    "CONNECTOR",
    "CREDIT",
    "DETERMINER",
    "DOT",
    "ET_AL_END",
    "FUNCTION",
    "GROUP",
    "JOINER",
    "KIND",
    "LABEL",
    "LARGE_PARTICLE",
    "LATIN_LOOKING",
    "MARK",
    "MONTH",
    "NAME",
    "NOT_PLAIN",
    "NO_AUTHOR_NEXT",
    "NUMBERED",
    "PARTICLE",
    "PARTY_NEXT",
    "PLACE",
    "POSSESSIVE",
    "PRODUCT",
    "SCHOOL",
    "SEMICOLON",
    "SHORT_YEARS",
    "SLASH",
    "STOP",
    "SURNAME_TOO",
    "TITLE_ARTICLE",
    "TITLE_JOINER",
    "VENUE",
    "WORK",
    "YEAR",
    "Authors",
    "CitedNames",
    "FoundLocator",
    "MarkedWord",
    "MarkedWords",
    "ReadName",
    "Vocabulary",
    "Window",
    "after_editors",
    "are_mere_numbers",
    "end_of_range",
    "ends_group",
    "family_of",
    "follows_determiner",
    "is_range",
    "lacks_digit",
    "locator_at",
    "made_of",
    "may_end_names",
    "rare_dates",
    "read_authors",
    "read_dates",
    "read_locator",
    "read_unjoined",
    "short_years",
    "spelled_out",
    "surname",
    "vocabulary_of",
    "years_before",
]

_ON_DEMAND = parts(
    acronyms="spelled_out",
    author_list="Authors made_of",
    authors="may_end_names read_authors read_unjoined",
    by_whom="follows_determiner",
    cite_dates=(
        "SHORT_YEARS YEAR after_editors are_mere_numbers end_of_range is_range lacks_digit "
        "rare_dates read_dates short_years years_before"
    ),
    cited_names="CitedNames surname",
    locators="FoundLocator locator_at read_locator",
    one_name="ReadName ends_group family_of",
    vocabulary="Vocabulary vocabulary_of",
    window="Window",
)
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
