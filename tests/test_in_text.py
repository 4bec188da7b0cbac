"""Citations that guides to APA speak of: the right ones are left alone, the wrong ones are found.

A line of `cases/in-text/chapter-8.txt` has the section of the manual, the guide, what is typed, and
the codes of the findings.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ipnb_refs import check, load_store, read

CASES = Path(__file__).parent / "cases" / "in-text"
STORE = load_store(CASES / "works.bib")
ROWS = [
    tuple(part.strip() for part in line.split("|"))
    for line in (CASES / "chapter-8.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
MISSING_LIST = "REF107"


@pytest.mark.parametrize(
    ("section", "guide", "typed", "codes"), ROWS, ids=[f"{row[0]} {row[2][:40]}" for row in ROWS]
)
def test_a_citation_is_judged_as_the_manual_has_it(
    section: str, guide: str, typed: str, codes: str
) -> None:
    assert section.split(".", maxsplit=1)[0] in ("8", "11")
    assert guide
    found = [each.rule.code for each in check(read(f"{typed}\n"), STORE)]
    expected = [code.strip() for code in codes.split(",") if code.strip()]
    assert sorted(code for code in found if code != MISSING_LIST) == sorted(expected)
