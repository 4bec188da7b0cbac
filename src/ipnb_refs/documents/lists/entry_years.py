"""The year of an entry of a list, or the words that stand in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.languages import STATUSES, alternatives, read_as
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    import re

_ALL = read_as()
TYPED_STATUSES = [phrase for status in STATUSES for phrase in _ALL.undated[status]]
UNDATED = alternatives(TYPED_STATUSES, space=" ?")
_BARE_STATUS = alternatives(_ALL.lists.undated, space=" ", stop=r"\. ?")

_PLAIN_YEAR = regex(r"(?:1[5-9]|20)(?<!\d\d\d)\d\d(?!\d)")
"""A year; what stands before it is looked at last, so that all but digits is passed quickly."""
_IN_PLACE_OF_YEAR = regex(
    rf"\b(?:{_BARE_STATUS})"
    rf"|[(\[](?i:{UNDATED})(?:-[a-z])?[)\]]"
    rf"|(?<=[.,]\s)(?i:{UNDATED})(?:-[a-z])?(?=[.,])"
)


def find_year(text: str) -> re.Match[str] | None:
    """Find the first year, or the words that stand in its place."""
    year = _PLAIN_YEAR.search(text)
    return _IN_PLACE_OF_YEAR.search(text, 0, year.start() if year else len(text)) or year
