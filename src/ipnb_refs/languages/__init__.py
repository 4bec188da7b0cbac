"""Words of seven languages as data, and of several read at once.

A language is one file here; `read_as` merges those that a post is read in. What is the same in
every language stands in `everywhere`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ipnb_refs.languages.dutch import DUTCH, DUTCH_TERMS
from ipnb_refs.languages.english import ENGLISH, ENGLISH_TERMS
from ipnb_refs.languages.everywhere import (
    AMPERSAND,
    AND_FOLLOWING,
    BRANDS,
    DEGREES,
    ET_AL,
    ET_SEQUENTES,
    GROUP_ENDS,
    GROUP_STEMS,
    GROUP_WORDS,
    LONG_PLACES,
    NAME_SUFFIXES,
    PLACES,
    SAINTS,
    SURNAME_PREFIXES,
    TITLES,
    VERSUS,
)
from ipnb_refs.languages.french import FRENCH, FRENCH_TERMS
from ipnb_refs.languages.german import GERMAN, GERMAN_TERMS
from ipnb_refs.languages.italian import ITALIAN, ITALIAN_TERMS
from ipnb_refs.languages.language import Language
from ipnb_refs.languages.portuguese import PORTUGUESE, PORTUGUESE_TERMS
from ipnb_refs.languages.spanish import SPANISH, SPANISH_TERMS
from ipnb_refs.languages.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LONGEST_SAMPLE = 20_000
_LEAST_WORDS = 8
_BY_FAR = 1.4

__all__ = [
    "AMPERSAND",
    "AND_FOLLOWING",
    "BRANDS",
    "DEGREES",
    "ENGLISH",
    "ENGLISH_TERMS",
    "ET_AL",
    "ET_SEQUENTES",
    "GROUP_ENDS",
    "GROUP_STEMS",
    "GROUP_WORDS",
    "LANGUAGES",
    "LONG_PLACES",
    "NAME_SUFFIXES",
    "PLACES",
    "SAINTS",
    "SURNAME_PREFIXES",
    "TERMS",
    "TITLES",
    "VERSUS",
    "Language",
    "Terms",
    "is_german",
    "joining_word",
    "read_as",
    "terms_for",
]

LANGUAGES = (ENGLISH, GERMAN, SPANISH, FRENCH, PORTUGUESE, ITALIAN, DUTCH)
"""All languages that citations are read in."""

TERMS: Mapping[str, Terms] = {
    terms.tag: terms
    for terms in (
        ENGLISH_TERMS, GERMAN_TERMS, SPANISH_TERMS, FRENCH_TERMS, PORTUGUESE_TERMS, ITALIAN_TERMS,
        DUTCH_TERMS,
    )
}  # fmt: skip
"""What lists of references print in every language, by its tag."""


def terms_for(tag: str | None) -> Terms:
    """Give the words of a list in this language ("de", "pt-BR"); English where it has none."""
    language = (tag or "").casefold().replace("_", "-").split("-")[0]
    return TERMS.get(language, ENGLISH_TERMS)


@lru_cache(maxsize=16)
def read_as(tags: tuple[str, ...] = ()) -> Language:
    """Merge the languages of these tags ("de", "en"), all of them where none is known."""
    chosen = [language for language in LANGUAGES if language.tag in tags] or LANGUAGES
    merged: dict[str, Any] = {"tag": "+".join(language.tag for language in chosen)}
    for field in fields(Language)[1:]:
        merged[field.name] = _merged([getattr(language, field.name) for language in chosen])
    return Language(**merged)


def _merged(values: Sequence[Any]) -> Any:
    first = values[0]
    if isinstance(first, frozenset):
        return frozenset().union(*values)
    if isinstance(first, tuple):
        return tuple(dict.fromkeys(word for value in values for word in value))
    return _merged_tables(values)


def _merged_tables(tables: Sequence[Mapping[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    merged: dict[str, tuple[str, ...]] = {}
    for table in tables:
        for term, typed in table.items():
            merged[term] = tuple(dict.fromkeys((*merged.get(term, ()), *typed)))
    return merged


JOINING: Mapping[str, str] = {
    "en": "and", "de": "und", "es": "y", "fr": "et", "pt": "e", "it": "e", "nl": "en",
}  # fmt: skip
"""The word that joins the last two names in the running text, by the language's tag."""


def joining_word(tag: str | None, text: str) -> str | None:
    """Give the word that joins names in a text: "and", "und"; None where its language is unclear.

    Without a tag, that is the language whose little words the text has most by far.
    """
    if tag:
        return JOINING.get(tag.casefold().replace("_", "-").split("-")[0])
    words = Counter(text[:_LONGEST_SAMPLE].lower().split())
    counts = sorted(
        (
            (sum(words[word] for word in language.function_words), language.tag)
            for language in LANGUAGES
        ),
        reverse=True,
    )
    (most, best), (next_most, _) = counts[:2]
    return JOINING[best] if most >= _LEAST_WORDS and most > _BY_FAR * next_most else None


@lru_cache(maxsize=1)  # asked again and again of one post
def is_german(tag: str | None, text: str) -> bool:
    """Say whether a text is German, by its tag or, without one, by the words that join others."""
    if tag:
        return tag.startswith(GERMAN.tag)
    german = text.count(" und ")
    return german > 0 and all(
        german > text.count(word) for word in (" and ", " et ", " en ", " y ")
    )
