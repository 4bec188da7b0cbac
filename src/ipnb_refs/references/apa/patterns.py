"""Which pattern a type of work is printed in: a table to hold beside chapter 10 of the manual."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import PAPER_WORDS, read_as
from ipnb_refs.names import fold
from ipnb_refs.regex import regex
from ipnb_refs.store import UNKNOWN_SITE, site_at
from ipnb_refs.title_case import is_in_title_case

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ipnb_refs.store import Entry, KnownSite


class Template(Enum):
    """How title and source are set: the templates that chapter 10 of the manual shows.

    PERIODICAL: title roman, then *Journal*, *volume*(issue), pages. PART: title roman, then
    "In A. Editor (Ed.), *Book* (pp. 1-20). Publisher". TRACK: title roman, "On *Album*". WHOLE:
    title in italics, then publisher or site. BARE: title roman, then publisher or site. LEGAL:
    the forms of chapter 11, which `legal` prints.
    """

    PERIODICAL = auto()
    PART = auto()
    TRACK = auto()
    WHOLE = auto()
    BARE = auto()
    LEGAL = auto()


class Exact(Enum):
    """How much of its date a work prints (9.14)."""

    YEAR = auto()
    ALL = auto()


@frozen
class Pattern:
    """How a type of work is printed.

    `description` stands in brackets where the entry gives no words of its own. `numbered` works
    print their number and version in parentheses; works with a `place` print where they are kept.
    Titles that are not `cased` keep the capitals they were typed with.
    """

    template: Template
    exact: Exact = Exact.YEAR
    description: str = ""
    numbered: bool = False
    place: bool = False
    cased: bool = True


_JOURNAL = Pattern(Template.PERIODICAL)
_NEWS = Pattern(Template.PERIODICAL, Exact.ALL)
_PART = Pattern(Template.PART)
_BOOK = Pattern(Template.WHOLE)
_WEB = Pattern(Template.WHOLE, Exact.ALL)
_TALK = Pattern(Template.WHOLE, Exact.ALL)
_IMAGE = Pattern(Template.WHOLE, Exact.ALL, place=True)
_LEGAL = Pattern(Template.LEGAL, cased=False)

GENERIC = Pattern(Template.WHOLE, Exact.ALL, numbered=True)
"""For types without a pattern of their own."""

PATTERNS: Mapping[str, Pattern] = {
    # 10.1 periodicals
    "article": _JOURNAL,
    "article-journal": _JOURNAL,
    "article-magazine": _NEWS,
    "article-newspaper": _NEWS,
    "periodical": _JOURNAL,
    "post-weblog": _NEWS,
    "review": _JOURNAL,
    "review-book": _JOURNAL,
    # 10.2 books and reference works, 10.3 their parts
    "book": _BOOK,
    "pamphlet": _BOOK,
    "chapter": _PART,
    "entry": _PART,
    "entry-dictionary": _PART,
    "entry-encyclopedia": _PART,
    # 10.4 reports
    "report": Pattern(Template.WHOLE, Exact.ALL, numbered=True),
    "standard": Pattern(Template.WHOLE, Exact.ALL, numbered=True),
    # 10.5 conferences
    "event": _TALK,
    "paper-conference": _PART,
    "speech": _TALK,
    # 10.6-10.8 theses, unpublished and informal works
    "manuscript": Pattern(Template.WHOLE, description="Unpublished manuscript"),
    "thesis": Pattern(Template.WHOLE, numbered=True),
    # 10.9-10.11 data sets, software, tests
    "dataset": Pattern(Template.WHOLE, description="Data set", numbered=True),
    "software": Pattern(Template.WHOLE, description="Computer software", numbered=True),
    # 10.12-10.14 audiovisual media
    "broadcast": Pattern(Template.WHOLE, Exact.ALL, numbered=True),
    "graphic": _IMAGE,
    "map": Pattern(Template.WHOLE, Exact.ALL, "Map", place=True),
    "motion_picture": Pattern(Template.WHOLE, Exact.ALL, "Video", numbered=True),
    "song": Pattern(Template.WHOLE, Exact.ALL, numbered=True),
    # 10.15, 10.16 social media, web pages
    "post": _WEB,
    "webpage": _WEB,
    # 11 legal works; a patent has an inventor and is printed as a report is (11.8)
    "bill": _LEGAL,
    "hearing": _LEGAL,
    "legal_case": _LEGAL,
    "legislation": _LEGAL,
    "patent": Pattern(Template.WHOLE, numbered=True),
    "regulation": _LEGAL,
    "treaty": _LEGAL,
}
"""CSL type -> pattern."""

_IN_ARCHIVES = frozenset(
    {"article", "article-journal", "document", "manuscript", "report", "webpage"}
)
_ARCHIVES = frozenset(
    "agrixiv arabixiv africarxiv arxiv authorea "
    "biorxiv chemrxiv cogprints earthrxiv ecoevorxiv edarxiv engrxiv eric essoar europepmc hal "
    "indiarxiv lawarxiv lissa medrxiv metaarxiv mindrxiv nberworkingpapers openscienceframework "
    "osf paleorxiv philpapers philsci pmc preprints preprintsorg psyarxiv pubmedcentral repec "
    "researchsquare socarxiv sportrxiv ssrn ssrnelectronicjournal techrxiv thesiscommons vixra "
    "zenodo".split()
)
"""Archives, folded, whose works have the year alone (10.8)."""
_ON_SITES = frozenset({"document", "motion_picture", "post", "webpage"})
_NETWORKS = frozenset(
    "bluesky facebook instagram linkedin mastodon pinterest reddit threads tiktok tumblr twitter "
    "weibo x".split()
)
"""Sites, folded, whose posts have no title but their first words, as they are (10.15)."""
_VIDEOS = frozenset({"YouTube", "Vimeo", "TED Conferences"})
CHANGING = frozenset({"uptodate", "dynamed", "dynamedplus"})
"""Sites, folded, whose works have a date and change all the same (10.1)."""
_NEWS_SUBTYPES = frozenset({"nonacademic", "magazine", "newspaper"})
_BOOKS = frozenset({"book", "chapter", "entry-encyclopedia"})
_WORD = regex(r"[^\W_]+(?:[’'][^\W_]+)*")
_JOURNALS = read_as().lists.periodicals - PAPER_WORDS
_HOLDING = frozenset({"broadcast", "document", "motion_picture", "software", "speech"})
"""Types whose parts stand "In" their container, as an episode in its podcast."""


def pattern_of(entry: Entry) -> Pattern:
    """Find the pattern of this entry: that of its type, as far as the entry has what it needs."""
    pattern = PATTERNS.get(entry.type, GENERIC)
    if pattern.description and _is_undescribed(entry):
        pattern = replace(pattern, description="")
    contained = entry.container_title is not None
    in_archive = pattern.template is Template.PERIODICAL and bool(entry.archive)
    if pattern.template is Template.PERIODICAL and _names_an_archive(str(entry.container_title)):
        return replace(pattern, template=Template.WHOLE)
    if entry.type == "paper-conference" and _is_regular(entry):
        return _JOURNAL
    if entry.type == "article" and not contained:  # CSL's word for a preprint
        return replace(pattern, template=Template.WHOLE, numbered=True)
    if (in_archive or pattern.template is Template.PART) and not contained:
        return replace(pattern, template=Template.WHOLE)
    held = contained or entry.main_title is not None
    if entry.type in _HOLDING and held:
        return replace(pattern, template=Template.PART, description="")
    if entry.type == "document" and not _is_placed(entry):
        return replace(pattern, template=Template.BARE)
    if _is_post(entry) and (entry.source_type == "post" or not is_in_title_case(entry.title.nodes)):
        return replace(pattern, cased=False)
    if entry.type == "song" and held:
        return replace(pattern, template=Template.TRACK)
    return pattern


def _is_regular(entry: Entry) -> bool:
    """Say whether proceedings appear as a journal does, in volumes and without editors (10.5)."""
    return entry.container_title is not None and bool(entry.volume) and not entry.editor


def _is_undescribed(entry: Entry) -> bool:
    """Say whether a work is not described by its type alone.

    A manuscript in an archive is a preprint (10.8); of what has nothing but an address nobody knows
    whether it is a program or a test on the web (10.11).
    """
    if entry.type == "manuscript":
        return bool(entry.archive)
    if entry.type != "software":
        return False
    dated = entry.issued is not None and entry.issued.year is not None
    said = dated or entry.version or entry.publisher or entry.number or entry.archive
    return bool(entry.URL) and not said


def _is_placed(entry: Entry) -> bool:
    """Say whether anything tells where a document can be found."""
    return bool(entry.URL or entry.DOI or entry.publisher or entry.archive or entry.medium)


def is_preprint(entry: Entry) -> bool:
    """Say whether a work stands in an archive before, or without, being published (10.8)."""
    if entry.type not in _IN_ARCHIVES:
        return False
    if entry.type == "article" or fold(entry.status) == "prepublished":
        return True
    site = str(entry.container_title or "") or entry.publisher
    return any(map(_names_an_archive, (entry.archive, entry.archive_location, site)))


@lru_cache(maxsize=1024)
def _names_an_archive(name: str) -> bool:
    folded = fold(name)
    return folded in _ARCHIVES or folded.removesuffix("preprints") in _ARCHIVES


def is_published(entry: Entry) -> bool:
    """Say whether a thesis can be had from an archive or on the web."""
    return bool(entry.URL or entry.DOI or entry.archive)


def prints_day(entry: Entry, pattern: Pattern) -> bool:
    """Say whether month and day are printed (9.14).

    Books and chapters without a publisher are no published books, and print all that is known.
    """
    if is_preprint(entry):
        return False
    if pattern.exact is Exact.ALL or entry.entry_subtype.casefold() in _NEWS_SUBTYPES:
        return True
    if pattern.template is Template.PERIODICAL:
        return _is_of_a_day(entry)
    return entry.type in _BOOKS and not entry.publisher


def _is_of_a_day(entry: Entry) -> bool:
    """Say whether an article that no program calls news is of a newspaper or a magazine (10.1).

    It has no volume or DOI, as those of journals have, but a month and the name of a paper, or a
    day and no issue.
    """
    date = entry.issued
    if date is None or not date.month or entry.volume or entry.number or entry.DOI:
        return False
    name = str(entry.container_title or "").casefold()
    if fold(name) in CHANGING:
        return False
    words = _WORD.findall(name)
    if not PAPER_WORDS.isdisjoint(words):
        return True
    return date.day is not None and not entry.issue and _JOURNALS.isdisjoint(words)


def site_of(entry: Entry) -> KnownSite:
    """Find the site that the address of a work tells; one without a name for most works."""
    return site_at(entry.URL) if entry.URL and entry.type in _ON_SITES else UNKNOWN_SITE


def _is_post(entry: Entry) -> bool:
    """Say whether a work is a post on a social network (10.15)."""
    if entry.type not in _ON_SITES:
        return False
    named = str(entry.container_title or "") or entry.publisher
    return fold(named or site_of(entry).name) in _NETWORKS


def is_upload(entry: Entry) -> bool:
    """Say whether the director of a video is whoever put it on its site (10.12)."""
    if entry.type != "motion_picture":
        return False
    if site_of(entry).name not in _VIDEOS and entry.genre.casefold() != "webinar":
        return False
    of_program = entry.entry_subtype.casefold() == "video" or entry.source_type == "motion_picture"
    return of_program or all(name.literal for name in entry.director)
