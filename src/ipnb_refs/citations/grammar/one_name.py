"""One name read leftwards: a person with given names and particles, or a group.

| typed | read as |
| --- | --- |
| Siegel / J. M. Taylor / Rolf Schulmeister | one person; initials and given names are `given` |
| van der Kolk / de la Torre / Van Eck | a surname with its particles |
| Abu El-Heba | a compound surname, read as `given` and `family`: the store decides |
| King Jr. / King, Jr. | a surname with its suffix |
| World Health Organization / Ministry of Health | a group, as a literal name |
| J. (of "Smith, J., & Jones, B.") | initials alone, for the surname before the comma |
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar.by_whom import after_preposition
from ipnb_refs.citations.grammar.name_reach import (
    NameReach,
    ends_initial,
    has_group_left,
    joins,
    over_particles,
    reach_of,
)
from ipnb_refs.citations.grammar.words import (
    CAPITAL,
    COMMA,
    CONNECTOR,
    DEGREE,
    DOT,
    FUNCTION,
    GROUP,
    HYPHEN,
    JOINER,
    LARGE_PARTICLE,
    NAME,
    PARTICLE,
    PLACE,
    POSSESSIVE,
    SUFFIX,
)
from ipnb_refs.frozen import value
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.grammar.words import MarkedWord
    from ipnb_refs.model import Lexicon

_MOST_OF_GROUP = 20  # words of a group that the store knows
_MOST_INITIALS = 3
_GOES_ON = NAME | PARTICLE | DOT | HYPHEN


@value
class ReadName:
    """A name as places in the words of a window, before anything is made of it.

    It goes from `first` to `end`, the surname begins at `surname`, and `stop` is after "Jr." and
    degrees. `extra` counts capitalised words beyond one surname: given names, a compound surname,
    or words that only lead in. `known` says that the store has this name, `genitive` that its
    last letter is the ending of one.
    """

    first: int
    surname: int
    end: int
    stop: int
    extra: int = 0
    known: bool = False
    group: bool = False
    only_initials: bool = False
    suffix: str = ""
    genitive: bool = False


def read_name(words: Sequence[MarkedWord], end: int, lexicon: Lexicon | None) -> ReadName | None:
    """Read the name that ends right before `words[end]`, or return None where there is none."""
    if end < 1:
        return None
    marks = words[end - 1].marks
    suffix, last = "", end
    if marks & (SUFFIX | DEGREE | DOT):
        if lexicon is not None and (group := _known_group(words, end, lexicon)):
            return group  # "Grass Phylogeny Working Group II"
        suffix, last = _read_suffix(words, end)
        if last < 1:
            return None
        marks = words[last - 1].marks
        if marks & DOT:
            return _read_initials(words, last)
    if lexicon is not None and (group := _known_group(words, last, lexicon)):
        return group
    short = words[last - 1].size <= _MOST_INITIALS and last > 1
    if short and lexicon is not None and _are_initials(words, last, lexicon):
        return (found := read_name(words, last - 1, lexicon)) and replace(found, stop=end)
    if not marks & NAME:
        return None
    if _is_one_word(words, last):
        known = lexicon is not None and lexicon.has_name(words[last - 1].folded)
        return ReadName(last - 1, last - 1, last, end, 0, known, suffix=suffix)
    found = _choose(words, reach_of(words, last), lexicon)
    return found if last == end else _with_suffix(found, suffix, end)


def _is_one_word(words: Sequence[MarkedWord], end: int) -> bool:
    """Whether no word before the last one can be a part of the name; "and" and "of" seldom are."""
    if end == 1:
        return True
    before = words[end - 2].marks
    if before & _GOES_ON:
        return False
    if before & JOINER:
        return words[end - 1].marks & CAPITAL > 0 and not has_group_left(words, end - 1, end)
    return not (end > 2 and words[end - 3].marks & JOINER and joins(words, end - 1))


def _are_initials(words: Sequence[MarkedWord], end: int, lexicon: Lexicon) -> bool:
    """Whether capitals are the initials behind a name of the store: "Allen CD et al. (2010)"."""
    word, before = words[end - 1], words[end - 2]
    if not (word.text.isupper() and before.marks & CAPITAL):
        return False
    return lexicon.has_name(before.folded) and not lexicon.has_name(word.folded)


def family_of(words: Sequence[MarkedWord], found: ReadName) -> int:
    """Where the family name begins, after the particles of the surname."""
    family = found.surname
    while family < found.end - 1 and words[family].marks & (PARTICLE | LARGE_PARTICLE):
        family += 1
    return family


def leads_in(words: Sequence[MarkedWord], found: ReadName) -> bool:
    """Say whether a name of a list is a place or the word that begins the sentence."""
    marks = words[found.first].marks
    if not marks & CAPITAL or found.known:
        return False
    if marks & PLACE:  # but "Pesquisas de Lima e Rocha"
        return not after_preposition(words, found.first)
    return _is_lead_in(marks)


def _is_lead_in(marks: int, *, grouped: bool = False) -> bool:
    """Whether a word only leads in; what could be a particle does so before a group."""
    return bool(marks & FUNCTION and (grouped or not marks & (PARTICLE | LARGE_PARTICLE)))


def _read_suffix(words: Sequence[MarkedWord], end: int) -> tuple[str, int]:
    """Read "Jr.", "III" at the end of a name, and say where the name without it ends.

    A degree ("Siegel, MD") is stepped over.
    """
    word = end - 1 if end > 1 and words[end - 1].marks & DOT else end
    if word < 2:
        return "", end
    typed = words[word - 1]
    comma = bool(words[word - 2].marks & COMMA)
    last = word - 2 if comma else word - 1
    if typed.marks & SUFFIX:
        return typed.text, last
    return ("", last) if comma and typed.marks & DEGREE else ("", end)


def _with_suffix(found: ReadName, suffix: str, stop: int) -> ReadName:
    """Let a name end after its suffix, which of a group is a part of it: "Working Group II"."""
    if found.group and suffix:
        return replace(found, end=stop, stop=stop)
    return replace(found, stop=stop, suffix=suffix)


def _read_initials(words: Sequence[MarkedWord], end: int) -> ReadName | None:
    first = end
    while first > 0:
        if ends_initial(words, first):
            first -= 2
        elif words[first - 1].marks & HYPHEN and ends_initial(words, first - 1):
            first -= 1  # "J.-P."
        else:
            break
    return None if first == end else ReadName(first, end, end, end, only_initials=True)


def _choose(words: Sequence[MarkedWord], reach: NameReach, lexicon: Lexicon | None) -> ReadName:
    """Decide where the name begins: what the store knows, else all that does not only lead in."""
    known_at = _known_at(words, reach, lexicon) if lexicon is not None else None
    may_be_whole = reach.floor or words[reach.end - 1].text.isupper()
    if known_at is None and lexicon is not None and may_be_whole:
        whole = over_particles(words, reach.end - 1, all_of_them=True)  # after all: "von Weber"
        known_at = whole if lexicon.has_name(_folded(words, whole, reach.end)) else None
    if known_at and reach.grouped and _is_part_of_group(words, known_at, reach):
        known_at = None
    end = reach.end
    named = reach.grouped or words[end - 1].marks & GROUP > 0
    first = _without_lead_in(words, reach, known_at, grouped=named)
    capitals = [word.marks for word in words[first:end] if word.marks & NAME]
    if known_at is None:
        group = reach.grouped or (len(capitals) > 1 and any(m & GROUP for m in capitals))
    else:
        group = reach.grouped and known_at == first
    if group:
        return ReadName(first, first, end, end, 0, known_at is not None, group=True)
    if known_at is None or lexicon is None:
        surname = over_particles(words, end - 1, reach.floor)
    else:
        surname = _over_known_particles(words, known_at, end, lexicon)
        # "Shrestha & Press", "Group C of Szumik": the store knows the last, and none of the rest.
        first = surname if reach.grouped else min(first, surname)
        if surname > first and words[surname - 1].marks & PARTICLE:
            first = surname  # "die Arbeiten von Siegel": a preposition, the store knows no "von"
    extra = sum([marks & CAPITAL > 0 for marks in capitals]) - 1
    return ReadName(first, max(first, surname), end, end, extra, known_at is not None)


def _is_part_of_group(words: Sequence[MarkedWord], known_at: int, reach: NameReach) -> bool:
    """Whether what the store knows is the last word of a group, and no co-author after "&"."""
    if known_at == reach.starts[-1] or not words[known_at].marks & GROUP:
        return False
    return not words[known_at - 1].marks & CONNECTOR


def _known_at(words: Sequence[MarkedWord], reach: NameReach, lexicon: Lexicon) -> int | None:
    """The start of the longest stretch that the store knows as a name; "H. Wang" is no "Hwang"."""
    for start in reversed(reach.starts):
        if start + 1 < reach.end and words[start + 1].marks & DOT:
            continue
        if lexicon.has_name(_folded(words, start, reach.end)):
            return start
    return None


def _known_group(words: Sequence[MarkedWord], end: int, lexicon: Lexicon) -> ReadName | None:
    """The longest stretch of any words that the store knows as a group: "Zero to Three"."""
    if not ends_group(words[end - 1], lexicon):
        return None
    for start in range(max(0, end - _MOST_OF_GROUP), end - 1):
        if words[start].marks & NAME and lexicon.has_name(_folded(words, start, end)):
            return ReadName(start, start, end, end, 0, known=True, group=True)
    return None


def ends_group(word: MarkedWord, lexicon: Lexicon) -> bool:
    """Whether the name of a group in the store ends with a word, "française" too."""
    if word.folded:
        return lexicon.ends_group(word.folded)
    return lexicon.ends_group(word.lower if word.lower.isascii() else fold(word.lower))


def _folded(words: Sequence[MarkedWord], first: int, end: int) -> str:
    """Fold words as one name, with the "s" of a possessive inside."""
    if end - first == 1:
        return words[first].folded
    inside = [w.text + "s" if w.marks & POSSESSIVE else w.text for w in words[first : end - 1]]
    return fold(" ".join([*inside, words[end - 1].text]))


def _over_known_particles(
    words: Sequence[MarkedWord], first: int, end: int, lexicon: Lexicon
) -> int:
    """Where a surname begins that the store knows, with the particles that the store knows too.

    One particle alone is a preposition where the store has the name without it; two are none.
    """
    over = over_particles(words, first, all_of_them=True)
    for start in range(over, first):
        if lexicon.has_name(_folded(words, start, end)):
            return start
    return over if first - over > 1 else first


def _without_lead_in(
    words: Sequence[MarkedWord], reach: NameReach, known_at: int | None, *, grouped: bool
) -> int:
    """The leftmost start that is no word such as "However"; at most where the surname begins."""
    surname = reach.end - 1 if known_at is None else known_at
    for start in reversed(reach.starts):
        if start >= surname or not _is_lead_in(words[start].marks, grouped=grouped):
            return start
        if words[start + 1].marks & DOT:  # an initial: "I. Smith"
            return start
    return surname
