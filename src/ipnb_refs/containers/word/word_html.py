"""A Word document as HTML, with the paragraph and the field of each offset."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.containers.word.word_blocks import Edge, Look, Tag
from ipnb_refs.frozen import value
from ipnb_refs.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.containers.word.word_blocks import Block, Paragraph
    from ipnb_refs.containers.word.word_fields import Field

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"})
_PLAIN = Look()


@value
class WordHtml:
    """The HTML of a document; `starts` are the offsets at which its paragraphs begin, in order.

    `fields` are the stretches that a field of an add-in prints.
    """

    text: str
    starts: tuple[int, ...]
    fields: tuple[tuple[Span, Field], ...]


def as_html(blocks: Iterable[Block]) -> WordHtml:
    """Write paragraphs and tags; a paragraph without text is left out."""
    writer = _WordWriter()
    for block in blocks:
        if isinstance(block, Tag):
            writer.tag(block.text)
        else:
            writer.paragraph(block)
    return writer.done()


class _WordWriter:
    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._starts: list[int] = []
        self._open: list[tuple[Field, int]] = []
        self._fields: list[tuple[Span, Field]] = []
        self._around = ""

    def done(self) -> WordHtml:
        self._surround("")
        self._fields += [(Span(begin, self._length), field) for field, begin in self._open]
        return WordHtml(
            "".join(self._pieces), tuple(self._starts), tuple(sorted(self._fields, key=_place))
        )

    def tag(self, text: str) -> None:
        self._surround("")
        self._write(text + "\n")

    def paragraph(self, paragraph: Paragraph) -> None:
        """Write a paragraph, which may be only the place where a field begins or ends."""
        if paragraph.is_empty:
            for each in paragraph.pieces:
                if isinstance(each, Edge):
                    self._edge(each)
            return
        self._surround(_around(paragraph))
        tag, attributes = _element(paragraph)
        self._starts.append(self._length)
        self._write(f"<{tag}{attributes}>")
        if paragraph.label:
            self._write(f"{paragraph.label} ".translate(_ESCAPES))
        self._inside(paragraph)
        self._write(f"</{tag}>\n")

    def _inside(self, paragraph: Paragraph) -> None:
        look = _PLAIN
        for each in paragraph.pieces:
            if isinstance(each, Edge):
                self._write(_closing(look))
                look = _PLAIN
                self._edge(each)
                continue
            # A heading is bold as it is.
            seen = replace(each.look, is_bold=False) if paragraph.level else each.look
            if seen != look:
                self._write(_closing(look) + _opening(seen))
                look = seen
            self._write(each.text.translate(_ESCAPES))
        self._write(_closing(look))

    def _surround(self, tag: str) -> None:
        """Put what belongs together into one element: the items of a list, a quotation."""
        if tag != self._around:
            if self._around:
                self._write(f"</{self._around}>\n")
            if tag:
                self._write(f"<{tag}>\n")
            self._around = tag

    def _edge(self, edge: Edge) -> None:
        if edge.is_begin:
            self._open.append((edge.field, self._length))
        elif self._open:
            field, begin = self._open.pop()
            self._fields.append((Span(begin, self._length), field))

    def _write(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


def _place(found: tuple[Span, Field]) -> Span:
    return found[0]


def _around(paragraph: Paragraph) -> str:
    if paragraph.is_bullet:
        return "ul"
    return "blockquote" if paragraph.is_quotation and not paragraph.level else ""


def _element(paragraph: Paragraph) -> tuple[str, str]:
    """Give the tag of a paragraph and its attributes."""
    if paragraph.level:
        return f"h{paragraph.level}", ""
    if paragraph.is_bullet:
        return "li", ""
    return ("div", ' class="csl-entry"') if paragraph.is_entry else ("p", "")


def _opening(look: Look) -> str:
    href = look.href.translate(_ESCAPES).replace('"', "&quot;")
    return (
        (f'<a href="{href}">' if href else "")
        + ("<b>" if look.is_bold else "")
        + ("<i>" if look.is_italic else "")
        + ("<sup>" if look.is_raised else "")
    )


def _closing(look: Look) -> str:
    return (
        ("</sup>" if look.is_raised else "")
        + ("</i>" if look.is_italic else "")
        + ("</b>" if look.is_bold else "")
        + ("</a>" if look.href else "")
    )
