"""Inline text without markup, and the references that are made of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Style(StrEnum):
    """How a stretch of text is set. `no-case` protects capitals from sentence case."""

    ITALIC = "italic"
    SMALL_CAPS = "small-caps"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    NO_CASE = "no-case"


@dataclass(frozen=True, slots=True)
class Styled:
    """Inline nodes in one style."""

    style: Style
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Inline nodes that lead to a URL."""

    url: str
    children: tuple[Node, ...]


Node = str | Styled | Link
"""An inline node; plain text is a `str`, unescaped."""


@dataclass(frozen=True, slots=True)
class Content:
    """A run of inline nodes; `str()` of it is the plain text. Only writers escape."""

    nodes: tuple[Node, ...] = ()

    def __str__(self) -> str:
        return "".join(_plain(self.nodes))


def _plain(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        else:
            yield from _plain(node.children)


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a reference list; `year_suffix` is the letter printed in it, if any."""

    key: str
    content: Content
    year_suffix: str = ""


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """References in the order of the list (APA 9.44-9.49).

    `unprinted` are the keys of works that the style could not print, and that are in APA.
    """

    references: tuple[Reference, ...] = ()
    unprinted: tuple[str, ...] = ()
