"""How far to the left of its last word a name may go, before anything decides where it begins.

| typed | goes over |
| --- | --- |
| J. M. Taylor / J.-P. Sartre | initials |
| Rolf Schulmeister / However Siegel | words with a capital: given names, or what only leads in |
| van der Kolk / Bessel van der Kolk | particles |
| Ministry of Health / United Nations Children's Fund | joiners and possessives inside a group |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar.by_whom import after_preposition, is_adjective
from ipnb_refs.citations.grammar.words import (
    ACRONYM,
    ARTICLE,
    CONNECTOR,
    DOT,
    FUNCTION,
    GROUP,
    HYPHEN,
    INITIAL,
    JOINER,
    LARGE_PARTICLE,
    NAME,
    PARTICLE,
    POSSESSIVE,
)
from ipnb_refs.frozen import value
from ipnb_refs.languages import CONTRACTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.grammar.words import MarkedWord

MAX_WORDS = 12
"""How many words a name may have."""

_BEFORE_ADJECTIVE = JOINER | GROUP


@value
class NameReach:
    """How far left the words of a name may go.

    `starts` are the words at which it could begin, from right to left; `end` is one past its last
    word. `grouped` says that lower-case words join it, as in "Ministry of Health". No particle
    before `floor` is a part of it: it is a preposition.
    """

    starts: Sequence[int]
    end: int
    grouped: bool
    floor: int = 0


def ends_initial(words: Sequence[MarkedWord], end: int) -> bool:
    """Whether an initial with its full stop ends right before `words[end]`; no "18 °C."."""
    if end < 2 or not (words[end - 1].marks & DOT and words[end - 2].marks & INITIAL):
        return False
    return end < 3 or words[end - 3].text != "°"


def _ends_abbreviation(words: Sequence[MarkedWord], end: int) -> bool:
    """Whether a capital with a full stop ends an abbreviation: "z. B.", "a. a. O."."""
    if end < 4 or not words[end - 3].marks & DOT:
        return False
    letter = words[end - 4].text
    return len(letter) == 1 and letter.islower()


def reach_of(words: Sequence[MarkedWord], end: int) -> NameReach:
    """Go left from the last word of a surname over particles, given names and initials."""
    first = end - 1
    starts = [first]
    particle = grouped = False
    floor = after_preposition(words, first) if words[first - 1].marks & PARTICLE else 0
    while first > floor and end - first < MAX_WORDS:
        marks = words[first - 1].marks
        if marks & DOT and ends_initial(words, first):
            if _ends_abbreviation(words, first):
                break
            first -= 2
            starts.append(first)
        elif marks & HYPHEN and ends_initial(words, first - 1):
            first -= 3
            starts[-1] = first  # "J.-P." is one given name
        elif marks & POSSESSIVE and not _names_group(words[first:end]):
            break
        elif marks & NAME:
            first -= 1
            starts.append(first)
        elif (
            marks & PARTICLE
            and len(starts) == 1
            and not floor
            and _has_name_left(words, first, end)
        ):
            first -= 1
            particle = True
        elif _may_join(words, first) and has_group_left(words, first, end):
            first -= 1
            grouped = True
        elif marks & PARTICLE and len(starts) == 1 and not particle:
            starts.append(over_particles(words, first, floor))
            break
        else:
            break
    return NameReach(starts, end, grouped, floor)


def _may_join(words: Sequence[MarkedWord], end: int) -> bool:
    if words[end - 1].marks & JOINER:
        return True
    return end > 1 and words[end - 2].marks & _BEFORE_ADJECTIVE > 0 and joins(words, end)


def joins(words: Sequence[MarkedWord], end: int) -> bool:
    """Say whether the word before `end` may join the name of a group, or describe what it is for.

    "Kommission für elektronische Bildung", "Institut national de santé".
    """
    word = words[end - 1]
    if word.marks & JOINER:
        return True
    if end < 2 or not is_adjective(word):
        return False
    before = words[end - 2]
    if before.marks & GROUP:
        return end < len(words) and bool(words[end].marks & JOINER)
    if is_adjective(before) and end > 2:
        before = words[end - 3]
    return before.marks & (JOINER | CONNECTOR) == JOINER


def _names_group(words: Sequence[MarkedWord]) -> bool:
    """Whether words end the name of a group that has a possessive in it: "Children’s Fund"."""
    return any(word.marks & NAME and word.marks & GROUP for word in words)


def over_particles(
    words: Sequence[MarkedWord], first: int, floor: int = 0, *, all_of_them: bool = False
) -> int:
    """Where a surname begins whose last word is at `first`; a capital may begin its particles.

    No particle stands twice: "het werk van van Gogh". A group in capitals has none, "os dados do
    IBGE", unless it is `all_of_them` that are asked for: the store may have "do VALE".
    """
    end = first
    if words[first].marks & ACRONYM and not all_of_them and _is_contracted(words, first):
        return first
    while first > floor and words[first - 1].marks & PARTICLE:
        if first < end and words[first - 1].text == words[first].text:
            return first
        first -= 1
    if floor and first == floor:
        return first
    return first - 1 if first > 0 and words[first - 1].marks & LARGE_PARTICLE else first


def _is_contracted(words: Sequence[MarkedWord], first: int) -> bool:
    """Say whether a preposition with its article stands before a word that is all in capitals.

    "os dados do IBGE", but "van DIJK" and "de WAAL" are surnames.
    """
    if not first or words[first - 1].text not in CONTRACTED or not words[first].text.isupper():
        return False
    return first == 1 or not words[first - 2].marks & PARTICLE


def _has_name_left(words: Sequence[MarkedWord], first: int, end: int) -> bool:
    """Whether only particles stand between here and a name (or initials) further left."""
    i = first - 1
    while i > 0 and end - i < MAX_WORDS and words[i].marks & PARTICLE:
        i -= 1
    if i < 0 or end - i >= MAX_WORDS:
        return False
    marks = words[i].marks
    if marks & DOT:
        return ends_initial(words, i + 1)
    if i and words[i - 1].marks & ARTICLE:
        return False  # "die Arbeiten von Siegel": a noun, no given name
    return bool(marks & NAME) and not marks & (FUNCTION | POSSESSIVE)


def has_group_left(words: Sequence[MarkedWord], first: int, end: int) -> bool:
    """Say whether joiners lead to a capitalised word, and the stretch holds the word of a group."""
    i = first - 1
    while i > 0 and joins(words, i + 1):
        i -= 1
    if not words[i].marks & NAME or words[i].marks & FUNCTION:
        return False
    while i > 0 and end - i < MAX_WORDS and (joins(words, i) or _is_part(words[i - 1].marks)):
        i -= 1
    return _names_group(words[i:end])


def _is_part(marks: int) -> bool:
    return bool(marks & NAME and not marks & POSSESSIVE)
