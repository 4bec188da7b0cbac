r"""Text and inline nodes -> TeX that is read back as the same.

Letters, dashes and quotation marks stay as they are; only what TeX would take for its own is
escaped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Content, Link, Style
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    import re

    from ipnb_refs.model import Node

_SIGNS = {
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "%": "\\%", "&": "\\&",
    "#": "\\#", "_": "\\_", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
    "'": "\\textquotesingle{}", "`": "\\textasciigrave{}",
}  # fmt: skip
_ESCAPES = regex(r"[\\{}$%&#_~^'`]|<(?=[A-Za-z/])|-(?=-)|(?<= ) +")
_BUT_TAGS = regex(r"[\\{}$%#_~^'`]|-(?=-)|(?<= ) +")
_ENTITY = regex(r"\\&(?=#?\w{1,9};)")
_EDGE = regex(r"\A | \Z")
_COMMANDS = {
    Style.ITALIC: "\\emph", Style.SMALL_CAPS: "\\textsc", Style.SUPERSCRIPT: "\\textsuperscript",
    Style.SUBSCRIPT: "\\textsubscript",
}  # fmt: skip


def escaped(text: str) -> str:
    r"""Escape plain text: "5% of R&D" is `5\% of R\&D`; "<i>" is told from a tag."""
    text = _ESCAPES.sub(_escape, text)
    return _ENTITY.sub(r"\\&{}", text) if "\\&" in text else text


def escape_signs(text: str) -> str:
    """Escape plain text in which tags and entities of HTML keep their meaning."""
    return _BUT_TAGS.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    if sign in "<-":
        return sign + "{}"
    return _SIGNS[sign] if sign in _SIGNS else "\\space{}" * len(sign)


def value_of(content: Content | str) -> str:
    r"""Write inline nodes: `NO_CASE` as braces, `ITALIC` as `\emph{...}`, links as `\href`.

    Blanks at the edges are kept, too.
    """
    nodes = (content,) if isinstance(content, str) else content.nodes
    return _EDGE.sub(r"\\space{}", "".join(map(_node, nodes)))


def _node(node: Node) -> str:
    if isinstance(node, str):
        return escaped(node)
    inside = "".join(map(_node, node.children))
    if isinstance(node, Link):
        plain = str(Content(node.children)) == node.url
        return f"\\url{{{node.url}}}" if plain else f"\\href{{{node.url}}}{{{inside}}}"
    if node.style is Style.NO_CASE:
        # A group that begins with a command protects nothing.
        return f"{{{{}}{inside}}}" if inside.startswith("\\") else f"{{{inside}}}"
    return f"{_COMMANDS[node.style]}{{{inside}}}"
