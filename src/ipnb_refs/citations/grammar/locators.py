"""The part of a work that a citation points at, read rightwards from the date (APA 8.13).

| typed | label | value |
| --- | --- | --- |
| , p. 4 / , pp. 3–4 / , pp. 3--4 / p4 / , S. 12 | page | 4 / 3–4 / 3--4 / 4 / 12 |
| , 232 (bare) | page | 232 |
| :569 / : 292–294 | page | 569 / 292–294 |
| , 44ff. | page | 44ff. |
| , para. 2 | paragraph | 2 |
| , Chapter 3 | chapter | 3 |
| , Fig. 2 / , Table 1 | figure / table | 2 / 1 |
| , 1:30:40 | timestamp | 1:30:40 |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import value
from ipnb_refs.languages import AND_FOLLOWING, ET_SEQUENTES, alternatives
from ipnb_refs.model import MASK, Locator, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.citations.grammar.vocabulary import Vocabulary

_FOLLOWING = rf"(?:\s?(?:{alternatives(AND_FOLLOWING)})\b\.?|\s?-?(?:{alternatives(ET_SEQUENTES)}))"
_PLAIN = rf"[A-Za-z]?\d+(?:[.:]\d+)*[a-z]?{_FOLLOWING}?"
_ROMAN = r"[ivxlc]+(?:[-–][ivxlc]+)?\b"
_LABEL = regex(r"\s?[,:]?\s?(?P<label>(?:[^\W\d_]{1,12}(?:['’]s)?|[¶§]{1,2})\.?)\s?")
_LABELLED = regex(rf"(?P<value>{_PLAIN}(?:\s?(?:--|[-–—,&])\s?{_PLAIN})*|{_ROMAN})(?!\w)")
_TIME = regex(r"\s?,?\s?(?P<value>\d{1,2}(?::\d{2}){1,2})(?![\w:])")
_COLON = regex(rf"\s?:\s?(?P<value>\d{{1,5}}(?:(?:--|[-–])\d{{1,5}})?(?:{_FOLLOWING})?)(?!\w)")
_BARE = regex(
    r"\s?,\s?(?P<value>(?!(?:1[4-9]|20)\d{2}(?!\d))\d{1,4}(?:(?:--|[-–])\d{1,4})?"
    rf"(?:{_FOLLOWING})?)"
    r"(?=\s?[;,)\]])(?!,\s\d{4})"
)
_REACH = 60  # characters that a locator may take


@value
class FoundLocator:
    """A locator, and the offset at which it ends."""

    locator: Locator
    end: int


def read_locator(text: str, start: int, vocabulary: Vocabulary) -> FoundLocator | None:
    """Read a locator that begins right at `start`, or return None.

    The span goes from the label (or a bare number) to the end of the value.
    """
    after = text[start : start + 1]
    if after != MASK and not (after in _SEPARATORS or after.isspace()):
        return None
    return locator_at(text, start, vocabulary)


def locator_at(text: str, start: int, vocabulary: Vocabulary) -> FoundLocator | None:
    """The same, whatever stands at `start`: the label, or the separator before it."""
    window = text[start : start + _REACH]
    if MASK in window:
        return _read_masked(window, start, vocabulary)
    found = _match(text, start, vocabulary)
    if found is None:
        return None
    label, value, first, last, end = found
    return FoundLocator(Locator(Span(first, last), label, value), end)


def _match(text: str, start: int, vocabulary: Vocabulary) -> tuple[str, str, int, int, int] | None:
    """Give label and value, the span of both, and the end."""
    if found := _LABEL.match(text, start):
        label = vocabulary.labels.get(found["label"].lower())
        value = _LABELLED.match(text, found.end()) if label else None
        if label and value:
            return label, value["value"], found.start("label"), value.end(), value.end()
        return None
    for pattern, label in _UNLABELLED:
        if found := pattern.match(text, start):
            return label, found["value"], *found.span("value"), found.end()
    return None


def _read_masked(window: str, start: int, vocabulary: Vocabulary) -> FoundLocator | None:
    """Read a locator with markup in it: "p.&nbsp;4"."""
    found = _match(window.replace(MASK, ""), 0, vocabulary)
    if found is None:
        return None
    places = [place for place, character in enumerate(window, start) if character != MASK]
    label, value, first, last, end = found
    span = Span(places[first], places[last - 1] + 1)
    return FoundLocator(Locator(span, label, value), places[end - 1] + 1)


_SEPARATORS = frozenset(",:")
_UNLABELLED = ((_TIME, "timestamp"), (_COLON, "page"), (_BARE, "page"))
