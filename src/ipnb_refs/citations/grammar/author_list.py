"""The authors of a cite as places in a window, and what corrects how they were read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar.cited_names import surname
from ipnb_refs.citations.grammar.one_name import ReadName, family_of
from ipnb_refs.citations.grammar.words import (
    ACRONYM,
    COMMA,
    DOT,
    ET_AL_END,
    GROUP_END,
    POSSESSIVE,
    SLASH,
)
from ipnb_refs.frozen import value
from ipnb_refs.model import CiteName, Name, Part, Span
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.grammar.cited_names import CitedNames
    from ipnb_refs.citations.grammar.vocabulary import Vocabulary
    from ipnb_refs.citations.grammar.window import Window
    from ipnb_refs.citations.grammar.words import MarkedWord
    from ipnb_refs.model import Lexicon


_LONGEST_ABBREVIATION = 6
_MOST_WORDS_OF_ET_AL = 5
_AL = "al"
_LONGER_THAN_ET = 4
_PAIR = 2


@value
class Authors:
    """What was read, as places in the words of a window.

    `names` stand in typed order; `connector` is the word that joins the last two, or -1; the mark
    of et al. goes from `et_al` to `et_al_end`, both -1 where there is none; `abbreviation` is the
    word in a bracket after a group, or -1.
    """

    names: Sequence[ReadName]
    connector: int
    et_al: int
    et_al_end: int
    abbreviation: int

    @property
    def first(self) -> int:
        """The word at which the names begin."""
        return self.names[0].first

    @property
    def stop(self) -> int:
        """One past the last word of the names, or of et al."""
        return self.et_al_end if self.et_al >= 0 else self.names[-1].stop

    @property
    def known(self) -> bool:
        """Whether the store has any of the names."""
        return any(name.known for name in self.names)


def as_store_has_it(
    authors: Authors, words: Sequence[MarkedWord], lexicon: Lexicon | None
) -> Authors:
    """Let the store correct a list: a concept before the names, a group with a connector in it."""
    if lexicon is None:
        return authors
    names = authors.names
    if authors.connector < 0:
        for i, name in enumerate(names):  # "(DD, Smith 2016)"
            if name.known:
                return replace(authors, names=names[i:])
        return authors
    whole = " ".join([word.text for word in words[names[0].first : names[-1].end]])
    if lexicon.years_of(fold(whole)):  # "Substance Abuse and Mental Health Services ..."
        return _one_group(authors, known=True)
    if _is_concept_first(authors, words):
        return replace(authors, names=names[1:])
    return authors


def _is_concept_first(authors: Authors, words: Sequence[MarkedWord]) -> bool:
    """Whether a concept stands before authors: "(NUTS, Hart & Dale, 2014)".

    The store has all names but the first, which is written as no surname beside theirs can be. A
    comma before the connector says that it is a list of three.
    """
    lead, *others = authors.names
    if len(others) < _PAIR or lead.known or not all(name.known for name in others):
        return False
    if words[authors.connector - 1].marks & COMMA:
        return False
    if any(words[name.end - 1].marks & ACRONYM or name.extra for name in others):
        return False
    return bool(words[lead.end - 1].marks & ACRONYM or lead.extra)


def as_groups_are_named(authors: Authors, words: Sequence[MarkedWord]) -> Authors:
    """Take "Centers for Disease Control and Prevention" for one group, not for two names."""
    if authors.connector < 0 or len(authors.names) != 2 or authors.known:
        return authors
    left, right = authors.names
    if words[authors.connector].marks & SLASH and _is_short(words, left, right):
        return _one_group(authors, known=False)  # "ARD/ZDF"
    ends_group = right.group or words[right.end - 1].marks & GROUP_END
    if ends_group and (left.group or (left.extra > 0 and right.group)):
        return _one_group(authors, known=False)
    return authors


def _is_short(words: Sequence[MarkedWord], *names: ReadName) -> bool:
    """Whether one of two names is an abbreviation, not a surname in capitals."""
    shown = [words[name.end - 1].text for name in names]
    return any(text.isupper() and 1 < len(text) <= _LONGEST_ABBREVIATION for text in shown)


def _one_group(authors: Authors, *, known: bool) -> Authors:
    first, last = authors.names[0].first, authors.names[-1]
    group = ReadName(first, first, last.end, last.stop, 0, known, group=True)
    return replace(authors, names=(group,), connector=-1)


def made_of(window: Window, authors: Authors) -> CitedNames:
    """Make the names, with what stands between and after them."""
    joint = _connector_of(window, authors.connector) if authors.connector >= 0 else None
    et_al = _et_al_of(window, authors) if authors.et_al >= 0 else None
    return _names_of(window, authors), joint, et_al


def _names_of(window: Window, authors: Authors) -> tuple[CiteName, ...]:
    """Make the names, and give the initials of "Smith, J., & Jones, B." to those before them."""
    names: list[CiteName] = []
    for found in authors.names:
        name = _made(window, found)
        if not found.only_initials:
            names.append(name)
        elif names and not names[-1].name.given:
            whole = replace(names[-1].name, given=name.name.given)
            names[-1] = CiteName(Span(names[-1].span.start, name.span.end), whole)
    if authors.abbreviation >= 0:
        short = window.words[authors.abbreviation].text
        span = window.span(authors.abbreviation, authors.abbreviation + 1)
        names[-1] = replace(names[-1], abbreviation=Part(span, short))
    return tuple(names)


def _made(window: Window, found: ReadName) -> CiteName:
    """Make the name that was read, with its span."""
    words, span = window.words, window.span(found.first, found.stop)
    if found.genitive:
        span = Span(span.start, span.end - 1)
    if found.end - found.first == 1 and not (found.suffix or found.only_initials):
        text = words[found.first].text
        return CiteName(span, surname(text[:-1] if found.genitive else text))
    if found.group:
        return CiteName(span, Name(literal=window.text(found.first, found.end)))
    if found.only_initials:
        return CiteName(span, Name(given=_joined(words[found.first : found.end])))
    family = family_of(words, found)
    return CiteName(
        span,
        Name(
            family=_joined(words[family : found.end]).removesuffix("s" if found.genitive else ""),
            given=_joined(words[found.first : found.surname]),
            non_dropping_particle=" ".join([w.text for w in words[found.surname : family]]),
            suffix=found.suffix,
        ),
    )


def _joined(words: Sequence[MarkedWord]) -> str:
    """Write words in one line, with the full stops and hyphens of initials where they belong."""
    if len(words) < 2:
        return words[0].text if words else ""
    text = " ".join([word.text for word in words])
    return text.replace(" .", ".").replace(" -", "-").replace("- ", "-")


def _connector_of(window: Window, at: int) -> Part:
    """Make the word that joins the last two names."""
    return Part(window.span(at, at + 1), window.words[at].text)


def _et_al_of(window: Window, authors: Authors) -> Part:
    """Make the mark of further authors."""
    span = window.span(authors.et_al, authors.et_al_end)
    words = window.words[authors.et_al : authors.et_al_end]
    typed = " ".join([word.text for word in words]).replace(" .", ".")
    if words[-1].marks & POSSESSIVE and words[-1].text != "al":  # "en collega’s" is one word
        return Part(Span(span.start, span.end + len("’s")), typed + "’s")
    return Part(span, typed)


def read_et_al(words: Sequence[MarkedWord], end: int, vocabulary: Vocabulary) -> tuple[int, int]:
    """Find the mark of further authors that ends at `end` (not "& Co."), and where names end."""
    last = end
    while last > 0 and words[last - 1].marks & DOT:  # "et al.."
        last -= 1
    if last < 2 or not words[last - 1].marks & ET_AL_END or words[last - 1].text == "Co":
        return -1, end
    lower = [word.lower for word in words[max(0, last - _MOST_WORDS_OF_ET_AL) : last]]
    for phrase in vocabulary.et_al.get(lower[-1], ()):
        if lower[-len(phrase) :] == phrase:
            first = last - len(phrase)
            if first < 1:
                return -1, end
            return first, first - 1 if words[first - 1].marks & COMMA else first
    if last > 2 and lower[-1] == _AL and _is_like_et(words[last - 2]):
        return last - 2, last - 3 if words[last - 3].marks & COMMA else last - 2
    return -1, end


def _is_like_et(word: MarkedWord) -> bool:
    """Whether a word before "al" can only be a slip for "et": "el al.", "ed al."."""
    return word.size < _LONGER_THAN_ET and word.text.islower() and word.text.isalpha()
