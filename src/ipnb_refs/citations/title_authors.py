"""Titles that stand in the place of an author (APA 8.14), inside a parenthesis before the date.

| typed | read as |
| --- | --- |
| “Anxiety Guide,” 2014 / "Anxiety Guide", 2014 / «Guida», 2014 | the title in quotation marks |
| *The Torah*, 2015 / <em>The Torah</em>, 2015 | the title in italics, where it can be no name |
| Roe ("The Turn", 2010) | the author before the bracket, whose title is said in passing |
| Roe (Nature 47:263–291, 1979) | the same, with the journal |
| Family and Medical Leave Act, 1993 | the title, where the store has it and the year (11.5) |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar import ARTICLE
from ipnb_refs.model import MASK, CiteName, Name, Span
from ipnb_refs.names import fold, fold_variants
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from ipnb_refs.citations.cites import ReadCites
    from ipnb_refs.citations.left import NamesLeft
    from ipnb_refs.citations.reading_context import ReadingContext
    from ipnb_refs.model import Cite, Document, Lexicon

_MAX_TITLE = 150
_QUOTED = regex(
    rf"[\"“”„‟«»‘‚'](?P<title>[^\"“”„‟«»\n;]{{2,{_MAX_TITLE}}}?)[,.]?[\"”“»«’']{MASK}*[\s,]*\Z"
)
_ITALIC = regex(
    r"(?:(?<![*\w])[*_]{1,2}|<(?:em|i|cite)\b[^>]*>)(?P<title>[^*<>\n;]{2,150}?),?"
    r"(?:[*_]{1,2}|</(?:em|i|cite)>)[\s,]*\Z",
    re.IGNORECASE,
)
_UNSEEN = ", \n\u00a0" + MASK
_VENUE = regex(
    rf"[\s{MASK}]*(?P<venue>[A-Z][a-z]*[A-Z][A-Za-z]*"
    rf"|[A-ZÀ-Þ][^\W\d_]+[\w\s.&{MASK}-]{{0,60}}?[\s{MASK}]\d{{1,4}}\s?"
    rf"(?:\(\d+[^()]{{0,6}}\))?[:,][\s{MASK}]*(?:pp?\.\s?)?\d+(?:[–-]\d+)?)[\s,{MASK}]*"
)
_MARKS = regex(rf"[\s{MASK}\"“”„‟«»‘’‚']*")
_AFTER_TITLE = ' ,\n\u00a0”"»' + MASK
_WORD_START = regex(r"(?<![\w.’'-])[A-Z0-9À-Þ§]")
_ENDS = frozenset("\"”“»«’'" + MASK)


def may_end_title(prose: str, end: int) -> bool:
    """Say whether a quotation mark or markup stands right before a date."""
    return not _ENDS.isdisjoint(prose[max(0, end - 3) : end])


def read_quoted_title(document: Document, floor: int, end: int) -> CiteName | None:
    """Read the title in quotation marks that ends right before the date."""
    start = max(floor, end - _MAX_TITLE - 20)
    return _title(_QUOTED.search(document.prose[start:end]), start)


def read_italic_title(document: Document, floor: int, end: int) -> CiteName | None:
    """Read the title in italics that ends right before the date."""
    start = max(floor, end - _MAX_TITLE - 20)
    return _title(_ITALIC.search(document.text[start:end]), start)


def read_stored_title(
    context: ReadingContext, floor: int, end: int, year: int | None
) -> CiteName | None:
    """Read the title of a work without names, or the group, that ends right before a date.

    The store must have all of it, and a work of it from that year: "Exec. Order No. 13,990, 2021".
    """
    lexicon = context.lexicon
    if lexicon is None:
        return None
    start = max(floor, end - _MAX_TITLE - 100)
    text = context.document.prose[start:end].rstrip(_AFTER_TITLE)
    text = text.removesuffix("'s").removesuffix("’s")
    last = fold(text[text.rfind(" ") + 1 :])
    if not lexicon.ends_literal(last):
        return None
    stop = len(text)
    begin = text.rfind(";") + 1
    for found in _WORD_START.finditer(text, begin, stop):
        typed = text[found.start() : stop]
        folded = fold(typed)
        if year in lexicon.dates_of_title(folded) or year in lexicon.years_of(folded):
            literal = " ".join(typed.replace(MASK, "").split())
            span = Span(start + found.start(), start + stop)
            return CiteName(span, Name(literal=literal)) if " " in literal else None
    return None


def is_all_names(found: NamesLeft, title: CiteName) -> bool:
    """Whether what stands in italics is names: "(*Makowski et al.*, 2025)"."""
    authors = found.authors
    if found.window.start(authors.first) > title.span.start:
        return False
    return authors.et_al >= 0 or len(authors.names) > 1 or authors.names[0].extra == 0


def is_all_in_bracket(context: ReadingContext, opener: int, title: CiteName) -> bool:
    """Say whether a bracket begins with a title that stands for no author of the store."""
    lexicon = context.lexicon
    if lexicon is not None and lexicon.has_name(fold(title.name.literal)):
        return False
    return _MARKS.fullmatch(context.document.prose, opener + 1, title.span.start) is not None


def may_be_author(context: ReadingContext, floor: int, cite: Cite) -> bool:
    """Say whether what was read before a title is persons: "the Bible" is no author of it.

    Where there is a store, it must know them: "a piece in Slate ("The Turn", 2010)".
    """
    if any(each.name.literal for each in cite.names):
        return False
    lexicon = context.lexicon
    if lexicon is not None and not any(
        map(lexicon.has_name, fold_variants(cite.names[0].name.surname))
    ):
        return False
    from ipnb_refs.citations.left import words_before  # noqa: PLC0415 - seldom needed

    _, before = words_before(context, floor, cite.span.start)
    return not context.vocabulary.words[before].marks & ARTICLE if before else True


def before_venue(
    context: ReadingContext,
    bracket: Span,
    opener: int,
    floor: int,
    before: Callable[[], ReadCites | None],
) -> ReadCites | None:
    """Read the authors before a bracket with journal and date: "Roe (Nature 47:2, 1979)".

    A name of capitals may be a source as well: before it stand authors of the store.
    """
    lexicon, prose = context.lexicon, context.document.prose
    venue = _venue_in(prose, bracket) if bracket.start == opener + 1 else ""
    if not venue or (lexicon is None and venue.isalpha()):
        return None
    if lexicon is None or not venue.isalpha():
        return before()
    from ipnb_refs.citations.abbreviations import is_source  # noqa: PLC0415 - of venues

    return _of_store(lexicon, before()) if is_source(context, floor, opener, venue) else None


def _of_store(lexicon: Lexicon, read: ReadCites | None) -> ReadCites | None:
    """Take what was read where the store has a work of that author and year."""
    if read is None or read.cites[0].date is None:
        return None
    years = lexicon.years_of(fold(read.cites[0].names[0].name.surname))
    return read if read.cites[0].date.year in years else None


def _venue_in(prose: str, bracket: Span) -> str:
    """Give what can only be the place of publication in a bracket, "" where it may be authors.

    A journal with numbers, or one word with capitals inside: "Econometrica 47:263–291", "InfoVis".
    """
    typed = bracket.of(prose).strip(_UNSEEN)
    if not (typed[-1:].isdigit() or may_be_venue(typed)):
        return ""
    found = _VENUE.fullmatch(prose, bracket.start, bracket.end)
    return found["venue"] if found else ""


def may_be_venue(word: str) -> bool:
    """Say whether capitals stand inside a word."""
    return word.isalpha() and not word[1:].islower()


def _title(found: re.Match[str] | None, start: int) -> CiteName | None:
    if found is None or not any(map(str.isalpha, found["title"])):
        return None
    title = found["title"].replace(MASK, "").strip()
    if not (title[:1].isupper() or title[:1].isdigit()):
        return None
    typed = found["title"].lstrip(MASK)  # the rest of "&ldquo;" is no letter of it
    span = Span(start + found.end("title") - len(typed), start + found.end("title"))
    return CiteName(span, Name(literal=" ".join(title.split())))
