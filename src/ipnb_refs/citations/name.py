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
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.citations.words import (
    CAPITAL,
    COMMA,
    DEGREE,
    DOT,
    FUNCTION,
    GROUP,
    HYPHEN,
    INITIAL,
    JOINER,
    LARGE_PARTICLE,
    NAME,
    PARTICLE,
    PLACE,
    POSSESSIVE,
    SUFFIX,
    joined,
)
from ipnb_refs.model import CiteName, Name, Span, value
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.window import Window
    from ipnb_refs.citations.words import Word
    from ipnb_refs.model import Lexicon

_MAX_WORDS = 12
_GOES_ON = NAME | PARTICLE | JOINER | DOT | HYPHEN


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


@value
class _Reach:
    """How far left the words of a name may go.

    `starts` are the words at which it could begin, from right to left; `end` is one past its last
    word. `grouped` says that lower-case words join it, as in "Ministry of Health".
    """

    starts: Sequence[int]
    end: int
    grouped: bool


def read_name(words: Sequence[Word], end: int, lexicon: Lexicon | None) -> ReadName | None:
    """Read the name that ends right before `words[end]`, or return None where there is none."""
    if end < 1:
        return None
    marks = words[end - 1].marks
    suffix, last = "", end
    if marks & (SUFFIX | DEGREE | DOT):
        suffix, last = _read_suffix(words, end)
        if last < 1:
            return None
        marks = words[last - 1].marks
        if marks & DOT:
            return _read_initials(words, last)
    if lexicon is not None and lexicon.ends_group(words[last - 1].folded or words[last - 1].lower):
        group = _known_group(words, last, lexicon)
        if group is not None:
            return group
    if not marks & NAME:
        return None
    if last == 1 or not words[last - 2].marks & _GOES_ON:
        known = lexicon is not None and lexicon.has_name(words[last - 1].folded)
        return ReadName(last - 1, last - 1, last, end, 0, known, suffix=suffix)
    found = _choose(words, _reach(words, last), lexicon)
    return replace(found, stop=end, suffix=suffix) if suffix or end != last else found


def made(window: Window, found: ReadName) -> CiteName:
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
        return CiteName(span, Name(given=joined(words[found.first : found.end])))
    family = family_of(words, found)
    return CiteName(
        span,
        Name(
            family=joined(words[family : found.end]).removesuffix("s" if found.genitive else ""),
            given=joined(words[found.first : found.surname]),
            non_dropping_particle=" ".join(w.text for w in words[found.surname : family]),
            suffix=found.suffix,
        ),
    )


@lru_cache(maxsize=4096)
def surname(text: str) -> Name:
    """The name that is one surname and nothing else; the same object each time."""
    return Name(text)


def family_of(words: Sequence[Word], found: ReadName) -> int:
    """Where the family name begins, after the particles of the surname."""
    family = found.surname
    while family < found.end - 1 and words[family].marks & (PARTICLE | LARGE_PARTICLE):
        family += 1
    return family


def leads_in(words: Sequence[Word], found: ReadName) -> bool:
    """Say whether a name of a list is a place or the word that begins the sentence."""
    marks = words[found.first].marks
    return bool(marks & CAPITAL and not found.known and (marks & PLACE or _is_lead_in(marks)))


def _is_lead_in(marks: int) -> bool:
    return bool(marks & FUNCTION and not marks & (PARTICLE | LARGE_PARTICLE))


def _read_suffix(words: Sequence[Word], end: int) -> tuple[str, int]:
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


def _read_initials(words: Sequence[Word], end: int) -> ReadName | None:
    first = end
    while first > 0:
        if _ends_initial(words, first):
            first -= 2
        elif words[first - 1].marks & HYPHEN and _ends_initial(words, first - 1):
            first -= 1  # "J.-P."
        else:
            break
    return None if first == end else ReadName(first, end, end, end, only_initials=True)


def _ends_initial(words: Sequence[Word], end: int) -> bool:
    return end > 1 and bool(words[end - 1].marks & DOT and words[end - 2].marks & INITIAL)


def _ends_abbreviation(words: Sequence[Word], end: int) -> bool:
    """Whether a capital with a full stop ends an abbreviation: "z. B.", "a. a. O."."""
    if end < 4 or not words[end - 3].marks & DOT:
        return False
    letter = words[end - 4].text
    return len(letter) == 1 and letter.islower()


def _reach(words: Sequence[Word], end: int) -> _Reach:
    """Go left from the last word of a surname over particles, given names and initials."""
    first = end - 1
    starts = [first]
    particle = grouped = False
    while first > 0 and end - first < _MAX_WORDS:
        marks = words[first - 1].marks
        if marks & DOT and _ends_initial(words, first):
            if _ends_abbreviation(words, first):
                break
            first -= 2
            starts.append(first)
        elif marks & HYPHEN and _ends_initial(words, first - 1):
            first -= 3
            starts[-1] = first  # "J.-P." is one given name
        elif marks & POSSESSIVE and not _names_group(words[first:end]):
            break
        elif marks & NAME:
            first -= 1
            starts.append(first)
        elif marks & PARTICLE and len(starts) == 1 and _has_name_left(words, first, end):
            first -= 1
            particle = True
        elif marks & PARTICLE and len(starts) == 1 and not particle:
            starts.append(_over_particles(words, first))
            break
        elif marks & JOINER and _has_group_left(words, first, end):
            first -= 1
            grouped = True
        else:
            break
    return _Reach(starts, end, grouped)


def _names_group(words: Sequence[Word]) -> bool:
    """Whether words end the name of a group that has a possessive in it: "Children’s Fund"."""
    return any(word.marks & NAME and word.marks & GROUP for word in words)


def _over_particles(words: Sequence[Word], first: int) -> int:
    """Where a surname begins whose last word is at `first`; a capital may begin its particles.

    No particle stands twice: "het werk van van Gogh".
    """
    end = first
    while first > 0 and words[first - 1].marks & PARTICLE:
        if first < end and words[first - 1].text == words[first].text:
            return first
        first -= 1
    return first - 1 if first > 0 and words[first - 1].marks & LARGE_PARTICLE else first


def _has_name_left(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether only particles stand between here and a name (or initials) further left."""
    i = first - 1
    while i > 0 and end - i < _MAX_WORDS and words[i].marks & PARTICLE:
        i -= 1
    if i < 0 or end - i >= _MAX_WORDS:
        return False
    marks = words[i].marks
    if marks & DOT:
        return _ends_initial(words, i + 1)
    return bool(marks & NAME) and not marks & (FUNCTION | POSSESSIVE)


def _has_group_left(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether joiners lead to a capitalised word, and the stretch holds the word of a group."""
    i = first - 1
    while i > 0 and words[i].marks & JOINER:
        i -= 1
    if not words[i].marks & NAME or words[i].marks & FUNCTION:
        return False
    while i > 0 and end - i < _MAX_WORDS and _joins_group(words[i - 1].marks):
        i -= 1
    return _names_group(words[i:end])


def _joins_group(marks: int) -> bool:
    return bool(marks & JOINER or (marks & NAME and not marks & POSSESSIVE))


def _choose(words: Sequence[Word], reach: _Reach, lexicon: Lexicon | None) -> ReadName:
    """Decide where the name begins: what the store knows, else all that does not only lead in."""
    known_at = _known_at(words, reach, lexicon) if lexicon is not None else None
    first = _without_lead_in(words, reach, known_at)
    end = reach.end
    capitals = [word.marks for word in words[first:end] if word.marks & NAME]
    if known_at is None:
        group = reach.grouped or (len(capitals) > 1 and any(m & GROUP for m in capitals))
    else:
        group = reach.grouped and known_at == first
    known = known_at is not None
    if group:
        return ReadName(first, first, end, end, 0, known, group=True)
    if known_at is None or lexicon is None:
        surname = _over_particles(words, end - 1)
    else:
        surname = _over_known_particles(words, known_at, end, lexicon)
        if surname == known_at and surname > first and words[surname - 1].marks & PARTICLE:
            first = surname  # "die Arbeiten von Siegel": a preposition, the store knows no "von"
    extra = sum(1 for marks in capitals if marks & CAPITAL) - 1
    return ReadName(first, max(first, surname), end, end, extra, known)


def _known_at(words: Sequence[Word], reach: _Reach, lexicon: Lexicon) -> int | None:
    """The start of the longest stretch that the store knows as a name."""
    for start in reversed(reach.starts):
        if lexicon.has_name(_folded(words, start, reach.end)):
            return start
    return None


def _known_group(words: Sequence[Word], end: int, lexicon: Lexicon) -> ReadName | None:
    """The longest stretch of any words that the store knows as a group: "Zero to Three"."""
    for start in range(max(0, end - _MAX_WORDS), end - 1):
        if words[start].marks & NAME and lexicon.has_name(_folded(words, start, end)):
            return ReadName(start, start, end, end, 0, known=True, group=True)
    return None


def _folded(words: Sequence[Word], first: int, end: int) -> str:
    """Fold words as one name, with the "s" of a possessive inside."""
    if end - first == 1:
        return words[first].folded
    inside = [w.text + "s" if w.marks & POSSESSIVE else w.text for w in words[first : end - 1]]
    return fold(" ".join([*inside, words[end - 1].text]))


def _over_known_particles(words: Sequence[Word], first: int, end: int, lexicon: Lexicon) -> int:
    """Where a surname begins that the store knows, with the particles that the store knows too.

    One particle alone is a preposition where the store has the name without it; two are none.
    """
    over = _over_particles(words, first)
    for start in range(over, first):
        if lexicon.has_name(_folded(words, start, end)):
            return start
    return over if first - over > 1 else first


def _without_lead_in(words: Sequence[Word], reach: _Reach, known_at: int | None) -> int:
    """The leftmost start that is no word such as "However"; at most where the surname begins."""
    surname = reach.end - 1 if known_at is None else known_at
    for start in reversed(reach.starts):
        if start >= surname or not _is_lead_in(words[start].marks):
            return start
        if words[start + 1].marks & DOT:  # an initial: "I. Smith"
            return start
    return surname
