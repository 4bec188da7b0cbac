"""What a typed entry says of the kind of its work: "[Tweet]", "(Host)", "(No. 443)" (APA 9.21).

A description in brackets tells the type of a work; it stays word for word in the entry.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ipnb_refs.languages import DESCRIPTIONS, ENGLISH_TERMS
from ipnb_refs.listed.names import read_names
from ipnb_refs.model import Content
from ipnb_refs.regex import regex
from ipnb_refs.store import OMITTED, Annotation

if TYPE_CHECKING:
    from ipnb_refs.listed.listed_work import ListedWork
    from ipnb_refs.store import Entry

_BRACKETS = regex(rf"\[(?P<words>(?:{'|'.join(DESCRIPTIONS)})\b[^\[\]]{{0,120}})\]", re.IGNORECASE)
_HANDLE = regex(r"\[(?P<handle>[^\[\]]{1,60})\]")
_ROLES = sorted({label for pair in ENGLISH_TERMS.roles.values() for label in pair}, key=len)
_ROLE = "|".join(re.escape(label) for label in reversed(_ROLES) if not label.endswith("."))
_GAP = regex(r"(?:…|\.\s?\.\s?\.)\s?,?\s?(?:&\s)?[^\W\d_][^(…]*\(")
"""Dots before the last of many names: ". . . Joseph, D. (1996)" (9.8)."""
_CREDIT = regex(rf"\((?P<role>(?:{_ROLE})(?:\s?&\s?(?:{_ROLE}))*)\)")
_ED_AND_TRANS = regex(r"\(Eds?\.\s&\sTrans\.\)")
_COLLECTED = regex(
    r"\b(?:(?:standard|complete) edition|(?:collected|complete|selected) works|"
    r"(?:gesammelte|sämtliche) (?:werke|schriften)|œuvres|oeuvres|obras|opere|werken)\b"
)
"""Words in the names of editions that have volumes, and pages only beside one."""
_FEW = regex(r"\d{1,2}\s?[–-]\s?(\d{1,2})")
_MOST_VOLUMES = 30
_NARRATED = regex(r"[(;]\s?(?P<names>[^();]{2,80}),\sNarrs?\.")
_NUMBER = regex(
    r"\((?:[^()]*;\s)?(?:No\.\s(?P<number>[\w.-]+)|(?P<episode>Season\s\d+,\sEpisode\s\d+)"
    r"|Publication\sNo\.\s(?P<publication>[\w.-]+))\)"
)
_VERSION = regex(r"\((?:Version\s(?P<number>[\w.-]+)|(?P<words>[^()]{3,20}\sversion))\)")

_ON_PAGES = (
    "tweet|post|status update|facebook|twitter|instagram|tumblr|online forum|photographs|"
    "thumbnail|image|press release|fact sheet|infographic|powerpoint|lecture|generative ai|"
    "highlight"
)
_PUBLISHED = frozenset(
    {"book", "dataset", "graphic", "manuscript", "map", "motion_picture", "software"}
)
"""Types of works that stand alone: what follows their titles publishes or keeps them."""
_ABOUT_ONE = "abstract|appendix|commentary|essay|review|supplement"
"""What stands behind the words of a kind and is none: "[Video abstract]", "[Film review]"."""
_KINDS = tuple(
    (regex(rf"(?:{words})\b(?!\s(?:{_ABOUT_ONE})s?\b)", re.IGNORECASE), source, subtype, kind)
    for words, source, subtype, kind in (
        ("audiobook", "book", "", "book"),
        ("(?:audio|video) podcast episode", "audio", "podcastepisode", "broadcast"),
        ("(?:audio|video) podcast", "audio", "podcast", "broadcast"),
        ("tv series episode", "video", "tvepisode", "broadcast"),
        ("tv series", "video", "tvseries", "broadcast"),
        ("film", "movie", "", "motion_picture"),
        ("video game|computer software|mobile app|large language", "software", "", "software"),
        ("video|webinar", "video", "", "motion_picture"),
        ("song|album", "audio", "", "song"),
        ("data set", "dataset", "", "dataset"),
        ("map", "map", "", "map"),
        ("photograph(?!s)|painting|sculpture|clip art", "image", "", "graphic"),
        ("conference session|paper presentation|poster", "presentation", "", "speech"),
        ("unpublished manuscript", "unpublished", "", "manuscript"),
        (_ON_PAGES, "online", "", "webpage"),
    )
)  # fmt: skip
"""What a description begins with, and the type of BibLaTeX, its subtype, and that of CSL."""


def with_description(entry: Entry, work: ListedWork) -> Entry:
    """Give an entry with all that its brackets and parentheses say, and the type that they tell."""
    if work.item is None:
        return entry
    text = work.item.text
    start = max(text.find(work.title.text), 0) if work.title is not None else 0
    head, behind = text[:start], text[start + len(work.title.text if work.title else "") :]
    found = {
        **_of_whole(entry, behind),
        **_of_head(entry, head, work),
        **_of_title(entry, behind, work),
    }
    return replace(entry, **found) if found else entry


def _of_whole(entry: Entry, behind: str) -> dict[str, Any]:
    """Read who edits and translates a whole, and the volumes of a collected edition."""
    found: dict[str, Any] = {}
    if entry.editor and not entry.translator and _ED_AND_TRANS.search(behind):
        found["translator"] = entry.editor
    volumes = _FEW.fullmatch(entry.page)
    collected = _COLLECTED.search(str(entry.container_title or "").casefold())
    if volumes and collected and not entry.volume and int(volumes[1]) <= _MOST_VOLUMES:
        found |= {"volume": entry.page, "page": ""}
    return found


def _of_head(entry: Entry, head: str, work: ListedWork) -> dict[str, Any]:
    """Read the username of an only author, and the role of all of them."""
    found: dict[str, Any] = {}
    handles = list(_HANDLE.finditer(head))
    if len(entry.author) == len(handles) == 1 and not handles[0]["handle"].isdigit():
        found["name_addon"] = handles[0]["handle"]
    roles = list(_CREDIT.finditer(head))
    if len(roles) == 1 and entry.author and not work.others:
        found["author_type"] = roles[0]["role"]
    if work.others and entry.author and _GAP.search(head):
        left_out = Annotation("author", len(entry.author), "", OMITTED, "before")
        found["annotations"] = (*entry.annotations, left_out)
    return found


def _of_title(entry: Entry, behind: str, work: ListedWork) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if narrated := _NARRATED.search(behind):
        found["narrator"] = tuple(read.name for read in read_names(narrated["names"]).names)
    described = _BRACKETS.search(behind)
    if described is None:
        return found
    words = described["words"]
    if entry.type == "thesis":
        return found
    found["title_addon"] = Content((words,))
    if _is_within(work):
        return found
    for begins, source, subtype, kind in _KINDS:
        if begins.match(words) and not (kind in _PUBLISHED and _is_edited(entry)):
            found |= {"source_type": source, "entry_subtype": subtype, "type": kind}
            break
    if found.get("type") in _PUBLISHED and entry.container_title and not entry.publisher:
        found |= {"publisher": str(entry.container_title), "container_title": None}
    if number := _NUMBER.search(behind):
        found |= {"number": next(filter(None, number.groups())), "issue": "",
                  "collection_number": ""}  # fmt: skip
    if version := _VERSION.search(behind):
        found["version"] = next(filter(None, version.groups()))
    return found


def _is_within(work: ListedWork) -> bool:
    """Say whether a work stands on pages of a journal or a book, and is described beside that."""
    parts = (work.volume, work.issue, work.pages)
    return work.container is not None and any(
        part is not None and work.container.span.end <= part.span.start for part in parts
    )


def _is_edited(entry: Entry) -> bool:
    """Say whether a work stands in a book that somebody edits."""
    return bool(entry.container_title and entry.editor)
