"""Cites are resolved as `cases/resolve/verdicts.txt` says, and never by a guess."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from ipnb_refs import Resolution, Status, load_store, parse, read, resolve
from ipnb_refs.resolving import rosters, shelf, spelling

CASES = Path(__file__).parent / "cases" / "resolve"
STORE = load_store(CASES / "store.bib")
LETTERS = "aeiklmt"


def cases() -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in (CASES / "verdicts.txt").read_text("utf-8").splitlines():
        if line.startswith("    "):
            found[-1][1].append(line.strip())
        elif not line.startswith("#"):
            found.append((line, []))
    return found


def described(resolution: Resolution) -> str:
    near = " ".join(f"{s.key}/{s.differs}" for s in resolution.suggestions)
    parts = [f"{resolution.status} {resolution.reason}:", *resolution.candidates]
    return " ".join([*parts, "~", near] if near else parts)


@pytest.mark.parametrize(("text", "verdicts"), cases(), ids=[text for text, _ in cases()])
def test_verdicts_are_those_of_the_case(text: str, verdicts: list[str]) -> None:
    for store in (STORE, None):  # a store may change what is read, never what it resolves to here
        resolutions = resolve(parse(read(text), store), STORE)
        assert [described(each) for each in resolutions] == verdicts


def test_nothing_is_found_at_once_that_the_steps_would_not_find(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shelf.PlainCites, "keys_of", lambda *_: ())
    monkeypatch.setattr(rosters, "_FEW", 0)
    monkeypatch.setattr(spelling, "_FEW_PAIRS", 0)
    store = load_store(CASES / "store.bib")
    for text, verdicts in cases():
        assert [described(each) for each in resolve(parse(read(text), STORE), store)] == verdicts


def test_only_a_resolved_cite_has_a_key() -> None:
    text = "(Siegel, 2012; Schore, 2001; Nobody, 1999)"
    resolutions = resolve(parse(read(text)), STORE)
    assert [r.key for r in resolutions] == ["siegel2012", None, None]
    assert resolutions[0].status == "resolved"
    assert resolutions[1].status is Status.AMBIGUOUS


def test_suggestions_come_nearest_first_with_a_score() -> None:
    (resolution,) = resolve(
        parse(read("(Siegel, 2011)")),
        load_store(
            text="""
        @book{near, author = {Siegel, A.}, year = {2010}, title = {One}}
        @book{exact, author = {Siegel, A.}, year = {2013}, title = {Two}}
        @book{far, author = {Siegel, A.}, year = {1950}, title = {Three}}"""
        ),
    )
    scores = [s.score for s in resolution.suggestions]
    assert [s.key for s in resolution.suggestions] == ["exact", "near"]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


@pytest.mark.parametrize("others", [0, 20, 400])  # works looked at one by one, or by their names
@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Lindqvst", ["lindqvist"]),
        ("Lindqivst", ["lindqvist"]),
        ("Müllenberg", ["muehlenberg"]),
        ("Fontanaa", ["fontana", "fontanari"]),  # one letter off, and two
        ("Fomtamus", []),  # more than two letters off
    ],
)
def test_a_misspelled_name_is_found_among_many(typed: str, near: list[str], others: int) -> None:
    names = ["Lindqvist", "Mühlenberg", "Fontanari", "Fontana", *map(invented, range(others))]
    keys = ["lindqvist", "muehlenberg", "fontanari", "fontana", *map(str, range(others))]
    entries = [
        f"@book{{{key}, author = {{{name}, A.}}, year = {{2012}}, title = {{On {key}}}}}"
        for key, name in zip(keys, names, strict=True)
    ]
    (resolution,) = resolve(
        parse(read(f"({typed}, 2012)", format="text")), load_store(text="\n".join(entries))
    )
    assert [s.key for s in resolution.suggestions] == near


WORDS = st.text("abcd", max_size=9)


@given(one=WORDS, other=WORDS, most=st.sampled_from([0, 1, 2]))
def test_slips_are_counted_alike_with_rapidfuzz_and_without(
    one: str, other: str, most: int
) -> None:
    assert spelling.counted_slips(one, other, most) == OSA.distance(one, other, score_cutoff=most)


def invented(number: int) -> str:
    """A surname that is far from those that slips are made in."""
    letters = "bdgkptvz"
    return "Xy" + "".join(letters[number // 8**place % 8] * 2 for place in range(3)) + "ow"


def test_what_is_near_does_not_depend_on_what_was_asked_before() -> None:
    def word(number: int, length: int) -> str:
        return "".join(LETTERS[number // 7**at % 7] for at in range(length))

    names = [word(number, 5).capitalize() for number in range(300)]
    names += [f"Unterbergersdorf{word(number, 3)}" for number in range(60)]
    names += [f"Kirchenbauerle{word(number, 1)}" for number in range(7)]
    entries = (f"@book{{{n}, author={{{n}, A.}}, title={{T}}, year=2012}}" for n in names)
    bib = "\n".join(entries)
    asked = [f"{name[:2]}x{name[3:]}" for name in names[:300:9]]
    asked += ["Unterbergersdorfaax", "Kirchenbauerlex", "Kirchenbauerlo", "Nobody"]

    def near(*typed: str) -> dict[str, list[str]]:
        post = "\n\n".join(f"So ({each}, 2012)." for each in typed)
        found = resolve(parse(read(post)), load_store(text=bib))
        return {t: [s.key for s in each.suggestions] for t, each in zip(typed, found, strict=True)}

    together = near(*asked)
    assert together == {typed: near(typed)[typed] for typed in asked}
    assert near(*reversed(asked)) == together
    assert sum(map(bool, together.values())) > len(asked) // 2
