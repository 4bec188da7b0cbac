"""Ghost's JSON: HTML, or the trees of its editors where there is none."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from ipnb_refs.containers.inner_post import FilePlaces, InnerPost, Opened, Unreadable, known_status
from ipnb_refs.containers.post_names import PostNames
from ipnb_refs.containers.raw import JsonText, json_of, text_runs
from ipnb_refs.containers.rich_text import lexical_page, mobiledoc_page
from ipnb_refs.model import Format

if TYPE_CHECKING:
    from ipnb_refs.containers.inner_post import ContainerFile, RawText

_TREES = {"lexical": lexical_page, "mobiledoc": mobiledoc_page}
_DAY = len("2024-05-01")
_THOUSAND = 1_000


def read(file: ContainerFile) -> Opened | None:
    """Read the posts and pages of an export; None for JSON that has no such posts."""
    raw = file.raw
    found = json_of(raw)
    if isinstance(found, Unreadable):
        return Opened(faults=(found,))
    posts = _posts(found)
    if posts is None:
        return None
    names = PostNames(file.path)
    read_posts = [_post(file.path, raw, each, names) for each in posts]
    return Opened(
        tuple(each for each in read_posts if isinstance(each, InnerPost)),
        tuple(each for each in read_posts if isinstance(each, Unreadable)),
    )


def _posts(found: Any) -> list[dict[str, Any]] | None:
    """Find the posts in what older and newer versions write."""
    if isinstance(found, dict) and isinstance(found.get("db"), list) and found["db"]:
        found = found["db"][0]
    data = found.get("data") if isinstance(found, dict) else None
    posts = data.get("posts") if isinstance(data, dict) else None
    if not isinstance(posts, list):
        return None
    return [each for each in posts if isinstance(each, dict)]


def _post(
    path: str, raw: RawText, post: dict[str, Any], names: PostNames
) -> InnerPost | Unreadable:
    title, slug = _said(post, "title"), _said(post, "slug")
    try:
        text, markup, places = _text(raw, post)
    except ValueError:
        at = next((post[key].at for key in _TREES if isinstance(post.get(key), JsonText)), None)
        return Unreadable(f"the text of “{title or slug}” is damaged", raw, at)
    return InnerPost(
        path,
        names.name(slug, title),
        " ".join(title.split()) or "untitled",
        text,
        markup,
        places,
        _said(post, "canonical_url"),
        _day(post.get("published_at")),
        known_status(_said(post, "status")),
    )


def _text(raw: RawText, post: dict[str, Any]) -> tuple[str, Format, FilePlaces]:
    """Give the text of a post in the best form that the export has."""
    html, markdown = post.get("html"), post.get("markdown")
    if isinstance(html, JsonText) and html:
        return html, Format.HTML, FilePlaces(raw, partial(text_runs, raw.text, html.at))
    for name, page_of in _TREES.items():
        tree = post.get(name)
        if isinstance(tree, JsonText) and tree:
            page = page_of(tree, text_runs(raw.text, tree.at))
            return page.text(), Format.HTML, FilePlaces(raw, page.runs())
    if isinstance(markdown, JsonText):
        places = FilePlaces(raw, partial(text_runs, raw.text, markdown.at))
        return markdown, Format.MARKDOWN, places
    return "", Format.HTML, FilePlaces(raw, ())


def _said(post: dict[str, Any], name: str) -> str:
    found = post.get(name)
    return str(found) if isinstance(found, str) else ""


def _day(found: object) -> str:
    """Give a day of a date; versions before 1.0 count milliseconds."""
    if isinstance(found, int):
        try:
            return datetime.fromtimestamp(found / _THOUSAND, UTC).date().isoformat()
        except (OverflowError, ValueError, OSError):
            return ""
    return str(found)[:_DAY] if isinstance(found, str) else ""
