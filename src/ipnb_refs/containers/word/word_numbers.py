"""The numbers that Word puts before paragraphs: they are computed, never part of the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.containers.word.wordml import attribute, child, children, number_of, value_of
from ipnb_refs.frozen import value
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from xml.etree.ElementTree import Element

BULLET = "bullet"
_PLACE = regex(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 4_000
_MOST_LETTERS = 780
"""As far as Word goes: thirty letters."""
_LONGEST_TEXT = 255


@value
class _NumberLevel:
    """One depth of a list: how its numbers look, where they begin, whether they begin anew."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    restarts: bool = False


class Numbering:
    """Counts the lists of a document as Word does, paragraph after paragraph."""

    def __init__(self, root: Element | None) -> None:
        looks: dict[str, dict[int, _NumberLevel]] = {}
        self._lists: dict[str, tuple[str, dict[int, _NumberLevel]]] = {}
        for each in () if root is None else children(root, "abstractNum"):
            looks[attribute(each, "abstractNumId") or ""] = dict(_levels(children(each, "lvl")))
        for each in () if root is None else children(root, "num"):
            look = value_of(each, "abstractNumId") or ""
            levels = _overridden(looks.get(look, {}), each)
            self._lists[attribute(each, "numId") or ""] = look, levels
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, name: str | None, depth: int) -> str | None:
        """Count a paragraph and give its number, as "3." or "[3]", or `BULLET`, or None.

        Lists that share a look go on counting, except where one says that it starts anew.
        """
        if name is None or name not in self._lists:
            return None
        look, levels = self._lists[name]
        level = levels.get(depth) or _NumberLevel(text=f"%{depth + 1}.")
        counts = self._counts.setdefault(look, {})
        is_first = (name, depth) not in self._begun
        self._begun.add((name, depth))
        is_anew = depth not in counts or (is_first and level.restarts)
        counts[depth] = level.start if is_anew else counts[depth] + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        if level.format == BULLET:
            return BULLET
        return _text(level, levels, counts) or None


def _levels(found: Iterable[Element]) -> Iterable[tuple[int, _NumberLevel]]:
    """Read the depths of a list."""
    for each in found:
        depth = number_of(attribute(each, "ilvl"))
        start = number_of(value_of(each, "start"))
        yield (
            depth or 0,
            _NumberLevel(
                value_of(each, "numFmt") or "decimal",
                (value_of(each, "lvlText") or "")[:_LONGEST_TEXT],
                1 if start is None else start,
            ),
        )


def _overridden(levels: Mapping[int, _NumberLevel], num: Element) -> dict[int, _NumberLevel]:
    """Give the depths of a list with what it says otherwise than its look."""
    found = dict(levels)
    for each in children(num, "lvlOverride"):
        depth = number_of(attribute(each, "ilvl")) or 0
        own = child(each, "lvl")
        if own is not None:
            found |= dict(_levels([own]))
        start = number_of(value_of(each, "startOverride"))
        if start is not None:
            found[depth] = replace(found.get(depth, _NumberLevel()), start=start, restarts=True)
    return found


def _text(
    level: _NumberLevel, levels: Mapping[int, _NumberLevel], counts: Mapping[int, int]
) -> str:
    """Fill the numbers into the text of a depth: "%1.%2" becomes "2.1"."""
    if level.format == "none":
        return ""

    def shown(depth: int) -> str:
        look = levels.get(depth) or _NumberLevel()
        return _number(counts.get(depth, look.start), look.format)

    return _PLACE.sub(lambda found: shown(int(found[1]) - 1), level.text)


def _number(number: int, look: str) -> str:
    """Write a number as letters or in Roman digits where a list has those."""
    if look in {"lowerLetter", "upperLetter"} and 0 < number <= _MOST_LETTERS:
        # After "z" Word goes on with "aa", "bb".
        times, place = divmod(number - 1, 26)
        letters = chr(ord("a") + place) * (times + 1)
        return letters if look == "lowerLetter" else letters.upper()
    if look in {"lowerRoman", "upperRoman"} and 0 < number < _MOST_ROMAN:
        digits = _roman(number)
        return digits if look == "lowerRoman" else digits.upper()
    return f"{number:02}" if look == "decimalZero" else str(number)


def _roman(number: int) -> str:
    found = ""
    for worth, digits in _ROMAN:
        times, number = divmod(number, worth)
        found += digits * times
    return found
