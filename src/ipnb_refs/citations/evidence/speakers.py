"""What says that a word is somebody who wrote, though it could be a place, a label or a title.

| typed | why |
| --- | --- |
| Lyon (2003) noted / Law (2009) has argued | people say things, towns and laws do not |
| according to *Brenner* (2009) | words that only sources follow |
| [Vienna (2001)](https://example.org) | a link that is nothing but name and year |
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.citations.grammar import Vocabulary
    from ipnb_refs.model import Cite, Document, Span

_LONGEST_LOCATOR = 30  # characters between a year and its closing bracket
_WORDS_AFTER = 40
_WORDS_BEFORE = 24
_LONGEST_CLAUSE = 160
_CLAUSE = regex(r",\s(?!which\b)[^,.;:!?()\[\]]{3,100},(?=\s)")
_CLOSERS = frozenset(")]")
_ELIDED = regex(r"\A[ln][’']")
"""What French and Italian put before a verb: "l’affirme", "n’écrit"."""


def says_something(
    prose: str,
    year_end: int,
    vocabulary: Vocabulary,
    verbs: frozenset[str],
    *,
    loosely: bool = False,
) -> bool:
    """Say whether one of these verbs follows the bracket that holds a year.

    A clause or a pronoun may stand between where `loosely` is given: films and firms stand before
    these as well: "Roma (2018), of course, describes a maid", "Volver (2006) lo dice".
    """
    closer = next(
        (
            at
            for at in range(year_end, min(len(prose), year_end + _LONGEST_LOCATOR))
            if prose[at] in _CLOSERS
        ),
        -1,
    )
    if closer < 0:
        return False
    after = prose[closer + 1 : closer + 1 + _LONGEST_CLAUSE].replace(MASK, "")
    after = (_behind_clause(after) if loosely else after)[:_WORDS_AFTER]
    if after[:1] not in (" ", "\n", "\u00a0"):
        return False
    words = after.split()[:3]
    between = vocabulary.before_reporting | (vocabulary.objects if loosely else frozenset())
    while len(words) > 1 and words[0] in between:
        del words[0]
    return bool(words) and _ELIDED.sub("", words[0]).rstrip(",.:;") in verbs


def _behind_clause(after: str) -> str:
    """Give what stands behind a clause between commas: "Law (2009), in a long essay, argued"."""
    found = _CLAUSE.match(after)
    return after[found.end() :] if found else after


def follows_lead(prose: str, start: int, vocabulary: Vocabulary) -> bool:
    """Say whether words that only sources follow stand right before a name."""
    return vocabulary.before_authors.ends(prose, max(0, start - _WORDS_BEFORE), start)


def link_at(document: Document, start: int, end: int) -> Span | None:
    """The text of the link that holds a stretch, if there is one."""
    links = document.regions.links
    at = bisect_right(links, start, key=lambda link: link.start)
    return links[at - 1] if at and links[at - 1].end >= end else None


def is_whole_link(document: Document, start: int, year_end: int) -> bool:
    """Say whether a link says nothing but a name and its year."""
    link = link_at(document, start, year_end)
    if link is None:
        return False
    prose = document.prose
    before, after = prose[link.start : start], prose[year_end : link.end]
    return not before.strip(f" ([{MASK}") and not after.strip(f" )]{MASK}")


def is_link_of_year(document: Document, cite: Cite) -> bool:
    """Say whether the year is a link, and the name is none: bloggers link to sources so."""
    if cite.date is None:
        return False
    year = cite.date.span
    link = link_at(document, year.start, year.end)
    return link is not None and link.start > cite.names[0].span.start
