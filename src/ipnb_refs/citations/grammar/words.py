"""Words as the reader sees them: each distinct form is looked at once, whatever its number.

A `MarkedWord` has a set of marks; the grammar only asks for marks. What a mark means, and which
words of which language have it, stands here and nowhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar.phrase_patterns import Endings, Stems, is_brand
from ipnb_refs.frozen import value
from ipnb_refs.languages import (
    BRANDS,
    DEGREES,
    ET_AL,
    GROUP_COMPOUNDS,
    GROUP_ENDS,
    GROUP_STEMS,
    GROUP_WORDS,
    NAME_SUFFIXES,
    NUMBERED_ANYWHERE,
    OFFICE_STEMS,
    PLACES,
    PRODUCTS,
    SCHOOL_STEMS,
    TITLES,
    VERSUS,
    alternatives,
    read_as,
)
from ipnb_refs.names import PARTICLES, fold_variants
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.languages import Language

AND_OR_IN = "en"  # joins names in Dutch; in Spanish and French it stands before places
APOSTROPHES = frozenset("'’‘`´ʼ")
HYPHENS = frozenset("-‐‑")

# Plain numbers: testing a mark is the innermost step of reading, and enum members are slow.
NAME = 1 << 0  # has a capital, or is of a script without them: can be part of a name
INITIAL = 1 << 1  # one capital, or two with a hyphen: "J", "J-P"
PARTICLE = 1 << 2  # a lower-case particle that is no connector: "van", "de"
LARGE_PARTICLE = 1 << 3  # the same with a capital: "Van", "De"
CONNECTOR = 1 << 4  # "&", "and", "und"
JOINER = 1 << 5  # a lower-case word inside the name of a group: "of"
POSSESSIVE = 1 << 6  # "’s" was taken off
SUFFIX = 1 << 7  # "Jr", "III"
DEGREE = 1 << 8  # "PhD"
DOT = 1 << 9
COMMA = 1 << 10
HYPHEN = 1 << 11  # a hyphen alone, as between the initials of "J.-P."
MARK = 1 << 12  # an apostrophe alone, as after "James"
ET_AL_END = 1 << 13  # the last word of what stands for further authors
FUNCTION = 1 << 14  # begins sentences or clauses: "However"; not where it is in capitals
MONTH = 1 << 15  # a month, a season, a day
PLACE = 1 << 16  # a country, a state, a large city
LABEL = 1 << 17  # what is counted or labelled: "Figure", "Version"
GROUP = 1 << 18  # makes the name of a group: "Organization"
ARTICLE = 1 << 19
KIND = 1 << 20  # the kind of a work: "film"
CREDIT = 1 << 21  # gives credit: "Photo"
NO_AUTHOR_NEXT = 1 << 22  # prepositions of place and time
TITLE = 1 << 23  # "Dr"
OPENER = 1 << 24  # an opening bracket
TITLE_JOINER = 1 << 25  # joins the parts of a title: "of"
STOP = 1 << 26  # ends a sentence
SEMICOLON = 1 << 27
CIRCA = 1 << 28  # before an approximate year: "ca"
ACRONYM = 1 << 29  # begins with two capitals: "WHO", "DGPs"
CAPITAL = 1 << 30  # a name of more than one letter
CLOSER = 1 << 31  # a closing bracket
GENITIVE = 1 << 32  # the "s" alone that ends "et al.'s"
GROUP_END = 1 << 33  # ends the names of groups after "and": "Prevention"
BRAND = 1 << 34  # a company, a product, an event; or capitals inside that no surname has
TITLE_ARTICLE = 1 << 35  # may stand after what joins a title: "the"
PARTY_NEXT = 1 << 36  # stands between the parties of a case: "v", "vs"
LATIN_LOOKING = 1 << 37  # looks like a part of the name of a species: "data"
WORK = 1 << 38  # what somebody wrote or found: "Studie"; "von" after it is a preposition
AGENT = 1 << 39  # a particle that is a preposition as well: "von"
DETERMINER = 1 << 40  # stands before a noun
CAPITAL_NEXT = 1 << 41  # the same, in a language whose nouns have capitals
SURNAME_TOO = 1 << 42  # a label that is a surname as well: "Law"
BYLINE = 1 << 43  # before a colon and who wrote the post: "Author"
PRODUCT = 1 << 44  # a brand that is no source in brackets either: "Windows"
OFFICE = 1 << 45  # begins the name of an office and all that it is for: "Ministry"
SLASH = 1 << 46  # joins two names without a space: "ARD/ZDF"
SCHOOL = 1 << 47  # makes the name of a school: "University"
VENUE = 1 << 48  # makes the name of a house, a street or an event: "Hotel"
NUMBERED = 1 << 49  # before a number that is no year: "Room", "EUR"

NO_MORE_BEFORE = PARTICLE | CONNECTOR | JOINER | ET_AL_END | SUFFIX | CIRCA
"""Words in lower case that a name can have to its left and that do not end it there."""

NOT_PLAIN = (
    INITIAL | LARGE_PARTICLE | SUFFIX | DEGREE | FUNCTION | MONTH | PLACE | LABEL | GROUP
    | GROUP_END | ET_AL_END | ARTICLE | TITLE | CREDIT | ACRONYM | POSSESSIVE | BRAND
    | VENUE | NUMBERED
)  # fmt: skip
"""What a word must not be that is taken for a surname without another look."""

_PUNCTUATION = {
    ".": DOT | STOP, ",": COMMA, ";": SEMICOLON, "!": STOP, "?": STOP, "s": GENITIVE,
    "(": OPENER, "[": OPENER, ")": CLOSER, "]": CLOSER, "/": SLASH,
    "&": CONNECTOR | JOINER,
    **dict.fromkeys(APOSTROPHES, MARK),
    **dict.fromkeys(HYPHENS, HYPHEN),
}  # fmt: skip


_OF_GROUPS = GROUP | OFFICE | SCHOOL
_STEMS = Stems((GROUP_STEMS, GROUP), (SCHOOL_STEMS, SCHOOL), (OFFICE_STEMS, OFFICE))


@value
class MarkedWord:
    """A word, a number or one other character, without the "’s" of a possessive.

    `size` is the number of its characters, `marks` are the bits above. Of a word that can be a
    name, `folded` is what must agree with a store (`names.fold`), and `respelled` are the same in
    other spellings.
    """

    text: str
    lower: str
    folded: str
    respelled: tuple[str, ...]
    size: int
    marks: int


class MarkedWords(dict[str, MarkedWord]):
    """From typed forms, with the white space after them, to words of a language."""

    _MOST = 100_000  # forms; a process that reads posts for weeks must not grow for ever

    def __init__(self, language: Language) -> None:
        super().__init__()
        ends = [phrase.rstrip(".").split()[-1] for phrase in (*language.et_al, *ET_AL)]
        of_all = read_as()
        # Marks by the word in lower case: those of any case, of lower case only, of names only.
        self._any = _table(
            (language.connectors, CONNECTOR),
            ((part for end in ends for part in (end, end.rpartition(".")[2])), ET_AL_END),
            (NAME_SUFFIXES, SUFFIX),
            (TITLES, TITLE),
            (language.articles, ARTICLE),
            (language.months, MONTH),
            (PLACES, PLACE),
            (language.credits, CREDIT),
            (language.never_before_authors, NO_AUTHOR_NEXT),
            (language.function_words, FUNCTION),
            (language.labels, LABEL),
            (language.works, WORK),
            (language.before_agents, WORK),
            (language.determiners, DETERMINER),
            (language.determiners_of_capitals, CAPITAL_NEXT),
            (language.bylines, BYLINE),
            (language.venues, VENUE),
            (language.events, KIND),
            (of_all.title_joiners, TITLE_JOINER),
            (of_all.title_articles, TITLE_ARTICLE),
            (of_all.latin_looking, LATIN_LOOKING),
            (VERSUS, PARTY_NEXT),
        )
        self._small = _table(
            (language.joiners, JOINER),
            ((word.rstrip(".") for word in language.circa), CIRCA),
            (language.kinds_of_work, KIND),
            (PARTICLES - language.connectors, PARTICLE),
            (language.agents | language.agents_of_capitals, AGENT),
            (language.agents_of_capitals, CAPITAL_NEXT),
        )
        self._large = _table(
            (GROUP_ENDS, GROUP_END),
            (GROUP_WORDS, GROUP),
            (BRANDS | PRODUCTS, BRAND),
            (PRODUCTS, PRODUCT),
            (language.numbered | NUMBERED_ANYWHERE, NUMBERED),
            (language.surnames_too, SURNAME_TOO),
            (language.kinds_in_capitals, KIND),
            (PARTICLES - language.connectors, LARGE_PARTICLE),
        )
        self._ends = Endings((language.work_ends, WORK))
        self._ends_of_names = Endings(
            (language.work_ends, WORK),
            (GROUP_COMPOUNDS, GROUP),
            (language.label_ends, LABEL),
            (language.function_ends, FUNCTION),
        )
        # An article or preposition glued to a word that is no name: "L’étude".
        self._elided = regex(
            rf"(?i:{alternatives(of_all.elided)})['’]"
            r"(?=[^\W\d_])[^A-ZÀ-Þ]"
        )

    def marked(self, mark: int) -> frozenset[str]:
        """The words of the language, in lower case, that have one of these marks."""
        tables = (self._any, self._small)
        return frozenset(w for table in tables for w, marks in table.items() if marks & mark)

    def __missing__(self, typed: str) -> MarkedWord:
        if len(self) >= self._MOST:
            self.clear()
        text = typed.rstrip()
        if text == typed:
            word = self._word(text)
        elif text == "/":
            word = MarkedWord(text, text, text, (), 1, 0)  # joins no names
        else:
            word = self.get(text) or self._word(text)
            self[text] = word
        self[typed] = word
        return word

    def _word(self, text: str) -> MarkedWord:
        if len(text) == 1 and text in _PUNCTUATION:
            return MarkedWord(text, text, text, (), 1, _PUNCTUATION[text])
        if text.isascii() and text.isalpha() and text[1:].islower():
            return self._plain_word(text)
        possessive = 0
        if text[-1] == "s" and text[-2:-1] in APOSTROPHES and text[0].isalpha():
            possessive, text = POSSESSIVE, text[:-2]
        lower = text.lower()
        marks = self._any.get(lower, 0) | possessive
        if text == lower and text[:4].islower() and "." not in text:
            marks |= self._small.get(text, 0) | self._ends.marks(lower)
            return MarkedWord(text, lower, "", (), len(text), marks)
        is_glued = text[1:2] in APOSTROPHES
        if is_glued and self._elided.match(text):  # "L’étude", "L’app"
            part = lower.partition(text[1])[2]
            marks |= self._any.get(part, 0) | self._small.get(part, 0) | self._ends.marks(lower)
            return MarkedWord(text, lower, "", (), len(text), marks)
        if not text[0].isalpha():
            return MarkedWord(text, lower, "", (), len(text), marks | self._ends.marks(lower))
        marks |= self._marks_of_name(text, lower)
        if is_glued:  # "L’Institut"
            marks |= (self._large.get(lower[2:], 0) | _STEMS.marks(lower[2:])) & _OF_GROUPS
        if marks & FUNCTION and text.isupper() and len(text) > 1:
            marks ^= FUNCTION  # "WHO", "US"
        if lower.isascii() and lower.isalpha():
            return MarkedWord(text, lower, lower, (), len(text), marks)
        folded, *respelled = fold_variants(text)
        return MarkedWord(text, lower, folded, tuple(respelled), len(text), marks)

    def _plain_word(self, text: str) -> MarkedWord:
        """Most words: letters of English alone, and but for the first all of them small."""
        lower = text.lower()
        marks = self._any.get(lower, 0)
        if text == lower:
            marks |= self._small.get(text, 0) | self._ends.marks(text)
            return MarkedWord(text, text, "", (), len(text), marks)
        marks |= NAME | CAPITAL | self._large.get(lower, 0)
        marks |= _STEMS.marks(lower) | self._ends_of_names.marks(lower)
        return MarkedWord(text, lower, lower, (), len(text), marks)

    def _marks_of_name(self, text: str, lower: str) -> int:
        marks = NAME | self._large.get(lower, 0)
        marks |= _STEMS.marks(lower) | self._ends_of_names.marks(lower)
        size = len(text)
        if size == 1:
            return marks | INITIAL
        marks |= CAPITAL
        rest = text[1:]
        if not rest.islower():
            if text in DEGREES:
                marks |= DEGREE
            if rest[0].isupper():
                marks |= ACRONYM
            if is_brand(text):
                marks |= BRAND
        if rest.isalpha():
            return marks
        if size == 3 and rest[0] in HYPHENS:
            marks |= INITIAL
        if "." in rest:  # "Amazon.com"
            marks |= self._large.get(lower.partition(".")[0], 0) & BRAND
        if "-" in rest:
            marks |= self._any.get(lower.partition("-")[0], 0) & LABEL
        return marks


def _table(*rows: tuple[Iterable[str], int]) -> dict[str, int]:
    """The marks of each word that stands in any of the rows."""
    marks: dict[str, int] = {}
    for words, mark in rows:
        for word in words:
            marks[word] = marks.get(word, 0) | mark
    return marks
