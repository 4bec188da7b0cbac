"""Styles of a Word document: which make italics, which are headings, quotations, lists of works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.containers.word.wordml import (
    attribute,
    child,
    children,
    is_on,
    number_of,
    value_of,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_YES = frozenset({"1", "true", "on"})
_RAISED = "superscript"
_BODY = 9
"""The outline level of text that is no heading; those of headings begin at 0."""
_LONGEST_CHAIN = 20
"""Styles that are based on each other; Word follows no more than eleven."""
_QUOTATIONS = frozenset({"quote", "intense quote", "block text"})
_ENTRIES = frozenset({"bibliography", "endnote bibliography", "references", "reference list"})


class Styles:
    """What styles say of runs and paragraphs that use them. An unknown style says nothing."""

    def __init__(self, root: Element | None) -> None:
        self._all = {
            attribute(each, "styleId") or "": each
            for each in (() if root is None else children(root, "style"))
        }
        paragraphs = (
            name for name, each in self._all.items() if attribute(each, "type") == "paragraph"
        )
        self._default = next(
            (name for name in paragraphs if attribute(self._all[name], "default") in _YES), None
        )

    def of_paragraph(self, properties: Element | None) -> str | None:
        """Give the id of a paragraph's style."""
        return value_of(properties, "pStyle") or self._default

    def toggled(self, name: str, run: Element | None, paragraph: str | None) -> bool:
        """Say whether "i", "b" or "vanish" is on for a run.

        What the run says itself decides. Else the styles of paragraph and run each turn it round
        (ECMA-376 part 1, 17.7.3).
        """
        own = is_on(child(run, name))
        if own is not None:
            return own
        of_run = self._says(value_of(run, "rStyle"), name)
        return self._says(paragraph, name) != of_run

    def is_raised(self, run: Element | None) -> bool:
        """Say whether a run is set above the line, by itself or by its style."""
        own = value_of(run, "vertAlign")
        if own is not None:
            return own == _RAISED
        of_styles = (
            value_of(each, "rPr", "vertAlign") for each in self._chain(value_of(run, "rStyle"))
        )
        return next((each for each in of_styles if each), "") == _RAISED

    def level(self, properties: Element | None) -> int:
        """Give the level of a heading, 1 to 6; 0 where a paragraph is none."""
        own = number_of(value_of(properties, "outlineLvl"))
        if own is not None:
            return _heading(own)
        for style in self._chain(self.of_paragraph(properties)):
            name = (value_of(style, "name") or "").casefold()
            if name == "title":
                return 1
            kind, _, level = name.rpartition(" ")
            if kind == "heading" and level.isdigit():
                return min(int(level), 6)
            found = number_of(value_of(style, "pPr", "outlineLvl"))
            if found is not None:
                return _heading(found)
        return 0

    def numbering(self, properties: Element | None) -> tuple[str | None, int]:
        """Give the list that numbers a paragraph, and its depth in it."""
        places = [properties]
        places += [child(each, "pPr") for each in self._chain(self.of_paragraph(properties))]
        for place in places:
            found = child(place, "numPr")
            if found is not None:
                return value_of(found, "numId"), number_of(value_of(found, "ilvl")) or 0
        return None, 0

    def is_quotation(self, properties: Element | None) -> bool:
        """Say whether a paragraph is set as a quotation."""
        return self._is_named(properties, _QUOTATIONS)

    def is_entry(self, properties: Element | None) -> bool:
        """Say whether a paragraph has the style that Word and its add-ins give to entries."""
        return self._is_named(properties, _ENTRIES)

    def is_contents(self, properties: Element | None) -> bool:
        """Say whether a paragraph is a line of the table of contents."""
        names = (
            value_of(each, "name") or "" for each in self._chain(self.of_paragraph(properties))
        )
        return any(name.casefold().startswith("toc ") for name in names)

    def _is_named(self, properties: Element | None, names: frozenset[str]) -> bool:
        chain = self._chain(self.of_paragraph(properties))
        return any((value_of(each, "name") or "").casefold() in names for each in chain)

    def _says(self, style: str | None, name: str) -> bool:
        """Look up a property of runs in a style and in those that it is based on."""
        found = (is_on(child(each, "rPr", name)) for each in self._chain(style))
        return next((each for each in found if each is not None), False)

    def _chain(self, name: str | None) -> list[Element]:
        """Give a style and those that it is based on."""
        found: list[Element] = []
        while name in self._all and len(found) < _LONGEST_CHAIN:
            found.append(self._all[name])
            name = value_of(self._all[name], "basedOn")
        return found


def _heading(outline: int) -> int:
    """Give the level of a heading by its level in the outline; HTML has six."""
    return min(outline + 1, 6) if 0 <= outline < _BODY else 0
