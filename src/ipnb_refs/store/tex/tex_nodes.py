"""Inline nodes put together while TeX is read."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from ipnb_refs.model import Content, Styled
from ipnb_refs.store.tex import tex_tables as tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.model import Node, Style


def styled(style: Style | None, nodes: list[Node]) -> list[Node]:
    """Set nodes in a style, where there is one and something to set."""
    return [Styled(style, joined(nodes))] if style and nodes else nodes


def accented(accent: str, name: str, base: str) -> str:
    """Put an accent on the first letter of a text; over nothing it may stand by itself."""
    if not base:
        return tables.ALONE.get(name, "")
    first = {"ı": "i", "ȷ": "j"}.get(base[0], base[0])
    return unicodedata.normalize("NFC", first + accent) + base[1:]


def plain_text(nodes: Iterable[Node]) -> str:
    """Give the text of nodes without their styles."""
    return str(Content(tuple(nodes)))


def joined(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Join neighbouring texts, and drop empty ones."""
    joined: list[Node] = []
    run: list[str] = []
    for node in nodes:
        if isinstance(node, str):
            run.append(node)
            continue
        if text := "".join(run):
            joined.append(text)
        run = []
        joined.append(node)
    if text := "".join(run):
        joined.append(text)
    return tuple(joined)
