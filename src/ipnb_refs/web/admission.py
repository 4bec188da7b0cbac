"""Who is let in: this machine alone, with the token, from the page itself.

Any page that a browser has open can send requests to this machine, and a name that an attacker
owns can be made to lead here. So each request must name this address as its host; what asks for
something must come from our own page, and bring the token that only its address had.
"""

from __future__ import annotations

from hmac import compare_digest
from typing import TYPE_CHECKING

from ipnb_refs.errors import IpnbRefsError

if TYPE_CHECKING:
    from typing import Protocol

    class Headers(Protocol):
        """What a request says of itself, by names in any case."""

        def get(self, name: str, other: str, /) -> str:
            """Give a header, or the other text where there is none."""
            ...


LOOPBACK = "127.0.0.1"
TOKEN = "X-Ipnb-Refs-Token"  # noqa: S105 - the name of the header, no token
_NAMES = (LOOPBACK, "localhost")
_FROM_HERE = frozenset({"same-origin", "none"})
_HTTP_PORT = 80

ALWAYS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""Headers of every answer: the page runs its own files alone, and nothing frames or keeps it."""


class TurnedAway(IpnbRefsError):  # noqa: N818 - named for what became of the request
    """A request that is not answered; `status` is that of HTTP, the text says why in a sentence."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status


def admit(headers: Headers, port: int) -> None:
    """Let a request for the page or one of its files in; raises `TurnedAway`."""
    if headers.get("Host", "") not in _hosts(port):
        raise TurnedAway(403, "This page is only for this computer: open the address as printed.")


def admit_question(headers: Headers, port: int, token: str) -> None:
    """Let a request in that asks for something; raises `TurnedAway`."""
    admit(headers, port)
    origin = headers.get("Origin", "")
    if origin != f"http://{headers.get('Host', '')}":
        raise TurnedAway(403, "Only the page itself may ask: another page did.")
    if headers.get("Sec-Fetch-Site", "same-origin") not in _FROM_HERE:
        raise TurnedAway(403, "Only the page itself may ask: another page did.")
    given = headers.get(TOKEN, "")
    if not compare_digest(given.encode("utf-8", "surrogatepass"), token.encode()):
        raise TurnedAway(
            403, "Open the whole address that ipnb-refs serve printed: its end is the key."
        )


def _hosts(port: int) -> tuple[str, ...]:
    named = tuple(f"{name}:{port}" for name in _NAMES)
    return (*named, *_NAMES) if port == _HTTP_PORT else named
