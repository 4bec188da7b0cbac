"""What tells the kind of a work: bracketed descriptions and numbers (APA 9.19, 9.21)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.references.apa.nodes import text, unprotected
from ipnb_refs.references.apa.patterns import Shape

if TYPE_CHECKING:
    from ipnb_refs.references.apa.nodes import Nodes
    from ipnb_refs.references.apa.patterns import Pattern
    from ipnb_refs.store.entry import Entry

# Short words that .bib files use -> what APA prints.
_WORDS = {
    "film": "Film",
    "podcast": "Audio podcast",
    "powerpoint": "PowerPoint slides",
    "tvepisode": "TV series episode",
    "tvseries": "TV series",
}
_MANUSCRIPTS = {
    "maninprep": "Manuscript in preparation",
    "mansub": "Manuscript submitted for publication",
    "unpub": "Unpublished manuscript",
}
_WORD = re.compile(r"[^\W\d_]+\s")
_NUMBER_SIGN = re.compile(r"^(?:no\.|number|nr\.|#)\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"\bNos?\.")
_SILENT = frozenset({"nonacademic", "magazine", "newspaper", "blog", "post"})
"""Subtypes that choose a pattern and are not printed."""


def bracketed(entry: Entry, pattern: Pattern) -> tuple[Nodes, ...]:
    """Print the descriptions behind a title, each in its brackets; most works have none."""
    addon = unprotected(entry.title_addon.nodes) if entry.title_addon else ()
    words = _capitalised(_kind(entry, pattern))
    if words.casefold() == str(entry.title_addon or "").casefold():
        words = ""
    return tuple(("[", *nodes, "]") for nodes in (addon, text(words)) if nodes)


def _kind(entry: Entry, pattern: Pattern) -> str:
    match entry.type:
        case "thesis":
            return _thesis(entry)
        case "report" | "standard":
            return "" if entry.number else entry.genre
        case "book" | "chapter":
            return _subtype(entry, pattern)
        case "manuscript":
            words = _MANUSCRIPTS.get(entry.medium, entry.medium) or entry.genre
        case "motion_picture" if entry.director or entry.source_type == "movie":
            words = _subtype(entry, pattern) or "Film"
        case _ if pattern.shape is Shape.PERIODICAL:
            words = ""
        case _:
            words = _subtype(entry, pattern) or entry.genre
    return words or ("" if entry.title_addon else pattern.description)


def _subtype(entry: Entry, pattern: Pattern) -> str:
    subtype = entry.entry_subtype.casefold()
    if subtype in _SILENT:
        return ""
    if subtype == "podcast" and pattern.shape is Shape.PART:
        return "Audio podcast episode"
    return _WORDS.get(subtype, entry.entry_subtype)


def _thesis(entry: Entry) -> str:
    """Print "Doctoral dissertation, University", or "Unpublished doctoral dissertation" (10.6)."""
    genre = entry.genre or "Thesis"
    if genre.casefold().startswith("unpublished"):
        return genre
    if is_published(entry):
        return f"{genre}, {entry.publisher}" if entry.publisher else genre
    return f"Unpublished {genre[0].lower()}{genre[1:]}"


def is_published(entry: Entry) -> bool:
    """Say whether a thesis can be had from an archive or on the web."""
    return bool(entry.URL or entry.DOI or entry.archive)


def numbered(entry: Entry) -> str:
    """Print the number of a work in its series: "NIH Publication No. 18-2424", "No. 12"."""
    if not entry.number:
        return ""
    if entry.type in ("report", "standard"):
        return _in_series(_NUMBER_SIGN.sub("", entry.number), entry.genre)
    return f"No. {entry.number}" if entry.type == "broadcast" else entry.number


def _in_series(number: str, series: str) -> str:
    """Print "Report No. 12"; "Working Paper 303" and "NIH Pub. No. 18" name their series already.

    Behind a known series, capitals alone ("HS 12") are part of the number.
    """
    word = _WORD.match(number)
    named = word is not None and not (series and word[0].isupper())
    return number if named or _NUMBERED.search(number) else f"{series or 'Report'} No. {number}"


def preprint(entry: Entry) -> str:
    """Print the number of a preprint in its archive: "arXiv:2001.00001" (10.8)."""
    if not entry.archive or not entry.archive_location or entry.container_title is not None:
        return ""
    return f"{entry.archive}:{entry.archive_location}"


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
