"""Legal works (APA chapter 11): title, where it is published, court and date, in that order.

They have no author, and no full stop behind their names; the year stands at the end. What
biblatex-apa keeps in `citation`, `location`, `source`, `type` and `number`, CSL keeps in
`container-title`, `volume`, `page`, `section`, `authority` and `number`: both are read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Content
from ipnb_refs.references.apa import printed_dates
from ipnb_refs.references.apa.nodes import italic, joined, sentence, text, unprotected
from ipnb_refs.references.apa.source_element import links
from ipnb_refs.regex import regex
from ipnb_refs.store import legal_name, parts_of_constitution

if TYPE_CHECKING:
    from ipnb_refs.references.apa.item import Item
    from ipnb_refs.references.apa.nodes import Nodes
    from ipnb_refs.store import Entry

_CONGRESS = regex(r"\bCong\.")
_OF_CONGRESS = regex(r"(?:H\.|S\.|\bHR\b)[^\d]*\d")
"""The number of a bill or resolution, as "H.R. 1100", "S. Res. 438"."""


def legal(item: Item) -> Nodes:
    """Print a legal work of any kind."""
    entry = item.entry
    if entry.type == "treaty":
        return _treaty(item)
    if entry.type == "legal_case":
        run = _case(item)
    elif entry.source_type == "constitution":
        run = _constitution(entry)
    else:
        run = _statute(item)
    return joined([sentence(run), links(item)], " ")


def _case(item: Item) -> Nodes:
    """Print "Name v. Name, 347 U.S. 483 (1954)", with the court where the reporter is no court's.

    Every stage of a case may have its own court and year: "563 F. Supp. 322 (D. Kan. 1981), aff’d,
    727 F.2d 888 (10th Cir. 1983)" (11.4).
    """
    entry = item.entry
    title = unprotected(entry.title.nodes)
    said = {(a.item, a.name): a.value for a in entry.annotations if a.field == "citation"}
    stages: list[Nodes] = []
    dated = False
    published = _published(entry)
    for place, nodes in enumerate(published, 1):
        court, when = said.get((place, "citeorg"), ""), said.get((place, "citedate"), "")
        if court and place == len(published):
            when = when or _when(entry, exact=False, item=item)
        appeal = said.get((place, "citeinfo")) == "appeal"
        behind = in_parenthesis("", court, when) if court else ""
        stages.append(
            (*(italic(nodes) if appeal else nodes), *text(f" {behind}" if behind else ""))
        )
        dated = bool(court)
    whole = joined([title, *stages], ", ")
    court = entry.authority or entry.publisher
    court = "" if str(entry.container_title or "") == "U.S." else court
    date = _when(entry, exact=not stages, item=item)
    return joined([whole, () if dated else text(in_parenthesis("", court, date))], " ")


def in_parenthesis(before: str, *words: str) -> str:
    """Print words in one parenthesis; nothing where there are none."""
    inside = " ".join(word for word in (before, *words) if word)
    return f"({inside})" if inside else ""


def _constitution(entry: Entry) -> Nodes:
    """Print "U.S. Const. amend. XIX (repealed 1933)", "U.N. Charter art. 1, para. 3" (11.9)."""
    ended = entry.event_date
    year = printed_dates.year_label(ended) if ended is not None and ended.year is not None else ""
    repealed = in_parenthesis("repealed", year) if "repealed" in _keywords(entry) else ""
    parts = entry.amendment, entry.article, entry.section, entry.part_number
    named = str(entry.title), _of(entry), parts_of_constitution(*parts), repealed
    return text(" ".join(part for part in named if part))


def _statute(item: Item) -> Nodes:
    """Print statutes, bills, hearings, reports, regulations and orders (11.5-11.7).

    "Title, 42 U.S.C. § 12101 et seq. (1990)"; the title of a hearing is in italics.
    """
    entry = item.entry
    title = unprotected(entry.title.nodes)
    addon = unprotected(entry.title_addon.nodes) if entry.title_addon else ()
    published = _published(entry)
    if title and _is_hearing(entry, published):
        named = joined([italic(part) for part in (*_at_colon(title), addon) if part], ": ")
    else:
        named = joined([title, addon], " ") or text(_of(entry))
    number = text(_number_beside_title(entry) if title else "")
    proposed = "proposed" if "proposed" in _keywords(entry) else ""
    date = _when(entry, exact=bool(proposed), item=item)
    ends = (in_parenthesis(proposed, date), in_parenthesis(_remark(entry)))
    return joined([joined([named, number, *published], ", "), *map(text, ends)], " ")


def _number_beside_title(entry: Entry) -> str:
    """Print the number of a bill or an act, unless it stands where the work is published."""
    if entry.source_type == "legmaterial":
        return _of(entry)
    number = entry.number
    said = any(number in str(Content(nodes.nodes)) for nodes in entry.citations)
    if entry.source_type != "legislation" or not number or not entry.citations or said:
        return ""
    return f"Pub. L. No. {number}" if number[0].isdigit() else number


def _at_colon(title: Nodes) -> tuple[Nodes, ...]:
    """Part a title at its colon, which is upright between the two in italics (11.6)."""
    first = title[0] if title else ""
    if isinstance(first, str) and ": " in first:
        before, _, after = first.partition(": ")
        return (before,), (after, *title[1:])
    return (title,)


def _is_hearing(entry: Entry, published: tuple[Nodes, ...]) -> bool:
    """Say whether a title is that of a hearing: it has a Congress, and no number of a bill."""
    if entry.type == "hearing":
        return True
    numbered = any(
        _OF_CONGRESS.search(typed)
        for typed in (entry.number, *(str(Content(nodes)) for nodes in published))
    )
    return entry.source_type == "legmaterial" and bool(published) and not numbered


def _remark(entry: Entry) -> str:
    """Give what is said behind the date, as "enacted"; the notes of exporters are left out."""
    note = entry.note or ("enacted" if "enacted" in _keywords(entry) else "")
    if entry.type == "legislation" or any(sign in note for sign in ":\n"):
        return ""
    return note[1:-1] if note.startswith("(") and note.endswith(")") else note


def _of(entry: Entry) -> str:
    return legal_name(entry.jurisdiction, entry.genre, entry.number)


def _published(entry: Entry) -> tuple[Nodes, ...]:
    """Print where a work is published, by volume, name and page or section."""
    if entry.citations:
        return tuple(unprotected(citation.nodes) for citation in entry.citations)
    if entry.source_type in ("legmaterial", "legadminmaterial"):
        return ()
    name = str(entry.container_title or "")
    section = f"§ {entry.section.removeprefix('§').strip()}" if entry.section else ""
    where = " ".join(filter(None, (entry.volume, name, entry.page if name else "", section)))
    number = entry.number
    if entry.type == "legislation" and number[:1].isdigit():
        number = f"Pub. L. No. {number}"
    elif entry.type == "legal_case":
        number = "" if name else f"No. {number.removeprefix('No.').strip()}" if number else ""
    body = entry.authority if entry.type == "bill" and _CONGRESS.search(entry.authority) else ""
    return tuple(text(part) for part in (number, entry.chapter_number, body, where) if part)


def _when(entry: Entry, *, exact: bool, item: Item) -> str:
    """Print the year, with that of the first version: "1996 & rev. 2008"; or the `exact` date."""
    date, first = entry.issued, entry.original_date
    if entry.type == "legislation" and first is None and entry.event_date is not None:
        date, first = entry.event_date, date
    if date is None or date.year is None:
        return ""
    if exact and date.day:
        return printed_dates.in_full(date, item.terms)
    year = printed_dates.year_label(date, "", item.terms)
    if first is None or first.year in (None, date.year):
        return year
    return f"{printed_dates.year_label(first, '', item.terms)} & rev. {year}"


def _treaty(item: Item) -> Nodes:
    """Print "Title, November 20, 1989, URL" (11.10)."""
    entry = item.entry
    addon = unprotected(entry.title_addon.nodes) if entry.title_addon else ()
    named = joined([unprotected(entry.title.nodes), addon], " ")
    date = entry.issued
    when = (
        printed_dates.in_full(date, item.terms)
        if date is not None and date.year is not None
        else ""
    )
    whole = joined([named, text(when)], ", ")
    link = links(item)
    return joined([whole, link], ", ") if link else sentence(whole)


def _keywords(entry: Entry) -> set[str]:
    return {word.strip().casefold() for word in entry.keyword.split(",")}
