"""Every rule finds what its page calls bad, and is quiet where the page calls it good."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ipnb_refs import check, load_store, read, rules
from ipnb_refs.rules import ALL_RULES, Rule

STORE = load_store(Path(__file__).parents[1] / "data" / "references.bib")
RULE_FILES = sorted(Path(rules.__file__).parent.glob("[!_]*.py"))


def examples(rule: Rule, heading: str) -> list[str]:
    section = rule.doc.partition(f"\n## {heading}\n")[2].partition("\n## Good\n")[0]
    return re.findall(r"^```markdown\n(.*?)^```$", section, flags=re.DOTALL | re.MULTILINE)


BAD = [pytest.param(r, text, id=r.id.code) for r in ALL_RULES for text in examples(r, "Bad")]
GOOD = [pytest.param(r, text, id=r.id.code) for r in ALL_RULES for text in examples(r, "Good")]


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_bad_examples_have_one_finding_of_the_rule_and_no_other(rule: Rule, text: str) -> None:
    (finding,) = check(read(text), STORE)
    assert finding.rule == rule.id
    assert finding.severity == rule.severity
    assert finding.span is not None
    assert finding.span.of(text)
    assert finding.help


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_good_examples_have_no_finding(rule: Rule, text: str) -> None:
    assert check(read(text), STORE) == (), rule.id


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda r: r.id.code)
def test_every_rule_has_examples_of_both_kinds(rule: Rule) -> None:
    assert examples(rule, "Bad")
    assert examples(rule, "Good")


def test_the_tuple_holds_every_rule_in_the_order_of_the_codes() -> None:
    assert sorted(r.id.name.replace("-", "_") for r in ALL_RULES) == [f.stem for f in RULE_FILES]
    assert [r.id.code for r in ALL_RULES] == sorted({r.id.code for r in ALL_RULES})
