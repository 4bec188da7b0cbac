"""A table of posts as Wix exports it: rich content, or the plain text where there is none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ipnb_refs.containers.inner_post import FilePlaces, InnerPost, Opened, Unreadable, known_status
from ipnb_refs.containers.post_names import PostNames
from ipnb_refs.containers.raw import csv_rows
from ipnb_refs.containers.rich_text import ricos_page
from ipnb_refs.model import Format

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.containers.inner_post import ContainerFile, RawText
    from ipnb_refs.containers.raw import CsvCell

_RICH = ("richcontent", "content")
_PLAIN = ("plaincontent", "plaintext")
_DATES = ("publisheddate", "publishdate", "firstpublisheddate", "date")
_ADDRESSES = ("postpageurl", "url")
_DAY = len("2024-05-01")


def read(file: ContainerFile) -> Opened | None:
    """Read the rows of a table; None for one without a title and a content."""
    raw = file.raw
    rows = csv_rows(raw.text)
    first = next(rows, None)
    heads = [cell.said.replace(" ", "").lower() for cell in first or ()]
    if "title" not in heads or not {*heads} & {*_RICH, *_PLAIN}:
        return None
    names = PostNames(file.path)
    posts: list[InnerPost] = []
    faults: list[Unreadable] = []
    for row in rows:
        cells = dict(zip(heads, row, strict=False))
        if any(cell.is_open for cell in row):
            faults.append(Unreadable("a quotation mark is never closed", raw, row[-1].start))
            continue
        try:
            posts.append(_post(file.path, raw, cells, names))
        except (ValueError, RecursionError):
            at = next((cells[name].start for name in _RICH if name in cells), row[0].start)
            title = cells["title"].said if "title" in cells else "untitled"
            faults.append(Unreadable(f"the rich content of “{title}” is damaged", raw, at))
    return Opened(tuple(posts), tuple(faults))


def _post(path: str, raw: RawText, cells: dict[str, CsvCell], names: PostNames) -> InnerPost:
    title = " ".join(_said(cells, ("title",)).split())
    text, markup, places = _text(raw, cells)
    return InnerPost(
        path,
        names.name(_said(cells, ("slug",)), title),
        title or "untitled",
        text,
        markup,
        places,
        _said(cells, _ADDRESSES),
        _said(cells, _DATES)[:_DAY],
        known_status(_said(cells, ("status",))),
    )


def _text(raw: RawText, cells: dict[str, CsvCell]) -> tuple[str, Format, FilePlaces]:
    rich, unformatted = _first(cells, _RICH), _first(cells, _PLAIN)
    if rich is not None and rich.said.lstrip().startswith("{"):
        page = ricos_page(rich.said, rich.runs(raw.text))
        return page.text(), Format.HTML, FilePlaces(raw, page.runs())
    if rich is not None:
        return rich.said, Format.HTML, FilePlaces(raw, partial(rich.runs, raw.text))
    if unformatted is not None:
        places = FilePlaces(raw, partial(unformatted.runs, raw.text))
        return unformatted.said, Format.TEXT, places
    return "", Format.TEXT, FilePlaces(raw, ())


def _first(cells: dict[str, CsvCell], names: Iterable[str]) -> CsvCell | None:
    """Give the first of these cells that says something."""
    return next((cells[name] for name in names if name in cells and cells[name].said.strip()), None)


def _said(cells: dict[str, CsvCell], names: Iterable[str]) -> str:
    cell = _first(cells, names)
    return cell.said.strip() if cell is not None else ""
