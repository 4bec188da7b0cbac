"""Inline nodes as a flat line of runs: what every writer starts from."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from ipnb_refs.controls import BIDI, without_controls
from ipnb_refs.frozen import frozen
from ipnb_refs.model import Link, Style
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Content, Node

# A reference is one line: breaks and control characters cannot be part of it.
_BREAKS = regex("[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_LINKED = regex(rf"(?:https?|ftp)://[^\s\x00-\x20\"<>\\^`{{|}}\x7f-\x9f{BIDI}]+", re.IGNORECASE)


@frozen
class TextRun:
    """A stretch of text in one set of styles; `url` where it leads somewhere safe."""

    text: str
    styles: frozenset[Style] = frozenset()
    url: str | None = None


def runs_of(content: Content) -> tuple[TextRun, ...]:
    """Flatten content: neighbours set alike are one run, line breaks are spaces.

    Of all else that is not to be seen, what turns the direction of text is left out.
    A URL of a scheme that a reader must not follow ("javascript:") is dropped; its text stays.
    """
    flat = _flat(content.nodes, frozenset(), None)
    merged = (
        TextRun(_one_line("".join(run.text for run in alike)), styles, url)
        for (styles, url), alike in groupby(flat, key=lambda run: (run.styles, run.url))
    )
    return _stripped([run for run in merged if run.text])


def _flat(nodes: tuple[Node, ...], styles: frozenset[Style], url: str | None) -> Iterator[TextRun]:
    for node in nodes:
        if isinstance(node, str):
            yield TextRun(node, styles, url)
        elif isinstance(node, Link):
            yield from _flat(node.children, styles, node.url if is_safe(node.url) else url)
        elif node.style is Style.NO_CASE:
            yield from _flat(node.children, styles, url)
        else:
            yield from _flat(node.children, styles | {node.style}, url)


def _one_line(text: str) -> str:
    return without_controls(_BREAKS.sub(" ", text))


def is_safe(url: str) -> bool:
    """Say whether a URL may become a link: a web address, without blanks and quotation marks."""
    return _LINKED.fullmatch(url) is not None


def _stripped(runs: list[TextRun]) -> tuple[TextRun, ...]:
    """Take the blanks off both ends of the line."""
    while runs and not runs[0].text.lstrip(" "):
        del runs[0]
    while runs and not runs[-1].text.rstrip(" "):
        del runs[-1]
    if runs:
        runs[0] = TextRun(runs[0].text.lstrip(" "), runs[0].styles, runs[0].url)
        runs[-1] = TextRun(runs[-1].text.rstrip(" "), runs[-1].styles, runs[-1].url)
    return tuple(runs)
