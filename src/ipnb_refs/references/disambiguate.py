"""How each work is named in the text, so that no two can be taken for one another.

Over the works that one post cites:

1. one or two authors by all names, three and more by the first and "et al." (8.17);
2. initials for first authors of one surname who are different people (8.20);
3. more names where "et al." leaves two works of one year alike (8.18);
4. letters for works of the same authors and year, in the order of the list (8.19, 9.47).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.names import fold
from ipnb_refs.order import year_place
from ipnb_refs.references.apa import direct
from ipnb_refs.references.arrange import arrange
from ipnb_refs.references.as_cited import is_shortened, namesakes

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from ipnb_refs.model import Name, Work
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store


@frozen
class Label:
    """How a work is named: the names that are written out, "et al." behind them, its letter.

    `place` is its place in the list, by which several works in one parenthesis are ordered (8.12),
    `year` that of its date among works that are named alike. A work without authors has no names.
    """

    names: tuple[str, ...]
    et_al: bool
    letter: str
    place: int
    year: tuple[int, int]

    @property
    def named(self) -> Hashable:
        """What works have in common that are named alike; one without names is like no other."""
        return (tuple(map(fold, self.names)), self.et_al) if self.names else self.place


def labels(keys: Iterable[str], store: Store, settings: Settings) -> Mapping[str, Label]:
    """Name the works of a post so that each can be told from the others; `keys` are all it cites.

    Raises `UsageError` for a key that is not in the store.
    """
    works = {key: store.work(key) for key in dict.fromkeys(keys)}
    listed = arrange(map(store.entry, works), store, settings)
    letters = {each.key: each.letter for each in listed}
    places = {each.key: place for place, each in enumerate(listed)}
    with_initials = namesakes(works.values())
    written = _written_out(list(works.values()))
    return {
        key: Label(
            tuple(
                _shown(name, initials_too=at == 0 and fold(name.surname) in with_initials)
                for at, name in enumerate(work.names[: written[key]])
            ),
            written[key] < len(work.names) or (work.others and bool(work.names)),
            letters[key],
            places[key],
            year_place(work.issued),
        )
        for key, work in works.items()
    }


def _shown(name: Name, *, initials_too: bool) -> str:
    return direct(name) if initials_too and name.given else name.surname


def _written_out(works: Sequence[Work]) -> dict[str, int]:
    """Count the names of each work that are written out, as few as tell it apart (8.17, 8.18)."""
    counts = {work.key: 1 if is_shortened(work) else len(work.names) for work in works}
    alike: dict[object, list[Work]] = defaultdict(list)
    for work in works:
        if work.names and counts[work.key] < len(work.names):
            year = work.issued.year if work.issued else None
            alike[fold(work.names[0].surname), year].append(work)
    for group in alike.values():
        for work in group:
            others = [other for other in group if _authors(other) != _authors(work)]
            counts[work.key] = _enough(work, others)
    return counts


def _enough(work: Work, others: Sequence[Work]) -> int:
    ours = _authors(work)
    count = 1
    while count < len(ours) and any(_authors(other)[:count] == ours[:count] for other in others):
        count += 1
    # "et al." stands for two names at least (8.18).
    return len(ours) if count == len(ours) - 1 and count > 1 and not work.others else count


def _authors(work: Work) -> tuple[str, ...]:
    return tuple(fold(name.surname) for name in work.names)
