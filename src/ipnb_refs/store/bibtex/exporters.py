"""What programs write into fields that mean another thing, turned into what BibLaTeX calls it.

| program | writes | means |
| --- | --- | --- |
| EndNote | `type = {Journal Article}`, `{Book}`, `{Web Page}` | nothing: its own type of entry |
| Mendeley, Papers | `title = {{Every Word Kept}}` | the title, whose capitals nobody protected |
| Zotero (BibLaTeX) | `titleaddon = {The Site}` of a web page | the site, in `organization` |
| Zotero (BibLaTeX) | `note = {The Meeting}` of an `@unpublished` talk | the event |
| Zotero (BibTeX) | `@misc` with `type = {Poster}` and `address` | a talk, and where it was given |
| Zotero (BibTeX) | `journal = {The Site}` of an `@misc` | the site, in `organization` |
| by hand | `medium = {Oil on wood}` | what it is, in `type` |
| Better BibTeX | `journalsubtitle = {Section A}` of a newspaper | a section: APA has none |
| Better BibTeX | `number = {arXiv:2101.00001}` beside `eprint` | the same number again |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import DESCRIPTIONS, TALKS
from ipnb_refs.regex import regex
from ipnb_refs.store.mapping import LEGAL_TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping

_TYPES_OF_ENDNOTE = frozenset(
    "article|audiovisual material|blog|book|book section|chapter|computer program|"
    "conference paper|conference proceedings|edited book|electronic article|electronic book|"
    "electronic book section|encyclopedia|generic|government document|journal article|"
    "magazine article|newspaper article|online database|online multimedia|report|serial|thesis|"
    "unpublished work|web page|website".split("|")
)
_SUBTYPES_OF_ENDNOTE = {"magazine article": "magazine", "newspaper article": "newspaper"}
_OTHER_WORDS = {"film or broadcast": "Film", "podcast": "Audio podcast"}
_HELD = re.compile(r"\{[^{}]*\}", re.DOTALL)
_DESCRIBES = regex(rf"(?:{'|'.join(DESCRIPTIONS)})\b", re.IGNORECASE)
_TALK = regex(rf"(?:{'|'.join(TALKS)})\b", re.IGNORECASE)
_PAGES = frozenset({"electronic", "online", "webpage", "www"})
_SITES = ("organization", "publisher", "institution", "journaltitle", "journal", "booktitle",
          "entrysubtype", "eprint", "eprinttype")  # fmt: skip
_OF_ARTICLES = ("volume", "number", "pages", "organization", "publisher", "booktitle")
_UNNAMED = ("title", "booktitle")


def as_meant(source_type: str, typed: Mapping[str, str]) -> dict[str, str]:
    """Give the fields of an entry as BibLaTeX names what they say."""
    fields = dict(typed)
    kind = fields.get("type", "").strip().casefold()
    if kind and source_type not in LEGAL_TYPES:
        _name_the_kind(kind, fields)
    if "medium" in fields and "howpublished" not in fields and "type" not in fields:
        fields["type"] = fields.pop("medium")
    if _is_of_mendeley(fields):
        for name in _UNNAMED:
            if _HELD.fullmatch(fields.get(name, "").strip()):
                fields[name] = fields[name].strip()[1:-1]
    if source_type in _PAGES and fields.keys().isdisjoint(_SITES):
        _name_the_site(fields)
    if source_type == "misc" and "journal" in fields and fields.keys().isdisjoint(_OF_ARTICLES):
        fields["organization"] = f"{{{fields.pop('journal')}}}"
    if source_type in ("misc", "unpublished") and _TALK.match(kind):
        _name_the_event(source_type, fields)
    if fields.get("entrysubtype", "").strip().casefold() == "newspaper":
        fields.pop("journalsubtitle", None)
    _leave_out_number(fields)
    return fields


def _name_the_kind(kind: str, fields: dict[str, str]) -> None:
    if kind in _TYPES_OF_ENDNOTE:
        del fields["type"]
        if kind in _SUBTYPES_OF_ENDNOTE:
            fields.setdefault("entrysubtype", _SUBTYPES_OF_ENDNOTE[kind])
    elif kind in _OTHER_WORDS:
        fields["type"] = _OTHER_WORDS[kind]


def _leave_out_number(fields: dict[str, str]) -> None:
    number, eprint = fields.get("number", "").strip(), fields.get("eprint", "").strip()
    if eprint and number.casefold() == f"arxiv:{eprint}".casefold():
        del fields["number"]


def is_talk(source_type: str, fields: Mapping[str, str]) -> bool:
    """Say whether an entry is a talk: `@unpublished` or `@misc` with an event."""
    if source_type not in ("misc", "unpublished"):
        return False
    held = bool(fields.get("eventtitle") or fields.get("eventdate"))
    return held or (bool(fields.get("venue")) and _TALK.match(fields.get("type", "")) is not None)


def _is_of_mendeley(fields: Mapping[str, str]) -> bool:
    if any(name.startswith("mendeley-") for name in fields):
        return True
    return fields.get("file", "").startswith(":") or "papers3://" in fields.get("uri", "")


def _name_the_site(fields: dict[str, str]) -> None:
    addon = fields.get("titleaddon", "").strip()
    if addon and "url" in fields and not _DESCRIBES.match(addon):
        fields["organization"] = f"{{{addon}}}"
        del fields["titleaddon"]


def _name_the_event(source_type: str, fields: dict[str, str]) -> None:
    if source_type == "misc" and not fields.keys().isdisjoint(("publisher", "howpublished")):
        return
    if "note" in fields and source_type == "unpublished" and "eventtitle" not in fields:
        fields["eventtitle"] = fields.pop("note")
    if "venue" not in fields:
        for name in ("location", "address"):
            if name in fields:
                fields["venue"] = fields.pop(name)
                break
    fields.pop("howpublished", None)
