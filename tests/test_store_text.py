"""The readers of TeX, names and dates, case by case."""

from __future__ import annotations

import tomllib
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ipnb_refs.load import load_store
from ipnb_refs.model import Date, Name
from ipnb_refs.store.fields import read_contributors, read_issued
from ipnb_refs.store.tex import to_content, to_text, value_of

CASES = Path(__file__).parent / "cases" / "store"


def cases(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = tomllib.loads((CASES / name).read_text("utf-8"))["case"]
    return loaded


def date(parts: dict[str, Any] | None) -> Date | None:
    if parts is None:
        return None
    return Date(**{**parts, "end": date(parts.get("end"))})


@pytest.mark.parametrize("case", cases("tex.toml"), ids=lambda case: case["about"])
def test_tex_reads_as_a_person_would(case: dict[str, Any]) -> None:
    assert to_text(case["tex"]) == case["text"]
    assert str(to_content(case["tex"])) == case["text"]
    if "csl" in case:
        (entry,) = load_store(text=f"@misc{{k, title = {{{case['tex']}}}}}").entries
        assert entry.to_csl()["title"] == case["csl"]


@pytest.mark.parametrize("case", cases("names.toml"), ids=lambda case: case["about"])
def test_names_have_their_parts(case: dict[str, Any]) -> None:
    read = read_contributors(case["bibtex"])
    names = [{part: text for part, text in asdict(name).items() if text} for name in read.names]
    assert names == case["names"]
    assert read.others is case.get("others", False)


@pytest.mark.parametrize("case", cases("dates.toml"), ids=lambda case: str(case["fields"]))
def test_dates_are_as_exact_as_they_are_typed(case: dict[str, Any]) -> None:
    read = read_issued(case["fields"])
    assert read.date == date(case.get("date"))
    assert read.year_suffix == case.get("letter", "")
    assert read.field == case.get("trouble")


tex_signs = st.text(st.sampled_from("abi \\{}$~^_`'-\"%&\n/:éo<>;#"), max_size=40)


@settings(max_examples=300, deadline=None)
@given(tex_signs)
def test_plain_text_is_the_text_of_the_nodes(raw: str) -> None:
    assert to_text(raw) == str(to_content(raw))


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="&\\{}$~`'-\n\r\t ")))
def test_text_without_signs_of_tex_stays_as_it_is(raw: str) -> None:
    assert to_text(raw) == raw


@settings(max_examples=200, deadline=None)
@given(tex_signs)
def test_any_list_of_names_can_be_read(raw: str) -> None:
    assert all(isinstance(name, Name) for name in read_contributors(raw).names)


@settings(max_examples=300, deadline=None)
@example("\u0131\U0002f800")  # nothing but accents is composed
@given(tex_signs | st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"])))
def test_any_text_can_be_escaped(text: str) -> None:
    text = text.replace("\n", " ")
    assert str(to_content(value_of(text))) == text
