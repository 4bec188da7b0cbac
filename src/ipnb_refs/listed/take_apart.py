"""One typed entry, taken apart in two ways: by the forms that people type, and by labels.

What a form says is taken where the learned weights find it nearly as likely as what they say
themselves; where no form fits, or another reading is likelier by far, theirs is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.entries import EntryLabel, advantage
from ipnb_refs.listed.by_form import Parts, by_form
from ipnb_refs.listed.by_labels import by_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BY_FAR = 20.0
"""How much likelier another reading must be, as a difference of logarithms."""

_LABELS = {
    "title": EntryLabel.TITLE, "container": EntryLabel.CONTAINER, "publisher": EntryLabel.PUBLISHER,
    "volume": EntryLabel.VOLUME, "pages": EntryLabel.PAGES,
}  # fmt: skip


def take_apart(text: str, italics: Sequence[tuple[int, int]] = ()) -> Parts | None:
    """Take an entry apart; None for what is none, such as a note between entries.

    `italics` are the ranges of the text that are set in italics, in order: they mark the source
    (APA 9.25).
    """
    formal = by_form(text)
    if formal is not None and advantage(text, italics, tuple(_claims(formal))) <= _BY_FAR:
        return formal
    labeled = by_labels(text, italics, formal)
    return formal if labeled is None or _says_less(labeled, formal) else labeled


def _says_less(one: Parts, other: Parts | None) -> bool:
    """Say whether a reading has lost the names or the date that another one has."""
    if other is None:
        return False
    return bool(other.names.names and not one.names.names) or bool(other.date and not one.date)


def _claims(parts: Parts) -> Iterator[tuple[int, int, str]]:
    """Give the stretches that a reading claims, with their labels."""
    if parts.names.names:
        yield parts.names.names[0].start, parts.names.names[-1].end, EntryLabel.NAMES
    if parts.date:
        yield *parts.date.at, EntryLabel.DATE
    for name, label in _LABELS.items():
        if name in parts.source:
            yield *parts.source[name], label
