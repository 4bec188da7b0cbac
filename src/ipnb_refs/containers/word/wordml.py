"""Elements of WordprocessingML by their bare names: the two editions differ in the namespace."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_MOST_DIGITS = 9


def bare(tag: str) -> str:
    """Give "p" of "{http://...}p"."""
    return tag.rpartition("}")[2]


def child(element: Element | None, *path: str) -> Element | None:
    """Find the first child of that name, or the one along a path of names."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if bare(each.tag) == name), None)
    return element


def children(element: Element, name: str) -> Iterator[Element]:
    """Give the children of that name."""
    return (each for each in element if bare(each.tag) == name)


def attribute(element: Element | None, name: str) -> str | None:
    """Give an attribute by its bare name."""
    if element is None:
        return None
    return next((text for key, text in element.attrib.items() if bare(key) == name), None)


def value_of(element: Element | None, *path: str) -> str | None:
    """Give `w:val` of the child along a path."""
    return attribute(child(element, *path), "val")


def is_on(element: Element | None) -> bool | None:
    """Read a property that is on or off; None where it is not there."""
    if element is None:
        return None
    return attribute(element, "val") not in {"0", "false", "off", "none"}


def number_of(text: str | None) -> int | None:
    """Read a whole number of a few digits; None for anything else."""
    digits = (text or "").removeprefix("-")
    is_one = digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS
    return int(text or "") if is_one else None
