"""The plainest names before a date, read without cutting the text into words.

| typed | read as |
| --- | --- |
| Siegel | one name of one word |
| Siegel et al. / Siegel, et al. | the same, with the mark of et al. |
| Siegel & Bryson / Siegel and Bryson | two names of one word each |
| (He & Li, 2012 | the same, of words that are more than names, where the store has the work |

Most citations are of this kind, and reading them so takes a fifth of the time. What could be more
than that (a name in front, a particle, a label, a place, a journal, a title of the store, markup)
is left to the grammar of `authors`, which reads all of these alike.

No name goes on to the left over what stands before a plain one:

| typed | why |
| --- | --- |
| as Siegel / but Siegel | a word in lower case that joins nothing |
| Similarly, Siegel | a word that only begins the sentence |
| for example, Siegel / e.g. Siegel / 2001), Siegel | a sign; what stands before it is no name |
| described in Siegel / ), and Siegel | a joiner or connector with nothing before it that it joins |

A sign or a joiner may also tell what the name is: "Foto: Siegel", "the cinema of Siegel". So they
are borders only where the store has the work, and the name can be nothing but its author.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations import evidence
from ipnb_refs.citations.grammar import (
    AND_OR_IN,
    CAPITAL,
    CONNECTOR,
    FUNCTION,
    GROUP,
    JOINER,
    LARGE_PARTICLE,
    NAME,
    NOT_PLAIN,
    PARTICLE,
    PLACE,
    is_range,
    surname,
)
from ipnb_refs.citations.title_authors import may_be_venue
from ipnb_refs.documents import is_below_post
from ipnb_refs.languages import PRESSES_ALONE, TITLES
from ipnb_refs.model import MASK, CiteName, Part, Span
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from ipnb_refs.citations.grammar import CitedNames, MarkedWord, Vocabulary
    from ipnb_refs.citations.reading_context import ReadingContext
    from ipnb_refs.model import CiteDate, Lexicon

_Names = tuple[str, str | None, str | None, str | None]
"""The first name, the second, the connector before it, and the last word of "et al."."""

_PLAIN = NAME | CAPITAL
_SURNAMES_TOO = FUNCTION | LARGE_PARTICLE
"""What an author of the store may be as well who stands first in a bracket: "(He & Li, 2012)"."""
_LOOKED_AT = _PLAIN | NOT_PLAIN & ~_SURNAMES_TOO
_MORE_THAN_LEAD_IN = GROUP | PLACE | PARTICLE | LARGE_PARTICLE
"""What a function word that only begins a sentence is not."""
_REACH = 48
_MOST_WORDS = 4  # of the names, and the one before them
_SEPARATORS = frozenset({";", ","})
_OPENERS = frozenset({"(", "["})
_AL = "al"
_ET_AL = frozenset({_AL, "al."})
_SIGNS = ".,;"
_CLOSERS = (")", "]")
_ENDS_OF_SENTENCES = (".", "!", "?", ":", ";")
_SHORTEST_ADJECTIVE = 4
_PAIR = 2
_MOST_ADJECTIVES = 2  # between the words of a group, with the noun they describe


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
    whole, rare = begins and enclosed, marks & _SURNAMES_TOO
    if rare and not whole:
        return None
    ends = begins or (at > 0 and _is_border(typed[at - 1], vocabulary))
    below = second is not None and is_below_post(context.document, floor)
    if ends and several and not (rare or below or _may_be_range(context, date, year_end)):
        pass
    elif lexicon is not None and _has_year(vocabulary.words[first], date, lexicon):
        left = () if ends else text.split()[: at - len(typed)]
        if not (ends or _is_border_of_known(left, vocabulary, lexicon, whole=start == floor)):
            return None
    elif rare or several or not whole or _may_be_other(context, floor, first, date, year_end):
        return None
    return _made(text, start, names)


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


def _is_border(typed: str, vocabulary: Vocabulary) -> bool:
    """Whether a name cannot go on to the left of this word: "as Siegel", "see Siegel"."""
    return typed.isalpha() and typed.islower() and typed not in vocabulary.go_on


def _is_border_of_known(
    left: Sequence[str], vocabulary: Vocabulary, lexicon: Lexicon, *, whole: bool
) -> bool:
    """Whether an author of the store cannot go on to the left over the last of these words.

    They are the words before the name; `whole` says that they are all there are, else the first
    may be half a word, and more may stand before it.
    """
    left = left if whole else left[1:]
    if not left:
        return False
    if left[-1] not in vocabulary.connecting and left[-1] not in vocabulary.go_on:
        begins = _only_begins_sentence(left, vocabulary, lexicon, whole=whole)
        return begins or _ends_with_sign(left[-1], vocabulary, lexicon)
    marks = vocabulary.words[left[-1]].marks
    if marks & PARTICLE or not marks & JOINER:
        return False
    before = left[-2] if len(left) > 1 else ""
    if marks & CONNECTOR and _is_border(before, vocabulary) and lexicon.ends_literal(fold(before)):
        return False
    return _joins_nothing(left[:-1], vocabulary, lexicon, whole=whole)


def _only_begins_sentence(
    left: Sequence[str], vocabulary: Vocabulary, lexicon: Lexicon, *, whole: bool
) -> bool:
    """Whether the last of these words only begins a sentence: "Similarly, Siegel"."""
    typed = left[-1]
    if not (typed[0].isupper() and typed[-1] == ","):
        return False
    word = vocabulary.words[typed[:-1]]
    if word.marks & (FUNCTION | _MORE_THAN_LEAD_IN) != FUNCTION or lexicon.has_name(word.folded):
        return False
    return left[-2].endswith(_ENDS_OF_SENTENCES) if len(left) > 1 else whole


def _ends_with_sign(typed: str, vocabulary: Vocabulary, lexicon: Lexicon) -> bool:
    """Whether a sign ends a word that is no part of a name; it may be abbreviated: "e.g."."""
    bare = typed.rstrip(_SIGNS)
    if bare.endswith(_CLOSERS):
        return True
    *initials, word = bare.split(".")
    if bare == typed or (initials and len(word) > 1) or word in TITLES:
        return False
    return _is_border(word, vocabulary) and not lexicon.ends_literal(fold(word))


def _joins_nothing(
    left: Sequence[str], vocabulary: Vocabulary, lexicon: Lexicon, *, whole: bool
) -> bool:
    """Whether a joiner after these words is no part of the name of a group: "described in".

    It would be one after a word with a capital, other joiners and a few adjectives between them.
    """
    for after, word in enumerate(reversed(left[-_MOST_ADJECTIVES - 1 :])):
        if not _is_border(word, vocabulary):
            if after and word.isalpha() and word[0].isupper():
                return not vocabulary.words[word].marks & GROUP
            return _ends_with_sign(word, vocabulary, lexicon)
        if len(word) < _SHORTEST_ADJECTIVE:
            return True
    return whole or len(left) > _MOST_ADJECTIVES


def _may_be_other(
    context: ReadingContext, floor: int, first: str, date: CiteDate, year_end: int
) -> bool:
    """Whether a bracket with one word and a year may be no citation, other than "(Siegel, 2012"."""
    if may_be_venue(first) or first.lower() in PRESSES_ALONE:
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
    """Whether a word has a capital and letters alone, but for hyphens."""
    return (typed.isalpha() or typed.replace("-", "").isalpha()) and typed[0].isupper()


def _is_plain(word: MarkedWord, lexicon: Lexicon | None) -> bool:
    if word.marks & _LOOKED_AT != _PLAIN:
        return False
    return lexicon is None or not lexicon.ends_literal(word.folded)


def _may_end_title(lexicon: Lexicon | None) -> bool:
    """Whether a title of the store ends with "et al.", as that of "Roe v. Doe et al."."""
    return lexicon is not None and lexicon.ends_literal(_AL)


def _has_year(word: MarkedWord, date: CiteDate, lexicon: Lexicon) -> bool:
    if len(word.variants) > 1 or date.year is None:
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
