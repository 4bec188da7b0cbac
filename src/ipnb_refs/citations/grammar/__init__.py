"""The grammar of typed citations: words, names, dates and locators, whatever decides about them.

A word is a set of marks (`NAME`, `COMMA`, ...); what a mark means stands in `words`, and what the
languages of a post have in `vocabulary`. `authors` reads names to the left of a date, one at a time
(`one_name`), `cite_dates` and `locators` read to the right.
"""

from ipnb_refs.citations.grammar.acronyms import spelled_out
from ipnb_refs.citations.grammar.authors import Authors, read_authors
from ipnb_refs.citations.grammar.cite_dates import is_range, read_dates
from ipnb_refs.citations.grammar.cited_names import CitedNames, made_of
from ipnb_refs.citations.grammar.locators import FoundLocator, locator_at, read_locator
from ipnb_refs.citations.grammar.one_name import ReadName, ends_group, family_of, surname
from ipnb_refs.citations.grammar.vocabulary import Vocabulary, vocabulary_of
from ipnb_refs.citations.grammar.window import Window
from ipnb_refs.citations.grammar.words import (
    ACRONYM,
    ARTICLE,
    BRAND,
    CAPITAL,
    CIRCA,
    CLOSER,
    COMMA,
    CONNECTOR,
    CREDIT,
    DOT,
    FUNCTION,
    JOINER,
    KIND,
    LABEL,
    LATIN_LOOKING,
    MARK,
    MONTH,
    NAME,
    NO_AUTHOR_NEXT,
    NOT_PLAIN,
    PARTICLE,
    PARTY_NEXT,
    PLACE,
    POSSESSIVE,
    SEMICOLON,
    STOP,
    TITLE_ARTICLE,
    TITLE_JOINER,
    MarkedWord,
    MarkedWords,
)

__all__ = [
    "ACRONYM",
    "ARTICLE",
    "BRAND",
    "CAPITAL",
    "CIRCA",
    "CLOSER",
    "COMMA",
    "CONNECTOR",
    "CREDIT",
    "DOT",
    "FUNCTION",
    "JOINER",
    "KIND",
    "LABEL",
    "LATIN_LOOKING",
    "MARK",
    "MONTH",
    "NAME",
    "NOT_PLAIN",
    "NO_AUTHOR_NEXT",
    "PARTICLE",
    "PARTY_NEXT",
    "PLACE",
    "POSSESSIVE",
    "SEMICOLON",
    "STOP",
    "TITLE_ARTICLE",
    "TITLE_JOINER",
    "Authors",
    "CitedNames",
    "FoundLocator",
    "MarkedWord",
    "MarkedWords",
    "ReadName",
    "Vocabulary",
    "Window",
    "ends_group",
    "family_of",
    "is_range",
    "locator_at",
    "made_of",
    "read_authors",
    "read_dates",
    "read_locator",
    "spelled_out",
    "surname",
    "vocabulary_of",
]
