"""Citations as chapter 8 of the manual prints them, and the same read back to their works."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generate.items import LIBRARIES, library
from generate.words import LANGUAGES
from ipnb_refs import Settings, Status, UsageError, Work, check, load_store, parse, read, resolve
from ipnb_refs.references import Citer, Quoted, Shape, write_line

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent / "cases" / "cited"
STORE = load_store(FOLDER / "store.bib")
LINES = (FOLDER / "cases.txt").read_text("utf-8").splitlines()
CASES = [tuple(map(str.strip, line.split("|"))) for line in LINES if line and line[0] != "#"]
WORK = re.compile(r"([+@]?)([\w-]+)(?:\{([^}]*)\})?")
LEAST = 120
SHAPES = (Shape.PARENTHETICAL, Shape.NARRATIVE, Shape.POSSESSIVE)


def quoted(key: str, typed: str) -> Quoted:
    pairs = dict(part.partition("=")[::2] for part in typed.split(";") if part)
    return Quoted(
        key,
        locator=pairs.get("loc", ""),
        prefix=pairs.get("pre", ""),
        suffix=pairs.get("suf", ""),
        cited_in=pairs.get("in", ""),
        introduced="later" in pairs,
    )


@pytest.mark.parametrize(("section", "works", "printed"), CASES, ids=lambda text: text[:50])
def test_citations_are_printed_as_the_manual_has_them(
    section: str, works: str, printed: str
) -> None:
    cited, elsewhere, shape, lang = [], [], Shape.PARENTHETICAL, "en"
    for mark, word, typed in WORK.findall(works):
        if not mark:
            cited.append(quoted(word, typed))
            elsewhere += [cited[-1].cited_in] if cited[-1].cited_in else []
        elif mark == "+":
            elsewhere.append(word)
        elif word in LANGUAGES:
            lang = word
        else:
            shape = Shape(word)
    citer = Citer(STORE, [*(each.key for each in cited), *elsewhere], lang=lang)
    shown = write_line(citer.cite(cited, shape), "markdown").replace("\\", "")
    assert shown == printed, section


def test_the_cases_are_many_and_of_all_sections() -> None:
    sections = Counter(section for section, _, _ in CASES)
    assert sum(sections.values()) >= LEAST
    expected = {"8.6", *(f"8.{n}" for n in (10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21))}
    assert set(sections) == expected
    assert STORE.diagnostics == ()


def may_fail(work: Work, shape: Shape) -> bool:
    """Long titles in a sentence are prose to the reader, and so are groups that end in lower case.

    Some of each are listed in cases/citations/known.
    """
    if not work.names:
        return shape is not Shape.PARENTHETICAL
    return work.names[0].literal.rpartition(" ")[2].islower()


def printed_alone(citer: Citer, key: str, shape: Shape) -> str:
    """A citation of one work, with a page where it stands in parentheses."""
    work = Quoted(key, locator="p. 4" if shape is Shape.PARENTHETICAL else "")
    return write_line(citer.cite([work], shape), "markdown")


@pytest.mark.parametrize("number", range(LIBRARIES))
def test_what_is_printed_reads_back_to_its_work(number: int) -> None:
    store = library(number).store
    keys = [work.key for work in store.works]
    # Most of them are printed alike in all languages.
    printed = {
        (key, shape, printed_alone(citer, key, shape))
        for citer in [Citer(store, keys, lang=language) for language in LANGUAGES]
        for key in keys
        for shape in SHAPES
    }
    wrong = []
    for key, shape, text in sorted(printed):
        document = read(f"Words before. {text} and words behind.")
        found = resolve(parse(document, store), store)
        read_back = any(key in each.candidates for each in found)
        if not (read_back or may_fail(store.work(key), shape)):
            wrong.append((key, shape.value, text, [each.status for each in found]))
    assert wrong == []


@pytest.mark.parametrize("number", range(LIBRARIES))
def test_a_post_of_printed_citations_is_clean(number: int) -> None:
    store = library(number).store
    keys = [work.key for work in store.works if not may_fail(work, Shape.NARRATIVE)]
    citer = Citer(store, keys)
    paragraphs: list[str] = []
    named: set[tuple[str, ...]] = set()
    for cluster in batched(keys, 3):
        for shape, chosen in ((Shape.NARRATIVE, cluster[:1]), (Shape.PARENTHETICAL, cluster)):
            works = []
            for key in chosen:
                authors = tuple(name.surname for name in store.work(key).names)
                works.append(Quoted(key, introduced=authors in named))
                named.add(authors)
            paragraphs.append(f"Words before. {write_line(citer.cite(works, shape), 'markdown')}.")
    chosen_rules = Settings(extend_select=("CIT212", "CIT215"))
    assert check(read("\n\n".join(paragraphs)), store, chosen_rules) == ()


def batched(keys: list[str], size: int) -> Iterator[list[str]]:
    for start in range(0, len(keys), size):
        yield keys[start : start + size]


def test_misuse_is_said() -> None:
    citer = Citer(STORE, ["koehler", "salas"])
    with pytest.raises(UsageError, match="one work"):
        citer.cite([Quoted("koehler"), Quoted("salas")], Shape.NARRATIVE)
    with pytest.raises(UsageError, match="not among the works"):
        citer.cite([Quoted("martin")])
    with pytest.raises(UsageError, match="no entry"):
        Citer(STORE, ["nobody"])
    with pytest.raises(UsageError, match="formats are"):
        write_line(citer.cite([Quoted("koehler")]), "rtf")


def test_resolved_is_what_the_round_trip_means() -> None:
    document = read(write_line(Citer(STORE, ["koehler"]).cite([Quoted("koehler")]), "text"))
    (found,) = resolve(parse(document, STORE), STORE)
    assert (found.status, found.key) == (Status.RESOLVED, "koehler")
