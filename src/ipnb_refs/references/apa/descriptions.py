"""What tells the kind of a work: bracketed descriptions and numbers (APA 9.19, 9.21)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import LANDS, alternatives, read_as
from ipnb_refs.names import fold
from ipnb_refs.references.apa.nodes import text, unprotected
from ipnb_refs.references.apa.patterns import Template, is_published, site_of
from ipnb_refs.references.apa.related import about
from ipnb_refs.references.apa.titles import (
    described_in,
    is_bracketed,
    translation,
    without_brackets,
)
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.languages import Terms
    from ipnb_refs.references.apa.item import Item
    from ipnb_refs.references.apa.nodes import Nodes
    from ipnb_refs.store import Entry

# Short words that .bib files use -> what APA prints.
_WORDS = {
    "film": "Film",
    "lecturenotes": "Lecture notes",
    "podcast": "Audio podcast",
    "podcastepisode": "Audio podcast episode",
    "powerpoint": "PowerPoint slides",
    "speech": "Speech audio recording",
    "tvbroadcast": "TV broadcast",
    "tvepisode": "TV series episode",
    "tvseries": "TV series",
}
MANUSCRIPTS = {
    "maninprep": "Manuscript in preparation",
    "mansub": "Manuscript submitted for publication",
    "manunpub": "Unpublished manuscript",
    "unpub": "Unpublished manuscript",
}
"""BibLaTeX's keys for manuscripts, in words."""
_WORD = regex(r"[^\W\d_]+\s")
_FIELDS = read_as().entries
_NUMBER_SIGN = regex(rf"^(?:{alternatives(_FIELDS.numbers)})\s*", re.IGNORECASE)
_NUMBERED = regex(r"\bNos?\.")
_EPISODE = regex(rf"(?:(?:{alternatives(_FIELDS.runs)})\b|s)\s*(\d+)\D+?(\d+)", re.IGNORECASE)
_PARTS = {"podcast": "Audio podcast episode", "tvbroadcast": "TV series episode"}
"""Subtypes of works that are episodes where they are part of another one."""
_SILENT = frozenset({"nonacademic", "magazine", "newspaper", "newspaperarticle", "blog"})
"""Subtypes that choose a pattern and are not printed."""
_LATER_CAPITALS = regex(r"(?<=\s)(?:Thesis|Dissertation)\b")
_PREFIXED = frozenset({"arxiv"})
"""Archives whose name is part of the number of a work; others have a number alone."""
_SILENT_GENRES = frozenset({"preprint"})
"""What is said of a work by the archive that it is in (10.8)."""
_OFFICE = regex(r"(US|EP|GB|DE|FR)\s?(?=\d)")
_SILENT_MEDIA = frozenset({"online", "web", "web page", "website", "blog", "web site"})
_NOTED = frozenset({"motion_picture", "broadcast", "song", "graphic"})
"""Types whose note tells the form they come in: "[Film; four-disc ed. on DVD]" (10.12)."""
_NO_FORM = regex(rf"://|\b(?:{alternatives(_FIELDS.visited)})\b", re.IGNORECASE)


def bracketed(item: Item) -> tuple[Nodes, ...]:
    """Print the descriptions behind a title, each in its brackets; most works have none."""
    entry = item.entry
    addon = unprotected(entry.title_addon.nodes) if entry.title_addon else ()
    addon = () if translation(item) else without_brackets(addon)
    words = _capitalised(item.terms.described(_kind(item)))
    typed = str(entry.title_addon or "").casefold().removeprefix("[")
    if typed.startswith(words.casefold()):
        words = ""
    runs = (about(item), addon, text("; ".join(filter(None, (words, _form(item))))))
    return tuple(nodes if _is_held(nodes) else ("[", *nodes, "]") for nodes in runs if nodes)


def _is_held(nodes: Nodes) -> bool:
    """Say whether parentheses are typed: "(2002, amended effective June 1, 2010)" (10.4)."""
    first, last = nodes[0], nodes[-1]
    held = isinstance(first, str) and isinstance(last, str)
    return held and str(first).startswith("(") and str(last).endswith(")")


def _kind(item: Item) -> str:
    entry = item.entry
    match entry.type:
        case "thesis":
            return _thesis(item)
        case "report" | "standard":
            return _subtype(item) or ("" if entry.number else entry.genre)
        case "book" | "chapter" | "patent":
            return _subtype(item) or _said_of_book(entry)
    words = _words_of(item)
    if words and words.casefold() not in _SILENT_GENRES:
        return words
    return "" if _is_described(item) else item.pattern.description or site_of(entry).description


def _words_of(item: Item) -> str:
    """Give the words that a work itself has for its kind; "" where the pattern has them."""
    entry = item.entry
    match entry.type:
        case "manuscript":
            return MANUSCRIPTS.get(entry.medium, entry.medium) or entry.genre
        case "motion_picture" if entry.director or entry.source_type == "movie":
            own = described_in(entry.genre) or _subtype(item)
            return own or site_of(entry).description or "Film"
        case "periodical":
            return str(entry.issue_title or "")
        case _ if item.pattern.template is Template.PERIODICAL:
            return ""
        case "graphic":
            return _subtype(item) or entry.genre or entry.medium
        case "document" | "interview":
            return _subtype(item) or entry.genre or _said_in_medium(item)
        case _:
            return _subtype(item) or entry.genre


def _is_described(item: Item) -> bool:
    """Say whether another field, or the title itself, tells of what kind a work is."""
    entry = item.entry
    held = entry.title_addon and not translation(item)
    return bool(held or entry.related_type or is_bracketed(str(entry.title)))


def _said_of_book(entry: Entry) -> str:
    """Give what a book is, where that is more than a book: "Audiobook"."""
    if entry.type != "book":
        return ""
    said = described_in(entry.genre) or described_in(entry.medium)
    return "" if said.casefold() == "book" else said


def _said_in_medium(item: Item) -> str:
    words = described_in(item.entry.medium)
    return "" if words.casefold() in _SILENT_MEDIA else words


def _subtype(item: Item) -> str:
    subtype = item.entry.entry_subtype.casefold()
    if not subtype and item.entry.source_type == "podcast":
        # What names another kind takes its place.
        subtype = "" if item.entry.genre or item.entry.title_addon else "podcast"
    if subtype in _SILENT:
        return ""
    if item.pattern.template is Template.PART and subtype in _PARTS:
        return _PARTS[subtype]
    return _WORDS.get(subtype, item.entry.entry_subtype)


def _form(item: Item) -> str:
    """Print the form that a note tells of; what says when a page was seen is none."""
    note = item.entry.note
    return "" if item.entry.type not in _NOTED or _NO_FORM.search(note) else note


def _thesis(item: Item) -> str:
    """Print "Doctoral dissertation, University", or "Unpublished doctoral dissertation" (10.6)."""
    entry, terms = item.entry, item.terms
    genre = _LATER_CAPITALS.sub(lambda found: found[0].lower(), entry.genre or "Thesis")
    if genre.casefold().startswith("unpublished"):
        return genre
    if is_published(entry):
        words = terms.described(genre)
        return f"{words}, {entry.publisher}" if entry.publisher else words
    lowered = genre[0].lower() if genre.split()[0][1:].islower() else genre[0]
    return f"Unpublished {lowered}{genre[1:]}"


def numbered(item: Item) -> str:
    """Print the number of a work in its series: "NIH Publication No. 18-2424", "No. 12"."""
    entry, terms = item.entry, item.terms
    if not entry.number:
        return ""
    number = _NUMBER_SIGN.sub("", entry.number)
    match entry.type:
        case "thesis":
            return _in_series(number, terms.publication, terms)
        case "patent":
            office = _OFFICE.match(number)
            return _in_series(number[office.end() :] if office else number, _patent(item), terms)
        case "report" | "standard" if entry.issue:
            return f"{entry.issue} {entry.number}"
        case "report" if number == entry.archive_location:
            return number
        case "report" | "standard":
            return _in_series(number, entry.genre, terms)
        case "broadcast" | "song" | "motion_picture":
            return _episode(item)
    return entry.number


def _in_series(number: str, series: str, terms: Terms) -> str:
    """Print "Report No. 12"; "Working Paper 303" and "NIH Pub. No. 18" name their series already.

    Behind a known series, capitals alone ("HS 12") are part of the number.
    """
    word = _WORD.match(number)
    named = word is not None and not (series and word[0].isupper())
    if named or _NUMBERED.search(number):
        return number
    return f"{series or terms.report} {terms.number} {number}"


def _patent(item: Item) -> str:
    """Print whose patent it is: "U.S. Patent" (11.8)."""
    entry = item.entry
    genre = "" if entry.genre.casefold() == "patent" else entry.genre
    office = _OFFICE.match(entry.number)
    land = entry.jurisdiction or (office[1] if office else "")
    return genre or f"{LANDS.get(land.casefold(), land)} {item.terms.patent}".strip()


def _episode(item: Item) -> str:
    """Print "No. 12" of a podcast, "Season 3, Episode 12" of a series (10.12, 10.13)."""
    entry, terms = item.entry, item.terms
    both = _EPISODE.fullmatch(entry.number)
    if both:
        return terms.episode.format(season=both[1], episode=both[2])
    if not entry.number[0].isdigit():
        return entry.number
    if entry.volume.isdigit():
        return terms.episode.format(season=entry.volume, episode=entry.number)
    return f"{terms.number} {entry.number}"


def preprint(item: Item) -> str:
    """Print the number of a preprint in its archive: "arXiv:2001.00001" (10.8)."""
    entry = item.entry
    whole = str(entry.container_title or "")
    published = bool(whole) and fold(whole) != fold(entry.archive)
    if not entry.archive or not entry.archive_location or published:
        return ""
    if entry.archive.casefold() in _PREFIXED:
        return f"{entry.archive}:{entry.archive_location}"
    return "" if in_doi(entry.archive_location, entry) else entry.archive_location


def in_doi(number: str, entry: Entry) -> bool:
    """Say whether the DOI of a work says its number in the archive as well (10.8)."""
    return number.casefold() in entry.DOI.casefold()


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
