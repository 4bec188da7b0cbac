"""Years before the common era; years before 1400, and dates in words, where the store has them.

"(Augustine, 397)" is a citation where the store has Augustine with that year; "(Room 397)" is none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.languages import alternatives
from ipnb_refs.model import FIRST_PLAIN_YEAR
from ipnb_refs.names import fold_variants
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ipnb_refs.model import Cite


def with_eras(
    prose: str, found: list[tuple[int, int]], eras: tuple[str, ...]
) -> list[tuple[int, int]]:
    """Add the years before the common era, and drop those of the reprint that follows one."""
    old = [match.span() for match in _era_pattern(eras).finditer(prose)]
    taken = {prose.find("/", end, end + 2) + 1 for _, end in old} - {0}
    return old + [(start, end) for start, end in found if start not in taken]


@lru_cache(maxsize=64)
def _era_pattern(eras: tuple[str, ...]) -> re.Pattern[str]:
    typed = alternatives(eras)
    return regex(rf"(?<![\w.,])[0-9]{{1,4}}(?:[–-][0-9]{{1,4}})?\s(?:{typed})(?!\w)", re.IGNORECASE)


def with_rare(
    prose: str, found: list[tuple[int, int]], rare: tuple[str, ...], eras: tuple[str, ...]
) -> list[tuple[int, int]]:
    """Add the rare dates of a store, with an era or without: "397", "A.D. 65", "13th century"."""
    added = [match.span() for match in _pattern(rare, eras).finditer(prose)]
    taken = {start for start, _ in found}
    return found + [(start, end) for start, end in added if start not in taken]


@lru_cache(maxsize=8)
def _pattern(rare: tuple[str, ...], eras: tuple[str, ...]) -> re.Pattern[str]:
    era, date = alternatives(eras), alternatives(rare)
    return regex(
        rf"(?<![\w.,/–-])(?:(?:{era})\s)?(?:{date})(?:\s(?:{era}))?(?!\w|/\d)", re.IGNORECASE
    )


def are_mere_numbers(
    cites: Iterable[Cite], bracket: int | None, rare: Mapping[str, frozenset[str]]
) -> bool:
    """Say whether a date that is rare stands in no bracket, or beside nobody who has a work of it.

    `bracket` is the offset of the one that opens before it.
    """
    return any(_is_mere_number(cite, bracket, rare) for cite in cites)


def _is_mere_number(cite: Cite, bracket: int | None, rare: Mapping[str, frozenset[str]]) -> bool:
    date = cite.date
    if date is None or date.original_year is not None:
        return False
    typed = date.status if date.year is None else str(date.year)
    if date.year is None and typed not in rare:
        return False
    if date.year is not None and not 0 < date.year < FIRST_PLAIN_YEAR:
        return False
    authors = rare.get(typed or "", frozenset())
    return bracket is None or authors.isdisjoint(fold_variants(cite.names[0].name.surname))
