"""The names at the head of a typed entry, in the ways that people type them.

| typed | read |
| --- | --- |
| Siegel, D. J., & Bryson, T. P. | surname first, initials: APA, Harvard |
| Siegel, Daniel J., and Tina Payne Bryson | the first one inverted: Chicago, MLA |
| Siegel DJ, Bryson TP | initials without a stop: Vancouver |
| D. J. Siegel and T. P. Bryson; Daniel Siegel | as spoken |
| Siegel, Bryson & Porges | surnames only |
| Siegel, Daniel; Bryson, Tina | parted by semicolons |
| World Health Organization | a group |
| ———. | the authors of the entry above |
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import SURNAME_PREFIXES, read_as
from ipnb_refs.listed.names.chunks import Chunk, is_initials, is_suffix
from ipnb_refs.listed.names.cut_heads import cut_head, without_handles, without_roles
from ipnb_refs.listed.names.groups import as_groups, joiners, names_group
from ipnb_refs.listed.names.other_signs import in_usual_signs
from ipnb_refs.listed.names.persons import (
    Read,
    as_spoken,
    group,
    has_capitals_first,
    inverted_name,
    is_vancouver,
    named,
    of_vancouver,
    particles,
    particles_behind,
    take_turns_with_initials,
    with_suffix,
    without_last_stop,
)
from ipnb_refs.listed.names.short_groups import short_group
from ipnb_refs.listed.names.small_letters import as_typed, with_capitals
from ipnb_refs.model import Name
from ipnb_refs.names import PARTICLES
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_REPEATED = regex(r"[—–_\-]{2,}[.,]?\s*")
_WORDS = read_as().lists
_IN_FULL = regex(r"[^\W\d_]{2}")
_ELIDED_NAME = regex(r"[a-z]{1,4}['’][^\W\d_a-z]")
_LONGEST_SURNAME = 4
_MOST_GIVEN = 3


@frozen
class Names:
    """The names of a head.

    `others` says that "et al." ends them, or that dots stand for some; `role` is the range of
    "(Eds.)"; `repeated` says that a dash stands for the names of the entry above.
    """

    names: tuple[Read, ...] = ()
    others: bool = False
    role: tuple[int, int] | None = None
    repeated: bool = False


class NameOrder(Enum):
    """How most entries of a list have their names, which tells what a single entry does not."""

    UNKNOWN = auto()
    SURNAMES_ONLY = auto()
    """No given names: "Vargas Llosa" is a surname there."""
    INVERTED = auto()
    """Surnames first: in "García Márquez, Gabriel José" the comma parts one name."""
    SPOKEN = auto()
    """Given names first: in "Jo Lau, Ben Zimm" the comma parts two, and "Jo Lau." is a person."""


def read_names(head: str, order: NameOrder = NameOrder.UNKNOWN) -> Names:
    """Read the names at the head of an entry, whose date or title comes behind it.

    `order` is that of the list; where it is not known, what is typed decides alone.
    """
    typed = head.rstrip()
    capitals = with_capitals(typed)
    names = _read_names(capitals, order)
    if capitals is typed:
        return names
    return replace(names, names=tuple(as_typed(read, typed) for read in names.names))


@lru_cache(maxsize=1024)  # a head is read again where the list tells what one entry does not
def _read_names(head: str, order: NameOrder) -> Names:
    if dash := _REPEATED.match(head):
        rest = read_names(head[dash.end() :]) if head[dash.end() :].strip(" .,") else Names()
        return Names((), others=rest.others, role=rest.role, repeated=True)
    head = without_handles(in_usual_signs(head))
    if both := short_group(head):
        return Names((Read(Name(literal=both), 0, len(head)),))
    cut = cut_head(head)
    chunks, others, role = cut.chunks, cut.others, cut.role
    order = NameOrder.SURNAMES_ONLY if cut.has_surnames_only else order
    is_alone = len(chunks) == 1 and cut.stops and len(chunks[0].words) > 1 and not others
    if is_alone and not (order is NameOrder.SPOKEN and may_be_person(chunks[0].text)):
        # "Childish Gambino. (2018)": persons are inverted, groups and stage names end with a stop.
        return Names((group(chunks[0]),), others, role)
    if order is NameOrder.SURNAMES_ONLY and not _is_group(chunks):
        people = [
            Read(named(without_last_stop(chunk).words, ""), chunk.start, chunk.end)
            for chunk in chunks
        ]
        return Names(tuple(people), others, role)
    return Names(tuple(_people(chunks, cut.text, order)), others, role)


def _people(chunks: Sequence[Chunk], head: str, order: NameOrder) -> list[Read]:
    if _is_group(chunks):
        return [group(chunk) for chunk in as_groups(chunks, head)]
    if all(is_vancouver(chunk.text) for chunk in chunks):
        return [of_vancouver(chunk) for chunk in chunks]
    pairs = _inverted(chunks, order)
    people: list[Read] = []
    spoken: list[tuple[int, Chunk]] = []
    at = 0
    while at < len(chunks):
        chunk = chunks[at]
        following = chunks[at + 1] if at + 1 < len(chunks) else None
        given = (
            following if following is not None and _belongs(chunk, following, pairs, at) else None
        )
        at += 1
        if given is not None:
            at += 1
            suffix = chunks[at] if at < len(chunks) and is_suffix(chunks[at].text) else None
            at += suffix is not None
            people.append(inverted_name(chunk, given, suffix))
        elif is_suffix(chunk.text) and people:
            people[-1] = with_suffix(people[-1], chunk)
        elif is_vancouver(chunk.text):
            people.append(of_vancouver(chunk))
        elif _has_article(chunk) or names_group(chunk.text):
            people.append(group(chunk))
        else:
            spoken.append((len(people), chunk))
            people.append(as_spoken(chunk))
    return _with_given_names(people, spoken, order)


def _with_given_names(
    people: list[Read], spoken: list[tuple[int, Chunk]], order: NameOrder
) -> list[Read]:
    """Read "Ben Bolk" again where others of the head or of the list have given names in full."""
    if not spoken:
        return people
    if order is NameOrder.SPOKEN or any(_IN_FULL.search(read.name.given) for read in people):
        for at, chunk in spoken:
            people[at] = as_spoken(chunk, has_given=True)
    return people


def _has_article(chunk: Chunk) -> bool:
    first, space, _ = chunk.text.partition(" ")
    return bool(space) and first in _WORDS.before_groups


def _belongs(chunk: Chunk, given: Chunk, pairs: set[int], at: int) -> bool:
    """Say whether what follows a surname are the given names of the same person."""
    if given.joined or given.apart or not _may_be_surname(chunk):
        return False
    if has_capitals_first(chunk):
        return False
    if is_suffix(given.text):
        return False
    words = given.words
    words = words[: len(words) - particles_behind(words)]
    return is_initials(" ".join(words)) or _ends_in_initial(given) or at in pairs


def _inverted(chunks: Sequence[Chunk], order: NameOrder) -> set[int]:
    """Find the surnames whose given names are typed in full, by what the last name looks like."""
    if take_turns_with_initials(chunks) or _take_turns_with_capitals(chunks):
        return set(range(0, len(chunks), 2))
    if any(chunk.apart for chunk in chunks):
        return {
            at
            for at, chunk in enumerate(chunks[:-1])
            if not chunks[at + 1].apart
            and not chunks[at + 1].joined
            and (at == 0 or chunk.apart or chunk.joined)
        }
    if any(is_initials(chunk.text) for chunk in chunks):
        return set()
    joined = [at for at, chunk in enumerate(chunks) if chunk.joined]
    first_is_pair = len(chunks) > 1 and not chunks[1].joined and _is_pair(chunks, order)
    if not joined:
        is_pair = len(chunks) == 2 and first_is_pair
        inner = [c for c in chunks[1::2] if _ends_in_initial(c)]
        if not is_pair and len(chunks) % 2 == 0 and inner:
            return set(range(0, len(chunks), 2))
        return {0} if is_pair or (first_is_pair and _ends_in_initial(chunks[1])) else set()
    last = chunks[joined[-1] :]
    if len(last) > 1 and len(last) % 2 == 0 and joined[-1] % 2 == 0:
        return set(range(0, len(chunks), 2))
    if len(last) == 1 and len(last[0].words) > 1 and not particles(last[0].words) and first_is_pair:
        # "Siegel, Daniel, and Tina Bryson"; but "Siegel, Bryson, and van der Kolk".
        return {0} if joined[0] == 2 or (len(chunks) > 2 and len(chunks[2].words) > 1) else set()
    return set()


def _take_turns_with_capitals(chunks: Sequence[Chunk]) -> bool:
    """Say whether capitals tell surnames from given names: "ROE, Ann, LAU, Jo"."""
    surnames, given = chunks[::2], chunks[1::2]
    return (
        len(surnames) == len(given) > 1
        and all(chunk.text.isupper() and len(chunk.text) > 2 for chunk in surnames)
        and all(_may_be_given(chunk) and not chunk.text.isupper() for chunk in given)
    )


def _is_pair(chunks: Sequence[Chunk], order: NameOrder) -> bool:
    """Say whether the first comma parts one name: "Siegel, Daniel", but not "Jo Lau, Ben Zimm"."""
    first, second = chunks[:2]
    if not _may_be_given(second) and not (len(chunks) == 2 and first.text.isupper()):
        return False  # but "SOUZA, Ana Maria Vilas Boas": capitals say which is the surname
    if len(first.words) == 1 or order is NameOrder.INVERTED:
        return True
    if _looks_like_surname(first, second):
        # "Di Vega, Jo Roth", where the others have their given names first, are two.
        return order is not NameOrder.SPOKEN or len(second.words) == 1
    if any(is_initials(word) for word in first.words):
        return False
    return order is NameOrder.UNKNOWN and (len(second.words) == 1 or _ends_in_initial(second))


def _looks_like_surname(chunk: Chunk, behind: Chunk) -> bool:
    """Say whether several words are one surname: "Le Doux", "PEÑA RUIZ" before "Rosa Ana"."""
    first = chunk.words[0]
    if first in SURNAME_PREFIXES or first.lower() in PARTICLES or particles(chunk.words):
        return True
    return chunk.text.isupper() and not behind.text.isupper()


def may_be_person(name: str) -> bool:
    """Say whether a name can be that of a person with given names: "Jo Weller"."""
    words = name.split()
    most = _LONGEST_SURNAME + sum(w in PARTICLES for w in words)
    if not 1 < len(words) <= most or words[0] in _WORDS.before_groups:
        return False
    return not names_group(name) and all(
        w[:1].isupper() or w in PARTICLES or _ELIDED_NAME.match(w) for w in words
    )


def _is_group(chunks: Sequence[Chunk]) -> bool:
    """Say whether the head is the name of a group, or of several."""
    if any(is_initials(chunk.text) or is_vancouver(chunk.text) for chunk in chunks):
        return False
    if any(particles_behind(chunk.words) for chunk in chunks[1:]):
        return False  # "Kolk, B. A. van der, & World Health Organization"
    return any(names_group(chunk.text) for chunk in chunks)


def words_of_title(head: str) -> int:
    """Count the lower-case words of a head that names and groups do not have: titles do."""
    words = [word.strip(".,:;()“”\"'") for word in without_roles(head).split()]
    known = _known_small_words()
    return sum(word.islower() and word.isalpha() and word not in known for word in words[1:])


def _ends_in_initial(chunk: Chunk) -> bool:
    """Say whether given names end with an initial, and begin with none: "Daniel J."."""
    words = chunk.words
    return len(words) > 1 and is_initials(words[-1]) and words[-1].endswith(".")


def _may_be_surname(chunk: Chunk) -> bool:
    words = chunk.words
    return 0 < len(words) <= _LONGEST_SURNAME and not is_initials(words[0])


def _may_be_given(chunk: Chunk) -> bool:
    words = chunk.words
    words = words[: len(words) - particles_behind(words)]
    return 0 < len(words) <= _MOST_GIVEN and all(word[:1].isupper() for word in words)


@lru_cache(maxsize=1)
def _known_small_words() -> frozenset[str]:
    words = read_as()
    return joiners() | words.connectors | PARTICLES | words.function_words
