"""The names of a cite, read leftwards from its date.

| typed | read as |
| --- | --- |
| Siegel | one name; `name` has the forms of a single one |
| Smith & Jones / Smith and Jones / Meier und Huber | two, with their connector |
| Smith, Jones, & Brown / Smith, J., & Jones, B. | three / two |
| Smith, Jones (in parentheses) | two without a connector |
| Hama et al. / Smith, et al / Henderson and colleagues | one, and the mark of et al. |
| Siegel's / James' / Porges et al.'s | possessives; the mark is no part of the name |
| World Health Organization [WHO] | a group; the abbreviation is stepped over |
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ipnb_refs.citations.name import ReadName, leads_in, read_name
from ipnb_refs.citations.window import APOSTROPHES
from ipnb_refs.languages import CONNECTORS, ET_AL
from ipnb_refs.model import CiteName, Name, Part, Span
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.window import Token
    from ipnb_refs.model import Lexicon

_TITLES = frozenset({"Dr", "Prof", "Mr", "Mrs", "Ms"})
_ET_AL_ENDS = frozenset(words[-1] for words in ET_AL)


@dataclass(frozen=True, slots=True)
class Authors:
    """What was read: the names in typed order, and where they begin.

    `before` is the number of tokens left of the names; `extra` and `known` as in `ReadName`, of
    the first name and of any.
    """

    names: tuple[CiteName, ...]
    connector: Part | None
    et_al: Part | None
    before: int
    extra: int
    known: bool

    @property
    def start(self) -> int:
        """Offset of the first letter of the first name."""
        return self.names[0].span.start

    @property
    def span(self) -> Span:
        """From the first name to the last, or to et al."""
        return Span(self.start, (self.et_al or self.names[-1]).span.end)


def read_authors(
    tokens: Sequence[Token], stop: int, lexicon: Lexicon | None, *, enclosed: bool
) -> Authors | None:
    """Read names leftwards from `tokens[stop - 1]`, or return None where there is none.

    `enclosed` says that the tokens stand inside a bracket, so that a list without a connector
    ("Smith, Jones, 2004") may be taken whole.
    """
    end = _skip_abbreviation(tokens, _skip_apostrophe(tokens, stop))
    et_al, end = _read_et_al(tokens, end)
    comma_before_et_al = et_al is not None and tokens[end].text == ","
    last = read_name(tokens, _skip_apostrophe(tokens, end), lexicon)
    if last is None:
        return None
    found = [last]
    if last.only_initials:  # "Smith, J." or "Smith J."
        beside = read_name(tokens, last.first, lexicon)
        found[:0] = [beside] if beside else _read_before_comma(tokens, last, lexicon)
    connector, joined = _read_joined(tokens, found[0].first, lexicon)
    if joined is not None:
        found.insert(0, joined)
    listed = connector is not None or comma_before_et_al
    while more := _read_before_comma(tokens, found[0], lexicon):
        if not listed and not found[0].only_initials and not _whole(tokens, more[0], enclosed):
            break
        found[:0] = more
    names = _merge_initials(found)
    if not names:
        return None
    authors = Authors(
        names, connector, et_al, found[0].first, found[0].extra, any(f.known for f in found)
    )
    return _as_store_has_it(authors, found, tokens, lexicon)


def _read_joined(
    tokens: Sequence[Token], end: int, lexicon: Lexicon | None
) -> tuple[Part | None, ReadName | None]:
    """Read a connector that ends at `end`, with the name before it; "and Dr. Solomon" too."""
    if end > 2 and tokens[end - 1].text == "." and tokens[end - 2].text in _TITLES:
        end -= 2
    if end < 2 or tokens[end - 1].text.lower() not in CONNECTORS:
        return None, None
    before = end - 2 if end > 2 and tokens[end - 2].text == "," else end - 1
    found = read_name(tokens, before, lexicon)
    if found is None or leads_in(tokens, found):
        return None, None
    return Part(tokens[end - 1].span, tokens[end - 1].text), found


def _read_before_comma(
    tokens: Sequence[Token], right: ReadName, lexicon: Lexicon | None
) -> list[ReadName]:
    """Read the name before the comma that stands left of another; at most one."""
    comma = right.first - 1
    if comma < 1 or tokens[comma].text != "," or tokens[comma - 1].possessive:
        return []
    found = read_name(tokens, comma, lexicon)
    return [found] if found is not None and not leads_in(tokens, found) else []


def _whole(tokens: Sequence[Token], found: ReadName, enclosed: bool) -> bool:
    """Whether a list without a connector reaches a border: "for the Ministry, Jones" does not."""
    return enclosed and (found.first == 0 or tokens[found.first - 1].text in ",;")


def _as_store_has_it(
    authors: Authors, found: list[ReadName], tokens: Sequence[Token], lexicon: Lexicon | None
) -> Authors:
    """Let the store correct a list: a concept before the names, a group with a connector in it."""
    names = authors.names
    if lexicon is None or len(names) != len(found) or len(names) == 1:
        return authors
    if authors.connector is None:
        for i, name in enumerate(found):  # "(DD, Smith 2016)"
            if name.known:
                return replace(authors, names=names[i:], before=name.first, extra=name.extra)
        return authors
    span = Span(authors.start, names[-1].span.end)
    whole = " ".join(t.text for t in tokens[authors.before :] if t.end <= span.end)
    if lexicon.years_of(fold(whole)):  # "Substance Abuse and Mental Health Services ..."
        group = CiteName(span, Name(literal=whole))
        return replace(authors, names=(group,), connector=None, extra=0, known=True)
    return authors


def _merge_initials(found: Sequence[ReadName]) -> tuple[CiteName, ...]:
    """Give the initials of "Smith, J., & Jones, B." to the surname before them."""
    names: list[CiteName] = []
    for each in found:
        if not each.only_initials:
            names.append(each.name)
        elif names and not names[-1].name.given:
            name = replace(names[-1].name, given=each.name.name.given)
            names[-1] = CiteName(Span(names[-1].span.start, each.name.span.end), name)
    return tuple(names)


def _skip_apostrophe(tokens: Sequence[Token], end: int) -> int:
    """Step over the mark of "James'", and over the "'s" of "et al.'s"."""
    if end > 2 and tokens[end - 1].text == "s" and tokens[end - 2].text in APOSTROPHES:
        return end - 2
    return end - 1 if end > 1 and tokens[end - 1].text in APOSTROPHES else end


def _skip_abbreviation(tokens: Sequence[Token], end: int) -> int:
    """Step over the bracket that introduces an abbreviation: "... Organization [WHO]"."""
    if end > 3 and tokens[end - 1].text in ")]" and tokens[end - 3].text in "([":
        return end - 3
    return end


def _read_et_al(tokens: Sequence[Token], end: int) -> tuple[Part | None, int]:
    """The mark of further authors that ends at `end`, and where the names before it end."""
    last = end - 1 if end > 0 and tokens[end - 1].text == "." else end
    if last < 2 or tokens[last - 1].text.lower() not in _ET_AL_ENDS:
        return None, end
    for words in ET_AL:
        first = last - len(words)
        if first > 0 and tuple(t.text.lower() for t in tokens[first:last]) == words:
            mark = tokens[first:end]
            span = Span(mark[0].start, mark[-1].end)
            text = " ".join(t.text for t in mark).replace(" .", ".")
            return Part(span, text), first - 1 if tokens[first - 1].text == "," else first
    return None, end
