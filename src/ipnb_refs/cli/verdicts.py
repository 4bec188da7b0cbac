"""Why a citation has its verdict, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Reason

if TYPE_CHECKING:
    from ipnb_refs.model import Resolution

_WHY = {
    Reason.RESOLVED: "one work fits",
    Reason.SEVERAL: "several works fit",
    Reason.UNKNOWN_NAME: "no work in the store is by this author",
    Reason.OTHER_INITIALS: "the store has this surname with other given names only",
    Reason.OTHER_YEAR: "the store has this author with other years only",
    Reason.OTHER_NAMES: "this author's works of that year have other co-authors",
    Reason.OTHER_LETTER: "the year is in the store, its letter is not",
    Reason.PRIMARY_SOURCE: "the secondary source is what the list has",
    Reason.PERSONAL_COMMUNICATION: "personal communications are not on the list",
}


def why(resolution: Resolution) -> str:
    """Give the reason of a verdict, with the works that fit or come near."""
    text = _WHY[resolution.reason]
    if resolution.candidates:
        text += f": {', '.join(resolution.candidates)}"
    if resolution.suggestions:
        near = ", ".join(
            f"{each.surname} ({each.year or 'n.d.'}) [{each.key}]"
            for each in resolution.suggestions
        )
        text += f"; did you mean {near}?"
    return text
