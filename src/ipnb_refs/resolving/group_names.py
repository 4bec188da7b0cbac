"""Groups that are typed in another length than the store has them; the year has to confirm it.

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

from bisect import bisect_left
from functools import cached_property, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from ipnb_refs.languages import (
    GROUP_STEMS,
    GROUP_WORDS,
    INSTITUTIONS,
    PLACES,
    SAME_GROUPS,
)
from ipnb_refs.names import fold, spells
from ipnb_refs.regex import regex
from ipnb_refs.resolving.group_letters import (
    ACRONYM,
    group_words,
    is_spelled_out,
    lettered,
    sounded,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WITH_ACRONYM = regex(
    r"(?P<long>\S.+\S)\s[(\[](?P<short>[A-ZÀ-Þ][\w.&-]{1,11}|[^\W\dA-ZÀ-Þ_]{3,8})[)\]]"
)
_ACRONYM_FIRST = regex(
    r"(?P<short>[^\W\da-zß-öø-ÿ_][\w.&-]*[A-ZÀ-Þ][\w.&-]*)"
    r"(?:\s?[=:/,]\s?|\s[–—-]\s|\s\()(?P<long>\S.*[^\W\d_])\)?"
)
"""Letters before what they stand for: "NMA = Netzwerk Mehr Aufmerksamkeit"."""
_SHORTEST_WORD = 3
_LEAST_CAPITALS, _STEM = 2, 4
_ENDING = regex(r"(?<=\w{4})(?:e[rnsm]?|s)\Z")  # those of German cases


def is_same_group(one: str, other: str, *, translated: bool = True) -> bool:
    """Say whether two names can be one group's: the same words, their beginning, or letters.

    `translated`: one may also be what the group is called in another language.
    """
    (one, ones), (other, others) = _taken_apart(one), _taken_apart(other)
    if (ones or others) and {fold(ones), fold(one)} & {fold(others), fold(other)} - {""}:
        return True
    if translated and (known := _called(one)) and known == _called(other):
        return True
    shorter, longer = sorted((group_words(one), group_words(other)), key=len)
    if not shorter:
        return False
    may_begin = len(shorter) > 1 or len(longer) == 1
    if may_begin and _bare(longer[: len(shorter)]) == _bare(shorter):
        return True
    if " ".join(shorter) in {_without_kind(one), _without_kind(other)}:
        return True
    if len(shorter) > 1:  # "OIP-SF" has two
        return is_spelled_out(one, other) or is_spelled_out(other, one)
    letters, name = (one, other) if len(group_words(one)) == 1 else (other, one)
    for acronym, group in ((letters, name), (name, letters)):
        if ACRONYM.fullmatch(acronym):
            return fold(acronym) == group_words(group)[0] or is_spelled_out(acronym, group)
    if is_spelled_out(letters, name):
        return True
    word = shorter[0]
    common = is_of_groups(word) or word in PLACES
    return word == longer[0] and len(word) >= _SHORTEST_WORD and not common


def _taken_apart(group: str) -> tuple[str, str]:
    """Give the name of a group and the letters that are typed with it, if there are any."""
    found = _WITH_ACRONYM.fullmatch(group) or _ACRONYM_FIRST.fullmatch(group)
    if found is None or not _are_letters(found["short"], found["long"]):
        return group, ""
    return found["long"], found["short"]


def _are_letters(short: str, long: str) -> bool:
    """Whether this stands for the name beside it: "Ministry of Health (Israel)" is of a place."""
    folded, are_capitals = fold(short), sum(map(str.isupper, short)) >= _LEAST_CAPITALS
    if folded in PLACES:
        return are_capitals and spells(short, long)
    if are_capitals or folded in INSTITUTIONS or spells(short, long):
        return True
    return any(word.startswith(folded[:_STEM]) for word in group_words(long))  # "Unionstat"


def _without_kind(group: str) -> str:
    """Give the words of a name behind one that says what it is: "Fundação Itaú Social"."""
    kind, *words = group.lower().split() or [""]
    typed = group_words(" ".join(words))
    return " ".join(typed) if is_of_groups(kind) and len(typed) >= _LEAST_CAPITALS else ""


def is_called_otherwise(one: str, other: str) -> bool:
    """Say whether these are what a group is called in two languages, and letters of neither."""
    known = _called(one)
    return (
        bool(known) and known == _called(other) and not is_same_group(one, other, translated=False)
    )


def is_of_groups(word: str) -> bool:
    """Say whether a word in lower case makes a name that of a group."""
    return word in GROUP_WORDS or word.startswith(GROUP_STEMS)


class GroupNames:
    """Many names, found by another one that may be of the same group."""

    def __init__(self, names: Iterable[str]) -> None:
        self._long: dict[str, str] = {}
        self._alike: dict[str, set[str]] = {}
        for name in names:
            self._long[name], short = _taken_apart(name)
            for each in {name, self._long[name], short or name, _without_kind(name) or name}:
                self._alike.setdefault(fold(each), set()).add(name)

    def alike(self, name: str) -> Iterable[str]:
        """Give those that are this name, folded."""
        return self._alike.get(fold(name), ())

    def like(self, name: str) -> set[str]:
        """Give those for which `is_same_group` can be true, and few others."""
        name, short = _taken_apart(name)
        words = group_words(name)
        if not words:
            return set()
        found = {*self.alike(words[0]), *self.alike(name), *self.alike(short)}
        if bare := _without_kind(name):
            found.update(self.alike(bare))
        if number := _called(name):
            found.update(self._called.get(number, ()))
        if len(words) == 1:  # many groups begin with "National", and no other word of theirs agrees
            found.update(self._by_first.get(words[0], ()))
        found.update(self._by_first.get(fold(name), ()), self._begun_like(_bare(words)))
        own = sounded(name)
        found.update(self._acronyms.get(own, ()) if own is not None else ())
        for letters in lettered(name):
            found.update(self._by_sound.get(letters, ()))
        return found

    def _begun_like(self, bare: tuple[str, ...]) -> Iterator[str]:
        """Give the names that begin with these words, and those that these begin with."""
        ordered = self._ordered
        after = (ordered[at] for at in range(bisect_left(ordered, (bare, "")), len(ordered)))
        longer = takewhile(lambda each: each[0][: len(bare)] == bare, after)
        yield from (name for each, name in longer if len(bare) > 1 or len(each) == 1)
        for length in range(2, len(bare)):
            yield from self._by_words.get(bare[:length], ())

    @cached_property
    def _called(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for name, long in self._long.items():
            found.setdefault(_called(long), []).append(name)
        return found

    @cached_property
    def _ordered(self) -> list[tuple[tuple[str, ...], str]]:
        return sorted((_bare(group_words(long)), name) for name, long in self._long.items())

    @cached_property
    def _by_words(self) -> dict[tuple[str, ...], list[str]]:
        found: dict[tuple[str, ...], list[str]] = {}
        for bare, name in self._ordered:
            found.setdefault(bare, []).append(name)
        return found

    @cached_property
    def _by_first(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, long in self._long.items():
            for word in group_words(long)[:1]:
                found.setdefault(word, []).append(name)
        return found

    @cached_property
    def _by_sound(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, long in self._long.items():
            own = sounded(long)
            if own is not None:
                found.setdefault(own, []).append(name)
        return found

    @cached_property
    def _acronyms(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, long in self._long.items():
            for letters in lettered(long):
                found.setdefault(letters, []).append(name)
        return found


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_ENDING.sub("", word) for word in words)


def _called(group: str) -> int:
    """Give the number of a group that is called otherwise in each language; 0 for all others."""
    return _translated().get(_bare(group_words(group)), 0)


@lru_cache(maxsize=1)
def _translated() -> dict[tuple[str, ...], int]:
    numbered = ((n, name) for n, names in enumerate(SAME_GROUPS, 1) for name in names)
    return {_bare(group_words(name)): number for number, name in numbered}
