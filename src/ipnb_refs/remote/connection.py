"""Requests to one site: encrypted, bounded, and never led to another host with a password."""

from __future__ import annotations

import json
from http.client import HTTPException
from socket import gaierror
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from ipnb_refs.frozen import frozen
from ipnb_refs.remote.remote_post import RemoteError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from email.message import Message
    from http.client import HTTPResponse

SECONDS = 20
MOST_BYTES = 20_000_000
"""More than any post."""
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
UNKNOWN, CONFLICT = 404, 409
_FORBIDDEN = frozenset({401, 403})
_LONGEST_REASON = 200


class _Stays(HTTPRedirectHandler):
    """Follows no redirection: it could lead a password to another host."""

    def redirect_request(self, *_args: Any, **_kwargs: Any) -> None:
        """Refuse."""


@frozen
class Answer:
    """What a site answered: where it came from in the end, its headers, and its text."""

    address: str
    headers: Message
    text: str


class Refused(RemoteError):  # noqa: N818 - named for what the site did
    """An answer that says no; `status` is that of HTTP."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


def fetch_page(address: str) -> Answer:
    """Read a page as any reader does. Raises `RemoteError`."""
    require_safe(address)
    answer = _sent(Request(address, headers=_AGENT), build_opener().open)  # noqa: S310 - see above
    require_safe(answer.address)
    return answer


def call(
    address: str, headers: Mapping[str, str], *, method: str = "GET", data: object = None
) -> Any:
    """Ask an interface, with a password among the headers; give its JSON. Raises `RemoteError`."""
    require_safe(address)
    body = None if data is None else json.dumps(data).encode()
    sent = {**_AGENT, "Accept": "application/json", **headers}
    if body is not None:
        sent["Content-Type"] = "application/json"
    request = Request(address, data=body, headers=sent, method=method)  # noqa: S310 - see above
    answer = _sent(request, build_opener(_Stays).open)
    try:
        return json.loads(answer.text)
    except (ValueError, RecursionError):
        raise RemoteError(f"{_host(address)} did not answer with JSON") from None


_AGENT = {"User-Agent": "ipnb-refs"}


def is_same_site(address: str, other: str) -> bool:
    """Say whether two addresses have one scheme, host, and port."""
    one, two = urlsplit(address), urlsplit(other)
    return (one.scheme, one.netloc.lower()) == (two.scheme, two.netloc.lower())


def is_same_path(address: str, other: str) -> bool:
    """Say whether two addresses have one path, on whatever host; a "/" at its end says nothing."""
    one, two = (unquote(urlsplit(each).path).rstrip("/") for each in (address, other))
    return one == two


def require_safe(address: str) -> None:
    """Refuse an address to which a password would go unencrypted; raises `RemoteError`."""
    try:
        parts = urlsplit(address)
    except ValueError:
        raise RemoteError(f"{address} is not an address") from None
    if parts.scheme == "https" and parts.hostname:
        return
    if parts.scheme == "http" and parts.hostname in _LOOPBACK:
        return
    raise RemoteError(f"{address}: the address of a post begins with https://")


def _host(address: str) -> str:
    return urlsplit(address).netloc


def _sent(request: Request, opening: Any) -> Answer:
    host = _host(request.full_url)
    try:
        with opening(request, timeout=SECONDS) as response:
            return _answer(response, host)
    except HTTPError as error:
        with error:
            raise _refusal(error, host) from None
    except URLError as error:
        if isinstance(error.reason, gaierror):
            raise RemoteError(
                f"{host} cannot be reached: the address is not known, or there is no network"
            ) from None
        raise RemoteError(f"{host} cannot be reached: {error.reason}") from None
    except (OSError, HTTPException, ValueError) as error:
        raise RemoteError(f"{host} cannot be reached: {error}") from None


def _answer(response: HTTPResponse, host: str) -> Answer:
    data = response.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise RemoteError(f"{host} sent more than {MOST_BYTES // 1_000_000} MB")
    return Answer(response.url, response.headers, data.decode("utf-8", "replace"))


def _refusal(error: HTTPError, host: str) -> Refused:
    """Say why a site said no, in its own words where it has some."""
    if error.code in _FORBIDDEN:
        message = f"{host} did not accept the name or the password, or they may not edit the post"
    elif error.code == UNKNOWN:
        message = f"{host} has no such post"
    else:
        message = f"{host} answered {error.code} {error.reason}"
    reason = _reason(error)
    return Refused(f"{message} (“{reason}”)" if reason else message, error.code)


def _reason(error: HTTPError) -> str:
    """Find the sentence in which WordPress and Ghost say what is wrong."""
    try:
        said = json.loads(error.read(MOST_BYTES))
        found = said["errors"][0]["message"] if "errors" in said else said["message"]
    except (ValueError, KeyError, IndexError, TypeError, OSError, HTTPException, RecursionError):
        return ""
    return " ".join(str(found).split())[:_LONGEST_REASON]
