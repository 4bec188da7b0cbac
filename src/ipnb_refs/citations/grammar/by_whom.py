"""Particles that are prepositions: what stands before them says so.

| typed | of "von" or "de" |
| --- | --- |
| eine Studie von Weber / Estudos de Silva | a preposition, after what somebody wrote |
| das Dreistufenmodell von Weber | the same, after a compound of such a word |
| das Menschenbild von Weber / la postura de Moreno | a preposition, after a determiner and a noun |
| Ludwig von Bertalanffy / Simone de Beauvoir | a part of the surname, after a given name |
| ein Buch von van der Meer | the first is a preposition, the others a part of the surname |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar.words import (
    AGENT,
    CAPITAL_NEXT,
    CONNECTOR,
    DETERMINER,
    FUNCTION,
    JOINER,
    NAME,
    PARTICLE,
    WORK,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.grammar.words import MarkedWord

_MOST_ADJECTIVES = 2
_SHORTEST_ADJECTIVE = 4
_ENDINGS = ("e", "en", "er", "es", "em")
_NO_ADJECTIVE = FUNCTION | PARTICLE | CONNECTOR | JOINER | NAME


def after_preposition(words: Sequence[MarkedWord], first: int) -> int:
    """Find where a name begins whose particles end before `words[first]`, after a preposition.

    0 where its particles are all its own.
    """
    at = first
    while at > 0 and words[at - 1].marks & PARTICLE:
        at -= 1
    if at < 1 or at == first or not words[at].marks & AGENT or not _ends_noun(words, at):
        return 0
    # "Estudios de la Torre", "von der Leyen": only a particle that begins others is their own.
    return at + 1 if at + 1 == first or words[at + 1].marks & AGENT or _doubled(words, at) else 0


def _doubled(words: Sequence[MarkedWord], at: int) -> bool:
    return words[at].text == words[at + 1].text or words[at + 1].text in ("van", "von", "de")


def _ends_noun(words: Sequence[MarkedWord], end: int) -> bool:
    """Whether a noun that is no name ends before the preposition at `end`."""
    noun = words[end - 1]
    if noun.marks & WORK:
        return True
    if words[end].marks & CAPITAL_NEXT:
        named = noun.marks & (NAME | FUNCTION) == NAME
        return named and follows_determiner(words, end - 1)
    return is_adjective(noun) and _follows_noun_or_article(words, end - 1)


def follows_determiner(words: Sequence[MarkedWord], at: int) -> bool:
    """Say whether a determiner stands before a noun with a capital, adjectives between them."""
    for _ in range(_MOST_ADJECTIVES + 1):
        if at < 1:
            return False
        word = words[at - 1]
        if word.marks & (CAPITAL_NEXT | AGENT) == CAPITAL_NEXT:
            return True
        if not (is_adjective(word) and word.text.endswith(_ENDINGS)):
            return False
        at -= 1
    return False


def _follows_noun_or_article(words: Sequence[MarkedWord], at: int) -> bool:
    """The same for a noun in lower case, which adjectives can follow as well.

    "Una postura nueva de Moreno", "trabajos recientes de Moreno".
    """
    for _ in range(_MOST_ADJECTIVES + 1):
        if at < 1:
            return False
        word = words[at - 1]
        if word.marks & (DETERMINER | WORK):
            return True
        if not is_adjective(word):
            return False
        at -= 1
    return False


def is_adjective(word: MarkedWord) -> bool:
    """Say whether a word in lower case can describe a noun: it is none of the little words."""
    plain = word.size >= _SHORTEST_ADJECTIVE and word.text[:1].islower()
    return plain and not word.marks & _NO_ADJECTIVE
