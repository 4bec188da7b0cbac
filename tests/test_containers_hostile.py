"""Files made to do harm: each gets an answer, in bounded time and memory, and nothing is opened.

They are made here; none of them is kept.
"""

from __future__ import annotations

import json
import struct
import time
import tracemalloc
import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile

import pytest

from generate.word_xml import docx
from ipnb_refs.containers import ContainerFile, Opened, open_container
from ipnb_refs.containers.raw import archive as archives
from ipnb_refs.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEAD = (
    '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
)
TAIL = "</channel></rss>"
POST = "<item><title>T</title><content:encoded><![CDATA[See Roe (2001).]]></content:encoded></item>"
MEGABYTE = 1_000_000
MOST_SECONDS = 4.0
"""Of processor time, on a slow machine; what grows with the square takes minutes."""
MOST_MEMORY = 40 * MEGABYTE

LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(3))


def packed(*members: tuple[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return data.getvalue()


def with_size(data: bytes, size: int) -> bytes:
    """Let an archive say another size of its files than they have."""
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.find(mark)
        while start >= 0:
            data = data[: start + at] + struct.pack("<I", size) + data[start + at + 4 :]
            start = data.find(mark, start + 4)
    return data


def substack(html: bytes, method: int = ZIP_DEFLATED) -> bytes:
    table = b"post_id,title,is_published\n1.one,One,true\n2.two,Two,true\n"
    files = (("posts.csv", table), ("posts/1.one.html", html), ("posts/2.two.html", b"<p>Roe</p>"))
    return packed(*files, method=method)


def ghost(tree: str, editor: str = "lexical") -> str:
    post = {"title": "T", "slug": "t", editor: tree, "html": None}
    return json.dumps({"db": [{"data": {"posts": [post]}}]})


XML: dict[str, tuple[str, str]] = {
    "a billion laughs": (
        f'<!DOCTYPE x [<!ENTITY l0 "lol">{LAUGHS}]>{HEAD}<item><title>&l3;</title></item>{TAIL}',
        "declares entities",
    ),
    "a long entity, named often": (
        f'<!DOCTYPE x [<!ENTITY a "{"a" * 3_000}">]>{HEAD}{"&a;" * 300_000}{TAIL}',
        "declares entities",
    ),
    "a file of the machine": (
        f'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>{HEAD}<item>&f;</item>{TAIL}',
        "declares entities",
    ),
    "a parameter entity": (
        f'<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd">%p;]>{HEAD}{TAIL}',
        "declares entities",
    ),
    "a megabyte of one tag": (f"{HEAD}<{'a' * MEGABYTE}>{TAIL}", "damaged XML"),
    "a megabyte of open tags": (f"{HEAD}{'<a>' * (MEGABYTE // 3)}", "nested too deeply"),
    "a megabyte of open items": (f"{HEAD}{'<item>' * (MEGABYTE // 6)}", "nested too deeply"),
    "a megabyte of one attribute": (f'{HEAD}<item a="{"b" * MEGABYTE}', "in the middle"),
    "a megabyte of attributes": (f"{HEAD}<item {'a=1 ' * (MEGABYTE // 4)}>{TAIL}", "in the middle"),
    "sections that never end": (f"{HEAD}{'<![CDATA[' * (MEGABYTE // 9)}", "damaged XML"),
    "comments that never end": (f"{HEAD}{'<!-- ' * (MEGABYTE // 5)}", "damaged XML"),
    "a missing end of a section": (
        f"{HEAD}{POST.replace(']]>', '')}{POST}{TAIL}",
        "damaged XML: unclosed CDATA section",
    ),
    "a megabyte of &": (f"{HEAD}{'&' * MEGABYTE}<item></x>{TAIL}", "in the middle"),
    "many damaged items": (f"{HEAD}{'<item></x></item>' * 100_000}{TAIL}", "the rest was not read"),
    "a lone <": (f"{HEAD}<item>{'<' * MEGABYTE}</item>{TAIL}", "damaged XML"),
}
# What is large is made by the test that wants it.
OTHERS: dict[str, tuple[str, bytes | Callable[[], bytes], str]] = {
    "json nested deeply": (".json", b"[" * MEGABYTE, "nested too deeply"),
    "json with a number without end": (".json", b'{"db": ' + b"9" * MEGABYTE + b"}", "damaged"),
    "json of open quotes": (".json", b'["' * (MEGABYTE // 2), "damaged JSON"),
    "json of escapes": (".json", b'{"db": "' + b"\\u0000" * (MEGABYTE // 6), "damaged JSON"),
    "a tree nested deeply": (".json", ghost('{"root":' * 50_000).encode(), "nested too deeply"),
    "a card that is named often": (
        ".json",
        ghost(
            json.dumps(
                {"cards": [["html", {"html": "a" * 100_000}]], "sections": [[10, 0]] * 20_000}
            ),
            "mobiledoc",
        ).encode(),
        "the text of “T” is damaged",
    ),
    "a link that is named often": (
        ".json",
        ghost(
            json.dumps(
                {
                    "markups": [["a", ["href", "a" * 1_000]]],
                    "sections": [[1, "p", [[0, [0] * 50, 0, "a"]] * 2_000]],
                }
            ),
            "mobiledoc",
        ).encode(),
        "the text of “T” is damaged",
    ),
    "a table of quotes": (".csv", b"Title,Rich Content\n" + b'"' * (MEGABYTE + 1), "never closed"),
    "a zip bomb": (".zip", lambda: substack(b"\0" * 60 * MEGABYTE), "packed so tightly"),
    "a bomb in an export that is packed": (
        ".zip",
        lambda: packed(("a.xml", b" " * 60 * MEGABYTE)),
        "packed so tightly",
    ),
    "a book that is a bomb": (
        ".epub",
        lambda: packed(("META-INF/container.xml", b" " * 60 * MEGABYTE)),
        "this is not an EPUB file",
    ),
    "an archive that lies about its sizes": (
        ".zip",
        with_size(substack(b"<p>So (Roe, 2001).</p>" * 100, ZIP_STORED), 7),
        "damaged",
    ),
    "substitutions that hold each other": (
        ".rst",
        b"".join(b".. |a%d| replace:: |a%d| |a%d|\n" % (n, n + 1, n + 1) for n in range(12))
        + b"\n|a0|\n",
        "its substitutions add more than",
    ),
    "substitutions in a ring": (
        ".rst",
        b".. |a| replace:: |b| |b|\n.. |b| replace:: |a| |a|\n\n|a| and Roe (2001).\n",
        "docutils cannot read this file",
    ),
    "an archive that is packed in another way": (
        ".zip",
        substack(b"<p>Roe</p>" * 9, ZIP_LZMA),
        "packed in an unusual way",
    ),
    "a document that is a bomb": (
        ".docx",
        lambda: packed(("_rels/.rels", b" " * 60 * MEGABYTE)),
        "packed so tightly",
    ),
    "an archive cut in half": (".zip", substack(b"<p>Roe</p>" * 9)[:200], "not a ZIP archive"),
    "an archive of garbage": (".zip", b"PK\x03\x04" + bytes(range(256)) * 4, "not a ZIP archive"),
    "a notebook of nothing": (".ipynb", b'{"cells": [' + b"{}," * 300_000, "damaged JSON"),
    "a post of one long paragraph": (".rst", b"word " * 200_000, "in time"),
    "a list nested deeply": (".rst", b"- " * 9_000 + b"a", "nested too deeply"),
    "bytes that are no text": (".xml", HEAD.encode() + b"\0", "not a text file"),
}


def bounded(ask: Callable[[], Opened | None]) -> Opened:
    """Ask for what takes little time."""
    begun = time.process_time()
    opened = ask()
    assert opened is not None
    assert time.process_time() - begun < MOST_SECONDS
    for post in opened.posts:
        post.numbers(Span(0, len(post.text)))
        post.paragraph(Span(len(post.text), len(post.text)))
    return opened


@pytest.mark.parametrize("name", XML)
def test_hostile_xml_is_a_fault(name: str) -> None:
    text, fault = XML[name]
    opened = bounded(lambda: open_container(ContainerFile("export.xml", text.encode())))
    assert any(fault in each.message for each in opened.faults), opened.faults[:3]
    assert len(opened.faults) < 150
    assert all("etc" not in post.title for post in opened.posts)


@pytest.mark.parametrize("name", OTHERS)
def test_a_hostile_file_is_a_fault(name: str) -> None:
    suffix, made, fault = OTHERS[name]
    data = made() if callable(made) else made
    opened = bounded(lambda: open_container(ContainerFile(f"export{suffix}", data)))
    assert any(fault in each.message for each in opened.faults), opened


def test_the_posts_around_a_bomb_are_read_in_little_memory() -> None:
    data = substack(b"\0" * 60 * MEGABYTE)
    tracemalloc.start()
    try:
        opened = open_container(ContainerFile("export.zip", data))
        assert tracemalloc.get_traced_memory()[1] < MOST_MEMORY
    finally:
        tracemalloc.stop()
    assert opened is not None
    assert [post.title for post in opened.posts] == ["Two"]


def test_the_post_before_a_section_that_never_ends_is_read() -> None:
    text = f"{HEAD}{POST}{POST.replace(']]>', '')}{TAIL}"
    opened = bounded(lambda: open_container(ContainerFile("export.xml", text.encode())))
    assert [post.text for post in opened.posts] == ["See Roe (2001)."]


def test_an_archive_has_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    data = substack(b"<p>Roe</p>" * 1000)
    monkeypatch.setattr(archives, "MOST_MEMBERS", 2)
    opened = open_container(ContainerFile("export.zip", data))
    assert opened is not None
    assert "more than 2 files" in opened.faults[0].message
    monkeypatch.undo()
    monkeypatch.setattr(archives, "MOST_IN_ALL", 5_000)
    opened = open_container(ContainerFile("export.zip", data))
    assert opened is not None
    assert {each.message for each in opened.faults} == {
        "too large once it is unpacked; it was not read"
    }


def test_a_list_that_begins_at_a_large_number_has_short_labels() -> None:
    level = '<w:start w:val="100000000"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    number = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    data = docx(f"<w:p>{number}<w:r><w:t>Minds</w:t></w:r></w:p>", numbering=numbering)
    opened = bounded(lambda: open_container(ContainerFile("a.docx", data)))
    assert len(opened.posts[0].text) < 100


def test_substitutions_are_replaced() -> None:
    text = (
        b".. |m| replace:: Minds |r|\n.. |r| replace:: (Roe, 2001)\n\n+---+\n||m||\n+---+\n\n|m|.\n"
    )
    opened = bounded(lambda: open_container(ContainerFile("a.rst", text)))
    assert "Minds (Roe, 2001)." in opened.posts[0].text


def test_a_file_without_a_name_is_passed_over() -> None:
    data = packed(("a.txt", b"Roe"), ("b.xml", f"{HEAD}{POST}{TAIL}".encode()))
    opened = open_container(ContainerFile("export.zip", data.replace(b"a.txt", b"\0.txt")))
    assert opened is not None
    assert [post.title for post in opened.posts] == ["T"]
    assert not opened.faults


def test_a_file_that_is_encrypted_is_a_fault() -> None:
    data = bytearray(substack(b"<p>Roe</p>"))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.rfind(mark) + at] |= 1
    opened = open_container(ContainerFile("export.zip", bytes(data)))
    assert opened is not None
    assert [each.message for each in opened.faults] == ["this file is encrypted"]
    assert [post.title for post in opened.posts] == ["One"]


def test_a_damaged_file_of_an_archive_is_a_fault() -> None:
    data = substack(b"<p>So (Roe, 2001).</p>" * 50)
    packed_file = zlib.compress(b"<p>So (Roe, 2001).</p>" * 50)[2:10]
    assert packed_file in data
    damaged = data.replace(packed_file, b"\xff" * len(packed_file))
    opened = open_container(ContainerFile("export.zip", damaged))
    assert opened is not None
    assert [each.message for each in opened.faults] == ["this file is damaged in the archive"]


def test_names_that_lead_out_write_nothing(tmp_path: Path) -> None:
    table = b"post_id,title\n1.one,One\n"
    data = packed(("../../posts.csv", table), ("../../../1.one.html", b"<p>Roe (2001)</p>"))
    before = sorted(tmp_path.rglob("*"))
    opened = open_container(ContainerFile(str(tmp_path / "a.zip"), data))
    assert opened is not None
    (post,) = opened.posts
    assert post.shown_file == f"{tmp_path / 'a.zip'}/../../../1.one.html"
    assert sorted(tmp_path.rglob("*")) == before
