"""Posts have exactly the findings that `cases/findings.txt` says, in text order."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipnb_refs import (
    Diagnostic,
    Severity,
    Span,
    build_references,
    check,
    load_store,
    parse,
    read,
    resolve,
    update_section,
)
from ipnb_refs.pipeline import examine
from ipnb_refs.settings import Settings

CASES = Path(__file__).parent / "cases"
STORE = load_store(CASES / "resolve" / "store.bib")


def cases() -> list[object]:
    found: list[tuple[str, list[str]]] = []
    for line in (CASES / "findings.txt").read_text("utf-8").splitlines():
        if line.startswith("    "):
            found[-1][1].append(line.strip())
        elif not line.startswith("#"):
            found.append((line.replace(r"\n", "\n"), []))
    return [pytest.param(text, findings, id=text) for text, findings in found]


def described(finding: Diagnostic, text: str) -> str:
    assert finding.span is not None
    info = " (info)" if finding.severity is Severity.INFO else ""
    return f"{finding.rule}{info} «{finding.span.of(text)}» {finding.message}"


@pytest.mark.parametrize(("text", "findings"), cases())
def test_findings_are_those_of_the_case(text: str, findings: list[str]) -> None:
    assert [described(each, text) for each in check(read(text), STORE)] == findings


def test_findings_carry_the_path_of_the_post() -> None:
    (finding,) = check(read("(Nobody, 2000)", path="posts/a.md"), STORE)
    assert finding.path == "posts/a.md"


@pytest.mark.parametrize(
    ("settings", "codes"),
    [
        (Settings(), ["CIT201", "CIT103"]),
        (Settings(ignore=("cluster-order",)), ["CIT103"]),
        (Settings(ignore=("CIT103",)), ["CIT201"]),
        (Settings(select=("CIT103", "CIT104")), ["CIT103"]),
        (Settings(select=("CIT103",), ignore=("year-mismatch",)), []),
    ],
)
def test_settings_choose_the_rules(settings: Settings, codes: list[str]) -> None:
    found = check(read("(Siegel, 2012; Öhman, 2006)"), STORE, settings)
    assert [finding.rule.code for finding in found] == codes


def test_one_examination_holds_what_was_read_resolved_and_found() -> None:
    found = examine(read("Siegel (2012) and (Öhman, 2006; Siegel, 2012)"), STORE)
    assert [len(citation.cites) for citation in found.citations] == [1, 2]
    assert [r.key for r in found.resolutions] == ["siegel2012", None, "siegel2012"]
    assert [(d.rule.name, d.span) for d in found.diagnostics] == [("year-mismatch", Span(26, 30))]


def test_the_order_of_a_cluster_follows_the_alphabet_of_the_settings() -> None:
    bib = "@book{a, author = {Åberg, A.}, date = 2011} @book{z, author = {Zorn, A.}, date = 2012}"
    store = load_store(text=bib)
    post = read("So (Zorn, 2012; Åberg, 2011).")
    assert [str(each.rule) for each in check(post, store)] == ["CIT201"]
    assert check(post, store, Settings(sort="sv")) == ()


def test_a_list_is_held_to_the_language_of_its_post() -> None:
    bib = "@collection{a, editor = {Roe, A.}, title = {Nähe}, publisher = {Ufer}, date = 2011}"
    store = load_store(text=bib)
    post = "---\nlang: de\n---\n\nSo (Roe, 2011).\n\n# Literatur\n"
    document = read(post)
    resolutions = resolve(parse(document, store), store)
    german = build_references(resolutions, store, settings=Settings().for_post(document.meta.lang))
    written = read(update_section(document, german))
    assert "(Hrsg.)" in written.text
    assert check(written, store) == ()
    assert [str(each.rule) for each in check(written, store, Settings(lang="en"))] == ["REF101"]


@pytest.mark.parametrize(
    ("entry", "differing"),
    [
        # Which of the two years is meant, and whether "Kit Cole" is an author, nothing says.
        ("Roe, Ann [with Kit Cole], “The long way home” 2001 1999, N.", []),
        ("Roe, Ann [with the Moss Family, Kit Cole], “The long way home” 2001 1999, N.", []),
        (
            "Roe, Ann [with the Moss Family, Kit Cole], “The long way home”. In: X 1998/99, Y 2001",
            [],
        ),
        ("Roe, A. (2001). *The long way home*. North.", ["the year is 2001"]),
        ("Roe, A., & Cole, K. (1999). *The long way home*. North.", ["the authors are Roe, Cole"]),
    ],
)
def test_only_what_was_surely_read_is_held_against_the_bibliography(
    entry: str, differing: list[str]
) -> None:
    store = load_store(
        text="@book{roe, author = {Roe, Ann}, title = {The Long Way Home}, publisher = {North}, "
        "year = 1999}"
    )
    findings = check(read(f"It is long.\n\n## References\n\n{entry}\n"), store)
    found = [each.message for each in findings if each.rule.code == "REF106"]
    assert [message.partition(" in the list")[0] for message in found] == differing


def test_a_stale_list_that_no_fix_writes_says_why() -> None:
    store = load_store(
        text="@book{a, author = {Roe, A.}, title = {Care}, publisher = {N}, year = 2011}"
    )
    post = read("So (Roe, 2011).\n")
    written = update_section(post, build_references(resolve(parse(post, store), store), store))
    stale = written.replace("(Roe, 2011)", "(Roe, 2011), not so (Nobody, 2003)")
    found = {each.rule.code: each for each in check(read(stale.replace("Care", "Cure")), store)}
    assert found["REF101"].fix is None
    assert "correct “Nobody, 2003” first" in (found["REF101"].help or "")
