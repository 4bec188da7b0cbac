"""The keys of the tokens of a typed entry: which words they are, and where each stands."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.entries.token_clues import OUTSIDE, PLACE_GROUPS, WITHIN, WORD_GROUPS, look_of
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
_LABELS = alternatives(
    word.lower().rstrip(".") for word in _LISTS.volumes | _LISTS.issues if len(word) > 1
)
_NUMBERED = regex(
    rf"\b\d+\s?\(\d+|\b(?:{_LABELS})\b|(?<!\d)\d+\s?[:,]\s?(?:s\.|pp?\.)?\s?\d+\s?[-–]+\s?\d+"
)
_INSIDE = regex(
    rf"(?<=[.,:;!?\"”“»] )(?:{alternatives(word.lower() for word in _LISTS.within)})[ :]"
)
_APA_DATE = regex(r"[a-z]?(?:,[^()]{1,30})?\)\.")
_LONGEST_IMPRINT = 120
_IMPRINT = regex(r":\s[^\W\d_a-zß-öø-ÿ][^:.]{2,60}[.,]?\s*(?:\d{4})?\W*$")


class EntryKeys(NamedTuple):
    """What is seen of the tokens of an entry.

    `words` are the tokens as typed, with two on either side that stand around them; `places` has
    the keys of `PLACE_GROUPS` for each token.
    """

    words: list[str]
    places: list[tuple[Hashable, ...]]


def keys_of(text: str, tokens: Ranges, italics: Ranges = (), first: int = 0) -> EntryKeys:
    """Give the keys of each token but the first ones.

    `italics` are half-open ranges of the text, in order, as `tokens` are.
    """
    words = [text[start:end] for start, end in tokens]
    shapes = [OUTSIDE, *map(shape_of_token, words), OUTSIDE]
    number = len(words)
    starts, ends = [start for start, _ in tokens], [end for _, end in tokens]
    gaps = [False, *map(int.__lt__, ends, starts[1:]), False]
    year = shapes.index(YEAR) - 1 if YEAR in shapes else number + 1
    style = _style_of(text, tokens, year)
    joints = zip(
        shapes[first:], gaps[first:], shapes[first + 1 :], gaps[first + 1 :], shapes[first + 2 :],
        strict=False,
    )  # fmt: skip
    places = [*_places(words, shapes, gaps, year, style)][first:]
    slanted: list[Hashable] = [None] * (number - first)
    if italics and any(set_off := [False, *_inside(tokens, italics), False]):
        around = zip(set_off[first:], set_off[first + 1 :], set_off[first + 2 :], strict=False)
        slanted = [(style, *each, place[1]) for each, place in zip(around, places, strict=True)]
    padded = [OUTSIDE, OUTSIDE, *words, OUTSIDE, OUTSIDE][first:]
    return EntryKeys(
        padded, list(zip(joints, places, _lengths(style, number)[first:], slanted, strict=True))
    )


def clues_of(keys: EntryKeys) -> list[list[str]]:
    """Spell out the clues of each token."""
    found = []
    for at, places in enumerate(keys.places):
        before, last, here, following, behind = keys.words[at : at + 5]
        clues: list[str] = []
        for (looks, spells), word in zip(
            WORD_GROUPS, (here, last, following, before, behind), strict=True
        ):
            clues += looks(look_of(word))
            clues += () if word == OUTSIDE else spells(word.lower())
        for group, key in zip(PLACE_GROUPS, places, strict=True):
            clues += group(key)
        found.append(clues)
    return found


@lru_cache(maxsize=256)
def _lengths(style: str, number: int) -> list[tuple[str, int, int, int]]:
    return [(style, 10 * at // number, min(number - 1 - at, 5), min(at, 5)) for at in range(number)]


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
            "j" if _NUMBERED.search(low) else "-",
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
) -> Iterator[TokenPlace]:
    """Go through the tokens once, and count what has come before each, up to a limit."""
    depth = quoted = quotations = segment = since_date = since_within = within = 0
    place: TokenPlace | None = None
    for at, token in enumerate(words):
        depth += token in _OPENING
        if place is None or at == year or depth != place[4]:
            place = (
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
        yield place
        if token not in _SIGNS and token.lower() not in WITHIN:
            continue
        place = None
        depth -= token in _CLOSING and depth > 0
        if token in _QUOTES:
            quoted = _is_open(words, gaps, at, quoted)
            quotations += not quoted
        elif token in _PUNCTUATION and (at + 1 == len(words) or gaps[at + 1]):
            if not (token in _STOP and shapes[at] == INITIAL):
                segment += 1
                since_date += at > year
                since_within += within
        elif token not in _SIGNS and _begins(words, at):
            within, since_within = 1, 0


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
