"""What a typed thesis says in its bracket: "[Doctoral dissertation, University]" (APA 10.6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.listed.source import Range

_BRACKET = regex(
    rf"[\[(](?P<kind>[^,;\[\]()]{{0,40}}\b(?:{alternatives(read_as().lists.theses)})"
    r"(?:(?:\s[^\s,;\[\]()]+){1,3}(?=,[^\[\]()]*\]))?)(?=[,\])])"
    r"(?:,\s(?P<school>[^\[\]();\d]{2,120}?)(?:,\s\d{4})?(?P<closing>[\])]))?",
    re.IGNORECASE,
)
"""Words may stand behind that for a thesis ("Thèse de doctorat") where a university follows."""
_KEPT = regex(r"\.\s([^\W\d_a-z][^.:/]{2,60})(?:\.(?:\s|$)|$)")
"""The archive behind the bracket."""


def without_bracket(text: str, publisher: Range) -> Range:
    """End a publisher that was read over the end of a bracket where the university in it does."""
    found = _BRACKET.search(text)
    if found is None or found.start("school") != publisher[0]:
        return publisher
    return found.span("school")


def read_thesis(text: str, csl: dict[str, Any]) -> dict[str, str]:
    """Give the kind of a thesis, its university, and the archive and number that it has there.

    In parentheses, as APA 6 has them, a university may stand beside that of the publisher: then
    nobody knows which is which.
    """
    found = _BRACKET.search(text)
    if found is None:
        return {}
    said = {"genre": found["kind"]}
    school, publisher = found["school"], csl.get("publisher", "")
    if school and (found["closing"] == "]" or not publisher):
        kept = _KEPT.match(text, found.end()) if found["closing"] == "]" else None
        keeper = publisher if publisher not in ("", school) else kept[1] if kept else ""
        said |= {"publisher": school} | ({"archive": keeper} if keeper else {})
    return said
