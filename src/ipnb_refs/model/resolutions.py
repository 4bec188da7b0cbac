"""What became of a cite when it was looked up."""

from __future__ import annotations

from array import array
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING

from ipnb_refs.frozen import value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ipnb_refs.model.citations import Citation, Cite


class Status(StrEnum):
    """What became of a cite when it was looked up in the store.

    Resolved: exactly one work fits. Ambiguous: several do. Unresolved: none does. Exempt: it needs
    no entry (`Exemption`). Each value equals its text: `resolution.status == "resolved"`.
    """

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"
    EXEMPT = "exempt"


class Reason(StrEnum):
    """Why a cite has its status; the closed list, in the order of the steps of resolving.

    RESOLVED: exactly one work has these names and this date. SEVERAL: more than one has.
    UNKNOWN_NAME: no work of the store is by this first author. OTHER_INITIALS: the surname is
    known, with other given names. OTHER_YEAR: the author is known, with other years. OTHER_NAMES:
    the author has a work of that year, but with other co-authors. OTHER_LETTER: the year is there,
    its letter is not. PRIMARY_SOURCE and PERSONAL_COMMUNICATION need no entry (APA 8.6, 8.9).
    """

    RESOLVED = "resolved"
    SEVERAL = "several"
    UNKNOWN_NAME = "unknown-name"
    OTHER_INITIALS = "other-initials"
    OTHER_YEAR = "other-year"
    OTHER_NAMES = "other-names"
    OTHER_LETTER = "other-letter"
    PRIMARY_SOURCE = "primary-source"
    PERSONAL_COMMUNICATION = "personal-communication"


class Confidence(StrEnum):
    """How sure it is that what no work was found for is a citation, the surest first.

    "Koehler (2016)" may be somebody who wrote, and a film, a product, or a law as well. SURE: its
    form or its sentence says so. LIKELY: nothing speaks against it, and the post cites others so.
    UNSURE: little says so. UNLIKELY: much speaks against it, and it is not reported.
    """

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"
    UNLIKELY = "unlikely"


class Near(StrEnum):
    """In what a work that was nearly meant differs from the citation."""

    YEAR = "year"
    NAME = "name"
    INITIALS = "initials"
    CO_AUTHORS = "co-authors"
    LETTER = "letter"


@value
class Suggestion:
    """A work that the author may have meant; it is never taken for the one that was cited.

    `key` is that of the store, and `differs` says in what the work differs. `surname` is a name as
    the store has it, that of the first author or the one that is spelled differently; `year` is the
    store's year, None where the work has none. `score` goes from 0 to 1, which is nearest.
    """

    key: str
    differs: Near
    score: float
    surname: str
    year: int | None


@value
class Resolution:
    """What one cite stands for in the store; it is never a guess between two candidates.

    `candidates` are keys of the store: one where the cite is resolved, all of them where it is
    ambiguous, else none. `suggestions` are works that may have been meant, nearest first. A work
    may be found `by_title`, as in "In Mindsight (2010), Siegel ...": what was read as a name is
    then the end of its title. So it is said as well where the sentence names the first author apart
    from the others, "Roe himself, with Cole (2010)": the names of the cite are then not those that
    APA wants, and are right. `confidence` says how sure it is that this is a citation at all,
    where no work was found and none is near.
    """

    cite: Cite
    status: Status
    reason: Reason
    candidates: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    by_title: bool = False
    confidence: Confidence = Confidence.SURE

    @property
    def is_missing(self) -> bool:
        """Whether it has not exactly one work and needs one, as no mere look-alike does."""
        is_open = self.status in (Status.UNRESOLVED, Status.AMBIGUOUS)
        return is_open and self.confidence in (Confidence.SURE, Confidence.LIKELY)

    @property
    def key(self) -> str | None:
        """The key of the one work that is meant, or None."""
        return self.candidates[0] if self.status is Status.RESOLVED else None


def keys_meant(resolutions: Iterable[Resolution]) -> tuple[str, ...]:
    """Give the keys of all works that cites mean or may mean, each once, in text order.

    Cites that are typed alike share their candidates, and those are looked at once.
    """
    shared = {id(each.candidates): each.candidates for each in resolutions}
    return tuple(dict.fromkeys(key for keys in shared.values() for key in keys))


class Clusters:
    """Every citation with the resolutions of its cites, in text order.

    A long post has hundreds of thousands of them: no pair is kept.
    """

    def __init__(self, citations: Sequence[Citation], resolutions: Sequence[Resolution]) -> None:
        self._citations = tuple(citations)
        self._resolutions = tuple(resolutions)
        sizes = (len(citation.cites) for citation in citations)
        self._starts = array("L", accumulate(sizes, initial=0))

    def __eq__(self, other: object) -> bool:
        """Whether the citations and their resolutions are the same."""
        if not isinstance(other, Clusters):
            return NotImplemented
        return (self._citations, self._resolutions) == (other._citations, other._resolutions)

    def __hash__(self) -> int:
        """Equal ones have the same number."""
        return hash((self._citations, self._resolutions))

    def __len__(self) -> int:
        """How many citations there are."""
        return len(self._citations)

    def __getitem__(self, number: int) -> tuple[Citation, tuple[Resolution, ...]]:
        """Give one citation, by its number from 0, and the resolutions of its cites."""
        start, end = self._starts[number], self._starts[number + 1]
        return self._citations[number], self._resolutions[start:end]

    def __iter__(self) -> Iterator[tuple[Citation, tuple[Resolution, ...]]]:
        """Go through all of them."""
        return map(self.__getitem__, range(len(self)))
