"""Atom as Blogger exports it, by itself and in an archive of Google Takeout."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.containers.inner_post import FilePlaces, InnerPost, Opened
from ipnb_refs.containers.post_names import PostNames
from ipnb_refs.containers.raw import plain, read_items, text_of
from ipnb_refs.model import Format
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from ipnb_refs.containers.inner_post import ContainerFile, RawText
    from ipnb_refs.containers.placed_text import Runs
    from ipnb_refs.containers.raw import XmlNode

_ATOM = "http://www.w3.org/2005/Atom"
_BLOGGER = "http://schemas.google.com/blogger/2018"
_KIND = "http://schemas.google.com/g/2005#kind"
_KINDS = "http://schemas.google.com/blogger/2008/kind#"
_POSTS = frozenset({"POST", "PAGE", f"{_KINDS}post", f"{_KINDS}page"})
"""Other entries are comments, settings, and the template."""
_STATUSES = {"DRAFT": "draft", "SCHEDULED": "future", "LIVE": "publish"}
_ROOT = regex(r"<feed\b[^>]*\bxmlns\s*=\s*[\"']http://www\.w3\.org/2005/Atom[\"']")
_OF_BLOGGER = regex(r"blogger", re.IGNORECASE)
_DAY = regex(r"\d{4}-\d\d-\d\d")


def read(file: ContainerFile) -> Opened | None:
    """Read the posts and pages of an export."""
    begin = file.begins(20_000)
    if not (_ROOT.search(begin) and _OF_BLOGGER.search(begin)):
        return None
    raw = file.raw
    found = read_items(raw, "entry")
    names = PostNames(file.path)
    posts = tuple(
        _post(file.path, raw, entry, names)
        for entry in found.items
        if _kind(raw, entry) in _POSTS and _status(raw, entry)
    )
    return Opened(posts, found.faults, found.notes)


def _kind(raw: RawText, entry: XmlNode) -> str:
    kinds = (
        each.attributes.get("term", "")
        for each in entry.children
        if each.name == "category" and each.attributes.get("scheme") == _KIND
    )
    return _said(raw, entry.child("type", _BLOGGER)) or next(kinds, "")


def _status(raw: RawText, entry: XmlNode) -> str:
    """Give the status of a post; "" for one that was thrown away."""
    said = _said(raw, entry.child("status", _BLOGGER))
    if said:
        return _STATUSES.get(said, "")
    controls = (each for each in entry.children if each.name == "control")
    drafts = (each for control in controls for each in control.children if each.name == "draft")
    if any(_said(raw, each) == "yes" for each in drafts):
        return "draft"
    return "publish"


def _post(path: str, raw: RawText, entry: XmlNode, names: PostNames) -> InnerPost:
    content = entry.child("content", _ATOM)
    runs: Runs | Callable[[], Runs]
    if content is not None and content.attributes.get("type") == "xhtml":
        text, runs = raw.text[content.start : content.end], ((0, content.start),)
    else:
        text, runs = text_of(raw.text, content)
    title = plain(_said(raw, entry.child("title", _ATOM)))
    address = next(
        (
            each.attributes.get("href", "")
            for each in entry.children
            if each.name == "link" and each.attributes.get("rel") == "alternate"
        ),
        _said(raw, entry.child("filename", _BLOGGER)),
    )
    day = _DAY.match(_said(raw, entry.child("published", _ATOM)))
    return InnerPost(
        path,
        names.name(address.removesuffix(".html"), title),
        title or "untitled",
        text,
        Format.HTML,
        FilePlaces(raw, runs),
        address,
        day[0] if day else "",
        _status(raw, entry),
    )


def _said(raw: RawText, node: XmlNode | None) -> str:
    return text_of(raw.text, node)[0].strip()
