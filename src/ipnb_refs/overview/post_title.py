"""The title of a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import Later
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    import html

    from ipnb_refs.model import Document
else:
    html = Later("html")  # it loads a table of two thousand names

_TITLE = regex(r"^title[ \t]*[:=][ \t]*[\"']?(.+?)[\"']?[ \t]*\r?$")
_HEAD = 1500
_HTML_TITLE = regex(r"<title[^<>]*>([^<>]*)</title>")


def title_of(document: Document) -> str:
    """Give the title of a post: of its front matter, of its page, else its first heading."""
    for line in document.text[:_HEAD].splitlines():
        if found := _TITLE.match(line):
            return found[1]
    if found := _HTML_TITLE.search(document.text[: _HEAD * 4]):
        return " ".join(html.unescape(found[1]).split())
    headings = sorted(document.regions.headings)
    return headings[0].text.strip() if headings else ""
