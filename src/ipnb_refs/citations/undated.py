"""What is cited without any date.

Where there is no date there is no anchor, so all of it is looked for by its own words:

| typed | read as |
| --- | --- |
| (U.S. Const. art. I, § 3) | a constitution, by the name that the store has (APA 11.9) |
| (R. A. Poe, personal communication) | a personal communication, whose date is missing (8.9) |
| [3] / [^3] | the work of this number, in the manner of other styles |
| [1, 4–6] / [1; 4-6] | the works 1, 4, 5, 6 |
| (Boym 17-19; Said 22) | the names before the pages, as in MLA style |
| <sup>2</sup> / <sup><a href="#ref2">[2]</a></sup> / ^2^ | the work 2 |
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar import MONTH
from ipnb_refs.citations.left import look_left
from ipnb_refs.citations.taken import Taken
from ipnb_refs.languages import PAGES, alternatives
from ipnb_refs.model import MASK, Citation, Cite, CiteName, Exemption, Form, Name, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.citations.grammar import Vocabulary
    from ipnb_refs.citations.left import NamesLeft
    from ipnb_refs.citations.reading_context import ReadingContext
    from ipnb_refs.model import Document

_MOST = 100
"""Characters between a bracket and the words for a personal communication."""

_LEADS = frozenset({"", "see", "see also", "e.g.,", "cf.", "dr.", "prof.", "mr.", "mrs.", "ms."})
"""What may stand before the name of somebody who told something."""
_BLANK = rf"[\s{MASK}]+"
_REST_OF_BRACKET = regex(r"(?:,[^()]{1,40})?\)")
_SHORT_FORM = regex(r"\b(?:Const|amend|art)\.|§")
"""What nobody writes who does not cite: "U.S. Const. art. I"."""
_BRACKETED = regex(r"\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\]|\[\^?(\d{1,3})\^?\]")
_RAISED = regex(
    r"(?:<sup\b[^<>]{0,80}>|\^)(?:<a\b[^<>]{0,200}>)?\[?"
    r"(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})\]?(?:</a>)?(?:</sup>|\^)",
    re.IGNORECASE,
)
_PAGE = rf"(?:(?:{alternatives(PAGES)})\s?)?\d{{1,3}}(?:\s?[-–]\s?\d{{1,3}})?"
_PAGED = regex(
    r"[(;]\s?(?P<names>(?:[^\W\d_]{2,6}\.?\s){0,2}[^\W\d_a-zß-öø-ÿ][^()\d;]{1,60}),?\s"
    rf"{_PAGE}(?=\)|;\s[^()]{{1,60}}\d\))"
)
_SPLIT = regex(r"\s?[,;]\s?")
_RANGE = regex(r"(\d+)\s?[–-]\s?(\d+)")
_MOST_IN_RANGE = 50


def with_undated(
    context: ReadingContext,
    citations: tuple[Citation, ...],
    *,
    names: Iterable[str],
    ends_personal: bool,
) -> tuple[Citation, ...]:
    """Add the citations without a date, in text order; `names` are those of undated works.

    `ends_personal` says whether a bracket may end with the words for a personal communication.
    """
    taken = Taken(citations)
    found = [citation for name in names for citation in _cited(context.document, name)]
    found += undated_communications(context) if ends_personal else ()
    new = [each for each in found if not taken.has(each.span.start, each.span.end)]
    return tuple(sorted((*citations, *new), key=lambda each: each.span.start))


def undated_communications(context: ReadingContext) -> Iterator[Citation]:
    """Read the personal communications that a bracket ends with, in place of a date."""
    prose = context.document.prose
    for found in _ends_of_brackets(prose, context.vocabulary):
        opener = max(prose.rfind("(", 0, found.start()), prose.rfind("[", 0, found.start()))
        if opener < 0 or found.start() - opener > _MOST:
            continue
        alone = not prose[opener + 1 : found.start()].strip(f" {MASK}")
        floor, end = (max(0, opener - _MOST), opener) if alone else (opener + 1, found.start())
        read = look_left(context, floor, end, enclosed=not alone)
        if read is None:
            continue
        names, connector, _ = read.names()
        start = names[0].span.start
        if not alone and not _is_name_alone(prose, opener + 1, start, found.start()):
            continue
        exempt = Exemption.PERSONAL_COMMUNICATION
        cite = Cite(Span(start, found.end()), names, None, None, connector, exemption=exempt)
        whole = Span(start if alone else opener, found.end() + 1)
        form = Form.NARRATIVE if alone else Form.PARENTHETICAL
        yield Citation(whole, form, (cite,))


def _ends_of_brackets(prose: str, vocabulary: Vocabulary) -> Iterator[re.Match[str]]:
    """Find the words for a personal communication that brackets end with.

    To look for them all over a post takes as long as to read it: two letters before a closing
    bracket tell most to have none.
    """
    phrases = vocabulary.personal_phrases
    longest = max(map(len, phrases), default=0)
    closers = (found.start() for each in _closers(phrases) for found in each.finditer(prose))
    for end in sorted(closers):
        for found in vocabulary.personal.finditer(prose, max(0, end - longest), end):
            if found.end() == end:
                yield found


@lru_cache(maxsize=16)
def _closers(phrases: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Make the patterns for a bracket that closes behind the last two letters of a phrase.

    There is one for each kind of bracket: to look for one character is five times faster than to
    look for either of two.
    """
    letters = "|".join(sorted({re.escape(phrase[-2:]) for phrase in phrases}))
    return tuple(regex(rf"{sign}(?<=(?i:{letters}){sign})") for sign in (r"\)", r"\]"))


def personal_names(
    context: ReadingContext, bracket: Span, phrase: Span, before: Span
) -> tuple[NamesLeft | None, Form]:
    """Read whose personal communication it is: the name beside the words, or before the bracket.

    `bracket` is what it holds before the date, `before` the stretch before it.
    """
    if context.document.prose[bracket.start : phrase.start].strip(f" \n{MASK}"):
        read = look_left(context, bracket.start, phrase.start, enclosed=True)
        return read, Form.PARENTHETICAL
    read = _named_after(context, phrase.end, bracket.end)
    if read is not None:
        return read, Form.PARENTHETICAL
    return look_left(context, before.start, before.end, enclosed=False), Form.NARRATIVE


def _named_after(context: ReadingContext, start: int, end: int) -> NamesLeft | None:
    """Read a name between the words and a date: "(personal communication, M. Main, May 1986)"."""
    prose = context.document.prose
    comma = prose.find(",", prose.find(",", start, end) + 1, end)
    read = look_left(context, start, comma if comma >= 0 else end, enclosed=True)
    if read is None or read.window.words[read.authors.stop - 1].marks & MONTH:
        return None
    return read


def _is_name_alone(prose: str, floor: int, start: int, end: int) -> bool:
    """Say whether nothing but a name and a comma stand before the words, or a cite before them.

    "(interviews, Facebook, personal communication)" is a list of sources.
    """
    before = prose[floor:start].replace(MASK, "").rpartition(";")[2].strip().casefold()
    comma = prose[start:end].replace(MASK, "").rstrip().endswith(",")
    return comma and before in _LEADS


def _cited(document: Document, name: str) -> Iterator[Citation]:
    typed = _BLANK.join(map(re.escape, name.split()))
    for found in re.finditer(rf"(?P<opener>\(\s*)?(?<!\w)(?P<name>{typed})(?!\w)", document.prose):
        span = Span(*found.span("name"))
        cite = Cite(span, (CiteName(span, Name(literal=name)),), None)
        closer = _REST_OF_BRACKET.match(document.prose, span.end)
        if found["opener"] and closer:
            yield Citation(Span(found.start(), closer.end()), Form.PARENTHETICAL, (cite,))
        elif not found["opener"] and _SHORT_FORM.search(name):
            yield Citation(span, Form.NARRATIVE, (cite,))


def cited_numbers(document: Document) -> frozenset[int]:
    """Find the numbers that stand in square brackets or raised in the prose of a document."""
    prose, text = document.prose, document.text
    typed = [m[1] or m[2] for m in _BRACKETED.finditer(prose.replace(MASK, ""))]
    typed += [m[1] for m in _RAISED.finditer(text) if prose[m.start(1)].isdecimal()]
    return frozenset(number for numbers in typed for number in _listed(numbers))


def numbers_in_brackets(document: Document) -> Iterator[tuple[Span, int]]:
    """Give each number in square brackets, "[3]" and "[1, 4–6]", with the span of what is typed."""
    for found in _BRACKETED.finditer(document.prose):
        before = document.prose[max(0, found.start() - 1) : found.start()]
        if found[1] and not (before.isalnum() or before in ("_", "]")):
            for number in _listed(found[1]):
                yield Span(*found.span()), number


def names_with_pages(prose: str) -> str:
    """Give what stands before pages in brackets that have no year, as one text."""
    return "; ".join(found["names"] for found in _PAGED.finditer(prose))


def _listed(numbers: str) -> Iterator[int]:
    """Give each number of "1, 4–6"; of a long range only its beginning."""
    for part in _SPLIT.split(numbers):
        ends = _RANGE.fullmatch(part.strip())
        if ends:
            first, last = int(ends[1]), int(ends[2])
            yield from range(first, min(last, first + _MOST_IN_RANGE) + 1)
        elif part.strip().isdecimal():
            yield int(part)
