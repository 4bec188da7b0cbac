"""Lists that are not ours: typed ones, and those that another tool fills when the site is built."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.model import Format, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.model import Document

_FILLED = regex(
    r"^[ \t]*(?:"
    r":{3,}[ \t]*\{[^{}\r\n]*#refs\b[^{}\r\n]*\}"  # pandoc, Quarto
    r"|<div\b[^<>\r\n]*\bid\s*=\s*[\"']?refs\b[^<>\r\n]*>\s*</div>"  # pandoc, too
    r"|\{%-?[ \t]*bibliography\b[^\r\n]*?%\}"  # jekyll-scholar
    r"|\{\{[<%][ \t]*(?:bibliography|references|refs)\b[^\r\n]*?[>%]\}\}"  # shortcodes of Hugo
    r"|(?:`{3,}|:{3,})[ \t]*\{bibliography\}"  # MyST
    r"|\\(?:full_)?bibliography\b"  # MkDocs
    r"|<(?:Bibliography|References|ReferenceList)\b[^<>\r\n]*/>"  # components of MDX
    r")",
    re.MULTILINE,
)


def has_typed_list(document: Document) -> bool:
    """Say whether the post has a list of its own, and none that is kept up to date."""
    return document.lists.fence is None and document.lists.references is not None


def filled_elsewhere(document: Document) -> Span | None:
    """Find the place where another tool puts the list; None where no known one does."""
    if document.format is Format.TEXT:
        return None
    found = _FILLED.search(document.text)
    return Span(*found.span()) if found else None
