"""Stores, case by case: what survives, what is reported, and what the entries become."""

from __future__ import annotations

import doctest
import itertools
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ipnb_refs.errors import UsageError
from ipnb_refs.lines import locate
from ipnb_refs.load import load_store
from ipnb_refs.model import Date, Diagnostic, Name
from ipnb_refs.store import Store, format_entry
from ipnb_refs.store.bibtex import decode_entry

if TYPE_CHECKING:
    from ipnb_refs.model import Lexicon, Work
    from ipnb_refs.store import Entry, IndexedWork, RawEntry

CASES = Path(__file__).parent / "cases" / "store"


def cases(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = tomllib.loads((CASES / name).read_text("utf-8"))["case"]
    return loaded


def told(diagnostic: Diagnostic, store: Store) -> dict[str, Any]:
    source = store.sources[diagnostic.path or ""]
    assert diagnostic.span is not None
    assert diagnostic.help
    found: dict[str, Any] = {
        "rule": diagnostic.rule.code,
        "line": locate(source, diagnostic.span.start)[0],
        "text": diagnostic.span.of(source),
    }
    if diagnostic.related:
        found["related"] = locate(source, diagnostic.related[0].span.start)[0]
    return found


@pytest.mark.parametrize("case", cases("troubles.toml"), ids=lambda case: case["about"])
def test_troubles_are_reported_and_hide_nothing(case: dict[str, Any]) -> None:
    store = load_store(text=case["bib"])
    wanted = case.get("found", [])
    severities = [found.pop("severity", None) for found in wanted]
    says = [found.pop("says", "") for found in wanted]
    assert [entry.key for entry in store.entries] == case["keys"]
    assert [told(diagnostic, store) for diagnostic in store.diagnostics] == wanted
    for severity, diagnostic in zip(severities, store.diagnostics, strict=True):
        assert severity in (None, diagnostic.severity)
    for piece, diagnostic in zip(says, store.diagnostics, strict=True):
        assert piece in diagnostic.message


@pytest.mark.parametrize("case", cases("entries.toml"), ids=lambda case: case["about"])
def test_entries_become_csl(case: dict[str, Any]) -> None:
    entry = load_store(text=case["bib"]).entries[0]
    csl = entry.to_csl()
    assert csl.pop("id") == entry.key
    assert csl == case["csl"]
    assert list(entry.unknown) == case.get("unknown", [])


STORE = load_store(
    text=r"""
@book{a, author={{\"O}hman, A. and de la Torre, B.}, title={T}, subtitle={S}, year={2005a}}
@book{b, editor={Garc{\'i}a L{\'o}pez, C. and others}, year={n.d.}, origdate={1900}}
@book{c, author={{World Health Organization}}, shortauthor={WHO and {}}, year={2005}}
@book{d, author={ and }, title={Nobody's}}
"""
)


def test_works_are_light_rows_of_all_entries() -> None:
    work: Work = STORE.works[0]
    assert (work.key, work.year_suffix, work.title) == ("a", "a", "T: S")
    assert work.names[1] == Name(family="Torre", given="B.", non_dropping_particle="de la")
    assert (work.issued, work.others, STORE.works[1].others) == (Date(2005), False, True)
    assert (STORE.works[1].original_year, STORE.works[2].short_names) == (1900, ("WHO",))
    assert (STORE.work("d").names, STORE.work("d").title) == ((), "Nobody’s")


@pytest.mark.parametrize(
    ("folded", "keys"),
    [("ohman", "a"), ("oehman", "a"), ("garcialopez", "b"), ("garcia", "b"), ("lopez", "b"),
     ("who", "c"), ("worldhealthorganization", "c"), ("torre", ""), ("world", ""), ("", "")],
)  # fmt: skip
def test_first_names_find_their_works_in_every_spelling(folded: str, keys: str) -> None:
    assert "".join(work.key for work in STORE.by_first_name(folded)) == keys


def test_a_store_is_a_lexicon() -> None:
    lexicon: Lexicon = STORE
    assert lexicon.years_of("ohman") == {2005}
    assert lexicon.years_of("lopez") == {1900}
    assert lexicon.years_of("nobody") == frozenset()
    assert all(map(lexicon.has_name, ("torre", "delatorre", "who", "oehman")))
    assert not lexicon.has_name("nobody")


def test_an_entry_is_decoded_once() -> None:
    assert STORE.entry("a") is STORE.entries[0]
    assert STORE.entry("a").work is STORE.works[0]
    assert str(STORE.entry("a").title) == "T: S"
    assert STORE.entry("b").others == ("editor",)
    assert ("a" in STORE, "z" in STORE) == (True, False)


breakers = st.sampled_from(
    ["@book{", "@string(", "@xdata{", "a", "b", "=", "{x}", '"', "}", ")", "#", "%", "\\", "\n",
     ",", "é", "2001", "and", "\0", "year", "date", "month", "title", "author", "crossref", "~",
     '{\\"o}', "$", "--"]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(breakers).map(" ".join) | st.text())
def test_any_text_loads(text: str) -> None:
    store = load_store(text=text)
    for entry in store.entries:
        assert entry.to_csl()["id"] == entry.key
        assert entry.key in format_entry(entry)
        assert text[entry.origin.span.start] == "@"
        assert locate(text, entry.origin.span.start)[0] == entry.origin.line
    assert all(d.span is None or d.span.end <= len(text) for d in store.diagnostics)


heads = st.sampled_from(
    ["@book{KEY", "@Misc {KEY", "@book\n{KEY", "@ article{KEY", "@\r\nbook\r\n{\nKEY",
     "@book{% c }\n KEY", " \t@book{KEY"]
)  # fmt: skip
sound = st.sampled_from(
    ["", ", title={T}", ",\n title = {T {x}},\n year = 2001,\n", ", title={T}, % c }\n note={x}",
     ", title={T},\n% }\n year=2001 % }\n", ", abstract={a\n@us (or me) and\n@you{x}}, title={T}",
     ", note={me@x.org\n@us}, title={T}", ', title="T {x}" # {y}', ", file={C:\\a\\}, title={T}",
     ", title={x @b{c}}", ', title = "a } b"']
)  # fmt: skip
unclosed = st.sampled_from(
    [", title={T}", ", title={T", ', title="T', ", title=", ",", "", " title={T", ", a={b {c}"]
)
faulty = st.sampled_from(
    [" title={T}}", ", title {T}}", ", title={x} note={y}}", ", ={x}}", ", title={T}} }, year={1}}"]
)
slips = st.sampled_from(
    ["@article-x{KEY, title={T}}", "@arti cle{KEY, title={T}}", "@article[KEY, title={T}]",
     "@article:{KEY, title={T}}", "@\u00a0book{KEY, title={T}}", "@ {KEY, title={T}}", "@book KEY",
     "@a-b{KEY, title={T", "@a-b{KEY, title={see @book{no}}}"]
)  # fmt: skip
between = st.sampled_from(
    ["", "Notes", "% a comment", "x {y} z", "% @book{no,\n%  title={T}\n% }", "me@x.org (home)",
     "% 100% @ me", "@comment{x {y}}", "@comment{\n@book{no, title={T}}\n}", "@comment by me",
     "@string{s = {T}}", '@string\n(s = "T")', '@preamble{"x"}', '@ preamble("x")']
)  # fmt: skip
parts = st.one_of(
    st.tuples(st.just("entry"), st.tuples(heads, sound, st.just("}")).map("".join)),
    st.tuples(st.just("told"), st.tuples(heads, unclosed | faulty).map("".join)),
    st.tuples(st.just("told"), slips),
    st.tuples(st.just("text"), between),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(parts, max_size=6))
def test_no_sign_at_the_start_of_a_line_vanishes(drawn: list[tuple[str, str]]) -> None:
    """Each begins an entry or a command, or something that is reported, whatever stands before."""
    pieces = [text.replace("KEY", f"k{number}") for number, (_, text) in enumerate(drawn)]
    text = "\n".join(pieces)
    store = load_store(text=text)
    whole = [f"k{number}" for number, (what, _) in enumerate(drawn) if what == "entry"]
    assert [key for key in store.keys() if key in whole] == whole  # noqa: SIM118 - in their order
    assert "no" not in store
    told = {line for each in store.diagnostics for line in lines_of(each, text)}
    first = 1
    for number, (what, _) in enumerate(drawn):
        # What is not closed breaks off at the latest where the next piece begins with "@".
        after = itertools.takewhile(lambda each: each.lstrip()[:1] != "@", pieces[number + 1 :])
        last = first + "\n".join([pieces[number], *after]).count("\n")
        assert what != "told" or told & {*range(first, last + 1)}
        first += pieces[number].count("\n") + 1


def lines_of(diagnostic: Diagnostic, text: str) -> set[int]:
    spans = [diagnostic.span, *(each.span for each in diagnostic.related)]
    return {locate(text, span.start)[0] for span in spans if span is not None}


words = st.from_regex(r"[A-ZÄÖÜ][a-zäöüéñ]{1,8}", fullmatch=True)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(words, words), min_size=1, max_size=4), st.integers(1000, 2100), words)
def test_what_is_printed_is_read_back(people: list[tuple[str, str]], year: int, title: str) -> None:
    authors = " and ".join(f"{family}, {given}" for family, given in people)
    text = f"@book{{k,\n author = {{{authors}}},\n title = {{{title}}},\n year = {year}\n}}"
    (work,) = load_store(text=text).works
    assert work.names == tuple(Name(family=family, given=given) for family, given in people)
    assert (work.issued, work.title) == (Date(year), title)


def test_the_example_of_a_store_runs() -> None:
    results = doctest.testmod(sys.modules[Store.__module__])
    assert (results.attempted, results.failed) == (4, 0)


def test_a_store_has_a_length_and_its_entries_by_key_and_one_by_one() -> None:
    assert len(STORE) == len(list(STORE)) == 4
    assert [entry.key for entry in STORE] == ["a", "b", "c", "d"]
    assert next(iter(STORE)) is STORE["a"] is STORE.entry("a")
    assert (len(load_store(text="")), list(load_store(text=""))) == (0, [])


@pytest.mark.parametrize("kind", [UsageError, KeyError])
def test_a_key_that_is_not_there_is_told_in_a_sentence(kind: type[Exception]) -> None:
    with pytest.raises(kind) as caught:
        STORE["z"]
    assert str(caught.value) == "there is no entry “z” in the store"


def test_iteration_decodes_no_more_than_it_has_come_to(monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[str] = []

    def counted(raw: RawEntry, work: IndexedWork) -> Entry:
        decoded.append(raw.key)
        return decode_entry(raw, work)

    monkeypatch.setattr("ipnb_refs.store.bibtex.decode_entry", counted)
    store = load_store(text="@book{a, title={A}}@book{b, title={B}}")
    assert next(iter(store)).key == "a"
    assert decoded == ["a"]
