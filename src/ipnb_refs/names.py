"""What both sides of a match must do alike: folding, particles, transliteration, initials."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ipnb_refs.regex import regex

PARTICLES = frozenset(
    "af al am auf auf'm aus'm ben bin d da dal dalla das de dei del dela della den der "
    "des di do dos du el ibn la las le li lo los mc op st ste 't te ten ter tot van vom "
    "von y zu zum zur 's".split()
)
"""Lower-case words that can begin a surname ("van der Kolk", "de la Torre"), folded."""

# Letters that Unicode does not decompose.
_LETTERS = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
        "ı": "i", "ŋ": "n", "ħ": "h", "ŧ": "t", "ʼ": "", "ʻ": "", "ʹ": "",
    }
)  # fmt: skip
# Spellings without diacritics that German and Nordic writers use.
_TRANSLITERATED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_ELISION = regex(r"^(?:d|l|qu|dell|all|nell|sull|dall)['’‘`´ʼ](?=\w)", re.IGNORECASE)
RUN_TOGETHER = regex("[A-Z]{2,3}")
"""Initials without full stops: "AN"."""
_NOT_LETTERS = regex(r"[\W_]+")
_NOT_IN_ASCII = bytes(code for code in range(128) if not chr(code).isalnum())


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Fold a name to what must agree: case, accents, spaces and punctuation are dropped.

    "O’Neil" and "O'Neil" are "oneil", "García-López" is "garcialopez", "Öhman" is "ohman".
    """
    if name.isascii():
        # Of a whole bibliography: a pattern takes ten times as long as a table of bytes.
        lower = name.lower()
        return lower if name.isalpha() else lower.encode().translate(None, _NOT_IN_ASCII).decode()
    bare = unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS)
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return _NOT_LETTERS.sub("", bare)


def fold_variants(name: str) -> tuple[str, ...]:
    """All folded spellings of a name: "Öhman" is ("ohman", "oehman"), "Smith" is ("smith",)."""
    return (fold(name),) if name.isascii() else _fold_variants(name)


@lru_cache(maxsize=65536)
def _fold_variants(name: str) -> tuple[str, ...]:
    plain = fold(name)
    composed = unicodedata.normalize("NFC", name).casefold()
    spelled = fold(composed.translate(_TRANSLITERATED))
    return (plain,) if spelled == plain else (plain, spelled)


def without_particles(surname: str) -> str:
    """Drop particles from the front of a surname: "van der Kolk" is "Kolk"; never all of it."""
    words = surname.split()
    while len(words) > 1 and words[0].replace("’", "'").casefold() in PARTICLES:
        words = words[1:]
    return " ".join(words)


def without_elision(surname: str) -> str:
    """Drop the article or preposition that French and Italian glue on: "d’Öhman" is "Öhman"."""
    return _ELISION.sub("", surname)


def initials(given: str) -> str:
    """Initials of given names, folded: "Allan N." is "an", "Jean-Paul" is "jp", "AN" is "an"."""
    words = filter(None, re.split(r"[\s.\-\u2010\u2011]+", given))
    return "".join(fold(word if RUN_TOGETHER.fullmatch(word) else word[0]) for word in words)


def spells(letters: str, name: str) -> bool:
    """Say whether letters stand in the words of a name, in their order, the first one first."""
    typed, left = fold(letters), iter(fold(name))
    return fold(name)[:1] == typed[:1] and all(letter in left for letter in typed)
