"""Posts of Ghost (Admin API v5 and later, with the key of a custom integration).

Ghost keeps a post as a tree of JSON ("lexical"), and would make it anew of HTML sent to it, without
its cards. So only one HTML card is written, ours; all else is sent back as it came.
"""

from __future__ import annotations

import hmac
import json
import time
from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urljoin, urlsplit

from ipnb_refs.frozen import frozen
from ipnb_refs.remote.connection import CONFLICT, UNKNOWN, Refused, call, is_same_path
from ipnb_refs.remote.html_card import section_span
from ipnb_refs.remote.remote_post import ChangedOnSite, RemoteError

if TYPE_CHECKING:
    from collections.abc import Mapping

KEY = "IPNB_REFS_GHOST_KEY"
CREDENTIALS = f"{KEY} to an Admin API key (Ghost: Settings, Integrations, Add custom integration)"
"""What is to be set to what."""
_LIFETIME = 300
"""Seconds for which a token is good; Ghost takes no longer one."""
_KINDS = ("posts", "pages")
_FORMATS = "formats=html,lexical"


@frozen
class GhostPost:
    """A post as Ghost shows it; `tree` is what its editor has."""

    address: str
    text: str
    tree: str
    updated: str
    endpoint: str
    key: str
    kind: str

    def with_section(self, text: str) -> str:
        """Give the text as it is: the section has a card of its own anyway."""
        return text

    def replace(self, text: str) -> bool:
        """Send the tree with our card as the text has it; Ghost refuses it if the post changed."""
        section = _section(text)
        tree = _with_card(json.loads(self.tree), section)
        post = {"lexical": json.dumps(tree), "updated_at": self.updated}
        try:
            answer = call(
                f"{self.endpoint}?{_FORMATS}",
                _headers(self.key),
                method="PUT",
                data={self.kind: [post]},
            )
        except Refused as error:
            if error.status == CONFLICT:
                message = f"{self.address} was changed on the site; run this again"
                raise ChangedOnSite(message) from None
            raise
        return _section(_text(_only(answer, self.kind), "html")) == section


def open_ghost(address: str, environment: Mapping[str, str]) -> GhostPost:
    """Read a post or a page by its address. Raises `RemoteError`."""
    key = environment.get(KEY, "")
    if not key:
        raise RemoteError(f"set {CREDENTIALS}")
    slug = unquote(urlsplit(address).path.rstrip("/").rpartition("/")[2])
    if not slug:
        raise RemoteError(f"{address} is the address of a site; name that of a post")
    for kind in _KINDS:
        root = urljoin(address, f"/ghost/api/admin/{kind}/")
        try:
            answer = call(f"{root}slug/{quote(slug, safe='')}/?{_FORMATS}", _headers(key))
        except Refused as error:
            if error.status != UNKNOWN or kind == _KINDS[-1]:
                raise
            continue
        post = _only(answer, kind)
        if not is_same_path(_text(post, "url") or address, address):
            continue  # such as a page of a tag that is called as a post is
        tree = _text(post, "lexical")
        if not tree:
            raise RemoteError(
                f"{address} was written in an older editor of Ghost; open and save it there once"
            )
        endpoint = f"{root}{quote(_text(post, 'id'), safe='')}/"
        updated = _text(post, "updated_at")
        return GhostPost(address, _text(post, "html"), tree, updated, endpoint, key, kind)
    raise RemoteError(f"no post or page has the address {address}")


def _headers(key: str) -> dict[str, str]:
    return {"Authorization": f"Ghost {_token(key)}", "Accept-Version": "v5.0"}


def _token(key: str) -> str:
    """Sign a token (JSON Web Token, HS256) with a key, which is "id:secret in hexadecimal"."""
    name, _, secret = key.partition(":")
    try:
        sign = bytes.fromhex(secret)
    except ValueError:
        sign = b""
    if not (name and sign):
        raise RemoteError(f"{KEY} is not an Admin API key: it has an id, a colon, and a secret")
    now = int(time.time())
    head = _encoded({"alg": "HS256", "typ": "JWT", "kid": name})
    claims = _encoded({"iat": now, "exp": now + _LIFETIME, "aud": "/admin/"})
    signature = hmac.new(sign, head + b"." + claims, sha256).digest()
    return b".".join((head, claims, _base64(signature))).decode()


def _encoded(value: object) -> bytes:
    return _base64(json.dumps(value).encode())


def _base64(data: bytes) -> bytes:
    return urlsafe_b64encode(data).rstrip(b"=")


def _only(answer: Any, kind: str) -> dict[str, Any]:
    found = answer.get(kind) if isinstance(answer, dict) else None
    if not (isinstance(found, list) and len(found) == 1 and isinstance(found[0], dict)):
        raise RemoteError("the site did not answer with one post")
    return found[0]


def _text(post: dict[str, Any], name: str) -> str:
    found = post.get(name)
    return found if isinstance(found, str) else ""


def _section(text: str) -> str:
    span = section_span(text)
    return span.of(text) if span else ""


def _with_card(tree: dict[str, Any], section: str) -> dict[str, Any]:
    """Put the section into its card, add one at the end, or take it away where it is ""."""
    root = tree.get("root")
    children = root.get("children") if isinstance(root, dict) else None
    if not isinstance(root, dict) or not isinstance(children, list):
        raise RemoteError("the text of the post on the site is of an unknown kind")
    cards = [each for each in children if _is_ours(each)]
    if len(cards) > 1:
        raise RemoteError("the post has two lists of ipnb-refs; delete one in the editor of Ghost")
    if cards:
        new = [{**cards[0], "html": section}] if section else []
        at = children.index(cards[0])
        found = [*children[:at], *new, *children[at + 1 :]]
    else:
        card = {"type": "html", "version": 1, "html": section}
        found = [*children, card] if section else children
    return {**tree, "root": {**root, "children": found}}


def _is_ours(card: Any) -> bool:
    """Say whether a card has our section in it."""
    if not (isinstance(card, dict) and card.get("type") == "html"):
        return False
    html = card.get("html")
    return isinstance(html, str) and section_span(html) is not None
