"""The archive of Substack: a table of posts, and a file of HTML for each."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from ipnb_refs.containers.inner_post import FilePlaces, InnerPost, Opened, Unreadable
from ipnb_refs.containers.post_names import PostNames
from ipnb_refs.containers.raw import csv_rows, open_archive
from ipnb_refs.model import Format

if TYPE_CHECKING:
    from ipnb_refs.containers.inner_post import ContainerFile, RawText
    from ipnb_refs.containers.raw import Archive

_TABLE = "posts.csv"
_DAY = len("2024-05-01")


def read(file: ContainerFile) -> Opened | None:
    """Read the posts of an archive; None for one without their table."""
    archive = open_archive(file.data)
    if isinstance(archive, Unreadable):
        return Opened(faults=(archive,))
    table = next((each for each in archive.names if PurePosixPath(each).name == _TABLE), None)
    if table is None:
        return None
    raw = archive.text(table)
    if isinstance(raw, Unreadable):
        return Opened(faults=(raw,))
    return _opened(file.path, archive, raw)


def _opened(path: str, archive: Archive, table: RawText) -> Opened:
    by_id = {
        PurePosixPath(each).stem: each for each in archive.names if each.lower().endswith(".html")
    }
    names = PostNames(path)
    posts: list[InnerPost] = []
    faults: list[Unreadable] = []
    heads: tuple[str, ...] = ()
    for row in csv_rows(table.text):
        if not heads:
            heads = tuple(cell.said.strip().lower() for cell in row)
            continue
        if any(cell.is_open for cell in row):
            faults.append(Unreadable("a quotation mark is never closed", table, row[-1].start))
        facts = {head: cell.said for head, cell in zip(heads, row, strict=False)}
        member = by_id.pop(facts.get("post_id", ""), None)
        if member is None:
            continue  # threads and podcasts have no text
        raw = archive.text(member)
        if isinstance(raw, Unreadable):
            faults.append(raw)
        else:
            posts.append(_post(path, raw, facts, names))
    return Opened(tuple(posts), tuple(faults))


def _post(path: str, raw: RawText, facts: dict[str, str], names: PostNames) -> InnerPost:
    _, _, slug = facts["post_id"].partition(".")
    title = " ".join(facts.get("title", "").split())
    return InnerPost(
        path,
        names.name(slug, title),
        title or "untitled",
        raw.text,
        Format.HTML,
        FilePlaces(raw, ((0, 0),)),
        date=facts.get("post_date", "")[:_DAY],
        status="publish" if facts.get("is_published", "").lower() == "true" else "draft",
    )
