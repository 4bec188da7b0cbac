"""References as JSON: an object each, with the key and the work as HTML, Markdown and text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.writers.to_html import html_line
from ipnb_refs.writers.to_markdown import markdown_line
from ipnb_refs.writers.to_text import text_line

if TYPE_CHECKING:
    from ipnb_refs.model import Reference, ReferenceList


def json_list(references: ReferenceList) -> str:
    """A list of references as a list of objects, in list order."""
    import json  # noqa: PLC0415 - the other formats, which load this one, need none of it

    rows = [_row(reference) for reference in references.references]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _row(reference: Reference) -> dict[str, str]:
    content = reference.content
    return {
        "key": reference.key,
        "html": html_line(content),
        "markdown": markdown_line(content),
        "text": text_line(content),
    }
