"""EPUB: each chapter of a book, in the order of reading."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from ipnb_refs.containers.inner_post import FilePlaces, InnerPost, Opened, Unreadable
from ipnb_refs.containers.post_names import PostNames
from ipnb_refs.containers.raw import open_archive, plain, read_items, text_of
from ipnb_refs.model import Format
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.containers.inner_post import ContainerFile, RawText
    from ipnb_refs.containers.raw import Archive, XmlNode

_CONTAINER = "META-INF/container.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html"})
_HEADING = regex(r"<h([1-6])\b[^<>]*>(.{0,300}?)</h\1>", re.IGNORECASE | re.DOTALL)
_TITLE = regex(r"<title\b[^<>]*>([^<]{0,1000})</title>", re.IGNORECASE)
_HEAD = 20_000
_DAY = regex(r"\d{4}-\d\d-\d\d")


def read(file: ContainerFile) -> Opened | None:
    """Read the chapters of a book; None for an archive that is none."""
    archive = open_archive(file.data)
    if isinstance(archive, Unreadable):
        return Opened(faults=(archive,))
    package = _package(archive)
    if isinstance(package, Unreadable):
        return Opened(faults=(package,))
    raw, node, folder = package
    date = _DAY.match(_said(raw, node.child("metadata", "http"), "date"))
    names = PostNames(file.path)
    posts: list[InnerPost] = []
    faults: list[Unreadable] = []
    for member in _chapters(node, folder):
        chapter = archive.text(member)
        if isinstance(chapter, Unreadable):
            faults.append(chapter)
        else:
            posts.append(_chapter(file.path, chapter, names, date[0] if date else ""))
    return Opened(tuple(posts), tuple(faults))


def _package(archive: Archive) -> tuple[RawText, XmlNode, str] | Unreadable:
    """Find the file that lists what a book has in it, and the folder it is in."""
    raw = archive.text(_CONTAINER)
    if isinstance(raw, Unreadable):
        return Unreadable("this is not an EPUB file, or it is damaged")
    found = read_items(raw, "rootfile")
    paths = (each.attributes.get("full-path", "") for each in found.items)
    path = next((each for each in paths if each), "")
    package = archive.text(path)
    if isinstance(package, Unreadable):
        return package
    read = read_items(package, "package")
    if not read.items:
        return next(iter(read.faults), Unreadable("the book has no table of its files", package))
    return package, read.items[0], posixpath.dirname(path)


def _chapters(package: XmlNode, folder: str) -> list[str]:
    """Give the names of the chapters, in the order of reading, each once."""
    manifest, spine = package.child("manifest", "http"), package.child("spine", "http")
    items = {
        each.attributes.get("id", ""): each.attributes.get("href", "")
        for each in (manifest.children if manifest else ())
        if each.attributes.get("media-type", "") in _PAGES
        and "nav" not in each.attributes.get("properties", "").split()
    }
    order = [each.attributes.get("idref", "") for each in (spine.children if spine else ())]
    hrefs = [items[each] for each in order if items.get(each)]
    return list(
        dict.fromkeys(posixpath.normpath(posixpath.join(folder, unquote(each))) for each in hrefs)
    )


def _chapter(path: str, raw: RawText, names: PostNames, date: str) -> InnerPost:
    found = _HEADING.search(raw.text, 0, _HEAD) or _TITLE.search(raw.text, 0, _HEAD)
    title = plain(found[found.re.groups]) if found else ""
    title = title or posixpath.basename(raw.member)
    return InnerPost(
        path,
        names.name("", title),
        title,
        raw.text,
        Format.HTML,
        FilePlaces(raw, ((0, 0),)),
        date=date,
    )


def _said(raw: RawText, node: XmlNode | None, name: str) -> str:
    found = node.child(name, "http") if node is not None else None
    return text_of(raw.text, found)[0].strip()
