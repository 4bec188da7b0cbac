"""The fields of titles, texts and numbers in BibTeX and BibLaTeX, and the variables of CSL.

Where several fields stand for one variable, the first that is there wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.store.mapping.role_tables import EDITORS, NAME_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable

TITLES = (
    ("title_short", ("shorttitle",)),
    ("title_addon", ("titleaddon",)),
    ("main_title", ("maintitle",)),
    ("main_title_addon", ("maintitleaddon",)),
    ("container_title", ("journaltitle", "journal", "booktitle")),
    ("container_title_short", ("shortjournal",)),
    ("container_title_addon", ("journaltitleaddon", "booktitleaddon")),
    ("issue_title", ("issuetitle",)),
    ("collection_title", ("series",)),
    ("event_title", ("eventtitle",)),
    ("event_title_addon", ("eventtitleaddon",)),
    ("original_title", ("origtitle",)),
    ("reprint_title", ("reprinttitle",)),
    ("addendum", ("addendum",)),
)
"""Variables that are inline text, and their fields; `SUBTITLES` are added to them."""

SUBTITLES = {
    "title": "subtitle",
    "maintitle": "mainsubtitle",
    "journaltitle": "journalsubtitle",
    "journal": "journalsubtitle",
    "booktitle": "booksubtitle",
    "issuetitle": "issuesubtitle",
}
"""A title's field -> the field of what follows it after a colon."""

_JOURNALS = frozenset({"journaltitle", "journal"})
_ISSUES = frozenset({"issuetitle", "issuesubtitle"})

LISTS = {"publisher", "institution", "organization"}
"""Fields that BibLaTeX takes for lists ("Norton and {Barnes and Noble}"); BibTeX does not."""

SCHOOLS = ("school", "institution")
"""Fields of the university of a thesis; a `publisher` beside one is who keeps or sells it."""

TEXTS = (
    ("volume", ("volume",)),
    ("edition", ("edition",)),
    ("version", ("version",)),
    ("chapter_number", ("chapter",)),
    ("number_of_pages", ("pagetotal",)),
    ("number_of_volumes", ("volumes",)),
    ("part_number", ("part",)),
    ("page", ("pages", "page")),
    ("section", ("section",)),
    ("publisher", ("publisher", "school", "institution", "organization")),
    ("publisher_place", ("location", "address")),
    ("original_publisher", ("origpublisher",)),
    ("original_publisher_place", ("origlocation",)),
    ("original_language", ("origlanguage",)),
    ("event_place", ("venue",)),
    ("medium", ("howpublished",)),
    ("note", ("note",)),
    ("abstract", ("abstract",)),
    ("annote", ("annotation", "annote")),
    ("keyword", ("keywords", "keyword")),
    ("status", ("pubstate",)),
    ("archive", ("eprinttype", "archiveprefix")),
    ("archive_location", ("eprint",)),
    ("eprint_class", ("eprintclass", "primaryclass")),
    ("call_number", ("library",)),
    ("language", ("langid", "language")),
    ("entry_subtype", ("entrysubtype",)),
    ("name_addon", ("nameaddon",)),
    ("related", ("related",)),
    ("related_type", ("relatedtype",)),
    ("related_string", ("relatedstring",)),
    ("sort_title", ("sorttitle",)),
    ("author_type", ("authortype",)),
    ("ISBN", ("isbn",)),
    ("ISSN", ("issn",)),
    ("PMID", ("pmid",)),
    ("PMCID", ("pmcid",)),
)
"""Variables that are plain text, and their fields."""

LEGAL_TEXTS = (
    ("jurisdiction", "source"),
    ("article", "article"),
    ("amendment", "amendment"),
)
"""Variables of legal works and their fields."""

PART_OF_APP = "appentry"
"""The field of software that names a part of it; the title is then that of the whole."""

CITATIONS = ("citation", "location")
"""Fields that say where a legal work is published; lists."""

NUMBERS = (
    (("article", "magazine", "newspaper", "periodical", "suppperiodical", "review"), "issue",
     ("number", "issue")),
    (("article", "magazine", "newspaper", "suppperiodical", "review"), "number", ("eid",)),
    (("book", "mvbook", "collection", "mvcollection", "inbook", "incollection", "proceedings",
      "inproceedings", "conference", "reference", "inreference"), "collection_number",
     ("number",)),
    (("inproceedings", "conference"), "number", ("eid",)),
    (("report", "techreport"), "issue", ("issue",)),
    (("report", "techreport"), "number", ("number", "eid")),
    ((), "number", ("number", "eid")),
)  # fmt: skip
"""What `number` means, by type; `()` stands for all the types not named above it."""

_READ_ELSEWHERE = {
    "title", "subtitle", "year", "month", "day", "date", "origdate", "origyear", "urldate",
    "eventdate", "doi", "url", "type", "shortauthor", "shorteditor", "shorthand", "crossref",
    "xdata", "xref",
}  # fmt: skip
"""Fields that are no row of a table here, but do find a place in the entry."""

_TITLE_FIELDS = {name for _, names in TITLES for name in names} | set(SUBTITLES.values())
_TEXT_FIELDS = {name for _, names in TEXTS for name in names}

KNOWN = frozenset(
    _READ_ELSEWHERE
    | _TITLE_FIELDS
    | NAME_FIELDS
    | _TEXT_FIELDS
    | {name for _, _, names in NUMBERS for name in names}
    | {kind for _, kind in EDITORS}
)
"""Fields that find a place in the entry; all others are kept as they are."""

READ_AS_TEXT = frozenset(
    {"title", "subtitle", "shortauthor", "type"}
    | _TITLE_FIELDS
    | NAME_FIELDS
    | (_TEXT_FIELDS - {"abstract", "annotation", "annote", "eprint", "keywords", "library"})
)
"""Fields in which a command of TeX that nobody knows would be seen by readers."""


def is_titled_issue(source_type: str, fields: Iterable[str]) -> bool:
    """Say whether a work is an issue with a title of its own, and its `title` is the journal's."""
    if source_type != "periodical":
        return False
    names = {*fields}
    return not _ISSUES.isdisjoint(names) and _JOURNALS.isdisjoint(names)
