"""Links in what a fix changes: each keeps its text, whatever moves."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ipnb_refs.model import MASK, Span

if TYPE_CHECKING:
    from ipnb_refs.model import Document, Edit


def with_markup(document: Document, span: Span) -> Span:
    """Widen a stretch by the markup right around it."""
    prose, start, end = document.prose, span.start, span.end
    while start and prose[start - 1] == MASK:
        start -= 1
    while end < len(prose) and prose[end] == MASK:
        end += 1
    return Span(start, end)


def stands_whole(document: Document, span: Span) -> bool:
    """Say whether markup begins and ends right around a stretch, or does neither."""
    wide = with_markup(document, span)
    return (wide.start < span.start) == (span.end < wide.end)


def has_link(document: Document, span: Span) -> bool:
    """Say whether a link begins or ends inside a stretch."""
    return any(
        link.start < span.end and span.start < link.end and not link.contains(span)
        for link in document.regions.links
    )


def breaks_links(document: Document, edit: Edit) -> bool:
    """Say whether an edit leaves less of a link than all of it: its address and its text.

    An edit inside the text of one link is as good as one elsewhere.
    """
    if not has_link(document, edit.span):
        return False
    crossed = Counter(
        with_markup(document, link).of(document.text)
        for link in document.regions.links
        if link.start < edit.span.end and edit.span.start < link.end
    )
    return any(edit.replacement.count(link) < times for link, times in crossed.items())
