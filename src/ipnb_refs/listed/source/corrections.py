"""What is put right of a source when all of it has been read.

| typed | corrected |
| --- | --- |
| In Book, ed. Ann Roe and Bo Doe, 3–9. | the editors were taken for the book |
| Title. S. 3–9 in: A. Roe (Hrsg.), Book | pages stand before the book |
| Title, in: Minds, 12, 3–9 | a journal stands between “in” and its volume |
| Title. Minds, Heft 3; Minds, Nr. 3, Jg. 12 | a label is part of no name, and says what it labels |
| Title. PhD thesis, University of Oz | a university keeps a thesis |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.languages import SAME_AUTHOR, SCHOOL_STEMS, alternatives, read_as
from ipnb_refs.listed.names import ROLES
from ipnb_refs.listed.source.edited_books import read_edited_book
from ipnb_refs.listed.source.imprint_ends import split_places
from ipnb_refs.listed.source.number_labels import read_labels_behind
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from ipnb_refs.listed.source.imprint_ends import Source

_WORDS = read_as().lists
_WITHIN = rf"(?:{alternatives(_WORDS.within)})"
_ISSUE = rf"(?:(?:{alternatives(_WORDS.issues)})\.?)"
_VOLUME = rf"(?:(?:{alternatives(word for word in _WORDS.volumes if len(word) > 1)})\.?)"
_PAGE_LABEL = rf"(?:(?i:{alternatives(_WORDS.pages)})\s?)"
_THESES = alternatives(_WORDS.theses)
_LONGEST = 300
_ARTICLE = {"title", "container", "volume", "pages"}
"""What an article has: it stands in no edited book, and has no imprint."""
_SHORT = 30
"""Characters that a label or the pages before “in” may take."""

_BY = rf"(?:(?:{alternatives(_WORDS.edited)})\s?(?:{alternatives(_WORDS.edited_by)}))"
_EDITED = regex(rf"[,.]\s(?i:{alternatives(_WORDS.edited_short)}|{_BY})\.?\s\Z")
_BY_NAME = regex(rf"(?i:v\.|{alternatives(_WORDS.edited_by)})\s")
_BOOK = regex(rf"[\W_]*{_WITHIN}\s?:?\s(?P<book>\S.*)\Z")
_PAGES_FIRST = regex(
    rf"[.,?!)\]”\"»’]\s\(?{_PAGE_LABEL}(?P<pages>\d+\s?[–—-]+\s?\d+)\)?,?\s(?:in|In)[:\s]"
)
_EDITORS = regex(rf"\s?(?P<editors>[^\W\d_][^()\[\]]{{2,300}}?),?\s?[(\[](?i:{ROLES})[)\]]")
_NEXT_BOOK = regex(
    rf"\s?(?P<book>[^\W\d_a-z][^.;()]{{3,160}}?)(?:,\s(?i:{_BY}|{alternatives(_WORDS.edited_short)})\.?\s"
    r"(?P<editors>[^\W\d_][^.,()]*(?:(?<=\b[^\W\d_])\.[^.,()]*)*))?(?=\.\s|\s?\()"
)
"""The book behind its pages, as sociologists have it: "Pp. 3–9 in Book, edited by A. Roe."."""
_YEARS = regex(r"(?:1[5-9]|20)\d\d\s?[–-]\s?(?:1[5-9]|20)\d\d")
_LABELED_PAGES = regex(rf"(?<!\w){_PAGE_LABEL}(?P<pages>\d+\s?[–—-]+\s?\d+)")
_BOOK_NUMBER = regex(r"(?:\bIS[BS]N(?:-1[03])?:?\s?|(?:[\d-]{2,}-))\Z")
_JOURNAL = regex(
    rf"[\W_]*{_WITHIN}\s?:?\s(?P<journal>[^\W\d_][^.:;()\d]{{1,80}}?)[\s,]*"
    rf"(?:(?i:{_ISSUE}|{_VOLUME})\s?)?\Z"
)
_BEHIND_ISSUE = regex(rf"(?<!\w)(?i:{_ISSUE})\s?\Z")
_LABELED = regex(rf"(?<!\w)(?i:{_VOLUME})\s?(?P<volume>\d{{1,4}})(?!\d)")
_UNLABELED = regex(
    r"[”\"»]?,\s(?P<volume>(?!(?:1[4-9]|20)\d\d\b)\d{1,4}(?:\s?[–-]\s?\d{1,4})?)(?=[,.;]|\s\(|\s*\Z)"
)
_SECOND = regex(r"(?P<volume>\d{1,4})\s(?P<pages>\d+\s?[–—-]+\s?\d+)(?!\d)")
_DOUBLE = regex(r"\s?[–-]\s?\d{1,3}(?=,|\.\s|\s\(|:)")
_LABEL_LAST = regex(rf"(?:\A|[\s,]+)(?i:{_ISSUE}|{_VOLUME})\Z")
_VOLUME_LAST = regex(rf",\s(?i:{_VOLUME})\s?(?P<volume>\d{{1,3}}|[IVX]+)\Z")
_CREDITS = regex(
    r"(?:Trans\.\s[^\W\d_a-z][\w’'-]+\s[^.]{3,40}\.\s|[^()]{3,60}\s\((?:trans|eds?|hg|hrsg)\.\),\s"
    r"|\([^()]{3,80}\b(?:Eds?|Trans|Hg|Hrsg)\.\)\s)(?=\S)"
)
"""People before the name of a journal, who are none of it."""
_SPECIAL_FIRST = regex(r"(?i:special\sissue|themenheft|sonderheft)[,:]\s(?=[^\W\d_a-z])")
_SAME_FIRST = regex(rf"(?i:{alternatives(SAME_AUTHOR)})[,:]?\s(?=[^\W\d_a-z])")
_SPECIAL_LAST = regex(r",\s(?i:special\sissue|themenheft)\b.*\Z")
_FIRST = alternatives(_WORDS.original | _WORDS.first_editions)
_REMARK_LAST = regex(rf"\s\((?:\d|[a-zß-öø-ÿ]|(?i:{_FIRST})\b)[^()]*\)?\Z")
_YEAR_LAST = regex(r"[,;]?\s(?:1[5-9]|20)\d\d[a-z]?\Z")
_ADDRESSED = regex(
    rf"[.,?!]\s(?:{alternatives(_WORDS.before_address)}|Online[\w-]*)(?:\s[a-zß-öø-ÿ]+){{0,2}}\s?"
    r"(?::.*)?\Z"
)
_KIND = (
    rf"(?:[\w’'-]+\s){{0,2}}(?i:{alternatives(_WORDS.theses | _WORDS.further_theses)})"
    r"(?:\s[a-zß-öø-ÿ]+){0,9}"
)
_THESIS_LAST = regex(
    rf"[.,]\s{_KIND}(?:,\s(?=[^.:;()]*(?i:{alternatives(SCHOOL_STEMS)}))[^.:;()]*)?\Z"
)
_ONLY_THESIS = regex(_KIND)
_THESIS_FIRST = regex(rf"(?:[\w.]{{1,12}}\s){{0,2}}(?i:{_THESES})[,.]\s(?=[^\W\d_a-z])")
_SCHOOL = regex(
    rf"{_KIND}[.,]?\s(?P<school>(?=[^,.;:()]*(?i:{alternatives(SCHOOL_STEMS)}))"
    r"[^\W\d_a-z][^,.;:()\d]{3,80})"
)


def corrected(text: str, source: Source, date_start: int) -> Source:
    """Give a source with what is put right in it; the date of the entry begins at `date_start`."""
    found = dict(source)
    if "title" not in found:
        return found
    if "place" in found and found["place"][1] <= found["title"][0]:
        del found["place"]
    read_labels_behind(text, found)
    if found.keys() >= _ARTICLE and "publisher" not in found:
        steps: tuple[Callable[[str, Source], None], ...] = (_editors, _numbers, _labels, _names)
    else:
        steps = (_editors, _first_pages, _journal, _numbers, _labels, _names, _schools)
    for correct in steps:
        correct(text, found)
    if _schools in steps:
        read_edited_book(text, found)
        split_places(text, found, date_start)
    return found


def _editors(text: str, source: Source) -> None:
    """Tell a book from the editors behind it, who were taken for its name."""
    if "container" not in source:
        return
    start, end = source["container"]
    label = _EDITED.search(text, max(0, start - _SHORT), start)
    book = _BOOK.match(text, source["title"][1], label.start()) if label else None
    if book:
        by = _BY_NAME.match(text, start, end)
        start = by.end() if by else start
        source |= {"editors": (start, end), "container": book.span("book")}


def _first_pages(text: str, source: Source) -> None:
    if "pages" in source:
        start, end = source["pages"]
        if _BOOK_NUMBER.search(text, max(0, start - _SHORT), start):
            del source["pages"]
        elif _YEARS.fullmatch(text, start, end) and (labeled := _LABELED_PAGES.search(text, end)):
            source["pages"] = labeled.span("pages")
        return
    start, end = source["title"]
    first = _PAGES_FIRST.search(text, max(start, end - _SHORT), end + _SHORT)
    if first is None:
        return
    source["pages"] = first.span("pages")
    source["title"] = (start, min(end, first.start() + (first[0][0] in "?!)]")))
    at = first.end()
    editors = None if "editors" in source else _EDITORS.match(text, at, at + _LONGEST)
    if editors:
        source["editors"] = editors.span("editors")
        at = editors.end() + len(text[editors.end() :]) - len(text[editors.end() :].lstrip(" ,:."))
    book = None if "container" in source else _NEXT_BOOK.match(text, at)
    if book:
        source["container"] = book.span("book")
        if book["editors"]:
            source.setdefault("editors", book.span("editors"))


def _journal(text: str, source: Source) -> None:
    """Find the journal between “in” and its volume, whatever it was taken for."""
    numbers = [source[name][0] for name in ("volume", "issue") if name in source]
    if "container" in source or not numbers:
        return
    if found := _JOURNAL.match(text, source["title"][1], min(numbers)):
        source["container"] = found.span("journal")
        for name in ("publisher", "place"):
            if name in source and source[name][0] <= found.end("journal") <= source[name][1]:
                del source[name]


def _numbers(text: str, source: Source) -> None:
    """Tell volume, issue and pages by their labels, and where no label is, by their order."""
    if "container" not in source:
        return
    end = source["container"][1]
    if "volume" in source:
        start, stop = source["volume"]
        if _BEHIND_ISSUE.search(text, max(0, start - _SHORT), start):
            if labeled := _LABELED.search(text, end):
                source |= {"issue": (start, stop), "volume": labeled.span("volume")}
        elif (double := _DOUBLE.match(text, stop)) and source.get("issue", (stop, 0))[0] >= stop:
            is_pages = source.get("pages", (0, 0))[1] == double.end()
            source["volume"] = (start, stop if is_pages else double.end())
    elif "issue" not in source:
        pages = source.get("pages")
        second = _SECOND.match(text, pages[0]) if pages else None
        if second:
            source |= {name: second.span(name) for name in ("volume", "pages")}
        elif (alone := _UNLABELED.match(text, end)) and alone.span("volume") != pages:
            source["volume"] = alone.span("volume")


def _labels(text: str, source: Source) -> None:
    """Take labels from the ends of names: “Minds, Heft” is “Minds”, and “Band” is no journal."""
    for name in ("container", "publisher", "place"):
        if name in source and (label := _LABEL_LAST.search(text, *_tail(source[name]))):
            start, _ = source[name]
            if label.start() > start:
                source[name] = (start, label.start())
            else:
                del source[name]
    start, end = source["title"]
    if (last := _VOLUME_LAST.search(text, *_tail((start, end)))) and last.start() > start:
        source["title"] = (start, last.start())
        source.setdefault("volume", last.span("volume"))


def _names(text: str, source: Source) -> None:
    """Take what is none of them from titles and names."""
    start, end = source["title"]
    for pattern in (_ADDRESSED, _THESIS_LAST):
        if (last := pattern.search(text, start, end)) and last.start() > start:
            end = last.start() + (last[0][0] in "?!")
    source["title"] = (start, end)
    if "publisher" in source:
        start, end = source["publisher"]
        for pattern in (_REMARK_LAST, _YEAR_LAST):
            last = pattern.search(text, start, end)
            end = last.start() if last and last.start() > start else end
        source["publisher"] = (start, end)
    if "container" in source:
        start, end = source["container"]
        for pattern in (_CREDITS, _SPECIAL_FIRST, _SAME_FIRST):
            first = pattern.match(text, start, end)
            start = first.end() if first else start
        special = _SPECIAL_LAST.search(text, start, end)
        source["container"] = (start, special.start() if special else end)


def _schools(text: str, source: Source) -> None:
    """Give a thesis the university that it names."""
    is_journal = bool(source.keys() & {"volume", "issue", "pages", "editors"})
    named = None if is_journal else source.get("container")
    if named and _ONLY_THESIS.fullmatch(text, *named):
        del source["container"]
    if "publisher" in source:
        start, end = source["publisher"]
        if first := _THESIS_FIRST.match(text, start, end):
            source["publisher"] = (first.end(), end)
    elif "container" not in source:
        if school := _SCHOOL.search(text, source["title"][1]):
            source["publisher"] = school.span("school")
    elif not is_journal:
        start, end = source["container"]
        school = _SCHOOL.search(text, source["title"][1], end)
        if school and school.start("school") == start:
            source["publisher"] = source.pop("container")


def _tail(at: tuple[int, int]) -> tuple[int, int]:
    return max(at[0], at[1] - _SHORT), at[1]
