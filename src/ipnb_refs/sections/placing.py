"""Where a list goes in a post that has none yet: under its own heading for it, or at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents import names_a_list
from ipnb_refs.regex import regex
from ipnb_refs.sections.fence import fenced, line_ending

if TYPE_CHECKING:
    from ipnb_refs.model import Document, ReferenceList, Span
    from ipnb_refs.sections.section_formats import SectionFormat

_LEVEL = 2
_BREAK = regex(r"\r\n|\r|\n")


def placed(
    document: Document, references: ReferenceList, looks: SectionFormat, heading: str
) -> str:
    """Put a new list into the text; `heading` is what stands above it at the end of the post."""
    section = fenced(references, document, looks)
    waiting = _waiting_heading(document)
    if waiting is not None:
        return _below(document, waiting, section)
    text, ending = document.text, line_ending(document)
    above = looks.heading(heading, _level(document))
    return text + _gap(text, ending) + above + ending * 2 + section + ending


def _waiting_heading(document: Document) -> Span | None:
    """Find the last heading that names a list of references."""
    named = [
        heading.span
        for heading in document.regions.headings
        if names_a_list(heading.span.of(document.prose))
    ]
    return max(named, default=None)


def _below(document: Document, heading: Span, section: str) -> str:
    text, ending = document.text, line_ending(document)
    line_end = _BREAK.search(text, heading.end)
    end = line_end.start() if line_end else len(text)
    below = text[end:]
    gap = ending * max(0, 2 - _leading_breaks(below)) if below.strip() else ""
    return text[:end] + ending * 2 + section + gap + (below or ending)


def _leading_breaks(text: str) -> int:
    return len(_BREAK.findall(text[: len(text) - len(text.lstrip("\r\n"))]))


def _gap(text: str, ending: str) -> str:
    """Find what brings the end of the text to a blank line."""
    body = text.rstrip("\r\n")
    if not body:
        return ""
    breaks = len(_BREAK.findall(text, len(body)))
    return ending * max(0, 2 - breaks)


def _level(document: Document) -> int:
    """Give the level of the post's sections; a single heading of the first level is its title."""
    levels = [heading.level for heading in sorted(document.regions.headings)]
    if levels.count(1) == 1 and levels[0] == 1:
        del levels[0]
    return min(levels, default=_LEVEL)
