"""Reports: what people and programs read of the findings."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from ipnb_refs import check, load_store, read
from ipnb_refs.cli.main import main
from ipnb_refs.lines import Lines, locate
from ipnb_refs.model import Applicability, Diagnostic, Edit, Fix, Related, RuleId, Severity, Span
from ipnb_refs.report import REPORTERS, Report, findings_schema, reporter
from ipnb_refs.report.terminal import cell
from ipnb_refs.rules import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Iterable

STORE = load_store(Path(__file__).parents[1] / "data" / "references.bib")
CASES = tomllib.loads((Path(__file__).parent / "cases/report.toml").read_text("utf-8"))["case"]
RULE = RuleId("CIT900", "made-up")
TEXTS = st.text(alphabet=st.sampled_from("ab (1999)\n\r\t漢\u0301\u200d\u202e\x1b\ud800"))


def printed_as(
    name: str, findings: Iterable[Diagnostic], texts: dict[str, str], *, color: bool = False
) -> str:
    return reporter(name)(Report(tuple(findings), texts, color=color))


def full(findings: Iterable[Diagnostic], texts: dict[str, str], *, color: bool = False) -> str:
    return printed_as("full", findings, texts, color=color)


def span_of(mark: str, text: str) -> Span:
    start = text.index(mark)
    return Span(start, start + len(mark))


def diagnostic(case: dict[str, Any]) -> Diagnostic:
    span = span_of(case["mark"], case["text"])
    unsafe = Applicability.UNSAFE if case.get("unsafe") else Applicability.SAFE
    return Diagnostic(
        RULE,
        Severity.ERROR,
        "something is wrong",
        "post.md",
        span,
        related=(Related("other place", span_of(case["related"], case["text"])),)
        if "related" in case
        else (),
        help=case.get("help"),
        fix=Fix("fix it", (Edit(span, case["replace"]),), unsafe) if "replace" in case else None,
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_full_report_shows_what_is_meant(case: dict[str, Any]) -> None:
    printed = full([diagnostic(case)], {"post.md": case["text"]})
    title, place, rest = printed.split("\n", 2)
    assert title == "error[CIT900]: made-up: something is wrong"
    assert place.strip() == f"--> post.md:{case['place']}"
    assert rest.startswith(case["shows"] + "\nFound 1 finding in 1 file: 1 error.\n")


def test_the_summary_counts_by_severity_and_file() -> None:
    findings = [
        Diagnostic(RULE, severity, "m", path, None)
        for severity, path in zip([*Severity, *Severity, Severity.ERROR], "aabbcca", strict=True)
    ]
    printed = full(findings, {})
    assert printed.endswith("Found 7 findings in 3 files: 3 errors, 2 warnings, 2 info.\n")


def test_a_finding_about_a_whole_file_names_the_file() -> None:
    finding = Diagnostic(RULE, Severity.ERROR, "not text", "x.md", None)
    assert full([finding], {"x.md": "x"}).splitlines()[1] == " --> x.md"
    assert printed_as("concise", [finding], {}) == "x.md:1:1: CIT900 not text\n"
    only = json.loads(printed_as("json", [finding], {}))["findings"][0]
    assert (only["path"], only["start"], only["line"], only["endColumn"]) == ("x.md",) + (None,) * 3


def test_a_finding_without_a_path_is_about_standard_input() -> None:
    finding = Diagnostic(RULE, Severity.INFO, "m", None, Span(2, 3))
    assert printed_as("concise", [finding], {"-": "a\nb"}) == "-:2:1: CIT900 m\n"


def test_concise_keeps_one_finding_on_one_line() -> None:
    finding = Diagnostic(RULE, Severity.ERROR, "odd “\n\x1b”", "p.md", Span(0, 1))
    assert printed_as("concise", [finding], {"p.md": "x"}) == "p.md:1:1: CIT900 odd “␊␛”\n"


def test_nothing_found_prints_nothing_for_people_and_an_empty_list_for_programs() -> None:
    assert [printed_as(name, [], {}) for name in ("full", "concise")] == ["", ""]
    nothing = {"version": 1, "findings": [], "unreadEntries": []}
    assert json.loads(printed_as("json", [], {})) == nothing


def test_json_has_offsets_places_and_the_fix_in_the_order_of_the_text() -> None:
    text = "Ö\n😀(Orr, 1999)"
    fix = Fix("write 1998", (Edit(Span(9, 13), "1998"),), Applicability.UNSAFE)
    related = (Related("entry", Span(0, 1), "r.bib"),)
    late = Diagnostic(RULE, Severity.ERROR, "m", "p.md", Span(9, 13), related, "h", fix)
    early = Diagnostic(RULE, Severity.WARNING, "m", "p.md", Span(3, 6))
    printed = printed_as("json", [late, early], {"p.md": text, "r.bib": "x"})
    assert printed.isascii()
    first, second = json.loads(printed)["findings"]
    assert (first["severity"], first["fix"], first["related"]) == ("warning", None, [])
    place = {"start": 9, "end": 13, "line": 2, "column": 8, "endLine": 2, "endColumn": 12}
    place |= {"utf16Column": 9, "endUtf16Column": 13}
    assert place.items() <= second.items()
    assert (second["code"], second["name"], second["help"]) == ("CIT900", "made-up", "h")
    edits = [{**place, "replacement": "1998"}]
    assert second["fix"] == {"title": "write 1998", "applicability": "unsafe", "edits": edits}
    assert second["related"][0]["path"] == "r.bib"
    assert second["related"][0]["line"] == 1


def test_jsonl_has_the_findings_of_json_in_a_line_each() -> None:
    findings = [Diagnostic(RULE, Severity.ERROR, "m\n", "p.md", Span(at, at + 1)) for at in (2, 0)]
    lines = printed_as("jsonl", findings, {"p.md": "a\nb"}).splitlines()
    whole = json.loads(printed_as("json", findings, {"p.md": "a\nb"}))
    assert [json.loads(line) for line in lines] == whole["findings"]
    assert printed_as("jsonl", [], {}) == ""


def test_colour_only_adds_sequences() -> None:
    findings = [diagnostic(case) for case in CASES[:1]]
    texts = {"post.md": CASES[0]["text"]}
    coloured = full(findings, texts, color=True)
    assert "\x1b[1;31m^^^^\x1b[0m" in coloured
    plain = coloured
    for code in ("1;31", "1;34", "0"):
        plain = plain.replace(f"\x1b[{code}m", "")
    assert plain == full(findings, texts)


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, data=st.data())
def test_lines_are_those_of_locate(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert Lines(text).position(offset) == locate(text, offset)


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_lines_are_those_that_a_pattern_finds(text: str) -> None:
    ends = [*re.finditer(r"\r\n|\n|\r", text)]
    starts, stops = [0, *(end.end() for end in ends)], [*(end.start() for end in ends), len(text)]
    lines = Lines(text)
    spans = [Span(start, stop) for start, stop in zip(starts, stops, strict=True)]
    assert [lines.span(number) for number in range(1, len(starts) + 1)] == spans
    assert [lines.position(start) for start in starts] == [
        (number, 1) for number in range(1, len(starts) + 1)
    ]


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, data=st.data())
def test_any_span_of_any_text_is_shown_with_carets_and_nothing_to_obey(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    fix = Fix("f", (Edit(span, text),), Applicability.SAFE)
    finding = Diagnostic(RULE, Severity.ERROR, text, "p", span, fix=fix)
    for name in REPORTERS:
        printed = printed_as(name, [finding], {"p": text})
        assert all(char == "\n" or char not in printed for char in "\n\r\t\x1b\u202e\ud800")
    assert "^" in full([finding], {"p": text})


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_findings_fit_the_terminal(width: int) -> None:
    text = "And 漢字 so on, and on, to be found (Nemo, 1999), and to be forgotten again. " * 4
    at = text.index("Nemo", 200)
    words = "what is wrong is said in a sentence that is longer than most terminals are wide"
    finding = Diagnostic(RULE, Severity.ERROR, words, "post.md", Span(at, at + 10), help=words)
    printed = reporter("full")(Report((finding,), {"post.md": text}, width=width)).splitlines()
    assert max(sum(cell(char, 0)[1] for char in line) for line in printed) <= width
    shown = next(line for line in printed if line.startswith("1 |"))
    carets = next(line for line in printed if "^" in line)
    before = sum(cell(char, 0)[1] for char in shown[: shown.index("Nemo")])
    assert carets.index("^") == before
    assert " ".join(" ".join(printed).split()).count("longer than most terminals are wide") == 2


@pytest.mark.parametrize("color", [False, True])
def test_a_finding_fits_a_screen_of_80_columns(color: bool) -> None:
    """However much there is to say: many places, long help, a fix of many lines."""
    text = "".join(
        f"Line {number} of the list (Nemo, 1999)" + " and on" * 20 + "\n" for number in range(60)
    )
    marks = [Span(at.start(), at.end()) for at in re.finditer("Nemo, 1999", text)]
    fix = Fix("change them", tuple(Edit(mark, "Name, 1998") for mark in marks), Applicability.SAFE)
    related = tuple(Related("also cited here", mark) for mark in marks)
    help_text = "one of many works was meant: " + "A long title, and what it is about; " * 40
    span = Span(marks[0].start, marks[-1].end)
    for case in (
        Diagnostic(RULE, Severity.ERROR, "m" * 30, "post.md", span, related, help_text, fix),
        Diagnostic(RULE, Severity.ERROR, "short", "post.md", marks[50], (), None, fix),
    ):
        report = Report((case,), {"post.md": text}, width=80, color=color, has_summary=False)
        printed = reporter("full")(report)
        shown = re.sub(r"\x1b\[[\d;]*m", "", printed).rstrip("\n").splitlines()
        assert max(map(len, shown)) <= 80
        assert len(shown) <= 24
        assert shown[-1].endswith(" more lines")


@pytest.mark.no_cover
def test_many_findings_in_one_long_line_take_linear_time() -> None:
    text = "(Orr, 1999) " * 80_000
    findings = [
        Diagnostic(RULE, Severity.ERROR, "m", "p.md", Span(start, start + 11))
        for start in range(0, len(text), 12 * 40)
    ]
    assert len(full(findings, {"p.md": text}).splitlines()) == 6 * len(findings) + 1


def test_json_keeps_to_its_published_schema() -> None:
    described = json.loads(findings_schema())
    Draft202012Validator.check_schema(described)
    text = "(Siegel, 2012; Schore, 2009) (Öhman, 2050) (Nemo, 1999) (Nemo, 1999)"
    findings = check(read(text, path="post.md"), STORE)
    shown = json.loads(printed_as("json", findings, {"post.md": text}))
    assert len(shown["findings"]) == 3
    whole_file = Diagnostic(RuleId("DOC101", "not-text"), Severity.ERROR, "x", "post.md", None)
    for each in (shown, json.loads(printed_as("json", [whole_file], {}))):
        Draft202012Validator(described).validate(each)


def test_a_new_format_is_one_file_and_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_module("ipnb_refs.cli.commands.check")  # the one that comes back after the test
    made_up = ModuleType("ipnb_refs.report.made_up")
    made_up.shouted = lambda report: "".join(f"{f.rule}!\n" for f in report.findings)  # type: ignore[attr-defined]  # a module made here
    monkeypatch.setitem(sys.modules, made_up.__name__, made_up)
    monkeypatch.setitem(REPORTERS, "shouted", "made_up")
    # The choices of an option are fixed when its command is imported.
    monkeypatch.delitem(sys.modules, "ipnb_refs.cli.commands.check")
    monkeypatch.delattr("ipnb_refs.cli.commands.check")
    (tmp_path / "post.md").write_text("Nobody knows (Nemo, 1999).\n", "utf-8")
    (tmp_path / "references.bib").touch()
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check", "post.md", "--output-format", "shouted"])
    assert (result.exit_code, result.stdout) == (1, "CIT101!\n")
    assert "shouted" in CliRunner().invoke(main, ["check", "--help"]).stdout


def test_every_format_has_its_function_and_may_name_every_code() -> None:
    report = Report((), catalogue=CATALOGUE)
    for name in REPORTERS:
        assert "CIT101" not in reporter(name)(report)
