"""What stands behind names and date: the title, and where the work appeared.

The stretches are those that were labeled; what stands around them says more: the editors of a book,
the number of an issue, the place of a publisher, an edition.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.entries import EntryLabel
from ipnb_refs.languages import EDITOR_PARTICLES, PLACES, alternatives, read_as
from ipnb_refs.listed.names import ROLE, ROLES
from ipnb_refs.listed.source.typed_source import RIVER
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.entries import Labeled

Range = tuple[int, int]

_WORDS = read_as().lists
_QUOTES = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"', "»": "«"}
_CLOSED = regex(r"(?<=[\w.?!…])[”“»’\"«](?=[\s:])")
_EDGE = " ,.;:“”\"„«»‘’'‚›‹"
_OPENED = {"(": ")", "[": "]"}
_GAP = 4
"""Signs between two stretches of one label that are still one: a quotation mark, a dash."""

_PAGE = r"[A-Za-z]{0,4}\d+[A-Za-z]?"
_PAGES = regex(rf"(?P<pages>{_PAGE}(?:\s?[-–—‒‑]+\s?{_PAGE})?)")
_LAST_PAGES = regex(rf"[:,]\s(?P<pages>{_PAGE}\s?[-–—‒‑]+\s?{_PAGE})[\s.)]*\Z")
"""Pages last in an entry, whatever stands before them: "51 (6). Press: 1173–82."."""

_VOLUMES = alternatives(word for word in _WORDS.volumes if len(word) > 1)
_ISSUES = alternatives(_WORDS.issues)
_PAGE_LABEL = rf"(?:(?:{alternatives(_WORDS.pages)})\.?\s?)"
_VOLUME = regex(
    rf"(?:(?:{_VOLUMES})\.?\s?)?(?P<volume>\d+[A-Za-z]?|[IVXLC]+\b(?!\.?\s?\d))", re.IGNORECASE
)
_ISSUE = regex(
    rf"[\s,.]*(?:\(\s?(?P<bracketed>[^()]{{1,30}}?)\s?\)|[,.:/]?\s?(?:{_ISSUES})\.?\s?"
    r"(?P<numbered>\d{1,6}(?:[–/-]\d{1,4})?)|[./](?P<dotted>\d{1,3}(?:[–-]\d{1,3})?))"
    rf"|\s?[,:]\s?(?P<bare>\d{{1,3}}(?:/\d{{1,3}})?)"
    rf"(?=\s?[,.]\s?(?:{_PAGE_LABEL}{_PAGE}|{_PAGE}\s?[-–—‒‑]+\s?\d)"
    r"|\s\((?:[^\W\d_]+\.?\s(?:\d{1,2},\s)?)?(?:1[5-9]|20)\d\d\))",
    re.IGNORECASE,
)
_ISSUE_FIRST = regex(rf"(?:{_ISSUES})\.?\s?(?P<issue>\d{{1,4}})", re.IGNORECASE)
_EDITORS = regex(
    rf"(?P<editors>\S[^()]{{2,300}}?),?\s?(?:[(\[]\s?{ROLES}\s?[)\]]|{ROLE}\.|,\s(?:editors?)(?=,\s))"
    rf"(?!\s(?:{alternatives(_WORDS.edited_by)})\s)",
    re.IGNORECASE,
)
_EDITED_BY = regex(
    rf"[,.(]?\s?(?:{alternatives(_WORDS.edited)})\s?(?:{alternatives(_WORDS.edited_by)})?\s"
    r"(?P<editors>[^.,()]+(?:(?<=\b[^\W\d_])\.[^.,()]*)*)",
    re.IGNORECASE,
)
_WITHIN = regex(
    rf"\A\W*(?:{alternatives(_WORDS.within)})(?::\s?|\s)"
    rf"(?=\W?(?:[^\W\d_a-z]|(?:{alternatives(EDITOR_PARTICLES)})\s))"
)
_PLACE_BEFORE = regex(
    rf"(?:\A|[.;(,]\s?|–\s)(?P<place>[^\W\d_][^.;:()\d]{{1,60}}?{RIVER}?)\s?:\s?\Z"
)
_PLACE_BEHIND = regex(
    r"\A\s?[,:]\s?(?P<place>[^\W\d_a-z][^.;:()\d,]{1,40}?)(?=[,.;:)\s]*(?:\d|\Z))"
)
_TOWN = r"[^\W\d_a-z][\w.’'-]*(?:\s(?:[^\W\d_a-z][\w.’'-]*|a\.\s?M\.?|am\sMain)){0,2}"
_ONLY_PLACE = regex(
    rf"[»“”\"]?(?P<sign>[.,;]?(?:\s[–-])?)\s(?P<place>{_TOWN}(?:\s?[/,&-]\s?{_TOWN}){{0,3}})"
    r"[\s,.]*(?:(?:1[4-9]|20)\d\d[a-z]?)?[\s.]*"
)
_BEFORE_PLACE = (",", ";", ". –", ". -")
_BEFORE_PAGES = regex(rf"[\s,.;:]+{_PAGE_LABEL}?\Z", re.IGNORECASE)
_DESCRIBED = regex(
    r"\s(?:\[|\((?!\d{3,4}\s?[–-]\s?\d{2,4}\))(?=[^()]*(?:\d|[A-Za-z]{2,}s?\.)[^()]*\)?$))"
)
"""What stands behind a title and is none of it: a translation, "[Film]", "(2nd ed.)"."""
_DESCRIPTION = regex(r"\s\[[^\[\]]{3,80}\](?=[.,]?(?:\s|$))")
_TITLE_OF_VOLUME = regex(
    rf"[:.,]\s(?i:{_VOLUMES})\.?\s(?P<number>\d{{1,6}})[.:]\s(?P<title>[^\W\d_a-z][^().:]{{3,120}})"
    r"(?=\s\(|\.|\Z)"
)
_MOST_VOLUMES = 99
"""The number of a volume; a series goes on for longer, and its title is not that of the book."""

_EDITION = regex(
    rf"(?<![\w.])(?:(?P<number>\d+)(?:{alternatives(_WORDS.ordinals)})\s?"
    rf"(?:(?:{alternatives(_WORDS.revised)})\s)?"
    rf"(?:{alternatives(_WORDS.editions)})\b\.?|{alternatives(_WORDS.revised_editions)})",
    re.IGNORECASE,
)


def read_labeled(found: Labeled, start: int) -> dict[str, Range]:
    """Give the ranges of what the entry says behind its names, by name: `title`, `container`, ...

    Nothing before `start` is looked at but a title that stands in the place of the names.
    """
    parts: dict[str, Range] = {}
    text = found.text
    for name, what in (
        ("title", EntryLabel.TITLE),
        ("container", EntryLabel.CONTAINER),
        ("publisher", EntryLabel.PUBLISHER),
    ):
        if run := _longest(found, what, start):
            _put(parts, name, run, text)
    _extend(found, parts)
    _read_volume(found, parts, start)
    for a, b in found.runs(EntryLabel.PAGES):
        # "e107-e114" has letters in it that were labeled by themselves.
        if a >= start and (first := _PAGES.search(text, a, b)):
            pages = _PAGES.match(text, first.start()) or first
            parts.setdefault("pages", pages.span("pages"))
    if "volume" in parts and "pages" not in parts:
        last = _LAST_PAGES.search(text, parts.get("issue", parts["volume"])[1])
        parts |= {"pages": last.span("pages")} if last else {}
    _read_place(text, parts)
    _read_editors(text, parts, start)
    edition = _EDITION.search(text, max(start, parts.get("title", (0, 0))[0]))
    if edition and edition["number"]:
        parts["edition"] = edition.span("number")
    return parts


def _extend(found: Labeled, parts: dict[str, Range]) -> None:
    """Let a title reach the brackets that describe it."""
    text = found.text
    if "title" in parts:
        start, end = parts["title"]
        described = _DESCRIPTION.search(text, end)
        if described and all(
            each in (EntryLabel.OTHER, EntryLabel.TITLE)
            for (first, _), each in zip(found.tokens, found.labels, strict=True)
            if end <= first < described.start()
        ):
            _put(parts, "title", (start, described.start()), text)


def title_of_volume(text: str, book: Range) -> Range:
    """Let the title of a book have that of its volume; that of a series is left to itself.

    "Handbook: Vol. 2. Processes" is one book, "Lecture Notes: Vol. 11353. Learning" is "Learning".
    """
    found = _TITLE_OF_VOLUME.search(text, *book) or _TITLE_OF_VOLUME.match(text, book[1])
    if found is None:
        return book
    is_series = int(found["number"]) > _MOST_VOLUMES
    return (found.start("title") if is_series else book[0], found.end("title"))


def _longest(found: Labeled, what: EntryLabel, start: int) -> Range | None:
    """Find the longest stretch of a label; stretches with hardly anything between them are one."""
    joined: list[Range] = []
    for run in found.runs(what):
        if run[0] < start:
            continue
        if (
            joined
            and run[0] - joined[-1][1] <= _GAP
            and not found.text[joined[-1][1] : run[0]].strip("“”\"'‘’«»„–—- :,.&/")
        ):
            joined[-1] = (joined[-1][0], run[1])
        else:
            joined.append(run)
    return max(joined, key=lambda run: run[1] - run[0], default=None)


def _put(parts: dict[str, Range], name: str, run: Range, text: str) -> None:
    """Keep a stretch without blanks and punctuation round it, with the bracket that it opens."""
    start, end = run
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if text[end : end + 1] in ("?", "!", "…"):
        end += 1
    while start < end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1  # "the 1990s" ends with its word
    start, end = _bracketed(text, start, end, name)
    if name == "title":
        start, end = _quoted(text, start, end)
    if name == "title":
        end = _closed(text, start, end)
    while name == "title" and (described := _DESCRIBED.search(text, start + 1, end)):
        end = described.start()
    if name == "container" and (within := _WITHIN.match(text[start:end])):
        start += within.end()
    if start < end:
        parts[name] = (start, end)


def _bracketed(text: str, start: int, end: int, name: str) -> Range:
    """Keep the bracket that closes what the stretch opens; one that stays open ends a container."""
    for opening, closing in _OPENED.items():
        inside = text[start:end]
        if inside.count(opening) > inside.count(closing) and text[end : end + 1] == closing:
            end += 1
        elif inside.startswith(opening) and closing not in inside:
            start += 1
        elif name == "container" and inside.rfind(opening) > max(inside.rfind(closing), 0):
            end = start + len(inside[: inside.rfind(opening)].rstrip(_EDGE))
    return start, end


def _quoted(text: str, start: int, end: int) -> Range:
    """Give a title the quotation mark without which one inside it would stand alone."""
    before, inside = text[max(0, start - 1) : start], text[start : end - 1]
    closing = _QUOTES.get(before, "")
    encloses = before not in inside and any(sign in closing for sign in text[end : end + 2])
    if closing and not encloses and any(sign in closing for sign in _CLOSED.findall(inside)):
        start -= 1
    behind, opened = text[end : end + 1], text[start + 1 : end]
    openings = [sign for sign, ends in _QUOTES.items() if behind and behind in ends]
    if any(sign != behind and opened.count(sign) > opened.count(behind) for sign in openings):
        end += 1
    return start, end


def _closed(text: str, start: int, end: int) -> int:
    """End a title before a bracket that stays open."""
    inside = text[start:end]
    if inside.count("(") > inside.count(")"):
        return start + len(inside[: inside.rindex("(")].rstrip())
    return end


def _read_volume(found: Labeled, parts: dict[str, Range], start: int) -> None:
    text = found.text
    for a, b in found.runs(EntryLabel.VOLUME):
        if a < start:
            continue
        if first := _ISSUE_FIRST.match(text, a, b):
            parts.setdefault("issue", first.span("issue"))
            continue
        volume = _VOLUME.search(text, a, b)
        if volume is None or "volume" in parts:
            continue
        parts["volume"] = volume.span("volume")
        issue = _ISSUE.match(text, volume.end())
        if issue and issue.lastgroup and "issue" not in parts:
            parts["issue"] = issue.span(issue.lastgroup)


def _read_place(text: str, parts: dict[str, Range]) -> None:
    if "publisher" not in parts:
        _read_bare_place(text, parts)
        return
    start, end = parts["publisher"]
    before = max((b for name, (_, b) in parts.items() if b <= start and name != "place"), default=0)
    place = _PLACE_BEFORE.search(text[before:start])
    if place:
        _put(parts, "place", (before + place.start("place"), before + place.end("place")), text)
    elif behind := _PLACE_BEHIND.match(text[end:]):
        _put(parts, "place", (end + behind.start("place"), end + behind.end("place")), text)


def _read_bare_place(text: str, parts: dict[str, Range]) -> None:
    """Read a place without a publisher: "Title, Berlin/New York 1996.", "Book, Wien, S. 3-9."."""
    last = parts.get("container", parts.get("title"))
    if last is None or "volume" in parts:
        return
    end, pages = last[1], parts.get("pages", (len(text), 0))[0]
    place = _ONLY_PLACE.fullmatch(_BEFORE_PAGES.sub("", text[end:pages]))
    # Behind a full stop stands a publisher, unless it is a town that is known, or are two.
    if place and (place["sign"] in _BEFORE_PLACE or _is_town(place["place"])):
        _put(parts, "place", (end + place.start("place"), end + place.end("place")), text)


def _is_town(typed: str) -> bool:
    return "/" in typed or typed.lower() in PLACES


def _read_editors(text: str, parts: dict[str, Range], start: int) -> None:
    """Read the editors of the book around a work: "In A. Editor (Ed.), Book", "Book, ed. by B"."""
    if "container" not in parts:
        return
    title = parts.get("title", (start, start))[1]
    begin, end = parts["container"]
    if title <= begin:
        within = _WITHIN.match(text[title:begin])
        editors = _EDITORS.match(text, title + within.end(), begin + 1) if within else None
        if editors:
            _put(parts, "editors", editors.span("editors"), text)
            return
    if behind := _EDITED_BY.match(text, end):
        _put(parts, "editors", behind.span("editors"), text)
