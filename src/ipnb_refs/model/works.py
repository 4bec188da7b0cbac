"""Works and those who made them: CSL's names and dates, and the small views of a store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ipnb_refs.frozen import frozen, value

if TYPE_CHECKING:
    from collections.abc import Mapping

FIRST_PLAIN_YEAR = 1400
"""Years from here on are read as dates wherever they stand in a post."""
_GLUED = ("’", "'", "-", "\u2010", "\u2011")
"""What a particle ends with that no blank follows: "d’Annunzio", "al-Said"."""


@value
class Name:
    """One contributor, in exactly CSL's parts; a group or a one-word name is `literal`.

    Parts that a name does not have are "".

    "van der Kolk, Bessel A." is `Name(family="Kolk", given="Bessel A.",
    non_dropping_particle="van der")`.
    """

    family: str = ""
    given: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def surname(self) -> str:
        """The name a citation shows: family with its particle, or the group in full."""
        if self.literal or not self.non_dropping_particle:
            return self.literal or self.family
        glued = self.non_dropping_particle.endswith(_GLUED)
        return f"{self.non_dropping_particle}{'' if glued else ' '}{self.family}".strip()


@frozen
class Date:
    """A date of a work, as exact as it is known, or the `status` in its place ("in press").

    `month` and `day` count from 1; what is not known is None. Seasons are 21 (spring) to 24
    (winter) in `month`, as in EDTF. `end` closes a range; `open_end` says that it goes on. Years
    before the common era are negative: 350 BCE is -350. `words` are what a date without a year
    says ("13th century").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    end: Date | None = None
    open_end: bool = False
    approximate: bool = False
    status: str | None = None
    words: str = ""


class Work(Protocol):
    """What resolving and ordering need to know of a work: a protocol; `Store.works` are such."""

    @property
    def key(self) -> str:
        """The entry's key in its store, exactly as typed there."""
        ...

    @property
    def names(self) -> tuple[Name, ...]:
        """The contributors that stand in the author's place (authors, else editors)."""
        ...

    @property
    def others(self) -> bool:
        """Whether "and others" ends the list of names."""
        ...

    @property
    def issued(self) -> Date | None:
        """The date of publication; None where the entry has none."""
        ...

    @property
    def original_year(self) -> int | None:
        """The year of the original of a republished or translated work."""
        ...

    @property
    def year_suffix(self) -> str:
        """The letter that the store itself gives ("a" of `year = {2012a}`)."""
        ...

    @property
    def title(self) -> str:
        """The title as plain text; it sorts works of the same authors and year."""
        ...

    @property
    def sort_title(self) -> str:
        """What the store says that the title is sorted as (BibLaTeX's `sorttitle`); mostly ""."""
        ...

    @property
    def short_names(self) -> tuple[str, ...]:
        """Abbreviations that stand for the author ("WHO")."""
        ...


class Lexicon(Protocol):
    """The small view of a store that reading needs: a protocol, which `Store` fulfills.

    Names are folded: in lower case, without accents, spaces and punctuation ("oneil", "ohman").
    """

    def years_of(self, folded: str) -> frozenset[int]:
        """Years of the works whose first author (person or group) has this folded name."""
        ...

    def has_name(self, folded: str) -> bool:
        """Whether any contributor of the store has this folded name."""
        ...

    def has_work_of(self, year: int) -> bool:  # noqa: ARG002 - a store may leave it open
        """Whether any work may be of this year, or may have been published first in it."""
        return True

    def ends_group(self, folded: str) -> bool:  # noqa: ARG002 - a store without groups need not know
        """Whether the name of a group in the store has several words and ends with this one."""
        return False

    def dates_of_title(self, folded: str) -> frozenset[int | None]:  # noqa: ARG002 - as above
        """Years of the works without names that have this folded title (None for one without)."""
        return frozenset()

    def ends_literal(self, folded: str) -> bool:
        """Whether the name of a group, or a title of a work without names, ends with this word."""
        return self.ends_group(folded)

    @property
    def undated_titles(self) -> tuple[str, ...]:
        """The names of works that are cited without a date, as constitutions are (11.9)."""
        return ()

    def rare_dates(self) -> Mapping[str, frozenset[str]]:
        """Dates that count only beside their authors, with the folded names of these.

        They are the years before 1400, and dates in words, in lower case: "397", "13th century".
        """
        return {}
