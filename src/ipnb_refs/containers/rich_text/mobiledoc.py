"""Mobiledoc, the trees of Ghost's former editor, as HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from ipnb_refs.containers.rich_text.nested import Nested

if TYPE_CHECKING:
    from ipnb_refs.containers.placed_text import Pieces, Runs

_MARKUP, _LIST, _CARD = 1, 3, 10
_FIELDS = ("markdown", "html", "caption", "calloutText", "heading", "content")
"""What cards have HTML in."""
_LEAST_LIMIT, _MOST_GROWTH = 100_000, 20
_MOST_MARKUPS = 50
"""Markups that begin at one place."""
_INLINE = frozenset({"em", "i", "strong", "b", "sub", "sup", "code", "a", "u", "s"})
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "aside"})


def mobiledoc_page(text: str, places: Runs) -> Pieces:
    """Read the text of a field `mobiledoc`; raises `ValueError` for what is no JSON."""
    nested = Nested(text, places)
    document = _Mobiledoc(nested, _LEAST_LIMIT + _MOST_GROWTH * len(text))
    for section in document.rows("sections"):
        document.put(section)
    return nested.page


class _Mobiledoc:
    """A tree whose sections name markups, atoms, and cards by their numbers, as often as they like.

    Raises `ValueError` for a page of more than `most` characters.
    """

    def __init__(self, nested: Nested, most: int) -> None:
        self._nested = nested
        self._most = most
        self._tree = nested.tree if isinstance(nested.tree, dict) else {}

    def rows(self, name: str) -> list[list[Any]]:
        """Give the rows of a table of the tree, each a list that is not empty."""
        return _lists(self._tree.get(name))

    def put(self, section: list[Any]) -> None:
        """Put a section on the page."""
        page = self._page()
        kind, *rest = section
        if kind == _MARKUP and len(rest) > 1:
            name = str(rest[0]) if str(rest[0]) in _BLOCKS else "p"
            self._put_block(name, rest[1])
        elif kind == _LIST and len(rest) > 1:
            name = "ol" if rest[0] == "ol" else "ul"
            page.markup(f"<{name}>\n")
            for item in _lists(rest[1]):
                self._put_block("li", item)
            page.markup(f"</{name}>\n")
        elif kind == _CARD and rest:
            self._put_card(self._at("cards", rest[0]))

    def _page(self) -> Pieces:
        """Give the page, if it has not grown without end."""
        if self._nested.page.length > self._most:
            raise ValueError
        return self._nested.page

    def _put_block(self, name: str, markers: object) -> None:
        self._nested.page.markup(f"<{name}>")
        opened: list[str] = []
        for marker in _lists(markers):
            self._put_marker(marker, opened)
        self._nested.page.markup(f"{''.join(opened[::-1])}</{name}>\n")

    def _put_marker(self, marker: list[Any], opened: list[str]) -> None:
        """Put a marker: its kind, the markups that begin, how many end, and what it says."""
        if len(marker) < 4:  # noqa: PLR2004 - as its docstring counts
            return
        kind, begins, ends, said = marker[:4]
        page = self._page()
        for number in begins[:_MOST_MARKUPS] if isinstance(begins, list) else ():
            name, *more = self._at("markups", number) or ["span"]
            tag = str(name) if str(name) in _INLINE else "span"
            address = more[0][1] if more and isinstance(more[0], list) and len(more[0]) > 1 else ""
            page.markup(f'<a href="{escape(str(address))}">' if tag == "a" else f"<{tag}>")
            opened.append(f"</{tag}>")
        if kind == 0:
            self._nested.words(said)
        elif (atom := self._at("atoms", said)) and atom[0] == "soft-return":
            page.markup("<br>")
        for _ in range(min(ends, len(opened)) if isinstance(ends, int) else 0):
            page.markup(opened.pop())

    def _put_card(self, card: list[Any]) -> None:
        payload = card[1] if len(card) > 1 and isinstance(card[1], dict) else {}
        if card and card[0] == "code":
            return
        for name in _FIELDS:
            if payload.get(name):
                self._nested.page.markup("<div>")
                self._nested.html(payload[name])
                self._nested.page.markup("</div>\n")

    def _at(self, name: str, number: object) -> list[Any]:
        rows = self._tree.get(name)
        if isinstance(rows, list) and isinstance(number, int) and 0 <= number < len(rows):
            row = rows[number]
            return row if isinstance(row, list) else []
        return []


def _lists(found: object) -> list[list[Any]]:
    if not isinstance(found, list):
        return []
    return [each for each in found if isinstance(each, list) and each]
