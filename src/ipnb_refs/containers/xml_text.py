"""The text that an element of XML holds, and where each character of it stands in the file."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.containers.xml_items import XmlNode

    Runs = tuple[tuple[int, int], ...]

_OPEN, _CLOSE = "<![CDATA[", "]]>"
_MARKUP = regex(
    r"<!\[CDATA\[(?P<whole>.*?)\]\]>|<!--.*?-->|<\?.*?\?>|<[^<>]*>"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});)",
    re.DOTALL,
)
_TAG = regex(r"<[^<>]*>")


def text_of(text: str, node: XmlNode | None) -> tuple[str, Runs]:
    """Give what an element says, with pairs of an offset in it and one in the file."""
    if node is None:
        return "", ()
    start, end = node.start, node.end
    while start < end and text[start].isspace() and text.find(_OPEN, start, end) > start:
        start += 1  # editors of XML put each on a line of its own
    inside = start + len(_OPEN)
    close = text.find(_CLOSE, inside, end) if text.startswith(_OPEN, start) else -1
    if close >= 0 and not text[close + len(_CLOSE) : end].strip():
        return text[inside:close], ((0, inside),)
    return _decoded(text, start, end)


def _decoded(text: str, start: int, end: int) -> tuple[str, Runs]:
    pieces: list[str] = []
    runs: list[tuple[int, int]] = []
    shown = 0

    def put(piece: str, at: int) -> None:
        nonlocal shown
        if piece:
            runs.append((shown, at))
            pieces.append(piece)
            shown += len(piece)

    for found in _MARKUP.finditer(text, start, end):
        put(text[start : found.start()], start)
        if found["whole"] is not None:
            put(found["whole"], found.start("whole"))
        elif found["entity"]:
            put(html.unescape(found[0]), found.start())
        start = found.end()
    put(text[start:end], start)
    return "".join(pieces), tuple(runs)


def plain(said: str) -> str:
    """Give a title as its reader sees it: without tags, entities decoded, on one line.

    Exporters write entities of HTML into XML, so that they come twice.
    """
    return " ".join(html.unescape(_TAG.sub("", html.unescape(said))).split())
