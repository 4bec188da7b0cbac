"""URLs, DOIs and the like: what is read as it is typed."""

from __future__ import annotations

import re

from ipnb_refs.regex import regex

_DOI_PREFIX = regex(r"^(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)(?=10\.)", re.IGNORECASE)
_WHITE = regex(r"[ \t\r\n]+")
_ESCAPED = regex(r"\\([%&_#$~{}])(?:\{\})?")
_URL = regex(r"\\(?:url|path|nolinkurl)\s*\{((?:[^{}]++|\{[^{}]*+\})*+)\}")


def to_verbatim(raw: str) -> str:
    r"""Read a URL, DOI or the like: only `\url{...}` and escapes are resolved."""
    url = _URL.search(raw) if "\\" in raw else None
    text = url[1] if url else raw
    if "\\" in text:
        text = text.replace("{\\textasciitilde}", "~").replace("\\textasciitilde", "~")
        text = _ESCAPED.sub(r"\1", text)
    return _WHITE.sub("", text.replace("{", "").replace("}", ""))


def bare_doi(doi: str) -> str:
    """Take the resolver's address, or "doi:", off a DOI: "10.1037/0003-066X.59.1.29"."""
    return _DOI_PREFIX.sub("", doi)
