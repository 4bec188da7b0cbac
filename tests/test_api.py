"""The front door: what it offers, what its contract promises, and what it says of misuse."""

from __future__ import annotations

import ast
import doctest
import inspect
import json
import pickle
import pkgutil
import re
import runpy
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import ipnb_refs
from ipnb_refs import Settings, SettingsError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
STORE = ROOT / "data" / "references.bib"
EXAMPLES = sorted((ROOT / "examples" / "python").glob("*.py"))
CALLS = {
    "read": "(text, format='markdown', path=None)",
    "load_items": "(items)",
    "load_store": "(*paths, text=None, format=None, settings=None)",
    "load_settings": "(path)",
    "parse": "(document, store=None, settings=None)",
    "resolve": "(citations, store, settings=None)",
    "check": "(document, store, settings=None)",
    "fix": "(document, store, settings=None, *, unsafe=False)",
    "findings_to_json": "(findings, sources=())",
    "build_references": "(resolutions, store, *, style='apa', settings=None)",
    "write": "(references, format, *, inline_style=False)",
    "update_section": "(document, references, settings=None)",
    "cite": (
        "(keys, store, *, narrative=False, locator='', prefix='', suffix='', cited_in='', post=(), "
        "to='text', lang='', settings=None)"
    ),
    "import_lists": "(documents, store=None, settings=None)",
    "format_entry": "(entry)",
    "locate": "(text, offset)",
}
POST = "Minds meet (Schore, 2012; Lanius et al., 2010), says Siegl (2012).\n"


def test_the_tour_in_the_docstring_runs() -> None:
    results = doctest.testmod(ipnb_refs)
    assert results.attempted > 0
    assert results.failed == 0


def test_everything_promised_is_there_and_documented() -> None:
    assert len(ipnb_refs.__all__) == len({*ipnb_refs.__all__})
    for name in ipnb_refs.__all__:
        assert inspect.getdoc(getattr(ipnb_refs, name)), name
        assert name in dir(ipnb_refs)
    assert {n for n in ipnb_refs.__all__ if inspect.isfunction(getattr(ipnb_refs, n))} == {*CALLS}
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        ipnb_refs.nonsense  # type: ignore[attr-defined]  # noqa: B018 - the access is the point


@pytest.mark.parametrize("name", CALLS)
def test_signatures_are_those_of_the_contract(name: str) -> None:
    signature = inspect.signature(getattr(ipnb_refs, name))
    bare = [p.replace(annotation=inspect.Parameter.empty) for p in signature.parameters.values()]
    shown = str(signature.replace(parameters=bare, return_annotation=inspect.Signature.empty))
    assert shown == CALLS[name]


def test_what_loads_on_demand_is_what_type_checkers_see() -> None:
    tree = ast.parse(Path(ipnb_refs.__file__).read_text("utf-8"))
    (seen,) = (
        node
        for node in tree.body
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and not node.orelse
    )
    rooms = {
        alias.name: (each.module or "").removeprefix("ipnb_refs.")
        for each in seen.body
        if isinstance(each, ast.ImportFrom)
        for alias in each.names
    }
    at_once = {
        alias.name
        for each in tree.body
        if isinstance(each, ast.ImportFrom) and (each.module or "").startswith("ipnb_refs")
        for alias in each.names
    }
    assert rooms == ipnb_refs._ROOMS
    assert {*rooms} | at_once == {*ipnb_refs.__all__}
    assert not {*rooms} & at_once


def test_importing_the_package_loads_no_room_but_the_types_and_the_errors() -> None:
    code = "import sys, ipnb_refs; print(*(name for name in sys.modules if 'ipnb_refs.' in name))"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)  # noqa: S603 - our own code
    assert {name.split(".")[1] for name in done.stdout.split()} == {"model", "errors", "frozen"}


def test_a_verb_stays_a_verb_whatever_is_imported() -> None:
    modules = [
        each.name
        for each in pkgutil.walk_packages(ipnb_refs.__path__, "ipnb_refs.")
        # What integrations are made for may be missing.
        if not each.name.endswith("__main__") and ".integrations." not in each.name
    ]
    code = "\n".join(f"import {each}" for each in modules)
    code += f"\nassert all(callable(getattr(ipnb_refs, verb)) for verb in {[*CALLS]})"
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code


def test_the_pipeline_runs_from_text_to_list() -> None:
    text = "Fear is fast (Öhman, 2005; Schore, 2012), minds are slow (Siegel, 2012)."
    document = ipnb_refs.read(text, format="markdown", path=None)
    store = ipnb_refs.load_store(STORE)
    citations = ipnb_refs.parse(document, store=None)
    resolutions = ipnb_refs.resolve(citations, store)
    assert [r.key for r in resolutions] == [
        "ohman2005role",
        "schore2012science",
        "siegel2012developing",
    ]
    assert [r.cite.date.span.start for r in resolutions if r.cite.date] == [21, 35, 66]
    assert all(r.status == "resolved" for r in resolutions)
    assert ipnb_refs.check(document, store) == ()
    references = ipnb_refs.build_references(resolutions, store, style="apa")
    assert isinstance(references, ipnb_refs.ReferenceList)
    rows = json.loads(ipnb_refs.write(references, "json"))
    assert [row["key"] for row in rows] == [r.key for r in resolutions]
    assert set(rows[0]) == {"key", "html", "markdown", "text"}
    assert "<i>Psychoneuroendocrinology</i>, <i>30</i>(10), 953–958" in rows[0]["html"]
    updated = ipnb_refs.update_section(document, references)
    assert updated.startswith(text)
    assert ipnb_refs.update_section(ipnb_refs.read(updated), references) == updated


def test_a_post_is_fixed_and_says_what_was_applied_and_what_remains() -> None:
    document, store = ipnb_refs.read(POST), ipnb_refs.load_store(STORE)
    safe = ipnb_refs.fix(document, store)
    assert safe.text == POST.replace(
        "Schore, 2012; Lanius et al., 2010", "Lanius et al., 2010; Schore, 2012"
    )
    assert [finding.rule.code for finding in safe.applied] == ["CIT201"]
    assert [finding.rule.code for finding in safe.remaining] == ["CIT104"]
    assert safe.settled
    unsafe = ipnb_refs.fix(document, store, Settings(ignore=("CIT2",)), unsafe=True)
    assert unsafe.text == POST.replace("Siegl", "Siegel")
    assert unsafe.remaining == ()


def test_findings_are_the_json_of_the_command_line(tmp_path: Path) -> None:
    post = tmp_path / "post.md"
    post.write_text(POST, "utf-8")
    store = ipnb_refs.load_store(STORE)
    document = ipnb_refs.read(POST, path=str(post))
    findings = ipnb_refs.check(document, store)
    program = Path(sys.executable).with_name("ipnb-refs")
    command = [str(each) for each in (program, "check", post, "--bib", STORE)]
    command += ["--output-format", "json"]
    printed = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own program
    assert ipnb_refs.findings_to_json(findings, document) == printed.stdout
    assert ipnb_refs.findings_to_json(iter(findings), [store, document]) == printed.stdout


def test_findings_of_texts_without_a_path_have_lines_too() -> None:
    document = ipnb_refs.read("\n" + POST)
    findings = ipnb_refs.check(document, ipnb_refs.load_store(STORE))
    first, _ = json.loads(ipnb_refs.findings_to_json(findings, document))["findings"]
    assert (first["path"], first["line"], first["start"]) == (None, 2, 12)
    first, _ = json.loads(ipnb_refs.findings_to_json(findings))["findings"]
    assert (first["line"], first["start"]) == (None, 12)
    with pytest.raises(UsageError, match="several documents have no path"):
        ipnb_refs.findings_to_json(findings, [document, document])


def test_problems_of_a_store_have_their_lines_in_json() -> None:
    store = ipnb_refs.load_store(text="@book{a, title={A}}\n@book{a, title={B}}")
    (finding,) = json.loads(ipnb_refs.findings_to_json(store.diagnostics, store))["findings"]
    assert finding["line"] == 2


@pytest.mark.parametrize(
    ("keys", "options", "expected"),
    [
        ("siegel2012developing", {}, "(Siegel, 2012)"),
        ("siegel2012developing", {"narrative": True}, "Siegel (2012)"),
        ("siegel2012developing", {"locator": "pp. 3-4"}, "(Siegel, 2012, pp. 3–4)"),
        (["schore2012science", "ohman2005role"], {}, "(Öhman, 2005; Schore, 2012)"),
        (
            ("schore2012science", "ohman2005role"),
            {"prefix": "see", "suffix": "and others"},
            "(see Öhman, 2005, and others; Schore, 2012)",
        ),
        ("schore2001effectsa", {}, "(Schore, 2001)"),
        ("schore2001effectsa", {"post": ["schore2001effectsb"]}, "(Schore, 2001a)"),
        (
            "siegel2012developing",
            {"cited_in": "ohman2005role", "lang": "de"},
            "(Siegel, 2012, zitiert nach Öhman, 2005)",
        ),
        (
            "siegel2012developing",
            {"cited_in": "ohman2005role", "settings": Settings(lang="it")},
            "(Siegel, 2012, citato in Öhman, 2005)",
        ),
        (
            "siegel2012developing",
            {"cited_in": "ohman2005role", "settings": Settings().for_post("sv")},
            "(Siegel, 2012, as cited in Öhman, 2005)",
        ),
    ],
)
def test_works_are_cited_by_their_keys(
    keys: str | list[str], options: dict[str, Any], expected: str
) -> None:
    assert ipnb_refs.cite(keys, ipnb_refs.load_store(STORE), **options) == expected


def test_a_citation_is_escaped_for_its_format() -> None:
    store = ipnb_refs.load_store(text="@book{a, author={{R & D}}, title={A}, year={2001}}")
    assert ipnb_refs.cite("a", store, to="html") == "(R &amp; D, 2001)"
    assert ipnb_refs.cite("a", store, to="latex") == r"(R \& D, 2001)"


def test_typed_lists_become_bibtex_and_what_the_store_has_is_left_out() -> None:
    document = ipnb_refs.read((ROOT / "examples/first-day.md").read_text("utf-8"))
    imported = ipnb_refs.import_lists(document)
    store = ipnb_refs.load_store(text=imported.bibtex)
    assert store.keys() == tuple(entry.key for entry in imported.entries)
    assert len(imported.doubts) == len(imported.entries)
    again = ipnb_refs.import_lists([document, document], store)
    assert (again.entries, again.bibtex) == ((), "")
    assert again.known == 2 * len(imported.entries)
    assert ipnb_refs.import_lists(ipnb_refs.read("No list.")).bibtex == ""


def test_settings_are_loaded_from_a_file_or_for_a_folder(tmp_path: Path) -> None:
    file = tmp_path / "ipnb_refs.toml"
    assert ipnb_refs.load_settings(tmp_path) == Settings()
    file.write_text("select = 'CIT201'")
    (tmp_path / "posts").mkdir()
    expected = Settings(select=("CIT201",), root=tmp_path)
    assert ipnb_refs.load_settings(str(file)) == expected
    assert ipnb_refs.load_settings(tmp_path / "posts") == expected
    shared = tmp_path / "pyproject.toml"
    shared.write_text("[project]\nname = 'blog'")
    for path, said in (
        (tmp_path / "none.toml", "there is no file .*none.toml"),
        (shared, r"pyproject.toml: has no table \[tool.ipnb-refs\]"),
        (ROOT / "README.md", "README.md: not a settings file; pass a .toml file, or a folder"),
    ):
        with pytest.raises(SettingsError, match=said):
            ipnb_refs.load_settings(path)


DOCUMENT, WORKS = ipnb_refs.read(POST), ipnb_refs.load_store(STORE)
CITATIONS = ipnb_refs.parse(DOCUMENT, WORKS)
RESOLUTIONS = ipnb_refs.resolve(CITATIONS, WORKS)
LIST = ipnb_refs.build_references(RESOLUTIONS, WORKS)
MISUSE: dict[str, Callable[..., object]] = {
    "read takes a text, not a bytes: read the file first, and pass its name as path=": (
        lambda: ipnb_refs.read(b"text")  # type: ignore[arg-type]
    ),
    "parse takes a Document, not a str: call read(text) first": (
        lambda: ipnb_refs.parse("text")  # type: ignore[arg-type]
    ),
    "parse takes a Store, not a str: call load_store(path) first": (
        lambda: ipnb_refs.parse(DOCUMENT, "a.bib")  # type: ignore[arg-type]
    ),
    "resolve takes citations, not a Document: call parse(document) first": (
        lambda: ipnb_refs.resolve(DOCUMENT, WORKS)  # type: ignore[arg-type]
    ),
    "resolve takes a Store, not a str: call load_store(path) first": (
        lambda: ipnb_refs.resolve(CITATIONS, "a.bib")  # type: ignore[arg-type]
    ),
    "check takes a Document, not a str: call read(text) first": (
        lambda: ipnb_refs.check("text", WORKS)  # type: ignore[arg-type]
    ),
    "check takes a Store, not None: call load_store(path) first": (
        lambda: ipnb_refs.check(DOCUMENT, None)  # type: ignore[arg-type]
    ),
    "check takes Settings, not a dict: pass Settings(...) or load_settings(path)": (
        lambda: ipnb_refs.check(DOCUMENT, WORKS, {"select": "CIT201"})  # type: ignore[arg-type]
    ),
    "fix takes a Document, not a str: call read(text) first": (
        lambda: ipnb_refs.fix("text", WORKS)  # type: ignore[arg-type]
    ),
    "load_items takes a list of items, not a dict: pass [item] for one": (
        lambda: ipnb_refs.load_items({"id": "a", "type": "book"})  # type: ignore[dict-item]
    ),
    "these are no items of CSL-JSON: item “a”, author.0.family: input should be a valid string": (
        lambda: ipnb_refs.load_items([{"id": "a", "type": "book", "author": [{"family": 3}]}])
    ),
    "these are no items of CSL-JSON: item “number 1”, id: field required": (
        lambda: ipnb_refs.load_items([{"type": "book"}])
    ),
    "these are no items of CSL-JSON: item “b”, issued.date-parts: list should have at least 1": (
        lambda: ipnb_refs.load_items([{"id": "b", "type": "book", "issued": {"date-parts": []}}])
    ),
    "load_store takes paths, not a list: pass them one by one, load_store(*paths)": (
        lambda: ipnb_refs.load_store(["a.bib"])  # type: ignore[arg-type]
    ),
    "load_store takes a text, not a PosixPath: pass a path without text=": (
        lambda: ipnb_refs.load_store(text=Path("a.bib"))  # type: ignore[arg-type]
    ),
    "no store is given: pass the path of a .bib file, or text=": ipnb_refs.load_store,
    "build_references takes resolutions, not a Citation: call resolve(citations, store) first": (
        lambda: ipnb_refs.build_references(CITATIONS, WORKS)  # type: ignore[arg-type]
    ),
    "build_references takes a Store, not a str: call load_store(path) first": (
        lambda: ipnb_refs.build_references(RESOLUTIONS, "a.bib")  # type: ignore[arg-type]
    ),
    "cannot write references as 'pdf'; the formats are html, markdown, mdx, text, latex, json": (
        lambda: ipnb_refs.write(LIST, "pdf")
    ),
    "write takes a ReferenceList, not a tuple: call build_references(...) first": (
        lambda: ipnb_refs.write(RESOLUTIONS, "text")  # type: ignore[arg-type]
    ),
    "update_section takes a Document, not a str: call read(text) first": (
        lambda: ipnb_refs.update_section("text", LIST)  # type: ignore[arg-type]
    ),
    "update_section takes a ReferenceList, not a tuple: call build_references(...) first": (
        lambda: ipnb_refs.update_section(DOCUMENT, RESOLUTIONS)  # type: ignore[arg-type]
    ),
    "findings_to_json takes findings, not a Document: call check(document, store)": (
        lambda: ipnb_refs.findings_to_json(DOCUMENT)  # type: ignore[arg-type]
    ),
    "findings_to_json takes documents, not a str: call read(text) first": (
        lambda: ipnb_refs.findings_to_json((), "text")  # type: ignore[arg-type]
    ),
    "import_lists takes documents, not a str: call read(text) first": (
        lambda: ipnb_refs.import_lists("text")  # type: ignore[arg-type]
    ),
    "import_lists takes a Store, not a str: call load_store(path) first": (
        lambda: ipnb_refs.import_lists(DOCUMENT, "a.bib")  # type: ignore[arg-type]
    ),
    "cite takes a Store, not a str: call load_store(path) first": (
        lambda: ipnb_refs.cite("siegel2012developing", "a.bib")  # type: ignore[arg-type]
    ),
    "no entry in the bibliography has the key “siegel2012develop”; did you mean siegel2012": (
        lambda: ipnb_refs.cite("siegel2012develop", WORKS)
    ),
    "there is nothing to cite: pass the key of a work": lambda: ipnb_refs.cite([], WORKS),
    "unknown language “xx”: choose one of en, de, es, fr, pt, it, nl": (
        lambda: ipnb_refs.cite("siegel2012developing", WORKS, lang="xx")
    ),
    "a narrative citation has one work": (
        lambda: ipnb_refs.cite(["siegel2012developing", "ohman2005role"], WORKS, narrative=True)
    ),
    "cannot write a line as 'pdf'; the formats are html, markdown, mdx, text, latex": (
        lambda: ipnb_refs.cite("siegel2012developing", WORKS, to="pdf")
    ),
}


@pytest.mark.parametrize("said", MISUSE)
def test_misuse_raises_a_sentence_that_says_what_to_do(said: str) -> None:
    with pytest.raises(UsageError, match=f"^{re.escape(said)}"):
        MISUSE[said]()


@pytest.mark.parametrize("call", [ipnb_refs.check, ipnb_refs.fix])
def test_settings_that_name_an_unknown_rule_are_refused(call: Callable[..., object]) -> None:
    settings = Settings(select="CIT2O1", ignore=("cluster-ordr", "BIB101"), extend_select=("CIT2",))  # type: ignore[arg-type]
    with pytest.raises(SettingsError) as caught:
        call(DOCUMENT, WORKS, settings)
    first, second, third = str(caught.value).splitlines()
    assert first.startswith("no rule is called 'CIT2O1'; did you mean CIT2")
    assert second.startswith("no rule is called 'cluster-ordr'; did you mean cluster-order")
    assert third.startswith("'BIB101' is a ")


def test_one_text_selects_one_rule() -> None:
    settings = Settings(select="CIT201")  # type: ignore[arg-type]
    (finding,) = ipnb_refs.check(DOCUMENT, WORKS, settings)
    assert finding.rule.code == "CIT201"


def test_all_that_calls_give_can_be_pickled() -> None:
    fixed = ipnb_refs.fix(DOCUMENT, WORKS)
    given = (DOCUMENT, CITATIONS, RESOLUTIONS, LIST, fixed.applied, fixed.remaining, Settings())
    for value in given:
        assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - made in the line itself


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_run(
    example: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    runpy.run_path(str(example))
    printed = capsys.readouterr().out
    if example.stem == "link_citations":
        assert "([Eisenberger et al., 2003](#ref-eisenberger2003rejection); [but see" in printed
        assert "\nPorges ([2007](#ref-porges2007polyvagal), [2011](#ref-porges2011poly" in printed
        assert ", and [van der Kolk's (2014)](#ref-vanderkolk2014body) patients" in printed
        assert " [Tronick (1989)](https://example.org/still-face) watched" in printed
    assert printed


def test_the_pages_show_the_examples_and_the_type_checker_reads_them() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["tool"]["mypy"]["strict"]
    assert "examples" in project["tool"]["mypy"]["files"]
    pages = [(ROOT / name).read_text("utf-8") for name in ("README.md", "docs/how-to/python.md")]
    blocks = [each for page in pages for each in re.findall(r"```python\n(.*?)```", page, re.S)]
    assert {*blocks} == {example.read_text("utf-8") for example in EXAMPLES}


def test_the_page_of_the_api_speaks_of_public_names_only() -> None:
    page = (ROOT / "docs" / "reference" / "api.md").read_text("utf-8")
    assert {*re.findall(r"^### `(\w+)`$", page, re.MULTILINE)} == {*ipnb_refs.__all__}
    source = Path(ipnb_refs.__file__).parent
    private = {
        node.name
        for path in source.rglob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    } - {*ipnb_refs.__all__}
    assert {*re.findall(r"`(\w+)[`(]", page)} & private == set()


def test_entries_speak_csl() -> None:
    store = ipnb_refs.load_store(STORE)
    entry = store.entry("siegel2012developing")
    assert str(entry.title).startswith("The developing mind: How relationships")
    csl = entry.to_csl()
    assert csl["type"] == "book"
    assert csl["author"] == [{"family": "Siegel", "given": "D. J."}]
    assert csl["issued"] == {"date-parts": [[2012]]}


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(0, (1, 1)), (1, (1, 2)), (3, (2, 1)), (4, (2, 2)), (5, (3, 1)), (7, (4, 1)), (8, (4, 2))],
)
def test_locate_counts_lines_and_columns_from_one(offset: int, expected: tuple[int, int]) -> None:
    assert ipnb_refs.locate("a\r\nb\nc\rdé", offset) == expected


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(ipnb_refs.__file__).parent / "py.typed").is_file()


def test_items_that_come_from_python_are_a_store() -> None:
    items = [
        {
            "id": "roe2012",
            "type": "article-journal",
            "title": "Rooms",
            "author": [{"family": "Roe", "given": "Ann"}, {"literal": "Attic Group"}],
            "issued": {"date-parts": [[2012, 3]]},
            "volume": 3,
            "custom": {"anything": [1, 2]},
        },
        {"id": 7, "type": "book", "title": "Halls", "issued": {"literal": "in press"}},
    ]
    store = ipnb_refs.load_items(items)
    assert [work.key for work in store.works] == ["roe2012", "7"]
    assert store["roe2012"].to_csl()["volume"] == "3"
    document = ipnb_refs.read("Minds (Roe & Attic Group, 2012) develop.")
    assert [found.key for found in ipnb_refs.resolve(ipnb_refs.parse(document, store), store)] == [
        "roe2012"
    ]
