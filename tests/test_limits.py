"""Every limit of `cases/limits.toml` lies exactly where its two neighbors say."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from ipnb_refs import Settings, check, load_store, read
from ipnb_refs.rules import check_store

CASES = tomllib.loads((Path(__file__).parent / "cases" / "limits.toml").read_text("utf-8"))["case"]
_YEAR = re.compile(r"\{year\+(\d)\}")


def filled(text: str) -> str:
    """The text of a case, with its years to come."""
    return _YEAR.sub(lambda found: str(datetime.now(UTC).year + int(found[1])), text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["limit"])
def test_a_limit_is_where_the_case_says(case: dict[str, Any]) -> None:
    if "store" in case:
        found = check_store(load_store(text=filled(case["store"])))
    else:
        chosen = Settings(extend_select=tuple(case.get("select", ())))
        found = check(read(filled(case["post"])), load_store(text=case.get("bib", "")), chosen)
    assert [finding.rule.code for finding in found] == case["finds"]
