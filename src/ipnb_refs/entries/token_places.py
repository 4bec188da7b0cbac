"""The keys of the tokens of a typed entry: which words they are, and where each stands."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.entries.token_clues import (
    LOOKS,
    OUTSIDE,
    PLACE_GROUPS,
    WITHIN,
    look_of,
    spellings_of,
)
from ipnb_refs.entries.tokens import INITIAL, YEAR, shape_of_token
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from ipnb_refs.entries.token_clues import TokenPlace

    Ranges = Sequence[tuple[int, int]]

_LISTS = read_as().lists
_QUOTES = frozenset('"“”„«»')
_OPENING, _CLOSING = "([", ")]"
_STOP = frozenset(".")
_PUNCTUATION = frozenset(".,;:?!")
_BEFORE_WITHIN = _PUNCTUATION | _QUOTES | {")"}
_SIGNS = _PUNCTUATION | _QUOTES | frozenset(_OPENING + _CLOSING)
_EARLY = 0.45
"""A year that stands in this part of an entry, counted from its start, is where APA has it."""

_EARLY_TOKENS = 40
_MOST_SEGMENTS, _MOST_QUOTATIONS, _MOST_SINCE_DATE, _MOST_SINCE_WITHIN = 6, 2, 4, 3
_LABELS = alternatives(
    word.lower().rstrip(".") for word in _LISTS.volumes | _LISTS.issues if len(word) > 1
)
_NUMBERS = regex(
    r"\d(?:(?<!\w\d)\d*\s?\(\d|(?<!\d\d)\d*\s?[:,]\s?(?:s\.|pp?\.)?\s?\d+\s?[-–]+\s?\d)"
)
"""Numbers of a journal: "12(3)", "12: 3–4". It begins with its digit: so they are found soonest."""
_NUMBERED = regex(rf"\b(?:{_LABELS})\b")
_INSIDE = regex(
    rf"(?<=[.,:;!?\"”“»] )(?:{alternatives(word.lower() for word in _LISTS.within)})[ :]"
)
_APA_DATE = regex(r"[a-z]?(?:,[^()]{1,30})?\)\.")
_LONGEST_IMPRINT = 120
_IMPRINT = regex(r":\s[^\W\d_a-zß-öø-ÿ][^:.]{2,60}[.,]?\s*(?:\d{4})?\W*$")


class EntryKeys(NamedTuple):
    """What is seen of the tokens of an entry.

    `words` are the tokens as typed, with two on either side that stand around them; `places` has
    for each of `PLACE_GROUPS` the keys of all tokens. Where nothing is set in italics, the last of
    them is left out.
    """

    words: list[str]
    places: tuple[Sequence[Hashable], ...]


def keys_of(text: str, tokens: Ranges, italics: Ranges = (), first: int = 0) -> EntryKeys:
    """Give the keys of each token but the first ones.

    `italics` are half-open ranges of the text, in order, as `tokens` are.
    """
    words = [text[start:end] for start, end in tokens]
    shapes = [OUTSIDE, *map(shape_of_token, words), OUTSIDE]
    number = len(words)
    starts, ends = zip(*tokens, strict=True) if tokens else ((), ())
    gaps = [False, *map(int.__lt__, ends, starts[1:]), False]
    year = shapes.index(YEAR) - 1 if YEAR in shapes else number + 1
    style = _style_of(text, tokens, year)
    joints = [*zip(shapes, gaps, shapes[1:], gaps[1:], shapes[2:], strict=False)]
    places = _places(words, shapes, gaps, year, style)
    fifths = [(style[:4], fifth) for fifth in _fifths(number)]
    columns: list[Sequence[Hashable]] = [joints, places, _lengths(number), fifths]
    if italics and any(set_off := [False, *_inside(tokens, italics), False]):
        around = zip(set_off, set_off[1:], set_off[2:], strict=False)
        columns.append([(style, *at, place[1]) for at, place in zip(around, places, strict=True)])
    padded = [OUTSIDE, OUTSIDE, *words, OUTSIDE, OUTSIDE]
    return EntryKeys(padded[first:], tuple(column[first:] for column in columns))


def clues_of(keys: EntryKeys) -> list[list[str]]:
    """Spell out the clues of each token."""
    found = []
    for at, places in enumerate(zip(*keys.places, strict=True)):
        before, last, here, following, behind = keys.words[at : at + 5]
        clues: list[str] = []
        for near, word in enumerate((here, last, following, before, behind)):
            clues += LOOKS[near](look_of(word))
            clues += (clue for where, clue in spellings_of(word) if where == near)
        for group, key in zip(PLACE_GROUPS, places, strict=False):
            clues += group(key)
        found.append(clues)
    return found


@lru_cache(maxsize=256)
def _lengths(number: int) -> list[tuple[int, int, int]]:
    return [(10 * at // number, min(number - 1 - at, 5), min(at, 5)) for at in range(number)]


@lru_cache(maxsize=256)
def _fifths(number: int) -> list[int]:
    return [tenth // 2 for tenth, _, _ in _lengths(number)]


def _style_of(text: str, tokens: Ranges, year: int) -> str:
    """Say what an entry as a whole looks like, a letter or a dash for each trait.

    Where its year stands, whether it has quotation marks, numbers of a volume, "In", an imprint.
    """
    low = text.lower()
    early = year < min(len(tokens), _EARLY_TOKENS) and tokens[year][0] < _EARLY * len(text)
    in_brackets = early and text[tokens[year][0] - 1 : tokens[year][0]] == "("
    return "".join(
        (
            "a"
            if in_brackets and _APA_DATE.match(text, tokens[year][1])
            else "e"
            if early
            else "l",
            "q" if sum(map(text.count, _QUOTES)) > 1 else "-",
            "j" if _NUMBERS.search(low) or _NUMBERED.search(low) else "-",
            "i" if _INSIDE.search(low) else "-",
            "p" if _IMPRINT.search(_last_words(text)) else "-",
        )
    )


def _inside(tokens: Ranges, spans: Ranges) -> Iterator[bool]:
    """Say of each token whether it lies in one of the spans; both are in order."""
    left = list(reversed(spans))
    for start, end in tokens:
        while left and left[-1][1] <= start:
            left.pop()
        yield bool(left) and left[-1][0] <= start and end <= left[-1][1]


def _places(
    words: Sequence[str], shapes: Sequence[str], gaps: Sequence[bool], year: int, style: str
) -> list[TokenPlace]:
    """Count for each token what has come before it, up to a limit: all of a stretch have the same.

    A stretch begins with the year or a bracket that opens, and ends with a sign, or with a word
    such as "in".
    """
    turns = [at for at, word in enumerate(words) if word in _SIGNS or word.lower() in WITHIN]
    begins = {0, min(year, len(words)), *(at for at in turns if words[at] in _OPENING)}
    edges = sorted({*begins, *(at + 1 for at in turns), len(words)})
    depth = quoted = quotations = segment = since_date = since_within = within = 0
    places: list[TokenPlace] = []
    for start, end in pairwise(edges):
        depth += words[start] in _OPENING
        side = "pre" if start < year else "post"
        counted = segment, within, int(depth > 0), quoted, quotations, since_date, since_within
        place = (style, side, *counted)
        places += [place] * (end - start)
        at = end - 1
        token = words[at]
        if token in _QUOTES:
            quoted = _is_open(words, gaps, at, quoted)
            quotations += not quoted and quotations < _MOST_QUOTATIONS
        elif token in _PUNCTUATION:
            if (end == len(words) or gaps[end]) and not (token in _STOP and shapes[at] == INITIAL):
                segment += segment < _MOST_SEGMENTS
                since_date += at > year and since_date < _MOST_SINCE_DATE
                since_within += within and since_within < _MOST_SINCE_WITHIN
        elif token in _CLOSING:
            depth -= depth > 0
        elif token.lower() in WITHIN and _begins(words, at):
            within, since_within = 1, 0
    return places


def _is_open(words: Sequence[str], gaps: Sequence[bool], at: int, quoted: int) -> int:
    """Say whether a quotation is open after the sign at this place."""
    sign = words[at]
    if sign == '"':
        return 1 - quoted
    if sign != "“":
        return int(sign in "„«")
    apart = not at or gaps[at] or words[at - 1] in _OPENING
    return int(apart and at + 1 < len(words) and not gaps[at + 1])


def _begins(words: Sequence[str], at: int) -> bool:
    """Say whether "in" can begin the source: after punctuation, or before a colon."""
    return not at or words[at - 1] in _BEFORE_WITHIN or words[at + 1 : at + 2] == [":"]


def _last_words(text: str) -> str:
    """Give the end of an entry, long enough for an imprint, without most of the signs after it."""
    end = len(text)
    while end and not text[end - 1].isalnum():
        end -= 1
    return text[max(0, end - _LONGEST_IMPRINT) : end + 3]
