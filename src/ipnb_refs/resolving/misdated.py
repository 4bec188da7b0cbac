"""Titles that the prose names with another year than the list: no citation, but the same mistake.

| typed | the list has, and nobody cites it |
| --- | --- |
| van der Kolk's *The Body Keeps the Score* (2014) | van der Kolk, B. A. (2015). *The body ...* |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import (
    MASK,
    Cite,
    CiteDate,
    CiteName,
    Name,
    Near,
    Reason,
    Resolution,
    Span,
    Status,
)
from ipnb_refs.regex import regex
from ipnb_refs.resolving.by_title import titled_before
from ipnb_refs.resolving.near import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ipnb_refs.model import Citation, Document, Work

_YEAR = regex(rf"\({MASK}*(?P<year>(?:1[4-9]|20)\d\d){MASK}*\)")


def misdated(
    document: Document, citations: Iterable[Citation], left: Sequence[Work]
) -> Iterator[Resolution]:
    """Give a near miss for each bracketed year right after the title of one of the works left."""
    if not left:
        return
    taken = [citation.span for citation in citations]
    for found in _YEAR.finditer(document.prose):
        span = Span(*found.span("year"))
        if document.is_quoted(span) or any(each.contains(span) for each in taken):
            continue
        named = titled_before(document, found.start(), left)
        if named:
            title = CiteName(span, Name(literal=named[0].title))
            cite = Cite(span, (title,), CiteDate(span, int(found["year"])))
            near = tuple(each for each in suggest(cite, named, Near.YEAR) if each.score > 0)
            if near:
                yield Resolution(
                    cite, Status.UNRESOLVED, Reason.OTHER_YEAR, (), near, by_title=True
                )
