"""Plain text: everything is prose but raw addresses."""

from __future__ import annotations

import re

from ipnb_refs.documents.canvas import Reading, without_marks
from ipnb_refs.documents.urls import blank_urls
from ipnb_refs.model import Span

_COMMENT = re.compile(r"<!--[^<>\n]*-->")


def read(text: str) -> Reading:
    """Read a plain text; one-line HTML comments are found, since they can fence a list."""
    comments = tuple(Span(*match.span()) for match in _COMMENT.finditer(text))
    return Reading(blank_urls(without_marks(text)), comments=comments)
