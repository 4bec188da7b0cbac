"""The addresses of an entry, as they are meant: without what markup and encoding add to them."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING
from urllib.parse import unquote

from ipnb_refs.model import Part, Span
from ipnb_refs.regex import regex
from ipnb_refs.store import bare_doi, doi_as_meant

if TYPE_CHECKING:
    from collections.abc import Sequence

_DOI = regex(r"10\.\d{4,9}(?:/|%2[Ff])")
_ESCAPE = regex(r"\\(?=[!-/:-@\[-`{-~])")
"""A backslash before a sign is the markup's: RFC 3986 has none in an address."""
_ENTITY = regex(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")
"""With its semicolon: the "&copy" of "?a=1&copy=2" is the name of a parameter."""
_ENCODED = regex(r"%[\da-fA-F]{2}")


def read_addresses(text: str, links: Sequence[Span]) -> tuple[Part | None, Part | None]:
    """Give the first DOI and the first other address among the raw addresses of an entry."""
    doi = url = None
    for link in links:
        typed = link.of(text)
        found = _DOI.search(typed)
        if found and doi is None:
            start = link.start + found.start()
            doi = Part(Span(start, link.end), _decoded(_unescaped(typed[found.start() :])))
        elif not found and url is None and typed.startswith(("http", "www.")):
            url = Part(link, _unescaped(typed))
    return doi, url


def _unescaped(typed: str) -> str:
    return _ENTITY.sub(lambda found: html.unescape(found[0]), _ESCAPE.sub("", typed))


def _decoded(typed: str) -> str:
    """Decode a DOI that is encoded for an address: "%3C" is "<"; what was typeset is as before."""
    decoded = unquote(typed) if _ENCODED.search(typed) else typed
    readable = decoded.isprintable() and "\ufffd" not in decoded and " " not in decoded
    return doi_as_meant(bare_doi(decoded if readable else typed))
