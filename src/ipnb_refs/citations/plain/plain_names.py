"""The plainest names before a date, read without cutting the text into words.

| typed | read as |
| --- | --- |
| Siegel | one name of one word |
| Siegel et al. / Siegel, et al. | the same, with the mark of et al. |
| Siegel & Bryson / Siegel and Bryson | two names of one word each |
| He & Li | the same, of words that are more than names, where the store has the work |

Most citations are of this kind, and reading them so takes a fifth of the time. What could be more
than that (a name in front, a particle, a month, a journal, a title of the store, markup) is left to
the grammar of `authors`, which reads these alike, but for two hyphens and one at the end.

`borders` says where such a name begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations import evidence
from ipnb_refs.citations.grammar import (
    AND_OR_IN,
    BRAND,
    CAPITAL,
    FUNCTION,
    LABEL,
    LARGE_PARTICLE,
    NAME,
    NOT_PLAIN,
    PLACE,
    is_range,
    surname,
)
from ipnb_refs.citations.plain.borders import is_border, is_border_of_known
from ipnb_refs.citations.title_authors import may_be_venue
from ipnb_refs.documents import is_below_post
from ipnb_refs.languages import PRESSES_ALONE
from ipnb_refs.model import MASK, CiteName, Part, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from ipnb_refs.citations.grammar import CitedNames, MarkedWord, Vocabulary
    from ipnb_refs.citations.reading_context import ReadingContext
    from ipnb_refs.model import CiteDate, Lexicon

_Names = tuple[str, str | None, str | None, str | None]
"""The first name, the second, the connector before it, and the last word of "et al."."""

_PLAIN = NAME | CAPITAL
_SURNAMES_TOO = FUNCTION | LARGE_PARTICLE | PLACE | LABEL | BRAND
"""What an author of the store may be as well: "(He & Li, 2012)", "London (2012)"."""
_LOOKED_AT = _PLAIN | NOT_PLAIN & ~_SURNAMES_TOO
_REACH = 48
_MOST_WORDS = 4  # of the names, and the one before them
_SEPARATORS = frozenset({";", ","})
_OPENERS = frozenset({"(", "["})
_AL = "al"
_ET_AL = frozenset({_AL, "al."})
_PAIR = 2
_OF_PARTS = regex(r"[^\W\d_]+(?:(?:['’‐‑]|-+)[^\W\d_]+)*-*")
"""Names of several parts: "O’Neil", "García-López", and "García--López", as TeX has dashes."""


def read_plain(
    context: ReadingContext, floor: int, end: int, date: CiteDate, year_end: int, *, enclosed: bool
) -> CitedNames | None:
    """Read names in `floor:end` of the prose where they settle that this is a citation.

    `enclosed` says that the names stand in the bracket of the date, whose year ends at `year_end`.
    """
    start = end - _REACH if end - _REACH > floor else floor
    text = context.document.prose[start:end]
    typed = text.rsplit(None, _MOST_WORDS)
    if not typed or MASK in text:
        return None
    vocabulary, lexicon = context.vocabulary, context.lexicon
    names = first, second, _, et_al = _last_names(typed, vocabulary.connecting)
    if not (marks := _marks_of_plain(names, vocabulary, lexicon, enclosed=enclosed)):
        return None
    several = et_al is not None or second is not None
    at = len(typed) - (3 if several else 1)
    begins = start == floor and (at == 0 or (at == 1 and typed[0] in _SEPARATORS))
    ends = begins or (at > 0 and is_border(typed[at - 1], vocabulary))
    if lexicon is not None and _has_year(vocabulary.words[first], date, lexicon):
        known = second is None or lexicon.has_name(vocabulary.words[second].folded)
        left = () if ends else text.split()[: at - len(typed)]
        is_cited = ends or (
            known and is_border_of_known(left, first, vocabulary, lexicon, whole=start == floor)
        )
        return _made(text, start, names) if is_cited else None
    if marks & _SURNAMES_TOO or not (ends if several else begins and enclosed):
        return None
    if several:
        joint = second is not None
        is_other = _are_no_authors(context, floor, date, year_end, joint=joint, enclosed=enclosed)
    else:
        is_other = _is_no_author(context, floor, first, date, year_end)
    return None if is_other else _made(text, start, names)


def _last_names(typed: Sequence[str], connecting: Container[str]) -> _Names:
    """Give the last name or two of what white space keeps apart, and what joins or follows them."""
    last = typed[-1].removesuffix(",")
    if len(typed) > _PAIR:
        joint = typed[-2]
        if joint == "et" and last in _ET_AL:
            return typed[-3].removesuffix(","), None, None, last
        if joint in connecting and typed[-3][0].isupper():
            return typed[-3], last, joint, None
    return last, None, None, None


def _are_no_authors(
    context: ReadingContext,
    floor: int,
    date: CiteDate,
    year_end: int,
    *,
    joint: bool,
    enclosed: bool,
) -> bool:
    """Whether several names of whom no work is known may be no authors; `joint` are two of them."""
    prose = context.document.prose
    if joint and is_below_post(context.document, floor):
        return True
    begins = enclosed and prose[floor - 1 : floor] in _OPENERS
    if begins and evidence.is_credit_before(prose, floor - 1, context.vocabulary.words):
        return True
    return _may_be_range(context, date, year_end)


def _is_no_author(
    context: ReadingContext, floor: int, typed: str, date: CiteDate, year_end: int
) -> bool:
    """Whether one name in a bracket, of whom no work is known, may be no author of one."""
    if may_be_venue(typed) or typed.lower() in PRESSES_ALONE:
        return True
    if _may_be_credit(context, floor, date):
        return True
    return _may_be_range(context, date, year_end)


def _may_be_range(context: ReadingContext, date: CiteDate, year_end: int) -> bool:
    """Whether the year may begin a span of years: "(Siegel, 2012-2014)"."""
    return date.original_year is None and is_range(context.document.prose, year_end)


def _may_be_credit(context: ReadingContext, floor: int, date: CiteDate) -> bool:
    """Whether the bracket that begins here may hold who made a picture, a species, or a book."""
    prose = context.document.prose
    if prose[floor - 1 : floor] not in _OPENERS:
        return False
    if evidence.follows_title(context.document.text, floor - 1):
        return True
    if is_below_post(context.document, floor):
        return True
    if evidence.is_credit_before(prose, floor - 1, context.vocabulary.words):
        return True
    return evidence.follows_species(prose, floor - 1, context.vocabulary.words, date.year)


def _marks_of_plain(
    names: _Names, vocabulary: Vocabulary, lexicon: Lexicon | None, *, enclosed: bool
) -> int:
    """The marks of all names, 0 where any is more than a surname or, not enclosed, a genitive."""
    first, second, connector, et_al = names
    if not _may_be_surname(first):
        return 0
    word = vocabulary.words[first]
    if not _is_plain(word, lexicon) or (et_al and _may_end_title(lexicon)):
        return 0
    if second is None:
        return word.marks
    if connector == AND_OR_IN or not _may_be_surname(second):
        return 0
    other = vocabulary.words[second]
    if not _is_plain(other, lexicon):
        return 0
    if not enclosed and lexicon is not None and evidence.is_genitive(other, lexicon):
        return 0
    return word.marks | other.marks


def _may_be_surname(typed: str) -> bool:
    """Whether a word has a capital, and letters alone but for hyphens, and apostrophes inside."""
    return typed[:1].isupper() and (typed.isalpha() or _OF_PARTS.fullmatch(typed) is not None)


def _is_plain(word: MarkedWord, lexicon: Lexicon | None) -> bool:
    if word.marks & _LOOKED_AT != _PLAIN:
        return False
    return lexicon is None or not lexicon.ends_literal(word.folded)


def _may_end_title(lexicon: Lexicon | None) -> bool:
    """Whether a title of the store ends with "et al.", as that of "Roe v. Doe et al."."""
    return lexicon is not None and lexicon.ends_literal(_AL)


def _has_year(word: MarkedWord, date: CiteDate, lexicon: Lexicon) -> bool:
    if date.year is None:
        return False
    years = lexicon.years_of(word.folded)
    return date.year in years or date.original_year in years


def _made(text: str, start: int, names: _Names) -> CitedNames:
    """Find the parts in the text, from the right to the left, and make the names."""
    first, second, connector, et_al = names
    at = len(text)
    others: tuple[CiteName, ...] = ()
    mark = joint = None
    if second is not None and connector is not None:
        at = text.rindex(second)
        begins = start + at
        others = (CiteName(Span(begins, begins + len(second)), surname(second)),)
        at = text.rindex(connector, 0, at)
        begins = start + at
        joint = Part(Span(begins, begins + len(connector)), connector)
    elif et_al is not None:
        stop = text.rindex(et_al) + len(et_al)
        at = text.rindex("et", 0, stop - len(et_al))
        mark = Part(Span(start + at, start + stop), f"et {et_al}")
    at = text.rindex(first, 0, at)
    # Where the name begins the cite begins, mostly: the number of both is the same object.
    begins = start + at if at else start
    name = CiteName(Span(begins, begins + len(first)), surname(first))
    return (name, *others), joint, mark
