"""Where a citation can be: every date of the prose, with the bracket that holds it."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.citations.grammar import (
    SHORT_YEARS,
    after_editors,
    rare_dates,
    short_years,
    years_before,
)
from ipnb_refs.frozen import frozen
from ipnb_refs.languages import EDITIONS
from ipnb_refs.model import BORDER, MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ipnb_refs.citations.grammar import Vocabulary
    from ipnb_refs.model import Lexicon

_EMPTY_LINE = regex(r"\n\s*\n")
_SECOND_DIGITS = {"1": "456789", "2": "0"}
"""What follows the first digit of a year."""
_SPACE = ord(" ")
_BEFORE_YEAR = frozenset(b" (")  # mostly
_GLUED = frozenset("_$€£#%+=<>@\\")
_THREE_DIGITS = 3
_PAIRS = ((b"(", b")"), (b"[", b"]"))
_END_OF_INITIAL = b".)"
REACH = 1000
"""How many characters a reader can take in at once: no bracket is looked for further away."""
MAX_BRACKETS = 40
CLOSERS = {"(": ")", "[": "]"}
_OPENERS = {")": "(", "]": "["}
_BLANKS = "\u202f\u2009"

# Searching bytes in which all digits are alike is several times faster than any pattern; so is
# searching for one bracket where all are alike. Letters beyond ASCII are alike as well, and a
# no-break space is a space.
_BEYOND_ASCII = bytes(range(0x80, 0x100))
_SHADOW = bytes.maketrans(
    b"123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" + _BEYOND_ASCII,
    b"000000000abcdefghijklmnopqrstuvwxyz" + b"?" * 0x20 + b" " + b"?" * 0x5F,
)
_ZERO = ord("0")
_SEPARATED = bytes.maketrans(b"()[];,:-/?", b"          ")
_BEFORE_EDITION = frozenset(" \u00a0([,")
_Needle = tuple[str, bytes]

MASKED_SPACE = regex(rf"[\s{MASK}]*")
"""What may stand between two parts of a citation and says nothing."""


class Anchor(NamedTuple):
    """A possible date, and the text that it is read in.

    `opener` is the offset of the innermost bracket that is open before it, or -1; `paragraph` is
    where its paragraph begins.
    """

    start: int
    end: int
    opener: int
    paragraph: int


_anchor = partial(tuple.__new__, Anchor)
"""To make one for each number that looks like a year, without counting its fields each time."""


@frozen
class Anchors:
    """The anchors of a prose, `in_order` of the text.

    `has_personal` says whether a bracket may hold the words for a personal communication,
    `ends_personal` whether one may end with them, `has_pages` whether one may hold the label of a
    page, `has_initials` whether one may end with an initial. `labeled` is where the years begin
    that the label of editors may stand before. `rare` are dates of the lexicon with the folded
    names of their authors.
    """

    in_order: Iterable[Anchor]
    has_personal: bool
    ends_personal: bool
    has_pages: bool
    has_initials: bool
    labeled: tuple[int, ...]
    rare: Mapping[str, frozenset[str]]


def find_anchors(prose: str, vocabulary: Vocabulary, lexicon: Lexicon | None) -> Anchors:
    """Find what may be dates; the lexicon knows those that look like any number."""
    shadow = _shadow(prose)
    brackets = shadow.replace(b")", b"(").replace(b"[", b"(").replace(b"]", b"(")
    bracketed = _bracketed(shadow)
    present = _present((*vocabulary.in_brackets, *SHORT_YEARS), bracketed)
    years = _years(prose, shadow)
    labeled = after_editors(prose, shadow, years)
    dates: Iterable[tuple[int, int]] = years
    others: list[tuple[int, int]] = []
    if eras := present.intersection(vocabulary.eras):
        others, reprints = years_before(prose, shadow, tuple(sorted(eras)))
        dates = (date for date in dates if date[0] not in reprints)
    if undated := present.intersection(vocabulary.undated_words):
        others += _undated(prose, shadow, undated, vocabulary)
    if rare := dict(lexicon.rare_dates()) if lexicon is not None else {}:
        others += rare_dates(prose, rare, vocabulary.common_eras)
    known = lexicon if not present.isdisjoint(SHORT_YEARS) else None
    for start, end, typed, author in short_years(prose, shadow, known) if known else ():
        others.append((start, end))
        rare[typed] = rare.get(typed, frozenset()) | {author}
    if others:
        dates = sorted([*dates, *{*others}], key=_place)
    personal = not present.isdisjoint(vocabulary.personal_phrases)
    pages = not present.isdisjoint(vocabulary.page_labels)
    ends = personal and _end_brackets(vocabulary.personal_phrases, bracketed)
    in_order, initials = _anchored(prose, brackets, dates), _END_OF_INITIAL in bracketed
    return Anchors(in_order, personal, ends, pages, initials, labeled, rare)


def labeled_years(prose: str) -> tuple[int, ...]:
    """Give where the years begin that the label of editors may stand before."""
    shadow = _shadow(prose)
    return after_editors(prose, shadow, _years(prose, shadow))


def _shadow(prose: str) -> bytes:
    for blank in _BLANKS:
        if blank in prose:
            prose = prose.replace(blank, " ")
    return prose.encode("latin-1", "replace").translate(_SHADOW)


def _place(date: tuple[int, int]) -> tuple[int, int]:
    """The longest date first where several begin: "370 B.C.E." may look like the year 370."""
    return date[0], -date[1]


def _bracketed(shadow: bytes) -> bytes:
    """All that brackets hold, in brackets: words there can stand for years. It may be more."""
    parts = []
    for opener, closer in _PAIRS:
        for part in shadow.split(opener)[1:] if opener in shadow else ():
            end = part.rfind(closer)
            parts.append(part if end < 0 else part[:end])
    return b"(" + b")(".join(parts) + b")"


def _present(phrases: tuple[str, ...], bracketed: bytes) -> frozenset[str]:
    """The phrases that brackets hold; they are looked for only where their longest word is."""
    by_word, longest = _needles(phrases)
    return frozenset(
        phrase
        for word in longest.intersection(bracketed.translate(_SEPARATED).split())
        for phrase, needle in by_word[word]
        if needle in bracketed
    )


def _end_brackets(phrases: tuple[str, ...], bracketed: bytes) -> bool:
    """Whether a bracket ends with the last word of any of the phrases."""
    ends = {phrase.split()[-1].encode("ascii", "replace") for phrase in phrases}
    return any(end + closer in bracketed for end in ends for _, closer in _PAIRS)


def _anchored(prose: str, brackets: bytes, dates: Iterable[tuple[int, int]]) -> Iterator[Anchor]:
    """Find the innermost bracket that is open at each date, not too far back.

    `brackets` has "(" for all of them. Mostly it is the nearest one; only where that one closes
    are those of the paragraph matched.
    """
    breaks = iter([*_breaks(prose), len(prose)])
    following = next(breaks)
    still_open: list[int] = []
    floor = matched = 0
    for start, end in dates:
        if following <= start:
            while following <= start:
                floor, following = following, next(breaks)
            matched = floor
            still_open.clear()
        least = start - REACH
        opener = brackets.rfind(b"(", floor if least < floor else least, start)
        if opener >= 0 and prose[opener] not in CLOSERS:
            _match(prose, brackets, matched, start, still_open)
            matched = start
            opener = still_open[-1] if still_open and still_open[-1] >= least else -1
        yield _anchor((start, end, opener, floor))


def _match(prose: str, brackets: bytes, start: int, end: int, still_open: list[int]) -> None:
    """Bring the open brackets at `start` up to those at `end`."""
    at = brackets.find(b"(", start, end)
    while at >= 0:
        if prose[at] in CLOSERS:
            still_open.append(at)
        elif still_open and prose[still_open[-1]] == _OPENERS[prose[at]]:
            still_open.pop()
        else:
            _close(prose, still_open, _OPENERS[prose[at]])
        at = brackets.find(b"(", at + 1, end)


def _close(prose: str, still_open: list[int], sign: str) -> None:
    """Take the last open bracket of this sign off; one that closes nothing says nothing."""
    for i in range(len(still_open) - 1, max(-1, len(still_open) - 1 - MAX_BRACKETS), -1):
        if prose[still_open[i]] == sign:
            del still_open[i]
            return


def _breaks(prose: str) -> list[int]:
    """Where paragraphs begin."""
    found = [match.end() for match in _EMPTY_LINE.finditer(prose)]
    border = prose.find(BORDER)
    while border >= 0:
        found.append(border + 1)
        border = prose.find(BORDER, border + 1)
    return sorted(found)


def _years(prose: str, shadow: bytes) -> list[tuple[int, int]]:
    """Find years from 1400 to 2099 that are words of their own."""
    found = []
    # From the right, `bytes` are searched in two thirds of the time.
    start = shadow.rfind(b"0000")
    while start >= 0:
        before = shadow[start - 1] if start else _SPACE
        if before == _ZERO:
            while start and shadow[start - 1] == _ZERO:
                start -= 1
        elif prose[start + 1] in _SECOND_DIGITS.get(prose[start], ""):
            if before in _BEFORE_YEAR:
                found.append((start, start + 4))
            elif _stands_alone(prose, start):
                found.append((_with_original(prose, start), start + 4))
        start = shadow.rfind(b"0000", 0, start)
    found.reverse()
    return found


def _with_original(prose: str, start: int) -> int:
    """Where a date begins whose original year has three digits: "161/1977"."""
    if prose[start - 1] != "/":
        return start
    first = start - _THREE_DIGITS - 1
    if first < 0 or not prose[first : start - 1].isdecimal():
        return start
    return first if first == 0 or not prose[first - 1].isalnum() else start


def _stands_alone(prose: str, start: int) -> bool:
    """Say whether a year is a word of its own: no letter, digit or sign glued to its front."""
    before = prose[start - 1]
    if before in EDITIONS:  # "Rogge ³2012"
        return prose[start - 2 : start - 1] in _BEFORE_EDITION
    return not (before.isalnum() or before in _GLUED)


@lru_cache(maxsize=64)
def _needles(phrases: tuple[str, ...]) -> tuple[dict[bytes, list[_Needle]], frozenset[bytes]]:
    """Each phrase, and its shadow, by its longest word; and all these words."""
    found: dict[bytes, list[_Needle]] = {}
    for phrase in phrases:
        needle = phrase.encode("ascii", "replace")
        parts = needle.translate(_SEPARATED).split()
        found.setdefault(max(parts, key=len), []).append((phrase, needle))
    return found, frozenset(found)


def _undated(
    prose: str, shadow: bytes, words: Iterable[str], vocabulary: Vocabulary
) -> Iterator[tuple[int, int]]:
    """Find the words that stand for a year, the longest of those that overlap."""
    found = []
    for word in words:
        needle = word.encode("ascii", "replace")
        start = shadow.find(needle)
        while start >= 0:
            end = start + len(word)
            if _is_word(prose, start, end) and vocabulary.status_of(prose[start:end]):
                found.append((start, end))
            start = shadow.find(needle, end)
    last = 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= last:
            yield start, end
            last = end


def _is_word(prose: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends with words; "ND" is North Dakota."""
    sides = prose[start - 1 : start], prose[end : end + 1]
    return prose[start:end] != "ND" and not any(s.isalnum() or s == "_" for s in sides)
