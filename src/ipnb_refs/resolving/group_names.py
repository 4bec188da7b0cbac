"""Groups that are typed in another length than the store has them, with the year to confirm it.

| typed | the store has |
| --- | --- |
| NICHD, 1997 | NICHD Early Child Care Research Network (1997) |
| Bertelsmann, 2017 | Bertelsmann Stiftung (2017) |
| OMS, 2017 | ORGANIZAÇÃO MUNDIAL DA SAÚDE (2017) |
| EU, 2016 | European Union (2016) |
| Federación de Matronas [FAME], 2009 | FAME (2009) |
| der Deutsche Ethikrat (2023) | Deutscher Ethikrat (2023) |
| Department of Health & Human Services, 2020 | Department of Health and Human Services (2020) |
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ipnb_refs.languages import AMPERSAND, GROUP_STEMS, GROUP_WORDS, PLACES, read_as
from ipnb_refs.names import fold
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.model import Cite, Name, Work
    from ipnb_refs.resolving.shelf import Shelf

_ACRONYM = regex(r"[^\W\d_a-zß-öø-ÿ][\w.&-]*[^\W\d_a-zß-öø-ÿ]s?")
_PAIR = 2
_WITH_ACRONYM = regex(r"(?P<long>\S.+\S)\s[(\[](?P<short>[A-ZÀ-Þ]{2,}\w?)[)\]]")
_SHORTEST_WORD = 4
_SHORTEST_COMPOUND = 12
_ENDING = regex(r"(?<=\w{4})(?:e[rnsm]?|s)\Z")  # those of German cases
_PARTS = regex(r"[\s\-\u2010\u2011/]+")
_ELIDED = regex(r"\A[^\W\d_]{1,2}['’](?=\w)")


def of_group(cite: Cite, shelf: Shelf) -> Sequence[Work]:
    """Give the one work of the typed date by the group that is typed; none where several are."""
    if cite.date is None or len(cite.names) > 1 or cite.et_al is not None:
        return ()
    typed = cite.names[0].name
    if typed.given and "." in typed.given:
        return ()
    whole = f"{typed.given} {typed.surname}".strip()
    short = cite.names[0].abbreviation
    found = [
        work
        for work in shelf.dated(cite.date)
        if len(work.names) < _PAIR
        and (group := _group_of(work.names[0], whole) if work.names else work.title)
        and (is_same_group(whole, group) or (short is not None and fold(short.text) == fold(group)))
    ]
    return found if len(found) == 1 else ()


def _group_of(name: Name, typed: str) -> str:
    """The name of what is or may be a group: lists do not say that "FAME" is one."""
    if name.literal:
        return name.literal
    is_one = not name.given and any(map(_ACRONYM.fullmatch, (name.family, typed)))
    return name.family if is_one else ""


def is_same_group(one: str, other: str) -> bool:
    """Say whether two names can be one group's: the same words, their beginning, or letters."""
    for whole, short in ((one, other), (other, one)):
        found = _WITH_ACRONYM.fullmatch(whole)
        if found and fold(found["short"]) == fold(short):
            return True
    one, other = (_WITH_ACRONYM.sub(r"\g<long>", name) for name in (one, other))
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    if not shorter:
        return False
    if len(shorter) > 1 or len(longer) == 1:
        bare = [tuple(_ENDING.sub("", word) for word in words) for words in (shorter, longer)]
        if bare[1][: len(shorter)] == bare[0]:
            return True
    if len(shorter) > 1:
        return False
    letters, name = (one, other) if len(_words(one)) == 1 else (other, one)
    for acronym, group in ((letters, name), (name, letters)):
        if _ACRONYM.fullmatch(acronym):
            return fold(acronym) == _words(group)[0] or _is_spelled_out(acronym, group)
    word = shorter[0]
    common = word in GROUP_WORDS or word.startswith(GROUP_STEMS) or word in PLACES
    return word == longer[0] and len(word) >= _SHORTEST_WORD and not common


def is_shortened(typed: str, group: str) -> bool:
    """Say whether what is typed are some of the words of a group, in their order."""
    words, left = _words(typed), iter(_words(group))
    return len(words) > 1 and all(word in left for word in words)


def _words(group: str) -> tuple[str, ...]:
    """The words of a name that tell groups apart, folded."""
    typed = (_ELIDED.sub("", word) for word in _PARTS.split(group))
    return tuple(
        folded for word in typed if (folded := fold(word)) and word.lower() not in _small_words()
    )


def _is_spelled_out(acronym: str, group: str) -> bool:
    """Say whether the capitals of an acronym are the first letters of the words of a group.

    A compound may give more: "BMFSFJ" of "Bundesministerium für Familie, ...", "KMK" of
    "Kultusministerkonferenz".
    """
    letters = "".join(fold(letter) for letter in acronym if letter.isupper())
    words = _words(group)
    if len(letters) < _PAIR:
        return False
    if len(words) == 1 and (len(letters) == _PAIR or len(words[0]) < _SHORTEST_COMPOUND):
        return False
    spent, silent = {0}, _after_and(group)
    for word in words:
        after = {each for before in spent for each in _given_by(word, letters, before)}
        spent = after | spent if word in silent else after
    return len(letters) in spent


def _after_and(group: str) -> set[str]:
    """The words after "and", which acronyms often leave out: "CDC"."""
    words = [fold(word) for word in _PARTS.split(group)]
    joints = read_as().connectors | {"", AMPERSAND}  # the sign folds to nothing
    return {after for before, after in pairwise(words) if before in joints}


def _given_by(word: str, letters: str, start: int) -> Iterator[int]:
    """Say how many letters are spent after a word, which gives its first one at least."""
    at = -1
    for spent in range(start, len(letters)):
        at = word.find(letters[spent], at + 1)
        if at < 0 or (spent == start and at > 0):
            return
        yield spent + 1


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    words = read_as()
    return words.connectors | words.joiners | words.articles | {AMPERSAND}
