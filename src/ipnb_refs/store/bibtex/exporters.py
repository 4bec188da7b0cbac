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
| Better BibTeX | `series` and `number` of an `@audio` | a podcast and the number of its episode |
| Zotero | `type = {Blog}` of a page | a blog, in `entrysubtype` |
| Zotero | `note = {original-date: 1623}` | a variable of CSL from its field "Extra" |
| EndNote | `volume = {2020}`, `number = {May 3}` of a web page | when it was seen, in `urldate` |
| R | `note = {R package version 2.1}` of an `@manual` | the version of software |
| by hand | `issuetitle` of a `@periodical` without `journaltitle` | the title of an issue |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import DESCRIPTIONS, LEADS, TALKS
from ipnb_refs.names import PARTICLES
from ipnb_refs.regex import regex
from ipnb_refs.store.mapping import LEGAL_TYPES, is_titled_issue
from ipnb_refs.store.tex import to_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ipnb_refs.model import Date

_TYPES_OF_ENDNOTE = frozenset(
    "article|audiovisual material|blog|book|book section|chapter|computer program|"
    "conference paper|conference proceedings|edited book|electronic article|electronic book|"
    "electronic book section|encyclopedia|generic|government document|journal article|"
    "magazine article|newspaper article|online database|online multimedia|report|serial|thesis|"
    "unpublished work|web page|website".split("|")
)
_SUBTYPES_OF_ENDNOTE = {"magazine article": "magazine", "newspaper article": "newspaper"}
_BLOGS = frozenset({"blog", "blog entry", "blog post", "blogpost", "weblog"})
_PAPERS = frozenset({"misc", "unpublished"})
_EXTRA = {
    "container-title": "booktitle", "event-place": "venue", "event-title": "eventtitle",
    "genre": "type", "medium": "howpublished", "number-of-volumes": "volumes",
    "original-date": "origdate", "original-title": "origtitle", "status": "pubstate",
    "translator": "translator",
}  # fmt: skip
"""Variables of CSL that users of Zotero type into its field "Extra", which becomes a note."""
_EXTRA_LINE = regex(r"^[ \t]*(?P<name>[A-Za-z-]{5,18})[ \t]*:[ \t]*(?P<value>\S.*?)[ \t]*$", re.M)
_AND = regex(r"\s+and\s+")
_WORD_OF_NAME = regex(r"[^\s,]+")
_IN_WORD = regex(r"[-’']")
_MOST_WORDS = 6
_R_PACKAGE = regex(r"R package version\s+[\w.-]+")
_IN_QUOTES = regex(r"'\w[\w. -]*'")
"""The name of another program in the title of a package."""
_YEAR = regex(r"(?:19|20)\d\d")
_OTHER_WORDS = {"film or broadcast": "Film", "podcast": "Audio podcast"}
_HELD = re.compile(r"\{[^{}]*\}", re.DOTALL)
_DESCRIBES = regex(rf"(?:{'|'.join(DESCRIPTIONS)})\b", re.IGNORECASE)
_ABOUT = regex(r"(?:comment|reply|response|review)\b", re.IGNORECASE)
_TALK = regex(rf"(?:{'|'.join(TALKS)})\b", re.IGNORECASE)
_PAGES = frozenset({"electronic", "online", "webpage", "www"})
_AS_ISSUE = (("title", "journaltitle"), ("subtitle", "journalsubtitle"),
             ("issuetitle", "title"), ("issuesubtitle", "subtitle"))  # fmt: skip
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
        _unbrace_titles(fields)
    if "note" in fields:
        _read_note(source_type, fields)
    if source_type in _PAGES or source_type in _PAPERS:
        _name_what_holds_it(source_type, kind, fields)
    elif source_type == "audio" and _is_episode(fields):
        fields |= {"booktitle": fields.pop("series"), "entrysubtype": "podcast"}
    elif is_titled_issue(source_type, fields):
        _name_the_issue(fields)
    if fields.get("entrysubtype", "").strip().casefold() == "newspaper":
        fields.pop("journalsubtitle", None)
    _leave_out_number(fields)
    return fields


def _unbrace_titles(fields: dict[str, str]) -> None:
    for name in _UNNAMED:
        if _HELD.fullmatch(fields.get(name, "").strip()):
            fields[name] = fields[name].strip()[1:-1]


def _name_what_holds_it(source_type: str, kind: str, fields: dict[str, str]) -> None:
    """Name the blog, the site or the event of what many programs call a page or miscellaneous."""
    if kind in _BLOGS:
        fields.pop("type", None)
        fields.setdefault("entrysubtype", "blog")
    if source_type in _PAGES and fields.keys().isdisjoint(_SITES):
        _name_the_site(fields)
    if source_type == "misc" and "journal" in fields and fields.keys().isdisjoint(_OF_ARTICLES):
        fields["organization"] = f"{{{fields.pop('journal')}}}"
    if source_type in _PAPERS and _TALK.match(kind):
        _name_the_event(source_type, fields)


def _read_note(source_type: str, fields: dict[str, str]) -> None:
    """Read what a note says of the work: the lines of "Extra", the version of a package of R."""
    note = fields["note"]
    if source_type == "manual" and (version := _R_PACKAGE.match(note)):
        fields.setdefault("version", version[0])
        fields["title"] = _IN_QUOTES.sub(r"{\g<0>}", fields.get("title", ""))
    found: dict[str, list[str]] = {}
    for line in _EXTRA_LINE.finditer(note):
        name = _EXTRA.get(line["name"].lower(), "")
        value = _names(line["value"]) if name == "translator" else line["value"]
        if name and value and name not in fields:
            found.setdefault(name, []).append(value)
    for name, values in found.items():
        fields[name] = " and ".join(values) if name == "translator" else values[0]


def _names(typed: str) -> str:
    """Give typed names as BibTeX has them; "" for words that name nobody ("see p. 4")."""
    names = [_name(each) for each in _AND.split(typed)]
    return " and ".join(names) if all(names) else ""


def _name(typed: str) -> str:
    """Give one typed name, which Zotero has as "Family || Given"; "" for other words."""
    family, bars, given = (part.strip() for part in typed.partition("||"))
    name = f"{family}, {given}" if family and given else family or given
    if _HELD.fullmatch(name):
        return name
    words = _WORD_OF_NAME.findall(to_text(name))
    if not (1 if bars else 2) <= len(words) <= _MOST_WORDS or words[0].rstrip(".").lower() in LEADS:
        return ""
    return name if all(map(_is_of_name, words)) and not all(map(str.islower, words)) else ""


def _is_of_name(word: str) -> bool:
    """Say whether a word can stand in a name: with a capital, or a particle ("von", "d’Arc")."""
    if not word[0].isalpha() or any(sign.isdigit() for sign in word):
        return False
    return not word[0].islower() or _IN_WORD.split(word)[0] in PARTICLES


def _is_episode(fields: Mapping[str, str]) -> bool:
    """Say whether sound is an episode of its series: records have no number, but a label."""
    others = ("booktitle", "entrysubtype", "journaltitle", "publisher", "type", "volume")
    return {"series", "number"} <= fields.keys() and fields.keys().isdisjoint(others)


def _name_the_issue(fields: dict[str, str]) -> None:
    for before, after in _AS_ISSUE:
        if before in fields:
            fields[after] = fields.pop(before)
    if "title" not in fields:  # a subtitle alone
        fields["title"] = fields.pop("subtitle")


def _name_the_kind(kind: str, fields: dict[str, str]) -> None:
    if kind in _TYPES_OF_ENDNOTE:
        del fields["type"]
        if kind == "web page" and _YEAR.fullmatch(fields.get("volume", "").strip()):
            fields.setdefault("urldate", f"{fields.pop('number', '')} {fields.pop('volume')}")
        if kind in _SUBTYPES_OF_ENDNOTE:
            fields.setdefault("entrysubtype", _SUBTYPES_OF_ENDNOTE[kind])
    elif kind in _OTHER_WORDS:
        fields["type"] = _OTHER_WORDS[kind]


def _leave_out_number(fields: dict[str, str]) -> None:
    number, eprint = fields.get("number", "").strip(), fields.get("eprint", "").strip()
    if eprint and number.casefold() == f"arxiv:{eprint}".casefold():
        del fields["number"]


def type_as_meant(source_type: str, fields: Mapping[str, str], issued: Date | None) -> str:
    """Give the CSL type of what programs export as another one; "" for most entries."""
    if source_type == "manual":
        return "software" if _R_PACKAGE.match(fields.get("note", "")) else ""
    if _is_talk(source_type, fields):
        return "speech"
    return "post-weblog" if source_type == "misc" and _is_blog(fields, issued) else ""


def _is_blog(fields: Mapping[str, str], issued: Date | None) -> bool:
    """Say whether a @misc is a post of a blog, as biblatex-apa has them.

    It has its site in `organization`, the day and a URL; slides, notes, and images say what they
    are, and of posts only comments do.
    """
    if issued is None or issued.day is None or not {"organization", "url"} <= fields.keys():
        return False
    said = (fields.get(name, "").lstrip("[") for name in ("titleaddon", "howpublished", "type"))
    return not any(_DESCRIBES.match(each) and not _ABOUT.match(each) for each in said)


def _is_talk(source_type: str, fields: Mapping[str, str]) -> bool:
    """Say whether an entry is a talk: `@unpublished` or `@misc` with an event."""
    if source_type not in _PAPERS:
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
