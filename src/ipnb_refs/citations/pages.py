"""The page that stands apart, in brackets of its own after the quotation (APA 8.13).

| typed | read as |
| --- | --- |
| Lindgren (2016) wrote, "..." (p. 161) | the page of Lindgren (2016) |
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ipnb_refs.citations.locators import locator_at
from ipnb_refs.model import BORDER, Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.citations.vocabulary import Vocabulary
    from ipnb_refs.model import Citation, Locator

_REACH = 1500  # characters that a quotation may take
_AFTER_QUOTATION = re.compile(r"[\"”“»«’']\s?[.,]?\s?\(")
_END = re.compile(rf"\n\s*\n|{BORDER}")


def with_pages(
    prose: str, vocabulary: Vocabulary, citations: Iterable[Citation]
) -> Iterator[Citation]:
    """Give narrative citations the page that follows what they quote, before the next citation."""
    for citation, following in pairwise([*citations, None]):
        if citation is None:
            continue
        end = following.span.start if following is not None else len(prose)
        if citation.form is Form.NARRATIVE and citation.cites[-1].locator is None:
            apart = _page(prose, vocabulary, citation.span.end, end)
            yield replace(citation, apart=apart) if apart is not None else citation
        else:
            yield citation


def _page(prose: str, vocabulary: Vocabulary, start: int, end: int) -> Locator | None:
    end = min(end, start + _REACH)
    paragraph = _END.search(prose, start, end)
    found = _AFTER_QUOTATION.search(prose, start, paragraph.start() if paragraph else end)
    if found is None:
        return None
    read = locator_at(prose, found.end(), vocabulary)
    if read is None or prose[read.end : read.end + 1] != ")":
        return None
    is_labelled = prose[read.locator.span.start].isalpha()
    return read.locator if is_labelled else None
