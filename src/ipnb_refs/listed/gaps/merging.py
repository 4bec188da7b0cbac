"""One entry of two lists that have the same work: what either says, and of one fact the fuller.

Where both speak and differ, the first holds, and that is said.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ipnb_refs.names import fold
from ipnb_refs.regex import regex
from ipnb_refs.store import FIELDS

if TYPE_CHECKING:
    from ipnb_refs.store import Entry

_SAID = {"issued": "the date", "page": "the pages", "container_title": "the container"}
_NEVER_MERGED = {"key", "origin", "work", "source_type", "unknown", "others"}
_RANGE = regex(r"(?P<first>\d+)\s?[-\u2010-\u2015\u2212]+\s?(?P<last>\d+)")


def merged(entry: Entry, other: Entry) -> tuple[Entry, list[str]]:
    """Give an entry with what another adds to it, and say in what they differ."""
    found: dict[str, Any] = {}
    doubts: list[str] = []
    for name in FIELDS:
        ours, theirs = getattr(entry, name), getattr(other, name)
        if name in _NEVER_MERGED or not theirs:
            continue
        if not ours:
            found[name] = theirs
        elif name == "page" and full_pages(ours) == full_pages(theirs):
            found[name] = max(ours, theirs, key=len)
        elif name in ("author", "editor") and (more := _fuller(entry, other, name)):
            found |= {name: getattr(more, name), "others": more.others}
        elif _differ(ours, theirs):
            doubts.append(
                f"another post has {_SAID.get(name, name.replace('_', ' '))} “{_shown(theirs)}”"
            )
    return replace(entry, **found), doubts


def full_pages(typed: str) -> str:
    """Give pages with all digits of the last one: "223-50" is "223-250"."""
    found = _RANGE.fullmatch(typed.strip())
    if found is None:
        return typed
    first, last = found["first"], found["last"]
    if len(last) < len(first) and last >= first[-len(last) :]:
        last = first[: -len(last)] + last
    return f"{first}-{last}"


def _fuller(entry: Entry, other: Entry, role: str) -> Entry | None:
    """Say which of two has all names, where the list of one ends early with "et al."."""
    if (role in entry.others) == (role in other.others):
        return None
    cut, full = (entry, other) if role in entry.others else (other, entry)
    some, names = ([fold(name.surname) for name in getattr(each, role)] for each in (cut, full))
    return full if len(names) > len(some) and names[: len(some)] == some else None


def _differ(ours: Any, theirs: Any) -> bool:
    return fold(_shown(ours)) != fold(_shown(theirs))


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(getattr(each, "surname", each)) for each in value)
    year = getattr(value, "year", None)
    return str(year) if year is not None else str(value)
