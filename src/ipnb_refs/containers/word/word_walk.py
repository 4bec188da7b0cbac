"""Walks through the elements of a Word document and gives what its reader sees.

Insertions and moves count as accepted, deletions as gone. Content controls, smart tags and fields
are gone into; of two forms of one drawing only one is taken, and its text box comes after the
paragraph that it hangs on.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from ipnb_refs.containers.word.word_blocks import Edge, Look, Paragraph, Tag, Words
from ipnb_refs.containers.word.word_fields import CONTENTS, Field, field_of, field_of_tag
from ipnb_refs.containers.word.word_numbers import BULLET
from ipnb_refs.containers.word.word_package import UnreadableDocx
from ipnb_refs.containers.word.wordml import attribute, bare, child, value_of
from ipnb_refs.frozen import record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from ipnb_refs.containers.word.word_blocks import Block
    from ipnb_refs.containers.word.word_numbers import Numbering
    from ipnb_refs.containers.word.word_styles import Styles

_ENTERED = frozenset(
    {"bdo", "customXml", "dir", "ins", "moveTo", "sdtContent", "smartTag", "txbxContent"}
)
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "oMath": " "}
_DRAWN = frozenset({"AlternateContent", "drawing", "object", "pict"})
_MOST_OPEN = 200
"""Fields in one another: Word itself takes 20."""
_PRIVATE = 0xF000
"""Where symbol fonts put the characters that a keyboard has."""


@record
class _Open:
    """A field that has begun; its instruction comes first, then what a reader sees of it."""

    instruction: list[str] = dataclasses.field(default_factory=list)
    field: Field | None = None


class WordWalk:
    """One way through a text of a document: the main one, or that of a note."""

    def __init__(
        self, styles: Styles, numbering: Numbering, links: Mapping[str, str], marks: list[str]
    ) -> None:
        """Take what the document's other files say; `marks` collects the ids of notes, in order."""
        self._styles = styles
        self._numbering = numbering
        self._links = links
        self._marks = marks
        self._open: list[_Open] = []
        self._href: list[str] = []
        self._begun: Paragraph | None = None
        self._boxes: list[Element] = []
        self.blocks: list[Block] = []

    def through(self, element: Element) -> None:
        """Go through what holds paragraphs and tables."""
        for each in element:
            name = bare(each.tag)
            if name == "p":
                self._paragraph(each)
            elif name == "tbl":
                self._table(each)
            elif name == "sdt":
                self._control(each, None)
            elif name in _ENTERED:
                self.through(each)
        if self._begun is not None:  # the last one had no other to join
            self.blocks.append(self._begun)
            self._begun = None

    def _table(self, table: Element) -> None:
        self.blocks.append(Tag("<table>"))
        for row in self._inside(table, "tr"):
            self.blocks.append(Tag("<tr>"))
            for cell in self._inside(row, "tc"):
                self.blocks.append(Tag("<td>"))
                self.through(cell)
                self.blocks.append(Tag("</td>"))
            self.blocks.append(Tag("</tr>"))
        self.blocks.append(Tag("</table>"))

    def _inside(self, element: Element, name: str) -> list[Element]:
        """Find rows or cells, those in content controls too."""
        found = []
        for each in element:
            kind = bare(each.tag)
            if kind == name:
                found.append(each)
            elif kind == "sdt" or kind in _ENTERED:
                found += self._inside(each, name)
        return found

    def _paragraph(self, element: Element) -> None:
        """Read a paragraph, then the text boxes that hang on it."""
        properties = child(element, "pPr")
        paragraph = self._begun or self._made(properties)
        self._begun = None
        is_contents = self._styles.is_contents(properties)
        # Its words are left out, but a field that begins or ends in it does so all the same.
        whole = Paragraph() if is_contents else paragraph
        self._runs(element, whole, self._styles.of_paragraph(properties))
        # The end of a paragraph that was deleted joins it to the next one.
        if child(properties, "rPr", "del") is not None:
            self._begun = paragraph
        else:
            self.blocks.append(paragraph)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.through(box)

    def _made(self, properties: Element | None) -> Paragraph:
        label = self._numbering.label(*self._styles.numbering(properties))
        return Paragraph(
            level=self._styles.level(properties),
            label="" if label in {None, BULLET} else str(label),
            is_bullet=label == BULLET,
            is_quotation=self._styles.is_quotation(properties),
            is_entry=self._styles.is_entry(properties) or self._is_in_list(),
        )

    def _is_in_list(self) -> bool:
        return any(each.field is not None and each.field.is_list for each in self._open)

    def _runs(self, element: Element, paragraph: Paragraph, style: str | None) -> None:
        """Go through what a paragraph holds."""
        for each in element:
            name = bare(each.tag)
            if name == "r":
                self._run(each, paragraph, style)
            elif name == "hyperlink":
                self._href.append(self._links.get(attribute(each, "id") or "", ""))
                self._runs(each, paragraph, style)
                self._href.pop()
            elif name == "fldSimple":
                self._whole(each, field_of(attribute(each, "instr") or ""), paragraph, style)
            elif name == "sdt":
                self._control(each, (paragraph, style))
            elif name in _ENTERED:
                self._runs(each, paragraph, style)
            elif name == "oMath":
                self._say(_SIGNS[name], Look(), paragraph)

    def _control(self, control: Element, within: tuple[Paragraph, str | None] | None) -> None:
        """Go into a content control, which holds runs of a paragraph or whole paragraphs."""
        content = child(control, "sdtContent")
        if content is None:
            return
        field = field_of_tag(value_of(control, "sdtPr", "tag") or "")
        if within is not None and field is not None:
            self._whole(content, field, *within)
        elif within is not None:
            self._runs(content, *within)
        else:
            self._open.append(_Open(field=field or Field()))
            self.through(content)
            self._open.pop()

    def _whole(
        self, element: Element, field: Field, paragraph: Paragraph, style: str | None
    ) -> None:
        """Read a field that is one element."""
        self._open.append(_Open(field=field))
        self._edge(field, paragraph, is_begin=True)
        self._runs(element, paragraph, style)
        self._edge(field, paragraph, is_begin=False)
        self._open.pop()

    def _run(self, run: Element, paragraph: Paragraph, style: str | None) -> None:
        """Read a run: its text, its signs, its part of a field."""
        properties = child(run, "rPr")
        is_hidden = self._styles.toggled("vanish", properties, style)
        look = self._look(properties, style)
        for each in run:
            name = bare(each.tag)
            if name == "fldChar":
                self._field(attribute(each, "fldCharType"), paragraph)
            elif name == "instrText":
                if self._open:
                    self._open[-1].instruction.append(each.text or "")
            elif name in _DRAWN:
                self._boxes += _text_boxes(each)
            elif not is_hidden:
                self._say(self._text(name, each), look, paragraph)

    def _text(self, name: str, element: Element) -> str:
        """Give what a reader sees of an element of a run."""
        if name == "t":
            return element.text or ""
        if name == "sym":
            return _symbol(attribute(element, "char") or "")
        if name in {"footnoteReference", "endnoteReference"}:
            return self._note(name.removesuffix("Reference"), element)
        return _SIGNS.get(name, "")

    def _note(self, kind: str, element: Element) -> str:
        """Give the mark of a note: a raised number, "" where the author typed a mark."""
        self._marks.append(f"{kind} {attribute(element, 'id')}")
        return (
            ""
            if attribute(element, "customMarkFollows") in {"1", "true", "on"}
            else str(len(self._marks))
        )

    def _look(self, run: Element | None, style: str | None) -> Look:
        """Give the look of a run."""
        links = [each for each in self._href if each]
        links += [each.field.href for each in self._open if each.field and each.field.href]
        return Look(
            href=links[-1] if links else "",
            is_bold=self._styles.toggled("b", run, style),
            is_italic=self._styles.toggled("i", run, style),
            is_raised=self._styles.is_raised(run),
        )

    def _field(self, kind: str | None, paragraph: Paragraph) -> None:
        """Follow a field that stands in several runs, perhaps of several paragraphs."""
        if kind == "begin":
            if len(self._open) == _MOST_OPEN:
                raise UnreadableDocx(f"its fields are nested more than {_MOST_OPEN} deep")
            self._open.append(_Open())
        elif kind in {"separate", "end"} and self._open:
            last = self._open[-1]
            if last.field is None:
                last.field = field_of("".join(last.instruction))
                paragraph.is_entry |= last.field.is_list
                self._edge(last.field, paragraph, is_begin=True)
            if kind == "end":
                self._open.pop()
                self._edge(last.field, paragraph, is_begin=False)

    def _edge(self, field: Field, paragraph: Paragraph, *, is_begin: bool) -> None:
        if field.owner not in {"", CONTENTS}:
            paragraph.pieces.append(Edge(field, is_begin))

    def _say(self, text: str, look: Look, paragraph: Paragraph) -> None:
        """Add text, but for what a field keeps to itself."""
        is_kept = all(each.field and each.field.owner != CONTENTS for each in self._open)
        if text and is_kept:
            paragraph.pieces.append(Words(text, look))


def _text_boxes(drawing: Element) -> list[Element]:
    """Find the text boxes of a drawing; of its two forms the newer one."""
    if bare(drawing.tag) == "txbxContent":
        return [drawing]
    if bare(drawing.tag) == "AlternateContent":
        choice = child(drawing, "Choice")
        drawing = choice if choice is not None else drawing
    return [box for each in drawing for box in _text_boxes(each)]


def _symbol(code: str) -> str:
    """Give a character of a symbol font, "" for a picture."""
    try:
        found = chr(int(code, 16) & 0x0FFF if int(code, 16) >= _PRIVATE else int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return found if found.isascii() and found.isprintable() else ""
