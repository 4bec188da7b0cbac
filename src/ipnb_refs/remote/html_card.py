"""Where our section is in the HTML of a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents import read
from ipnb_refs.model import Format

if TYPE_CHECKING:
    from ipnb_refs.model import Span


def section_span(text: str) -> Span | None:
    """Find the section that is kept by us, its comments included; None where there is none."""
    return read(text, Format.HTML).lists.fence
