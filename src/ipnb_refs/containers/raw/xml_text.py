"""The text that an element of XML holds, and where each character of it stands in the file."""

from __future__ import annotations

import html
import re
from functools import partial
from typing import TYPE_CHECKING

from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ipnb_refs.containers.placed_text import Runs
    from ipnb_refs.containers.raw.xml_items import XmlNode

_OPEN, _CLOSE = "<![CDATA[", "]]>"
_MARKUP = regex(
    r"<!\[CDATA\[(?P<whole>.*?)\]\]>|<!--.*?-->|<\?.*?\?>|<[^<>]*>"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});)",
    re.DOTALL,
)
_UNUSUAL = regex(r"<|&(?!(?:lt|gt|quot|amp|apos|#39);)")
_USUAL = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&amp;": "&"}
"""In this order: what one of them stands for begins no other one."""
_TAG = regex(r"<[^<>]*>")


def text_of(text: str, node: XmlNode | None) -> tuple[str, Runs | Callable[[], Runs]]:
    """Give what an element says, and what gives the places of its characters in the file."""
    if node is None:
        return "", ()
    start, end = node.start, node.end
    if (cut := _one_section(text, start, end)) is not None:
        return text[cut[0] : cut[1]], ((0, cut[0]),)
    runs = partial(_runs, text, start, end)
    if _UNUSUAL.search(text, start, end):
        return "".join(piece for piece, _ in _pieces(text, start, end)), runs
    said = text[start:end]
    if "&" not in said:
        return said, ((0, start),)
    for entity, sign in _USUAL.items():
        said = said.replace(entity, sign)
    return said, runs


def _one_section(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Find the one section of CDATA that the content is, with blanks around it."""
    opened = text.find(_OPEN, start, end)
    if opened < 0 or not (opened == start or text[start:opened].isspace()):
        return None
    inside = opened + len(_OPEN)
    close = text.find(_CLOSE, inside, end)
    after = close + len(_CLOSE)
    if close < 0 or not (after == end or text[after:end].isspace()):
        return None
    return inside, close


def _runs(text: str, start: int, end: int) -> Runs:
    runs, shown = [], 0
    for piece, at in _pieces(text, start, end):
        runs.append((shown, at))
        shown += len(piece)
    return tuple(runs)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Give what is said, piece by piece, with the places."""
    for found in _MARKUP.finditer(text, start, end):
        if found.start() > start:
            yield text[start : found.start()], start
        if found["whole"]:
            yield found["whole"], found.start("whole")
        elif found["entity"]:
            yield html.unescape(found[0]), found.start()
        start = found.end()
    if end > start:
        yield text[start:end], start


def plain(said: str) -> str:
    """Give a title as its reader sees it: without tags, entities decoded, on one line.

    Exporters write entities of HTML into XML, so that they come twice.
    """
    return " ".join(html.unescape(_TAG.sub("", html.unescape(said))).split())
