"""`Item`: one work on its way into the list, with all that printing it has to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import ENGLISH_TERMS as ENGLISH
from ipnb_refs.references.apa.patterns import pattern_of

if TYPE_CHECKING:
    from ipnb_refs.languages import Terms
    from ipnb_refs.references.apa.patterns import Pattern
    from ipnb_refs.store import Entry


@frozen
class Item:
    """A work, the pattern it is printed in, and the words of the list.

    `related` are the works that the entry names as what it reviews, comments on or reprints, as
    far as the store has them.
    """

    entry: Entry
    pattern: Pattern
    terms: Terms
    related: tuple[Entry, ...] = ()


def item_of(entry: Entry, terms: Terms = ENGLISH, related: tuple[Entry, ...] = ()) -> Item:
    """Find the pattern of an entry."""
    return Item(entry, pattern_of(entry), terms, related)
