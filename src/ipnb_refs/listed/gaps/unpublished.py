"""Theses and manuscripts that no bracket names: "Dissertation, Universität Halle"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import Content
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.store import Entry

_WORDS = read_as().lists
_LEAD = r"(?:[^\W\d_][\w’'-]*+\.?+\s?+){0,4}?"
_AT = rf"(?:{alternatives(_WORDS.at_schools)})"
_SMALL = r"(?:[a-zß-öø-ÿ][\w’'-]*|\d+e?)"
_ENDS = r"(?=\s*(?:[.,;:()\[\]–—]|$))"
_KINDS = alternatives(_WORDS.theses | _WORDS.further_theses)
_THESIS = regex(
    rf"(?P<genre>{_LEAD}\b(?i:{_KINDS})\b(?:\.?\s(?i:{_KINDS})\b)?"
    rf"(?:\s(?!{_AT}\s){_SMALL})*+)(?:{_ENDS}|\s(?:{_AT}\s)?(?=[^\W\d_a-z]|\Z))"
)
_MANUSCRIPT = regex(
    rf"(?P<kind>(?:(?i:{alternatives(_WORDS.unpublished)})\b\.?\s)?"
    rf"(?i:{alternatives(_WORDS.manuscripts)})\b\.?){_ENDS}"
)
_REPORT = regex(
    rf"(?P<kind>(?:[^\W\d_a-z][\w’'.-]*\s){{0,3}}(?i:{alternatives(_WORDS.reports)})\b\.?)"
    rf"(?:\s(?:No\.|Nr\.|n°)?\s?(?P<number>(?:[A-Z]+[\s-])?[A-Z-]*\d[\w/-]*(?:\s\d[\w/-]*)?))?{_ENDS}"
)
_NUMBERED = regex(
    r"\s?\((?P<kind>[^\W\d_a-z][^()\d,;]{3,60}?)\s"
    r"(?i:no\.|nr\.|nº|n°|núm\.|num\.)\s?(?P<number>[\w./–-]*\d[\w./–-]*)\)"
)
_WORD_STOP = regex(r"(?<=\w{5})\.$")
_ALONE = frozenset({"book", "document", "webpage", "chapter", "thesis", "manuscript"})
"""Types that an entry has which says nothing of a journal."""


def kind_at(text: str, start: int, end: int, entry: Entry) -> tuple[int, dict[str, Any]] | None:
    """Read what kind of an unpublished work an entry is, and say where that ends."""
    if entry.type not in _ALONE or entry.container_title:
        return None
    if (thesis := _THESIS.match(text, start, end)) and not entry.genre:
        said = {"type": "thesis", "source_type": "thesis", "genre": thesis["genre"]}
        return thesis.end(), said
    if (found := _MANUSCRIPT.match(text, start, end)) and entry.title_addon is None:
        said = {"type": "manuscript", "source_type": "unpublished"}
        return found.end("kind"), {**said, "title_addon": Content((found["kind"].rstrip("."),))}
    return None


def report_at(text: str, start: int, end: int, entry: Entry) -> tuple[int, dict[str, str]] | None:
    """Read the kind and number of a report: "Technical Report TR 95-50, University of Oz"."""
    found = _REPORT.match(text, start, end)
    if found is None or entry.type not in _ALONE or entry.container_title or entry.genre:
        return None
    said = {"type": "report", "source_type": "report", "genre": _WORD_STOP.sub("", found["kind"])}
    number = found["number"] if found["number"] and not entry.number else None
    return found.end(), said | ({"number": number} if number else {})


def numbered_report(text: str, start: int, entry: Entry) -> tuple[int, dict[str, Any]] | None:
    """Read the bracket behind the title of a report: "(NIH Publication No. 18-2424)"."""
    if entry.type not in _ALONE or entry.container_title or entry.genre:
        return None
    found = _NUMBERED.match(text, start)
    if found is None:
        return None
    said = {"type": "report", "source_type": "report", "genre": found["kind"]}
    return found.end(), {**said, "number": found["number"], "issue": "", "collection_number": ""}


def is_kind(typed: str) -> bool:
    """Say whether a whole stretch, read as a publisher, is what kind of a work it is."""
    return any(pattern.match(typed) for pattern in (_THESIS, _MANUSCRIPT, _REPORT))
