"""Of which facts of an entry its reading is not sure.

How likely each word belongs elsewhere, the learned weights say; where that is to be expected of two
words or so, the facts are named that they were read as, or may belong to.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ipnb_refs.entries import EntryLabel, likely_labels
from ipnb_refs.listed.take_apart import take_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.listed.by_form import Parts
    from ipnb_refs.listed.listed_work import ListedWork

_MOST_MISPLACED = 1.7
"""How many words may be expected to belong elsewhere before a reading is not sure."""

_OF_ONE_FACT = 0.5
"""How many of them may belong to a fact, or be taken from it."""

_FACTS = {
    EntryLabel.NAMES: "authors", EntryLabel.DATE: "year", EntryLabel.TITLE: "title",
    EntryLabel.CONTAINER: "container", EntryLabel.PUBLISHER: "publisher",
    EntryLabel.VOLUME: "volume", EntryLabel.PAGES: "pages",
}  # fmt: skip
_PARTS = {name: label for label, name in _FACTS.items() if label not in ("A", "D")}


def unsure_of(
    work: ListedWork, further: Sequence[tuple[int, int]] = (), most: float = _MOST_MISPLACED
) -> tuple[str, ...]:
    """Name the facts of an entry that a person should look at; mostly there are none.

    What stands in `further` was read for other reasons than its words; `most` is how many words may
    be expected to belong elsewhere.
    """
    item = work.item
    parts = take_apart(item.text, item.italics) if item else None
    if item is None or parts is None:
        return ()
    start = parts.source_start
    # Names and date that stand before the source were found there.
    found = likely_labels(item.text, item.italics, start, 2 if start else 0)
    claims = [*_claims(parts)]
    other = [at for name, at in parts.source.items() if name not in _PARTS]
    told = [*further, *parts.settled]
    misplaced: defaultdict[str, float] = defaultdict(float)
    total = 0.0
    for (begin, end), likely in found:
        claimed = next((label for a, b, label in claims if a <= begin and end <= b), None)
        is_other = claimed is None and any(a <= begin and end <= b for a, b in other)
        is_other = is_other or any(a <= begin and end <= b for a, b in told)
        if is_other or not item.text[begin].isalnum():
            continue
        label = claimed or EntryLabel.OTHER
        doubt = 1 - likely.get(label, 0.0)
        total += doubt
        misplaced[label] += doubt
        for each, share in likely.items():
            misplaced[each] += share if each != label else 0.0
    if total < most:
        return ()
    return tuple(name for label, name in _FACTS.items() if misplaced[label] >= _OF_ONE_FACT)


def _claims(parts: Parts) -> Iterator[tuple[int, int, EntryLabel]]:
    """Give the stretches of an entry by what they were read as."""
    if parts.names.names:
        yield 0, parts.head_end, EntryLabel.NAMES
    if parts.date:
        yield parts.date.start, parts.date.end, EntryLabel.DATE
    for name, label in _PARTS.items():
        if name in parts.source:
            yield *parts.source[name], label
