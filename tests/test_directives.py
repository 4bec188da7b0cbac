"""Directives in posts: what they hide, and what is said of those that hide nothing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from generate.posts import SEEDS, make_post, seeded
from ipnb_refs import Settings, check, fix, load_store, read
from ipnb_refs.lines import Lines
from ipnb_refs.pipeline import examine

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "cases" / "directives.toml").read_text("utf-8")
)["case"]
STORE = load_store(
    text="@book{siegel2012, author = {Siegel, Daniel J.}, year = 2012, title = {The Developing "
    "Mind}, edition = 2, publisher = {Guilford Press}}"
)
NO_STORE = load_store(text="")
OFF = ("REF107", "REF103")
"""What these short posts would have as well: no list, and entries typed in short."""


def document_of(case: dict[str, Any]) -> Any:
    text = case["text"].removeprefix("\n")
    return read(text, case.get("format", "markdown"), case.get("path"))


def settings_of(case: dict[str, Any]) -> Settings:
    ignored = (*OFF, *case.get("ignore", ()))
    return Settings(ignore=ignored, select=tuple(case.get("select", ())))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_findings_that_are_left(case: dict[str, Any]) -> None:
    document = document_of(case)
    lines = Lines(document.text)
    found = check(document, STORE, settings_of(case))
    places = [(lines.position(each.span.start)[0] if each.span else 1, each) for each in found]
    assert [f"{line} {each.rule.code}" for line, each in places] == case["left"]


@pytest.mark.parametrize(
    "case", [case for case in CASES if "fixed" in case], ids=lambda c: c["name"]
)
def test_what_hides_nothing_is_taken_out(case: dict[str, Any]) -> None:
    fixed = fix(document_of(case), STORE, settings_of(case))
    assert fixed.document.text == case["fixed"].removeprefix("\n")


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", SEEDS)
@pytest.mark.parametrize("markup", ["markdown", "html"])
def test_a_directive_beside_a_finding_hides_it_and_no_other(kind: str, markup: str) -> None:
    post = seeded(make_post(f"apa/en/{markup}/1", "en", markup, "apa"), kind)
    if post is None:
        pytest.skip("the post has no place for this slip")
    before = check(read(post.text, markup), NO_STORE)
    for finding in before:
        assert finding.span is not None
        at = re.compile(r"\n|</(?:p|li|div)>|\Z").search(post.text, finding.span.end).start()  # type: ignore[union-attr]  # the end is one
        text = f"{post.text[:at]} <!-- ipnb-refs: ignore[{finding.rule}] -->{post.text[at:]}"
        again = examine(read(text, markup), NO_STORE)
        assert finding.message in {each.message for each in again.hidden}
        left = [each.message for each in again.diagnostics]
        assert left == [
            each.message for each in before if each.message not in {h.message for h in again.hidden}
        ]


def test_a_post_may_have_many_directives() -> None:
    line = "One (Able, {}). <!-- ipnb-refs: ignore[CIT101] -->\n\n"
    text = "".join(line.format(1400 + number % 600) for number in range(2000))
    assert len(examine(read(text), STORE, Settings(ignore=OFF)).hidden) == 600
