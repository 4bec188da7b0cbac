"""Citations as links to their entries, which link back: put in, found, and taken out again.

A link is written as HTML in Markdown and MDX too: there is no other form that all of their engines
give an `id`. Only tags written just so are ever taken out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents import OWN_LINK, OWN_ROLE, OWN_TAG, read
from ipnb_refs.edits import edited
from ipnb_refs.model import MASK, Edit, Format, Span
from ipnb_refs.regex import regex
from ipnb_refs.writers import html_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ipnb_refs.model import Cite, Document, Resolution

_CLOSING = "</a>"
_TAG = regex(r"</?[A-Za-z]")


def back_links(document: Document) -> Mapping[str, tuple[str, ...]]:
    """Give the places of a post that link to an entry, by the `id` of the entry, in text order."""
    found: dict[str, list[str]] = {}
    for opening, _ in _links(document):
        link = OWN_LINK.match(document.text, opening.start)
        if link is not None:
            found.setdefault(link["entry"], []).append(link["place"])
    return {entry: tuple(places) for entry, places in found.items()}


def without_links(document: Document) -> str:
    """Take the links that we have put into a post out; the text that they held stays."""
    edits = [Edit(tag, "") for pair in _links(document) for tag in pair]
    return edited(document.text, edits)


def with_links(document: Document, resolutions: Iterable[Resolution]) -> str:
    """Make links of the citations of a post that has none of ours.

    Citations in headings, in links, and in places where a tag would be shown (captions, attributes)
    stay as they are. A citation whose names are set apart by markup is linked at its year. Plain
    text has no links.
    """
    if document.format is Format.TEXT:
        return document.text
    taken = [*document.regions.links, *(each.span for each in document.regions.headings)]
    taken += [each.span for each in document.lists.every]
    places = [
        (span, key)
        for each in resolutions
        if (key := each.key) is not None
        and (span := place_of_link(document, each.cite)) is not None
        and not _is_in_tag(document.text, span.start)
        and not any(span.start < other.end and other.start < span.end for other in taken)
    ]
    while True:
        text, shown = _inserted(document, sorted(set(places)))
        if not shown:
            return text
        places = [place for place in places if place[0] not in shown]


def place_of_link(document: Document, cite: Cite) -> Span | None:
    """Give what becomes the link of a cite: all of it, or less where markup stands inside.

    Less is the cite up to its year, without what goes on behind it, or the year alone.
    """
    start = cite.span.start
    if cite.prefix is not None and cite.names and not cite.inherited:
        start = max(start, cite.names[0].span.start)
    places = [_with_bracket(document.text, Span(start, cite.span.end))]
    if cite.date is not None:
        if start < cite.date.span.start:
            places.append(_with_bracket(document.text, Span(start, cite.date.span.end)))
        places.append(cite.date.span)
    for place in places:
        if place is not None and MASK not in place.of(document.prose):
            return place
    return None


def _inserted(document: Document, places: list[tuple[Span, str]]) -> tuple[str, set[Span]]:
    """Put links in; give the text, and the places at which a tag would be seen by readers."""
    edits, number = [], dict.fromkeys((key for _, key in places), 0)
    tags: list[tuple[Span, str]] = []
    for span, key in places:
        number[key] += 1
        entry = html_id(key)
        place = f"{entry.replace('ref-', 'cite-', 1)}-{number[key]}"
        tags.append((span, OWN_TAG.format(entry, place)))
    for span, tag in tags:
        edits += [Edit(Span(span.start, span.start), tag), Edit(Span(span.end, span.end), _CLOSING)]
    text = edited(document.text, edits)
    prose, moved, shown = read(text, document.format, document.path).prose, 0, set()
    for span, tag in tags:
        start = span.start + moved
        end = span.end + moved + len(tag)
        if prose[start : start + len(tag)].strip(MASK) or prose[end : end + len(_CLOSING)].strip(
            MASK
        ):
            shown.add(span)
        moved += len(tag) + len(_CLOSING)
    return text, shown


def _links(document: Document) -> Iterator[tuple[Span, Span]]:
    """Find our links: the tag that opens each, and the one that closes it."""
    text, prose = document.text, document.prose
    for opening in OWN_LINK.finditer(text) if OWN_ROLE in text else ():
        close = text.find(_CLOSING, opening.end())
        if close >= 0 and prose[opening.start()] == MASK:
            yield Span(*opening.span()), Span(close, close + len(_CLOSING))


def _is_in_tag(text: str, position: int) -> bool:
    """Say whether a position lies between the brackets of a tag, in one of its attributes."""
    opening = text.rfind("<", 0, position)
    return opening > text.rfind(">", 0, position) and _TAG.match(text, opening) is not None


def _with_bracket(text: str, span: Span) -> Span | None:
    """Take the bracket that a narrative citation closes with; None where that stands elsewhere."""
    typed = span.of(text)
    for opening, closing in ("()", "[]"):
        if typed.count(opening) > typed.count(closing):
            is_closed = text[span.end : span.end + 1] == closing
            return Span(span.start, span.end + 1) if is_closed else None
    return span
