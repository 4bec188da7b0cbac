"""Plain text: everything is prose but raw addresses."""

from __future__ import annotations

import re

from ipnb_refs.documents.canvas import Reading, without_marks
from ipnb_refs.documents.urls import blank_urls
from ipnb_refs.model import Span

# The last line of a paragraph, a title, an item: a wrapped line would be longer.
_SHORT_LINE = re.compile(r"^[^\n]{1,40}\n", re.MULTILINE)
_COMMENT = re.compile(r"<!--[^<>\n]*-->")


def read(text: str) -> Reading:
    """Read a plain text; one-line HTML comments are found, since they can fence a list."""
    comments = tuple(Span(*match.span()) for match in _COMMENT.finditer(text))
    borders = tuple(match.end() - 1 for match in _SHORT_LINE.finditer(text))
    return Reading(blank_urls(without_marks(text)), comments=comments, borders=borders)
