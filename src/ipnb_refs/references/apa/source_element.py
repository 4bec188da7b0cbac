"""Sources: where the work can be found (APA 9.23-9.37)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import GROUP_STEMS, GROUP_WORDS, LANDS
from ipnb_refs.model import Link
from ipnb_refs.names import fold
from ipnb_refs.references.apa import printed_dates, titles
from ipnb_refs.references.apa.contributor_roles import container_editors
from ipnb_refs.references.apa.nodes import italic, joined, text, unprotected, without_comma
from ipnb_refs.references.apa.patterns import CHANGING, is_published, site_of
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.references.apa.item import Item
    from ipnb_refs.references.apa.nodes import Nodes
    from ipnb_refs.store import Entry

_DOI = regex(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_LEGAL_FORM = regex(r",? (?:Inc|Ltd|LLC)\b\.?(?=;|$)")
_ANY_FORM = regex(
    r",? (?:Inc|Ltd|Limited|LLC|LLP|AG|GmbH|PLC|Corp|Corporation|Co|S\.?A|N\.?V|B\.?V|SE)\b\.?$",
    re.IGNORECASE,
)
"""Legal forms that do not tell two names apart; only some are left out where they are printed."""
_OWN_ACRONYM = regex(r"\s*[(\[][A-Z][A-Za-z.&-]*[)\]]$")
_ELECTRONIC = regex(r"[eE][0-9]+|(?!pp)[a-z]{2,5}[0-9]{3,}|[A-Z]{2}[0-9]{5,}|[0-9]{6,}")
"""Pages that are the number of an article: no volume has a hundred thousand pages."""
# Folded; "prepublished" is BibLaTeX's own word.
_ADVANCE = regex(
    "prepublished|advance(?:d|access|online)|(?:e?pub|published|publication)?(?:online)?aheadofprint"
    "|online(?:first|aheadofprint)|firstonline|earlyview"
)
_ADVANCE_WORDS = "Advance online publication"
# Folded; that something is on the web does not say where.
_UNSAID = regex(
    r"(?:online|web|website|webpage|internet|blog|print|electronic|pdf|selfpublished|"
    r"(?:online)?(?:accessed|available|retrieved|lastaccessed|visited)\w*|$)$"
)
# What cannot stand in a URL as it is; a DOI of the last century may have "<" and ">".
_UNSAFE = regex(r"[\s\x00-\x20\"<>\\^`{|}\x7f]")


def periodical(item: Item) -> Nodes:
    """Print "*Title*, *30*(10), 953–958", or "Article 3159" for the pages (9.25-9.27)."""
    entry = item.entry
    name = entry.container_title
    volume = italic(text(titles.arabic(titles.dashed(entry.volume))))
    issue = text(f"({titles.dashed(_issue(entry))})" if _prints_issue(entry) else "")
    article = f"{item.terms.article} "
    electronic = _ELECTRONIC.fullmatch(entry.page) is not None
    pages = f"{article}{entry.page}" if electronic else titles.dashed(entry.page)
    pages = f"{article}{entry.number}" if entry.number else pages
    journal = italic(without_comma(unprotected(name.nodes))) if name else ()
    runs = [journal, (*volume, *issue), text(pages)]
    return joined(runs, ", ")


def advance(item: Item) -> str:
    """Print "Advance online publication" for an article that has no place in a volume yet (9.26).

    The entry has to say so, in its status or at the beginning of its note or `howpublished`.
    """
    entry = item.entry
    if entry.volume or entry.page or entry.number:
        return ""
    typed = (fold(entry.status), fold(entry.note), fold(entry.medium))
    said = any(map(_ADVANCE.match, typed))
    return item.terms.statuses.get(_ADVANCE_WORDS, _ADVANCE_WORDS) if said else ""


def _issue(entry: Entry) -> str:
    """Give the issue; proceedings have it as a number in their series."""
    return entry.issue or (entry.collection_number if entry.type == "paper-conference" else "")


def _prints_issue(entry: Entry) -> bool:
    """Leave out an issue that is a season or an occasion, unless a volume carries it."""
    issue = _issue(entry)
    return bool(issue) and (bool(entry.volume) or any(c.isdigit() for c in issue))


def in_container(item: Item, *, facts: Sequence[str], behind: Sequence[Nodes] = ()) -> Nodes:
    """Print "In A. Editor & B. Editor (Eds.), *Book* (2nd ed., pp. 1–20)" (9.28).

    `behind` are descriptions of the whole, in their brackets.
    """
    whole = titles.container(item)
    if not whole:
        return titles.parenthesis("", *facts)
    people = text(container_editors(item))
    named = joined([(*people, *whole), titles.parenthesis("", *facts), *behind], " ")
    return (f"{item.terms.within} ", *named)


def publisher(entry: Entry) -> str:
    """Print the publisher without its legal form; "" where it is the author (9.29)."""
    return _unless_author(_LEGAL_FORM.sub("", entry.publisher.strip()), entry)


def _unless_author(name: str, entry: Entry) -> str:
    authors = " & ".join(author.literal for author in entry.author)
    return "" if name and _bare_name(name) == _bare_name(authors) else name


def _bare_name(name: str) -> str:
    """Fold the name of a group without "The" and its legal form, in which one name may differ."""
    bare = (
        _ANY_FORM.sub("", _OWN_ACRONYM.sub("", name.strip()))
        .replace(" & ", " and ")
        .replace("; ", " and ")
    )
    return fold(bare[len("The ") :] if bare[:4].casefold() == "the " else bare)


def links(item: Item) -> Nodes:
    """Print the DOI, else the URL, as a link (9.34-9.35).

    The URL of a work that may change has a date of retrieval (9.16), where the entry has one. The
    text of the link is the whole URL.
    """
    entry = item.entry
    if entry.DOI:
        return _link(f"https://doi.org/{doi(entry)}")
    if not entry.URL:
        return ()
    url = _link(entry.URL.strip())
    if _may_change(entry) and entry.accessed is not None and entry.accessed.year is not None:
        seen = printed_dates.in_full(entry.accessed, item.terms)
        return (item.terms.retrieved.format(date=seen), *url)
    return url


def _may_change(entry: Entry) -> bool:
    """Say whether a page changes and is not archived (9.16).

    So are those without a date, the works of some sites, and what has the keyword `retrieved`.
    """
    if entry.issued is None or entry.issued.year is None:
        return True
    asked = "retrieved" in {word.strip().casefold() for word in entry.keyword.split(",")}
    return asked or _bare_name(str(entry.container_title or entry.publisher)) in CHANGING


def doi(entry: Entry) -> str:
    """Give the DOI of a work without what makes an address of it."""
    return _DOI.sub("", entry.DOI.strip(), count=1)


def address(url: str) -> str:
    """Encode what would end an address: "<", ">", blanks and quotation marks (RFC 3986, 2.1)."""
    return _UNSAFE.sub(lambda found: "".join(f"%{b:02X}" for b in found[0].encode()), url)


def _link(url: str) -> Nodes:
    safe = address(url)
    return (Link(safe, (safe,)),)


def place_of(item: Item) -> str:
    """Where a work that stands alone is found: publisher, event, site, museum (9.29-9.33)."""
    entry = item.entry
    own = publisher(entry)
    match entry.type:
        case "thesis" if is_published(entry) and not entry.genre.startswith("Unpublished"):
            return entry.archive
        case "speech" | "event" | "paper-conference":
            event = str(entry.event_title or "") or own
            return _commas(event, entry.event_place)
        case "manuscript":
            return _commas(entry.event_place or entry.publisher_place, own) or entry.archive
        case "patent":
            office = "" if entry.authority.casefold() in LANDS else entry.authority
            return own or office
        case "report":
            return own or entry.archive
        case "webpage" | "post" | "document" | "article-journal":
            site = entry.archive or entry.archive_location or str(entry.container_title or "")
            if site:
                return _unless_author(site, entry)
    if not item.pattern.place:
        known = "" if entry.publisher else site_of(entry).name
        return own or _published_as(entry) or _unless_author(known, entry)
    place = entry.publisher_place
    # "University of Virginia" holds the center that made a map; else the museum stands first.
    return _commas(place, own) if _names_a_group(place) else _commas(own, place)


def _names_a_group(place: str) -> bool:
    words = place.split(",", maxsplit=1)[0].casefold().split()
    return any(word in GROUP_WORDS or word.startswith(GROUP_STEMS) for word in words)


def _published_as(entry: Entry) -> str:
    """Print how a work was published, where nothing else says who published it."""
    said = entry.type == "document" and not _UNSAID.match(fold(entry.medium))
    return entry.medium.removeprefix(titles.described_in(entry.medium)).lstrip(", ") if said else ""


def _commas(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
