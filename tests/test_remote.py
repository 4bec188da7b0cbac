"""Lists pushed to sites: a server in the manner of WordPress, and one in the manner of Ghost."""

from __future__ import annotations

import base64
import hmac
import json
import threading
import time
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner

from ipnb_refs.cli.main import main
from ipnb_refs.remote import RemoteError, open_post

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STORE = "@book{abel, author={Abel, Ann}, title={Minds That Meet}, publisher={Lumi}, year=2012}\n"
PARAGRAPH = "<!-- wp:paragraph -->\n<p>Minds meet (Abel, 2012).</p>\n<!-- /wp:paragraph -->"
SECRET = "00ff" * 16
USER = {"IPNB_REFS_WORDPRESS_USER": "ann", "IPNB_REFS_WORDPRESS_PASSWORD": "abcd efgh"}
KEY = {"IPNB_REFS_GHOST_KEY": f"1a2b:{SECRET}"}
CARD = {"type": "bookmark", "url": "https://example.org/", "version": 1}
TEXT = {"type": "paragraph", "version": 1, "children": [{"type": "text", "text": "Minds"}]}


class Site(BaseHTTPRequestHandler):
    """One post, "minds"; tests say what else is to happen."""

    server: Server

    def log_message(self, *_args: object) -> None:
        """Say nothing."""

    def answer(self, found: object, status: int = 200, **headers: str) -> None:
        data = found if isinstance(found, bytes) else json.dumps(found).encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def body(self) -> Any:
        return json.loads(self.rfile.read(int(self.headers["Content-Length"])))

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        before = self.server.before.pop(self.server.count, None)
        self.server.count += 1
        if before is not None:
            before()
        self.read(urlsplit(self.path).path, parse_qs(urlsplit(self.path).query))

    def read(self, path: str, query: dict[str, list[str]]) -> None:
        raise NotImplementedError


class WordPress(Site):
    def read(self, path: str, query: dict[str, list[str]]) -> None:
        site = self.server
        if path == "/moved/":
            self.answer(b"", 302, Location=site.address)
        elif path == "/minds/":
            link = f'<{site.interface}>; rel="https://api.w.org/"'
            self.answer(b"<p>Minds</p>", Link=link)
        elif not self.is_known():
            self.answer({"message": "Sorry, you are not allowed to do that."}, 401)
        elif path == "/wp-json/wp/v2/posts":
            self.answer([site.post()] if query.get("slug") == ["minds"] else [])
        elif path == "/wp-json/wp/v2/posts/7":
            self.answer(site.post())
        else:
            self.answer([])

    def do_POST(self) -> None:
        assert self.is_known()
        self.server.text = self.body()["content"]
        self.server.modified += 1
        self.answer(self.server.post())

    def is_known(self) -> bool:
        expected = base64.b64encode(b"ann:abcd efgh").decode()
        return self.headers["Authorization"] == f"Basic {expected}"


class Ghost(Site):
    def read(self, path: str, query: dict[str, list[str]]) -> None:
        if path == "/minds/":
            self.answer(b'<meta name="generator" content="Ghost 5.9">')
        elif not self.is_known():
            self.answer({"errors": [{"message": "Invalid token"}]}, 401)
        elif path == "/ghost/api/admin/posts/slug/minds/" and query["formats"] == ["html,lexical"]:
            self.answer({"posts": [self.server.post()]})
        else:
            self.answer({"errors": [{"message": "Resource not found"}]}, 404)

    def do_PUT(self) -> None:
        assert self.is_known()
        site, (post,) = self.server, self.body()["posts"]
        if post["updated_at"] != site.post()["updated_at"]:
            self.answer({"errors": [{"message": "Saving failed!"}]}, 409)
            return
        site.text = post["lexical"]
        site.modified += 1
        self.answer({"posts": [site.post()]})

    def is_known(self) -> bool:
        """Check the token as a library for JSON Web Tokens does."""
        name, _, token = self.headers["Authorization"].partition(" ")
        signed, _, signature = token.rpartition(".")
        mine = hmac.new(bytes.fromhex(SECRET), signed.encode(), sha256).digest()
        head, claims = (json.loads(opened(each)) for each in signed.split("."))
        is_fresh = claims["iat"] <= time.time() < claims["exp"] <= claims["iat"] + 300
        is_ours = head == {"alg": "HS256", "typ": "JWT", "kid": "1a2b"} and name == "Ghost"
        return is_ours and is_fresh and claims["aud"] == "/admin/" and opened(signature) == mine


def opened(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Server(ThreadingHTTPServer):
    """The state of a site: `before` has what happens before the request of a number."""

    def __init__(self, kind: type[Site], text: str) -> None:
        super().__init__(("127.0.0.1", 0), kind)
        self.root = f"http://127.0.0.1:{self.server_address[1]}"
        self.address = f"{self.root}/minds/"
        self.interface = f"{self.root}/wp-json/"
        self.text, self.modified, self.count = text, 1, 0
        self.link = ""
        self.asked: list[str] = []
        self.before: dict[int, Any] = {}

    def post(self) -> dict[str, Any]:
        if self.RequestHandlerClass is WordPress:
            when = f"2026-01-01T00:00:{self.modified:02}"
            content = {"raw": self.text, "rendered": "<p>Something else</p>"}
            return {
                "id": 7,
                "link": self.link or self.address,
                "modified_gmt": when,
                "content": content,
            }
        when = f"2026-01-01T00:00:{self.modified:02}.000Z"
        url = {"url": self.link} if self.link else {}
        return {**url, "id": "5f", "updated_at": when, "lexical": self.text, "html": self.shown()}

    def shown(self) -> str:
        cards = json.loads(self.text)["root"]["children"]
        html = [each["html"] for each in cards if each["type"] == "html"]
        wrapped = [f"<!--kg-card-begin: html-->\n{each}\n<!--kg-card-end: html-->" for each in html]
        return "\n".join(["<p>Minds meet (Abel, 2012).</p>", *wrapped])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "references.bib").write_text(STORE)
    for name in (*USER, *KEY):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def served(kind: type[Site], text: str) -> Iterator[Server]:
    with Server(kind, text) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def wordpress(folder: Path) -> Iterator[Server]:  # noqa: ARG001 - it has the bibliography
    yield from served(WordPress, PARAGRAPH)


@pytest.fixture
def ghost(folder: Path) -> Iterator[Server]:  # noqa: ARG001 - it has the bibliography
    yield from served(Ghost, json.dumps({"root": {"type": "root", "children": [TEXT, CARD]}}))


def push(site: Server, *more: str, env: dict[str, str]) -> Any:
    return CliRunner().invoke(main, ["references", "--push", site.address, *more], env=env)


def test_wordpress_is_shown_the_difference_only(wordpress: Server) -> None:
    done = push(wordpress, env=USER)
    assert done.exit_code == 0, done.stderr
    assert "+<!-- wp:html -->" in done.stdout
    assert "nothing was sent; --write sends it" in done.stderr
    assert wordpress.text == PARAGRAPH


@pytest.mark.parametrize(("kind", "env"), [("wordpress", USER), ("ghost", KEY)])
def test_a_broken_bibliography_takes_no_work_off_a_list_on_a_site(
    kind: str, env: dict[str, str], request: pytest.FixtureRequest, folder: Path
) -> None:
    site: Server = request.getfixturevalue(kind)
    push(site, "--write", env=env)
    before = site.text
    (folder / "references.bib").write_text("@book{broken, title = {Minds", "utf-8")
    done = push(site, "--write", env=env)
    assert "would be lost: the post cites it" in done.stderr
    assert (done.exit_code, site.text) == (1, before)


def test_wordpress_gets_the_list_in_a_block_once(wordpress: Server) -> None:
    done = push(wordpress, "--write", env=USER)
    assert "list written" in done.stderr
    assert wordpress.text.startswith(PARAGRAPH)
    assert wordpress.text.count("<!-- wp:html -->") == 1
    assert wordpress.text.count("Minds that meet") == 1
    first = wordpress.text
    assert "the list is up to date" in push(wordpress, "--write", env=USER).stderr
    assert wordpress.text == first


def test_wordpress_without_blocks_gets_no_block(wordpress: Server) -> None:
    wordpress.text = "<p>Minds meet (Abel, 2012).</p>"
    push(wordpress, "--write", env=USER)
    assert "Minds that meet" in wordpress.text
    assert "wp:html" not in wordpress.text


def test_wordpress_that_changed_meanwhile_is_left_alone(wordpress: Server) -> None:
    def edit() -> None:
        wordpress.text += "\n<p>Typed just now.</p>"
        wordpress.modified += 1

    wordpress.before[2] = edit  # the page, the post, and the post once more before it is sent
    done = push(wordpress, "--write", env=USER)
    assert done.exit_code == 1
    assert "was changed on the site; run this again" in done.stderr
    assert wordpress.text == f"{PARAGRAPH}\n<p>Typed just now.</p>"


def test_a_list_that_was_typed_is_left_alone(wordpress: Server) -> None:
    wordpress.text = (
        "<p>So (Abel, 2012).</p><h2>References</h2><p>Abel, A. (2012). Minds. Lumi.</p>"
    )
    before = wordpress.text
    assert push(wordpress, "--write", env=USER).exit_code == 1
    assert wordpress.text == before


def test_what_is_not_in_the_bibliography_is_said(wordpress: Server) -> None:
    wordpress.text = "<p>Minds meet (Abel, 2012; Nemo & Roe, 1999).</p>"
    done = push(wordpress, "--write", env=USER)
    assert done.exit_code == 1
    assert "“Nemo & Roe, 1999” is not in the list" in done.stderr
    assert "Minds that meet" in wordpress.text


def test_ghost_gets_one_card_and_keeps_the_others(ghost: Server, folder: Path) -> None:
    assert "+" in push(ghost, env=KEY).stdout
    done = push(ghost, "--write", env=KEY)
    assert "list written" in done.stderr
    first, second, card = json.loads(ghost.text)["root"]["children"]
    assert (first, second) == (TEXT, CARD)
    assert card["html"].count("Minds that meet") == 1
    before = ghost.text
    assert "the list is up to date" in push(ghost, "--write", env=KEY).stderr
    assert ghost.text == before
    (folder / "references.bib").write_text(STORE.replace("Lumi", "Sol"))
    push(ghost, "--write", env=KEY)
    (*_, card) = json.loads(ghost.text)["root"]["children"]
    assert "Sol" in card["html"]
    assert "Lumi" not in ghost.text


def test_ghost_that_changed_meanwhile_is_left_alone(ghost: Server) -> None:
    def edit() -> None:
        ghost.modified += 1

    before = ghost.text
    with_post = open_post(ghost.address, KEY)
    edit()
    with pytest.raises(RemoteError, match="was changed on the site; run this again"):
        with_post.replace(with_post.text)
    assert ghost.text == before


SAID: tuple[tuple[dict[str, str], str], ...] = (
    (KEY, "set IPNB_REFS_WORDPRESS_USER to your name on the site"),
    ({**USER, "IPNB_REFS_WORDPRESS_PASSWORD": "no"}, "did not accept the name or the password"),
)


@pytest.mark.parametrize(("env", "message"), SAID)
def test_who_may_not_is_told_why(wordpress: Server, env: dict[str, str], message: str) -> None:
    done = push(wordpress, env=env)
    assert done.exit_code == 2
    assert message in done.stderr
    assert "abcd" not in done.stderr


def test_a_password_is_never_sent_to_another_site(wordpress: Server) -> None:
    wordpress.interface = "http://localhost:9/wp-json/"
    done = push(wordpress, env=USER)
    assert "which is another site; the password is not sent there" in done.stderr
    assert wordpress.asked == ["/minds/"]


def test_a_password_is_never_sent_where_an_address_leads_to(wordpress: Server) -> None:
    moved = f"{wordpress.root.replace('127.0.0.1', 'localhost')}/moved/"
    done = CliRunner().invoke(main, ["references", "--push", moved], env=USER)
    assert done.exit_code == 2
    assert f"leads to {wordpress.address}, which is another site" in done.stderr
    assert wordpress.asked == ["/moved/", "/minds/"]


def test_an_address_that_has_moved_on_its_site_is_followed(wordpress: Server) -> None:
    moved = f"{wordpress.root}/moved/"
    done = CliRunner().invoke(main, ["references", "--push", moved], env=USER)
    assert "nothing was sent; --write sends it" in done.stderr


@pytest.mark.parametrize(("kind", "env"), [("wordpress", USER), ("ghost", KEY)])
def test_a_post_of_the_same_name_elsewhere_is_left_alone(
    kind: str, env: dict[str, str], request: pytest.FixtureRequest
) -> None:
    site: Server = request.getfixturevalue(kind)
    site.link = f"{site.root}/2020/minds/"
    before = site.text
    done = push(site, "--write", env=env)
    assert done.exit_code == 2
    assert site.text == before
    site.link = f"{site.root}/mind%73"
    assert "list written" in push(site, "--write", env=env).stderr


def test_an_interface_without_an_address_is_said(wordpress: Server) -> None:
    wordpress.interface = "http://["
    assert "names no address for its interface" in push(wordpress, env=USER).stderr


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("http://blog.example/minds/", "begins with https://"),
        ("ftp://127.0.0.1/minds/", "begins with https://"),
        ("minds.md", "begins with https://"),
        ("https://[", "is not an address"),
        ("https://127.0.0.1:9/minds/", "cannot be reached"),
        ("https://blog.invalid/minds/", "the address is not known, or there is no network"),
    ],
)
def test_addresses_that_are_not_opened(folder: Path, address: str, message: str) -> None:
    assert folder.is_dir()
    done = CliRunner().invoke(main, ["references", "--push", address], env=USER)
    assert done.exit_code == 2
    assert message in done.stderr


def test_what_is_to_be_set_is_said_before_anybody_is_asked(wordpress: Server) -> None:
    done = push(wordpress, env={})
    assert done.exit_code == 2
    assert "set IPNB_REFS_WORDPRESS_USER to your name" in done.stderr
    assert "or IPNB_REFS_GHOST_KEY to an Admin API key" in done.stderr
    assert wordpress.asked == []


def test_a_key_of_ghost_is_checked(ghost: Server) -> None:
    for key, message in (
        ("", "IPNB_REFS_GHOST_KEY to an Admin API key"),
        ("1a2b", "has an id, a colon"),
        ("x:00", "Invalid token"),
    ):
        done = push(ghost, env={"IPNB_REFS_GHOST_KEY": key})
        assert done.exit_code == 2
        assert message in done.stderr


def test_push_goes_with_nothing_else(folder: Path) -> None:
    assert folder.is_dir()
    for more in (["post.md"], ["--adopt"], ["--no-links"], ["--to", "html"]):
        done = CliRunner().invoke(main, ["references", "--push", "https://blog.example/a/", *more])
        assert done.exit_code == 2
        assert "--push takes the address of one post" in done.stderr
