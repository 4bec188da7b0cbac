"""Reference lists as they are printed: one alone, several under the paths of their posts."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.model import Format
from ipnb_refs.references import write
from ipnb_refs.report.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.model import ReferenceList

JSON = "json"
FORMATS = [*(markup.value for markup in Format), JSON]


@dataclass(frozen=True, slots=True)
class Listed:
    """The list of one post, and the format to print it in."""

    path: str
    format: str
    references: ReferenceList


def printed(lists: Sequence[Listed]) -> str:
    """Print one list as it is, several each under its path; as JSON, an object by path.

    JSON is ASCII only, so that no pipe can break it. No list at all is "".
    """
    if not lists:
        return ""
    if lists[0].format == JSON:
        rows = {each.path: json.loads(write(each.references, JSON)) for each in lists}
        return json.dumps(rows if len(lists) > 1 else rows[lists[0].path], indent=2) + "\n"
    texts = [write(each.references, each.format) for each in lists]
    if len(lists) == 1:
        return texts[0]
    return "\n".join(f"{_heading(each)}\n\n{text}" for each, text in zip(lists, texts, strict=True))


def _heading(listed: Listed) -> str:
    path = visible(listed.path)
    if listed.format == Format.HTML:
        return f"<h2>{html.escape(path)}</h2>"
    return f"## `{path}`" if listed.format == Format.MARKDOWN else path
