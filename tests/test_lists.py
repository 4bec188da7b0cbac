"""Typed lists of every shape read back to the works they were printed for; such posts are clean.

`IPNB_REFS_SAMPLES=12` makes a thousand posts, many more than the gate does.
"""

from __future__ import annotations

import os
from collections import Counter
from functools import cache

import pytest

from generate.lists import STYLES, MadeList, make_list
from generate.names import bare, lines
from generate.posts import SEEDS, Post, make_post, seeded
from generate.words import LANGUAGES
from ipnb_refs import Format, check, load_store, read
from ipnb_refs.fixes import fix
from ipnb_refs.listed import ListedWork, read_list
from shares import IS_THOROUGH

pytestmark = pytest.mark.no_cover  # long, and 98 % of the lines are reached without them

ASKED = int(os.environ.get("IPNB_REFS_SAMPLES", "1"))
LISTS = 6
LEAST_SHOWN = 20
LEAST_OF_A_SHAPE = 5
LEAST_OF_A_FORM = 5
LEAST_RIGHT = {"apa": 0.98, "harvard": 0.98, "chicago": 0.98, "vancouver": 0.98, "typed": 0.95}
NO_STORE = load_store(text="")
FORMATS = tuple(Format)


@cache
def made_lists() -> tuple[MadeList, ...]:
    return tuple(
        make_list(f"{style}/{language}/{markup}/{number}", language, markup, style)
        for style in STYLES
        for language in LANGUAGES
        for markup in FORMATS
        for number in range(2 * LISTS if style == "typed" else LISTS)
    )


@cache
def posts() -> tuple[Post, ...]:
    return tuple(
        make_post(f"{style}/{language}/{markup}/{number}", language, markup, style)
        for style in STYLES
        for language in LANGUAGES
        for markup in FORMATS
        for number in range(2 * ASKED + 1 if style == "typed" else ASKED)  # each form at least once
    )


def told(work: ListedWork | None, fact: str) -> object:
    if work is None:
        return None
    if fact == "names":
        return [bare(name.name.surname) for name in work.names]
    if fact == "date":
        return (work.date.year or work.date.status, work.date.year_suffix) if work.date else None
    part = getattr(work, fact)
    return bare(part.text) if part else None


def meant(value: object, work: ListedWork | None) -> object:
    if isinstance(value, list):
        names = [bare(name) for name in value]
        return names[: len(work.names)] if work is not None and work.others else names
    return value if isinstance(value, tuple) else bare(str(value))


@pytest.mark.parametrize("style", STYLES)
def test_most_facts_of_a_list_are_told(style: str) -> None:
    right, total, wrong = 0, 0, []
    for made in made_lists():
        if made.style != style:
            continue
        text = made.text if made.markup == "html" else f"Prose.\n\n{made.text}"
        found = read_list(read(text, format=made.markup))
        by_title = {
            bare(work.title.text): work for work in (found.works if found else ()) if work.title
        }
        for work, entry in zip(made.works, made.entries, strict=True):
            listed = by_title.get(bare(work.title))
            for fact, value in work.facts.items():
                total += 1
                if told(listed, fact) == meant(value, listed):
                    right += 1
                else:
                    wrong.append((fact, value, told(listed, fact), entry))
    assert right >= LEAST_RIGHT[style] * total, wrong


def test_every_shape_of_a_list_is_printed_often_enough() -> None:
    shapes = {line.partition(" | ")[0] for line in lines("list_shapes.txt")}
    forms = {line.partition(" | ")[0] for line in lines("list_forms.txt")}
    shown = Counter(row for made in made_lists() for row in made.rows)
    assert set(shown) == shapes | forms
    assert {
        shape: n for shape, n in shown.items() if n < LEAST_OF_A_SHAPE and shape in shapes
    } == {}
    assert {form: n for form, n in shown.items() if n < LEAST_OF_A_FORM and form in forms} == {}


def test_clean_posts_have_no_finding() -> None:
    findings = {
        post.name: [(f.rule.code, f.message) for f in found]
        for post in posts()
        if (found := check(read(post.text, format=post.markup), NO_STORE))
    }
    assert findings == {}


@pytest.mark.parametrize("kind", SEEDS)
def test_a_slip_is_found_by_its_rule_alone_and_mended(kind: str) -> None:
    missed, unmended, tried, fixable = [], [], 0, 0
    steps = 1 if IS_THOROUGH else 3  # every third one; each has its turn
    for post in posts()[list(SEEDS).index(kind) % steps :: steps]:
        slipped = seeded(post, kind)
        if slipped is None:
            continue
        tried += 1
        document = read(slipped.text, format=post.markup)
        findings = check(document, NO_STORE)
        if [finding.rule.code for finding in findings] != [SEEDS[kind]]:
            missed.append((post.name, [(f.rule.code, f.message) for f in findings]))
        elif findings[0].fix is not None:
            fixable += 1
            if fix(document, NO_STORE, unsafe=True).document.text != post.text:
                unmended.append(post.name)
    assert tried >= LEAST_SHOWN
    assert len(missed) <= tried // 100, missed
    assert len(unmended) <= fixable // 100, unmended
