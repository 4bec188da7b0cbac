"""Groups before the bracket that has their abbreviation and the date (APA 8.21).

| typed | read as |
| --- | --- |
| American Psychological Association (APA, 2020) | the group, narrative; it introduces "APA" |
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.citations.anchors import MASKED_SPACE
from ipnb_refs.citations.cites import ReadCites
from ipnb_refs.citations.grammar import spelled_out
from ipnb_refs.model import CiteName, Form, Name, Part, Span
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from ipnb_refs.citations.reading_context import ReadingContext

_REACH = 200  # characters in which the full name of a group can stand


def with_group_before(
    context: ReadingContext, reading: ReadCites, floor: int, inner: int
) -> ReadCites:
    """Read "American Psychological Association (APA, 2020" as the group, narrative.

    `reading` is that of "APA, 2020", whose text begins at `inner`; the group can stand in
    `floor:bracket`. Where none does, the reading stays as it is.
    """
    first, bracket = reading.cites[0], reading.bracket
    between = context.document.prose[inner : first.span.start]
    if bracket is None or len(first.names) > 1 or not MASKED_SPACE.fullmatch(between):
        return reading
    short = first.names[0]
    abbreviation = Part(short.span, short.name.family)
    group = _group_before(context, max(floor, bracket - _REACH), bracket, abbreviation)
    if group is None:
        return reading
    cites = [replace(cite, names=(group,)) for cite in reading.cites]
    cites[0] = replace(cites[0], span=Span(group.span.start, first.span.end))
    return ReadCites(tuple(cites), Form.NARRATIVE, bracket, cites[0].span.start)


def is_source(context: ReadingContext, floor: int, opener: int, short: str) -> bool:
    """Say whether capitals in a bracket are no author: the store has none of that name.

    And they are not the abbreviation of the group that stands before the bracket.
    """
    if context.lexicon is not None and context.lexicon.has_name(fold(short)):
        return False
    window = context.window(max(floor, opener - _REACH), opener)
    return spelled_out(window.words, len(window.words), short) < 0


def _group_before(
    context: ReadingContext, floor: int, opener: int, abbreviation: Part
) -> CiteName | None:
    """Read the group before the bracket that begins with its abbreviation."""
    window = context.window(floor, opener)
    stop = len(window.words)
    at = spelled_out(window.words, stop, abbreviation.text)
    if at < 0:
        return None
    return CiteName(window.span(at, stop), Name(literal=window.text(at, stop)), abbreviation)
