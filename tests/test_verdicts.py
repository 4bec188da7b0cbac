"""Every verdict is explained, and each documented example really has it."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from ipnb_refs.cli.main import main
from ipnb_refs.model import Reason, Status
from ipnb_refs.report.readings.parse_text import reading_as_text
from ipnb_refs.report.readings.verdict_page import example, page
from ipnb_refs.report.readings.verdicts import VERDICTS, Verdict
from ipnb_refs.rules import CATALOGUE

SENTENCES = re.compile(r"[.!?](?:\s|$)")
ALL = pytest.mark.parametrize("verdict", VERDICTS.values(), ids=lambda verdict: verdict.reason)


def test_every_reason_has_its_words() -> None:
    missing = set(Reason) - set(VERDICTS)
    assert not missing, f"add to src/ipnb_refs/report/readings/verdicts.py: {missing}"


@ALL
def test_the_example_has_the_verdict_that_it_documents(verdict: Verdict) -> None:
    post = example(verdict)
    assert post.context.store.diagnostics == ()
    first = post.resolutions[0]
    assert (first.reason, first.status) == (verdict.reason, verdict.status)
    others = {each.status for each in post.resolutions[1:]}
    assert others <= {Status.RESOLVED}


@ALL
def test_two_sentences_say_all_and_the_page_shows_the_example(verdict: Verdict) -> None:
    words, _, rest = page(verdict).partition("\n")
    assert len(SENTENCES.findall(words)) == 2, words
    assert verdict.store in rest
    assert verdict.text in rest
    assert reading_as_text(example(verdict)) in rest


@ALL
def test_a_verdict_is_explained_by_its_name(verdict: Verdict) -> None:
    result = CliRunner().invoke(main, ["explain", verdict.reason.upper()])
    assert result.exit_code == 0
    assert result.stdout == f"# {verdict.reason} ({verdict.status})\n\n{page(verdict)}"


def test_no_rule_is_called_like_a_verdict() -> None:
    assert {each.id.name for each in CATALOGUE}.isdisjoint(VERDICTS)
