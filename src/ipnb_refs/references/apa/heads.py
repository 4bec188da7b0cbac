"""What stands before the title: authors and date, by which works are sorted and lettered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.model import Content
from ipnb_refs.references.apa import contributor_roles, legal
from ipnb_refs.references.apa.patterns import Template, prints_day

if TYPE_CHECKING:
    from ipnb_refs.model import Date, Name
    from ipnb_refs.references.apa.contributor_roles import Credit
    from ipnb_refs.references.apa.item import Item

_SEASON = 21


@frozen
class Head:
    """What stands before the title: whose work it is, in which role, and when.

    `date` has only what is printed: of a journal article's the year. `title` stands in the
    author's place where there are no names. Legal works are not `lettered`.
    """

    credit: Credit
    date: Date | None
    title: str
    lettered: bool = True

    @property
    def names(self) -> tuple[Name, ...]:
        """The names in the author's place."""
        return self.credit.names

    @property
    def others(self) -> bool:
        """Whether the list of names goes on."""
        return self.credit.others


def head_of(item: Item) -> Head:
    """Find who takes the author's place, and the date as far as it is printed."""
    entry = item.entry
    title = entry.sort_title or entry.work.title
    if item.pattern.template is Template.LEGAL:
        named = title or str(Content(legal.legal(item)))
        return Head(contributor_roles.Credit(), entry.issued, named, lettered=False)
    return Head(contributor_roles.leading(item), _date(item), title)


def _date(item: Item) -> Date | None:
    entry = item.entry
    date = entry.issued
    if entry.type == "speech" and entry.event_date is not None:
        return entry.event_date
    if date is None or prints_day(entry, item.pattern) or (date.month or 0) >= _SEASON:
        return date
    end = date.end if date.end and date.end.year != date.year else None
    return replace(date, month=None, day=None, end=end)
