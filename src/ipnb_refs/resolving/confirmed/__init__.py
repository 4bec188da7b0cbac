"""Cites that are typed otherwise than the store has their work, confirmed by the date or the text.

`by_name` knows the cite alone, `by_sentence` what stands before it, `by_date` what stands in its
bracket, and `by_joint` groups and authors joined in another way than the list joins them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Status
from ipnb_refs.resolving.confirmed.by_date import dated_otherwise, with_date_beside
from ipnb_refs.resolving.confirmed.by_joint import joined_otherwise
from ipnb_refs.resolving.confirmed.by_name import of_group, of_others
from ipnb_refs.resolving.confirmed.by_sentence import with_author_before

if TYPE_CHECKING:
    from ipnb_refs.model import Document, Resolution
    from ipnb_refs.store import Store

__all__ = ["by_its_place", "of_group", "of_others"]


def by_its_place(
    document: Document, resolutions: tuple[Resolution, ...], store: Store
) -> tuple[Resolution, ...]:
    """Resolve cites by what the text has around them."""
    found = tuple(
        _by_its_place(document, each, store) if each.status is Status.UNRESOLVED else each
        for each in resolutions
    )
    return with_date_beside(document, found, store)


def _by_its_place(document: Document, found: Resolution, store: Store) -> Resolution:
    for step in (with_author_before, joined_otherwise, dated_otherwise):
        found = found if found.status is Status.RESOLVED else step(document, found, store)
    return found
