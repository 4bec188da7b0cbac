"""URLs, DOIs and the like: what is read as it is typed."""

from __future__ import annotations

import re

_WHITE = re.compile(r"[ \t\r\n]+")
_ESCAPED = re.compile(r"\\([%&_#$~{}])(?:\{\})?")
_URL = re.compile(r"\\(?:url|path|nolinkurl)\s*\{(.*)\}", re.DOTALL)


def to_verbatim(raw: str) -> str:
    r"""Read a URL, DOI or the like: only `\url{...}` and escapes are resolved."""
    url = _URL.search(raw) if "\\" in raw else None
    text = url[1] if url else raw
    if "\\" in text:
        text = text.replace("{\\textasciitilde}", "~").replace("\\textasciitilde", "~")
        text = _ESCAPED.sub(r"\1", text)
    return _WHITE.sub("", text.replace("{", "").replace("}", ""))
