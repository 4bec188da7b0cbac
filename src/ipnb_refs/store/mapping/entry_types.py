"""The types of entries in BibTeX and BibLaTeX, and the types and genres of CSL that they are."""

from __future__ import annotations

from ipnb_refs.regex import regex

_MARKS = regex(r"[.’']")

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
    "web_page": "webpage",
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
    ("audio", "podcast"): "broadcast",
    ("audio", "podcastepisode"): "broadcast",
    ("image", "map"): "map",
    ("misc", "blog"): "post-weblog",
    ("misc", "interview"): "interview",
    ("online", "blog"): "post-weblog",
    ("online", "post"): "post",
    ("video", "tvbroadcast"): "broadcast",
    ("video", "tvseries"): "broadcast",
    ("video", "tvepisode"): "broadcast",
}
"""Types with an `entrysubtype` (lower-case) that CSL has a type of its own for."""

GENRES = {
    "constitution": "constitution",
    "mastersthesis": "Master’s thesis",
    "phdthesis": "Doctoral dissertation",
}
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
    "bachelorsthesis": "Bachelor’s thesis",
    "doctoral": "Doctoral dissertation",
    "doctoralthesis": "Doctoral thesis",
    "dissertation": "Doctoral dissertation",
    **dict.fromkeys(("phd", "dphil", "edd", "psyd"), "Doctoral dissertation"),
    **dict.fromkeys(("masters", "master", "ma", "msc", "med", "mphil"), "Master’s thesis"),
    **dict.fromkeys(("ba", "bsc", "bachelor", "bachelors"), "Bachelor’s thesis"),
}
"""BibLaTeX's localisation keys of the `type` field, and degrees that stand for a thesis."""

LEGAL_TYPES = frozenset(
    {"constitution", "jurisdiction", "legadminmaterial", "legal", "legislation", "legmaterial"}
)
"""Types of legal works, which have fields that mean nothing, or another thing, elsewhere."""


def genre_of(typed: str) -> str:
    """Give the words that APA prints for a kind of work, however it is typed: "Ph.D.", "MSc"."""
    bare = _MARKS.sub("", typed.lower())
    return GENRE_WORDS.get(bare, typed) if len(typed) > 1 else typed


def csl_type_of(source_type: str, subtype: str) -> str:
    """Find the CSL type of a type of BibTeX or BibLaTeX and its `entrysubtype`."""
    bare = "".join(subtype.split()).lower()
    named = SUBTYPES.get((source_type, bare.removesuffix("article") or bare))
    return named or TYPES.get(source_type, OTHER_TYPE)
