"""The server of the page: it listens on this machine alone, and serves a fixed set of files.

A path is looked up in a table; none ever leads to the disk.
"""

from __future__ import annotations

import json
import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from secrets import token_urlsafe
from socketserver import TCPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from ipnb_refs.errors import IpnbRefsError, UsageError
from ipnb_refs.web.admission import ALWAYS, LOOPBACK, TurnedAway, admit, admit_question

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ipnb_refs.web.desk import Desk

MOST_BYTES = 32 * 1024 * 1024
"""Bytes of a text or a file: an export of a whole blog has twenty million."""
_SECONDS = 60
"""So long a connection may say nothing."""
_TOKEN_BYTES = 24
_LONGEST_NUMBER = 10

ASSETS = {
    "/": ("page.html", "text/html; charset=utf-8"),
    "/page.css": ("page.css", "text/css; charset=utf-8"),
    "/page.js": ("page.js", "text/javascript; charset=utf-8"),
    "/text.js": ("text.js", "text/javascript; charset=utf-8"),
    "/panel.js": ("panel.js", "text/javascript; charset=utf-8"),
    "/ask.js": ("ask.js", "text/javascript; charset=utf-8"),
    "/clipboard.js": ("clipboard.js", "text/javascript; charset=utf-8"),
    "/icon.svg": ("icon.svg", "image/svg+xml"),
}
"""The files of the page, and what they are."""


class PageServer(ThreadingHTTPServer):
    """Listens on a port of this machine; 0 is any that is free. Raises `UsageError` if taken."""

    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # on Windows it would let others take the port

    def __init__(self, desk: Desk, port: int = 0) -> None:
        self.desk = desk
        self.token = token_urlsafe(_TOKEN_BYTES)
        try:
            super().__init__((LOOPBACK, port), _Handler)
        except OSError as error:
            raise UsageError(
                f"port {port} cannot be used ({error.strerror}); choose another with --port, or "
                "leave it out"
            ) from None

    def server_bind(self) -> None:
        """Bind without asking the network what this machine is called."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = LOOPBACK, self.server_address[1]

    @property
    def address(self) -> str:
        """The address to open: what follows "#" is the key, and is never sent as an address."""
        return f"http://{LOOPBACK}:{self.server_port}/#{self.token}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that has hung up; say all else."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    server: PageServer
    protocol_version = "HTTP/1.1"
    server_version = "ipnb-refs"
    sys_version = ""
    timeout = _SECONDS

    def do_GET(self) -> None:
        """Serve a file of the page."""
        self._answering(self._file)

    def do_POST(self) -> None:
        """Answer a question."""
        self._answering(self._question)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its signature
        """Keep the terminal free: what is asked for holds what somebody writes."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002 - its signature
        """Answer what is no request in one sentence."""
        self.close_connection = True
        self._send(code, "application/json", _json({"error": "This is no request to this page."}))

    def _answering(self, answer: Callable[[], tuple[str, bytes]]) -> None:
        try:
            kind, body = answer()
            status = 200
        except TurnedAway as turned:
            status, kind, body = turned.status, "application/json", _json({"error": str(turned)})
        except IpnbRefsError as error:
            status, kind, body = 422, "application/json", _json({"error": f"{error}."})
        except OSError:
            raise
        except Exception as error:
            told = f"Internal error: {type(error).__name__}. Nothing was changed; please report it."
            status, kind, body = 500, "application/json", _json({"error": told})
        if status != 200:  # noqa: PLR2004 - OK
            self.close_connection = True  # what was sent may not have been read
        self._send(status, kind, body)

    def _file(self) -> tuple[str, bytes]:
        admit(self.headers, self.server.server_port)
        path = self._path()
        if path not in ASSETS:
            raise TurnedAway(404, "There is no such page.")
        name, kind = ASSETS[path]
        return kind, files(__package__).joinpath("page", name).read_bytes()

    def _question(self) -> tuple[str, bytes]:
        admit_question(self.headers, self.server.server_port, self.server.token)
        desk = self.server.desk
        questions: Mapping[str, Callable[[Mapping[str, str], bytes], object]] = {
            "/api/hello": lambda _asked, _body: desk.hello(),
            "/api/check": desk.check,
            "/api/fix": desk.fix,
            "/api/file": desk.open_file,
            "/api/bibliography": desk.take_bibliography,
            "/api/list": desk.take_list,
        }
        question = questions.get(self._path())
        if question is None:
            raise TurnedAway(404, "There is no such page.")
        body = self._body()
        asked = dict(parse_qsl(urlsplit(self.path).query))
        asked["type"] = self.headers.get("Content-Type", "")
        return "application/json", _json(question(asked, body))

    def _path(self) -> str:
        return urlsplit(self.path).path

    def _body(self) -> bytes:
        typed = self.headers.get("Content-Length", "")
        if not (typed.isascii() and typed.isdigit()) or "Transfer-Encoding" in self.headers:
            raise TurnedAway(411, "The size of the text is missing.")
        if len(typed) > _LONGEST_NUMBER or int(typed) > MOST_BYTES:
            most = MOST_BYTES // (1024 * 1024)
            raise TurnedAway(413, f"This is too large: {most} MB is the most that can be checked.")
        body = self.rfile.read(int(typed))
        if len(body) < int(typed):
            raise TurnedAway(400, "The text did not arrive whole: paste it again.")
        return body

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        for name, said in ALWAYS.items():
            self.send_header(name, said)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def _json(told: object) -> bytes:
    return json.dumps(told).encode("ascii")  # lone surrogates are escaped, too
