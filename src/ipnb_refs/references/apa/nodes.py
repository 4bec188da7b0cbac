"""Small pieces of inline nodes that the formatter puts together."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from ipnb_refs.model import Content, Link, Style, Styled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.model import Node

Nodes = tuple["Node", ...]
"""A run of inline nodes; empty where there is nothing to print."""

_ENDS = (".", "?", "!", "…")
_QUOTES = ("”", '"')


def text(string: str) -> Nodes:
    """Plain text as nodes; none for an empty string."""
    return (string,) if string else ()


def italic(nodes: Nodes) -> Nodes:
    """Set in italics; what is italic inside comes out roman (6.22)."""
    if len(nodes) == 1 and isinstance(nodes[0], str):
        return (Styled(Style.ITALIC, nodes),)
    result: list[Node] = []
    for is_italic, group in groupby(unprotected(nodes), key=_is_italic):
        if is_italic:
            result.extend(n for node in group if isinstance(node, Styled) for n in node.children)
        else:
            result.append(Styled(Style.ITALIC, tuple(group)))
    return tuple(result)


def _is_italic(node: Node) -> bool:
    return isinstance(node, Styled) and node.style is Style.ITALIC


def unprotected(nodes: Nodes) -> Nodes:
    """Print the same without the marks that protected capitals from sentence case."""
    if all(isinstance(node, str) for node in nodes):
        return nodes
    result: list[Node] = []
    for node in nodes:
        if isinstance(node, str):
            result.append(node)
        elif isinstance(node, Link):
            result.append(Link(node.url, unprotected(node.children)))
        elif node.style is Style.NO_CASE:
            result.extend(unprotected(node.children))
        else:
            result.append(Styled(node.style, unprotected(node.children)))
    return tuple(result)


def sentence(nodes: Nodes) -> Nodes:
    """End with a full stop, unless an end mark is there already (9.19).

    The stop goes inside a closing quotation mark (6.7).
    """
    if not nodes:
        return nodes
    last = nodes[-1]
    plain = last if isinstance(last, str) and last else str(Content(nodes))
    if plain.endswith(_QUOTES):
        ended = str(Content(nodes)).rstrip("".join(_QUOTES)).endswith(_ENDS)
        return nodes if ended else _with_stop(nodes)
    return nodes if plain.endswith(_ENDS) else (*nodes, ".")


def _with_stop(nodes: Nodes) -> Nodes:
    """Put a full stop before the quotation mark that these nodes end with."""
    *before, last = nodes
    if not str(Content((last,))):
        return (*_with_stop(tuple(before)), last)
    if isinstance(last, str):
        return (*before, f"{last[:-1]}.{last[-1]}")
    return (*before, replace(last, children=_with_stop(last.children)))


def joined(runs: Iterable[Nodes], separator: str) -> Nodes:
    """Print the runs that are not empty, with the separator between them."""
    result: list[Node] = []
    for run in runs:
        if run:
            result += (separator, *run) if result else run
    return tuple(result)


def without_comma(nodes: Nodes) -> Nodes:
    """Take off a comma that a .bib has at the end of a name; ours follows."""
    last = nodes[-1] if nodes else ""
    return (*nodes[:-1], last.rstrip(" ,;")) if isinstance(last, str) and nodes else nodes
