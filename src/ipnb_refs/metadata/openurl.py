"""Works as COinS: empty elements from which reference managers in the browser take the works."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from ipnb_refs.metadata.said import container, iso_date, page_range

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.model import Name
    from ipnb_refs.store import Entry

_JOURNAL = frozenset({"article", "article-journal", "article-magazine", "article-newspaper"})
_BOOK = {
    "book": "book",
    "chapter": "bookitem",
    "paper-conference": "proceeding",
    "report": "report",
}
"""Types that the format for books has, and their genre there."""
_FORMAT = "info:ofi/fmt:kev:mtx:"

Pairs = list[tuple[str, str]]
"""Names of OpenURL and their values; a name may come more than once."""


def coins(entries: Iterable[Entry]) -> str:
    """Give works as COinS (OpenURL 1.0), a line of HTML each; "" for none."""
    return "".join(f'<span class="Z3988" title="{_title(entry)}"></span>\n' for entry in entries)


def _title(entry: Entry) -> str:
    pairs: Pairs = [("ctx_ver", "Z39.88-2004"), *_described(entry), *_addresses(entry)]
    filled = [(name, value) for name, value in pairs if value]
    return html.escape(urlencode(filled, quote_via=quote, safe=""))


def _described(entry: Entry) -> Pairs:
    if entry.type in _JOURNAL and container(entry):
        return _journal(entry)
    if entry.type in _BOOK:
        return _book(entry, _BOOK[entry.type])
    return _thesis(entry) if entry.type == "thesis" else _other(entry)


def _journal(entry: Entry) -> Pairs:
    return [
        ("rft_val_fmt", f"{_FORMAT}journal"),
        ("rft.genre", "article"),
        ("rft.atitle", str(entry.title)),
        ("rft.jtitle", container(entry)),
        ("rft.volume", entry.volume),
        ("rft.issue", entry.issue),
        ("rft.issn", entry.ISSN),
        *_pages(entry),
        *_authors(entry.author),
        ("rft.date", iso_date(entry.issued)),
    ]


def _book(entry: Entry, genre: str) -> Pairs:
    whole = container(entry)
    titles = (
        [("rft.atitle", str(entry.title)), ("rft.btitle", whole)]
        if whole
        else [("rft.btitle", str(entry.title))]
    )
    return [
        ("rft_val_fmt", f"{_FORMAT}book"),
        ("rft.genre", genre),
        *titles,
        ("rft.edition", entry.edition),
        ("rft.place", entry.publisher_place),
        ("rft.pub", entry.publisher),
        ("rft.publisher", entry.publisher),  # what Zotero reads
        ("rft.isbn", entry.ISBN),
        *_pages(entry),
        *_authors(entry.author or entry.editor),
        ("rft.date", iso_date(entry.issued)),
    ]


def _thesis(entry: Entry) -> Pairs:
    return [
        ("rft_val_fmt", f"{_FORMAT}dissertation"),
        ("rft.title", str(entry.title)),
        ("rft.inst", entry.publisher),
        ("rft.degree", entry.genre),
        *_authors(entry.author),
        ("rft.date", iso_date(entry.issued)),
    ]


def _other(entry: Entry) -> Pairs:
    """Say what any work has, in the words of Dublin Core."""
    return [
        ("rft_val_fmt", f"{_FORMAT}dc"),
        ("rft.type", entry.type),
        ("rft.title", str(entry.title)),
        ("rft.source", container(entry)),
        ("rft.publisher", entry.publisher),
        *(("rft.creator", _inverted(name)) for name in entry.author),
        ("rft.date", iso_date(entry.issued)),
        ("rft.identifier", entry.URL),
    ]


def _pages(entry: Entry) -> Pairs:
    pages = page_range(entry.page)
    if not pages:
        return [("rft.pages", entry.page)]
    return [
        ("rft.pages", f"{pages[0]}-{pages[1]}"),
        ("rft.spage", pages[0]),
        ("rft.epage", pages[1]),
    ]


def _authors(names: Iterable[Name]) -> Iterator[tuple[str, str]]:
    """Name the first author in parts, and all of them in full."""
    for place, name in enumerate(names):
        if name.literal:
            yield "rft.aucorp" if not place else "rft.au", name.literal
            continue
        if not place:
            yield "rft.aulast", name.surname
            yield "rft.aufirst", name.given
        yield "rft.au", _inverted(name)


def _inverted(name: Name) -> str:
    """Write a name as reference managers read it: "Siegel, Daniel J."."""
    return ", ".join(part for part in (name.surname, name.given, name.suffix) if part)


def _addresses(entry: Entry) -> Pairs:
    return [
        ("rft_id", f"info:doi/{entry.DOI}" if entry.DOI else ""),
        ("rft_id", f"info:pmid/{entry.PMID}" if entry.PMID else ""),
        ("rft_id", entry.URL),
    ]
