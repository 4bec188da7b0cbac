"""The pattern that takes whole entries gives what the readers of odd ones make of them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ipnb_refs.load import load_store
from ipnb_refs.store import FieldSpans, RawEntry
from ipnb_refs.store.bibtex.reading import bibtex_text, field_spans
from ipnb_refs.store.bibtex.reading.plain_entries import plain_entry

if TYPE_CHECKING:
    from ipnb_refs.store import Store

CASES = Path(__file__).parent / "cases" / "store"
PLAIN = tomllib.loads((CASES / "plain.toml").read_text("utf-8"))["case"]
STORES = [
    case["bib"]
    for name in ("plain.toml", "troubles.toml", "entries.toml", "exports.toml")
    for case in tomllib.loads((CASES / name).read_text("utf-8"))["case"]
]


def everything(store: Store) -> list[Any]:
    """The entries, where each field stands, and the problems."""
    places = FieldSpans(store.sources)
    found: list[Any] = [store.raw_entries, store.works, store.diagnostics]
    for entry in store.raw_entries:
        assert isinstance(entry, RawEntry)
        found += [places.line(entry.origin)]
        found += [
            (name, places.field(entry.origin, name), places.value(entry.origin, name))
            for name in entry.fields
        ]
    return found


def one_by_one(text: str) -> list[Any]:
    """The same without the pattern."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bibtex_text, "plain_entry", lambda *_: None)
        patch.setattr(field_spans, "plain_fields", lambda *_: None)
        return everything(load_store(text=text))


@pytest.mark.parametrize("case", PLAIN, ids=lambda case: case["about"])
def test_the_pattern_takes_what_leaves_no_question(case: dict[str, Any]) -> None:
    first = re.search(r"@(?!string)\w", case["bib"])
    assert first is not None
    assert (plain_entry(case["bib"], first.start()) is None) == case.get("odd", False)


@pytest.mark.parametrize("text", STORES)
def test_the_pattern_changes_nothing(text: str) -> None:
    assert everything(load_store(text=text)) == one_by_one(text)


GAP = st.sampled_from(["", " ", "\t", "\n  ", "\r\n\t"])
TEXT = st.sampled_from(
    ["Mind", " ", "{DNA}", r"{\"o}", r"\'e", '{"}', "a, b", "c = d", "me@example.org", "#", "%",
     "é", r"\slash ", "{{A} b}", "(x)", "\n", "1981", "'", "~", "{}"]
)  # fmt: skip
TEXTS = st.lists(TEXT, max_size=4).map("".join)
PIECE = (
    TEXTS.map("{{{}}}".format)
    | TEXTS.map('"{}"'.format)
    | st.sampled_from(["1981", "sep", "KONF-81", "_x", "rev.psy", "x1"])
)


@st.composite
def entries(draw: st.DrawFn) -> str:
    def gap() -> str:
        return draw(GAP)

    fields = ""
    for name in draw(st.lists(st.sampled_from(["title", "YEAR", "Author", "x-1"]), max_size=4)):
        value = f"{gap()}#{gap()}".join(draw(st.lists(PIECE, min_size=1, max_size=3)))
        fields += f",{gap()}{name}{gap()}={gap()}{value}{gap()}"
    opening, closing = draw(st.sampled_from([("{", "}"), ("(", ")")]))
    comma = draw(st.sampled_from(["", ","]))
    key = draw(st.sampled_from(["k", "a:1", "İ-2"]))
    return f"@{draw(st.sampled_from(['book', 'ARTICLE']))}{opening}{key}{fields}{comma}{closing}"


@pytest.mark.no_cover
@settings(max_examples=100, deadline=None)
@given(st.lists(entries(), max_size=3), st.sampled_from(["\n", "\n\n", "\nNotes.\n", "  "]))
def test_any_entry_is_read_alike(found: list[str], between: str) -> None:
    text = between.join(found) + between
    assert everything(load_store(text=text)) == one_by_one(text)
