"""Works found by words, for those who do not know their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Name
from ipnb_refs.names import fold, fold_variants
from ipnb_refs.resolving import slips

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ipnb_refs.model import Work


def search(works: Iterable[Work], words: Iterable[str]) -> tuple[Work, ...]:
    """Find the works that all words speak of, in the order of the store.

    A word is the beginning of a name, of a word of the title, or of the key, or it is the year.
    Where no work has them all, surnames with a slip of the pen count as well: "siegl" is Siegel.
    """
    typed = [part for word in words for part in word.replace(",", " ").split() if fold(part)]
    known = tuple(works)
    for test in (_has, _nearly_has):
        if found := _found(known, typed, test):
            return found
    return ()


def _found(
    works: tuple[Work, ...], typed: list[str], test: Callable[[Work, str], bool]
) -> tuple[Work, ...]:
    return tuple(work for work in works if typed and all(test(work, word) for word in typed))


def _has(work: Work, typed: str) -> bool:
    if typed.isdigit() and work.issued is not None and str(work.issued.year) == typed:
        return True
    if work.key.casefold().startswith(typed.casefold()):
        return True
    names = [part for name in work.names for part in (name.surname, name.given)]
    said = [*names, *(word for part in (*names, work.title) for word in part.split())]
    starts = fold_variants(typed)
    return any(spelling.startswith(starts) for part in said for spelling in fold_variants(part))


def _nearly_has(work: Work, typed: str) -> bool:
    return _has(work, typed) or any(
        slips(Name(family=typed), name) is not None for name in work.names
    )
