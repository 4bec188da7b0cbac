"""A finding keeps its fingerprint whatever moves around it, and shares it with no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipnb_refs import Diagnostic, RuleId, Severity, Span, check, load_store, read
from ipnb_refs.fingerprints import fingerprints
from ipnb_refs.rules import check_store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

PATH = "posts/a.md"
EMPTY = load_store(text="")
BLOCKS = (
    "It is said (Nemo, 1999), and others say so too (Nobody, 2001; Nemo, 1999).",
    "# Minds (Nemo, 1999)",
    "- one thing (Nemo, 1999)\n- and another one (Nemo, 1999)",
    "Words over two lines, and then somebody\nwho wrote it down (Orr, 2005) long ago.",
    "Nothing is cited here.",
    "(Nemo, 1999)",
)


def known(text: str, path: str = PATH) -> dict[int, str]:
    """The fingerprints of what is found in a post, by the place."""
    # Each place is a finding of its own here; the rules report a work once.
    findings = [finding(text, at, path) for at in places(text)]
    return dict(zip(places(text), fingerprints(findings, {path: text}), strict=True))


def places(text: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(("Nemo", "Nobody", "Orr"), at)]


def finding(text: str, at: int, path: str | None = PATH) -> Diagnostic:
    span = Span(at, text.index(")", at))
    return Diagnostic(RuleId("CIT101", "unresolved-citation"), Severity.ERROR, "?", path, span)


@pytest.mark.parametrize(
    "moved",
    [
        lambda text: f"A paragraph above.\n\n{text}",
        lambda text: f"{text}\n\nA paragraph below.",
        lambda text: f"# A heading above\n{text}",
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace(" and ", "\nand ").replace(" who ", "  who "),
    ],
    ids=["above", "below", "heading", "crlf", "cr", "wrapped"],
)
def test_what_happens_outside_of_a_block_changes_nothing(moved: Callable[[str], str]) -> None:
    text = "\n\n".join(BLOCKS)
    assert [*known(moved(text)).values()] == [*known(text).values()]


@given(st.permutations(BLOCKS), st.integers(0, len(BLOCKS)))
def test_blocks_may_move_and_their_findings_are_still_known(order: list[str], at: int) -> None:
    before, after = "\n\n".join(BLOCKS), "\n\n".join([*order[:at], "New words.", *order[at:]])
    assert {*known(before).values()} == {*known(after).values()}


@given(st.lists(st.sampled_from(BLOCKS), max_size=8), st.randoms(use_true_random=False))
def test_all_differ_and_the_order_of_the_findings_does_not_matter(
    blocks: list[str], chance: Random
) -> None:
    text = "\n\n".join(blocks)
    findings = [finding(text, at) for at in places(text)]
    given_first = fingerprints(findings, {PATH: text})
    assert len({*given_first}) == len(findings)
    mixed = findings.copy()
    chance.shuffle(mixed)
    by_place = dict(zip(map(id, findings), given_first, strict=True))
    assert fingerprints(mixed, {PATH: text}) == tuple(by_place[id(each)] for each in mixed)


@given(st.text(), st.integers(0, 40), st.integers(0, 40))
def test_any_span_of_any_text_has_one(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = Diagnostic(RuleId("X", "x"), Severity.ERROR, "?", PATH, Span(start, end))
    (fingerprint,) = fingerprints([found], {PATH: text})
    assert len(fingerprint) == 16
    assert set(fingerprint) <= set("0123456789abcdef")


def single(text: str, path: str | None = PATH, code: str = "CIT101") -> str:
    (at, *_) = places(text)
    found = Diagnostic(RuleId(code, "x"), Severity.ERROR, "?", path, finding(text, at).span)
    return fingerprints([found], {path or "-": text})[0]


def test_the_rule_the_post_the_marked_text_and_the_words_beside_it_are_the_identity() -> None:
    text = "It is said (Nemo, 1999) of old."
    others = [
        single(text, code="CIT104"),
        single(text, path="posts/b.md"),
        single(text, path=None),
        single("It is said (Nemo, 1998) of old."),
        single("It was said (Nemo, 1999) of old."),
        single("It is said (Nemo, 1999) of new."),
    ]
    assert len({single(text), *others}) == 1 + len(others)
    assert single(text, path="posts\\a.md") == single(text)
    far = "Far away is one word of many that do not matter here. "
    assert single(far + text) == single(far.replace("one", "a") + text)


def test_findings_of_whole_files_and_of_texts_that_are_not_given_are_told_apart() -> None:
    rule, other = RuleId("DOC101", "not-text"), RuleId("BIB106", "not-utf8")
    whole = [
        Diagnostic(each, Severity.ERROR, "?", path, None)
        for each in (rule, other)
        for path in ("a.md", "b.md", "b.md")
    ]
    unknown = finding("(Nemo, 1999)", 1, "gone.md")
    assert len({*fingerprints([*whole, unknown], {})}) == len(whole) + 1


def test_an_entry_of_a_store_is_known_wherever_it_stands() -> None:
    first = "@book{a, title = {A}, doi = {no}}"
    second = "@book{b,\n  title = {B},\n  doi = {no}\n}"

    def of(text: str) -> Sequence[str]:
        store = load_store(text=text)
        return fingerprints(check_store(store), store.sources)

    assert {*of(f"{first}\n{second}")} == {*of(f"{second}\n@misc{{c, title = {{C}}}}\n{first}")}
    assert len({*of(f"{first}\n{second}")}) == 2


def test_real_findings_keep_theirs_though_the_message_changes() -> None:
    post = read("Minds (Siegel, 2021).", path=PATH)
    works = "@book{{s, author = {{Siegel, D.}}, title = {{T}}, year = {}}}"
    one, other = (check(post, load_store(text=works.format(year))) for year in (2012, 2020))
    assert one[0].message != other[0].message
    assert fingerprints(one, {PATH: post.text}) == fingerprints(other, {PATH: post.text})
    assert fingerprints(check(post, EMPTY), {PATH: post.text}) != fingerprints(
        one, {PATH: post.text}
    )
