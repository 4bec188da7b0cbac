"""Cites whose year stands in the sentence, apart from the names (APA 8.11).

`in_sentence` and `year_apart` find the names; here they become cites.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.cites import ReadCites, cites_of
from ipnb_refs.citations.evidence import after_year, before_year, in_year, round_year
from ipnb_refs.model import Cite, Form, Span

if TYPE_CHECKING:
    from ipnb_refs.citations.anchors import Anchor
    from ipnb_refs.citations.cites import Dates
    from ipnb_refs.citations.left import NamesLeft
    from ipnb_refs.citations.reading_context import ReadingContext


def read_after_in(
    context: ReadingContext, anchor: Anchor, floor: int, dates: Dates
) -> ReadCites | None:
    """Read a year that "in" stands before: "Porges in 1993", "In 2016, Koehler noted"."""
    phrase = in_year(context, floor, dates[0])
    if phrase < 0:
        return read_apart(context, anchor, floor, dates)
    found = before_year(context, floor, phrase, dates[0])
    if found is not None:
        return cites_of(context, found.names(), anchor, dates, Form.NARRATIVE, 0)
    found = after_year(context, dates[0])
    return read_apart(context, anchor, floor, dates) if found is None else _before(found, dates)


def read_apart(
    context: ReadingContext, anchor: Anchor, floor: int, dates: Dates
) -> ReadCites | None:
    """Read a year that a verb or a word for a work joins to its author, who is in the store."""
    found = round_year(context, floor, dates[0])
    if found is None:
        return None
    if found.window.start(found.authors.first) > dates[0].span.start:
        return _before(found, dates)
    return cites_of(context, found.names(), anchor, dates, Form.NARRATIVE, 0)


def _before(found: NamesLeft, dates: Dates) -> ReadCites:
    """Make the cite of a year with its names after it."""
    names, connector, et_al = found.names()
    end = (et_al or names[-1]).span.end
    span = Span(dates[0].span.start, end)
    cite = Cite(span, names, dates[0], connector=connector, et_al=et_al)
    return ReadCites((cite,), Form.NARRATIVE, None, span.start)
