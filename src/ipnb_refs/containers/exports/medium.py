"""The archive of Medium: a page for each story, response, and draft."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from ipnb_refs.containers.inner_post import FilePlaces, InnerPost, Opened, Unreadable
from ipnb_refs.containers.post_names import PostNames
from ipnb_refs.containers.raw import open_archive, plain
from ipnb_refs.model import Format
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.containers.inner_post import ContainerFile, RawText

_TITLE = regex(r"<h1\b[^<>]*\bclass=\"p-name\"[^<>]*>([^<]*)</h1>", re.IGNORECASE)
_BODY = regex(r"<section\b[^<>]*\bdata-field=\"body\"[^<>]*>", re.IGNORECASE)
_FOOTER = regex(r"</section>\s*<footer\b", re.IGNORECASE)
_DAY = regex(r"<time\b[^<>]*\bclass=\"dt-published\"[^<>]*\bdatetime=\"(\d{4}-\d\d-\d\d)")
_ADDRESS = regex(r"<a\b[^<>]*\bhref=\"([^\"<>]*)\"[^<>]*\bclass=\"p-canonical\"", re.IGNORECASE)
_HEAD = 10_000
_TAIL = 4_000
_DRAFT = "draft_"


def read(file: ContainerFile) -> Opened | None:
    """Read the stories of an archive; None for one without pages of Medium."""
    archive = open_archive(file.data)
    if isinstance(archive, Unreadable):
        return Opened(faults=(archive,))
    members = [
        each
        for each in archive.names
        if PurePosixPath(each).parent.name == "posts" and each.lower().endswith(".html")
    ]
    names = PostNames(file.path)
    posts: list[InnerPost] = []
    faults: list[Unreadable] = []
    for member in members:
        raw = archive.text(member)
        if isinstance(raw, Unreadable):
            faults.append(raw)
        elif (body := _BODY.search(raw.text)) is not None:
            posts.append(_story(file.path, raw, body.end(), names))
    return Opened(tuple(posts), tuple(faults)) if posts or faults else None


def _story(path: str, raw: RawText, start: int, names: PostNames) -> InnerPost:
    text = raw.text
    footer = _FOOTER.search(text, max(start, len(text) - _TAIL))
    end = footer.start() if footer else len(text)
    title, day = _TITLE.search(text, 0, _HEAD), _DAY.search(text, end)
    address = _ADDRESS.search(text, end)
    stem = PurePosixPath(raw.member).stem
    shown = plain(title[1]) if title else ""
    return InnerPost(
        path,
        names.name("", shown or stem),
        shown or "untitled",
        text[start:end],
        Format.HTML,
        FilePlaces(raw, ((0, start),)),
        address[1] if address else "",
        day[1] if day else "",
        "draft" if stem.startswith(_DRAFT) else "publish",
    )
