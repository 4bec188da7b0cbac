"""Where the words of somebody else end in a block quotation, and its source begins.

The source of a block quotation stands behind its last full stop, in brackets or after a dash
(APA 8.27). It is the citation of the post, not of the author who is quoted. In brackets with a page
it may also stand before the full stop, as many type it.
"""

from __future__ import annotations

from ipnb_refs.model import MASK, Span
from ipnb_refs.regex import regex

_WINDOW = 240
_PAGE = r"(?:,\s?(?:[^\W\d_]{1,6}\.?\s?\d|n\.\s?p)|:\s?\d)"
_PAGED = rf"\([^();]*[^\W\d_]{{2}}[^();]*\d{{4}}[a-z]?{_PAGE}[^();]*\)"
_SOURCE = regex(
    rf"(?:(?<=[.!?…”\"’»“*_{MASK}])[\s{MASK}>]+|\s(?={_PAGED}))(?P<source>"
    r"\([^()]*[^\W\d_]{2}[^()]*\d{4}[^()]*\)|[—–―-]{1,3}\s?[^\W\d_a-z][^.!?\n]{2,100}\d{4}[^.!?\n]{0,40})"
    rf"[\s.{MASK}>]*\Z"
)


def without_source(prose: str, quotation: Span) -> Span:
    """Cut the source from the end of a block quotation."""
    start = max(quotation.start, quotation.end - _WINDOW)
    found = _SOURCE.search(prose[start : quotation.end])
    if found is None:
        return quotation
    return Span(quotation.start, start + found.start("source"))
