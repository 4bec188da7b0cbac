"""How sure it is that a name and a year are a citation: the cases of `cases/confidence.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipnb_refs import Confidence, Severity, check, load_store, read
from ipnb_refs.pipeline import examine

CASES = Path(__file__).parent / "cases"
STORE = load_store(CASES / "resolve" / "store.bib")
CITED_SO, CITED_ELSE = "As Siegel (2012) said.\n\n", "So it is (Siegel, 2012).\n\n"
SEVERITIES = {
    Confidence.SURE: Severity.ERROR,
    Confidence.LIKELY: Severity.WARNING,
    Confidence.UNSURE: Severity.INFO,
}


def cases() -> list[object]:
    lines = (CASES / "confidence.txt").read_text("utf-8").splitlines()
    found = [line.split(": ", 1) for line in lines if line and not line.startswith("#")]
    return [pytest.param(text, *words.split(), id=text) for words, text in found]


@pytest.mark.parametrize(("text", "cited_so", "cited_else"), cases())
def test_a_citation_is_as_sure_as_the_case_says(text: str, cited_so: str, cited_else: str) -> None:
    for before, expected in ((CITED_SO, cited_so), (CITED_ELSE, cited_else)):
        found = examine(read(before + text), STORE)
        sure = [each.confidence for each in found.resolutions[1:]]
        assert sure[-1] == expected
        severities = {each.severity for each in found.diagnostics if each.rule.code == "CIT101"}
        assert severities == {
            SEVERITIES[each.confidence]
            for each in found.resolutions
            if each.status == "unresolved"
            and not each.suggestions
            and each.confidence in SEVERITIES
        }


def test_what_is_hardly_a_citation_needs_no_entry() -> None:
    unsure, likely = examine(
        read("HIPAA (1996) is old. Koehler (2016) said so."), STORE
    ).resolutions
    assert (unsure.is_missing, likely.is_missing) == (False, True)


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("Koehler (2016) argued so.", [Severity.ERROR]),
        ("It was on again (BBC, 2016).", [Severity.WARNING]),
        ("It was on again (BBC, 2016), as Koehler (2016) argued.", [Severity.ERROR]),
        ("Koehler (2016) is central here.", [Severity.INFO]),
        ("I saw Koehler (2016), a film about films.", []),
    ],
)
def test_a_post_that_may_cite_is_told_mildly_that_nothing_is_looked_up(
    text: str, severities: list[Severity]
) -> None:
    found = examine(read(text)).diagnostics
    assert [each.severity for each in found if each.rule.code == "REF108"] == severities
    assert not check(read(text.replace("2016", "16")), load_store(text=""))
