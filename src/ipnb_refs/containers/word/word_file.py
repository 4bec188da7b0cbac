"""A Word document as one post: what stands in it, then its notes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ipnb_refs.containers.inner_post import InnerPost, Opened, ParagraphPlaces, Unreadable
from ipnb_refs.containers.word.word_blocks import Paragraph, Tag, Words
from ipnb_refs.containers.word.word_html import as_html
from ipnb_refs.containers.word.word_numbers import Numbering
from ipnb_refs.containers.word.word_package import Package, UnreadableDocx
from ipnb_refs.containers.word.word_styles import Styles
from ipnb_refs.containers.word.word_walk import WordWalk
from ipnb_refs.containers.word.wordml import attribute, bare, child
from ipnb_refs.errors import UsageError
from ipnb_refs.model import Format

if TYPE_CHECKING:
    from ipnb_refs.containers.inner_post import ContainerFile
    from ipnb_refs.containers.word.word_blocks import Block
    from ipnb_refs.containers.word.word_html import WordHtml

_NOTES = {"footnote": "footnotes", "endnote": "endnotes"}
"""Kinds of notes, and the files that have them."""


def read(file: ContainerFile) -> Opened | None:
    """Read a Word document as one post in HTML; what is wrong with the file is a fault."""
    try:
        found = word_html(file.data)
    except UnreadableDocx as error:
        return Opened(faults=(Unreadable(f"this cannot be read: {error}"),))
    starts = tuple((start, number) for number, start in enumerate(found.starts, 1))
    post = InnerPost(
        file.path,
        file.path,
        "",
        found.text,
        Format.HTML,
        ParagraphPlaces(starts or ((0, 1),)),
        programs=tuple((span, field.owner) for span, field in found.fields),
    )
    notes = dict.fromkeys(field.note for _, field in found.fields if field.note)
    return Opened((post,), notes=tuple(notes))


def works_kept(data: bytes, path: str) -> str:
    """Give the works that Zotero and Mendeley keep in a Word document, as CSL-JSON.

    Raises `UsageError` for a file that cannot be read.
    """
    try:
        found = word_html(data)
    except UnreadableDocx as error:
        raise UsageError(f"{path} cannot be read: {error}") from None
    items: dict[str, dict[str, Any]] = {}
    for _, field in found.fields:
        for item in field.items:
            items.setdefault(item["id"], item)
    return json.dumps(list(items.values()), ensure_ascii=False, indent=1)


def word_html(data: bytes) -> WordHtml:
    """Read a Word document. Raises `UnreadableDocx` for what is none, or is damaged."""
    package = Package(data)
    styles = Styles(package.related("styles"))
    numbering = Numbering(package.related("numbering"))
    marks: list[str] = []
    walk = WordWalk(styles, numbering, package.links(), marks)
    body = child(package.document(), "body")
    if body is not None:
        walk.through(body)
    return as_html([*walk.blocks, *_notes(package, styles, numbering, marks)])


def _notes(package: Package, styles: Styles, numbering: Numbering, marks: list[str]) -> list[Block]:
    """Give the notes in the order of their first marks, below everything else, each once."""
    kinds = {kind: name for kind, name in _NOTES.items() if any(kind in each for each in marks)}
    texts = {
        f"{kind} {attribute(note, 'id')}": (note, package.links(name))
        for kind, name in kinds.items()
        if (notes := package.related(name)) is not None
        for note in notes
        if bare(note.tag) == kind
    }
    found: list[Block] = []
    for number, mark in enumerate(marks, 1):
        if mark in texts:
            note, links = texts.pop(mark)
            walk = WordWalk(styles, numbering, links, [])
            walk.through(note)
            first = next((each for each in walk.blocks if isinstance(each, Paragraph)), None)
            if first is not None:
                first.pieces.insert(0, Words(f"{number} "))
            found += walk.blocks
    return [Tag('<section class="footnotes">'), *found, Tag("</section>")] if found else []
