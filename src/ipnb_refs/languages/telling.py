"""Tells which language a post or a title is in, by what it says of itself and by its words."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.languages.english import LANGUAGE as ENGLISH
from ipnb_refs.languages.known import LANGUAGES
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.languages.kinds import Language, Terms

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
