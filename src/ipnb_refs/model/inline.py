"""Inline text without markup, and the references that are made of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator


class Style(StrEnum):
    """How a stretch of text is set; `no-case` protects capitals from sentence case."""

    ITALIC = "italic"
    SMALL_CAPS = "small-caps"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    NO_CASE = "no-case"


@frozen
class Styled:
    """Inline nodes in one style: `Styled(Style.ITALIC, ("The developing mind",))`."""

    style: Style
    children: tuple[Node, ...]


@frozen
class Link:
    """Inline nodes that lead to a URL."""

    url: str
    children: tuple[Node, ...]


Node = str | Styled | Link
"""An inline node: a text, styled nodes or a link. Text is plain: only writers escape."""


@frozen
class Content:
    """A run of inline nodes, such as a title or a reference; `str()` of it is the plain text."""

    nodes: tuple[Node, ...] = ()

    def __str__(self) -> str:
        return "".join(_plain(self.nodes))


def _plain(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        else:
            yield from _plain(node.children)


@frozen
class Reference:
    """One entry of a reference list.

    `key` is that of the work in the store, `content` the entry as the style prints it, and
    `year_suffix` the letter in it ("a" of "2012a"), "" where it has none.
    """

    key: str
    content: Content
    year_suffix: str = ""


@frozen
class ReferenceList:
    """References in the order of the list (APA 9.44-9.49); `write` prints it.

    `unprinted` are the keys of works that another style could not print, and that are in APA.
    """

    references: tuple[Reference, ...] = ()
    unprinted: tuple[str, ...] = ()
