"""Files that hold posts: what is read of each kind, and where it stands in the file."""

from __future__ import annotations

import pickle
import re
import sys
import tomllib
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from ipnb_refs.containers import ContainerFile, InnerPost, kinds, open_container
from ipnb_refs.model import Span
from ipnb_refs.project import Post, Request, Session

CASES = Path(__file__).parent / "cases" / "containers"
MARKUP = re.compile(r"<[^<>]*>|&\w+;")
TABLE = [
    pytest.param(case, id=f"{file.stem}: {case['name']}")
    for file in sorted(CASES.glob("*.toml"))
    for case in tomllib.loads(file.read_text("utf-8"))["case"]
]


def the_file(case: dict[str, Any]) -> ContainerFile:
    if "file" in case:
        return ContainerFile(Path(case["file"]).name, (CASES / case["file"]).read_bytes())
    if "members" not in case:
        return ContainerFile(f"export{case['suffix']}", case["text"].encode())
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, text in case["members"].items():
            archive.writestr(name, text)
    return ContainerFile(f"export{case['suffix']}", data.getvalue())


def place(post: InnerPost, piece: str) -> tuple[str, int]:
    """Line and column in the file at which a piece of the text begins, and its paragraph."""
    assert piece in post.text
    start = post.text.index(piece)
    span = Span(start, start + len(piece))
    numbers = post.numbers(span)
    return (f"{numbers['line']}:{numbers['column']}" if numbers else "", post.paragraph(span))


@pytest.mark.parametrize("case", TABLE)
def test_a_file_is_read_as_its_table_says(case: dict[str, Any]) -> None:
    file = the_file(case)
    opened = open_container(file)
    if case.get("unknown"):
        assert opened is None
        return
    assert opened is not None
    expected = case.get("post", [])
    assert [each.name for each in opened.posts] == [f"{file.path}#{p['name']}" for p in expected]
    for post, known in zip(opened.posts, expected, strict=True):
        for key in ("title", "address", "date", "status"):
            assert getattr(post, key) == known.get(key, ""), key
        assert post.format == known.get("format", "html")
        assert [piece for piece in known.get("has", ()) if piece not in post.text] == []
        assert [piece for piece in known.get("lacks", ()) if piece in post.text] == []
        pieces = known.get("places", [])
        assert [[each[0], *place(post, each[0])] for each in pieces] == pieces
    told = [(each.message, each) for each in opened.faults]
    faults = case.get("faults", [])
    assert [where_of(fault) for _, fault in told] == [where for _, where in faults]
    for (message, _), (begin, _) in zip(told, faults, strict=True):
        assert message.startswith(begin)
    notes = case.get("notes", [])
    assert [note[: len(known)] for note, known in zip(opened.notes, notes, strict=True)] == notes


def where_of(fault: Any) -> str:
    if fault.raw is None or fault.offset is None:
        return ""
    line, column = fault.raw.lines.position(fault.offset)
    return f"{line}:{column}"


@pytest.mark.parametrize("case", TABLE)
def test_what_is_cut_out_of_a_file_stands_there(case: dict[str, Any]) -> None:
    """Every letter is the one at its place in the file, unless it was escaped there.

    Tags may be ours.
    """
    opened = open_container(the_file(case))
    for post in opened.posts if opened else ():
        words = MARKUP.sub(lambda found: " " * len(found[0]), post.text)
        for offset, letter in enumerate(words):
            numbers = post.numbers(Span(offset, offset + 1))
            if numbers and letter.isalnum():
                raw = post.places.raw.text  # type: ignore[union-attr]
                assert raw[numbers["start"]] in (letter, "&", "\\"), (post.name, offset)


def test_without_docutils_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ipnb_refs.containers.doctree_text", None)
    opened = open_container(ContainerFile("post.rst", b"So (Roe, 2001)."))
    assert opened is not None
    assert "pip install docutils" in opened.faults[0].message


def test_a_post_goes_to_another_process_without_its_file(tmp_path: Path) -> None:
    export = (CASES / "wxr" / "wordpress.xml").read_text("utf-8")
    file = tmp_path / "export.xml"
    file.write_text(export.replace("</channel>", f"<!-- {'x' * 100_000} --></channel>"), "utf-8")
    session = Session(Request((file,)))
    post = session.read(session.sources[0])
    assert isinstance(post, Post)
    copy: Post = pickle.loads(pickle.dumps(post))  # noqa: S301 - our own bytes
    assert copy.document == post.document
    assert len(pickle.dumps(post)) < 10_000


def test_of_several_statuses_each_is_read(tmp_path: Path) -> None:
    file = tmp_path / "export.xml"
    file.write_bytes((CASES / "wxr" / "wordpress.xml").read_bytes())
    sources = Session(Request((file, file), status=("Published", "draft"))).sources
    assert [each.name.rpartition("#")[2] for each in sources] == [
        "why-we-attach",
        "notes-to-myself",
    ]


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "MOST_BYTES", 3)
    opened = open_container(ContainerFile("export.xml", b"<rss>"))
    assert opened is not None
    assert "it was not read" in opened.faults[0].message
