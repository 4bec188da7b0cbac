"""What is seen of each token of a typed entry, as named clues: "w=press", "s-1=YEAR".

Clues come in groups, each a function of a small key: the word itself, the word before, where the
token stands. So the weights of a group can be summed once for each key, however many entries there
are, and learning and reading see the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.entries.tokens import INITIAL, YEAR, shape_of_token
from ipnb_refs.languages import AMPERSAND, PLACES, alternatives, read_as

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

_WORDS = read_as()
_LISTS = _WORDS.lists
_OUTSIDE = "#"
"""Stands for the token before the first, and after the last."""

_QUOTES = frozenset('"“”„«»')
_OPENING, _CLOSING = "([", ")]"
_STOP = frozenset(".")
_PUNCTUATION = frozenset(".,;:?!")
_BEFORE_WITHIN = _PUNCTUATION | _QUOTES | {")"}
_EARLY = 0.45
"""A year that stands in this part of an entry, counted from its start, is where APA has it."""

_EARLY_TOKENS = 40
_LONG_WORD = 3
_ENDING = 3
_ROMAN = re.compile(r"[ivxlcdm]{2,}")
_LABELS = alternatives(
    word.lower().rstrip(".") for word in _LISTS.volumes | _LISTS.issues if len(word) > 1
)
_NUMBERED = re.compile(
    rf"\b\d+\s?\(\d+|\b(?:{_LABELS})\b|(?<!\d)\d+\s?[:,]\s?(?:s\.|pp?\.)?\s?\d+\s?[-–]+\s?\d+"
)
_INSIDE = re.compile(
    rf"(?<=[.,:;!?\"”“»] )(?:{alternatives(word.lower() for word in _LISTS.within)})[ :]"
)
_APA_DATE = re.compile(r"[a-z]?(?:,[^()]{1,30})?\)\.")
_LONGEST_IMPRINT = 120
_IMPRINT = re.compile(r":\s[^\W\d_a-zß-öø-ÿ][^:.]{2,60}[.,]?\s*(?:\d{4})?\W*$")


def _lower(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word.lower().rstrip(".") for word in words)


_CLASSES: Mapping[str, frozenset[str]] = {
    "month": _WORDS.months,
    "editor": _lower(_LISTS.editors),
    "press": _LISTS.publishing,
    "serial": _LISTS.serials | _LISTS.periodicals,
    "place": PLACES | _LISTS.imprints,
    "page": _lower(_LISTS.pages),
    "number": _lower(_LISTS.volumes | _LISTS.issues | _LISTS.articles),
    "joint": _WORDS.connectors | {AMPERSAND},
    "within": _lower(_LISTS.within),
}
"""Kinds of words by name."""


class EntryStyle(NamedTuple):
    """What an entry as a whole looks like, a letter or a dash for each trait."""

    early: str
    quoted: str
    numbered: str
    inside: str
    imprint: str

    def __str__(self) -> str:
        return "".join(self[:4])


class TokenStanding(NamedTuple):
    """Where a token stands: signs and words before it, counted up to a limit."""

    style: EntryStyle
    side: str
    segment: int
    within: int
    bracketed: int
    quoted: int
    quotations: int
    since_date: int
    since_within: int


def _own(token: str) -> Iterator[str]:
    low, shape = token.lower(), shape_of_token(token)
    yield f"s={shape}"
    yield f"w={low}"
    for kind in _kinds(low):
        yield f"c={kind}"
    if token[0].isalpha() and len(low) > _LONG_WORD:
        yield f"x={low[-_ENDING:]}"


def _near(at: str) -> Callable[[str], Iterator[str]]:
    def clues(token: str) -> Iterator[str]:
        if token == _OUTSIDE:
            yield f"s{at}={_OUTSIDE}"
            return
        yield f"s{at}={shape_of_token(token)}"
        yield f"w{at}={token.lower()}"
        for kind in _kinds(token.lower()):
            yield f"c{at}={kind}"

    return clues


def _far(at: str) -> Callable[[str], Iterator[str]]:
    def clues(token: str) -> Iterator[str]:
        if token == _OUTSIDE:
            yield f"s{at}={_OUTSIDE}"
            return
        yield f"s{at}={shape_of_token(token)}"
        for kind in _kinds(token.lower()):
            yield f"c{at}={kind}"

    return clues


def _joints(key: tuple[str, bool, str, bool, str]) -> Iterator[str]:
    before, gap_before, shape, gap_after, after = key
    if before != _OUTSIDE:
        yield f"j-={before}|{shape}|{gap_before:d}"
    if after != _OUTSIDE:
        yield f"j+={shape}|{after}|{gap_after:d}"
    if _OUTSIDE not in (before, after):
        yield f"jj={before}|{shape}|{after}"


def _standing(key: TokenStanding) -> Iterator[str]:
    style = str(key.style)
    yield "any"
    yield f"style={''.join(key.style)}"
    yield f"bracket={key.bracketed}"
    yield f"quote={key.quoted}|{key.quotations}"
    yield f"segment={key.side}{key.segment}"
    yield f"style+segment={style}{key.side}{key.segment}"
    yield f"since={key.since_date}{key.style.early}"
    yield f"within={key.within}|{key.since_within}"
    yield f"style+within={style}{key.within}{key.side}"
    if key.style.imprint == "p":
        yield f"imprint={key.side}"


def _length(key: tuple[EntryStyle, int, int, int]) -> Iterator[str]:
    style, tenth, to_end, from_start = key
    yield f"tenth={tenth}"
    yield f"end={to_end}"
    yield f"start={from_start}"
    yield f"style+fifth={style!s}{tenth // 2}"


def _italics(key: tuple[EntryStyle, bool, bool, bool, bool, str]) -> Iterator[str]:
    style, anywhere, before, here, after, side = key
    if anywhere:
        yield f"italic={before:d}{here:d}{after:d}"
        yield f"style+italic={style!s}{here:d}{side}"
        yield f"italic-here={here:d}"


GROUPS: tuple[Callable[..., Iterator[str]], ...] = (
    _own, _near("-1"), _near("+1"), _far("-2"), _far("+2"), _joints, _standing, _length, _italics,
)  # fmt: skip
"""The functions from the keys of a token to its clues, in the order of the keys."""


def keys_of(
    text: str, tokens: Sequence[tuple[int, int]], italics: Sequence[tuple[int, int]] = ()
) -> list[tuple[Hashable, ...]]:
    """Give the keys of each token, one for each of `GROUPS`.

    `tokens` and `italics` are half-open ranges of the text, in order.
    """
    typed = [text[start:end] for start, end in tokens]
    shapes = [_OUTSIDE, *map(shape_of_token, typed), _OUTSIDE]
    padded = [_OUTSIDE, _OUTSIDE, *typed, _OUTSIDE, _OUTSIDE]
    number = len(typed)
    gaps = [
        False,
        *(tokens[at - 1][1] < tokens[at][0] for at in range(1, number)),
        False,
    ]
    year = shapes.index(YEAR) - 1 if YEAR in shapes else number + 1
    style = _style_of(text, tokens, year)
    set_off = [False, *_inside(tokens, italics), False]
    anywhere = any(set_off)
    keys: list[tuple[Hashable, ...]] = []
    for at, standing in enumerate(_standings(typed, shapes, gaps, year, style)):
        keys.append(
            (
                *(padded[at + 2], padded[at + 1], padded[at + 3], padded[at], padded[at + 4]),
                (shapes[at], gaps[at], shapes[at + 1], gaps[at + 1], shapes[at + 2]),
                standing,
                (style, 10 * at // number, min(number - 1 - at, 5), min(at, 5)),
                (style, anywhere, *set_off[at : at + 3], standing.side),
            )
        )
    return keys


def clues_of(keys: Sequence[Hashable]) -> list[str]:
    """Spell out the clues of one token from its keys."""
    return [clue for group, key in zip(GROUPS, keys, strict=True) for clue in group(key)]


def _style_of(text: str, tokens: Sequence[tuple[int, int]], year: int) -> EntryStyle:
    low = text.lower()
    early = year < min(len(tokens), _EARLY_TOKENS) and tokens[year][0] < _EARLY * len(text)
    in_brackets = early and text[tokens[year][0] - 1 : tokens[year][0]] == "("
    return EntryStyle(
        "a" if in_brackets and _APA_DATE.match(text, tokens[year][1]) else "e" if early else "l",
        "q" if sum(map(text.count, _QUOTES)) > 1 else "-",
        "j" if _NUMBERED.search(low) else "-",
        "i" if _INSIDE.search(low) else "-",
        "p" if _IMPRINT.search(_last_words(text)) else "-",
    )


def _last_words(text: str) -> str:
    """Give the end of an entry, long enough for an imprint, without most of the signs after it."""
    end = len(text)
    while end and not text[end - 1].isalnum():
        end -= 1
    return text[max(0, end - _LONGEST_IMPRINT) : end + 3]


def _inside(tokens: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]]) -> Iterator[bool]:
    """Say of each token whether it lies in one of the spans; both are in order."""
    left = list(reversed(spans))
    for start, end in tokens:
        while left and left[-1][1] <= start:
            left.pop()
        yield bool(left) and left[-1][0] <= start and end <= left[-1][1]


def _standings(
    typed: Sequence[str], shapes: Sequence[str], gaps: Sequence[bool], year: int, style: EntryStyle
) -> Iterator[TokenStanding]:
    """Go through the tokens once, and count what has come before each."""
    depth = quoted = quotations = segment = since_date = since_within = within = 0
    for at, token in enumerate(typed):
        depth += token in _OPENING
        yield TokenStanding(
            style,
            "pre" if at < year else "post",
            min(segment, 6),
            within,
            min(depth, 1),
            quoted,
            min(quotations, 2),
            min(since_date, 4),
            min(since_within, 3),
        )
        depth -= token in _CLOSING and depth > 0
        if token in _QUOTES:
            quoted = _is_open(typed, gaps, at, quoted)
            quotations += not quoted
        elif token in _PUNCTUATION and (at + 1 == len(typed) or gaps[at + 1]):
            if not (token in _STOP and shapes[at] == INITIAL):
                segment += 1
                since_date += at > year
                since_within += within
        elif token.lower() in _CLASSES["within"] and _begins(typed, at):
            within, since_within = 1, 0


def _is_open(typed: Sequence[str], gaps: Sequence[bool], at: int, quoted: int) -> int:
    """Say whether a quotation is open after the sign at this place."""
    sign = typed[at]
    if sign == '"':
        return 1 - quoted
    if sign != "“":
        return int(sign in "„«")
    apart = not at or gaps[at] or typed[at - 1] in _OPENING
    return int(apart and at + 1 < len(typed) and not gaps[at + 1])


def _begins(typed: Sequence[str], at: int) -> bool:
    """Say whether "in" can begin the source: after punctuation, or before a colon."""
    return not at or typed[at - 1] in _BEFORE_WITHIN or typed[at + 1 : at + 2] == [":"]


@lru_cache(maxsize=65536)
def _kinds(low: str) -> tuple[str, ...]:
    found = [kind for kind, words in _CLASSES.items() if low in words]
    return (*found, "roman") if _ROMAN.fullmatch(low) else tuple(found)
