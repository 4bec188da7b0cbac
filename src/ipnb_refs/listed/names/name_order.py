"""How the names of a list are typed: what its entries tell together of each single one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.languages import SURNAME_PREFIXES, alternatives, read_as
from ipnb_refs.listed.names.persons import Read
from ipnb_refs.listed.names.typed_names import NameOrder, Names, may_be_person, read_names
from ipnb_refs.model import Name
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_STOPPED = regex(r",\s[^\W\d_a-z]\.")
_JOINED = regex(rf"\s(?:{alternatives(read_as().connectors)}|&)\s")
_LEAST_BARE = 2
_LEAST_ALONE = 3


def read_again(typed: Sequence[tuple[str, Names]]) -> list[Names]:
    """Read the names of the heads of a list again, by what most of them look like.

    Where no entry has given names, two words are a surname; where all put surnames first, two
    words without a comma are a group; where all put given names first, they are a person.
    """
    order = _order_of([head for head, _ in typed])
    if order is NameOrder.UNKNOWN:
        return [names for _, names in typed]
    stopped = 2 * sum(_STOPPED.search(head) is not None for head, _ in typed) > len(typed)
    return [
        _in_order(head, names, order, stopped=stopped) if names.names else names
        for head, names in typed
    ]


def _in_order(head: str, names: Names, order: NameOrder, *, stopped: bool) -> Names:
    if order is not NameOrder.INVERTED:
        return read_names(head, order)
    # The order of the list counts for "García Márquez, Gabriel": one word is a surname anyway.
    has_words = len(head.partition(",")[0].split()) > 1
    return _as_group(head, read_names(head, order) if has_words else names, stopped=stopped)


def _order_of(heads: Sequence[str]) -> NameOrder:
    """Tell how most of these heads have their names."""
    if _has_surnames_only(heads):
        return NameOrder.SURNAMES_ONLY
    read = [(head, read_names(head).names) for head in heads]
    people = [(head, names[0]) for head, names in read if names and not names[0].name.literal]
    inverted = sum(_is_inverted(head, read) and not _are_two(read.name) for head, read in people)
    if inverted > len(people) / 2:
        return NameOrder.INVERTED
    spoken = sum(_are_spoken(head, names) for head, names in read)
    alone = sum(len(names) == 1 and may_be_person(names[0].name.literal) for _, names in read)
    all_alone = alone >= _LEAST_ALONE and alone + spoken == len(heads)
    return NameOrder.SPOKEN if spoken > inverted or all_alone else NameOrder.UNKNOWN


def _is_inverted(head: str, read: Read) -> bool:
    """Say whether a surname stands before its given names: "Siegel, Daniel", "Siegel DJ"."""
    return bool(read.name.given) and head.startswith(read.name.surname, read.start)


def _is_either(name: Name) -> bool:
    """Say whether a surname may have a given name in it: "Ben Bolk", "Di Vega", "Le Doux"."""
    first, _, second = name.family.partition(" ")
    return bool(second) and first in SURNAME_PREFIXES


def _are_two(name: Name) -> bool:
    """Say whether a surname and its given names may be two names: "Di Vega, Jo Roth"."""
    return _is_either(name) and " " in name.given


def _are_spoken(head: str, names: Sequence[Read]) -> bool:
    """Say whether several persons have their given names before their surnames."""
    sure = [read for read in names if not _is_either(read.name)]
    return bool(sure and len(names) > 1) and all(
        read.name.given and not _is_inverted(head, read) for read in sure
    )


def _as_group(head: str, names: Names, *, stopped: bool) -> Names:
    """Take a head of several words without a comma for the name of a group.

    Capitals are no initials where those of the list are `stopped`: "Age UK" beside "Roe, A. B.".
    """
    read = names.names[0] if len(names.names) == 1 else None
    if read is None or "," in head or not read.name.given or _is_inverted(head, read):
        return names
    typed = head[read.start : read.end].rstrip(". ")
    if "." in (typed if stopped else read.name.given + read.name.family):
        return names
    literal = " ".join(head[read.start : read.end].split())
    return Names((Read(Name(literal=literal), read.start, read.end),), names.others, names.role)


def _has_surnames_only(heads: Sequence[str]) -> bool:
    """Say whether lists with these heads have no given names.

    There are no initials, and most names are of one word, or most of those that stand alone.
    """
    read = [(head, [each.name for each in read_names(head).names]) for head in heads]
    people = [
        (head, names)
        for head, names in read
        # "BRASIL", "UNESCO": the name of a group, where it is all there is of a head.
        if names and not names[0].literal and not (len(names) == 1 and names[0].family.isupper())
    ]
    if any("." in name.given for _, names in people for name in names):
        return False
    every = [name for _, names in people for name in names if not _is_either(name)]
    alone = [names[0] for _, names in people if len(names) == 1]
    inverted = any("," in head for head, names in people if len(names) == 1)
    if inverted and any(_JOINED.search(head) for head, names in people if len(names) > 1):
        return False  # two of a list that joins its last names: "Roe, Hans" has no "and"
    # Beside another a person has a given name, where any has: "McEwen & Ortega Gasset".
    beside = any(not n.given and not _is_either(n) for _, names in people for n in names[1:])
    beside = beside or any(not names[0].given for _, names in people if len(names) > 1)
    few = beside and sum(not name.given for name in every) >= _LEAST_BARE
    return _are_bare(every) or (not inverted and (few or _are_bare(alone)))


def _are_bare(names: Sequence[Name]) -> bool:
    bare = sum(not name.given for name in names)
    return bare >= _LEAST_BARE and 2 * bare >= len(names)
