"""The names of groups at the head of a typed entry."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.languages import (
    AMPERSAND,
    GROUP_STEMS,
    GROUP_WORDS,
    SURNAME_PREFIXES,
    read_as,
)
from ipnb_refs.listed.names.chunks import Chunk
from ipnb_refs.names import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAST_GROUP = 3


@lru_cache(maxsize=1024)  # asked of the same few words by whoever may have read them
def names_group(text: str) -> bool:
    """Say whether a word of a name says that it is a group's, or joins words as groups do."""
    typed = [word.strip(".,()") for word in text.split()]
    words = [word.lower() for word in typed]
    if any(word.startswith(GROUP_STEMS) or word in GROUP_WORDS for word in words):
        return True
    inner = typed[1:-1] if len(typed) >= _LEAST_GROUP else []
    # "Anna E Bianchi": a capital that stands alone is an initial.
    inner = [word.lower() for word in inner if not (len(word) == 1 and word.isupper())]
    return any(word in joiners() and word not in PARTICLES for word in inner)


def begins_with_article(head: str) -> bool:
    """Say whether a head begins as titles do: "The developing mind"."""
    words = head.split()
    if words and words[0] in SURNAME_PREFIXES and _is_surname(words[1:]):
        return False
    return bool(words) and words[0].lower() in read_as().articles


def _is_surname(words: Sequence[str]) -> bool:
    """Whether names go on behind "Le": "Doux", "Doux/Lloyd George", "Doux, Wałęsa & Zieliński"."""
    if len(words) <= 1 or "/" in words[0]:
        return True
    joint = {AMPERSAND, *read_as().list_connectors}
    small = joint | (PARTICLES - read_as().articles)
    begins = words[0].endswith(",") or words[1] in joint
    return begins and words[-1] not in joint and all(w[:1].isupper() or w in small for w in words)


def as_groups(chunks: Sequence[Chunk], head: str) -> list[Chunk]:
    """Take commas and "and" for parts of a group's name, but for "&" between two groups."""
    grouped: list[Chunk] = []
    for chunk in chunks:
        last = grouped[-1] if grouped else None
        alone = last is not None and "," not in last.text
        if last is None or (
            alone and chunk.joined and _ends_group(last.text) and names_group(chunk.text)
        ):
            grouped.append(chunk)
        else:
            grouped[-1] = Chunk(head[last.start : chunk.end], last.start)
    return grouped


def _ends_group(text: str) -> bool:
    """Whether a name may end here: "World Bank", but not "Union for Conservation of Nature"."""
    last = text.rsplit(maxsplit=1)[-1]
    return names_group(text) and (names_group(last) or last.isupper())


@lru_cache(maxsize=1)
def joiners() -> frozenset[str]:
    """List the words that join the parts of a name, in every language: "of", "für"; not "&"."""
    return read_as().joiners - {AMPERSAND}
