"""What stands in square brackets behind a title or a journal: "[88 paragraphs]", "[online]"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import Content
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ipnb_refs.listed.source import Range
    from ipnb_refs.store import Entry

_BRACKETED = regex(r"\.?\s?\[(?P<words>[^\[\]]*[^\W\d_]{3}[^\[\]]*)\]")
_LISTS = read_as().lists
_VISITED = regex(rf"(?i:{alternatives(_LISTS.visited | _LISTS.before_address)})")
_LONGEST = 120
_OWNERS = (("title", "title_addon"), ("container", "container_title_addon"))


def bracketed_at(
    text: str, start: int, end: int, entry: Entry, ranges: Mapping[str, Range]
) -> tuple[int, dict[str, Any]] | None:
    """Read a bracket that stands right behind a title, and say where it ends."""
    found = _BRACKETED.match(text, start, min(end, start + _LONGEST))
    if found is None or _VISITED.match(found["words"]):
        return None
    if entry.type == "thesis":
        return None  # it says the kind and the university
    for name, field in _OWNERS:
        if ranges.get(name, (-1, -1))[1] == start and getattr(entry, field) is None:
            return found.end(), {field: Content((found["words"],))}
    return None
