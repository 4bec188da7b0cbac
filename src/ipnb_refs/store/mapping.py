"""The table from BibTeX and BibLaTeX to CSL: types, text fields, titles, roles.

Read it beside the list of variables in the CSL specification (1.0.2). Where several source
fields stand for one variable, the first that is there wins.
"""

from __future__ import annotations

TYPES = {
    "article": "article-journal",
    "artwork": "graphic",
    "audio": "song",
    "book": "book",
    "bookinbook": "chapter",
    "booklet": "pamphlet",
    "collection": "book",
    "constitution": "legislation",
    "conference": "paper-conference",
    "dataset": "dataset",
    "dissertation": "thesis",
    "electronic": "webpage",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legadminmaterial": "regulation",
    "hardware": "software",
    "legal": "treaty",
    "legislation": "legislation",
    "legmaterial": "bill",
    "letter": "personal_communication",
    "magazine": "article-magazine",
    "manual": "book",
    "map": "map",
    "mastersthesis": "thesis",
    "misc": "document",
    "movie": "motion_picture",
    "music": "song",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "newspaper": "article-newspaper",
    "online": "webpage",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "podcast": "broadcast",
    "presentation": "speech",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "standard": "standard",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "webpage": "webpage",
    "www": "webpage",
}
"""Types of entries -> CSL types; `OTHER_TYPE` for all that is not here."""

OTHER_TYPE = "document"

NO_WORKS = frozenset({"xdata", "set"})
"""Types that hold fields or keys for other entries and are no works themselves."""

SUBTYPES = {
    ("article", "magazine"): "article-magazine",
    ("article", "newspaper"): "article-newspaper",
    ("article", "newspaperarticle"): "article-newspaper",
    ("audio", "podcast"): "broadcast",
    ("audio", "podcastepisode"): "broadcast",
    ("image", "map"): "map",
    ("misc", "blog"): "post-weblog",
    ("misc", "interview"): "interview",
    ("online", "blog"): "post-weblog",
    ("online", "post"): "post",
    ("video", "tvseries"): "broadcast",
    ("video", "tvepisode"): "broadcast",
}
"""Types with an `entrysubtype` (lower-case) that CSL has a type of its own for."""

GENRES = {"phdthesis": "Doctoral dissertation", "mastersthesis": "Master’s thesis"}
"""The genre that an old type stands for, where the entry has no `type` field."""

GENRE_WORDS = {
    "phdthesis": "Doctoral dissertation",
    "mathesis": "Master’s thesis",
    "mastersthesis": "Master’s thesis",
    "candthesis": "Candidate thesis",
    "bathesis": "Bachelor’s thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
    "software": "Computer software",
    "patentde": "German Patent",
    "patenteu": "European Patent",
    "patentfr": "French Patent",
    "patentuk": "U.K. Patent",
    "patentus": "U.S. Patent",
    "datacd": "Data CD",
    "audiocd": "Audio CD",
}
"""BibLaTeX's localisation keys of the `type` field."""

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
    ("addendum", ("addendum",)),
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

LEGAL_TYPES = frozenset(
    {"constitution", "jurisdiction", "legadminmaterial", "legal", "legislation", "legmaterial"}
)
"""Types of legal works, which have fields that mean nothing, or another thing, elsewhere."""

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
    (("article", "periodical", "suppperiodical", "review"), "issue", ("number", "issue")),
    (("article", "suppperiodical", "review"), "number", ("eid",)),
    (("book", "mvbook", "collection", "mvcollection", "inbook", "incollection", "proceedings",
      "inproceedings", "conference", "reference", "inreference"), "collection_number",
     ("number",)),
    (("inproceedings", "conference"), "number", ("eid",)),
    (("report", "techreport"), "issue", ("issue",)),
    (("report", "techreport"), "number", ("number", "eid")),
    ((), "number", ("number", "eid")),
)  # fmt: skip
"""What `number` means, by type; `()` stands for all the types not named above it."""

ROLES = (
    ("author", "author"),
    ("groupauthor", "author"),
    ("with", "collaborator"),
    ("execproducer", "executive_producer"),
    ("translator", "translator"),
    ("bookauthor", "container_author"),
    ("narrator", "narrator"),
    ("director", "director"),
    ("illustrator", "illustrator"),
    ("interviewer", "interviewer"),
    ("origauthor", "original_author"),
    ("annotator", "annotator"),
    ("commentator", "commentator"),
    ("foreword", "foreword"),
    ("introduction", "introduction"),
    ("afterword", "afterword"),
    ("holder", "holder"),
    ("producer", "producer"),
    ("executiveproducer", "executive_producer"),
    ("host", "host"),
    ("performer", "performer"),
    ("composer", "composer"),
)
"""Fields of names and their CSL roles; those of editors follow `EDITORS` and `EDITOR_TYPES`."""

OF_GROUPS = "groupauthor"
"""The field whose names are all those of groups."""

CITED_ROLES = (
    "author", "editor", "director", "executive_producer", "host", "producer", "composer",
    "performer", "compiler", "chair", "organizer",
)  # fmt: skip
"""Roles that can take the author's place, in this order: "(Nolan, 2010)" of a film."""

EDITORS = (("editor", "editortype"), ("editora", "editoratype"), ("editorb", "editorbtype"),
           ("editorc", "editorctype"))  # fmt: skip
"""Fields of editors, and the fields that say in what role they are meant."""

EDITOR_TYPES = {
    "chair": "chair",
    "compiler": "compiler",
    "composer": "composer",
    "director": "director",
    "execproducer": "executive_producer",
    "executive producer": "executive_producer",
    "executiveproducer": "executive_producer",
    "host": "host",
    "illustrator": "illustrator",
    "narrator": "narrator",
    "organizer": "organizer",
    "performer": "performer",
    "producer": "producer",
    "series": "collection_editor",
}
"""Values of `editortype` -> CSL roles; all others stay editors."""

READ_ELSEWHERE = {
    "title", "subtitle", "year", "month", "day", "date", "origdate", "origyear", "urldate",
    "eventdate", "doi", "url", "type", "shortauthor", "shorteditor", "shorthand", "crossref",
    "xdata", "xref",
}  # fmt: skip
"""Fields that are no row of a table here, but do find a place in the entry."""

_TITLE_FIELDS = {name for _, names in TITLES for name in names} | set(SUBTITLES.values())
NAME_FIELDS = {name for name, _ in ROLES} | {name for name, _ in EDITORS}
_TEXT_FIELDS = {name for _, names in TEXTS for name in names}

KNOWN = frozenset(
    READ_ELSEWHERE
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


def csl_type_of(source_type: str, subtype: str) -> str:
    """Find the CSL type of a type of BibTeX or BibLaTeX and its `entrysubtype`."""
    return SUBTYPES.get((source_type, subtype.strip().lower())) or TYPES.get(
        source_type, OTHER_TYPE
    )
