"""Entries of a bibliography that could not be read, and seem to be those that are cited."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from ipnb_refs.lines import locate
from ipnb_refs.names import fold
from ipnb_refs.store import skipped_entries

if TYPE_CHECKING:
    from ipnb_refs.model import Cite
    from ipnb_refs.store import Store


def skipped_entry(store: Store, cite: Cite) -> str | None:
    """Say where the entry of a cite is if it could not be read: "siegel2012 is in refs.bib:1".

    Only a cite with a year can tell its entry.
    """
    if cite.date is None or cite.date.year is None:
        return None
    surname, year = fold(cite.names[0].name.surname), str(cite.date.year)
    for each in skipped_entries(store):
        if each.may_be(surname, year):
            line, _ = locate(store.sources[each.path], each.start)
            return f"{each.key or 'its entry'} is in {PurePath(each.path).name}:{line}"
    return None
