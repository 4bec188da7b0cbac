"""What stands behind names and date: the title, and where the work appeared.

| typed | read |
| --- | --- |
| Title of it. Journal, 12(3), 4–5. | APA, Harvard: title, container, volume, issue, pages |
| 'Title of it', Journal, vol. 12, no. 3, pp. 4–5. | Harvard |
| “Title of It.” Journal 12 (3): 4–5. | Chicago |
| Title of it. Journal. 2012;12(3):4-5. | Vancouver |
| Title of it. In A. Editor (Ed.), Book (pp. 4–5). Publisher. | a chapter |
| Title of it (2nd ed.). Place: Publisher. | a book |
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ipnb_refs.languages import EDITOR_PARTICLES, alternatives, read_as
from ipnb_refs.listed.names import ROLE, ROLES
from ipnb_refs.listed.source.sentence_ends import QUOTES, closing_quote, ends_of_sentences
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

Range = tuple[int, int]

_WORDS = read_as().lists
_PAGE = r"[A-Za-z]{0,4}\d+[A-Za-z]?"
_PAGES = rf"{_PAGE}(?:\s?[–—‒-]\s?{_PAGE})?"
_PAGE_LABEL = rf"(?:(?:{alternatives(_WORDS.pages)})\s?)"
_ARTICLE = alternatives(_WORDS.articles)
_VOLUME = (
    rf"(?:(?:{alternatives(_WORDS.volumes)})\.?\s?)?"
    r"(?P<volume>(?!(?:19|20)\d\d(?!\d))\d{1,4}[A-Za-z]?"
    r"|(?<=[,.]\s)[IVXLC]{1,6}(?![\w.]))"
    r"(?:\.(?P<dotted>\d{1,3}(?:[–-]\d{1,3})?))?"
)
_ISSUE = (
    r"(?:\s?\((?P<issue>[^()]{1,30})\)"
    rf"|,?\s(?:{alternatives(_WORDS.issues)})\.?\s?"
    r"(?P<numbered>\d{1,4}(?:[–/-]\d{1,4})?)"
    rf"|,\s?(?P<bare>\d{{1,3}}(?:/\d{{1,3}})?)(?=,\s?(?:{_PAGE_LABEL}\d|\d+\s?[-–—‒‑]+\s?\d)))?"
)
_MONTH_YEAR = r"(?:(?:,\s?\(?|\s?\()(?:[^\W\d_]+\.?\s)?(?:1[0-9]{3}|20[0-9]{2})\)?)?"
_JOURNAL = regex(
    rf"(?P<container>\S.*?)[,.]?\s{_VOLUME}{_ISSUE}{_MONTH_YEAR}"
    r"(?:\.\s\[?(?P<publisher>[^\W\d_a-z][^:\d\[\]]{1,80}?)\]?(?=:\s))?"
    rf"(?:\s?[,:;.]\s?{_PAGE_LABEL}?(?:(?:{_ARTICLE})\s)?(?P<pages>{_PAGES})"
    rf"(?=[\s.,;)]|$)|\s?(?=[.,]?\s*$|\.\s|,\s(?:{_ARTICLE})\b))"
    rf"(?:(?<=,)\s?(?:{_ARTICLE})\s(?P<article>\w+))?"
)
_MEDICAL = regex(
    rf"(?P<container>\S.*?)\.?\s(?:1[0-9]{{3}}|20[0-9]{{2}})[a-z]?(?:\s[^;:.]{{1,14}})?;"
    rf"\s?(?P<volume>\d{{1,4}}[A-Za-z]?)?(?:\s?\((?P<issue>[^()]{{1,30}})\))?(?::\s?(?P<pages>{_PAGES}))?"
)
_ONLY_PAGES = regex(
    rf"(?P<container>\S.*?),\s(?!(?:1[4-9]|20)\d\d[a-z]?\.?\s*$)"
    rf"{_PAGE_LABEL}?(?P<pages>{_PAGES})\.?\s*$"
)
_PAGES_IN = regex(rf"{_PAGE_LABEL}(?P<pages>{_PAGES})(?=[\s.,;)]|$)")
WITHIN = regex(
    rf"(?:{alternatives(_WORDS.within)})(?::\s|\s)"
    rf"(?=\W?(?:[^\W\d_a-z]|(?:{alternatives(EDITOR_PARTICLES)})\s))"
)
_EDITORS = regex(
    rf"(?P<editors>[^()]{{3,300}}?),?\s(?:\({ROLES}\)|{ROLE}\.)[,.:]?\s"
    rf"(?!(?:{alternatives(_WORDS.edited_by)})\s)",
    re.IGNORECASE,
)
_EDITED_BY = regex(
    rf",\s(?:{alternatives(_WORDS.edited)})\s?(?:{alternatives(_WORDS.edited_by)})?\s"
    r"(?P<editors>[^.,]+(?:(?<=\b[^\W\d_])\.[^.,]*)*)",
    re.IGNORECASE,
)
TRAILER = regex(r"\s*(?:\[[^\[\]]*\]|\((?=[^()]*(?:\d|[A-Za-z]{2,}s?\.))[^()]*\))$")
RIVER = r"(?:\s(?:[ai]\.\s?)(?:d\.\s?)?[^\W\d_]{1,4}\.?)"
"""What tells towns of one name apart in German: "Frankfurt a. M."."""
_PLACE = regex(rf"(?P<place>[^:.]{{2,60}}?|[^:.,]{{2,40}}?{RIVER})\s?:\s(?P<publisher>[^:]+)$")
_YEAR_OR_PAGES_BEHIND = regex(
    rf"(?:[;,.]?\s(?:1[0-9]{{3}}|20[0-9]{{2}})[a-z]?|[;,.]\s(?:{_PAGE_LABEL}{_PAGES}|[vV]\.\s\d{{1,3}}))+[.,;)]?\s*$"
)
_PAGES_LAST = regex(rf",\s(?P<pages>{_PAGES})(?=[.)]?\s*$)")
# What stands last in the name of an edition without a number: "(Rev. ed.)".
_EDITION_LABEL = alternatives(
    {phrase.rstrip(".").split()[-1] for phrase in _WORDS.revised_editions}
)
_IN_BRACKETS = regex(rf"\s\((?=[^()]*(?:\d|(?:{_EDITION_LABEL})\b))")
_SENTENCES = regex(r"[^\W\d_]{4,}\.\s[^\W\d_]{4,}")
_ABBREVIATED = regex(r"(?:[^\W\d_a-z][^\W\d_]{0,8}\.?\s?){1,7}")
_IMPRINT = regex(r":\s[^:]+,\s(?:1[4-9]|20)\d\d$")
_LONGEST_CONTAINER = 160
_JOURNAL_PARTS = {
    "container": ("container",), "volume": ("volume",),
    "issue": ("dotted", "issue", "numbered", "bare"),
    "pages": ("pages", "article"), "publisher": ("publisher",),
}  # fmt: skip
_COMMA_PLACE = regex(r",\s[^,:.]{2,40}:\s[^,:]{2,60}$")
_PRESSES = regex(rf"\b(?:{alternatives(_WORDS.presses)})")
_PERIODICALS = regex(rf"\b(?:{alternatives(_WORDS.periodicals)})\b", re.IGNORECASE)
_RETRIEVED = regex(rf"\b(?:{alternatives(_WORDS.before_address)})\b.*$")
_EDITION = regex(
    rf"(?<![\w.])(?:\d+(?:{alternatives(_WORDS.ordinals)})\s?(?:(?:{alternatives(_WORDS.revised)})\s)?"
    rf"(?:{alternatives(_WORDS.editions)})\b\.?|{alternatives(_WORDS.revised_editions)})",
    re.IGNORECASE,
)
_DIGITS = regex(r"\d+")


@dataclass(slots=True)
class TypedSource:
    """Ranges in the text behind names and date, by what they are: `title`, `container`, ..."""

    parts: dict[str, Range] = field(default_factory=dict)

    def put(self, name: str, start: int, end: int, text: str) -> None:
        """Keep a range, without blanks and punctuation round it."""
        while start < end and text[start] in " ,.;:":
            start += 1
        while start < end and text[end - 1] in " ,;:.":
            end -= 1
        if start < end:
            self.parts[name] = (start, end)


def read_source(text: str, *, is_day: bool = False, coming: bool = False) -> TypedSource:
    """Read title and source; `is_day` says that the date has a month or day, as news have.

    `coming` says that the work is in press: what then stands behind the title is a journal.
    """
    source = TypedSource()
    start, rest = _read_title(text, source)
    _read_rest(text, rest, source, is_day=is_day, coming=coming)
    if edition := _EDITION.search(text, start):
        number = _DIGITS.match(edition[0])
        if number:
            source.put("edition", edition.start(), edition.start() + number.end(), text)
    if "title" not in source.parts and start < len(text):
        source.put("title", start, len(text), text)
    return source


def _read_title(text: str, source: TypedSource) -> tuple[int, int]:
    """Read the title, and say where it begins and what stands behind it begins."""
    start = len(text) - len(text.lstrip(" .,:;)"))
    if start < len(text) and text[start] in QUOTES:
        end = closing_quote(text, start)
        if end is not None and not _goes_on(text, end + 1):
            source.put("title", start + 1, end, text)
            return start, end + 1
    end = _title_end(text, start)
    if end >= len(text.rstrip(" .")) and (placed := _COMMA_PLACE.search(text, start, end)):
        end = placed.start()
    stop = end
    while found := TRAILER.search(text, start, stop):
        if found.start() <= start:
            break
        stop = found.start()
    edition = _EDITION.search(text, start, stop)
    if edition and edition.end() >= stop - 1 and edition.start() > start:
        stop = edition.start()
    source.put("title", start, stop, text)
    if "title" in source.parts and text[stop : stop + 1] in ("?", "!"):
        source.parts["title"] = (source.parts["title"][0], stop + 1)
    return start, end + 1


def is_press(typed: str) -> bool:
    """Say whether the name of a publisher says that it is one."""
    return _PRESSES.search(typed) is not None


def _goes_on(text: str, start: int) -> bool:
    """Say whether a title goes on behind its first words, which stand in quotation marks.

    "“Who cares?” Notes on art. Minds, 1(2), 3." does: there is a source behind the next sentence.
    """
    end = next(ends_of_sentences(text, start), len(text))
    more = text[start:end].strip()
    if text[start - 2] in ".," or text[start : start + 1] in (".", ",", ";") or not more:
        return False
    if any(sign.isdigit() for sign in more) or WITHIN.match(more) or not more[-1].isalpha():
        return False
    behind = text[end + 1 :].lstrip()
    return behind[:1].isalpha() and (
        WITHIN.match(behind) is not None or _journal(behind, 0, (_MEDICAL, _JOURNAL)) is not None
    )


def _title_end(text: str, start: int) -> int:
    """Find the sign that ends the title; the end of the text where none does."""
    ends = ends_of_sentences(text, start)
    first = next(ends, len(text))
    if text[first : first + 1] in ("?", "!") and (second := next(ends, 0)):
        between = text[first + 1 : second]
        behind = text[second + 1 :].strip()
        is_source = _JOURNAL.fullmatch(between.strip()) or WITHIN.match(between.strip())
        if behind and not is_source and not _RETRIEVED.match(behind) and not _PLACE.match(between):
            return second
    return first


def _read_rest(text: str, start: int, source: TypedSource, *, is_day: bool, coming: bool) -> None:
    start += len(text[start:]) - len(text[start:].lstrip(" .,;:”’\"'"))
    if retrieved := _RETRIEVED.search(text, start):
        text = text[: retrieved.start()].rstrip(" ,.;:(")
    rest = text[start:]
    if not rest.strip(" .,;:"):
        return
    if within := WITHIN.match(rest):
        _read_book(text, start + within.end(), source)
    elif journal := _journal(text, start, (_MEDICAL, _JOURNAL, _ONLY_PAGES)):
        _put_journal(journal, text, source)
    else:
        _read_publisher(text, start, source, is_news=is_day or coming)


def read_publisher(text: str, start: int) -> dict[str, Range]:
    """Read what stands behind a title that has been found: "Place: Publisher", a publisher."""
    source = TypedSource()
    _read_rest(text, start, source, is_day=False, coming=False)
    return source.parts


def _journal(text: str, start: int, patterns: Iterable[re.Pattern[str]]) -> re.Match[str] | None:
    for pattern in patterns:
        found = pattern.match(text, start)
        if found and _is_container(found["container"]):
            return found
    return None


def _is_container(typed: str) -> bool:
    """Say whether what stands before a volume can be a journal, and no second sentence."""
    is_open = typed.count("(") > typed.count(")")
    if is_open or _EDITION.match(typed) or _IMPRINT.search(typed):
        return False
    if len(typed) > _LONGEST_CONTAINER or _SENTENCES.search(typed):
        return _ABBREVIATED.fullmatch(typed) is not None
    return True


def _put_journal(found: re.Match[str], text: str, source: TypedSource) -> None:
    typed = found.groupdict()
    for name, groups in _JOURNAL_PARTS.items():
        group = next((each for each in groups if typed.get(each)), None)
        if group:
            source.put(name, *found.span(group), text)


def _read_book(text: str, start: int, source: TypedSource) -> None:
    """Read what follows "In": editors, the title of the book, pages, publisher."""
    editors = _EDITORS.match(text, start) or _EDITED_BY.search(text, start)
    if editors:
        source.put("editors", *editors.span("editors"), text)
        start = editors.end() if editors.start() == start else start
    end = next(ends_of_sentences(text, start), len(text))
    pages = _PAGES_IN.search(text, start) or _PAGES_LAST.search(text, start, end)
    journal = None if editors else _journal(text, start, (_JOURNAL,))
    if journal and journal["pages"]:
        _put_journal(journal, text, source)
        return
    stops = [
        end,
        *(
            found.start()
            for found in (pages, editors, _IN_BRACKETS.search(text, start, end))
            if found
        ),
    ]
    stop = min(stop for stop in stops if stop > start)
    if pages:
        source.put("pages", *pages.span("pages"), text)
    source.put("container", start + (text[start : start + 1] in QUOTES), stop, text)
    _read_publisher(text, max(end, stop) + 1, source)


def _read_publisher(text: str, start: int, source: TypedSource, *, is_news: bool = False) -> None:
    """Read "Place: Publisher", a publisher, or the paper or site that something appeared in."""
    start += len(text[start:]) - len(text[start:].lstrip(" .,;:)"))
    if edition := _EDITION.match(text, start):
        start = edition.end()
        start += len(text[start:]) - len(text[start:].lstrip(" .,;:)"))
    rest = _YEAR_OR_PAGES_BEHIND.sub("", text[start:])
    placed = _PLACE.match(rest)
    if placed and not _PERIODICALS.search(placed["place"]):
        for name in ("place", "publisher"):
            source.put(name, start + placed.start(name), start + placed.end(name), text)
        return
    end = min(next(ends_of_sentences(text, start), len(text)), start + len(rest))
    typed = text[start:end]
    is_periodical = _PERIODICALS.search(typed) and not is_press(typed)
    is_container = "container" not in source.parts and (is_news or is_periodical)
    source.put("container" if is_container else "publisher", start, end, text)
