"""Fixes of stores: the rest of the file stays, twice is once, and no entry gets lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ipnb_refs import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    RuleId,
    Settings,
    Severity,
    Span,
    fixes,
    load_store,
)
from ipnb_refs.cli.console import Console
from ipnb_refs.cli.fixing import fixed_store
from ipnb_refs.fixes import fix_store
from ipnb_refs.rules import CATALOGUE, Scope, check_store, examples

if TYPE_CHECKING:
    from pathlib import Path

    from ipnb_refs import Store

FIELDS = (
    "doi = {https://doi.org/10.1000/xyz.}", 'doi = "doi: 10.1000/xyz"', "doi = {10.1000/\\_x,}",
    "url = {http://dx.doi.org/10.1000/abc}", "url = {www.example.org}", "url = {10.1000/x}",
    "edition = {Second}", "edition = {third ed.}", 'edition = "Fou" # "rth"', "edition = {2}",
    "publisher = {Norton, Inc.}", "author = {Siegel, Daniel J. and et al.}", "author = {{Doe, J.}}",
    "editor = {Dowty, D. R., et al.}", "author = {World Health Organization}", "note = x",
    "title = {Growing Up Safe in London and Leeds}", "title = {Öl in {London} and London}",
)  # fmt: skip
STORES = st.builds(
    lambda entries, end: end.join(
        f"@book{{k{number},{end}  {f',{end}  '.join(fields)},{end}}}{end}"
        for number, fields in enumerate(entries)
    ),
    st.lists(
        st.lists(st.sampled_from(FIELDS), max_size=5, unique_by=lambda field: field[:5]), max_size=4
    ),
    st.sampled_from(("\n", "\r\n")),
)


@settings(max_examples=100, deadline=None)
@given(STORES, st.booleans())
def test_fixing_a_store_twice_is_fixing_it_once_and_keeps_its_entries(
    text: str, unsafe: bool
) -> None:
    before = load_store(text=text)
    once = fix_store(before, unsafe=unsafe)
    (mended,) = once.store.sources.values()
    assert once.settled
    assert not fix_store(once.store, unsafe=unsafe).applied
    assert once.store.keys() == before.keys()
    assert len(once.store.diagnostics) <= len(before.diagnostics)
    assert len(once.findings) == len(check_store(before)) - len(once.applied)
    assert mended.count("\r") == text.count("\r")
    assert mended.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    ("typed", "unsafe", "mended"),
    [
        ("doi = {https://doi.org/10.1000/xyz.}", False, "doi = {10.1000/xyz}"),
        ('doi = "doi: 10.1000/xyz"', False, 'doi = "10.1000/xyz"'),
        ("url = {http://dx.doi.org/10.1000/abc}", False, "url = {http://dx.doi.org/10.1000/abc}"),
        ("url = {http://dx.doi.org/10.1000/abc}", True, "doi = {10.1000/abc}"),
        ("url = {https://doi.org/10.1000/a%28b}", True, "url = {https://doi.org/10.1000/a%28b}"),
        ("url = {www.example.org}", True, "url = {https://www.example.org}"),
        ('edition = "Third Edition"', False, 'edition = "3"'),
        ('edition = "Th" # "ird"', True, 'edition = "Th" # "ird"'),
        ("publisher = {Norton, Inc.}", True, "publisher = {Norton}"),
        ("editor = {Dowty, D. R., et al.}", False, "editor = {Dowty, D. R. and others}"),
        ("editor = {Dowty, D. R. and et al}", False, "editor = {Dowty, D. R. and others}"),
        ("editor = {et al.}", True, "editor = {et al.}"),
        ("editor = {{Doe, Jane} and Orr, A.}", True, "editor = {Doe, Jane and Orr, A.}"),
        ("editor = {World Health Organization}", True, "editor = {{World Health Organization}}"),
        ("editor = {Department of Health and Human Services}", True,
         "editor = {Department of Health and Human Services}"),
        ("title = {Growing Up Safe in Leeds}", True, "title = {Growing Up Safe in {Leeds}}"),
    ],
)  # fmt: skip
def test_what_is_mended_in_stores(typed: str, unsafe: bool, mended: str) -> None:
    fixed = fix_store(load_store(text=f"@book{{a, note = {{x}}, {typed}}}"), unsafe=unsafe)
    (text,) = fixed.store.sources.values()
    assert text == f"@book{{a, note = {{x}}, {mended}}}"


def test_every_fix_of_a_bad_example_makes_it_good() -> None:
    for rule in (each for each in CATALOGUE if each.scope is Scope.STORE):
        found: set[Applicability] = set()
        for text in examples(rule.doc, "Bad"):
            store = load_store(text=text)
            fixes = {each.fix.applicability for each in check_store(store) if each.fix}
            if fixes:
                assert fix_store(store, unsafe=True).findings == (), text
                found |= fixes
        assert found == set(rule.fix), rule.id


def test_a_file_that_changed_since_it_was_read_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "refs.bib"
    file.write_text("@misc{a, title={A}, edition={Second}}", "utf-8")
    store, console = load_store(file), Console()
    file.write_text("@misc{other, title={O}}", "utf-8")
    assert fixed_store(store, Settings(), console, unsafe=False, diff=False) is None
    assert file.read_text("utf-8") == "@misc{other, title={O}}"
    file.unlink()
    assert fixed_store(store, Settings(), console, unsafe=False, diff=False) is None
    assert not file.exists()
    assert console.has_problems
    said = capsys.readouterr().err
    assert "has changed in the meantime" in said
    assert "cannot be read: No such file" in said


@pytest.mark.parametrize(
    ("span", "written"),
    [
        (Span(0, 0), "%"),  # leaves its finding as it was
        (Span(0, 19), ""),  # would lose the entry
        (Span(6, 7), "b"),  # would rename it
        (Span(18, 19), ""),  # would break it
    ],
)
def test_a_fix_that_does_harm_is_left_out_and_the_others_are_not(
    monkeypatch: pytest.MonkeyPatch, span: Span, written: str
) -> None:
    def found(store: Store, *_: object, **__: object) -> tuple[Diagnostic, ...]:
        ((path, text),) = store.sources.items()
        end = text.find("A") + 1
        good = finding("good", path, Span(end, end), "B")
        return (finding("bad", path, span, written), *(() if "B" in text else (good,)))

    monkeypatch.setattr(fixes, "check_store", found)
    fixed = fix_store(load_store(text="@misc{a, title={A}}"))
    assert fixed.settled
    assert [each.message for each in fixed.applied] == ["good"]
    assert [*fixed.store.sources.values()] == ["@misc{a, title={AB}}"]


def finding(message: str, path: str, span: Span, written: str) -> Diagnostic:
    fix = Fix("mend", (Edit(span, written),), Applicability.SAFE)
    return Diagnostic(RuleId("X", "x"), Severity.ERROR, message, path, span, fix=fix)


def test_fixes_that_bring_each_other_out_come_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def found(store: Store, *_: object, **__: object) -> tuple[Diagnostic, ...]:
        ((path, text),) = store.sources.items()
        at = text.index("title={") + len("title={")
        other = "B" if text[at] == "A" else "A"
        return (finding(f"write {other}", path, Span(at, at + 1), other),)

    monkeypatch.setattr(fixes, "check_store", found)
    fixed = fix_store(load_store(text="@misc{a, title={A}}"))
    assert not fixed.settled
    assert len(fixed.applied) == fixes.MOST_ROUNDS
