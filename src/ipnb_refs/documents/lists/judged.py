"""Judges one stretch below the heading of a list: an entry, a note, or a remark on an entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.documents.layout import visible
from ipnb_refs.documents.lists.below_posts import stands_below_posts
from ipnb_refs.documents.lists.entry_years import find_year
from ipnb_refs.documents.lists.shapes import (
    EntryShape,
    begins_alike,
    begins_with_group,
    begins_with_names,
    shape_of,
)
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.documents.layout import Layout

# An entry shows what it is early; to look at no more keeps the time linear.
_ENTRY_WINDOW = 1200
_LIKELY = 0.5
_LOOSE_LIKENESS = 0.3
"""How likely a short line with a year is to be an entry, below which it is a remark."""
BEFORE_WINDOW = 200
_ITEM = regex(
    r"(?:^[ \t>]*(?:[-*+•·]|\d{1,3}[.)])\s|<li\b[^<>]*>)(?:[\s>*_\[(\"“]|<[^<>]*>)*\Z",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNS_OF_ITEM = tuple('-*+•·>_[("“')
_AFTER_NUMBER = (".", ")")
# The signs are two sets: one of all takes long to compile.
_ITEM_OF_TEXT = regex(r"(?:[-*+·]|[•–]|\[?\d{1,3}[.)\]])\s")
FOOTNOTE = regex(r"\[\^[^\[\]\s]{1,40}\]:\s*\Z")
_INNER = regex(r"<(?P<closing>/)?[uo]l\b", re.IGNORECASE)


def entry_shape(layout: Layout, start: int, end: int) -> EntryShape:
    """Judge a stretch of the prose by how it begins."""
    return shape_of(window(layout, start, end))


def window(layout: Layout, start: int, end: int) -> str:
    """Give the beginning of a stretch as a reader sees it."""
    return visible(layout.prose[start : min(end, start + _ENTRY_WINDOW)])


def are_alike(layout: Layout, above: tuple[int, int], here: tuple[int, int]) -> bool:
    """Say whether what may be prose begins as an entry above it does, and has a year."""
    line = window(layout, *here)
    return begins_alike(window(layout, *above), line) and find_year(line) is not None


def is_below_entry(layout: Layout, entry: tuple[int, int], here: int) -> bool:
    """Say whether an item stands below an entry: deeper than its item, or below its paragraph.

    A list with remarks has them there, "It answers Roe (2000), and is shorter."; its own items are
    beside each other.
    """
    if not is_item(layout, *entry):
        return True
    inner = _INNER.findall(layout.text, entry[1], here)
    return 2 * inner.count("") > len(inner) or _depth(layout, here) > _depth(layout, entry[0]) + 1


def _depth(layout: Layout, start: int) -> int:
    """Count the blanks before the bullet of an item."""
    line = layout.text[layout.text.rfind("\n", 0, start) + 1 : start]
    return len(line) - len(line.lstrip(" \t>")) if line[:1] in " \t>" else 0


def shape_in_list(layout: Layout, start: int, end: int) -> EntryShape:
    """Judge a paragraph below the heading of a list, where items without a year belong to it."""
    shape = entry_shape(layout, start, end)
    if shape >= EntryShape.ENTRY:
        return shape
    before = layout.text[max(0, start - BEFORE_WINDOW) : start]
    if FOOTNOTE.search(before):
        return EntryShape.PROSE
    paragraph = visible(layout.prose[start:end])
    if stands_below_posts(paragraph):
        return EntryShape.PROSE
    if begins_with_names(paragraph):
        return EntryShape.ENTRY
    likely = _likeness(paragraph)
    if likely >= _LIKELY or (shape is EntryShape.LOOSE and likely >= _LOOSE_LIKENESS):
        return EntryShape.ENTRY
    listed = is_item(layout, start, end)
    if shape is EntryShape.LOOSE and listed:
        return shape
    return EntryShape.NOTE if listed and not find_year(paragraph) else EntryShape.PROSE


def is_likely_entry(layout: Layout, start: int, end: int) -> bool:
    """Say whether a short item with a year is an entry of a group, by all of its words."""
    if not is_item(layout, start, end):
        return False
    paragraph = visible(layout.prose[start:end])
    return (
        begins_with_group(paragraph)
        and shape_of(paragraph) is EntryShape.LOOSE
        and not stands_below_posts(paragraph)
        and _likeness(paragraph) >= _LIKELY
    )


def is_item(layout: Layout, start: int, end: int) -> bool:
    """Say whether a stretch is an item of a list, with a bullet or a number."""
    return _is_behind_bullet(layout.text, start) or bool(
        _ITEM_OF_TEXT.match(layout.prose, start, end)
    )


def _is_behind_bullet(text: str, start: int) -> bool:
    """Whether a bullet, the number or the tag of an item stands right before an offset."""
    before = text[max(0, start - BEFORE_WINDOW) : start]
    # Mostly the full stop of a sentence does, and the pattern need not search for its beginning.
    last = before.rstrip()[-2:]
    is_number = last[:1].isdecimal() and last[1:] in _AFTER_NUMBER
    return (is_number or last.endswith(_SIGNS_OF_ITEM)) and _ITEM.search(before) is not None


def _likeness(paragraph: str) -> float:
    # Most lists have entries of a form that is known, and need no weights.
    from ipnb_refs.entries import label, likeness_of  # noqa: PLC0415 - see above

    return likeness_of(label(paragraph[:_ENTRY_WINDOW], ())) if paragraph else 0.0
