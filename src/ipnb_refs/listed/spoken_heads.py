"""Where names end that are typed as they are spoken: "Ann B. Roe and Di Moss. “Title.”"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import read_as
from ipnb_refs.listed.names import read_names
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.model import Name

HEAD_END = regex(r"\.\s+(?=\W?[^\W\d_a-z])|(?<=\bal)\.?\s+(?=\W?[^\W\d_a-z])|,?\s(?=[“\"„«])")
"""What may end the names of an entry."""
SPOKEN_NAME = regex(r"[^\W\d_a-z][^\W\d_]+\s(?:[^\W\d_]\.\s)?[^\W\d_a-z][\w’'-]+")
_INITIAL_LAST = regex(r"[^\W\d_]{2,}\s[^\W\d_a-z]\.\Z")
_BEFORE_QUOTATION = regex(r"([.,])\s(?=[“\"„«])")


def end_before_quotation(text: str) -> int | None:
    """Find the end of several names before a title in quotation marks, whatever stops they have.

    All must have a given name in full: then they are no title.
    """
    found = _BEFORE_QUOTATION.search(text)
    end = found.start() + (found[1] == ".") if found else 0
    return end if _are_in_full(text[:end]) else None


def stops_behind_initial(text: str, end: int) -> bool:
    """Say whether a full stop is that of an initial: "Diederik P. Kingma and Jimmy Ba. Title"."""
    if "," in text[:end] or not _INITIAL_LAST.search(text, 0, end):
        return False
    following = HEAD_END.search(text, end + 1)
    return following is not None and _are_in_full(text[: following.start()])


def _are_in_full(head: str) -> bool:
    names = read_names(head).names
    return len(names) > 1 and all(_is_in_full(read.name) for read in names)


def _is_in_full(name: Name) -> bool:
    """Say whether a name has a given name in full; "Barrett Z. Play and its rules" has none."""
    first = name.given.partition(" ")[0]
    return (
        re.search(r"[^\W\d_]{2}", name.given) is not None
        and first.lower() not in read_as().function_words
        and first[:1].isupper()
        and name.family[:1].isupper()
    )
