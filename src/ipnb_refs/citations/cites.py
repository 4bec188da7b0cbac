"""What is made of names and the dates after them: cites, and the reading of one anchor."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.citations import grammar
from ipnb_refs.frozen import value
from ipnb_refs.model import Citation, Cite, CiteDate, CiteName, Form, Locator, Part, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ipnb_refs.citations.anchors import Anchor
    from ipnb_refs.citations.grammar import CitedNames
    from ipnb_refs.citations.reading_context import ReadingContext

    Move = Callable[[Span], Span]

NO_LOCATOR = frozenset({")", "]", ";"})
"""What right after a date ends the cite."""

NARRATIVE, PARENTHETICAL = Form.NARRATIVE, Form.PARENTHETICAL
"""Plain names: members of enums are slow to look up."""

FORMS = NARRATIVE, PARENTHETICAL
"""Names inside the bracket of their date (`FORMS[enclosed]`) are parenthetical (APA 8.11)."""

Dates = tuple["CiteDate", ...]
"""The dates of one anchor: a year with its letters."""


@value
class ReadCites:
    """The cites of one anchor; those of one bracket (its offset) belong together.

    `floor` is where the text that belongs to the first cite begins: a prefix lies from there on.
    """

    cites: tuple[Cite, ...]
    form: Form
    bracket: int | None
    floor: int


def cites_of(
    context: ReadingContext, names: CitedNames, anchor: Anchor, dates: Dates, form: Form, floor: int
) -> ReadCites:
    """Make the reading of an anchor; a narrative one begins with its names."""
    start = names[0][0].span.start
    opener = anchor.opener
    return ReadCites(
        dated(context, names, dates, start),
        form,
        opener if opener >= 0 else None,
        start if form is NARRATIVE else floor,
    )


def dated(
    context: ReadingContext, names: CitedNames, dates: Dates, start: int | None
) -> tuple[Cite, ...]:
    """One cite for each date; the first begins at `start`, a locator is the last one's.

    Without a start the names stand in an earlier cite.
    """
    typed, connector, et_al = names
    date = dates[-1]
    cites = []
    for each in dates[:-1]:
        span = each.span if start is None else Span(start, each.span.end)
        inherited = start is None
        cites.append(Cite(span, typed, each, None, connector, et_al, None, None, inherited))
        start = None
    prose, end, locator = context.document.prose, date.span.end, None
    if prose[end : end + 1] not in NO_LOCATOR:
        end = grammar.end_of_range(prose, date)  # all of "1990–1992" belongs to the cite
        found = grammar.read_locator(prose, end, context.vocabulary)
        if found is not None:
            locator, end = found.locator, found.end
    if start is None and locator is None:
        span = date.span
    else:
        span = Span(date.span.start if start is None else start, end)
    last = Cite(span, typed, date, None, connector, et_al, locator, None, start is None)
    return (*cites, last) if cites else (last,)


def dated_from(start: int, dates: Dates) -> Dates:
    """Let the first date begin with its "ca."."""
    first = dates[0]
    if start == first.span.start:
        return dates
    return (replace(first, span=Span(start, first.span.end)), *dates[1:])


def moved(citations: Iterable[Citation], move: Move) -> tuple[Citation, ...]:
    """Give citations with other places: those of a shorter post, back in the post itself.

    Spelled out type by type: to look for what holds a span takes longer than to read a citation.
    """
    return tuple(
        [
            Citation(
                move(each.span),
                each.form,
                tuple([_cite(cite, move) for cite in each.cites]),
                each.apart and _locator(each.apart, move),
            )
            for each in citations
        ]
    )


def _cite(cite: Cite, move: Move) -> Cite:
    return Cite(
        move(cite.span),
        tuple([_name(name, move) for name in cite.names]),
        cite.date and _date(cite.date, move),
        cite.prefix and _part(cite.prefix, move),
        cite.connector and _part(cite.connector, move),
        cite.et_al and _part(cite.et_al, move),
        cite.locator and _locator(cite.locator, move),
        cite.suffix and _part(cite.suffix, move),
        cite.inherited,
        cite.exemption,
    )


def _name(name: CiteName, move: Move) -> CiteName:
    short = name.abbreviation
    return CiteName(move(name.span), name.name, short and _part(short, move))


def _date(date: CiteDate, move: Move) -> CiteDate:
    return CiteDate(move(date.span), date.year, date.year_suffix, date.status, date.original_year)


def _locator(locator: Locator, move: Move) -> Locator:
    return Locator(move(locator.span), locator.label, locator.value)


def _part(part: Part, move: Move) -> Part:
    return Part(move(part.span), part.text)
