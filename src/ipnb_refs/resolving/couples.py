"""Two authors of one surname, which is typed once: "Victor and Edith Turner (1978)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.names import initials
from ipnb_refs.resolving.matching import same_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.model import Cite, Work
    from ipnb_refs.resolving.shelf import Shelf

_PAIR = 2


def of_couple(cite: Cite, shelf: Shelf) -> Sequence[Work]:
    """Give the works of the typed date by both, in whichever order; the first name is a given one.

    The initials must agree, where the store has any.
    """
    if cite.date is None or len(cite.names) != _PAIR:
        return ()
    first, second = (name.name for name in cite.names)
    if first.given or first.literal or not second.given:
        return ()
    typed = sorted(initials(given)[:1] for given in (first.surname, second.given))
    return [
        work
        for work in shelf.dated(cite.date)
        if len(work.names) == _PAIR
        and all(same_name(second, name) for name in work.names)
        and sorted(initials(name.given)[:1] for name in work.names) in (typed, ["", ""])
    ]
