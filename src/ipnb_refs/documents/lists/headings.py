"""Tells what a heading or a line announces: a list of references, or of works to read."""

from __future__ import annotations

from enum import Enum, auto
from itertools import product
from unicodedata import normalize

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

_ALL = read_as()
_WORDS = _ALL.lists
LONGEST_HEADING = 60
_ROMAN = "ivxl"

_JOINTS = regex(rf"\s*[&/,+|–—:]\s*|\s+(?:{alternatives(_ALL.list_connectors)})\s+")
_BEFORE = regex(
    rf"\A(?:(?:[{_ROMAN}]{{1,5}}|[a-z])[.)]\s+|(?:{alternatives(_WORDS.before_heading)})\s+"
    rf"(?:(?:{alternatives(_ALL.list_connectors)})\s+)?)+"
)
_BEHIND = regex(
    rf"\s+(?:{alternatives(_WORDS.after_heading)}"
    rf"|(?:{alternatives(_WORDS.heading_scopes, space=' ')}) [a-z ]{{2,20}}"
    r"|\([^()]*\)|\[[^\[\]]*\])\Z"
)
_AROUND = regex(r"\A[\W\d_]+|[\W\d_]+\Z")
_ATTRIBUTES = regex(r"\{[^{}\n]{0,60}\}\s*\Z")  # "## References {#refs}"
# One of these is in each of the names above: they rule out most lines of a text at small cost.
# Of two words as long, the first is in many other headings: "what" of "what to read next".
_TELLING = frozenset(
    max(reversed(words.split()), key=len) for words in _WORDS.headings | _WORDS.further
)
_WORD = regex(r"[^\W\d_]+")
_BEGINNING = 3
# Letters that all of these begin with, typed with accents that stand apart: "ide´es".
_BEGINNINGS = frozenset(
    [
        (words if words.isascii() else normalize("NFD", words))[:_BEGINNING]
        for known in (_WORDS.headings, _WORDS.further, _WORDS.beside, _WORDS.before_heading)
        for words in known
    ]
) | {"".join(number) for number in product(_ROMAN, repeat=_BEGINNING)}
_QUICK = " \t\r\n\xa0.:;*_#-–—¶" + MASK


class Named(Enum):
    """What a heading says is below it."""

    REFERENCES = auto()
    FURTHER_READING = auto()


def may_name_list(prose: str, start: int) -> bool:
    """Rule out, by its first letters, most lines that cannot be a heading of any list.

    One that begins with a number, a sign, or a letter with an accent can be anything.
    """
    letters = prose[start : start + _BEGINNING]
    return letters.lower() in _BEGINNINGS or not (letters.isalpha() and letters.isascii())


def name_of(heading: str, *, marked: bool = False) -> Named | None:
    """Say which kind of list a heading names, as prose or raw: "7. References and notes:".

    Where it is not `marked` up as a heading, it is a line that could be anything else.
    """
    named = _name_of(heading)
    if named or not marked:
        return named
    return Named.FURTHER_READING if _bare(heading) in _WORDS.invitations else None


def _bare(heading: str) -> str:
    """Give the words of a heading in lower case, without marks, attributes and signs around."""
    words = normalize("NFC", heading.replace(MASK, "")).lower()
    return " ".join(_AROUND.sub("", _ATTRIBUTES.sub("", words)).split())


def _name_of(heading: str) -> Named | None:
    words = heading.strip(_QUICK)
    if not words or len(words) > LONGEST_HEADING:
        return None
    words = words.lower() if words.isascii() else normalize("NFC", words).lower()
    if _TELLING.isdisjoint(words.split()):
        is_plain = words.replace(" ", "").isalpha()
        if is_plain or _TELLING.isdisjoint(_WORD.findall(words)):
            return None
    if not (words[0].isalpha() and words[-1].isalpha()):
        words = _AROUND.sub("", _BEHIND.sub("", _ATTRIBUTES.sub("", words)))
    words = " ".join(words.replace(MASK, "").split())
    if named := _of_words(words):
        return named
    words = _BEHIND.sub("", _BEFORE.sub("", words, count=1))
    return _of_words(words) or _of_parts(_JOINTS.split(words))


def names_a_list(prose: str) -> bool:
    """Say whether a heading, as prose, is one for a list of references."""
    return name_of(prose) is Named.REFERENCES


def _of_words(words: str) -> Named | None:
    if words in _WORDS.headings:
        return Named.REFERENCES
    return Named.FURTHER_READING if words in _WORDS.further else None


def _of_parts(parts: list[str]) -> Named | None:
    """Judge "sources, notes and further reading": all parts must be known."""
    if len(parts) == 1 or not all(part in _WORDS.beside or _of_words(part) for part in parts):
        return None
    named = [_of_words(part) for part in parts]
    if Named.REFERENCES in named:
        return Named.REFERENCES
    return Named.FURTHER_READING if Named.FURTHER_READING in named else None
