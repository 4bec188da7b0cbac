"""Surnames a slip away from each other, one by one and looked up among many."""

from __future__ import annotations

from functools import lru_cache
from itertools import count, product
from typing import TYPE_CHECKING

from ipnb_refs.names import fold, fold_variants, without_particles
from ipnb_refs.resolving.matching import (
    has_one_spelling,
    have_one_spelling,
    spellings,
    stored_spellings,
    typed_spellings,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import ModuleType

    from ipnb_refs.model import Name

_MIN_NAME = 4
_MOST_SLIPS = 2
_LEAST_ALIKE = 0.65
_HEAD = 10
_SHORT = (1 << 30) - 1
_MOST = 50
_FEW = 200
"""So many names are compared one by one sooner than a table of what is left of them is made."""
_SELDOM = 24
"""So often all names are compared sooner than a table of what is left of them is made."""
_FEW_PAIRS = 1000
"""So many pairs of names are compared here sooner than rapidfuzz is loaded; most runs have less."""
_compared = count()


def slips(typed: Name, stored: Name) -> int | None:
    """Count the slips between two surnames; None where they are more than one name's worth.

    A letter too few, too many or wrong is one, and so are two that have changed places; names of
    up to five letters may have one, longer ones two, shorter ones than four none. What is typed
    before a surname may be a part of it ("Burke Haris"), and a particle may be no part.
    """
    if have_one_spelling(typed, stored):
        return _slips(typed.family.lower(), stored.family.lower())
    return _fewest(_typed(typed), _stored(stored))


def _fewest(typed: Iterable[str], stored: Iterable[str]) -> int | None:
    """Count the slips between the spellings of two names that are nearest to each other."""
    pairs = product(typed, stored)
    found = [number for one, other in pairs if (number := _slips(one, other)) is not None]
    return min(found, default=None)


def apart_from(typed: Name) -> Callable[[Name], int | None]:
    """Make what counts the slips between a typed name and others, 0 if it can be the other one.

    Every name of a date is asked about: most differ in length, and nothing of ours is called.
    """
    if not has_one_spelling(typed):
        return _apart_from_spellings(typed)
    one = typed.family.lower()
    length, allowed = len(one), _allowed(one)

    def apart(stored: Name) -> int | None:
        other = stored.family
        if (
            stored.literal
            or stored.non_dropping_particle
            or not (other.isascii() and other.isalpha())
        ):
            theirs = stored_spellings(stored, alone=True)
            return 0 if one in theirs else _fewest((one,), _stored(stored))
        if abs(len(other) - length) > allowed:
            return None
        other = other.lower()
        if one == other:
            return 0
        found = _distance(one, other, allowed) if allowed else 1
        return found if found <= allowed else None

    return apart


def _apart_from_spellings(typed: Name) -> Callable[[Name], int | None]:
    """Do so for a name that a store may hold in several ways."""
    ours, folded, alone = typed_spellings(typed), _typed(typed), not typed.given

    def apart(stored: Name) -> int | None:
        if not ours.isdisjoint(stored_spellings(stored, alone=alone)):
            return 0
        return _fewest(folded, _stored(stored))

    return apart


@lru_cache(maxsize=1024)
def _typed(name: Name) -> frozenset[str]:
    return frozenset(fold(spelling) for spelling, _ in spellings(name))


@lru_cache(maxsize=8192)
def _stored(name: Name) -> frozenset[str]:
    return frozenset({fold(name.surname), fold(without_particles(name.surname))})


def _slips(typed: str, stored: str) -> int | None:
    """Count the slips between two folded names; None for more than one name's worth, or none."""
    if abs(len(typed) - len(stored)) > _MOST_SLIPS or not (allowed := _allowed(typed)):
        return None
    found = _distance(typed, stored, allowed)
    return found if 0 < found <= allowed else None


def _distance(one: str, other: str, most: int) -> int:
    """Count the slips between two texts; more than `most` are one more than that.

    Each slip leaves at most one letter of a text without its like in the other. Most pairs have
    more of them, which takes far less time to see than it takes to count slips.
    """
    if len({*one}.difference(other)) > most or len({*other}.difference(one)) > most:
        return most + 1
    if next(_compared) < _FEW_PAIRS:
        return counted_slips(one, other, most)
    return int(_osa().distance(one, other, score_cutoff=most))


def counted_slips(one: str, other: str, most: int) -> int:
    """Count the slips as rapidfuzz does, letter by letter, for as long as few names are compared.

    To load rapidfuzz takes as long as to check a short post.
    """
    at, end = 0, min(len(one), len(other))
    while at < end and one[at] == other[at]:
        at += 1
    one, other = one[at:], other[at:]
    if not one or not other:
        return min(len(one) + len(other), most + 1)
    if abs(len(one) - len(other)) > most or not most:
        return most + 1
    ways = [(one[1:], other[1:]), (one[1:], other), (one, other[1:])]
    if one[:2] == other[1::-1]:
        ways.append((one[2:], other[2:]))
    return 1 + min([counted_slips(*rest, most - 1) for rest in ways])


@lru_cache(maxsize=1)
def _osa() -> ModuleType:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - imported only for many unknown names

    return OSA


def _allowed(typed: str) -> int:
    if len(typed) < _MIN_NAME:
        return 0
    return 1 if len(typed) <= _MIN_NAME + 1 else _MOST_SLIPS


def are_alike(typed: str, stored: str) -> bool:
    """Say whether names begin alike and share most letters: more may be wrong than a slip.

    Of short names, one letter may be wrong: "Lu" and "Li".
    """
    one, other = fold(typed), fold(stored)
    if one[:1] != other[:1]:
        return False
    osa = _osa()
    return (
        bool(osa.normalized_similarity(one, other) >= _LEAST_ALIKE) or osa.distance(one, other) == 1
    )


class FoldedNames:
    """Many folded names, found by a typed one that may be one of them, or a slip away.

    Names that are k slips apart have something in common when up to k letters are dropped from
    each, and so have their beginnings. Once it is asked often, it makes a table of these, and most
    lookups find nothing and look at no name.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names)
        self._asked = 0
        self._by_rest: dict[int, dict[int, str | list[str]]] = {}

    def like(self, typed: Name) -> Iterator[str]:
        """Give the names that are a typed one or a slip away from it, each once."""
        seen: set[str] = set()
        for spelling, _ in spellings(typed):
            found = [name for name in fold_variants(spelling) if name in self._names]
            for name in (*found, *self._near(fold(spelling))):
                if name not in seen:
                    seen.add(name)
                    yield name

    def _near(self, typed: str) -> list[str]:
        allowed = _allowed(typed)
        if not allowed:
            return []
        self._asked += 1
        is_few = len(self._names) <= _FEW
        if is_few or self._asked <= _SELDOM:
            found = [name for name in self._names if _slips(typed, name) is not None]
            # The table leaves out some long names: what is found must not depend on what was asked.
            if is_few or all(len(name) <= _HEAD for name in found):
                return found
        near = self._with_a_rest(typed, allowed)
        return [name for name in near if _slips(typed, name) is not None]

    def _with_a_rest(self, typed: str, allowed: int) -> set[str]:
        """Give the names that share a rest with a typed one."""
        by_rest = self._rests(allowed)
        near: set[str] = set()
        for rest in _rests(typed, allowed):
            found = by_rest.get(rest, ())
            if not isinstance(found, str) and len(found) > _MOST:
                found = [name for name in found if len(name) <= _HEAD]
            near.update((found,) if isinstance(found, str) else found)
        return near

    def _rests(self, dropped: int) -> dict[int, str | list[str]]:
        """Give the names by what is left when up to so many letters are dropped.

        A name of ten letters leaves some fifty rests, and a store may have 100,000 names: most
        rests are of one name, which needs no list, and a rest is known by a number. Of long names
        that begin alike, where they are very many ("National Institute of ..."), none is found.
        """
        if dropped not in self._by_rest:
            table: dict[int, str | list[str]] = {}
            for name in self._names:
                for rest in _rests(name, dropped):
                    others = table.setdefault(rest, name)
                    if isinstance(others, list):
                        if len(others) <= _MOST or len(name) <= _HEAD:
                            others.append(name)
                    elif others is not name:
                        table[rest] = [others, name]
            self._by_rest[dropped] = table
        return self._by_rest[dropped]


def _rests(name: str, dropped: int) -> set[int]:
    """Give the beginning of a name without up to so many of its letters, as short numbers.

    That two rests have one number is rare, and costs a comparison.
    """
    rests = last = {name[:_HEAD]}
    for _ in range(dropped):
        last = {each[:at] + each[at + 1 :] for each in last for at in range(len(each))}
        rests = rests | last
    return {hash(rest) & _SHORT for rest in rests}
