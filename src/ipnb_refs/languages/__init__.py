"""All words of seven languages as data, and of several read at once.

A language is one file here, and its name in `LANGUAGES`; `read_as` merges those that a post is read
in. What is the same in every language stands in `everywhere`.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ipnb_refs.faces import on_demand, parts
from ipnb_refs.languages.english import LANGUAGE as ENGLISH
from ipnb_refs.languages.entry_words import EntryWords
from ipnb_refs.languages.everywhere import (
    AMPERSAND,
    AND_FOLLOWING,
    AWARDS,
    BEFORE_FIRST_YEAR,
    BEFORE_SOURCE,
    BRANDS,
    COMPETITIONS,
    CONTRACTED,
    DEGREES,
    DESCRIPTIONS,
    EDITION_WORDS,
    EDITIONS,
    EDITOR_LABELS,
    EDITOR_PARTICLES,
    EDITORS,
    ENTRIES,
    ENTRY_SUFFIXES,
    ERAS,
    ET_AL,
    ET_AL_IN_ENTRIES,
    ET_AL_WITH_CAPITALS,
    ET_SEQUENTES,
    FOR,
    GENERATIONS,
    GIVEN_PARTICLES,
    GROUP_COMPOUNDS,
    GROUP_ENDS,
    GROUP_STEMS,
    GROUP_WORDS,
    GROUPS_IN_SMALL_LETTERS,
    HOUSES,
    INSTITUTIONS,
    LANDS,
    LIST_PARTICLES,
    LISTS,
    LONG_PLACES,
    LOOSE_STATUSES,
    MEETINGS,
    NAME_SUFFIXES,
    NATIONAL,
    NATIONAL_SURNAMES,
    NUMBERED_ANYWHERE,
    OFFICE_STEMS,
    OFFICES_IN_SMALL_LETTERS,
    PAGES,
    PAPER_WORDS,
    PLACES,
    PLACES_FOR_CERTAIN,
    PRESS_ENDS,
    PRESS_STARTS,
    PRESSES,
    PRESSES_ALONE,
    PRODUCTS,
    SAINTS,
    SAME_AUTHOR,
    SAME_GROUPS,
    SCHOOL_STEMS,
    SITES,
    STATUSES,
    SURNAME_PREFIXES,
    TALKS,
    TITLES,
    UNITS,
    VERSUS,
)
from ipnb_refs.languages.language import Language
from ipnb_refs.languages.list_words import ListWords
from ipnb_refs.languages.phrases import alternatives
from ipnb_refs.languages.terms import Terms
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ipnb_refs.languages.imprints import (
        CONTINENTS,
        IMPRINT_STEMS,
        NAMESAKES,
        REGIONS,
        STATES,
        TOWNS,
    )

__all__ = [
    "AMPERSAND",
    "AND_FOLLOWING",
    "AWARDS",
    "BEFORE_FIRST_YEAR",
    "BEFORE_SOURCE",
    "BRANDS",
    "COMPETITIONS",
    "CONTINENTS",
    "CONTRACTED",
    "DEGREES",
    "DESCRIPTIONS",
    "EDITIONS",
    "EDITION_WORDS",
    "EDITORS",
    "EDITOR_LABELS",
    "EDITOR_PARTICLES",
    "ENGLISH",
    "ENGLISH_TERMS",
    "ENTRY_SUFFIXES",
    "ERAS",
    "ET_AL",
    "ET_AL_IN_ENTRIES",
    "ET_AL_WITH_CAPITALS",
    "ET_SEQUENTES",
    "FOR",
    "GENERATIONS",
    "GIVEN_PARTICLES",
    "GROUPS_IN_SMALL_LETTERS",
    "GROUP_COMPOUNDS",
    "GROUP_ENDS",
    "GROUP_STEMS",
    "GROUP_WORDS",
    "HOUSES",
    "IMPRINT_STEMS",
    "INSTITUTIONS",
    "LANDS",
    "LANGUAGES",
    "LEADS",
    "LIST_PARTICLES",
    "LONG_PLACES",
    "LOOSE_STATUSES",
    "MEETINGS",
    "NAMESAKES",
    "NAME_SUFFIXES",
    "NATIONAL",
    "NATIONAL_SURNAMES",
    "NUMBERED_ANYWHERE",
    "OFFICES_IN_SMALL_LETTERS",
    "OFFICE_STEMS",
    "PAGES",
    "PAPER_WORDS",
    "PLACES",
    "PLACES_FOR_CERTAIN",
    "PRESSES",
    "PRESSES_ALONE",
    "PRESS_ENDS",
    "PRESS_STARTS",
    "PRODUCTS",
    "REGIONS",
    "SAINTS",
    "SAME_AUTHOR",
    "SAME_GROUPS",
    "SCHOOL_STEMS",
    "SITES",
    "STATES",
    "STATUSES",
    "SURNAME_PREFIXES",
    "TALKS",
    "TITLES",
    "TOWNS",
    "UNITS",
    "VERSUS",
    "EntryWords",
    "Language",
    "ListWords",
    "Terms",
    "alternatives",
    "believed",
    "has_bare_genitive",
    "is_german_title",
    "is_plainly_english",
    "joining_word",
    "language_of",
    "language_of_title",
    "read_as",
    "terms_for",
]

LANGUAGES: tuple[Language, ...] = tuple(
    import_module(f"{__name__}.{name}").LANGUAGE
    for name in ("english", "german", "spanish", "french", "portuguese", "italian", "dutch")
)
"""All languages, from the files of these names: a new one is a file, and its name here."""

LEADS = frozenset(phrase.rstrip(".,").split()[-1] for each in LANGUAGES for phrase in each.see)
"""The last words of what leads to works without saying anything of them: "see", "e.g", "cf"."""

ENGLISH_TERMS = ENGLISH.terms

_LONGEST_SAMPLE = 20_000
_SHORT_SAMPLE = 4_000
_LEAST_WORDS = 8
_FEW_WORDS = 2
_BY_FAR = 1.4
_LONG = 8
"""Letters of a word whose end tells its language: "samsung" is none."""
_NO_LETTERS = regex(r"[^\w'’]+")
_GERMAN = next(each for each in LANGUAGES if each.tag == "de")
_IN_ENGLISH = ENGLISH.function_words | ENGLISH.entries.small_in_titles
_IN_ENGLISH |= ENGLISH.entries.minor_in_titles
_ONLY_ENGLISH = _IN_ENGLISH - _GERMAN.function_words
_ONLY_GERMAN = _GERMAN.function_words - _IN_ENGLISH - {"von", "zu", "es", "da", "den", "lies"}
_ONLY_GERMAN |= {"ohne", "über"}
"""Without what names and other languages have as well."""
_SINGLE = ("tag", "name", "terms", "lists", "entries")
"""What is not merged word by word."""
_LIST_FIELDS: tuple[str, ...] = ListWords.__match_args__
_ENTRY_FIELDS: tuple[str, ...] = EntryWords.__match_args__


def language_of(tag: str | None, text: str = "") -> Language | None:
    """Give the language of a tag ("de", "pt-BR"), or without one that of a text.

    That is the language whose little words the text has most by far. None for a tag that is not
    known, and for a text that does not tell.
    """
    if tag:
        subtag = tag.casefold().replace("_", "-").split("-")[0]
        return next((language for language in LANGUAGES if language.tag == subtag), None)
    return _by_little_words(text) if text else None


def believed(tag: str | None, text: str, *, least: int = _FEW_WORDS) -> str | None:
    """Give the tag that a text has, unless the text is plainly in another language.

    Templates say "en" on posts in any language. `least`: how many little words of the other one
    tell; names have some.
    """
    language = language_of(tag)
    if language is None:
        return tag
    (most, _), *_ = counts = _little_words(text[:_SHORT_SAMPLE])
    own = next(count for count, known in counts if known == language.tag)
    return None if most >= least and most > _BY_FAR * own else tag


def _little_words(text: str) -> list[tuple[int, str]]:
    """Count the little words of each language in a text; the language with most is the first."""
    words = Counter(_NO_LETTERS.sub(" ", text.lower()).split())
    return sorted(
        (
            (sum(words[word] for word in words.keys() & language.function_words), language.tag)
            for language in LANGUAGES
        ),
        reverse=True,
    )


def _by_little_words(text: str) -> Language | None:
    (most, best), (next_most, _), *_ = _little_words(text[:_LONGEST_SAMPLE])
    return language_of(best) if most >= _LEAST_WORDS and most > _BY_FAR * next_most else None


def language_of_title(title: str, likely: str | None) -> str | None:
    """Give the tag of the language that a title is plainly in, if that is not English.

    Of several that have its little words alike, it is the `likely` one, if that is among them.
    """
    (most, _), *_ = counts = _little_words(title)
    english = next(count for count, tag in counts if tag == ENGLISH.tag)
    if not most:
        return _by_ends(title)
    if most <= _BY_FAR * english:
        return None
    best = [tag for count, tag in counts if count == most]
    return best[0] if len(best) == 1 else likely if likely in best else None


def is_german_title(title: str) -> bool:
    """Say whether a title is plainly in German, whose nouns have capitals wherever they stand.

    Its little words are small inside the title, where those of English titles are other ones, and
    a verb ("Never Say die") stands at the end if at all.
    """
    words = _NO_LETTERS.sub(" ", title).split()
    small = {word for word in words if word.islower()}
    if small & _ONLY_ENGLISH or any(word.lower() in _ONLY_ENGLISH for word in words[:1]):
        return False
    first = {words[0].lower()} - {"die"} if words else set()
    own = {*(word for word in words[1:-1] if word.islower()), *first} & _ONLY_GERMAN
    return bool(own) or language_of_title(title, None) == _GERMAN.tag


def _by_ends(title: str) -> str | None:
    """Give the tag of the only language in which words of a title can end so: "Bindungen"."""
    words = [word for word in _NO_LETTERS.sub(" ", title.lower()).split() if len(word) >= _LONG]
    tags = {
        language.tag
        for language in LANGUAGES
        if language.own_ends and any(word.endswith(language.own_ends) for word in words)
    }
    return tags.pop() if len(tags) == 1 else None


def terms_for(tag: str | None) -> Terms:
    """Give the words of a list in this language ("de", "pt-BR"); English where it has none."""
    return (language_of(tag) or ENGLISH).terms


def joining_word(tag: str | None, text: str) -> str | None:
    """Give the word that joins names in a text ("and", "und"); None where it does not tell."""
    language = language_of(believed(tag, text), text)
    return language.terms.joining if language else None


@lru_cache(maxsize=1)  # asked again and again of one post
def has_bare_genitive(tag: str | None, text: str) -> bool:
    """Say whether names have an "s" without an apostrophe in a text: "Siegels Buch".

    Its language is told by the tag or, without one, by the word that joins others: a post that is
    too short to be told by its little words has one or two of those.
    """
    known = believed(tag, text)
    language = language_of(known) if known else _by_joining_words(text)
    return language is not None and language.bare_genitive


@lru_cache(maxsize=1)
def is_plainly_english(tag: str | None, text: str) -> bool:
    """Say whether a text is in English by its tag or its words, whichever tells."""
    known = believed(tag, text)
    if known:
        return language_of(known) is ENGLISH
    return (language_of(None, text) or _by_joining_words(text)) is ENGLISH


def _by_joining_words(text: str) -> Language | None:
    """Give the language whose joining word the text has most often, if no other has the same."""
    joining = Counter(language.terms.joining for language in LANGUAGES)
    counts = sorted(
        (text.count(f" {language.terms.joining} "), language.tag)
        for language in LANGUAGES
        if joining[language.terms.joining] == 1
    )
    (next_most, _), (most, best) = counts[-2:]
    return language_of(best) if most > next_most else None


@lru_cache(maxsize=16)
def read_as(tags: tuple[str, ...] = ()) -> Language:
    """Merge the languages of these tags ("de", "en"), all of them where none is known.

    The terms are those of the first.
    """
    chosen = [language for language in LANGUAGES if language.tag in tags] or LANGUAGES
    words = set(Language.__match_args__).difference(_SINGLE)
    return Language(
        tag="+".join(language.tag for language in chosen),
        name=", ".join(language.name for language in chosen),
        terms=chosen[0].terms,
        lists=ListWords(**_all_merged([LISTS, *(each.lists for each in chosen)], _LIST_FIELDS)),
        entries=EntryWords(
            **_all_merged([ENTRIES, *(each.entries for each in chosen)], _ENTRY_FIELDS)
        ),
        **_all_merged(chosen, words),
    )


def _all_merged(parts: Sequence[Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: _merged([getattr(part, name) for part in parts]) for name in names}


def _merged(values: Sequence[Any]) -> Any:
    first = values[0]
    if isinstance(first, bool):
        return any(values)
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


_ON_DEMAND = parts(imprints="CONTINENTS IMPRINT_STEMS NAMESAKES REGIONS STATES TOWNS")
"""What only the import of a list asks for."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
