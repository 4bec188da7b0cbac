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

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ipnb_refs.citations import lookalikes
from ipnb_refs.languages import CONNECTORS, DEGREES, GROUP_JOINERS, NAME_SUFFIXES
from ipnb_refs.model import CiteName, Name, Span
from ipnb_refs.names import PARTICLES, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.window import Token
    from ipnb_refs.model import Lexicon

_HYPHENS = frozenset("-‐‑")
_MAX_WORDS = 12


@dataclass(frozen=True, slots=True)
class ReadName:
    """A name, and the token at which it begins.

    `extra` counts capitalised words beyond one surname: given names, a compound surname, or words
    that only lead in. `known` says that the store has this name.
    """

    name: CiteName
    first: int
    extra: int = 0
    known: bool = False
    only_initials: bool = False


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far left the words of a name may go.

    `starts` are the tokens at which it could begin, from right to left; `end` is one past its last
    word. `grouped` says that lower-case words join it, as in "Ministry of Health".
    """

    starts: tuple[int, ...]
    end: int
    grouped: bool


def read_name(tokens: Sequence[Token], end: int, lexicon: Lexicon | None) -> ReadName | None:
    """Read the name that ends right before `tokens[end]`, or return None where there is none."""
    suffix, last = _read_suffix(tokens, end)
    if last < 1:
        return None
    if tokens[last - 1].text == ".":
        return _read_initials(tokens, last)
    if not tokens[last - 1].is_name:
        return None
    found = _choose(tokens, _reach(tokens, last), lexicon)
    if not suffix:
        return found
    span = Span(found.name.span.start, tokens[end - 1].end)
    return replace(found, name=CiteName(span, replace(found.name.name, suffix=suffix)))


def leads_in(tokens: Sequence[Token], found: ReadName) -> bool:
    """Say whether a name of a list is a place or the word that begins the sentence."""
    word = tokens[found.first].text
    return len(word) > 1 and not found.known and (lookalikes.is_place(word) or _is_lead_in(word))


def _is_lead_in(word: str) -> bool:
    return lookalikes.is_function_word(word) and word.lower() not in PARTICLES


def _read_suffix(tokens: Sequence[Token], end: int) -> tuple[str, int]:
    """Read "Jr.", "III" at the end of a name, and say where the name without it ends.

    A degree ("Siegel, MD") is stepped over.
    """
    word = end - 1 if end > 1 and tokens[end - 1].text == "." else end
    typed = tokens[word - 1].text if word > 1 else ""
    comma = word > 1 and tokens[word - 2].text == ","
    last = word - 2 if comma else word - 1
    if typed.lower() in NAME_SUFFIXES:
        return typed, last
    return ("", last) if comma and typed in DEGREES else ("", end)


def _read_initials(tokens: Sequence[Token], end: int) -> ReadName | None:
    first = end
    while first > 0 and _ends_initial(tokens, first):
        first -= 2
    if first == end:
        return None
    span = Span(tokens[first].start, tokens[end - 1].end)
    name = CiteName(span, Name(given=_given(tokens[first:end])))
    return ReadName(name, first, only_initials=True)


def _ends_initial(tokens: Sequence[Token], end: int) -> bool:
    return end > 1 and tokens[end - 1].text == "." and _is_initial(tokens[end - 2])


def _ends_abbreviation(tokens: Sequence[Token], end: int) -> bool:
    """Whether a capital with a full stop ends an abbreviation: "z. B.", "a. a. O."."""
    if end < 4 or tokens[end - 3].text != ".":
        return False
    letter = tokens[end - 4].text
    return len(letter) == 1 and letter.islower()


def _is_initial(token: Token) -> bool:
    """One capital, or two with a hyphen: "J", "J-P"."""
    size = len(token.text)
    return token.is_name and (size == 1 or (size == 3 and token.text[1] in _HYPHENS))


def _reach(tokens: Sequence[Token], end: int) -> _Reach:
    """Go left from the last word of a surname over particles, given names and initials."""
    first = end - 1
    starts = [first]
    particle = grouped = False
    while first > 0 and end - first < _MAX_WORDS:
        token = tokens[first - 1]
        if _ends_initial(tokens, first):
            if _ends_abbreviation(tokens, first):
                break
            first -= 2
            starts.append(first)
        elif token.text in _HYPHENS and _ends_initial(tokens, first - 1):
            first -= 3
            starts[-1] = first  # "J.-P." is one given name
        elif token.possessive:
            break
        elif token.is_name:
            first -= 1
            starts.append(first)
        elif _is_particle(token) and _has_name_left(tokens, first, end):
            first -= 1
            particle = True
        elif _is_particle(token) and not particle and len(starts) == 1:
            starts.append(_over_particles(tokens, first))
            break
        elif token.text in GROUP_JOINERS and _has_group_left(tokens, first, end):
            first -= 1
            grouped = True
        else:
            break
    return _Reach(tuple(starts), end, grouped)


def _is_particle(token: Token) -> bool:
    """A lower-case particle; "y" and "e" are read as connectors instead."""
    return token.text in PARTICLES and token.text not in CONNECTORS


def _over_particles(tokens: Sequence[Token], first: int) -> int:
    """Where a surname begins whose last word is at `first`; a capital may begin its particles."""
    while first > 0 and _is_particle(tokens[first - 1]):
        first -= 1
    if first > 0 and tokens[first - 1].is_name and tokens[first - 1].text.lower() in PARTICLES:
        first -= 1
    return first


def _has_name_left(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether only particles stand between here and a name (or initials) further left."""
    i = first - 1
    while i > 0 and end - i < _MAX_WORDS and _is_particle(tokens[i]):
        i -= 1
    if i < 0 or end - i >= _MAX_WORDS:
        return False
    left = tokens[i]
    if left.text == ".":
        return _ends_initial(tokens, i + 1)
    return left.is_name and not lookalikes.is_function_word(left.text) and not left.possessive


def _has_group_left(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether joiners lead to a capitalised word, and the stretch holds the word of a group."""
    i = first - 1
    while i > 0 and tokens[i].text in GROUP_JOINERS:
        i -= 1
    if i < 0 or not tokens[i].is_name or lookalikes.is_function_word(tokens[i].text):
        return False
    while i > 0 and end - i < _MAX_WORDS and _joins_group(tokens[i - 1]):
        i -= 1
    return any(t.is_name and lookalikes.is_group_word(t.text) for t in tokens[i:end])


def _joins_group(token: Token) -> bool:
    return token.text in GROUP_JOINERS or (token.is_name and not token.possessive)


def _choose(tokens: Sequence[Token], reach: _Reach, lexicon: Lexicon | None) -> ReadName:
    """Decide where the name begins: what the store knows, else all that does not only lead in."""
    known_at = _known_at(tokens, reach, lexicon) if lexicon is not None else None
    first = _without_lead_in(tokens, reach, known_at)
    words = tokens[first : reach.end]
    capitalised = [t.text for t in words if t.is_name]
    if known_at is None:
        several = len(capitalised) > 1
        is_group = reach.grouped or (several and any(map(lookalikes.is_group_word, capitalised)))
    else:
        is_group = reach.grouped and known_at == first
    span = Span(words[0].start, words[-1].end)
    if is_group:
        name = Name(literal=" ".join(t.text for t in words))
        return ReadName(CiteName(span, name), first, known=known_at is not None)
    name = _person(tokens, first, reach.end, known_at)
    extra = sum(len(word) > 1 for word in capitalised) - 1
    return ReadName(CiteName(span, name), first, extra, known_at is not None)


def _known_at(tokens: Sequence[Token], reach: _Reach, lexicon: Lexicon) -> int | None:
    """The start of the longest stretch that the store knows as a name."""
    for start in reversed(reach.starts):
        words = (t.text for t in tokens[start : reach.end] if t.is_word)
        if lexicon.has_name(fold(" ".join(words))):
            return start
    return None


def _without_lead_in(tokens: Sequence[Token], reach: _Reach, known_at: int | None) -> int:
    """The leftmost start that is no word such as "However"; at most where the surname begins."""
    surname = reach.end - 1 if known_at is None else known_at
    for start in reversed(reach.starts):
        if start >= surname or not _is_lead_in(tokens[start].text):
            return start
        if tokens[start + 1].text == ".":  # an initial: "I. Smith"
            return start
    return surname


def _person(tokens: Sequence[Token], first: int, end: int, known_at: int | None) -> Name:
    surname = max(first, _over_particles(tokens, end - 1 if known_at is None else known_at))
    words = [t.text for t in tokens[surname:end]]
    particles = 0
    while particles < len(words) - 1 and words[particles].lower() in PARTICLES:
        particles += 1
    return Name(
        family=" ".join(words[particles:]).replace(" .", "."),
        given=_given(tokens[first:surname]),
        non_dropping_particle=" ".join(words[:particles]),
    )


def _given(words: Sequence[Token]) -> str:
    """Given names as typed: "J. M.", "J.-P.", "Rolf"."""
    return " ".join(t.text for t in words).replace(" .", ".").replace(" -", "-").replace("- ", "-")
