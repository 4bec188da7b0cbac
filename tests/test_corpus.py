"""Posts of the corpus are read and linted as its snapshots say; see `corpus/README.md`."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

import corpus
from corpus import EVERY_RULE, FAULTY, FOLDER, FORMATS, LISTED, POSTS, STORED
from ipnb_refs.cli.main import main
from ipnb_refs.fixes import fix
from ipnb_refs.report import parse_schema

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs import Diagnostic

UPDATE = "\nWhere that is right, run `python -m corpus --write` in tests/ and say why it changed."
KNOWN = [row for row, _ in corpus.snapshot(corpus.FINDINGS)]
LEAST, LANGUAGES, WORDS = 20, 5, range(130, 501)
ALL = pytest.mark.parametrize("post", POSTS)


@ALL
def test_findings_are_those_of_the_snapshot(post: str) -> None:
    known = Counter(row for row in KNOWN if row.startswith(f"{post}:"))
    found = Counter(row for row in corpus.findings() if row.startswith(f"{post}:"))
    assert not sorted(found - known), f"new findings{UPDATE}"
    assert not sorted(known - found), f"findings that are gone{UPDATE}"


def test_what_is_read_is_what_the_snapshot_says() -> None:
    assert corpus.citations() == [row for row, _ in corpus.snapshot(corpus.CITATIONS)], UPDATE


def test_every_finding_that_nobody_planted_is_explained() -> None:
    assert corpus.unexplained() == [], f"say after a bar in {corpus.FINDINGS} why it is wrong"
    assert {row.partition(":")[0] for row in KNOWN} <= set(POSTS)
    planted = {row.partition(":")[0] for row in KNOWN if row.startswith(FAULTY)}
    assert planted == {post for post in POSTS if post.startswith(FAULTY)}


def test_the_corpus_has_every_language_and_format_and_is_mostly_prose() -> None:
    sound = [post for post in POSTS if not post.startswith(FAULTY)]
    assert len(sound) >= LEAST
    assert len({post.partition("/")[2][:2] for post in sound}) >= LANGUAGES
    assert {post[post.rindex(".") :] for post in sound} == set(FORMATS)
    sizes = {post: len(corpus.document_of(post).text.split()) for post in POSTS}
    assert {post: n for post, n in sizes.items() if n not in WORDS} == {}


@ALL
def test_the_prose_of_a_post_keeps_every_offset(post: str) -> None:
    document = corpus.document_of(post)
    assert len(document.prose) == len(document.text)
    pairs = zip(document.prose, document.text, strict=True)
    # The letter that an entity stands for is where its "&" was.
    assert all(typed in (prose, "&") for prose, typed in pairs if prose.isalnum())


@ALL
@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
def test_fixing_settles_and_a_second_time_changes_nothing(post: str, *, unsafe: bool) -> None:
    store = corpus.store_of(post)
    once = fix(corpus.document_of(post), store, EVERY_RULE, unsafe=unsafe)
    twice = fix(once.document, store, EVERY_RULE, unsafe=unsafe)
    assert once.settled
    assert twice.document.text == once.document.text
    assert twice.applied == ()


def codes(found: Iterable[Diagnostic]) -> Counter[str]:
    return Counter(each.rule.code for each in found)


@ALL
def test_a_safe_fix_brings_no_finding_that_was_not_there(post: str) -> None:
    fixed = fix(corpus.document_of(post), corpus.store_of(post), EVERY_RULE)
    before = codes(corpus.examined(post).diagnostics)
    assert codes(fixed.examination.diagnostics) == before - codes(fixed.applied)
    if post.endswith("-newsletter.md"):
        assert {"CIT201", "CIT202"} <= codes(fixed.applied).keys()


@pytest.mark.parametrize("folder", [FAULTY, LISTED, STORED])
def test_what_parse_prints_of_the_corpus_keeps_to_its_schema(folder: str) -> None:
    bib = [] if folder == LISTED else ["--bib", str(FOLDER.parents[1] / "data/references.bib")]
    command = ["parse", *bib, "--output-format", "json", str(FOLDER / folder)]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 0, result.stderr
    printed = json.loads(result.stdout)
    assert list(Draft202012Validator(json.loads(parse_schema())).iter_errors(printed)) == []
    assert len(printed["files"]) == sum(post.startswith(folder) for post in POSTS)
