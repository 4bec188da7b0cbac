"""What a report on a blog has: rows of posts, works, findings, and what stands out among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    from ipnb_refs.model import Severity


@frozen
class FindingRow:
    """A finding and its place: line and column count from 1, 0 where a whole file is meant."""

    path: str
    line: int
    column: int
    severity: Severity
    code: str
    name: str
    message: str


@frozen
class PostRow:
    """A post: its cites, those that were found, its findings, and whether it has a list."""

    path: str
    title: str
    cites: int
    resolved: int
    errors: int
    warnings: int
    infos: int
    has_list: bool

    @property
    def lacks_list(self) -> bool:
        """Whether it cites and has no list of references (APA 8.4)."""
        return bool(self.cites) and not self.has_list


@frozen
class WorkRow:
    """A work of a bibliography: how it is cited, its reference, and where it is cited.

    `posts` are the paths of the posts that cite it, in order; a `year` that is no number is None.
    """

    key: str
    store: str
    label: str
    reference: str
    year: int | None
    cites: int
    posts: tuple[str, ...]


@frozen
class PairRow:
    """Two works that are cited by the same posts, by their labels, and how many posts that is."""

    one: str
    other: str
    posts: int


@frozen
class SpellingRow:
    """A name that is typed in several ways, and the posts of each way."""

    spellings: tuple[tuple[str, tuple[str, ...]], ...]


@frozen
class ShortFormRow:
    """A short form, such as "Siegel (2012)", that means another work in another post."""

    label: str
    works: tuple[tuple[str, tuple[str, ...]], ...]


@frozen
class Overview:
    """All of it, each kind in an order that does not depend on the order of the posts."""

    posts: tuple[PostRow, ...] = ()
    works: tuple[WorkRow, ...] = ()
    findings: tuple[FindingRow, ...] = ()
    pairs: tuple[PairRow, ...] = ()
    spellings: tuple[SpellingRow, ...] = ()
    short_forms: tuple[ShortFormRow, ...] = ()
    duplicates: tuple[FindingRow, ...] = ()

    @property
    def cites(self) -> int:
        """How many cites all posts have."""
        return sum(each.cites for each in self.posts)

    @property
    def resolved(self) -> int:
        """How many of them were found."""
        return sum(each.resolved for each in self.posts)

    @property
    def uncited(self) -> tuple[WorkRow, ...]:
        """The works that no post cites."""
        return tuple(each for each in self.works if not each.cites)

    @property
    def rules(self) -> tuple[tuple[str, int], ...]:
        """How many findings each rule has, by its code, the most first."""
        counts: dict[str, int] = {}
        for each in self.findings:
            counts[each.code] = counts.get(each.code, 0) + 1
        return tuple(sorted(counts.items(), key=lambda row: (-row[1], row[0])))
