"""Links from an entry back to the places of a post that cite it, as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import Later
from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    import html
    from collections.abc import Mapping
else:
    html = Later("html")  # it loads a table of two thousand names

_ARROW = "\N{LEFTWARDS ARROW WITH HOOK}"


@frozen
class BackLinks:
    """The places that cite the entries of a list.

    `places` has the ids of the citations by the `id` of the entry, in the order of the text;
    `label` is what a screen reader says for the place of a number: "Back to citation {}".
    """

    places: Mapping[str, tuple[str, ...]]
    label: str

    def of(self, entry: str) -> str:
        """Write the links of an entry, with a blank before each; "" for one that is not cited."""
        places = self.places.get(entry, ())
        return "".join(
            f' <a href="#{place}" role="doc-backlink" aria-label="{self._label(number)}">'
            f"{_ARROW}{f'<sup>{number}</sup>' if len(places) > 1 else ''}</a>"
            for number, place in enumerate(places, start=1)
        )

    def _label(self, number: int) -> str:
        return html.escape(self.label.format(number))
