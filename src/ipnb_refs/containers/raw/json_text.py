"""JSON whose texts know where they stand in the file."""

from __future__ import annotations

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined] # typeshed leaves it out
from json.scanner import py_make_scanner  # type: ignore[attr-defined] # as above
from typing import TYPE_CHECKING, Any

from ipnb_refs.containers.inner_post import Unreadable
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.containers.inner_post import RawText
    from ipnb_refs.containers.placed_text import Runs

_ESCAPE = regex(
    r'"|\\(?:u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|.)', re.DOTALL
)


class JsonText(str):
    """A text of JSON; `at` is the offset of its first character in the file."""

    __slots__ = ("at",)
    at: int


def _placed(text: str, end: int, strict: bool) -> tuple[JsonText, int]:
    said, after = scanstring(text, end, strict)
    placed = JsonText(said)
    placed.at = end
    return placed, after


class _Decoder(json.JSONDecoder):
    def __init__(self) -> None:
        super().__init__(strict=False)
        self.parse_string = _placed
        # The one written in C makes texts of its own.
        self.scan_once = py_make_scanner(self)


def read_json(text: str) -> Any:
    """Read JSON, its texts as `JsonText`; raises `ValueError`, and `RecursionError` for depth."""
    return _Decoder().decode(text)


def json_of(raw: RawText) -> Any | Unreadable:
    """Read a file of JSON, its texts as `JsonText`; raises `RecursionError` for depth."""
    try:
        return read_json(raw.text)
    except json.JSONDecodeError as error:
        return Unreadable(f"damaged JSON: {error.msg}", raw, error.pos)


def text_runs(text: str, at: int) -> Runs:
    """Give the places of what a literal says that begins here, after its quotation mark."""
    runs, shown, start = [], 0, at
    for found in _ESCAPE.finditer(text, at):
        if found.start() > start:
            runs.append((shown, start))
            shown += found.start() - start
        if found[0] == '"':
            break
        runs.append((shown, found.start()))
        shown += 1
        start = found.end()
    return tuple(runs) or ((0, at),)
