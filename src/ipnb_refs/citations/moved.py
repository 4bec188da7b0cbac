"""Citations with other places: read in a shorter post, they go back to the post itself.

Spelled out type by type: to look for what holds a span takes longer than to read a citation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Citation, Cite, CiteDate, CiteName, Locator, Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ipnb_refs.model import Span

    Move = Callable[[Span], Span]


def moved(citations: Iterable[Citation], move: Move) -> tuple[Citation, ...]:
    """Move all that citations hold."""
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
