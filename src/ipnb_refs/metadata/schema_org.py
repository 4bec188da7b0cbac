"""Works as JSON-LD in the words of schema.org, as `citation` of the page that cites them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ipnb_refs.metadata.said import container, doi_address, iso_date, page_range

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ipnb_refs.model import Name
    from ipnb_refs.store import Entry

_TYPES: Mapping[str, str] = {
    "article": "ScholarlyArticle", "article-journal": "ScholarlyArticle",
    "article-magazine": "Article", "article-newspaper": "NewsArticle", "book": "Book",
    "broadcast": "CreativeWork", "chapter": "Chapter", "classic": "Book",
    "collection": "Collection", "dataset": "Dataset", "entry": "Article",
    "entry-dictionary": "Article", "entry-encyclopedia": "Article",
    "graphic": "VisualArtwork", "legislation": "Legislation",
    "bill": "Legislation", "regulation": "Legislation", "treaty": "Legislation",
    "manuscript": "Manuscript", "map": "Map", "motion_picture": "Movie",
    "paper-conference": "ScholarlyArticle", "periodical": "Periodical",
    "post": "SocialMediaPosting", "post-weblog": "BlogPosting", "report": "Report",
    "review": "Review", "review-book": "Review", "software": "SoftwareApplication",
    "song": "MusicRecording", "thesis": "Thesis", "webpage": "WebPage",
}  # fmt: skip
"""Types of CSL and what schema.org calls them; all others are a CreativeWork."""
_IN_BOOKS = frozenset({"chapter", "entry", "entry-dictionary", "entry-encyclopedia"})
_IN_PERIODICALS = frozenset(
    {"article", "article-journal", "article-magazine", "article-newspaper", "review", "review-book"}
)
_WITH_PAGES = frozenset(
    {"Article", "BlogPosting", "Chapter", "NewsArticle", "Report", "ScholarlyArticle",
     "SocialMediaPosting"}
)  # fmt: skip
"""The types for which schema.org has pages."""


def json_ld(entries: Iterable[Entry]) -> dict[str, Any]:
    """Give works as the `citation` of an article."""
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "citation": [_work(entry) for entry in entries],
    }


def _work(entry: Entry) -> dict[str, Any]:
    doi, kind = doi_address(entry), _TYPES.get(entry.type, "CreativeWork")
    work = {
        "@type": kind,
        "@id": doi,
        "name": str(entry.title),
        **_roles(entry, kind),
        "datePublished": iso_date(entry.issued),
        "inLanguage": entry.language,
        **(_pages(entry) if kind in _WITH_PAGES else {}),
        **_place(entry),
        **_numbers(entry),
        "publisher": _group(entry.publisher),
        "isbn": entry.ISBN,
        "url": entry.URL or doi,
    }
    return _filled(work)


def _roles(entry: Entry, kind: str) -> dict[str, Any]:
    """Say who made a work; where it is part of a book, that has the editors."""
    is_part, is_film = entry.type in _IN_BOOKS and container(entry), kind == "Movie"
    editing = _editing(() if is_part else entry.editor)
    directors = _people(entry.director)
    return {
        "author": _people(entry.author),
        "editor": editing["editor"],
        "translator": _people(entry.translator),
        "director": directors if is_film else None,
        "contributor": [*editing["contributor"], *([] if is_film else directors)],
    }


def _editing(editors: Sequence[Name]) -> dict[str, list[dict[str, str]]]:
    """Name editors: schema.org has persons only, so that groups are contributors."""
    groups = [name for name in editors if name.literal]
    return {
        "editor": _people(name for name in editors if name not in groups),
        "contributor": _people(groups),
    }


def _pages(entry: Entry) -> dict[str, str]:
    pages = page_range(entry.page)
    if pages:
        return {"pageStart": pages[0], "pageEnd": pages[1]}
    return {"pagination": entry.page.replace("--", "\N{EN DASH}")}


def _place(entry: Entry) -> dict[str, Any]:
    """Say in which journal, book or site a work stands."""
    name = container(entry)
    if not name:
        return {}
    if entry.type in _IN_BOOKS:
        whole = {"@type": "Book", "name": name, **_editing(entry.editor)}
        return {"isPartOf": _filled(whole)}
    if entry.type not in _IN_PERIODICALS:
        return {"isPartOf": {"@type": "CreativeWork", "name": name}}
    part = _filled({"@type": "Periodical", "name": name, "issn": entry.ISSN})
    if entry.volume:
        part = {"@type": "PublicationVolume", "volumeNumber": entry.volume, "isPartOf": part}
    if entry.issue:
        part = {"@type": "PublicationIssue", "issueNumber": entry.issue, "isPartOf": part}
    return {"isPartOf": part}


def _numbers(entry: Entry) -> dict[str, Any]:
    if entry.type == "thesis":
        return {"sourceOrganization": _group(entry.publisher), "inSupportOf": entry.genre}
    if entry.type == "report":
        return {"reportNumber": entry.number}
    if entry.type == "software":
        return {"softwareVersion": entry.version}
    return {"bookEdition": entry.edition if entry.type == "book" else ""}


def _people(names: Iterable[Name]) -> list[dict[str, str]]:
    return [_person(name) for name in names]


def _person(name: Name) -> dict[str, str]:
    if name.literal:
        return {"@type": "Organization", "name": name.literal}
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    person = {
        "@type": "Person",
        "familyName": name.surname,
        "givenName": given,
        "honorificSuffix": name.suffix,
        "name": " ".join(part for part in (given, name.surname, name.suffix) if part),
    }
    return _filled(person)


def _group(name: str) -> dict[str, str] | None:
    return {"@type": "Organization", "name": name} if name else None


def _filled(properties: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty."""
    return {name: value for name, value in properties.items() if value}
