"""Citations in every form that people type read back to the work they were printed for.

`IPNB_REFS_SAMPLES=50` makes many more of them than the gate does.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest

import ipnb_refs
from generate.carriers import BLOCKS
from generate.forms import FORMS
from generate.items import LIBRARIES, PLAIN_KINDS, Item, library
from generate.known import SAMPLES, Failure, failures, in_half_a_store, items_of, known, reasons
from generate.names import groups, lines, surnames
from generate.verdicts import fitting, reading, troubles
from generate.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

pytestmark = pytest.mark.no_cover  # long, and 98 % of the lines are reached without them

ASKED = int(os.environ.get("IPNB_REFS_SAMPLES", SAMPLES))
KNOWN, REASONS = known(), reasons()
LEAST = 20


def differences(form: str, found: Iterable[Failure], stores: Container[str]) -> dict[str, object]:
    """What fails and is not known to, what no longer fails, and what fails in another way."""
    now = {each.place: each.read for each in found}
    known = {at: read for at, read in KNOWN.items() if at[0] == form and at[1] in stores}
    differing = {
        "fails, and is not known to": {at: now[at] for at in now.keys() - known.keys()},
        "reads as it should: strike it off": known.keys() - now.keys(),
        "is read in another way": {
            at: (known[at], now[at]) for at in now.keys() & known.keys() if now[at] != known[at]
        },
    }
    return {what: places for what, places in differing.items() if places}


@pytest.mark.parametrize("form", FORMS)
def test_what_was_printed_reads_back(form: str) -> None:
    found = tuple(failures(form, ASKED))
    if ASKED == SAMPLES:
        assert differences(form, found, {"store", "alone"}) == {}
    else:
        assert [each for each in found if each.trouble not in REASONS] == []


@pytest.mark.parametrize("form", FORMS)
def test_a_work_that_the_store_lacks_is_not_found_in_another(form: str) -> None:
    assert differences(form, in_half_a_store(form), {"half"}) == {}


def test_the_known_failures_are_of_forms_and_say_why() -> None:
    assert {form for form, _, _ in REASONS} <= set(FORMS)
    assert {at[:3] for at in KNOWN} == set(REASONS)
    assert all(why and why != "not yet said" for why in REASONS.values())


@cache
def everything() -> list[Item]:
    return [item for form in FORMS for item in items_of(form, SAMPLES)]


def test_every_row_of_the_forms_is_printed_often_enough() -> None:
    rows = {line.partition(" | ")[0] for line in lines("rows.txt")}
    printed = Counter(row for item in everything() for row in item.rows)
    assert set(printed) == rows
    assert {row: n for row, n in printed.items() if n < LEAST} == {}


def test_every_language_format_and_block_is_printed() -> None:
    assert {item.language for item in everything()} == set(LANGUAGES)
    for markup, blocks in BLOCKS.items():
        printed = {item.block for item in everything() if item.markup == markup}
        assert {*blocks, "quotation"} <= printed


def test_the_names_are_many_and_the_works_collide() -> None:
    assert len({name for names in surnames().values() for name in names}) >= 250
    assert len(groups()) >= 60
    entries = [e for number in range(LIBRARIES) for e in library(number).entries]
    assert {e.kind for e in entries} >= {*surnames(), "group", "title"}
    assert {e.typed_letter for e in entries} == {"", "year", "extradate"}
    assert {e.status for e in entries} == {None, "n.d.", "in press"}
    for number in range(LIBRARIES):
        made = library(number)
        assert len(made.store.works) == len(made.entries)
        shorts = Counter(e.group.abbreviation for e in made.entries if e.group)
        assert max(shorts.values()) > 1


def test_some_of_what_is_printed_fits_several_works() -> None:
    fits = [
        len(fitting(item, c)) for item in everything() for c in item.cited if c.entry is not None
    ]
    assert sum(n > 1 for n in fits) > len(fits) // 50
    assert sum(n == 1 for n in fits) > len(fits) // 2


@pytest.mark.parametrize("markup", ["markdown", "html", "text"])
def test_a_post_full_of_citations_reads_as_each_of_them_does(markup: str) -> None:
    draw = random.Random(markup)  # noqa: S311 - the same post each time, not a secret
    pool = [
        item
        for item in everything()
        if item.markup == markup
        and not item.block
        and item.library.name == "0"
        and item.entry.kind in PLAIN_KINDS
        and not item.form.id.startswith("abbreviation")
        and not any(troubles(item, reading(item, item.library, item.library), alone=False))
    ]
    assert len(pool) > LEAST
    draw.shuffle(pool)
    between = ("<p>", "</p>\n") if markup == "html" else ("", "\n\n")
    text = "".join(between[0] + item.text + between[1] for item in pool)
    store = library(0).store
    whole = ipnb_refs.resolve(ipnb_refs.parse(ipnb_refs.read(text, markup), store), store)
    alone = [
        resolution
        for item in pool
        for resolution in ipnb_refs.resolve(
            ipnb_refs.parse(ipnb_refs.read(item.text, markup), store), store
        )
    ]
    assert [(r.status, r.candidates) for r in whole] == [(r.status, r.candidates) for r in alone]


@pytest.mark.parametrize("alone", [True, False], ids=["alone", "with a store"])
def test_the_short_way_for_plain_names_reads_as_the_grammar_does(
    alone: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(item: Item) -> tuple[ipnb_refs.Citation, ...]:
        document = ipnb_refs.read(item.text, item.markup)
        return ipnb_refs.parse(document, None if alone else item.library.store)

    short = [read(item) for item in everything()]
    monkeypatch.setattr("ipnb_refs.citations.reader.read_plain", lambda *_, **__: None)
    assert short == [read(item) for item in everything()]
