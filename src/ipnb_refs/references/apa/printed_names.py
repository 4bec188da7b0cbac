"""Names as APA 7 prints them: surname first as authors, in reading order as editors (9.7-9.12)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.names import PARTICLES, RUN_TOGETHER
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.model import Name

MOST_NAMES = 20
"""Up to so many names are all printed; of more, the first 19 and the last (9.8)."""

_PAIR = 2
_HYPHENS = regex("[-\u2010\u2011]")


def author_list(
    names: Sequence[Name],
    *,
    others: bool = False,
    marks: Sequence[str] = (),
    final_comma: bool = True,
    last_known: bool = False,
) -> str:
    """Names in the author's place: "Siegel, D. J., & Bryson, T. P." (9.8); "" where there are none.

    `others` says that the store knows the list to go on; it is printed as "et al.", or as dots
    before the last name where that is `last_known`. `marks` stand behind each name (" (Host)");
    `final_comma` is English usage.
    """
    printed = [inverted(name) for name in names]
    if marks:
        printed = [name + mark for name, mark in zip(printed, marks, strict=True)]
    gap = others and last_known and len(printed) > 1
    if others and not gap:
        return ", ".join([*printed, "et al."]) if printed else ""
    if gap and len(printed) <= MOST_NAMES:
        return ", ".join(printed[:-1]) + f", … {printed[-1]}"
    if len(printed) > MOST_NAMES:
        return ", ".join(printed[: MOST_NAMES - 1]) + f", … {printed[-1]}"
    if len(printed) == _PAIR and all(name.literal for name in names):
        return " & ".join(printed)
    return _joined(printed, ", & " if final_comma else " & ")


def direct_list(names: Sequence[Name], *, others: bool = False, marks: Sequence[str] = ()) -> str:
    """Names in reading order, as editors and translators stand: "D. J. Siegel & T. P. Bryson"."""
    printed = [direct(name) for name in names]
    if marks:
        printed = [name + mark for name, mark in zip(printed, marks, strict=True)]
    if others:
        return ", ".join([*printed, "et al."]) if printed else ""
    # A comma ends what is said of the first of two.
    paired = len(printed) == _PAIR and not any(marks)
    return _joined(printed, " & " if paired else ", & ")


def _joined(printed: list[str], before_last: str) -> str:
    if len(printed) < _PAIR:
        return "".join(printed)
    return ", ".join(printed[:-1]) + before_last + printed[-1]


@lru_cache(maxsize=16384)
def inverted(name: Name) -> str:
    """One name, surname first: "King, M. L., Jr."; groups and one-word names as they are."""
    if name.literal:
        return name.literal
    given = " ".join(part for part in (initials(name.given), name.dropping_particle) if part)
    return ", ".join(part for part in (name.surname, given, _suffix(name)) if part)


def direct(name: Name) -> str:
    """One name in reading order: "M. L. King, Jr.", "H. L. Roediger III"."""
    if name.literal:
        return name.literal
    parts = (initials(name.given), name.dropping_particle, name.surname)
    whole = " ".join(part for part in parts if part)
    comma = "" if name.suffix and name.suffix.strip("IV") == "" else ","
    return f"{whole}{comma} {_suffix(name)}" if name.suffix else whole


def _suffix(name: Name) -> str:
    """Print "Jr." with its full stop, and "III" without one (9.8)."""
    return f"{name.suffix}." if name.suffix in ("Jr", "Sr") else name.suffix


@lru_cache(maxsize=65536)
def initials(given: str) -> str:
    """Reduce given names to initials: "Daniel J." is "D. J.", "Ai-Jun" is "A.-J." (9.8).

    The second part of a hyphenated name drops out where it is lower case: "Lee-ann" is "L.". A
    particle behind given names ("Alexander von") and a word in a script without capitals stay
    whole.
    """
    printed: list[str] = []
    for place, word in enumerate(given.split()):
        is_particle = place > 0 and len(word) > 1 and word in PARTICLES
        printed += [word] if is_particle else map(_initial, _pieces(word))
    return " ".join(filter(None, printed))


def _pieces(word: str) -> list[str]:
    """Cut "A.S." and "AS" into two initials; "J.-B." and "Anna" are one piece."""
    pieces = re.sub("\\.(?=[-\u2010\u2011])", "", word).split(".")
    if len(pieces) == 1 and RUN_TOGETHER.fullmatch(word):
        return list(word)
    return pieces


def _initial(piece: str) -> str:
    first, *rest = [part for part in _HYPHENS.split(piece) if part] or [""]
    letters = [_letter(first), *(_letter(part) for part in rest if not part[0].islower())]
    return "-".join(letter for letter in letters if letter)


def _letter(part: str) -> str:
    first = next((character for character in part if character.isalpha()), "")
    if first.lower() == first.upper():
        return part if first else ""
    return f"{first}."
