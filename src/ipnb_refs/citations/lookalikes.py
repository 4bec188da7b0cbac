"""What stands before a year like a name and is none, unless the store knows better.

| look-alike | why it is quiet |
| --- | --- |
| May (2020), on Monday (2019) | a month, a season or a day |
| Figure 2 (2012), Version 2 (2012), World Cup (2018) | something that is counted or labelled |
| London (1999) | a place |
| In (2012), However (2012) | a word that begins sentences |
| Act of Parliament (1989), The Lord of the Rings (2001), Johnson's Hold Me Tight (2008) | a title |
| Photo by Jane Smith (2020) | the credit for a picture |
| *Salmo trutta* (Linnaeus, 1758) | the author of a species |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import (
    CREDITS,
    FUNCTION_WORDS,
    GROUP_STEMS,
    KINDS_OF_WORK,
    LABELS,
    MONTHS,
    PLACES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.window import Token

_GENUS = re.compile(r"[A-Z][a-zë-]{2,}(?:a|us|um|is|es|o|os|on|ys|ax|ops|yx|er|ea|ix|as)")
_EPITHET = re.compile(
    r"[a-zë-]{2,}(?:a|us|um|[^s]is|ii?|ae|ensis|ans|ens|or|oides|es|e|ix|ax|os|er)"
)
_SPECIES = re.compile(
    r"(?P<genus>[A-Z][\w-]+)\.?\s(?:\([A-Z][a-z]+\)\s)?(?P<epithet>[a-zë-]{3,})\s?\Z"
)
_NOT_LATIN = frozenset(
    "data media drama schema agenda area idea china africa america india russia asia "
    "thesis analysis this his basis crisis focus status virus campus census consensus "
    "stress series species theories studies issues aspects formula criteria phenomena "
    "trauma".split()
)


def is_month(word: str) -> bool:
    """Months, seasons and days, in seven languages."""
    return word.lower() in MONTHS


def is_function_word(word: str) -> bool:
    """Words that begin sentences and clauses, in seven languages; "WHO" and "US" are none."""
    return word.lower() in FUNCTION_WORDS and not (len(word) > 1 and word.isupper())


def is_label(word: str) -> bool:
    """Words for what is counted or labelled: "Figure", "Version", "Act"."""
    return word.lower().partition("-")[0] in LABELS


def is_credit(left: Sequence[Token]) -> bool:
    """Say whether the words before a name give credit for a picture: "Photo by", "Foto:"."""
    return any(token.text.lower() in CREDITS for token in left[-3:])


def joins_title(left: Sequence[Token]) -> bool:
    """Say whether the words before a name join it to a title: "In the Realm of", "Brown v."."""
    words = [token.text.lower() for token in left]
    if words[-2:] == ["v", "."] or words[-1:] == ["vs"] or words[-2:] == ["vs", "."]:
        return True
    end = len(words)
    while end and words[end - 1] in {"of", "the"}:
        end -= 1
    joined = "of" in words[end:]
    return joined and end > 0 and left[end - 1].is_name and not is_function_word(left[end - 1].text)


def names_title(before: str) -> bool:
    """Say whether the word right before a name says that a title follows: "the film Inception"."""
    return before in KINDS_OF_WORK or (before[0].isupper() and is_label(before))


def is_place(word: str) -> bool:
    """Countries, states and large cities."""
    return word.lower() in PLACES


def is_group_word(word: str) -> bool:
    """Words that make a name the name of a group: "Organization", "Ministry"."""
    return word.lower().startswith(GROUP_STEMS)


def follows_species(before: str) -> bool:
    """Say whether the text before a parenthesis ends in a two-word Latin name."""
    found = _SPECIES.search(before)
    if not found:
        return False
    genus, epithet = found["genus"], found["epithet"]
    if (
        {genus.lower(), epithet} & _NOT_LATIN
        or is_function_word(genus)
        or is_function_word(epithet)
    ):
        return False
    return bool(_GENUS.fullmatch(genus) and _EPITHET.fullmatch(epithet))
