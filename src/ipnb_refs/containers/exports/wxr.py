"""WXR, the export of WordPress, which Squarespace and others write, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.containers.inner_post import FilePlaces, InnerPost, Opened
from ipnb_refs.containers.post_names import PostNames
from ipnb_refs.containers.raw import plain, read_items, text_of
from ipnb_refs.containers.rich_text import Nested
from ipnb_refs.model import Format
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from ipnb_refs.containers.inner_post import ContainerFile, RawText
    from ipnb_refs.containers.placed_text import Runs
    from ipnb_refs.containers.raw import XmlNode

_WORDPRESS = "http://wordpress.org/export/"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_POSTS = frozenset({"", "post", "page"})
"""Other types are pictures, menus, styles, and former versions of posts."""
_NEVER = frozenset({"trash", "auto-draft", "inherit"})
"""What its author threw away, or never saved."""
_NOTES = "footnotes"
_ROOT = regex(r"<rss[\s>]")
_DAY = regex(r"(?!0000)\d{4}-\d\d-\d\d")


def read(file: ContainerFile) -> Opened | None:
    """Read the posts and pages of an export."""
    begin = file.begins()
    if not (_ROOT.search(begin) and _WORDPRESS in begin):
        return None
    raw = file.raw
    found = read_items(raw, "item")
    names = PostNames(file.path)
    posts = tuple(_post(file.path, raw, item, names) for item in found.items if _is_post(raw, item))
    return Opened(posts, found.faults, found.notes)


def _is_post(raw: RawText, item: XmlNode) -> bool:
    return (
        _said(raw, item, "post_type", _WORDPRESS) in _POSTS
        and _said(raw, item, "status", _WORDPRESS) not in _NEVER
    )


def _post(path: str, raw: RawText, item: XmlNode, names: PostNames) -> InnerPost:
    text, runs = _with_footnotes(raw, item, *text_of(raw.text, item.child("encoded", _CONTENT)))
    title = plain(text_of(raw.text, item.child("title"))[0])
    slug = _said(raw, item, "post_name", _WORDPRESS)
    day = _DAY.match(_said(raw, item, "post_date", _WORDPRESS))
    return InnerPost(
        path,
        names.name(slug, title),
        title or "untitled",
        text,
        Format.HTML,
        FilePlaces(raw, runs),
        _said(raw, item, "link"),
        day[0] if day else "",
        _said(raw, item, "status", _WORDPRESS),
    )


def _with_footnotes(
    raw: RawText, item: XmlNode, text: str, runs: Runs | Callable[[], Runs]
) -> tuple[str, Runs | Callable[[], Runs]]:
    """Put the footnotes below the text: WordPress keeps them beside it, as JSON."""
    metas = [each for each in item.children if each.name == "postmeta"]
    meta = next(
        (each for each in metas if _said(raw, each, "meta_key", _WORDPRESS) == _NOTES), None
    )
    said, places = text_of(raw.text, meta.child("meta_value", _WORDPRESS) if meta else None)
    if not said.strip():
        return text, runs
    try:
        nested = Nested(said, places if isinstance(places, tuple) else places())
    except (ValueError, RecursionError):
        return text, runs  # such a field can be of another plugin
    page = nested.page
    page.raw(text, runs if isinstance(runs, tuple) else runs())
    page.markup('\n<ol class="wp-block-footnotes">')
    for note in nested.tree if isinstance(nested.tree, list) else ():
        page.markup("<li>")
        nested.html(note.get("content") if isinstance(note, dict) else None)
        page.markup("</li>\n")
    page.markup("</ol>")
    return page.text(), page.runs()


def _said(raw: RawText, item: XmlNode, name: str, space: str = "") -> str:
    return text_of(raw.text, item.child(name, space))[0].strip()
