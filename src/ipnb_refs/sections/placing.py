"""Where a list goes in a post that has none yet: under its own heading for it, or at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents import end_of_page, names_a_list
from ipnb_refs.model import Format, Span
from ipnb_refs.regex import regex
from ipnb_refs.sections.fence import line_ending
from ipnb_refs.sections.section_formats import format_of_section

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ipnb_refs.model import Document, Heading

_LEVEL = 2
_BREAK = regex(r"\r\n|\r|\n")
_BLOCK = regex(r"(?:[^\r\n]*\S[^\r\n]*(?:\r\n|\r|\n|\Z))+")
_DEFINITION = regex(r" {0,3}\*?\[[^\[\]\r\n]+\]:")
"""A footnote, the address of a link, an abbreviation: what Markdown has at the end of posts."""
_INDENTED = ("    ", "\t")


def placed(document: Document, section: str, heading: str) -> str:
    """Put a new list into the text; `heading` is what stands above it at the end of the post."""
    waiting = _waiting_heading(document)
    if waiting is not None:
        return _below(document, waiting, section)
    text, ending, at = document.text, line_ending(document), _ENDS[document.format](document)
    looks = format_of_section(document)
    above = looks.heading(heading, _level(document))
    breaks = len(_BREAK.findall(looks.gap))
    before, behind = text[:at], text[at:]
    block = above + ending * breaks + section + ending
    block += ending * (breaks - 1) if behind.strip() else ""
    return before + _gap(before, ending, breaks) + block + behind


def _waiting_heading(document: Document) -> Span | None:
    """Find the last heading that names a list of references."""
    if document.format is Format.TEXT:
        return _last_line_of_text(document)
    named = [
        heading.span
        for heading in document.regions.headings
        if names_a_list(heading.span.of(document.prose))
    ]
    return max(named, default=None)


def _last_line_of_text(document: Document) -> Span | None:
    """Find the last line of a plain text where it names a list."""
    text = document.text.rstrip()
    start = max(text.rfind("\n"), text.rfind("\r")) + 1
    return Span(start, len(text)) if names_a_list(text[start:]) else None


def _below(document: Document, heading: Span, section: str) -> str:
    text, ending, end = document.text, line_ending(document), heading.end
    breaks = len(_BREAK.findall(format_of_section(document).gap))
    if document.format is not Format.HTML:
        line_end = _BREAK.search(text, heading.end)
        end = line_end.start() if line_end else len(text)
    below = text[end:]
    gap = ending * max(0, breaks - _leading_breaks(below)) if below.strip() else ""
    return text[:end] + ending * breaks + section + gap + (below or ending)


def _leading_breaks(text: str) -> int:
    return len(_BREAK.findall(text[: len(text) - len(text.lstrip("\r\n"))]))


def _gap(text: str, ending: str, breaks: int) -> str:
    """Find what brings the end of the text to the beginning of a line that is so far off."""
    body = text.rstrip("\r\n")
    if not body:
        return ""
    return ending * max(0, breaks - len(_BREAK.findall(text, len(body))))


def _level(document: Document) -> int:
    """Give the level of the post's sections; a single heading of the first level is its title."""
    levels = [heading.level for heading in sorted(document.regions.headings)]
    if levels.count(1) == 1 and levels[0] == 1:
        del levels[0]
    return min(levels, default=_LEVEL)


def _end_of_markdown(document: Document) -> int:
    """Find the end of what is written: behind it are only footnotes and addresses of links."""
    text = document.text
    blocks = list(_BLOCK.finditer(text))
    last = len(blocks)
    for at in range(len(blocks) - 1, -1, -1):
        if _DEFINITION.match(blocks[at][0]):
            last = at
        elif not blocks[at][0].startswith(_INDENTED):
            break
    if last == len(blocks):
        return len(text)
    start = blocks[last].start()
    above = _heading_above(document, start)
    return above.span.start if above else start


def _heading_above(document: Document, position: int) -> Heading | None:
    """Find a heading that has nothing between itself and a position."""
    headings = sorted(document.regions.headings)
    above = [each for each in headings if each.span.end <= position][-1:]
    return above[0] if above and not document.text[above[0].span.end : position].strip() else None


def _end_of_html(document: Document) -> int:
    """Find the end of the contents, at the beginning of the line of the tag that ends them."""
    at = end_of_page(document.text)
    before = document.text[:at].rstrip(" \t")
    return len(before) if not before or before[-1] in "\r\n" else at


def _end_of_text(document: Document) -> int:
    return len(document.text)


_ENDS: Mapping[Format, Callable[[Document], int]] = {
    Format.MARKDOWN: _end_of_markdown,
    Format.HTML: _end_of_html,
    Format.TEXT: _end_of_text,
}
