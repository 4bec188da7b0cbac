"""The address of a post -> the post, by the interface of the program that runs the site."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from ipnb_refs.regex import regex
from ipnb_refs.remote.connection import fetch_page, is_same_site, require_safe
from ipnb_refs.remote.ghost_site import CREDENTIALS as OF_GHOST
from ipnb_refs.remote.ghost_site import KEY, open_ghost
from ipnb_refs.remote.remote_post import RemoteError
from ipnb_refs.remote.wordpress_site import CREDENTIALS as OF_WORDPRESS
from ipnb_refs.remote.wordpress_site import PASSWORD, USER, open_wordpress

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ipnb_refs.remote.connection import Answer
    from ipnb_refs.remote.remote_post import RemotePost

_API = regex(r"<([^<>]*)>\s*;\s*rel=\"https://api\.w\.org/\"")
_API_LINK = regex(r"<link\s[^<>]*rel=[\"']https://api\.w\.org/[\"'][^<>]*>")
_HREF = regex(r"\shref=[\"']([^\"']*)[\"']")
_GHOST = regex(r"<meta\s[^<>]*name=[\"']generator[\"'][^<>]*content=[\"']Ghost\b")


def open_post(address: str, environment: Mapping[str, str]) -> RemotePost:
    """Read a post with the name and password, or the key, that the environment has.

    Raises `RemoteError` for a site that is neither of WordPress nor of Ghost, and for all that
    sites refuse.
    """
    require_safe(address)
    if not any(environment.get(name) for name in (USER, PASSWORD, KEY)):
        raise RemoteError(f"set {OF_WORDPRESS}, or {OF_GHOST}")
    page = fetch_page(address)
    if not is_same_site(page.address, address):
        raise RemoteError(
            f"{address} leads to {page.address}, which is another site; the password is not sent "
            "there: name that address if it is yours"
        )
    interface = _interface(page)
    if interface:
        if not is_same_site(interface, page.address):
            raise RemoteError(
                f"{address} names {interface} for its interface, which is another site; "
                "the password is not sent there"
            )
        return open_wordpress(page.address, interface, environment)
    if _GHOST.search(page.text):
        return open_ghost(page.address, environment)
    raise RemoteError(
        f"{address} is a page of neither WordPress nor Ghost, or its site hides its REST interface"
    )


def _interface(page: Answer) -> str:
    """Find where WordPress has its REST interface: in a header, else in the page."""
    headers = page.headers.get_all("Link") or ()
    found = next((each for each in map(_API.search, headers) if each), None)
    link = _API_LINK.search(page.text)
    found = found or (_HREF.search(link[0]) if link else None)
    try:
        return urljoin(page.address, str(found[1])) if found else ""
    except ValueError:
        raise RemoteError(f"{page.address} names no address for its interface") from None
