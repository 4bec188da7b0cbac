"""One reference: author, date, title, source, in this order (APA 9.4-9.6)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.languages import ENGLISH_TERMS
from ipnb_refs.model import Content
from ipnb_refs.references.apa import (
    contributor_roles,
    descriptions,
    legal,
    printed_dates,
    related,
    source_element,
    titles,
)
from ipnb_refs.references.apa.nodes import italic, joined, sentence, text, unprotected
from ipnb_refs.references.apa.patterns import Template, is_preprint
from ipnb_refs.references.apa.printed_names import author_list
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.languages import Terms
    from ipnb_refs.model import Node
    from ipnb_refs.references.apa.contributor_roles import Credit
    from ipnb_refs.references.apa.heads import Head
    from ipnb_refs.references.apa.item import Item
    from ipnb_refs.references.apa.nodes import Nodes

ENGLISH = ENGLISH_TERMS.tag
_META_ANALYSIS = "*"
_VERSION_SIGN = regex(r"(?:[Vv]er(?:sion)?\b\.?\s*|v\.?\s*(?=\d))")
_WORDED = regex(r"[\w.)]\s+(?:version|release|build|edition)\b", re.IGNORECASE)
_OUTSIDE = regex(r"([”\"])([,.])(?=\s|$)")


def reference_of(item: Item, head: Head, letter: str = "") -> Content:
    """Print one work; `letter` is that of its year, if it needs one.

    Of an entry that lacks a part, the others are printed; without an author the title stands in
    its place (9.12).
    """
    if item.pattern.template is Template.LEGAL:
        return Content(legal.legal(item))
    authors = _authors(item, head.credit)
    date = text(printed_dates.in_parentheses(head.date, letter, terms=item.terms))
    title = _comma_inside(_title(item, head), item)
    order = (text(authors), date, title) if authors else (title, date)
    runs = [sentence(run) for run in (*order, *_source(item))]
    ends = (source_element.links(item), related.reprinted(item), related.retracted(item),
            _original(item), _addendum(item))  # fmt: skip
    return Content(joined([*runs, *ends], " "))


def _comma_inside(nodes: Nodes, item: Item) -> Nodes:
    """Put commas and full stops inside closing quotation marks, as English has them (6.7)."""
    whole = str(Content(nodes))
    plain = "”" not in whole and '"' not in whole
    if plain or item.terms.tag != ENGLISH:
        return nodes
    return tuple([_punctuated(node) for node in nodes])


def _punctuated(node: Node) -> Node:
    if not isinstance(node, str):
        return replace(node, children=tuple([_punctuated(child) for child in node.children]))
    return _OUTSIDE.sub(r"\2\1", node) if "”" in node or '"' in node else node


def _authors(item: Item, credit: Credit) -> str:
    """Print names with their roles: "Meyers, K. (with Long, W. T.)" (9.8, 9.10)."""
    comma = item.terms.final_comma
    printed = author_list(
        credit.names,
        others=credit.others,
        marks=credit.marks,
        final_comma=comma,
        last_known=credit.last_known,
    )
    if not printed:
        return ""
    helped = ""
    if item.entry.collaborator:
        others = "collaborator" in item.entry.others
        names = author_list(item.entry.collaborator, others=others, final_comma=comma)
        helped = f"{item.terms.with_others} {names}"
    behind = (credit.role, helped)
    if item.entry.name_addon:
        printed = f"{printed} {contributor_roles.addon(item.entry.name_addon)}"
    keywords = {word.strip() for word in item.entry.keyword.split(",")}
    marked = _META_ANALYSIS if "meta" in keywords else ""
    return marked + " ".join([printed, *(f"({words})" for words in behind if words)])


def _title(item: Item, head: Head) -> Nodes:
    """Print the title with what follows it, without its full stop."""
    alone = item.pattern.template is Template.WHOLE
    own = titles.title(item, alone=alone, cased=item.pattern.cased)
    if _is_entry_of_an_app(item):
        return own
    translated = alone or not contributor_roles.edits_and_translates(item.entry)
    edited = alone and head.names != item.entry.editor
    people = contributor_roles.behind_title(item, editors=edited) if translated else ""
    facts = _facts(item) if alone else _part_facts(item)
    behind = titles.parenthesis(people, *facts)
    return joined([own, behind, *descriptions.bracketed(item)], " ")


def _is_entry_of_an_app(item: Item) -> bool:
    """Say whether version and description belong to the whole, as in 10.10."""
    return item.entry.type == "software" and item.pattern.template is Template.PART


def _facts(item: Item) -> tuple[str, ...]:
    """Print edition, volume and numbers of a work that stands alone."""
    entry, terms = item.entry, item.terms
    episode = entry.type == "broadcast" and bool(entry.number)
    count = entry.number_of_volumes
    volume = entry.volume or (f"1-{count}" if count.isdigit() and count != "1" else "")
    own = "" if entry.main_title is not None or episode else titles.volume(volume, terms)
    pages = titles.pages(entry.page, terms) if entry.type == "chapter" else ""
    return titles.edition(entry.edition, terms), own, pages, *_numbers(item)


def _part_facts(item: Item) -> tuple[str, ...]:
    """Print the numbers of a part: those of an episode may stand where a book has its edition."""
    broadcast = item.entry.type in ("broadcast", "motion_picture")
    edition = titles.edition(item.entry.edition, item.terms) if broadcast else ""
    return edition, *_numbers(item)


def _numbers(item: Item) -> tuple[str, ...]:
    """Print the number of a report, the version of software; both with a semicolon."""
    typed, named = item.entry.version, item.pattern.numbered
    version = _version(typed, item.terms) if typed and named else typed
    archived = item.entry.type == "webpage" and is_preprint(item.entry)
    number = descriptions.numbered(item) if named or archived else ""
    if number and is_preprint(item.entry) and descriptions.in_doi(number, item.entry):
        number = ""
    said = dict.fromkeys(filter(None, (number, version, descriptions.preprint(item))))
    return ("; ".join(said),)


def _version(typed: str, terms: Terms) -> str:
    """Print "Version 2.1" of "2.1", "v2.1" and "Version 2.1"; words stay: "Mar 14 version"."""
    if _WORDED.search(typed):
        return typed
    number = _VERSION_SIGN.sub("", typed)
    return f"{terms.version} {number}"


def _source(item: Item) -> tuple[Nodes, ...]:
    """Print the sentences between title and link."""
    entry, terms = item.entry, item.terms
    publisher = text(source_element.publisher(entry))
    match item.pattern.template:
        case Template.PERIODICAL:
            own = () if entry.container_title else publisher
            return source_element.periodical(item), own, text(source_element.advance(item))
        case Template.PART if _is_entry_of_an_app(item):
            behind = descriptions.bracketed(item)
            return source_element.in_container(item, facts=_facts(item), behind=behind), publisher
        case Template.PART if entry.type in ("broadcast", "motion_picture"):
            return source_element.in_container(item, facts=()), publisher
        case Template.PART if entry.type == "speech":
            return source_element.in_container(item, facts=()), text(source_element.place_of(item))
        case Template.PART:
            volume = titles.volume(entry.volume, terms) if entry.main_title is None else ""
            edition, pages = titles.edition(entry.edition, terms), titles.pages(entry.page, terms)
            return source_element.in_container(item, facts=(edition, volume, pages)), publisher
        case Template.TRACK:
            album = titles.in_case(entry.container_title or entry.main_title, item)
            return (f"{terms.on} ", *italic(album)), publisher
        case _:
            return (text(source_element.place_of(item)),)


def _original(item: Item) -> Nodes:
    """Print "(Original work published 1900)" (9.41)."""
    date = item.entry.original_date
    if date is None or (date.year is None and not date.words):
        return ()
    about = f"{item.terms.circa} " if date.approximate else ""
    year = about + printed_dates.year_label(date, "", item.terms)
    return (f"({item.terms.original.format(date=year)})",)


def _addendum(item: Item) -> Nodes:
    addendum = item.entry.addendum
    return unprotected(addendum.nodes) if addendum is not None else ()
