"""An entry as its file has it: what every reader of a store format hands on."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

from ipnb_refs.frozen import frozen, value
from ipnb_refs.model import Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ipnb_refs.model import Diagnostic


_LINE_END = regex(r"[\r\n]")
_LONGEST_LINE = 200
"""Characters of a line that a span covers: in a file of one line, no one wants to see it all."""


def rest_of_line(text: str, offset: int) -> Span:
    """Give the span from an offset to the end of its line, without the blanks there."""
    limit = min(len(text), offset + _LONGEST_LINE)
    end = _LINE_END.search(text, offset, limit)
    line = text[offset : end.start() if end else limit]
    return Span(offset, offset + len(line.rstrip()))


@value
class Origin:
    """Where an entry stands: its file, its first line (1-based) and its span in the raw text."""

    path: str
    line: int
    span: Span


@value
class RawEntry:
    """One entry with its fields still in TeX.

    `type` and the names of fields are lower-case. Values have lost their delimiters: braces or
    quotation marks are off, `#` is carried out, macros are put in.
    """

    key: str
    type: str
    fields: Mapping[str, str]
    origin: Origin

    def same_as(self, other: Raw) -> bool:
        """Say whether the other says the same of the same work."""
        return (
            isinstance(other, RawEntry) and self.type == other.type and self.fields == other.fields
        )


@frozen
class RawItem:
    """One item of a CSL-JSON file; `item` is what its file has, unchecked."""

    key: str
    type: str
    item: Mapping[str, Any]
    origin: Origin

    def same_as(self, other: Raw) -> bool:
        """Say whether the other says the same of the same work."""
        return isinstance(other, RawItem) and self.item == other.item


Raw = RawEntry | RawItem
"""An entry of any format, before it is decoded."""


@frozen
class Orphan:
    """A parent that an entry does not get: it is not there, or would lead in a circle."""

    key: str
    field: str
    parent: str
    circular: bool


@value
class Undefined:
    """A macro that nobody defined, in a field of an entry."""

    origin: Origin
    field: str
    macro: str


@value
class Bibliography:
    """What was read of one text: its entries in their order, and what is wrong with it.

    Keys may repeat. `undefined` are macros, and `doubled` are entries with a second value of a
    field, that are still to be reported. `macros` are the texts of BibTeX's macros by their
    lower-case names, as they hold for the texts after it; `commands` are the commands of TeX that
    its preambles define.
    """

    entries: tuple[Raw, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    undefined: Sequence[Undefined] = ()
    doubled: Sequence[Origin] = ()
    macros: Mapping[str, str] = field(default_factory=dict)
    commands: frozenset[str] = frozenset()
