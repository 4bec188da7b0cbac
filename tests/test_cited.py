"""Citations as chapter 8 of the manual prints them, and the same read back to their works."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

import pytest

from generate.items import LIBRARIES, library
from generate.words import LANGUAGES
from ipnb_refs import (
    Content,
    Date,
    Form,
    Name,
    Settings,
    Status,
    UsageError,
    Work,
    build_references,
    check,
    load_store,
    parse,
    read,
    resolve,
)
from ipnb_refs.references import Citer, Quoted, authors_in_text, cited, labels, year_label
from ipnb_refs.references.apa import reference_of
from ipnb_refs.store import IndexedWork
from ipnb_refs.writers import write_line
from shares import share

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.no_cover  # long, and 98 % of the lines are reached without them

FOLDER = Path(__file__).parent / "cases" / "cited"
STORE = load_store(FOLDER / "store.bib")
LINES = (FOLDER / "cases.txt").read_text("utf-8").splitlines()
CASES = [tuple(map(str.strip, line.split("|"))) for line in LINES if line and line[0] != "#"]
WORK = re.compile(r"([+@]?)([\w-]+)(?:\{([^}]*)\})?")
LEAST = 120
WAYS = ("parenthetical", "narrative", "possessive")


def printed_as(way: str, citer: Citer, works: list[Quoted]) -> Content:
    """A citation in a form, the possessive, or a part of it."""
    match way:
        case "author-only":
            return citer.authors(works[0])
        case "year-only":
            return citer.year(works[0])
        case "possessive":
            return citer.cite(works, Form.NARRATIVE, possessive=True)
        case _:
            return citer.cite(works, Form(way))


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
    meant, elsewhere, way, lang = [], [], "parenthetical", "en"
    for mark, word, typed in WORK.findall(works):
        if not mark:
            meant.append(quoted(word, typed))
            elsewhere += [meant[-1].cited_in] if meant[-1].cited_in else []
        elif mark == "+":
            elsewhere.append(word)
        elif word in LANGUAGES:
            lang = word
        else:
            way = word
    citer = Citer(STORE, [*(each.key for each in meant), *elsewhere], lang=lang)
    shown = write_line(printed_as(way, citer, meant), "markdown").replace("\\", "")
    assert shown == printed, section


def test_the_cases_are_many_and_of_all_sections() -> None:
    sections = Counter(section for section, _, _ in CASES)
    assert sum(sections.values()) >= LEAST
    expected = {"8.6", *(f"8.{n}" for n in (10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21))}
    assert set(sections) == expected
    assert STORE.diagnostics == ()


def may_fail(work: Work, way: str) -> bool:
    """Long titles in a sentence are prose to the reader, and so are groups that end in lower case.

    Some of each are listed in cases/citations/known.
    """
    if not work.names:
        return way != "parenthetical"
    return work.names[0].literal.rpartition(" ")[2].islower()


def printed_alone(citer: Citer, key: str, way: str) -> str:
    """A citation of one work, with a page where it stands in parentheses."""
    work = Quoted(key, locator="p. 4" if way == "parenthetical" else "")
    return write_line(printed_as(way, citer, [work]), "markdown")


@pytest.mark.no_cover
@pytest.mark.parametrize("number", range(LIBRARIES))
def test_what_is_printed_reads_back_to_its_work(number: int) -> None:
    store = library(number).store
    keys = [work.key for work in store.works]
    # Most of them are printed alike in all languages.
    printed = {
        (key, way, printed_alone(citer, key, way))
        for citer in [Citer(store, keys, lang=each) for each in share(tuple(LANGUAGES), number, 3)]
        for key in keys
        for way in WAYS
    }
    wrong = []
    for key, way, text in sorted(printed):
        document = read(f"Words before. {text} and words behind.")
        found = resolve(parse(document, store), store)
        read_back = any(key in each.candidates for each in found)
        if not (read_back or may_fail(store.work(key), way)):
            wrong.append((key, way, text, [each.status for each in found]))
    assert wrong == []


@pytest.mark.parametrize("number", range(LIBRARIES))
def test_a_post_of_printed_citations_is_clean(number: int) -> None:
    store = library(number).store
    keys = [work.key for work in store.works if not may_fail(work, "narrative")]
    citer = Citer(store, keys)
    paragraphs: list[str] = []
    named: set[tuple[str, ...]] = set()
    for cluster in batched(keys, 3):
        for form, chosen in ((Form.NARRATIVE, cluster[:1]), (Form.PARENTHETICAL, cluster)):
            works = []
            for key in chosen:
                authors = tuple(name.surname for name in store.work(key).names)
                works.append(Quoted(key, introduced=authors in named))
                named.add(authors)
            paragraphs.append(f"Words before. {write_line(citer.cite(works, form), 'markdown')}.")
    chosen_rules = Settings(extend_select=("CIT212", "CIT215"))
    assert check(read("\n\n".join(paragraphs)), store, chosen_rules) == ()


def batched(keys: list[str], size: int) -> Iterator[list[str]]:
    for start in range(0, len(keys), size):
        yield keys[start : start + size]


def test_misuse_is_said() -> None:
    citer = Citer(STORE, ["koehler", "salas"])
    with pytest.raises(UsageError, match="one work"):
        citer.cite([Quoted("koehler"), Quoted("salas")], Form.NARRATIVE)
    with pytest.raises(UsageError, match="not among the works"):
        citer.cite([Quoted("martin")])
    for part in (citer.authors, citer.year):
        with pytest.raises(UsageError, match="not among the works"):
            part(Quoted("martin"))
    with pytest.raises(UsageError, match="no entry"):
        Citer(STORE, ["nobody"])
    with pytest.raises(UsageError, match="formats are"):
        write_line(citer.cite([Quoted("koehler")]), "rtf")


def test_resolved_is_what_the_round_trip_means() -> None:
    document = read(write_line(Citer(STORE, ["koehler"]).cite([Quoted("koehler")]), "text"))
    (found,) = resolve(parse(document, STORE), STORE)
    assert (found.status, found.key) == (Status.RESOLVED, "koehler")


def light(*surnames: str, others: bool = False, date: Date | None = None) -> Work:
    names = tuple(Name(family=surname) for surname in surnames)
    return IndexedWork(key="w", names=names, others=others, issued=date, title="Rooms")


@pytest.mark.parametrize(
    ("work", "narrative", "enclosed"),
    [
        (light("Orr", date=Date(2016)), "Orr (2016)", "Orr, 2016"),
        (light("Orr", "Lam", date=Date(2016)), "Orr and Lam (2016)", "Orr & Lam, 2016"),
        (light("Orr", "Lam", "Roe"), "Orr et al. (n.d.)", "Orr et al., n.d."),
        (light("Orr", others=True, date=Date(status="in press")),
         "Orr et al. (in press)", "Orr et al., in press"),
        (light(date=Date(2002, end=Date(2008))), "“Rooms” (2002–2008)", "“Rooms”, 2002–2008"),
        (light(others=True, date=Date(-350)), "“Rooms” (350 B.C.E.)", "“Rooms”, 350 B.C.E."),
    ],
)  # fmt: skip
def test_a_light_work_is_named_as_it_is_cited(work: Work, narrative: str, enclosed: str) -> None:
    assert cited(work) == narrative
    assert cited(work, enclosed=True) == enclosed
    assert enclosed.startswith(authors_in_text(work, "&"))


def test_the_two_ways_to_name_a_work_agree() -> None:
    for work in STORE.works:
        if work.names and not (work.short_names or work.original_year):
            full = str(Citer(STORE, [work.key]).cite([Quoted(work.key)]))
            assert full.strip("()").replace(", ca. ", ", ") == cited(work, enclosed=True)


def test_letters_stand_behind_what_is_in_the_place_of_the_year() -> None:
    assert year_label(Date(2012), "a") == "2012a"
    assert year_label(Date(status="in press"), "a") == "in press-a"
    assert year_label(None, "b") == "n.d.-b"


def test_works_are_told_apart_without_printing_them() -> None:
    keys = [each.key for each in STORE.works]
    with mock.patch("ipnb_refs.references.build.reference_of", wraps=reference_of) as printed:
        marks = labels(keys, STORE, Settings())
        assert printed.call_count == 0
        listed = build_references(None, STORE).references
        assert printed.call_count == len(keys)
    assert [each.key for each in listed] == sorted(keys, key=lambda key: marks[key].place)
    assert {each.key: each.year_suffix for each in listed} == {k: marks[k].letter for k in keys}
