"""Whether a paragraph of a list is an entry, by how its words are labeled.

Below a heading for references stand entries, and now and then a note, a remark, a quotation. The
weights were learned from both (`weights.json`).
"""

from __future__ import annotations

from itertools import groupby
from math import exp
from typing import TYPE_CHECKING

from ipnb_refs.entries.labels import EntryLabel
from ipnb_refs.entries.weights import weights
from ipnb_refs.languages import read_as
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.entries.labels import Labeled

_WORDS = read_as()
_OFTEN = _WORDS.function_words | _WORDS.articles | _WORDS.joiners | _WORDS.connectors
_SENTENCE_END = regex(r"[^\W\d_A-Z]{3}[.!?]\s+[^\W\d_a-z]")
_SPOKEN = _WORDS.lists.sentence_words
_LABELS = tuple(each.value for each in EntryLabel)
_NAMES, _OTHER = EntryLabel.NAMES.value, EntryLabel.OTHER.value
_EVEN = 0.5
_SHORT = 3
"""Letters of a particle: a name in lower case with more is none."""

_SIZES = (2, 30)


def is_entry(found: Labeled) -> bool:
    """Say whether a labeled text is an entry of a list, and not a note or a sentence."""
    return likeness_of(found) >= _EVEN


def likeness_of(found: Labeled) -> float:
    """Say how likely a labeled text is an entry, from 0 to 1."""
    table = weights().likeness
    total = sum(table.get(clue, 0.0) for clue in clues_of_entry(found))
    return 1 / (1 + exp(-total))


def clues_of_entry(found: Labeled) -> Iterator[str]:
    """Give what tells an entry from a remark, as named clues."""
    text, labels = found.text, found.labels
    yield "any"
    if not labels:
        return
    first_signs = [text[start] for start, _ in found.tokens]
    words = [
        text[start:end].lower()
        for (start, end), sign in zip(found.tokens, first_signs, strict=True)
        if sign.isalpha()
    ]
    number = len(labels)
    said = "".join([label for label, _ in groupby(labels.replace(_OTHER, ""))])
    yield f"first={labels[0]}"
    yield f"begins={said[:2]}"
    yield f"order={said[:3]}"
    yield f"runs={min(len(said), 9)}"
    for label in _LABELS:
        yield f"{label}={_sized(labels.count(label))}"
    yield f"other={6 * labels.count(_OTHER) // number}"
    yield f"often={12 * sum(map(_OFTEN.__contains__, words)) // max(1, len(words))}"
    yield f"spoken={min(sum(map(_SPOKEN.__contains__, words)), 3)}"
    yield f"long={min(number // 20, 8)}"
    yield f"capitals={8 * sum(map(str.isupper, first_signs)) // number}"
    yield f"ends={text[-1] if text[-1] in '.?!:' else '-'}"
    yield f"starts={'A' if text[0].isupper() else 'a' if text[0].islower() else text[0]}"
    yield f"sentences={min(len(_SENTENCE_END.findall(text)), 5)}"
    small = sum(
        sign.islower() and label == _NAMES and end - start > _SHORT
        for sign, label, (start, end) in zip(first_signs, labels, found.tokens, strict=True)
    )
    yield f"small names={min(small, 3)}"


def _sized(count: int) -> str:
    few, many = _SIZES
    return "0" if not count else "few" if count <= few else "some" if count <= many else "many"
