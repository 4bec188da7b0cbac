"""The names of a cite, read leftwards from its date.

| typed | read as |
| --- | --- |
| Siegel | one name; `name` has the forms of a single one |
| Smith & Jones / Smith and Jones / Meier und Huber | two, with their connector |
| Smith, Jones, & Brown / Smith, J., & Jones, B. | three / two |
| Smith, Jones (in parentheses) | two without a connector |
| Hama et al. / Smith, et al / Henderson and colleagues | one, and the mark of et al. |
| Siegel's / James' / Porges et al.'s | possessives; the mark is no part of the name |
| World Health Organization [WHO] | a group with its abbreviation |
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar.acronyms import spelled_out
from ipnb_refs.citations.grammar.one_name import ReadName, leads_in, read_name
from ipnb_refs.citations.grammar.words import (
    ACRONYM,
    CLOSER,
    COMMA,
    CONNECTOR,
    DOT,
    ET_AL_END,
    GENITIVE,
    GROUP_END,
    MARK,
    OPENER,
    POSSESSIVE,
    SEMICOLON,
    TITLE,
)
from ipnb_refs.model import value
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.grammar.vocabulary import Vocabulary
    from ipnb_refs.citations.grammar.words import MarkedWord
    from ipnb_refs.model import Lexicon

_ENDINGS = DOT | MARK | CLOSER | ET_AL_END | GENITIVE
_BORDERS = COMMA | SEMICOLON
_MOST_WORDS_OF_ET_AL = 5
_AL = "al"
_LONGER_THAN_ET = 4


@value
class Authors:
    """What was read, as places in the words of a window.

    `names` stand in typed order; `connector` is the word that joins the last two, or -1; the mark
    of et al. goes from `et_al` to `et_al_end`, both -1 where there is none; `abbreviation` is the
    word in a bracket after a group, or -1.
    """

    names: Sequence[ReadName]
    connector: int
    et_al: int
    et_al_end: int
    abbreviation: int

    @property
    def first(self) -> int:
        """The word at which the names begin."""
        return self.names[0].first

    @property
    def stop(self) -> int:
        """One past the last word of the names, or of et al."""
        return self.et_al_end if self.et_al >= 0 else self.names[-1].stop

    @property
    def known(self) -> bool:
        """Whether the store has any of the names."""
        return any(name.known for name in self.names)


def read_authors(
    words: Sequence[MarkedWord],
    stop: int,
    lexicon: Lexicon | None,
    vocabulary: Vocabulary,
    *,
    enclosed: bool,
) -> Authors | None:
    """Read names leftwards from `words[stop - 1]`, or return None where there is none.

    `enclosed` says that the words stand inside a bracket, so that a list without a connector
    ("Smith, Jones, 2004") may be taken whole.
    """
    if stop < 1:
        return None
    end, listed = stop, False
    abbreviation = et_al = et_al_end = -1
    if words[end - 1].marks & _ENDINGS:
        abbreviation, end = _skip_abbreviation(words, _skip_apostrophe(words, stop))
        if abbreviation >= 0 and (at := spelled_out(words, end, words[abbreviation].text)) >= 0:
            return Authors([ReadName(at, at, end, end, group=True)], -1, -1, -1, abbreviation)
        et_al_end = end
        et_al, end = _read_et_al(words, end, vocabulary)
        listed = et_al >= 0 and bool(words[end].marks & COMMA)
        end = _skip_apostrophe(words, end)
    found, connector = _read_list(words, end, lexicon, listed=listed, enclosed=enclosed)
    if not found:
        return None
    authors = Authors(found, connector, et_al, et_al_end if et_al >= 0 else -1, abbreviation)
    if len(found) == 1 or any(name.only_initials for name in found):
        return authors
    return _as_groups_are_named(_as_store_has_it(authors, words, lexicon), words)


def _read_list(
    words: Sequence[MarkedWord], end: int, lexicon: Lexicon | None, *, listed: bool, enclosed: bool
) -> tuple[list[ReadName], int]:
    """Read names from the last to the first, and find the connector of the last two, or -1.

    `listed` says that more of them may stand before a comma.
    """
    last = read_name(words, end, lexicon)
    if last is None:
        return [], -1
    found = [last]
    if last.only_initials:  # "Smith, J." or "Smith J."
        beside = read_name(words, last.first, lexicon)
        found[:0] = [beside] if beside else _read_before_comma(words, last, lexicon)
    connector = -1
    if found[0].first > 1:
        connector = _read_connector(words, found[0].first)
        joined = _read_joined(words, connector, lexicon) if connector > 0 else None
        if joined is not None:
            found.insert(0, joined)
        listed = listed or joined is not None
        while more := _read_before_comma(words, found[0], lexicon):
            if not (
                listed or found[0].only_initials or _is_whole(words, more[0], enclosed=enclosed)
            ):
                break
            found[:0] = more
    while found and found[0].only_initials:
        del found[0]
    # A connector that no name stands before joins nothing.
    return found, connector if found and found[0].first < connector else -1


def _read_connector(words: Sequence[MarkedWord], end: int) -> int:
    """Find the connector that ends at `end`, "and Dr. Solomon" too; -1 where there is none."""
    if end > 2 and words[end - 1].marks & DOT and words[end - 2].marks & TITLE:
        end -= 2
    return end - 1 if end > 1 and words[end - 1].marks & CONNECTOR else -1


def _read_joined(
    words: Sequence[MarkedWord], connector: int, lexicon: Lexicon | None
) -> ReadName | None:
    comma = connector > 1 and words[connector - 1].marks & COMMA
    found = read_name(words, connector - 1 if comma else connector, lexicon)
    return None if found is None or leads_in(words, found) else found


def _read_before_comma(
    words: Sequence[MarkedWord], right: ReadName, lexicon: Lexicon | None
) -> list[ReadName]:
    """Read the name before the comma that stands left of another; at most one.

    Brazilians put a semicolon between two authors: "(Lopes; Borges, 2021)". That is so where the
    store knows both; else it separates two works.
    """
    comma = right.first - 1
    if comma < 1 or words[comma - 1].marks & POSSESSIVE:
        return []
    marks = words[comma].marks
    if not marks & COMMA and not (marks & SEMICOLON and right.known):
        return []
    found = read_name(words, comma, lexicon)
    if found is None or leads_in(words, found) or (marks & SEMICOLON and not found.known):
        return []
    return [found]


def _is_whole(words: Sequence[MarkedWord], found: ReadName, *, enclosed: bool) -> bool:
    """Whether a list without a connector reaches a border: "for the Ministry, Jones" does not."""
    return enclosed and (found.first == 0 or bool(words[found.first - 1].marks & _BORDERS))


def _as_store_has_it(
    authors: Authors, words: Sequence[MarkedWord], lexicon: Lexicon | None
) -> Authors:
    """Let the store correct a list: a concept before the names, a group with a connector in it."""
    if lexicon is None:
        return authors
    names = authors.names
    if authors.connector < 0:
        for i, name in enumerate(names):  # "(DD, Smith 2016)"
            if name.known:
                return replace(authors, names=names[i:])
        return authors
    whole = " ".join(word.text for word in words[names[0].first : names[-1].end])
    if lexicon.years_of(fold(whole)):  # "Substance Abuse and Mental Health Services ..."
        return _one_group(authors, known=True)
    return authors


def _as_groups_are_named(authors: Authors, words: Sequence[MarkedWord]) -> Authors:
    """Take "Centers for Disease Control and Prevention" for one group, not for two names."""
    if authors.connector < 0 or len(authors.names) != 2 or authors.known:
        return authors
    left, right = authors.names
    ends_group = right.group or words[right.end - 1].marks & GROUP_END
    if ends_group and (left.group or (left.extra > 0 and right.group)):
        return _one_group(authors, known=False)
    return authors


def _one_group(authors: Authors, *, known: bool) -> Authors:
    first, last = authors.names[0].first, authors.names[-1]
    group = ReadName(first, first, last.end, last.stop, 0, known, group=True)
    return replace(authors, names=(group,), connector=-1)


def _skip_apostrophe(words: Sequence[MarkedWord], end: int) -> int:
    """Step over the mark of "James'", and over the "'s" of "et al.'s"."""
    if end > 2 and words[end - 1].text == "s" and words[end - 2].marks & MARK:
        return end - 2
    return end - 1 if end > 1 and words[end - 1].marks & MARK else end


def _skip_abbreviation(words: Sequence[MarkedWord], end: int) -> tuple[int, int]:
    """Step over the bracket that introduces an abbreviation: "... Organization [WHO]"."""
    if end > 3 and words[end - 1].marks & CLOSER and words[end - 3].marks & OPENER:
        return (end - 2 if words[end - 2].marks & ACRONYM else -1), end - 3
    return -1, end


def _read_et_al(words: Sequence[MarkedWord], end: int, vocabulary: Vocabulary) -> tuple[int, int]:
    """Find the mark of further authors that ends at `end`, and where the names before it end."""
    last = end
    while last > 0 and words[last - 1].marks & DOT:  # "et al.."
        last -= 1
    if last < 2 or not words[last - 1].marks & ET_AL_END:
        return -1, end
    lower = [word.lower for word in words[max(0, last - _MOST_WORDS_OF_ET_AL) : last]]
    for phrase in vocabulary.et_al.get(lower[-1], ()):
        if lower[-len(phrase) :] == phrase:
            first = last - len(phrase)
            if first < 1:
                return -1, end
            return first, first - 1 if words[first - 1].marks & COMMA else first
    if last > 2 and lower[-1] == _AL and _is_like_et(words[last - 2]):
        return last - 2, last - 3 if words[last - 3].marks & COMMA else last - 2
    return -1, end


def _is_like_et(word: MarkedWord) -> bool:
    """Whether a word before "al" can only be a slip for "et": "el al.", "ed al."."""
    return word.size < _LONGER_THAN_ET and word.text.islower() and word.text.isalpha()
