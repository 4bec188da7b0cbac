"""Notebooks of Jupyter: their cells of Markdown, as one post."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ipnb_refs.containers.inner_post import FilePlaces, InnerPost, Opened, Unreadable
from ipnb_refs.containers.placed_text import Pieces
from ipnb_refs.containers.post_names import PostNames
from ipnb_refs.containers.raw import JsonText, json_of, text_runs
from ipnb_refs.model import Format

if TYPE_CHECKING:
    from ipnb_refs.containers.inner_post import ContainerFile

_FRONT_MATTER = "---"


def read(file: ContainerFile) -> Opened | None:
    """Read the Markdown of a notebook; a raw cell at its top can be front matter."""
    raw = file.raw
    found = json_of(raw)
    if isinstance(found, Unreadable):
        return Opened(faults=(found,))
    cells = _cells(found)
    if cells is None:
        return None
    page = Pieces()
    for number, cell in enumerate(cells):
        lines = _lines(cell)
        is_front = not number and lines and lines[0].startswith(_FRONT_MATTER)
        kind = cell.get("cell_type")
        if not (kind == "markdown" or (kind == "raw" and is_front)):
            continue
        for line in lines:
            page.raw(line, text_runs(raw.text, line.at))
        page.markup("\n\n")
    title = _title(found)
    name = PostNames(file.path).name("", title or "notebook")
    places = FilePlaces(raw, page.runs())
    return Opened((InnerPost(file.path, name, title, page.text(), Format.MARKDOWN, places),))


def _cells(found: Any) -> list[dict[str, Any]] | None:
    """Find the cells; before version 4 they are in worksheets."""
    if not isinstance(found, dict):
        return None
    sheets = found.get("worksheets")
    holders = [found, *(sheets if isinstance(sheets, list) else ())]
    tables = [each.get("cells") for each in holders if isinstance(each, dict)]
    known = [each for each in tables if isinstance(each, list)]
    if not known and "nbformat" not in found:
        return None
    return [cell for table in known for cell in table if isinstance(cell, dict)]


def _lines(cell: dict[str, Any]) -> list[JsonText]:
    source = cell.get("source")
    lines = source if isinstance(source, list) else [source]
    return [each for each in lines if isinstance(each, JsonText)]


def _title(notebook: dict[str, Any]) -> str:
    metadata = notebook.get("metadata")
    title = metadata.get("title") if isinstance(metadata, dict) else None
    return " ".join(title.split()) if isinstance(title, str) else ""
