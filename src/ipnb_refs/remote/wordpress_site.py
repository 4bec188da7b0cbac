"""Posts and pages of WordPress (REST API v2, application passwords: WordPress 5.6 and later)."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from ipnb_refs.frozen import frozen
from ipnb_refs.remote.connection import call, is_same_path
from ipnb_refs.remote.html_card import section_span
from ipnb_refs.remote.remote_post import ChangedOnSite, RemoteError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

USER, PASSWORD = "IPNB_REFS_WORDPRESS_USER", "IPNB_REFS_WORDPRESS_PASSWORD"
CREDENTIALS = (
    f"{USER} to your name on the site and {PASSWORD} to an application password "
    "(WordPress: Users, Profile, Application Passwords)"
)
"""What is to be set to what."""
_BLOCK = "<!-- wp:"
_OPEN, _CLOSE = "<!-- wp:html -->\n", "\n<!-- /wp:html -->"
_KINDS = ("posts", "pages")


@frozen
class WordPressPost:
    """A post as the editor of WordPress has it: HTML, mostly with the comments of its blocks."""

    address: str
    text: str
    modified: str
    endpoint: str
    headers: tuple[tuple[str, str], ...]

    def with_section(self, text: str) -> str:
        """Put the section into a block of its own, where the post has blocks."""
        span = section_span(text)
        if span is None or _BLOCK not in text or text[: span.start].endswith(_OPEN):
            return text
        section = span.of(text)
        return f"{text[: span.start]}{_OPEN}{section}{_CLOSE}{text[span.end :]}"

    def replace(self, text: str) -> bool:
        """Read the post again, and send the text if nothing changed."""
        headers = dict(self.headers)
        now = call(f"{self.endpoint}?context=edit", headers)
        if (_raw(now), now.get("modified_gmt")) != (self.text, self.modified):
            raise ChangedOnSite(f"{self.address} was changed on the site; run this again")
        answer = call(self.endpoint, headers, method="POST", data={"content": text})
        return _raw(answer) == text


def open_wordpress(address: str, interface: str, environment: Mapping[str, str]) -> WordPressPost:
    """Read a post or a page by its address. Raises `RemoteError`."""
    user, password = environment.get(USER, ""), environment.get(PASSWORD, "")
    if not (user and password):
        raise RemoteError(f"set {CREDENTIALS}")
    secret = b64encode(f"{user}:{password}".encode()).decode()
    headers = {"Authorization": f"Basic {secret}"}
    found = list(_found(address, interface, headers))
    if len(found) != 1:
        wrong = "several posts have" if found else "no post or page has"
        raise RemoteError(f"{wrong} the address {address}")
    kind, post = found[0]
    return WordPressPost(
        address,
        _raw(post),
        str(post.get("modified_gmt")),
        f"{_route(interface, kind)}/{int(post['id'])}",
        tuple(headers.items()),
    )


def _found(
    address: str, interface: str, headers: dict[str, str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Find what an address names, by its number or its path.

    WordPress is asked for the last part of the path, which a product may share with a post.
    """
    parts = urlsplit(address)
    numbers = parse_qs(parts.query).get("p", [])
    slug = unquote(parts.path.rstrip("/").rpartition("/")[2])
    for kind in _KINDS:
        route = _route(interface, kind)
        wanted = (
            f"include={quote(numbers[0], safe='')}" if numbers else f"slug={quote(slug, safe='')}"
        )
        if not (numbers or slug):
            raise RemoteError(f"{address} is the address of a site; name that of a post")
        status = "&status=publish,future,draft,pending,private"
        answer = call(f"{route}?{wanted}&context=edit{status}", headers)
        for each in answer if isinstance(answer, list) else ():
            if not (isinstance(each, dict) and isinstance(each.get("id"), int)):
                continue
            if numbers or is_same_path(str(each.get("link")), address):
                yield kind, each


def _route(interface: str, kind: str) -> str:
    return f"{interface.rstrip('/')}/wp/v2/{kind}"


def _raw(post: Any) -> str:
    """Give the text as the editor has it; only those who may edit a post get it."""
    content = post.get("content") if isinstance(post, dict) else None
    raw = content.get("raw") if isinstance(content, dict) else None
    if not isinstance(raw, str):
        raise RemoteError("the site does not give the text of the post to this user for editing")
    return raw
