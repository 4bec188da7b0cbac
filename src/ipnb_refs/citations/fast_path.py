"""The plainest names before a date, read without cutting the text into words.

| typed | read as |
| --- | --- |
| Siegel | one name of one word |
| Siegel et al. | the same, with the mark of et al. |
| Siegel & Bryson / Siegel and Bryson | two names of one word each |

Half of all citations are of this kind, and reading them so takes half of the time. What could be
more than that (a name in front, a particle, a label, a place, a journal, a title of the store,
markup) is left to the grammar of `authors`, which reads all of these alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations import evidence
from ipnb_refs.citations.grammar import (
    CAPITAL,
    NAME,
    NOT_PLAIN,
    CitedNames,
    is_range,
    surname,
)
from ipnb_refs.citations.title_authors import may_be_venue
from ipnb_refs.languages import PRESSES_ALONE
from ipnb_refs.model import MASK, CiteName, Part, Span

if TYPE_CHECKING:
    from ipnb_refs.citations.grammar import MarkedWord, MarkedWords, Vocabulary
    from ipnb_refs.citations.reading_context import ReadingContext
    from ipnb_refs.model import CiteDate, Lexicon

_REACH = 48
_SEPARATORS = frozenset({";", ","})
_OPENERS = frozenset({"(", "["})
_BEFORE_DASH = frozenset(" -–—\u00a0\u202f\u2009")
_AL = "al"
_ET_AL = frozenset({_AL, "al."})


def read_plain(
    context: ReadingContext, floor: int, end: int, date: CiteDate, year_end: int, *, enclosed: bool
) -> CitedNames | None:
    """Read names in `floor:end` of the prose where they settle that this is a citation.

    `enclosed` says that the names stand in the bracket of the date, whose year ends at `year_end`.
    """
    start = max(floor, end - _REACH)
    text = context.document.prose[start:end]
    typed = text.split()
    if not typed or MASK in text:
        return None
    words, lexicon = context.vocabulary.words, context.lexicon
    last = typed[-1].removesuffix(",")
    et_al = second = connector = None
    first, at = last, len(typed) - 1
    if last in _ET_AL and at > 1 and typed[-2] == "et":
        et_al, first, at = last, typed[-3], at - 2
    elif at > 1 and typed[-2] in context.vocabulary.connecting:
        second, connector, first, at = last, typed[-2], typed[-3], at - 2
        if not _is_plain(second, words, lexicon, inflected=not enclosed):
            return None
    if not _is_plain(first, words, lexicon) or (et_al and _may_end_title(lexicon)):
        return None
    begins = start == floor and (at == 0 or (at == 1 and typed[0] in _SEPARATORS))
    if not (begins or (at > 0 and _is_border(typed[at - 1], context.vocabulary))):
        return None
    settled = et_al is not None or second is not None
    if not settled and enclosed and begins:  # "(Siegel, 2012"
        settled = not (
            may_be_venue(first)
            or first.lower() in PRESSES_ALONE
            or _may_be_credit(context, floor, date)
        )
    prose = context.document.prose
    if settled and date.original_year is None and prose[year_end : year_end + 1] in _BEFORE_DASH:
        settled = not is_range(prose, year_end)
    if not settled and not _has_year(words[first], date, lexicon):
        return None
    return _made(text, start, (first, second, connector, et_al))


def _may_be_credit(context: ReadingContext, floor: int, date: CiteDate) -> bool:
    """Whether the bracket that begins here may hold the author of a species, or a publisher."""
    prose = context.document.prose
    if prose[floor - 1 : floor] not in _OPENERS:
        return False
    if evidence.follows_title(context.document.text, floor - 1):
        return True
    return evidence.follows_species(prose, floor - 1, context.vocabulary.words, date.year)


def _is_plain(
    typed: str, words: MarkedWords, lexicon: Lexicon | None, *, inflected: bool = False
) -> bool:
    """Whether a word is a surname and nothing else; `inflected` says that it may be a genitive."""
    if not (typed[:1].isupper() and (typed.isalpha() or typed.replace("-", "").isalpha())):
        return False
    word = words[typed]
    if word.marks & (NAME | CAPITAL | NOT_PLAIN) != NAME | CAPITAL:
        return False
    if lexicon is None:
        return True
    return not (
        lexicon.ends_literal(word.folded) or (inflected and evidence.is_genitive(word, lexicon))
    )


def _may_end_title(lexicon: Lexicon | None) -> bool:
    """Whether a title of the store ends with "et al.", as that of "Roe v. Doe et al."."""
    return lexicon is not None and lexicon.ends_literal(_AL)


def _is_border(typed: str, vocabulary: Vocabulary) -> bool:
    """Whether a name cannot go on to the left of this word: "as Siegel", "see Siegel"."""
    return typed.isalpha() and typed.islower() and typed not in vocabulary.go_on


def _has_year(word: MarkedWord, date: CiteDate, lexicon: Lexicon | None) -> bool:
    if lexicon is None or len(word.variants) > 1 or date.year is None:
        return False
    years = lexicon.years_of(word.folded)
    return date.year in years or date.original_year in years


def _made(
    text: str, start: int, typed: tuple[str, str | None, str | None, str | None]
) -> CitedNames:
    """Find the parts in the text, from the right to the left, and make the names."""
    first, second, connector, et_al = typed
    at = len(text)
    names: tuple[CiteName, ...] = ()
    mark = joint = None
    if second is not None and connector is not None:
        at = text.rindex(second, 0, at)
        names = (CiteName(Span(start + at, start + at + len(second)), surname(second)),)
        at = text.rindex(connector, 0, at)
        joint = Part(Span(start + at, start + at + len(connector)), connector)
    elif et_al is not None:
        stop = text.rindex(et_al, 0, at) + len(et_al)
        at = text.rindex("et", 0, stop - len(et_al))
        mark = Part(Span(start + at, start + stop), f"et {et_al}")
    at = text.rindex(first, 0, at)
    # Where the name begins the cite begins, mostly: the number of both is the same object.
    begins = start + at if at else start
    name = CiteName(Span(begins, begins + len(first)), surname(first))
    return CitedNames((name, *names), joint, mark)
