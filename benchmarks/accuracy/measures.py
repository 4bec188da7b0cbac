"""What is counted, for any program: years of citations, facts of entries, errors in posts.

A program is a `Program`: functions from a text to what it finds. One that cannot do something has
None there, and is not counted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from shapes import FACTS, Article, Post

if TYPE_CHECKING:
    from shapes import TaggedEntry, TaggedList

YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
BETWEEN = re.compile(r"[\s,;&/\u00a0–\-a-z]*")
ALIKE = 0.9
"""So alike must titles, containers, and publishers be; scans have odd letters."""
LONGEST_MARK = 200
"""A finding that marks more than that shows no error."""
AROUND = 60
AFTER = 45
"""So many characters may lie between a finding and the year of the error: names stand there."""


class Found(NamedTuple):
    """Where a program sees a citation: the offset of its date, and the work that it means."""

    date: int
    key: str | None = None


Finds = Callable[[str, str], Iterable[Found]]
Links = Callable[[Article], Iterable[Found]]
Takes = Callable[[Sequence[str]], Sequence[Mapping[str, str] | None]]
Marks = Callable[[Post], Iterable[tuple[tuple[int, int], ...]]]


@dataclass(frozen=True)
class Program:
    """A program to be measured, by its name and version.

    `citations` finds them in a text of a format; `linked` does so with the works that may be meant.
    `entries` takes each of the texts of a list apart, None where it sees no entry; `errors` gives
    the places of each error found in a post, as offsets from and to which each is marked.
    """

    name: str
    version: str = ""
    citations: Finds | None = None
    linked: Links | None = None
    entries: Takes | None = None
    errors: Marks | None = None


@dataclass
class Counts:
    """How many there are, how many were found, and how many of both agree."""

    wanted: int = 0
    found: int = 0
    both: int = 0

    def add(self, wanted: set[object], found: set[object]) -> None:
        """Count two sets."""
        self.wanted += len(wanted)
        self.found += len(found)
        self.both += len(wanted & found)

    @property
    def precision(self) -> float:
        """How many of those found are right."""
        return self.both / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """How many of those that there are were found."""
        return self.both / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.wanted + self.found
        return 2 * self.both / both if both else 0.0


def year_of(text: str, at: int, letters: Mapping[int, int]) -> int | None:
    """Give the year that a date stands for: of "2001a, b", the "b" stands for 2001."""
    if at in letters:
        return letters[at]
    if text[at : at + 1].isdigit():
        return at
    before = [*YEAR.finditer(text, max(0, at - 16), at)]
    if text[at : at + 1].isalpha() and before and BETWEEN.fullmatch(text[before[-1].end() : at]):
        return before[-1].start()
    return None


def citations_in_posts(finds: Finds, posts: Iterable[Post]) -> Counts:
    """Compare the years of citations, without any bibliography."""
    counts = Counts()
    for post in posts:
        seen = finds(post.text, post.format)
        found = {year_of(post.text, each.date, {}) for each in seen} - {None} - post.doubtful
        counts.add({*post.cites - post.doubtful}, {*found})
    return counts


def citations_in_articles(links: Links, articles: Iterable[Article]) -> tuple[Counts, Counts]:
    """Compare the years of citations, and the works that are meant."""
    dates, works = Counts(), Counts()
    for article in articles:
        seen = links(article)
        spared = article.spared | {
            at for at in article.years_of if article.text[at : at + 1].isdigit()
        }
        placed = {
            (at, each.key)
            for each in seen
            if (at := year_of(article.text, each.date, article.years_of)) is not None
            and at not in spared
        }
        wanted = {(at, key) for at, key in article.cites if at not in spared}
        years = {at for at, _ in wanted}
        dates.add({*years}, {at for at, _ in placed})
        works.add({*wanted}, {(at, key) for at, key in placed if key is not None and at in years})
    return dates, works


@dataclass
class Entries:
    """What became of entries: seen at all, each fact, and all facts of one right."""

    n: int = 0
    seen: int = 0
    whole: int = 0
    facts: dict[str, Counts] = field(default_factory=lambda: {each: Counts() for each in FACTS})


def entries_of_lists(takes: Takes, lists: Iterable[TaggedList]) -> Entries:
    """Compare the facts of typed entries."""
    result = Entries()
    for each in lists:
        taken = takes([entry.text for entry in each.entries])
        for entry, got in zip(each.entries, taken, strict=True):
            result.n += 1
            result.seen += got is not None
            result.whole += _compare(entry, got or {}, result.facts)
    return result


def _compare(entry: TaggedEntry, got: Mapping[str, str], counts: Mapping[str, Counts]) -> bool:
    """Count the facts of one entry; say whether all that it has are right."""
    whole = True
    for fact in FACTS:
        wanted, found = _folded(fact, entry.facts.get(fact, "")), _folded(fact, got.get(fact, ""))
        if fact == "author" and entry.whole_names and found:
            head = " ".join(wanted.split()[:6])
            wanted = found if f" {found} " in f" {head} " else wanted
        if fact == "volume" and wanted and wanted == _folded(fact, got.get("issue", "")):
            found = wanted  # some lists number their issues through
        same = bool(wanted and found) and _same(fact, wanted, found)
        counts[fact].wanted += bool(wanted)
        counts[fact].found += bool(found)
        counts[fact].both += same
        whole &= same or not wanted
    return whole


def _folded(fact: str, text: str) -> str:
    if fact == "year":
        found = YEAR.search(text)
        return found[0] if found else ""
    if fact in ("volume", "page"):
        number = re.search(r"\d+", text)
        return number[0] if number else ""
    plain = re.sub(r"<[^>]*>", "", unicodedata.normalize("NFC", text)).casefold()
    plain = re.sub(r"[^0-9a-zß-ÿ]+", " ", plain).strip()
    return plain.removeprefix("in ") if fact == "container" else plain


def _same(fact: str, wanted: str, found: str) -> bool:
    if wanted == found or (fact == "author" and found in wanted):
        return True
    if fact not in ("title", "container", "publisher"):
        return False
    return SequenceMatcher(None, wanted, found, autojunk=False).ratio() >= ALIKE


@dataclass
class Errors:
    """How many errors there are, how many a program finds, and what else it calls one."""

    wanted: int = 0
    found: int = 0
    shown: int = 0
    false: int = 0


def errors_in_posts(marks_of: Marks, posts: Iterable[Post]) -> Errors:
    """Compare errors: one finding stands for one error, and a false one for none."""
    result = Errors()
    for post in posts:
        if post.errors is None:
            continue
        marks = [*marks_of(post)]
        free = set(range(len(marks)))
        hits: set[int] = set()
        errors = dict.fromkeys(post.errors)
        for at in errors:
            near = next((n for n in sorted(free) if _marks(marks[n], at)), None)
            if near is not None:
                free.discard(near)
                hits.add(near)
        result.wanted += len(errors)
        result.found += len(hits)
        result.shown += len(marks)
        known = (*post.errors, *post.smaller)
        result.false += sum(
            not any(_marks(marks[n], at) for at in known)
            for n in range(len(marks))
            if n not in hits
        )
    return result


def _marks(places: tuple[tuple[int, int], ...], at: int) -> bool:
    return any(
        end - start <= LONGEST_MARK and start - AROUND <= at < end + AFTER for start, end in places
    )
