"""Reads what stands between the parts of an entry that were read, and adds it to the entry.

Nothing is read twice: each gap is read from its begin, piece by piece. What is no piece that is
known stays as it is, to be reported.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.listed.gaps.book_people import (
    book_of,
    editors_at,
    has_editors,
    is_same_author,
    translators_at,
)
from ipnb_refs.listed.gaps.bracketed_words import bracketed_at
from ipnb_refs.listed.gaps.further_dates import coming_at, day_at, is_month, visit_at
from ipnb_refs.listed.gaps.institutions import institution_at
from ipnb_refs.listed.gaps.labeled_numbers import edition_at, number_at, series_at
from ipnb_refs.listed.gaps.unpublished import is_kind, kind_at, numbered_report, report_at
from ipnb_refs.listed.source import end_of_places, is_place
from ipnb_refs.listed.take_apart import take_apart
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.listed.by_form import Parts
    from ipnb_refs.listed.listed_work import ListedWork
    from ipnb_refs.listed.source import Range
    from ipnb_refs.model import Date, ListItem
    from ipnb_refs.store import Entry

_READ = ("title", "container", "volume", "issue", "pages", "publisher")
_SEPARATORS = regex(r"[\s.,;:?!'`()\[\]/<>«»‹›”“\"–—-]*")
_NEXT = regex(r"[.,;:()\[\]–—]|\s-\s")
_DASHED = regex(r"[.?!»”\")]\s?[–—-]\s\Z")
_READERS = (
    number_at, visit_at, coming_at, kind_at, report_at, edition_at, editors_at, translators_at,
    series_at,
)  # fmt: skip
_IDLE = regex(r"[\W_]*(?:\b[^\W\d_]{1,2}\b\.?[\W_]*)?(?:(?:1[4-9]|20)\d\d[a-z]?[\W_]*)?\Z")
"""Nothing but signs, the label of pages, and a year."""
_JOINT = regex(r"\s?[,;/&]\s?")
_LETTERS = regex(r"[^\W\d_]{2}")
_ADDRESS = regex(r"(?:https?://|www\.|\b10\.\d{4,9}/)\S*")
_STOP_BEHIND = regex(r"(?<=\b[A-Z]{2})\.$|(?<=\b[A-Z]{3})\.$")
_WORDS = read_as().lists
_MEETING = regex(rf"(?i:\b(?:{alternatives(_WORDS.meetings | _WORDS.talks)}))")


def read_gaps(entry: Entry, work: ListedWork) -> tuple[Entry, tuple[Range, ...]]:
    """Give an entry with what stands between the parts that were read of it, and where that is."""
    item = work.item
    parts = take_apart(item.text, item.italics) if item is not None else None
    if item is None or parts is None:
        return entry, ()
    reader = _GapReader(item, entry, _ranges(item, work, parts), parts.source.get("place"))
    reader.read()
    return reader.entry, tuple(reader.read_now)


def _ranges(item: ListItem, work: ListedWork, parts: Parts) -> dict[str, Range]:
    """Give the stretches of an entry that were read, by name; a place is read once more."""
    found = {name: at for name, at in parts.source.items() if name not in ("place", *_READ)}
    found["head"] = (0, parts.head_end)
    if parts.date is not None:
        found["date"] = (parts.date.start, parts.date.end)
    for name in _READ:
        if part := getattr(work, name):
            found[name] = (item.shown(part.span.start), item.shown(part.span.end - 1) + 1)
    return found


class _GapReader:
    def __init__(
        self, item: ListItem, entry: Entry, ranges: dict[str, Range], place: Range | None
    ) -> None:
        self.text = item.text
        self.entry = entry
        self.ranges = ranges
        self.place = place
        self.address = max((item.shown(link.end) for link in item.links), default=0)
        self.read_now: list[Range] = []
        self.is_meeting = bool(_MEETING.search(str(entry.container_title or "")))

    def read(self) -> None:
        """Read all gaps behind the names."""
        self._give_back_publisher()
        self._tell_total()
        editors = self.ranges.get("editors")
        if editors and not self.entry.editor and is_same_author(self.text[slice(*editors)]):
            self._put(editor=self.entry.author)
        title_end = self.ranges.get("title", self.ranges["head"])[1]
        if report := numbered_report(self.text, title_end, self.entry):
            self.read_now.append((title_end, report[0]))
            self._put(**report[1])
        if date := self.ranges.get("date"):
            self._read_gap(*date)  # "(2012, im Druck)"
        for start, end in [*self._gaps()]:
            self._read_gap(start, end)
        is_article = self.entry.type == "article-journal" and not self.entry.volume
        if is_article and self.entry.editor:
            self._put(type="chapter", source_type="chapter")

    def _give_back_publisher(self) -> None:
        """Take what was read as a publisher for what it is: a town, a month, the kind of a work."""
        name = self.entry.publisher
        if is_month(self.entry.publisher_place):
            self._put(publisher_place="")
        if "publisher" not in self.ranges:
            return
        before = self.text[: self.ranges["publisher"][0]].rstrip()
        if not (self.entry.publisher_place or before.endswith(":")) and is_place(name):
            self._put(publisher="", publisher_place=name)
        elif (
            name[:1] == "["
            or is_kind(name)
            or is_month(name)
            or has_editors(name)
            or not _LETTERS.search(name)
        ):
            del self.ranges["publisher"]
            self._put(publisher="")

    def _tell_total(self) -> None:
        """Tell the number of all pages from those of a part: "127 p." of a book."""
        pages = self.ranges.get("pages")
        is_whole = not self.entry.container_title and self.entry.page.isdigit()
        if pages and is_whole and not self.entry.number_of_pages:
            total = number_at(self.text, pages[0], len(self.text), self.entry)
            if total and "number_of_pages" in total[1]:
                self._put(page="", **total[1])

    def _gaps(self) -> Iterator[Range]:
        addresses = [found.span() for found in _ADDRESS.finditer(self.text)]
        # What stands before the title is read with the names.
        at = self.ranges.get("title", self.ranges["head"])[0]
        for start, end in sorted([*self.ranges.values(), *addresses]):
            if start > at:
                yield at, start
            at = max(at, end)
        yield at, len(self.text)

    def _read_gap(self, start: int, end: int) -> None:
        at = start
        if self._start_of("container") == end:
            within = _SEPARATORS.match(self.text, start, end)
            if within and (people := book_of(self.text, within.end(), end, self.entry)):
                self.read_now.append((start, end))
                self._put(**people[1])
                return
        if words := bracketed_at(self.text, start, end, self.entry, self.ranges):
            at = words[0]
            self.read_now.append((start, at))
            self._put(**words[1])
        where: list[str] = []
        while at < end:
            skipped = _SEPARATORS.match(self.text, at, end)
            at = skipped.end() if skipped else at
            if at >= end:
                break
            stop = self._read_piece(at, end, where)
            if stop is not None:
                self.read_now.append((at, stop))
            else:
                following = _NEXT.search(self.text, at, end)
                stop = following.end() if following else end
            at = stop
        if self.is_meeting and {"place", "day"} <= {*where}:
            self._put(event_place=self.entry.publisher_place, publisher_place="")

    def _read_piece(self, at: int, end: int, where: list[str]) -> int | None:
        for read in _READERS:
            if found := read(self.text, at, end, self.entry):
                self._put(**found[1])
                return found[0]
        if (day := day_at(self.text, at, end)) and self._put_day(day[1], at):
            where.append("day")
            return day[0]
        if place := self._end_of_place(at, end):
            where.append("place")
            typed = " ".join(self.text[at:place].split())
            self._put(publisher_place=_STOP_BEHIND.sub("", typed))
            return place
        if found := institution_at(self.text, at, end, self.entry):
            self._put(**found[1])
            return found[0]
        return None

    def _end_of_place(self, at: int, end: int) -> int | None:
        """Find where a place of publication ends; where it stands may say that it is one."""
        stop = end_of_places(self.text, at, end, sure=True)
        if stop is None:
            return None
        is_before = end == self._start_of("publisher") and self.text[stop:end].strip() == ":"
        is_last = end == len(self.text) or end in map(self._start_of, ("pages", "date"))
        dashed = is_last and _DASHED.search(self.text, max(0, at - 4), at)
        is_dashed = dashed and _IDLE.match(self.text, stop, end)
        if not (is_before or is_dashed or (self.is_meeting and self._is_day(stop, end))):
            stop = end_of_places(self.text, at, end)
        if stop and self.place and _JOINT.fullmatch(self.text, stop, self.place[0]):
            stop = self.place[1]
        known = self.entry.publisher_place
        if stop and self.place and at == self.place[0] and stop < self.place[1]:
            return self.place[1]
        is_better = self.place and stop and at < self.place[1] and self.place[0] < stop
        if is_better and self.place and stop and is_place(known):
            is_better = at <= self.place[0] and self.place[1] <= stop
        return stop if is_better or not known else None

    def _is_day(self, at: int, end: int) -> bool:
        skipped = _SEPARATORS.match(self.text, at, end)
        return skipped is not None and day_at(self.text, skipped.end(), end) is not None

    def _start_of(self, name: str) -> int:
        return self.ranges.get(name, (-1, -1))[0]

    def _put_day(self, day: Date, at: int) -> bool:
        """Keep a day: of the visit to a page, of a conference, or of the work; say whether."""
        entry, issued = self.entry, self.entry.issued
        if self.address and at >= self.address:
            is_new = entry.URL and day.year and not (entry.accessed or day.end)
            self._put(**({"accessed": day} if is_new else {}))
            return bool(is_new)
        if day.day and not day.end and self.text[at - 1] == "(" and not self.is_meeting:
            return False  # "(3 May 2004)" says when somebody saw a page, whose address is broken
        if issued is None or issued.year is None or day.year not in (None, issued.year):
            return False
        if self.is_meeting and day.day and not entry.event_date:
            until = replace(day.end, year=issued.year) if day.end else None
            self._put(event_date=replace(day, year=issued.year, end=until))
            return True
        is_span = day.end and (day.day or issued.month)
        if issued.month in (None, day.month) and not (issued.end or issued.open_end or is_span):
            until = replace(day.end, year=issued.year) if day.end else None
            first = replace(issued, month=day.month, day=day.day or issued.day, end=until)
            self._put(issued=first)
            return True
        return False

    def _put(self, **fields: Any) -> None:
        self.entry = replace(self.entry, **fields)
