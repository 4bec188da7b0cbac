"""Stores from files: encodings, several files, wrong calls, time."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import ipnb_refs
from ipnb_refs.errors import UsageError
from ipnb_refs.files import NotText
from ipnb_refs.lines import locate
from ipnb_refs.load import load_store
from ipnb_refs.store import format_entry
from ipnb_refs.store.bibtex import decode_entry

if TYPE_CHECKING:
    from collections.abc import Callable

    from ipnb_refs.store import Entry, IndexedWork, RawEntry

TRICKY = tomllib.loads((Path(__file__).parent / "cases/store/tricky.toml").read_text("utf-8"))

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


@pytest.mark.parametrize(
    ("typed", "title"), [("{Interview}", "[Interview]"), ("{~}", ""), ("{}", "")]
)
def test_a_description_stands_in_the_place_of_the_title(typed: str, title: str) -> None:
    store = load_store(text=f"@misc{{a, titleaddon={typed}, year=1997}}")
    assert store.works[0].title == title


@pytest.mark.parametrize("case", TRICKY["case"], ids=lambda case: case["about"])
def test_a_tricky_file_gives_what_it_says(tmp_path: Path, case: dict[str, Any]) -> None:
    path = tmp_path / "tricky.bib"
    path.write_bytes(case["bib"].encode(case.get("encoding", "utf-8")))
    store = load_store(path)
    assert [entry.key for entry in store.entries] == case["keys"]
    for key, facts in case.get("facts", {}).items():
        item = store.entry(key).to_csl()
        assert {name: item.get(name) for name in facts} == facts
    found = [
        {"rule": trouble.rule.name}
        | (
            {"line": locate(store.sources[str(path)], trouble.span.start)[0]}
            if trouble.span
            else {}
        )
        for trouble in store.diagnostics
    ]
    assert found == case.get("found", [])


HARD = {
    "signs": "@" * 200_000,
    "openings": "@a{" * 10_000,
    "entries never closed": "\n@a{k, x={" * 4_000,
    "braces": "@a{k, title={" + "{" * 40_000 + "}" * 40_000 + "}}",
    "one long value": "@a{k, title={" + "x" * 4_000_000 + "}}",
    "undefined macros": "@a{k, title=" + "#".join(f"m{i}" for i in range(10_000)) + "}",
    "unclosed values with lines": "\n@a{k, x={y\n@b{z}}, t={" * 2_000,
    "unclosed comments": "@comment{\n@a{b,\n" * 5_000,
    "unknown commands": "@a{k, title={"
    + " ".join(f"\\{'abcdefghij'[i % 10]}z{'klmnopqrst'[i // 10 % 10]}" for i in range(2_000))
    + "}}",
    "semicolons": "@a{k, author={" + "Doe, J.; " * 20_000 + "}}",
    "named parts": "@a{k, author={family=" + 'a="' * 100_000 + "}}",
    "tags": "@a{k, title={" + "<i>" * 100_000 + "}}",
    "entities": "@a{k, title={" + "&amp" * 100_000 + "}}",
    "double dollars": "@a{k, title={" + "$$x" * 25_000 + "}}",
    "fields without values": "@a{k, " + "".join(f"x{i}=," for i in range(10_000)) + "}",
    "misspelled fields": "@a{k, " + "".join(f"titl{i}={{x}}," for i in range(10_000)) + "}",
    "closing braces": "@a{k, title={x}}" + "}" * 200_000 + "=",
    "commented lines": "@a{k, " + "% x\n" * 100_000 + "title={x}}",
    "shared data in a ring": "".join(
        f"@xdata{{x{i}, xdata={{{','.join(f'x{j}' for j in range(40))}}}}}\n" for i in range(40)
    )
    + "".join(f"@a{{k{i}, xdata={{x0}}}}\n" for i in range(100)),
    "names": "@a{k, author={" + " and " * 100_000 + "}}",
    "commas": "@a{k, author={{x} " + "," * 40_000 + "}}",
    "accents": "@a{k, title={" + "\\'" * 20_000 + "}}",
    "styles": "@a{k, title={" + "\\emph{" * 15_000 + "}" * 15_000 + "}}",
    "dollars": "@a{k, title={" + "$x" * 25_000 + "}}",
    "spaces": "@a{k, author={a" + " " * 1_000_000 + "b}}",
    "macros": "@string{a0 = {aaaaaaaaaa}}\n"
    + "".join(f"@string{{a{i + 1}=" + "#".join([f"a{i}"] * 10) + "}\n" for i in range(9))
    + "@a{k, title=a9}",
    "parents": "".join(f"@book{{k{i}, crossref={{k{i + 1}}}}}\n" for i in range(5_000)),
    "shared data": "@a{k, xdata={" + "k," * 50_000 + "}}",
    "single data in a ring": "@xdata{x, author={"
    + " and ".join(["xdata=x-author"] * 20_000)
    + "}}"
    + "@a{k, author={xdata=x-author}}",
    "single data that grow": "".join(
        f"@xdata{{x{i}, author={{{' and '.join([f'xdata=x{i + 1}-author'] * 100)}}}}}"
        for i in range(20)
    )
    + "@xdata{x20, author={Doe, J.}} @a{k, author={xdata=x0-author}}",
    "single data in a chain": "".join(
        f"@xdata{{x{i}, title={{xdata=x{i + 1}-title}}}}" for i in range(5_000)
    )
    + "@a{k, title={xdata=x0-title}}",
    "parents that are not there": "@a{k, xdata={" + ",".join(map(str, range(5_000))) + "}}",
    "digits": "@a{k, year=2001, month=may, day={" + "9" * 100_000 + "}}",
}


@pytest.mark.no_cover
@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_hostile_stores_take_seconds_at_most(text: str) -> None:
    # Of the processor, not of the clock, which a busy machine stretches; a hang takes minutes.
    start = time.process_time()
    for entry in load_store(text=text).entries:
        entry.to_csl()
        format_entry(entry)
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("@a{k, title={" + "x" * 300_000 + "}}", "BIB115", "was cut off after 250,000 characters"),
        ("@a{k, title={" + "{" * 60 + "x" + "}" * 60 + "}}", "BIB115", "more than 50 levels deep"),
        ('@a{k, title="' + "{" * 60 + "x" + "}" * 60 + '"}', "BIB115", "more than 50 levels deep"),
        (HARD["macros"], "BIB108", "was cut off after 20,000 characters"),
    ],
    ids=["length", "depth", "depth in quotation marks", "macros"],
)
def test_what_is_cut_is_said(text: str, code: str, words: str) -> None:
    store = load_store(text=text)
    (diagnostic,) = store.diagnostics
    assert diagnostic.rule.code == code
    assert words in diagnostic.message
    assert "x" in store.works[0].title or "a" in store.works[0].title


def test_only_what_is_listed_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[str] = []

    def counted(raw: RawEntry, work: IndexedWork) -> Entry:
        decoded.append(raw.key)
        return decode_entry(raw, work)

    monkeypatch.setattr("ipnb_refs.store.bibtex.decode_entry", counted)
    surnames = ["".join(chr(97 + int(digit)) for digit in f"{i:03}").title() for i in range(500)]
    text = "".join(f"@book{{{name}, author={{{name}, J.}}, year=2001}}" for name in surnames)
    store = load_store(text=text)
    document = ipnb_refs.read("So it is (Aah, 2001; Aaj, 2001).")
    assert ipnb_refs.check(document, store) == ()
    assert decoded == []
    resolutions = ipnb_refs.resolve(ipnb_refs.parse(document, store), store)
    ipnb_refs.build_references(resolutions, store)
    assert sorted(decoded) == ["Aah", "Aaj"]


def test_the_same_entry_in_two_files_is_no_more_than_worth_a_word(tmp_path: Path) -> None:
    first, second = tmp_path / "a.bib", tmp_path / "b.bib"
    first.write_text(SOUND, "utf-8")
    second.write_text(SOUND.replace("{T}", "{U}"), "utf-8")
    severities = [str(d.severity) for d in load_store(first, second).diagnostics]
    assert severities == ["info", "error"]
