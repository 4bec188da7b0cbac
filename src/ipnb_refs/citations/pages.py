"""The page that stands apart, in brackets of its own after the quotation (APA 8.13).

| typed | read as |
| --- | --- |
| Lindgren (2016) wrote, "..." (p. 161) | the page of Lindgren (2016) |
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ipnb_refs.citations.cites import NARRATIVE
from ipnb_refs.citations.grammar import locator_at
from ipnb_refs.model import BORDER, MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.citations.grammar import FoundLocator, Vocabulary
    from ipnb_refs.model import Citation, Locator

_REACH = 1500  # characters that a quotation may take
_QUOTES = frozenset("\"”“»«’'")
_END = regex(rf"\n\s*\n|{BORDER}")


def with_pages(
    prose: str, vocabulary: Vocabulary, citations: Iterable[Citation]
) -> Iterator[Citation]:
    """Give narrative citations the page that follows what they quote, before the next citation."""
    for citation, following in pairwise([*citations, None]):
        if citation is None:
            continue
        if citation.form is not NARRATIVE or citation.cites[-1].locator is not None:
            yield citation
            continue
        end = following.span.start if following is not None else len(prose)
        apart = _page(prose, vocabulary, citation.span.end, end)
        yield replace(citation, apart=apart) if apart is not None else citation


def _page(prose: str, vocabulary: Vocabulary, start: int, end: int) -> Locator | None:
    end = min(end, start + _REACH)
    opener = prose.find("(", start, end)
    while opener >= 0:
        before = prose[max(start, opener - 3) : opener].strip(" .,\u00a0" + MASK)
        if before[-1:] in _QUOTES and before:
            read = locator_at(prose, opener + 1, vocabulary)
            if _is_page(prose, read) and not _END.search(prose, start, opener):
                return read.locator if read else None
        opener = prose.find("(", opener + 1, end)
    return None


def _is_page(prose: str, read: FoundLocator | None) -> bool:
    """Whether a labelled locator is all that a bracket holds."""
    if read is None or prose[read.end : read.end + 1] != ")":
        return False
    return prose[read.locator.span.start].isalpha()
