"""Years below the list of a post, where it says who wrote it: "Ann Roe is a nurse (Faber, 2021)".

A name there that the store has not is the publisher of a book, or a place.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ipnb_refs.model import BORDER, MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.model import Document

_BREAK = regex(rf"\n\s*\n|{BORDER}")
_FARTHEST = 3000
"""How many characters below the list, or below a heading behind it, notes on a post can reach."""


def is_below_post(document: Document, start: int) -> bool:
    """Say whether an offset is below all lists, in a note on the post or behind one.

    A heading behind the list begins something else, until the next such note.
    """
    every = document.lists.every
    done = max((each.span.end for each in every), default=-1)
    if done < 0 or start < done:
        return False
    headings = document.regions.headings
    above = bisect_left(headings, start, key=lambda heading: heading.span.start) - 1
    if above >= 0:
        done = max(done, headings[above].span.end)
    if start - done > _FARTHEST:
        return False
    from ipnb_refs.documents import stands_below_posts  # noqa: PLC0415 - few posts go on there

    paragraphs = _BREAK.split(document.prose[done:start].replace(MASK, ""))
    return any(stands_below_posts(each.strip()) for each in paragraphs if each.strip())
