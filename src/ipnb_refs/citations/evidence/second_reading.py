"""Names of a narrative citation read in another way, where only then the store has the work.

| typed | the store has | read as |
| --- | --- | --- |
| Siegels (2012), in a German post | Siegel 2012 | Siegel, in the genitive |
| In Ohio, Jonsson and Bates (2006) | Jonsson and Bates 2006 | two names |
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.citations.evidence.clues import is_of, known_years
from ipnb_refs.citations.grammar import COMMA
from ipnb_refs.languages import has_bare_genitive

if TYPE_CHECKING:
    from ipnb_refs.citations.left import NamesLeft
    from ipnb_refs.citations.reading_context import ReadingContext
    from ipnb_refs.model import CiteDate, Lexicon

_PAIR = 2


def confirmed(
    context: ReadingContext, found: NamesLeft, date: CiteDate
) -> tuple[NamesLeft, frozenset[int]] | None:
    """Give the other reading with the years that the store has for it; None where there is none."""
    lexicon = context.lexicon
    if lexicon is None:
        return None
    if len(found.authors.names) == 1:
        return _nominative(context, found, date, lexicon)
    return _without_lead(found, date, lexicon)


def _nominative(
    context: ReadingContext, found: NamesLeft, date: CiteDate, lexicon: Lexicon
) -> tuple[NamesLeft, frozenset[int]] | None:
    (name,) = found.authors.names
    word = found.window.words[name.end - 1]
    if name.group or not word.folded.endswith("s"):
        return None
    years = lexicon.years_of(word.folded[:-1])
    document = context.document
    if not is_of(date, years) or not has_bare_genitive(document.meta.lang, document.prose):
        return None
    authors = replace(found.authors, names=(replace(name, genitive=True),))
    return replace(found, authors=authors), years


def _without_lead(
    found: NamesLeft, date: CiteDate, lexicon: Lexicon
) -> tuple[NamesLeft, frozenset[int]] | None:
    """A comma before the connector says that it is a list of three, whatever the store has."""
    authors, words = found.authors, found.window.words
    if authors.connector < 1 or len(authors.names) <= _PAIR:
        return None
    lead, *names = authors.names
    listed = words[authors.connector - 1].marks & COMMA
    if listed or lead.known or not all(name.known for name in names):
        return None
    years = known_years(words, names[0], lexicon)
    if not is_of(date, years):
        return None
    return replace(found, authors=replace(authors, names=names)), years
