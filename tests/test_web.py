"""The page on this machine, over real sockets: who is let in, and what it is told."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipnb_refs import UsageError
from ipnb_refs.project import Request, Session
from ipnb_refs.web import ASSETS, Desk, PageServer, TurnedAway

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    Json = dict[str, Any]

CASES = Path(__file__).parent / "cases"
BIB = """
@book{siegel2012, author={Siegel, Daniel J.}, year=2012, title={The developing mind}, edition={2},
  publisher={Guilford Press}}
@book{knots, author={Roe, A.}, year=1999, title={Knots}, publisher={North}}
@book{ropes, author={Roe, A.}, year=1999, title={Ropes}, publisher={North}}
@book{porges2011, author={Porges, Stephen W.}, year=2011, title={The polyvagal theory},
  publisher={Norton}}
"""
TEXT = b"Minds meet (Nobody, 2019)."
KINDS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "cell", "quote", "caption", "source"}


class Answer(NamedTuple):
    status: int
    headers: Message
    text: str


def cases(name: str) -> list[Any]:
    rows = tomllib.loads((CASES / "web" / name).read_text("utf-8"))["case"]
    return [pytest.param(row, id=row["name"]) for row in rows]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    bib = tmp_path_factory.mktemp("web") / "references.bib"
    bib.write_text(BIB, "utf-8")
    return Desk(Session(Request((), (bib,))))


@pytest.fixture(scope="module")
def server(desk: Desk) -> Iterator[PageServer]:
    with PageServer(desk) as opened:
        threading.Thread(target=opened.serve_forever, daemon=True).start()
        yield opened
        opened.shutdown()


def ask(
    server: PageServer,
    path: str,
    body: bytes = TEXT,
    method: str = "POST",
    headers: dict[str, str] | None = None,
) -> Answer:
    """Ask as the page does; a header that is "" is left out."""
    host = f"127.0.0.1:{server.server_port}"
    told = {
        "Host": host,
        "Content-Type": "text/plain",
        "Content-Length": str(len(body)),
        **({"Origin": f"http://{host}", "X-Ipnb-Refs-Token": server.token} if body else {}),
        **(headers or {}),
    }
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, said in told.items():
        if said:
            connection.putheader(name, said.encode("latin-1"))
    connection.endheaders(body)
    answer = connection.getresponse()
    found = Answer(answer.status, answer.headers, answer.read().decode("utf-8"))
    connection.close()
    return found


@pytest.mark.parametrize("case", cases("refused.toml"))
def test_a_request_is_turned_away(server: PageServer, case: Json) -> None:
    named = {
        "port": str(server.server_port),
        "token": server.token,
        "half": server.token[: len(server.token) // 2],
    }
    headers = {name: said.format(**named) for name, said in case.get("headers", {}).items()}
    body = bytes.fromhex(case["body"]) if "body" in case else TEXT
    path = case.get("path", "/api/check").format(**named)
    answer = ask(server, path, body, case.get("method", "POST"), headers)
    told = json.loads(answer.text)["error"]
    assert (answer.status, answer.headers["Connection"]) == (case["status"], "close"), told
    assert told.endswith(".")
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "Traceback" not in told
    assert server.token not in told


@pytest.mark.parametrize("path", ASSETS)
def test_files_of_the_page_need_nothing_from_elsewhere(server: PageServer, path: str) -> None:
    answer = ask(server, path, b"", "GET")
    text = answer.text
    assert answer.status == 200
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert all(part in policy for part in ("script-src 'self'", "frame-ancestors 'none'"))
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "innerHTML" not in text
    assert "://" not in text.replace("http://www.w3.org/2000/svg", "")


def test_the_token_is_not_in_what_is_served(server: PageServer) -> None:
    assert len(server.token) >= 32
    assert server.address == f"http://127.0.0.1:{server.server_port}/#{server.token}"
    assert all(server.token not in ask(server, path, b"", "GET").text for path in ASSETS)


def test_only_this_machine_is_listened_to(server: PageServer) -> None:
    assert server.socket.getsockname()[0] == "127.0.0.1"


def test_a_port_that_is_taken_is_said(server: PageServer, desk: Desk) -> None:
    with pytest.raises(UsageError, match=f"port {server.server_port} cannot be used"):
        PageServer(desk, server.server_port)


def test_what_is_no_request_gets_an_answer(server: PageServer) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as raw:
        raw.sendall(b"nonsense\r\n\r\n")
        assert b"This is no request to this page." in raw.makefile("rb").read()


def shown(block: Json) -> str:
    """Print a block: *italics*, [marks]."""
    text = f"{block['kind']}: "
    opened = -1
    for said, styles, mark in [*block["runs"], ["", "", -1]]:
        if mark != opened:
            text += "]" if opened >= 0 else ""
            text += "[" if mark >= 0 else ""
            opened = mark
        text += f"*{said}*" if "i" in styles and said else said
    return text


def line(pieces: list[list[str]]) -> str:
    return "".join(piece[0] for piece in pieces)


@pytest.mark.parametrize("case", cases("answers.toml"))
def test_a_text_is_answered(server: PageServer, case: Json) -> None:
    headers = {"Content-Type": case["type"]}
    body = case["text"].encode("utf-8")
    chosen = case.get("bibliography", "")
    path = f"/api/check?bibliography={chosen}&format={case.get('format', '')}"
    answer = ask(server, path, body, headers=headers)
    told = json.loads(answer.text)
    assert answer.status == 200
    assert [shown(block) for block in told["blocks"]] == case["blocks"]
    marks = [f"{mark['says']}: {mark.get('typed', '')}" for mark in told["marks"]]
    assert marks == case["marks"]
    assert [finding["code"] for finding in told["findings"]] == case["findings"]
    assert ("list" in case) == (told["list"] is not None)
    if told["list"]:
        assert [line(entry) for entry in told["list"]["entries"]] == case["list"]
    near = [line(told["works"][key]) for mark in told["marks"] for key in mark.get("near", ())]
    assert near == case.get("near", [])
    if "works" in case:
        named = [key for mark in told["marks"] for key in mark.get("works", ())]
        assert [line(told["works"][key]) for key in named] == case["works"]
    if "fixed" in case:
        for finding in ("0", "safe"):
            answer = ask(server, f"/api/fix?finding={finding}", body, headers=headers)
            assert json.loads(answer.text)["text"] == case["fixed"]


@pytest.mark.parametrize(
    "clip", sorted((CASES / "clips").glob("*.html")), ids=lambda clip: clip.stem
)
def test_clips_of_editors_say_the_same(desk: Desk, clip: Path) -> None:
    told: Json = desk.check({"type": "text/html"}, clip.read_bytes())
    texts = [shown(block) for block in told["blocks"]]
    assert texts[0] == "h1: A hand to hold"
    assert texts[1].replace("\xa0", " ").replace("\xad", "") == (
        "p: Minds develop between people ([Siegel, 2012, p. 12-14]). As [Bowlby (1969/1982)] saw, "
        "*attachment* comes first ([Siegel, 2021])."
    )
    assert "Neuroception ([Porges, 2004])" in texts[2]
    assert [mark["says"] for mark in told["marks"][:4]] == ["doubtful", "wrong", "wrong", "found"]
    assert [finding["code"] for finding in told["findings"]] == ["CIT206", "CIT101", "CIT103"]
    assert told["listed"] == 2
    porges = next(line(work) for key, work in told["works"].items() if "Porges" in line(work))
    assert porges.endswith("Zero to Three, 24(5), 19–24.")


@given(st.text(st.sampled_from("<>/&;= \"'abpith123()\n,–") | st.characters(), max_size=200))
def test_any_markup_becomes_blocks_of_text(text: str) -> None:
    desk = Desk(Session(Request()))
    body = text.encode("utf-8", "replace")
    for kind in ("text/html", "text/markdown"):
        told: Json = desk.check({"type": kind, "bibliography": "none"}, body)
        json.dumps(told)
        assert {block["kind"] for block in told["blocks"]} <= KINDS
        runs = [run for block in told["blocks"] for run in block["runs"]]
        assert all(set(styles) <= set("ibcd^_a") for _, styles, _ in runs)
        assert all(-1 <= mark < len(told["marks"]) for _, _, mark in runs)


def test_a_bibliography_is_taken_and_forgotten_in_turn(desk: Desk) -> None:
    asked = {"name": "C:\\posts\\mine.bib"}
    first: Json = desk.take_bibliography(asked, b"@book{a, author={Roe, A.}, year=1982, title={X}}")
    assert (first["name"], first["works"]) == ("mine.bib", "1 work")
    chosen = {"type": "text/plain", "bibliography": first["id"]}
    told: Json = desk.check(chosen, b"Knots (Roe, 1982).")
    assert told["counts"]["found"] == 1
    for _ in range(8):
        desk.take_bibliography(asked, BIB.encode())
    with pytest.raises(TurnedAway, match="choose it again"):
        desk.check(chosen, b"Knots (Roe, 1982).")


def test_problems_of_a_bibliography_are_said(desk: Desk) -> None:
    broken = b"@book{a, author={Roe, A.}, year=1982, title={X}}\n@book{b, title={Never closed"
    told: Json = desk.take_bibliography({"name": "mine.bib"}, broken)
    assert len(told["problems"]) == 1


def test_a_list_becomes_a_bibliography(desk: Desk) -> None:
    clip = (CASES / "clips" / "word.html").read_bytes()
    made: Json = desk.take_list({"type": "text/html"}, clip)
    assert (made["works"], made["bibtex"].count("@")) == ("2 works", 2)
    told: Json = desk.check({"type": "text/html", "bibliography": made["id"]}, clip)
    assert len(told["list"]["entries"]) == 2
    assert "text-indent:-2em" in told["list"]["html"]


def test_counts_are_those_of_the_marks_and_works_of_the_typed_list_alone_are_told(
    desk: Desk,
) -> None:
    text = (
        "Minds meet (Nobody, 2019; Roe and Poe, 1999; Siegel, 2012).\n\n## References\n\n"
        "Poe, C. (1998). *Nets*. Norton.\n\nRoe, A., & Poe, B. (1999). *Knots*. Norton.\n\n"
        "Siegel, D. J. (2012). *The developing mind* (2nd ed.). Guilford Press.\n"
    )
    told: Json = desk.check({"type": "text/markdown"}, text.encode())
    counts = told["counts"]
    says = ("found", "wrong", "doubtful", "quiet", "unknown")
    assert [counts[each] for each in says] == [1, 1, 1, 0, 0]
    assert counts["citations"] == sum(counts[each] for each in says)
    assert counts["elsewhere"] == 1
    assert counts["onlyTyped"] == 1


def test_files_without_text_are_turned_away_by_their_kind(desk: Desk) -> None:
    with pytest.raises(TurnedAway, match=r"a PDF file cannot be read; save the post as \.docx"):
        desk.open_file({"name": "post.PDF"}, b"%PDF-1.4 plain")


def test_a_file_is_read_as_its_name_says(desk: Desk) -> None:
    told: Json = desk.open_file({"name": "post.html"}, "<p>Öhman</p>".encode("cp1252"))
    assert told == {"name": "post.html", "format": "html", "text": "<p>Öhman</p>"}
    assert desk.open_file({"name": "post"}, b"# Minds")["format"] == "markdown"


def test_a_post_is_chosen_from_an_export(desk: Desk) -> None:
    export = (CASES / "web" / "export.xml").read_bytes()
    told: Json = desk.open_file({"name": "export.xml"}, export)
    assert told["posts"] == [
        ["Why we attach", "2021-03-05", "publish"],
        ["A hand to hold", "2021-04-05", "draft"],
        ["The still face", "2021-05-12", "publish"],
        ["What the body keeps", "2021-09-30", "publish"],
    ]
    told = desk.open_file({"name": "export.xml", "post": "1"}, export)
    assert (told["format"], told["text"]) == ("html", "<p>Minds meet (Siegel, 2012).</p>")
    for number in ("4", "first", "9" * 5_000):
        with pytest.raises(TurnedAway, match="open the file again"):
            desk.open_file({"name": "export.xml", "post": number}, export)
    with pytest.raises(TurnedAway, match="cannot be used"):
        desk.open_file({"name": "export.xml"}, b"<rss>")


def test_what_is_at_hand_is_said(desk: Desk, tmp_path: Path, monkeypatch: Any) -> None:
    told: Json = desk.hello()
    assert told["bibliography"]["works"] == "4 works"
    monkeypatch.chdir(tmp_path)
    nothing: Json = Desk(Session(Request())).hello()
    assert nothing["bibliography"] is None
    assert {".md", ".html", ".xml"} <= set(nothing["opens"])
    gone = Desk(Session(Request((), (tmp_path / "gone.bib",))))
    with pytest.raises(TurnedAway, match="does not exist"):
        gone.hello()


def test_an_error_of_ours_is_said_and_the_page_goes_on(
    server: PageServer, monkeypatch: Any
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("secret")

    with monkeypatch.context() as patched:
        patched.setattr(server.desk, "check", fail)
        answer = ask(server, "/api/check")
        told = answer.text
        assert answer.status == 500
        assert "Internal error: RuntimeError" in told
        assert "secret" not in told
    assert ask(server, "/api/check").status == 200


def test_a_text_that_breaks_off_is_not_checked(server: PageServer) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as raw:
        host = f"127.0.0.1:{server.server_port}"
        raw.sendall(
            f"POST /api/check HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"
            f"X-Ipnb-Refs-Token: {server.token}\r\nContent-Length: 100\r\n\r\nshort".encode()
        )
        raw.shutdown(socket.SHUT_WR)
        assert b"did not arrive whole" in raw.makefile("rb").read()


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGINT to send")
def test_the_command_prints_the_address_and_ends_on_ctrl_c(tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_text(BIB, "utf-8")
    run = [sys.executable, "-m", "ipnb_refs", "serve", "--no-browser"]
    with subprocess.Popen(  # noqa: S603 - our own program
        run, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline()
        assert address.startswith("http://127.0.0.1:")
        port = int(address.split(":")[2].split("/")[0])
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", "/")
        assert connection.getresponse().status == 200
        connection.close()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert said.splitlines() == ["the page is open until you press Ctrl-C", "interrupted"]
