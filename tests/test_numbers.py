"""Numbers that point to the entries of a list: "[3]", "<sup>2</sup>"."""

from __future__ import annotations

import pytest

import ipnb_refs
from ipnb_refs.citations import cited_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("As shown [3].", {3}),
        ("As shown [^3].", {3}),
        ("As shown [1, 4–6].", {1, 4, 5, 6}),
        ("As shown [1; 4-6].", {1, 4, 5, 6}),
        ("As shown.<sup>2</sup>", {2}),
        ('As shown.<sup><a href="#ref2">[2]</a></sup>', {2}),
        ("As shown.^2,3^", {2, 3}),
        ("A long way [1–900].", set(range(1, 52))),
        ("In the year [2012].", set()),
        ("Not `[3]`, as code has it.", set()),
        ("Area in m2 (3).", set()),
    ],
)
def test_numbers_are_cited(text: str, numbers: set[int]) -> None:
    assert cited_numbers(ipnb_refs.read(text)) == numbers
