"""One sample of findings in all formats, and what the programs that read them ask for."""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from ipnb_refs.fingerprints import fingerprints
from ipnb_refs.model import Applicability, Diagnostic, Edit, Fix, Related, RuleId, Severity, Span
from ipnb_refs.report import REPORTERS, Report, reporter
from ipnb_refs.report.terminal import visible_paragraph
from ipnb_refs.rules import CATALOGUE

FOLDER = Path(__file__).parent / "cases" / "reports"
SAMPLE: dict[str, Any] = tomllib.loads((FOLDER / "sample.toml").read_text("utf-8"))
ESCAPES: list[dict[str, str]] = tomllib.loads((FOLDER / "github.toml").read_text("utf-8"))["case"]
TEXTS: dict[str, str] = SAMPLE["texts"]
UPDATE = "run `python test_report_formats.py --write` in tests/ where that is wanted"
ANY = st.text(alphabet=st.sampled_from("a1%:,<&\"'>]\n\r\t\x00\x0b\ud800\ufffe𝒳é\u202e"))


def span_of(path: str, mark: str | None) -> Span | None:
    if mark is None:
        return None
    start = TEXTS[path].index(mark)
    return Span(start, start + len(mark))


def finding_of(row: dict[str, Any]) -> Diagnostic:
    path, related, fix = row["path"], row.get("related"), row.get("fix")
    span = span_of(path, row.get("mark"))
    others: tuple[Related, ...] = ()
    if related:
        where = span_of(related["path"], related["mark"]) or Span(0, 0)
        others = (Related(related["message"], where, related["path"]),)
    mended = None
    if fix and span:
        mended = Fix(fix["title"], (Edit(span, fix["replacement"]),), Applicability.UNSAFE)
    rule = RuleId(*row["rule"])
    severity = Severity(row["severity"])
    return Diagnostic(rule, severity, row["message"], path, span, others, row.get("help"), mended)


REPORT = Report(
    tuple(map(finding_of, SAMPLE["finding"])),
    TEXTS,
    CATALOGUE,
    unread=tuple(map(finding_of, SAMPLE["unread"])),
)


def one(**told: Any) -> Report:
    """Report one finding in a whole file."""
    severity = Severity(told.get("severity", "error"))
    rule = RuleId("CIT900", "made-up")
    path = told.get("path", "post.md")
    return Report((Diagnostic(rule, severity, told["message"], path, None),))


@pytest.mark.parametrize("name", REPORTERS)
def test_the_sample_looks_as_it_did(name: str) -> None:
    assert reporter(name)(REPORT) == (FOLDER / f"sample.{name}").read_text("utf-8"), UPDATE


@pytest.mark.parametrize("case", ESCAPES, ids=lambda case: case["line"][-20:])
def test_github_reads_the_message_that_was_meant(case: dict[str, str]) -> None:
    assert reporter("github")(one(**case)) == case["line"] + "\n"


def test_sarif_places_lie_in_their_lines_and_name_their_rules() -> None:
    run = json.loads(reporter("sarif")(REPORT))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert {each["id"] for each in rules} == {each.id.code for each in CATALOGUE} & {
        each.rule.code for each in (*REPORT.findings, *REPORT.unread)
    }
    prints = fingerprints(REPORT.findings, TEXTS)
    for finding, result, known in zip(REPORT.findings, run["results"], prints, strict=True):
        assert result["ruleId"] == finding.rule.code
        if "ruleIndex" in result:
            assert rules[result["ruleIndex"]]["id"] == finding.rule.code
        assert result["partialFingerprints"] == {"ipnbRefs/v1": known}
        place = result["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) == finding.path
        if finding.span is None:
            assert place["region"] == {"startLine": 1}
            continue
        region = place["region"]
        lines = TEXTS[str(finding.path)].split("\n")
        start = sum(len(line) + 1 for line in lines[: region["startLine"] - 1])
        assert start + region["startColumn"] - 1 == region["charOffset"] == finding.span.start
        assert region["charLength"] == finding.span.end - finding.span.start
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert [each["descriptor"]["id"] for each in notes] == ["BIB101"]


def test_junit_counts_what_it_has() -> None:
    root = ET.fromstring(reporter("junit")(REPORT))  # noqa: S314 - our own
    suites = root.findall("testsuite")
    for each in (root, *suites):
        assert int(each.attrib["tests"]) == len(list(each.iter("testcase")))
        assert int(each.attrib["failures"]) == len(list(each.iter("failure")))
    assert {each.attrib["name"] for each in suites} == {*TEXTS, "not there.md"}
    assert (
        "title = {B}" in (root.findtext("system-err") or "") or root.find("system-err") is not None
    )


def test_gitlab_gets_what_its_documentation_asks_for() -> None:
    schema = json.loads((FOLDER / "code-quality.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    for report in (REPORT, Report((), {"post.md": "A text."})):
        Draft202012Validator(schema).validate(json.loads(reporter("gitlab")(report)))


def test_gitlab_gets_a_fingerprint_of_its_own_for_each_issue() -> None:
    issues = json.loads(reporter("gitlab")(REPORT))
    assert len({each["fingerprint"] for each in issues}) == len(issues)
    assert len(issues) == len(REPORT.findings) + len(REPORT.unread)
    for each in issues:
        assert each["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert each["location"]["lines"]["begin"] >= 1


@given(message=ANY, path=ANY.map(lambda text: "p" + text.replace("\ud800", "")))
def test_any_message_and_path_are_read_back(message: str, path: str) -> None:
    report = one(message=message, path=path)
    line = reporter("github")(report)
    assert line.count("\n") == 1
    assert line.count("\r") == 0
    head, _, told = line.removesuffix("\n").partition("::")[2].partition("::")
    back = told.replace("%0A", "\n").replace("%25", "%")
    assert back == visible_paragraph(message)
    assert head.count(",") == 2
    ET.fromstring(reporter("junit")(report))  # noqa: S314 - our own
    json.loads(reporter("sarif")(report))
    json.loads(reporter("gitlab")(report))


def test_nothing_found_is_said_in_each_format() -> None:
    empty = Report((), {"post.md": "A text."}, CATALOGUE)
    assert json.loads(reporter("sarif")(empty))["runs"][0]["results"] == []
    assert json.loads(reporter("gitlab")(empty)) == []
    assert reporter("github")(empty) == ""
    assert 'tests="1" failures="0"' in reporter("junit")(empty)


if __name__ == "__main__" and sys.argv[1:] == ["--write"]:
    for each in REPORTERS:
        (FOLDER / f"sample.{each}").write_text(reporter(each)(REPORT), "utf-8", newline="\n")
