"""What the reader knows of the languages that a post is read in, ready to be matched.

Made once for each choice of languages, since patterns of so many words are dear to compile.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar.phrase_patterns import TOKEN, LastOf, any_of, last_of, unit_of
from ipnb_refs.citations.grammar.words import NO_MORE_BEFORE, MarkedWords
from ipnb_refs.frozen import value
from ipnb_refs.languages import AMPERSAND, ET_AL, Language, alternatives, read_as
from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOTHING = "(?!)"
"""Matches nothing: a language need not have any words of a kind."""
_LONG_LABEL = 1  # a "p" alone is more often a probability than a page
_NOT_LETTERS = regex(r"[\W_]+")
_AS_THEY_ARE = (
    "studies", "works", "reporting", "before_reporting", "objects", "publishing", "happening",
    "before_events", "living", "pronouns", "talks", "studying", "as_words", "by_whom", "eras",
    "common_eras",
)  # fmt: skip
"""What is taken from a language without a change."""


@value
class Vocabulary:
    """The words and phrases of some languages, as the modules of this room use them.

    `et_al` has phrases as lists of words, the longest first, by their last word and without a last
    full stop. `connecting` words join two names; those that `go_on` can stand before a name
    without ending it on the left. `undated_words` stand where a year would; `status_of` gives
    APA's English for one. `labels` goes from a typed locator label to CSL's term. The patterns
    match the phrases of their name, without regard to case and to the kind of white space;
    `own_posts` is for the beginning of a line, or a heading. `leads`
    are the last words of those that send readers to a source. `in_brackets` are all phrases that
    count only where a bracket holds them.
    """

    words: MarkedWords
    et_al: Mapping[str, tuple[list[str], ...]]
    undated_words: tuple[str, ...]
    statuses: Mapping[str, str]
    labels: Mapping[str, str]
    page_labels: tuple[str, ...]
    studies: frozenset[str]
    works: frozenset[str]
    reporting: frozenset[str]
    before_reporting: frozenset[str]
    objects: frozenset[str]
    publishing: frozenset[str]
    happening: frozenset[str]
    before_events: frozenset[str]
    living: frozenset[str]
    pronouns: frozenset[str]
    talks: frozenset[str]
    studying: frozenset[str]
    before_authors: LastOf
    leads: frozenset[str]
    as_words: frozenset[str]
    by_whom: frozenset[str]
    unit: re.Pattern[str]
    own_posts: re.Pattern[str]
    connecting: frozenset[str]
    go_on: frozenset[str]
    circa: re.Pattern[str]
    in_year: re.Pattern[str]
    in_year_ends: frozenset[str]
    eras: tuple[str, ...]
    common_eras: tuple[str, ...]
    secondary: re.Pattern[str]
    citing: re.Pattern[str]
    personal_phrases: tuple[str, ...]
    personal: re.Pattern[str]
    separators: re.Pattern[str]
    more_letters: re.Pattern[str]
    in_brackets: tuple[str, ...]

    __eq__ = object.__eq__
    __hash__ = object.__hash__  # there is one for each choice of languages

    def status_of(self, typed: str) -> str | None:
        """Give the English status of what is typed in the place of a year."""
        return self.statuses.get(_NOT_LETTERS.sub("", typed.lower()))


@lru_cache(maxsize=16)
def vocabulary_of(tags: tuple[str, ...]) -> Vocabulary:
    """Make the vocabulary of these languages, of all where none is named."""
    language = read_as(tags)
    connectors = alternatives(language.connectors)
    words = MarkedWords(language)
    undated_words = tuple(typed for phrases in language.undated.values() for typed in phrases)
    page_labels = tuple(label for label in language.locators["page"] if len(label) > _LONG_LABEL)
    return Vocabulary(
        words=words,
        et_al=_et_al(language, words),
        undated_words=undated_words,
        statuses={
            _NOT_LETTERS.sub("", typed): status
            for status, phrases in language.undated.items()
            for typed in phrases
        },
        labels={typed: term for term, phrases in language.locators.items() for typed in phrases},
        page_labels=page_labels,
        **{name: getattr(language, name) for name in _AS_THEY_ARE},
        before_authors=LastOf(language.before_authors + language.see),
        leads=frozenset(phrase.rstrip(".,").split()[-1] for phrase in language.see),
        unit=unit_of(language.units),
        own_posts=_own_posts(language),
        connecting=language.connectors | {AMPERSAND},
        go_on=words.marked(NO_MORE_BEFORE),
        circa=last_of(language.circa),
        in_year=last_of(language.in_year),
        in_year_ends=frozenset(phrase.split()[-1] for phrase in language.in_year),
        secondary=any_of(language.secondary),
        citing=last_of(language.citing),
        personal_phrases=language.personal,
        personal=any_of(language.personal),
        separators=regex(rf"[\s,;&/{MASK}]*(?:(?:{connectors})[\s{MASK}]+)?", re.IGNORECASE),
        more_letters=regex(
            rf"{MASK}*(?P<join>\s?[,;&]{MASK}*\s?|\s?(?:{connectors})\s|[-–])"
            rf"{MASK}*(?P<letter>[a-z])(?![\w.’'])"
        ),
        in_brackets=(*language.eras, *undated_words, *language.personal, *page_labels),
    )


def _own_posts(language: Language) -> re.Pattern[str]:
    phrases = language.own_posts
    return regex(
        lambda: rf"[\W_]*(?:{alternatives(phrases) or _NOTHING})\s*(?::|\W*\Z)", re.IGNORECASE
    )


def _et_al(language: Language, words: MarkedWords) -> Mapping[str, tuple[list[str], ...]]:
    phrases = [
        [words[typed].lower for typed in TOKEN.findall(phrase.rstrip("."))]
        for phrase in (*ET_AL, *language.et_al)
    ]
    by_last: dict[str, tuple[list[str], ...]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        by_last[phrase[-1]] = (*by_last.get(phrase[-1], ()), phrase)
    return by_last
