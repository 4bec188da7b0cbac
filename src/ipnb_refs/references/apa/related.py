"""What a work says of another one: reviews, comments, reprints (APA 9.40, 10.1, 10.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.languages import ENGLISH_TERMS
from ipnb_refs.model import Content
from ipnb_refs.references.apa import printed_dates, titles
from ipnb_refs.references.apa.contributor_roles import role_of_each
from ipnb_refs.references.apa.item import Item, item_of
from ipnb_refs.references.apa.nodes import italic, joined, text, unprotected
from ipnb_refs.references.apa.patterns import Template
from ipnb_refs.references.apa.printed_names import direct_list
from ipnb_refs.references.apa.source_element import links

if TYPE_CHECKING:
    from ipnb_refs.references.apa.nodes import Nodes
    from ipnb_refs.store import Entry

REPRINT = "reprintfrom"
RETRACTION_PUBLISHED = "Retraction published"
_RETRACTIONS = frozenset({"retraction", "retractedby", "retractedin", "retractionof"})

_KINDS = {
    "book": "book", "motion_picture": "film", "broadcast": "TV series", "software": "software",
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article",
    "post-weblog": "blog post", "song": "album", "graphic": "artwork", "report": "report",
}  # fmt: skip
_KIND_WORDS = {"tvepisode": "TV series episode", "tvseries": "TV series", "song": "song"}


def about(item: Item) -> Nodes:
    """Print "Review of the book *Title*, by A. Author" (10.7), "Comment on the article “…”"."""
    entry = item.entry
    kind = entry.related_type.casefold()
    if kind in ("reviewof", "commenton") and item.related:
        other = item.related[0]
        words = entry.related_string or _words(kind, other)
        named = _named(other, item)
        by = _by(other, item) if kind == "reviewof" else ""
        run = (f"{item.terms.described(words)} ", *named)
        # A comma goes inside the quotation marks (6.9).
        if by and named[-1] == "”":
            return (*run[:-1], ",” ", by)
        return joined([run, text(by)], ", ")
    if entry.reviewed_title:
        genre = entry.reviewed_genre or ("book" if entry.type == "review-book" else "")
        words = item.terms.described(f"Review of the {genre}" if genre else "Review of")
        by = direct_list(entry.reviewed_author, others="reviewed_author" in entry.others)
        named = italic(titles.in_case(Content((entry.reviewed_title,)), item))
        return joined([(f"{words} ", *named), text(f"{item.terms.by} {by}" if by else "")], ", ")
    return ()


def _words(kind: str, other: Entry) -> str:
    what = _KIND_WORDS.get(other.entry_subtype.casefold()) or _KINDS.get(other.type)
    verb = "Review of" if kind == "reviewof" else "Comment on"
    return f"{verb} the {what}" if what else verb


def _named(other: Entry, item: Item) -> Nodes:
    """Print the title of the other work: in italics, or in quotation marks where it is a part."""
    theirs = item_of(other, item.terms)
    own = titles.in_case(other.title, theirs)
    part = (
        theirs.pattern.template is not Template.WHOLE
        or other.entry_subtype.casefold() == "tvepisode"
    )
    return ("“", *own, "”") if part else italic(own)


def _by(other: Entry, item: Item) -> str:
    marks = role_of_each(other, item.terms)
    names, variable = other.author or other.editor, "author" if other.author else "editor"
    if not names:
        return ""
    marks = marks if variable == "author" else ()
    return f"{item.terms.by} {direct_list(names, others=variable in other.others, marks=marks)}"


def reprinted(item: Item) -> Nodes:
    """Print "(Reprinted from “Title,” 1981, *Journal*, *51*[3], 391–402, URL)" (9.40)."""
    if item.entry.related_type.casefold() != REPRINT or not item.related:
        return ()
    theirs = item_of(item.related[0], item.terms)
    other = theirs.entry
    own = titles.in_case(other.title, theirs)
    if theirs.pattern.template is Template.PERIODICAL:
        quoted: Nodes = ("“", *own, ",” ") if own else ()
        inside = (*quoted, *joined([*_where(theirs, item), links(theirs)], ", "))
    else:
        date, *_ = _where(theirs, item)
        pages = text(titles.pages(other.page, item.terms))
        publisher = text(other.publisher)
        by = text(_by_editors(other, item))
        inside = joined([italic(own), pages, by, date, publisher, links(theirs)], ", ")
    return (f"({item.terms.reprinted} ", *inside, ")") if inside else ()


def retracted(item: Item) -> Nodes:
    """Print "(Retraction published 2012, *Journal*, *38*[10], 1378)" of a work taken back (10.1).

    The entry names the notice in `related`, and `retraction` as its `relatedtype`.
    """
    if item.entry.related_type.casefold() not in _RETRACTIONS or not item.related:
        return ()
    inside = joined(_where(item_of(item.related[0], item.terms), item), ", ")
    return (f"({RETRACTION_PUBLISHED} ", *inside, ")") if inside else ()


def _where(theirs: Item, item: Item) -> tuple[Nodes, ...]:
    """Give year, journal with volume and issue, and pages of another work."""
    other = theirs.entry
    date = text(printed_dates.year_label(other.issued, "", item.terms) if other.issued else "")
    journal = italic(unprotected(other.container_title.nodes)) if other.container_title else ()
    volume = italic(text(titles.arabic(titles.dashed(other.volume))))
    issue = text(f"[{titles.dashed(other.issue)}]" if other.issue else "")
    return date, journal, (*volume, *issue), text(titles.dashed(other.page))


def _by_editors(other: Entry, item: Item) -> str:
    if not other.editor:
        return _by(other, item)
    label = ENGLISH_TERMS.roles["editor"][len(other.editor) > 1 or "editor" in other.others]
    names = direct_list(other.editor, others="editor" in other.others)
    return f"{item.terms.by} {names}, {label}"
