"""JSON inside of a text that has places itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ipnb_refs.containers.placed_text import Pieces, composed
from ipnb_refs.containers.raw import JsonText, read_json, text_runs

if TYPE_CHECKING:
    from ipnb_refs.containers.placed_text import Runs


class Nested:
    """A tree that was read from JSON, whose texts are put on a page with their places.

    `places` are those of the text that the JSON is in, which a file has as a text, too. Raises
    `ValueError` for what is no JSON.
    """

    def __init__(self, text: str, places: Runs) -> None:
        self._text = text
        self._places = places
        self.tree = read_json(text)
        self.page = Pieces()

    def words(self, said: object) -> None:
        """Put a text of the tree, as words; anything else is left out."""
        if isinstance(said, JsonText):
            self.page.words(said, self._runs(said))

    def html(self, said: object) -> None:
        """Put a text of the tree that is HTML itself."""
        if isinstance(said, JsonText):
            self.page.raw(said, self._runs(said))

    def _runs(self, said: JsonText) -> Runs:
        return composed(text_runs(self._text, said.at), len(said), self._places)


def items_of(node: Any, name: str) -> list[dict[str, Any]]:
    """Give the objects of a list in an object; what is anything else is left out."""
    found = node.get(name) if isinstance(node, dict) else None
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
