"""Word documents, read as HTML: `cases/containers/docx.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from generate.docx import docx, packed
from ipnb_refs.containers.docx.package import DEEPEST, UnreadableDocx
from ipnb_refs.containers.docx.word_text import read_docx

CASES = tomllib.loads(
    (Path(__file__).parent / "cases" / "containers" / "docx.toml").read_text("utf-8")
)


def named(case: dict[str, Any]) -> str:
    return str(case["name"])


@pytest.mark.parametrize("case", CASES["case"], ids=named)
def test_reads(case: dict[str, Any]) -> None:
    parts = {
        name: case[name]
        for name in ("styles", "numbering", "footnotes", "endnotes")
        if name in case
    }
    found = read_docx(docx(case["body"], case.get("links"), **parts))
    assert found.text == case["html"]
    stretches = [[field.owner, span.of(found.text)] for span, field in found.fields]
    assert stretches == case.get("fields", [])
    works = [item["id"] for _, field in found.fields for item in field.items]
    assert works == case.get("works", [])
    assert [field.note for _, field in found.fields if field.note] == case.get("notes", [])


@pytest.mark.parametrize("case", CASES["problem"], ids=named)
def test_says_what_is_wrong(case: dict[str, Any]) -> None:
    data = packed(case["files"]) if "files" in case else case["file"].encode()
    with pytest.raises(UnreadableDocx) as told:
        read_docx(data)
    assert str(told.value) == case["says"]


def test_depth_has_a_bound() -> None:
    with pytest.raises(UnreadableDocx, match="nested"):
        read_docx(docx("<w:ins>" * DEEPEST + "</w:ins>" * DEEPEST))
