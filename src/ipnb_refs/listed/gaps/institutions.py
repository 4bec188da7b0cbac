"""Institutions that publish a work: "Working Paper 52, Harvard University"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.languages import IMPRINT_STEMS, alternatives, read_as
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.store import Entry

_WORDS = read_as().lists
_PIECE = regex(
    r"[^\W\d_a-z](?:[^.,;:()\[\]\d–—]|\.(?=[^\W\d_])){3,90}?(?:\s\([A-Z]{2,8}\))?(?=\s*(?:[.,;:()\[\]–—]|\s-\s|$))"
)
_INSTITUTION = regex(
    rf"(?i:\b(?:{alternatives(IMPRINT_STEMS)})"
    r"|(?:institut|zentrum|universität|hochschule|akademie|stiftung|verband)s?\b)"
)
_NO_PUBLISHER = regex(
    rf"(?i:\b(?:{alternatives(_WORDS.meetings | _WORDS.periodicals | _WORDS.theses)}))"
)


def institution_at(
    text: str, start: int, end: int, entry: Entry
) -> tuple[int, dict[str, str]] | None:
    """Read the institution at an offset as the publisher that an entry has not yet."""
    found = None if entry.publisher else _PIECE.match(text, start, end)
    if found is None or not _INSTITUTION.search(found[0]) or _NO_PUBLISHER.search(found[0]):
        return None
    return found.end(), {"publisher": found[0]}
