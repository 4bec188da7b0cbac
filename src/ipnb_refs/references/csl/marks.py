"""Text on its way through citeproc-py: styles travel as characters of the private use area.

`Marks` is the formatter that citeproc-py is given, `marked` prepares inline nodes, and `unmarked`
turns what was printed back into nodes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Link, Style, Styled
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.model import Node

_URL = regex(r"https?://[^\s\ue000-\uf8ff]+[^\s.,;:)\]\ue000-\uf8ff]")
_OPEN = {"\ue010": Style.ITALIC, "\ue012": Style.SUPERSCRIPT, "\ue014": Style.SUBSCRIPT,
         "\ue016": Style.SMALL_CAPS}  # fmt: skip
_MARK = regex("[\ue010-\ue017]")


class Marks:
    """The formatter that citeproc-py is given: styles as pairs of private characters."""

    @staticmethod
    def preformat(text: object) -> str:
        """Take text as it is: it is escaped only when the list is written."""
        return str(text)

    @staticmethod
    def _plain(text: str) -> str:
        return str(text)

    @staticmethod
    def Italic(text: str) -> str:  # noqa: N802 - the name that citeproc-py asks for
        """Put the marks of italics round a text."""
        return f"\ue010{text}\ue011"

    @staticmethod
    def Superscript(text: str) -> str:  # noqa: N802 - see above
        """Put the marks of a superscript round a text."""
        return f"\ue012{text}\ue013"

    @staticmethod
    def Subscript(text: str) -> str:  # noqa: N802 - see above
        """Put the marks of a subscript round a text."""
        return f"\ue014{text}\ue015"

    @staticmethod
    def SmallCaps(text: str) -> str:  # noqa: N802 - see above
        """Put the marks of small capitals round a text."""
        return f"\ue016{text}\ue017"

    Oblique = Italic
    Bold = Light = Underline = _plain


def marked(nodes: tuple[Node, ...]) -> str:
    """Write nodes as text, with a mark where a style begins and another where it ends."""
    pieces = []
    for node in nodes:
        if isinstance(node, str):
            pieces.append(_MARK.sub("", node))
            continue
        inside = marked(node.children)
        mark = next(
            (m for m, s in _OPEN.items() if isinstance(node, Styled) and s is node.style), ""
        )
        pieces.append(f"{mark}{inside}{chr(ord(mark) + 1)}" if mark else inside)
    return "".join(pieces)


def unmarked(text: str) -> tuple[Node, ...]:
    """Turn marked text back into nodes; italics inside italics are upright, as in CSL."""
    root: list[Node] = []
    stack: list[tuple[Style | None, list[Node]]] = [(None, root)]
    done = 0
    for found in _MARK.finditer(text):
        stack[-1][1].extend(_linked(text[done : found.start()]))
        done = found.end()
        mark = found[0]
        if mark in _OPEN:
            stack.append((_OPEN[mark], []))
        elif len(stack) > 1:
            style, children = stack.pop()
            upright = any(outer is style for outer, _ in stack)
            if style is None or upright or not children:
                stack[-1][1].extend(children)
            else:
                stack[-1][1].append(Styled(style, tuple(children)))
    stack[-1][1].extend(_linked(text[done:]))
    while len(stack) > 1:
        _, children = stack.pop()
        stack[-1][1].extend(children)
    return tuple(root)


def _linked(text: str) -> list[Node]:
    nodes: list[Node] = []
    done = 0
    for found in _URL.finditer(text):
        nodes += [text[done : found.start()]] if found.start() > done else []
        nodes.append(Link(found[0], (found[0],)))
        done = found.end()
    return [*nodes, *([text[done:]] if done < len(text) else [])]
