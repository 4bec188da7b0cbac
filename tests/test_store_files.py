"""Stores from files: encodings, several files, wrong calls, time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from ipnb_refs.errors import UsageError
from ipnb_refs.files import NotText
from ipnb_refs.store import load_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SOUND = "@book{a, title={Café}}\n@book{b, title={T}}\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_are_read_silently(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.bib"
    path.write_bytes(SOUND.encode(encoding))
    store = load_store(path)
    assert ([work.title for work in store.works], store.diagnostics) == (["Café", "T"], ())
    assert store.entries[1].origin.path == str(path)
    assert store.entries[1].origin.span.of(store.sources[str(path)]) == "@book{b, title={T}}"


def test_a_file_in_another_encoding_is_read_with_a_note(tmp_path: Path) -> None:
    path = tmp_path / "a.bib"
    path.write_bytes(SOUND.encode("cp1252"))
    store = load_store(path)
    (diagnostic,) = store.diagnostics
    assert (store.works[0].title, diagnostic.rule.name, diagnostic.path) == (
        "Café",
        "not-utf8",
        str(path),
    )


def test_a_stray_nul_is_reported_but_a_binary_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.bib"
    path.write_bytes(SOUND.encode().replace(b"T", b"T\0U"))
    store = load_store(path)
    assert [diagnostic.rule.name for diagnostic in store.diagnostics] == ["control-character"]
    assert store.works[1].title == "TU"
    path.write_bytes(b"\x89PNG\0\xff")
    with pytest.raises(NotText):
        load_store(path)


def test_several_files_are_one_store(tmp_path: Path) -> None:
    first, second = tmp_path / "a.bib", tmp_path / "b.bib"
    first.write_text("@string{j = {Journal}}\n@book{a, title={First}}", "utf-8")
    second.write_text("@book{a, title={Second}}\n@book{c, title=j, crossref={a}}", "utf-8")
    store = load_store(first, second, first)
    assert [work.title for work in store.works] == ["First", "Journal"]
    (diagnostic,) = store.diagnostics
    assert (diagnostic.path, diagnostic.related[0].path) == (str(second), str(first))
    assert list(store.sources) == [str(first), str(second)]


def test_wrong_calls_are_told_in_one_line(tmp_path: Path) -> None:
    calls: list[Callable[[], object]] = [
        load_store,
        lambda: load_store("a.bib", text=""),
        lambda: load_store(text="", format="ris"),
        lambda: load_store(tmp_path / "missing.bib"),
        lambda: load_store(tmp_path),
        lambda: load_store(text="").entry("a"),
        lambda: load_store(text="").work("a"),
    ]
    for call in calls:
        with pytest.raises(UsageError) as caught:
            call()
        assert "\n" not in str(caught.value)


def test_nothing_of_the_parser_reaches_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    assert load_store(text="@book{a, title={").diagnostics
    assert capfd.readouterr() == ("", "")


HARD = {
    "signs": "@" * 200_000,
    "openings": "@a{" * 20_000,
    "entries never closed": "\n@a{k, x={" * 10_000,
    "braces": "@a{k, title={" + "{" * 100_000 + "}" * 100_000 + "}}",
    "one long value": "@a{k, title={" + "x" * 5_000_000 + "}}",
    "names": "@a{k, author={" + " and " * 100_000 + "}}",
    "commas": "@a{k, author={{x} " + "," * 100_000 + "}}",
    "accents": "@a{k, title={" + "\\'" * 50_000 + "}}",
    "styles": "@a{k, title={" + "\\emph{" * 50_000 + "}" * 50_000 + "}}",
    "dollars": "@a{k, title={" + "$x" * 100_000 + "}}",
    "spaces": "@a{k, author={a" + " " * 1_000_000 + "b}}",
    "macros": "@string{a0 = {aaaaaaaaaa}}\n"
    + "".join(f"@string{{a{i + 1}=" + "#".join([f"a{i}"] * 10) + "}\n" for i in range(9))
    + "@a{k, title=a9}",
    "parents": "".join(f"@book{{k{i}, crossref={{k{i + 1}}}}}\n" for i in range(5_000)),
    "shared data": "@a{k, xdata={" + "k," * 100_000 + "}}",
    "parents that are not there": "@a{k, xdata={" + ",".join(map(str, range(20_000))) + "}}",
    "one long line": "@a{" * 50_000,
    "digits": "@a{k, year=2001, month=may, day={" + "9" * 100_000 + "}}",
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_hostile_stores_take_seconds_at_most(text: str) -> None:
    start = time.perf_counter()
    for entry in load_store(text=text).entries:
        entry.to_csl()
    assert time.perf_counter() - start < 10
