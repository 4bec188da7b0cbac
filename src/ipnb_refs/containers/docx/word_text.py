"""A Word document as one text: what stands in it, then its notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.containers.docx.as_html import as_html
from ipnb_refs.containers.docx.elements import attribute, bare, child
from ipnb_refs.containers.docx.numbering import Numbering
from ipnb_refs.containers.docx.package import Package
from ipnb_refs.containers.docx.paragraphs import Paragraph, Tag, Words
from ipnb_refs.containers.docx.styles import Styles
from ipnb_refs.containers.docx.walk import Walk

if TYPE_CHECKING:
    from ipnb_refs.containers.docx.as_html import WordHtml
    from ipnb_refs.containers.docx.paragraphs import Block

_NOTES = {"footnote": "footnotes", "endnote": "endnotes"}
"""Kinds of notes, and the files that have them."""


def read_docx(data: bytes) -> WordHtml:
    """Read a Word document. Raises `UnreadableDocx` for what is none, or is damaged."""
    package = Package(data)
    styles = Styles(package.related("styles"))
    numbering = Numbering(package.related("numbering"))
    marks: list[str] = []
    walk = Walk(styles, numbering, package.links(), marks)
    body = child(package.document(), "body")
    if body is not None:
        walk.through(body)
    return as_html([*walk.blocks, *_notes(package, styles, numbering, marks)])


def _notes(package: Package, styles: Styles, numbering: Numbering, marks: list[str]) -> list[Block]:
    """Give the notes in the order of their marks, below everything else."""
    kinds = {kind: name for kind, name in _NOTES.items() if any(kind in each for each in marks)}
    texts = {
        f"{kind} {attribute(note, 'id')}": (note, package.links(name))
        for kind, name in kinds.items()
        for note in package.related(name) or ()
        if bare(note.tag) == kind
    }
    found: list[Block] = []
    for number, mark in enumerate(marks, 1):
        if mark in texts:
            note, links = texts[mark]
            walk = Walk(styles, numbering, links, [])
            walk.through(note)
            first = next((each for each in walk.blocks if isinstance(each, Paragraph)), None)
            if first is not None:
                first.pieces.insert(0, Words(f"{number} "))
            found += walk.blocks
    return [Tag('<section class="footnotes">'), *found, Tag("</section>")] if found else []
