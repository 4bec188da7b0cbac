"""Reference lists as they are printed: one alone, several under the paths of their posts.

The shape of JSON follows from what was asked for, never from what the posts hold, so that a
program can rely on it: a list for one post, an object by path for several.
"""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.model import Format
from ipnb_refs.report import visible
from ipnb_refs.writers import WRITERS, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.model import ReferenceList

JSON = "json"
LATEX = "latex"
MDX = "mdx"
FORMATS = tuple(WRITERS)


@frozen
class PrintedList:
    """The list of one post, and the format to print it in."""

    path: str
    format: str
    references: ReferenceList


def as_json(lists: Sequence[PrintedList], *, alone: bool) -> str:
    """Print lists as an object by path, or the one that was asked for `alone` as a list.

    A list that was asked for and could not be made is empty. JSON is ASCII only, so that no pipe
    can break it.
    """
    rows = {each.path: json.loads(write(each.references, JSON)) for each in lists}
    shown: object = rows
    if alone:
        shown = next(iter(rows.values())) if rows else []
    return json.dumps(shown, indent=2) + "\n"


def as_pages(lists: Sequence[PrintedList], *, inline_style: bool = False) -> str:
    """Print one list as it is, several each under its path; no list at all is ""."""
    if not lists:
        return ""
    texts = [write(each.references, each.format, inline_style=inline_style) for each in lists]
    if len(lists) == 1:
        return texts[0]
    return "\n".join(f"{_heading(each)}\n\n{text}" for each, text in zip(lists, texts, strict=True))


def _heading(listed: PrintedList) -> str:
    path = visible(listed.path)
    if listed.format == Format.HTML:
        return f"<h2>{html.escape(path)}</h2>"
    if listed.format == LATEX:
        return f"% {path}"
    return f"## {_code(path)}" if listed.format in {Format.MARKDOWN, MDX} else path


def _code(text: str) -> str:
    """Write text as code in Markdown, between more backticks than stand together in it."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}" if longest else f"{fence}{text}{fence}"
