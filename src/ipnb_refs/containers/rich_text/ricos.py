"""Rich content of Wix: the trees of its editor, and the rows of blocks of the former one."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from ipnb_refs.containers.rich_text.nested import Nested, items_of

if TYPE_CHECKING:
    from ipnb_refs.containers.placed_text import Pieces, Runs

_BLOCKS = {
    "PARAGRAPH": "p",
    "BLOCKQUOTE": "blockquote",
    "BULLETED_LIST": "ul",
    "ORDERED_LIST": "ol",
    "LIST_ITEM": "li",
    "TABLE": "table",
    "TABLE_ROW": "tr",
    "TABLE_CELL": "td",
}
_FORMER = {
    "header-one": "h1",
    "header-two": "h2",
    "header-three": "h3",
    "header-four": "h4",
    "header-five": "h5",
    "header-six": "h6",
    "blockquote": "blockquote",
    "unordered-list-item": "li",
    "ordered-list-item": "li",
}
_STYLES = {"ITALIC": "em", "BOLD": "strong", "SUPERSCRIPT": "sup", "SUBSCRIPT": "sub"}
_NOT_PROSE = frozenset({"CODE_BLOCK", "code-block", "atomic"})
_CAPTIONS = ("imageData", "videoData", "galleryData")


def ricos_page(text: str, places: Runs) -> Pieces:
    """Read rich content; raises `ValueError` for what is no JSON."""
    nested = Nested(text, places)
    for node in items_of(nested.tree, "nodes"):
        _put(node, nested)
    for block in items_of(nested.tree, "blocks"):
        kind = str(block.get("type", ""))
        if kind not in _NOT_PROSE:
            name = _FORMER.get(kind, "p")
            nested.page.markup(f"<{name}>")
            nested.words(block.get("text"))
            nested.page.markup(f"</{name}>\n")
    return nested.page


def _put(node: dict[str, Any], nested: Nested) -> None:
    kind = str(node.get("type", ""))
    if kind in _NOT_PROSE:
        return
    if kind == "TEXT":
        _put_text(node, nested)
        return
    name = _heading(node) if kind == "HEADING" else _BLOCKS.get(kind, "div")
    nested.page.markup(f"<{name}>")
    for child in items_of(node, "nodes"):
        _put(child, nested)
    for data in (node[each] for each in _CAPTIONS if isinstance(node.get(each), dict)):
        nested.words(data.get("caption"))
    nested.page.markup(f"</{name}>\n")


def _heading(node: dict[str, Any]) -> str:
    data = node.get("headingData")
    level = data.get("level") if isinstance(data, dict) else None
    return f"h{level}" if isinstance(level, int) and 1 <= level <= 6 else "h2"  # noqa: PLR2004 - HTML's levels


def _put_text(node: dict[str, Any], nested: Nested) -> None:
    data = node.get("textData")
    closing: list[str] = []
    for decoration in items_of(data, "decorations"):
        kind = str(decoration.get("type", ""))
        link = decoration.get("linkData")
        if kind == "LINK" and isinstance(link, dict) and isinstance(link.get("link"), dict):
            address = escape(str(link["link"].get("url", "")))
            nested.page.markup(f'<a href="{address}">')
            closing.append("</a>")
        elif kind in _STYLES:
            nested.page.markup(f"<{_STYLES[kind]}>")
            closing.append(f"</{_STYLES[kind]}>")
    nested.words(data.get("text") if isinstance(data, dict) else None)
    nested.page.markup("".join(closing[::-1]))
