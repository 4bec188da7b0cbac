"""Control characters, and those that turn text around, get into nothing that we write."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from ipnb_refs import fix, load_store, read
from ipnb_refs.cli.listing import PrintedList, as_pages
from ipnb_refs.cli.main import main
from ipnb_refs.controls import without_controls
from ipnb_refs.listed import merge_lists, read_list
from ipnb_refs.model import Content, Link, Reference, ReferenceList, Style, Styled
from ipnb_refs.report.terminal import visible_lines
from ipnb_refs.store import Store, format_entry
from ipnb_refs.writers import WRITERS, write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

OBEYED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
MARKS = "\x00\x07\x08\x1b\x7f\x85\x9b\u202a\u202e\u2066\u2069"
TEXTS = st.text(st.sampled_from(f"ab [31m:/{MARKS}"), max_size=12)


def printed(text: str) -> str:
    """What a writer gives for a JSON text is what its reader makes of it."""
    return "\n".join(each for row in json.loads(text) for each in row.values())


@given(TEXTS, TEXTS, TEXTS)
@settings(max_examples=60, deadline=None)
def test_no_writer_lets_one_through(title: str, publisher: str, url: str) -> None:
    link = Link(f"https://example.org/{url}", (f"https://example.org/{url}",))
    content = Content((f"Roe, A. {title}", Styled(Style.ITALIC, (publisher,)), " ", link))
    references = ReferenceList((Reference("roe", content),))
    for name in WRITERS:
        text = write(references, name)
        assert OBEYED.findall(printed(text) if name == "json" else text) == []


@given(st.fixed_dictionaries(dict.fromkeys(("title", "publisher", "note", "url", "x"), TEXTS)))
@settings(max_examples=40, deadline=None)
def test_no_entry_is_written_with_one(fields: Mapping[str, str]) -> None:
    texts = {name: fields[name] for name in ("title", "publisher", "note")}
    author = {"family": f"Roe{fields['x']}", "given": fields["note"]}
    item = {"id": f"k{fields['x']}", "type": "book", "author": [author], "URL": fields["url"]}
    store = load_store(text=json.dumps([{**item, **texts}]), format="csl-json")
    for entry in store:
        assert OBEYED.findall(format_entry(entry)) == []


@given(TEXTS, TEXTS, TEXTS)
@settings(max_examples=30, deadline=None)
def test_no_list_is_imported_with_one(name: str, title: str, url: str) -> None:
    entry = f"Roe{name}, A. (2001). Minds {title} and more. Lumi. https://example.org/a{url}b"
    found = read_list(read(f"## References\n\n{entry}\n\nVidal, R. (2002). Seas. Lumi.\n"))
    assert found is not None
    assert OBEYED.findall(merge_lists([found, found], load_store(text="")).bibtex) == []


def test_a_bibliography_is_read_without_them() -> None:
    store = load_store(text="@book{a, author={Por\u202eges\x9b, S.}, title={Poly\u2067vagal}}")
    assert store["a"].author[0].family == "Porges"
    assert str(store["a"].title) == "Polyvagal"
    assert [each.rule.code for each in store.diagnostics] == ["BIB109"]


def test_no_fix_brings_one_into_a_post() -> None:
    author, issued = {"family": "Por\u202eges", "given": "S."}, {"date-parts": [[2011]]}
    work = {"id": "a", "type": "book", "author": [author], "issued": issued, "title": "T"}
    store = load_store(text=json.dumps([work]), format="csl-json")
    assert store["a"].author[0].family == "Por\u202eges"
    post = read("So (Porgas, 2011).\n")
    assert fix(post, store, unsafe=True).text == post.text


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("post.md", "## `post.md`\n"),
        ("a`b`.md", "## `` a`b`.md ``\n"),
        ("```.md", "## ```` ```.md ````\n"),
        ("a\n# b\x1b.md", "## `a␊# b␛.md`\n"),
    ],
)
def test_the_name_of_a_file_is_no_markup(path: str, heading: str) -> None:
    one = ReferenceList((Reference("k", Content(("Roe.",))),))
    lists = [PrintedList(each, "markdown", one, Store((), ())) for each in (path, "x")]
    pages = as_pages(lists)
    assert pages.startswith(heading)


def test_what_a_terminal_is_shown_keeps_its_lines() -> None:
    assert visible_lines("a\tb\r\nc\rd\x1b\u202e\x9b") == "a\tb\r\nc␍d␛<U+202E><U+009B>"
    assert without_controls("a\tb\r\nc\x1b\u202e\x9bd") == "a\tb\r\ncd"


@pytest.mark.parametrize(
    "arguments",
    [
        ["explain", "x\x1b\u202e"],
        ["version", "x\x1b\u202e"],
        ["import", "x\x1b\u202e.md", "-o", "y\x1b\u202e.json"],
        ["check", "x\x1b\u202e\x9b.md"],
        ["x\x1b\u202e\x9b"],
    ],
)
def test_what_was_typed_is_said_without_them(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert OBEYED.findall(result.output) == []
