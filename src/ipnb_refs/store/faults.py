"""One entry as it stands in its file: where its fields are, and where it breaks off.

`bibtex.reading.scanner` finds this out; `bibtex.broken_entries` says it in words.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    from ipnb_refs.model import Span


class Fault(Enum):
    """What is wrong where an entry breaks off."""

    KEY = auto()
    """No comma follows the key."""
    NAME = auto()
    """A field has no name, or one that cannot be."""
    EQUALS = auto()
    """No equals sign follows a field's name."""
    VALUE = auto()
    """No value follows the equals sign."""
    COMMA = auto()
    """Something follows a value that is neither a comma nor the end."""
    OPEN_VALUE = auto()
    """A value is opened and never closed."""
    OPEN = auto()
    """The entry is never closed."""


@frozen
class FieldSpan:
    """A field: its lower-case name, the span of all of it, and that of its value."""

    name: str
    whole: Span
    value: Span


@frozen
class ScannedEntry:
    """What was found of one entry, up to its end or to the fault at `place`.

    `field` is the name of the field in which the fault is. Of a sound entry the fault is None,
    and `place` is empty and at its end.
    """

    type: str
    key: str
    fields: tuple[FieldSpan, ...]
    place: Span
    fault: Fault | None = None
    field: str = ""
