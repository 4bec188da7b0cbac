"""One name of a typed entry: in each of the ways that people write a person, or a group."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import SURNAME_PREFIXES
from ipnb_refs.listed.names.chunks import UPPER, Chunk, is_initials, is_suffix
from ipnb_refs.model import Name
from ipnb_refs.names import PARTICLES
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_ELIDED = frozenset({"d'", "l'", "all'", "dall'", "dell'"})
"""Particles that an apostrophe ties to the surname: "d’Aquili"."""
_STOPPED_NAME = regex(rf"{UPPER}(?=[^.]*[aeiouyà-ÿ])[^\W\dA-Z]+\.")
_CAPITALS = regex(
    rf"{UPPER}{{1,4}}(?:-{UPPER}{{1,2}})?\.?|(?:{UPPER}\.-?)+{UPPER}?|(?:[CPSTZ]h|Ll)\.?"
)
_INITIAL_LAST = regex(rf"(?:{UPPER}\.-?){{1,3}}{UPPER}?|{UPPER}|[CPSTZ]h\.|Ll\.?")
"""What stands behind a surname in capitals: "BARA F.", "COLÉ P"."""
_MOST_INITIALS = 3
_DIGRAPH = regex(rf"{UPPER}[hl]\.?")
"""Two letters that are one initial: "Ch", "Ll"."""
_FIRST_INITIALS = regex(rf"(?P<given>(?:(?!St\.){UPPER}[a-z]?\.[\s\-‐]?)+)\s?(?P<family>\S.*)")

_INITIALS_CLOSE = regex(r"\.(?=[^\W\d_])")


@frozen
class Read:
    """One name and where it stands in the head: a half-open range of characters."""

    name: Name
    start: int
    end: int


@lru_cache(maxsize=1024)  # asked of the same few words by whoever may have read them
def is_vancouver(text: str) -> bool:
    """Say whether initials stand behind a surname: "Siegel DJ", "Le Doux J. E.", "COLÉ P."."""
    words = _without_suffix(text.split())
    count = _initials_behind(words)
    surname = words[: len(words) - count]
    return (
        0 < count < len(words)
        and surname[-1] not in PARTICLES  # "Ministerie van OCW"
        and (
            not any(word.isupper() and len(word) > 1 for word in surname)
            or all(_INITIAL_LAST.fullmatch(word) for word in words[-count:])
        )
        and not any(word.endswith(".") for word in surname if word != "St.")
    )


def _initials_behind(words: list[str]) -> int:
    """Count the words of initials at the end: one of "Siegel DJ", two of "Siegel D. J."."""
    if not words or not _CAPITALS.fullmatch(words[-1]):
        return 0
    count = 1
    while count < len(words) and _INITIAL_LAST.fullmatch(words[-1 - count]):
        count += 1
    return count


def _without_suffix(words: list[str]) -> list[str]:
    return words[:-1] if len(words) > 2 and is_suffix(words[-1]) else words


def of_vancouver(chunk: Chunk) -> Read:
    """Read a name whose initials stand behind: "Siegel DJ", "Siegel DJ Jr."."""
    words = _without_suffix(chunk.words)
    suffix = chunk.words[-1] if len(words) < len(chunk.words) else ""
    count = _initials_behind(words)
    given = " ".join(
        "-".join(
            f"{part.rstrip('.')}."
            if _DIGRAPH.fullmatch(part)
            else " ".join(f"{letter}." for letter in part if letter.isalpha())
            for part in word.split("-")
        )
        for word in words[-count:]
    )
    return Read(named(words[:-count], given, suffix), chunk.start, chunk.end)


def inverted_name(family: Chunk, given: Chunk, suffix: Chunk | None) -> Read:
    """Read a surname, its given names and its suffix: "Siegel, D. J.", "King, M. L., Jr."."""
    end = (suffix or given).end
    bare = are_bare_initials(given.text) and not family.text.isupper()
    words = _spaced(".".join(given.text) + "." if bare else given.text).split()
    cut = len(words) - particles_behind(words)
    name = named(family.words, " ".join(words[:cut]), suffix.text if suffix else "")
    if cut < len(words):
        name = replace(name, dropping_particle=" ".join(words[cut:]))
    return Read(name, family.start, end)


def are_bare_initials(text: str) -> bool:
    """Say whether a text is initials without stops: "DJ" of "Siegel, DJ"."""
    return 1 < len(text) <= _MOST_INITIALS and text.isalpha() and text.isupper()


def take_turns_with_initials(chunks: Sequence[Chunk]) -> bool:
    """Say whether initials without stops stand behind each surname: "Roe, AB, Cole Moss, C"."""
    given = chunks[1::2]
    return (
        2 * len(given) == len(chunks)
        and any(are_bare_initials(each.text) for each in given)
        and all(are_bare_initials(each.text) or is_initials(each.text) for each in given)
        and not any(each.joined for each in given)
        and not any(family.text.isupper() for family in chunks[::2])
    )


def particles_behind(words: list[str]) -> int:
    """Count the particles behind given names: "Kolk, B. A. van der", "Aquili, E. d’"."""
    count = 0
    while count < len(words) - 1 and _is_particle(words[-1 - count]):
        count += 1
    return count


def _is_particle(word: str) -> bool:
    typed = word.replace("’", "'")
    return typed in PARTICLES or typed in _ELIDED


def with_suffix(read: Read, suffix: Chunk) -> Read:
    """Put a suffix to a name that was read before it."""
    return Read(replace(read.name, suffix=suffix.text), read.start, suffix.end)


def as_spoken(chunk: Chunk, *, has_given: bool = False) -> Read:
    """Read "D. J. Siegel", "Daniel J. van der Kolk", "Siegel".

    `has_given` says that given names are typed for sure: "Ben Bolk", "Van Morrison" are no
    surnames of two words then.
    """
    chunk = without_last_stop(chunk)
    words = chunk.words
    if found := _FIRST_INITIALS.fullmatch(chunk.text):
        return Read(named(found["family"].split(), _spaced(found["given"])), chunk.start, chunk.end)
    if len(words) == 1:
        return Read(Name(family=words[0]), chunk.start, chunk.end)
    if capitals := _capitals_first(words):
        # "GARCÍA MÁRQUEZ Gabriel": capitals say which is the surname.
        given = " ".join(words[capitals:])
        return Read(named(words[:capitals], given), chunk.start, chunk.end)
    begin = next((i for i, word in enumerate(words[1:-1], 1) if _begins_surname(word)), None)
    prefixed = len(words) <= 3 and words[0] in SURNAME_PREFIXES
    if particles(words) or (prefixed and not has_given):
        return Read(named(words, ""), chunk.start, chunk.end)
    cut = begin if begin is not None else len(words) - 1
    return Read(named(words[cut:], " ".join(words[:cut])), chunk.start, chunk.end)


def _begins_surname(word: str) -> bool:
    """Say whether a surname begins with a word inside a name; "D", "E", and "Y" are initials."""
    return word == "St." or (word.lower() in PARTICLES and not (len(word) == 1 and word.isupper()))


def without_last_stop(chunk: Chunk) -> Chunk:
    """Drop the full stop behind a surname: "Jim Ba."; "F." and "Ch." are no surnames."""
    last = chunk.words[-1]
    if _STOPPED_NAME.fullmatch(last) and not is_suffix(last):
        return replace(chunk, text=chunk.text[:-1])
    return chunk


def has_capitals_first(chunk: Chunk) -> bool:
    """Say whether a name is whole, its surname in capitals before the given names: "ROE Ann"."""
    words = chunk.words
    return 0 < _capitals_first(words) < len(words) and not is_suffix(words[-1])


def _capitals_first(words: list[str]) -> int:
    """Count the words in capitals at the front, where all that follow have small letters."""
    count = 0
    while count < len(words) and _is_in_capitals(words[count]):
        count += 1
    behind = words[count:]
    is_whole = count > 0 and len(words[count - 1]) > 2  # "LE MAREC Joëlle"
    return count if is_whole and all(any(c.islower() for c in word) for word in behind) else 0


def _is_in_capitals(word: str) -> bool:
    return word.isupper() and (len(word) > 2 or word.lower() in PARTICLES)


def named(words: list[str], given: str, suffix: str = "") -> Name:
    """Make the name of a person from the words of a surname, the particles before it included."""
    begin = particles(words)
    return Name(
        family=" ".join(words[begin:]),
        given=given.strip(),
        non_dropping_particle=" ".join(words[:begin]),
        suffix=suffix,
    )


def particles(words: list[str]) -> int:
    """Count the lower-case particles before a surname."""
    count = 0
    while count < len(words) - 1 and words[count].replace("’", "'") in PARTICLES:
        count += 1
    return count


def _spaced(given: str) -> str:
    """Put a space between initials: "D.J." is "D. J."."""
    return _INITIALS_CLOSE.sub(". ", given).strip() if "." in given else given.strip()


def group(chunk: Chunk) -> Read:
    """Read the name of a group, as it is typed."""
    return Read(Name(literal=" ".join(chunk.text.split())), chunk.start, chunk.end)
