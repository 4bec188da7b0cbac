"""What the reader knows of the languages that a post is read in, ready to be matched.

Made once for each choice of languages, since patterns of so many words are dear to compile.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.citations.words import Words
from ipnb_refs.languages import Language, read_as
from ipnb_refs.languages.everywhere import ET_AL
from ipnb_refs.model import MASK

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\S")
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words and phrases of some languages, as the modules of this room use them.

    `et_al` are phrases as lists of words, the longest first, without a last full stop. `undated`
    goes from what is typed (spaces as spaces) to the status in English; `status_of` reads one.
    `labels` goes from a typed locator label to CSL's term. The patterns match the phrases of
    their name, without regard to case and to the kind of white space.
    """

    words: Words
    et_al: tuple[list[str], ...]
    undated: Mapping[str, str]
    labels: Mapping[str, str]
    studies: frozenset[str]
    connectors: str
    label: str
    circa: re.Pattern[str]
    eras: tuple[str, ...]
    era: str
    secondary: re.Pattern[str]
    personal: re.Pattern[str]
    separators: re.Pattern[str]
    more_letters: re.Pattern[str]

    def status_of(self, typed: str) -> str | None:
        """Give the English status of what is typed in the place of a year."""
        return _status_table(self).get(_NOT_LETTERS.sub("", typed.lower()))


@lru_cache(maxsize=16)
def vocabulary(tags: tuple[str, ...] = ()) -> Vocabulary:
    """Make the vocabulary of these languages, of all where none is named."""
    language = read_as(tags)
    connectors = alternatives(language.connectors)
    circa, era = alternatives(language.circa), alternatives(language.eras)
    return Vocabulary(
        words=Words(language),
        et_al=_et_al(language),
        undated={typed: status for status, words in language.undated.items() for typed in words},
        labels={typed: term for term, words in language.locators.items() for typed in words},
        studies=language.studies,
        connectors=connectors,
        label=alternatives(word for words in language.locators.values() for word in words),
        circa=re.compile(rf"(?<!\w)(?:{circa})\s?\Z", re.IGNORECASE),
        eras=language.eras,
        era=era,
        secondary=_phrases(language.secondary),
        personal=_phrases(language.personal),
        separators=re.compile(rf"[\s,;&/{MASK}]*(?:(?:{connectors})[\s{MASK}]+)?", re.IGNORECASE),
        more_letters=re.compile(
            rf"(?P<join>\s?[,;&]\s?|\s?(?:{connectors})\s|[-–])(?P<letter>[a-z])(?![\w.’'])"
        ),
    )


def alternatives(phrases: Iterable[str]) -> str:
    """Write phrases as the alternatives of a pattern, the longest first; spaces are any space."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in ordered)


def _phrases(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)", re.IGNORECASE)


def _et_al(language: Language) -> tuple[list[str], ...]:
    phrases = [_WORD.findall(phrase.rstrip(".")) for phrase in (*ET_AL, *language.et_al)]
    return tuple(sorted(phrases, key=len, reverse=True))


@lru_cache(maxsize=16)
def _status_table(vocabulary: Vocabulary) -> Mapping[str, str]:
    return {_NOT_LETTERS.sub("", typed): status for typed, status in vocabulary.undated.items()}
