"""What a Word document says, as its reader sees it: paragraphs of pieces, and tags around them."""

from __future__ import annotations

from dataclasses import field as default
from typing import TYPE_CHECKING

from ipnb_refs.frozen import record, value

if TYPE_CHECKING:
    from ipnb_refs.containers.word.word_fields import Field


@value
class Look:
    """How a run is set, as far as it matters for references; `href` is where it links to."""

    href: str = ""
    is_bold: bool = False
    is_italic: bool = False
    is_raised: bool = False


@value
class Words:
    """Text of one look."""

    text: str
    look: Look = Look()


@value
class Edge:
    """Where a field begins, or where it ends."""

    field: Field
    is_begin: bool


@record
class Paragraph:
    """A paragraph; `level` is that of a heading or 0, `label` the number that Word shows."""

    pieces: list[Words | Edge] = default(default_factory=list)
    level: int = 0
    label: str = ""
    is_bullet: bool = False
    is_quotation: bool = False
    is_entry: bool = False

    @property
    def is_empty(self) -> bool:
        """Say whether a reader sees nothing of it."""
        return not any(isinstance(each, Words) and each.text.strip() for each in self.pieces)


@value
class Tag:
    """A tag around paragraphs: of a table, or of the notes."""

    text: str


Block = Paragraph | Tag
