"""What marks say of an entry that has been taken apart: italics mark the source (APA 9.25).

A title that is not set in italics stands before a source that is: what is set in them then is the
journal, the site or the book around the work, whatever its name looks like. So is what quotation
marks hold behind "in": "Title, in «Journal», 52".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.languages import LONG_PLACES, PLACES, alternatives, read_as
from ipnb_refs.listed.source import WITHIN, is_press, read_brackets, read_publisher
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.listed.by_form import Parts
    from ipnb_refs.listed.source import Range

_LETTERS = regex(r"[^\W\d_]{3,}")
_GOES_ON = regex(r"(?:[.?!”\"’»“]?\s[^\W\d_]|:\s)[^()\[\]]*[.?!][”\"’»“]?\s\Z")
_NEXT = regex(r"[\s.,;:?!”\"’'»“–—-]*\Z")
_DIGIT = regex(r"\d")
_BEHIND = regex(r"[.\s]*(?P<brackets>[(\[][^()\[\]]*[)\]][.\s]*)*")
_SENTENCE = regex(r"[.,:\s]*(?P<title>[^\W\d_a-z][^.?!()\[\]]{2,200}(?:[?!]|(?=\.)))\.?\s")
_EDGE = " .,;:"
_QUOTED_TITLE = regex(
    r"[“„\"](?P<title>[^“”„\"]+?)[.,?!]?[”“\"]\s(?P<container>[^\W\d_a-z][^“”„\"]*)\Z"
)
_QUOTED_SOURCE = regex(
    rf"(?P<title>[^“”„«»\"]*[^“”„«»\"\s.,;:])[.,;:]\s(?:{alternatives(read_as().lists.within)})"
    r"\s?:?\s?[“„«\"]\s?(?P<container>[^“”„«»\"]*[^“”„«»\"\s,])[,\s]*[”“»\"]\Z"
)


def by_marks(text: str, italics: Sequence[Range], parts: Parts) -> Parts:
    """Correct and complete the source of an entry by italics, quotation marks, and brackets."""
    source = dict(parts.source)
    if "title" not in source:
        return parts
    if quoted := _QUOTED_SOURCE.match(text, *_with_quote(text, source["title"])):
        source["title"] = quoted.span("title")
        _clear(source, quoted.span("container"))
        source["container"] = quoted.span("container")
    elif (
        not parts.source_start
        and "container" not in source
        and (whole := _QUOTED_TITLE.match(text, *source["title"]))
    ):
        source["title"], source["container"] = whole.span("title"), whole.span("container")
    if two := _sentence_and_italics(text, italics, source, parts):
        source["title"], source["container"] = two
    if marked := _marked(text, italics, source["title"]):
        _mark(text, marked, source, parts)
    if parts.source_start and "publisher" not in source:
        source |= _issued(text, italics, source)
    for name, at in read_brackets(text, source["title"][1]).items():
        if name not in source or (at[0] <= source[name][0] and source[name][1] <= at[1]):
            source[name] = at
    _tell_town(text, source)
    return parts if source == parts.source else replace(parts, source=source)


def _sentence_and_italics(
    text: str, italics: Sequence[Range], source: dict[str, Range], parts: Parts
) -> tuple[Range, Range] | None:
    """Find title and journal in what was taken for one title: "Wolves. *Cats*."."""
    if not parts.source_start or source.keys() & {"container", "place"}:
        return None
    start, end = source["title"]
    marked = next(((a, b) for a, b in italics if start <= a and b == end), None)
    if marked is None or marked[0] <= parts.source_start:
        return None
    before = _SENTENCE.fullmatch(text, parts.source_start, marked[0])
    return (before.span("title"), marked) if before else None


def _tell_town(text: str, source: dict[str, Range]) -> None:
    """Take a town that stands where a publisher would for what it is: "Title. Berlin."."""
    if "publisher" in source and "place" not in source:
        typed = text[slice(*source["publisher"])].lower()
        if typed in PLACES or typed in LONG_PLACES:
            source["place"] = source.pop("publisher")


def _issued(text: str, italics: Sequence[Range], source: dict[str, Range]) -> dict[str, Range]:
    """Read the publisher of a book: it stands behind the title in italics and its brackets.

    Where the book has the work in it, it is told from a journal by these brackets.
    """
    start, end = source.get("container", source["title"])
    if not any(a <= start and end <= b <= end + 2 for a, b in italics):
        return {}
    behind = _BEHIND.match(text, end)
    if behind is None or ("container" in source and not _DIGIT.search(behind["brackets"] or "")):
        return {}
    found = read_publisher(text, behind.end())
    if "publisher" not in found or _DIGIT.search(text, *found["publisher"]):
        return {}
    return {name: at for name, at in found.items() if name in ("place", "publisher")}


def _marked(text: str, italics: Sequence[Range], title: Range) -> Range | None:
    """Find the source that is set in italics behind a title that is not."""
    start, end = title
    inside = sum(max(0, min(b, end) - max(a, start)) for a, b in italics)
    if inside * 2 > end - start:
        return None
    found = next(((a, b) for a, b in italics if a >= end and _LETTERS.search(text, a, b)), None)
    if found is None or text[found[0]] in "([":
        return None
    a, b = found
    while b > a and text[b - 1] in _EDGE:
        b -= 1
    return a, b


def _mark(text: str, marked: Range, source: dict[str, Range], parts: Parts) -> None:
    """Take what is set in italics for the container, and what stands before it for the title."""
    start, end = source["title"]
    between = text[end : marked[0]]
    if not _NEXT.match(between):
        goes_on = parts.source_start and _GOES_ON.match(between)
        if (
            not goes_on
            or WITHIN.match(between.lstrip(' .,;:?!”"'))
            or _is_read(source, end, marked)
        ):
            return
        source["title"] = (start, marked[0] - (len(between) - len(between.rstrip(" .,;:"))))
    elif "container" in source or is_press(text[slice(*marked)]):
        return
    _clear(source, (end, marked[1]))
    source["container"] = marked


def _clear(source: dict[str, Range], at: Range) -> None:
    """Forget what was read of the source in a stretch that is its name."""
    for name in ("publisher", "place", "container"):
        if name in source and _overlap(source[name], at):
            del source[name]


def _with_quote(text: str, title: Range) -> Range:
    """Give a title with the quotation mark that may end it."""
    start, end = title
    return start, end + len(text[end : end + 2]) - len(text[end : end + 2].lstrip(' ”"»“'))


def _is_read(source: dict[str, Range], start: int, marked: Range) -> bool:
    """Say whether something of the source has been read between a title and what is marked."""
    between = (start, marked[0])
    return any(_overlap(at, between) and not _overlap(at, marked) for at in source.values())


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
