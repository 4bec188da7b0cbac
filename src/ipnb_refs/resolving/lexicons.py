"""What reading may know of a post's list and store: their names and years, as one lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    from ipnb_refs.listed import TypedList
    from ipnb_refs.model import Lexicon
    from ipnb_refs.store import Store

_NOBODY: frozenset[str] = frozenset()


@frozen
class BothLexicons:
    """Two lexicons as one."""

    one: Lexicon
    other: Lexicon

    def years_of(self, folded: str) -> frozenset[int]:
        """Years of either."""
        return self.one.years_of(folded) | self.other.years_of(folded)

    def has_name(self, folded: str) -> bool:
        """Whether either has this name."""
        return self.one.has_name(folded) or self.other.has_name(folded)

    def ends_group(self, folded: str) -> bool:
        """Whether a group of either ends with this word."""
        return self.one.ends_group(folded) or self.other.ends_group(folded)

    def dates_of_title(self, folded: str) -> frozenset[int | None]:
        """Years of the works of either with this title in the place of an author."""
        return self.one.dates_of_title(folded) | self.other.dates_of_title(folded)

    def ends_title(self, folded: str) -> bool:
        """Whether such a title of either ends with this word."""
        return self.one.ends_title(folded) or self.other.ends_title(folded)

    @property
    def undated_titles(self) -> tuple[str, ...]:
        """The names of works of either that are cited without a date."""
        return tuple(dict.fromkeys((*self.one.undated_titles, *self.other.undated_titles)))

    def rare_dates(self) -> dict[str, frozenset[str]]:
        """Rare dates of both."""
        one, other = self.one.rare_dates(), self.other.rare_dates()
        return {date: one.get(date, _NOBODY) | other.get(date, _NOBODY) for date in {*one, *other}}


def lexicon_of(store: Store, listed: TypedList | None) -> Lexicon:
    """Give what reading may know: the names and years of the store and of the list."""
    if listed is None:
        return store
    return BothLexicons(store, listed.store) if store.works else listed.store
