"""Lexical, the trees of Ghost's editor, as HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from ipnb_refs.containers.rich_text.nested import Nested, items_of

if TYPE_CHECKING:
    from ipnb_refs.containers.placed_text import Pieces, Runs

_BLOCKS = {"paragraph": "p", "quote": "blockquote", "aside": "blockquote", "listitem": "li"}
_HTML_FIELDS = {
    "html": ("html",),
    "markdown": ("markdown",),
    "callout": ("calloutText",),
    "toggle": ("heading", "content"),
    "image": ("caption",),
    "gallery": ("caption",),
    "video": ("caption",),
    "embed": ("caption",),
    "header": ("header", "subheader"),
    "call-to-action": ("textValue",),
    "product": ("productTitle", "productDescription"),
}
"""Cards, with the fields in which they have HTML."""
_STYLES = ((1, "strong"), (2, "em"), (32, "sub"), (64, "sup"))
_CODE = 16


def lexical_page(text: str, places: Runs) -> Pieces:
    """Read the text of a field `lexical`; raises `ValueError` for what is no JSON."""
    nested = Nested(text, places)
    root = nested.tree.get("root") if isinstance(nested.tree, dict) else None
    for node in items_of(root, "children"):
        _put(node, nested)
    return nested.page


def _put(node: dict[str, Any], nested: Nested) -> None:
    kind = str(node.get("type", "")).removeprefix("extended-")
    page = nested.page
    if kind == "text" or (kind.endswith("text") and "text" in node):
        _put_text(node, nested)
    elif kind in {"linebreak", "tab"}:
        page.markup("<br>" if kind == "linebreak" else " ")
    elif kind in _HTML_FIELDS:
        for name in _HTML_FIELDS[kind]:
            page.markup("<div>")
            nested.html(node.get(name))
            page.markup("</div>\n")
    elif kind in {"link", "autolink"}:
        page.markup(f'<a href="{escape(str(node.get("url", "")))}">')
        _put_children(node, nested)
        page.markup("</a>")
    elif kind != "codeblock":
        name = _tag(kind, node)
        page.markup(f"<{name}>" if name else "")
        _put_children(node, nested)
        page.markup(f"</{name}>\n" if name else "")


def _tag(kind: str, node: dict[str, Any]) -> str:
    """Name the element of a block; "" for a node that shows nothing itself."""
    tag = str(node.get("tag", ""))
    if kind == "heading":
        return tag if tag in {"h1", "h2", "h3", "h4", "h5", "h6"} else "h2"
    if kind == "list":
        return "ol" if tag == "ol" or node.get("listType") == "number" else "ul"
    return _BLOCKS.get(kind, "")


def _put_children(node: dict[str, Any], nested: Nested) -> None:
    for child in items_of(node, "children"):
        _put(child, nested)


def _put_text(node: dict[str, Any], nested: Nested) -> None:
    said = node.get("format")
    style = said if isinstance(said, int) else 0
    names = ["code"] if style & _CODE else [name for bit, name in _STYLES if style & bit]
    nested.page.markup("".join(f"<{name}>" for name in names))
    nested.words(node.get("text"))
    nested.page.markup("".join(f"</{name}>" for name in reversed(names)))
