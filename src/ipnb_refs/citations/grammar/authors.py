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

from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar.acronyms import spelled_out
from ipnb_refs.citations.grammar.author_list import (
    Authors,
    as_groups_are_named,
    as_store_has_it,
    read_et_al,
)
from ipnb_refs.citations.grammar.offices import read_in_small_letters, read_office
from ipnb_refs.citations.grammar.one_name import ReadName, ends_group, leads_in, read_name
from ipnb_refs.citations.grammar.words import (
    ACRONYM,
    AGENT,
    ARTICLE,
    CAPITAL_NEXT,
    CLOSER,
    COMMA,
    CONNECTOR,
    DEGREE,
    DOT,
    ET_AL_END,
    GENITIVE,
    JOINER,
    LABEL,
    MARK,
    NAME,
    NOT_PLAIN,
    OPENER,
    PARTICLE,
    PLACE,
    POSSESSIVE,
    SEMICOLON,
    SLASH,
    STOP,
    SUFFIX,
    SURNAME_TOO,
    TITLE,
)
from ipnb_refs.languages import AMPERSAND
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from ipnb_refs.citations.grammar.vocabulary import Vocabulary
    from ipnb_refs.citations.grammar.words import MarkedWord
    from ipnb_refs.model import Lexicon

_ENDINGS = DOT | MARK | CLOSER | ET_AL_END | GENITIVE
_GOES_ON = JOINER | CONNECTOR | COMMA
_BORDERS = COMMA | SEMICOLON


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
        et_al, end = read_et_al(words, end, vocabulary)
        listed = et_al >= 0 and bool(words[end].marks & COMMA)
        end = _skip_apostrophe(words, end)
    starts = vocabulary.leads if enclosed else None
    found, connector = _read_list(words, end, lexicon, listed=listed, starts=starts)
    if not found:
        small = read_in_small_letters(words, end) if enclosed and et_al < 0 and end > 1 else None
        return Authors([small], -1, -1, -1, abbreviation) if small is not None else None
    if et_al < 0:
        et_al_end = -1
    if not listed and _may_be_office(words, found, connector):
        office = read_office(words, found[-1].end)
        if office is not None:
            return Authors([office], -1, et_al, et_al_end, abbreviation)
    authors = Authors(found, connector, et_al, et_al_end, abbreviation)
    if len(found) == 1 or any(name.only_initials for name in found):
        return authors
    return as_groups_are_named(as_store_has_it(authors, words, lexicon), words)


def _may_be_office(words: Sequence[MarkedWord], found: Sequence[ReadName], connector: int) -> bool:
    """Whether words that go on, no name of the store among them, may be the name of an office."""
    first = found[0].first
    if len(found) == 1 and not (first > 0 and words[first - 1].marks & _GOES_ON):
        return False
    if connector >= 0 and words[connector].text == AMPERSAND:
        return False
    return not any(name.known for name in found)


def may_end_names(word: MarkedWord, lexicon: Lexicon | None) -> bool:
    """Say whether names can end with a word: `read_authors` finds none before any other."""
    if word.marks & (_ENDINGS | SUFFIX | DEGREE | NAME):
        return True
    return lexicon is not None and ends_group(word, lexicon)


def read_unjoined(
    words: Sequence[MarkedWord], last: ReadName, lexicon: Lexicon | None, *, et_al: bool
) -> Sequence[ReadName]:
    """Read the names before a last one with nothing but commas between them: "Nold, Wagner"."""
    names = [last]
    if _is_plain(words, last):
        while (more := _read_before_comma(words, names[0], lexicon)) and (
            _is_plain(words, more[0]) or (et_al and more[0].known and not more[0].group)
        ):
            names[:0] = more
    return names


def _is_plain(words: Sequence[MarkedWord], name: ReadName) -> bool:
    """Whether a name can be nothing but a surname: one word, with initials at most."""
    marks = words[name.end - 1].marks
    return name.extra == 0 and not name.group and (not marks & NOT_PLAIN or marks & SURNAME_TOO > 0)


def _read_list(
    words: Sequence[MarkedWord],
    end: int,
    lexicon: Lexicon | None,
    *,
    listed: bool,
    starts: Set[str] | None,
) -> tuple[list[ReadName], int]:
    """Read names from the last to the first, and find the connector of the last two, or -1.

    `listed` says that more of them may stand before a comma; so they may in a bracket, whole or
    behind the words in `starts`.
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
            found[:0] = _with_surname(words, joined, lexicon) if last.only_initials else [joined]
        listed = listed or joined is not None
        while more := _read_before_comma(words, found[0], lexicon):
            inverted = found[0].only_initials or (last.only_initials and more[0].only_initials)
            pair = more[0], found[0]
            if last.only_initials:
                more = _with_surname(words, more[0], lexicon) + more[1:]
            if not (listed or inverted or (starts and _is_whole(words, pair, lexicon, starts))):
                break
            found[:0] = more
    while found and found[0].only_initials:
        del found[0]
    return found, connector if found and found[0].first < connector else -1  # else it joins nothing


def _read_connector(words: Sequence[MarkedWord], end: int) -> int:
    """Find the connector that ends at `end`, "and Dr. Solomon" too; -1 where there is none."""
    if end > 2 and words[end - 1].marks & DOT:
        before = words[end - 2]
        if before.marks & TITLE:
            end -= 2
        elif before.marks & CONNECTOR and before.text.islower() and before.size == 1:
            end -= 1  # "Müller u. Maier"
    return end - 1 if end > 1 and words[end - 1].marks & (CONNECTOR | SLASH) else -1


def _read_joined(
    words: Sequence[MarkedWord], connector: int, lexicon: Lexicon | None
) -> ReadName | None:
    comma = connector > 1 and words[connector - 1].marks & COMMA > 0
    found = read_name(words, connector - 1 if comma else connector, lexicon)
    if found is None or (comma and _is_apart(words, found)):
        return None
    return found if _is_first(words, found, comma=comma) or not leads_in(words, found) else None


def _is_apart(words: Sequence[MarkedWord], found: ReadName) -> bool:
    """Whether a name before ", and" is none of the authors: "in meiner Liste, und Roe (2012)"."""
    return bool(words[found.end - 1].marks & POSSESSIVE) or _is_named_in_passing(words, found)


def _with_surname(
    words: Sequence[MarkedWord], found: ReadName, lexicon: Lexicon | None
) -> list[ReadName]:
    """Read the surname before initials that no comma parts from it: "Smith J. and Jones B."."""
    before = read_name(words, found.first, lexicon) if found.only_initials else None
    return [before, found] if before is not None else [found]


def _is_first(words: Sequence[MarkedWord], found: ReadName, *, comma: bool) -> bool:
    """Whether a place begins a sentence and joins a name: "Berlin and Kay (1969)"."""
    if comma or not words[found.first].marks & PLACE:
        return False
    return not found.first or bool(words[found.first - 1].marks & STOP)


def _read_before_comma(
    words: Sequence[MarkedWord], right: ReadName, lexicon: Lexicon | None
) -> list[ReadName]:
    """Read the name before the comma that stands left of another; at most one.

    It may be a semicolon where the store knows both: "(Lopes; Borges, 2021)", as in Brazil.
    """
    comma = right.first - 1
    if comma < 1 or words[comma - 1].marks & POSSESSIVE:
        return []
    marks = words[comma].marks
    if not marks & (COMMA | SLASH) and not (marks & SEMICOLON and right.known):
        return []
    found = read_name(words, comma, lexicon)
    if found is None or leads_in(words, found) or (marks & SEMICOLON and not found.known):
        return []
    return [] if _is_named_in_passing(words, found) else [found]


def _is_named_in_passing(words: Sequence[MarkedWord], found: ReadName) -> bool:
    """Whether an article stands before a name: "in the DSM, Frost and Spitz (2014)"."""
    if found.group or found.known:
        return False
    before = words[found.first - 1].marks if found.first else 0
    if before & (ARTICLE | CAPITAL_NEXT) and not before & AGENT:
        return True
    marks, last = words[found.first].marks, words[found.end - 1].marks
    article = marks & ARTICLE and marks & PARTICLE  # "el MMPI"
    return bool(article and last & ACRONYM) or last & (LABEL | SURNAME_TOO) == LABEL


def _is_whole(
    words: Sequence[MarkedWord],
    pair: tuple[ReadName, ReadName],
    lexicon: Lexicon | None,
    starts: Set[str],
) -> bool:
    """Whether a list without a connector reaches a border: "for the Ministry, Jones" does not.

    It does in "see Smith, Jones", and in "adapted from Smith, Jones" before "et al.", or where the
    store has no work that Jones is the first author of; the store has to know Smith.
    """
    first, second = pair
    before = first.first
    if not before or words[before - 1].marks & _BORDERS:
        return True
    if lexicon is None or not first.known:
        return False
    said = [word.lower for word in words[:before] if word.text.isalnum()]
    if not starts.isdisjoint({*said[-1:], ".".join(said[-2:])}):  # "see", "e.g."
        return True
    surnames = (fold(" ".join(w.text for w in words[n.first : n.end])) for n in pair)
    wrote, wrote_too = (bool(lexicon.years_of(name)) for name in surnames)
    others = "et" in (word.lower for word in words[second.stop : second.stop + 1])
    return wrote and second.known and (others or not wrote_too)


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
