"""An entry as its file has it: what every reader of a store format hands on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.model import Span

if TYPE_CHECKING:
    from collections.abc import Mapping


_LINE_END = re.compile(r"[\r\n]")
_LONGEST_LINE = 200
"""Characters of a line that a span covers: in a file of one line, no one wants to see it all."""


def rest_of_line(text: str, offset: int) -> Span:
    """Give the span from an offset to the end of its line, without the blanks there."""
    limit = min(len(text), offset + _LONGEST_LINE)
    end = _LINE_END.search(text, offset, limit)
    line = text[offset : end.start() if end else limit]
    return Span(offset, offset + len(line.rstrip()))


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry stands: its file, its first line (1-based) and its span in the raw text."""

    path: str
    line: int
    span: Span


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One entry with its fields still in TeX.

    `type` and the names of fields are lower-case. Values have lost their delimiters: braces or
    quotation marks are off, `#` is carried out, macros are put in.
    """

    key: str
    type: str
    fields: Mapping[str, str]
    origin: Origin
