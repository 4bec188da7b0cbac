"""Typed entries, and lists of them, read as works with their places."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ipnb_refs import Document, Format, build_references, check, load_store, read, write
from ipnb_refs.listed import ListedWork, TypedList, read_list
from ipnb_refs.listed.to_bibtex import import_lists

if TYPE_CHECKING:
    from ipnb_refs import CiteName

FILE, FORMS, OF_SOURCES, DESCRIBED, OF_GAPS = (
    tomllib.loads((Path(__file__).parent / "cases" / f"{name}.toml").read_text("utf-8"))
    for name in ("typed", "typed-forms", "typed-sources", "typed-descriptions", "typed-gaps")
)
CASES, LISTS, SOURCES = [*FILE["case"], *FORMS["case"]], FILE["list"], OF_SOURCES["case"]
PARTS = ("title", "container", "volume", "issue", "pages", "publisher")
NO_STORE = load_store(text="")
PIECES = (
    "Siegel, D. J.", "Siegel DJ", "and", "&", "et al.", "World Health Organization", "———",
    "(2012)", "2012", "2012a", "(n.d.)", "(Eds.)", "In", "“", "”", "Journal of Minds", "12(3)",
    ":", ".", ",", ";", "pp. 3–4", "https://doi.org/10.1000/x", "\n", "\n\n", "- ", "[1] ", "*",
    "(", ")", "é",
)  # fmt: skip


def only(text: str) -> tuple[Document, ListedWork | None]:
    document = read(f"References\n\n{text}\n", format="text")
    found = read_list(document)
    return document, found.works[0] if found else None


def shown(name: CiteName) -> str:
    if name.name.literal:
        return f"{{{name.name.literal}}}"
    given = " ".join(filter(None, (name.name.given, name.name.dropping_particle)))
    return " | ".join(filter(None, (name.name.surname, given)))


def described(document: Document, work: ListedWork) -> dict[str, Any]:
    found: dict[str, Any] = {"names": [shown(name) for name in work.names]}
    found |= {"others": True} if work.others else {}
    found |= {"repeated": True} if work.repeated else {}
    found |= {"role": work.role.text} if work.role else {}
    found |= {"date": work.date.span.of(document.text)} if work.date else {}
    for part in PARTS:
        if typed := getattr(work, part):
            found[part] = typed.text
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_entries_are_read_as_the_case_says(case: dict[str, Any]) -> None:
    document, work = only(case["text"])
    expected = {key: value for key, value in case.items() if key != "text"}
    assert (described(document, work) if work else {}) == expected


@pytest.mark.parametrize("case", SOURCES, ids=lambda case: case["text"][:50])
def test_sources_are_imported_as_the_case_says(case: dict[str, Any]) -> None:
    expected = {key: each for key, each in case.items() if key not in ("text", "format", "none")}
    markup = case.get("format", "markdown")
    heading = {"markdown": "## References", "html": "<h2>References</h2>", "text": "References"}
    document = read(f"{heading[markup]}\n\n{case['text']}\n", format=markup)
    (entry,) = load_store(text=import_lists(document).bibtex).entries
    found = entry.to_csl()
    found["year"] = found["issued"]["date-parts"][0][0]
    for role in ("translator", "editor"):
        names: list[dict[str, str]] = found.get(role, [])
        found[role] = [f"{each.get('family')}, {each.get('given')}" for each in names]
    assert {key: found.get(key) for key in expected} == expected
    assert not found.keys() & set(case.get("none", ()))


@pytest.mark.parametrize("case", OF_GAPS["case"], ids=lambda case: case["text"][:50])
def test_gaps_are_imported_as_the_case_says(case: dict[str, Any]) -> None:
    expected = {key: each for key, each in case.items() if key not in ("text", "none", "marks")}
    imported = import_lists(read(f"References\n\n{case['text']}\n", format="text"))
    (entry,) = load_store(text=imported.bibtex).entries
    found = entry.to_csl()
    for role in {"container-author", "editor", "translator"} & found.keys():
        found[role] = [f"{each['family']}, {each['given']}" for each in found[role]]
    assert {key: found.get(key) for key in expected} == expected
    assert not found.keys() & set(case.get("none", ()))
    unread = [doubt for doubts in imported.doubts for doubt in doubts if "not read" in doubt]
    assert unread == case.get("marks", [])


@pytest.mark.parametrize("case", DESCRIBED["case"], ids=lambda case: case["text"][:50])
def test_what_is_said_of_the_kind_of_a_work_comes_back(case: dict[str, Any]) -> None:
    document = read(f"## References\n\n{case['text']}\n")
    bibtex = import_lists(document).bibtex
    assert [piece for piece in case.get("bib", ()) if piece not in bibtex] == []
    assert " not read" not in bibtex
    typed = read_list(document)
    assert typed is not None
    for store in (load_store(text=bibtex), typed.store)[: 2 if case.get("typed") else 1]:
        printed = write(build_references(None, store), "text")
        assert printed.strip() == case["text"].replace("*", "")


@pytest.mark.parametrize("case", LISTS, ids=lambda case: case["entries"][0][:50])
def test_a_list_tells_what_one_entry_does_not(case: dict[str, Any]) -> None:
    found = read_list(read("\n\n".join(("## References", *case["entries"]))))
    assert found is not None
    assert [[shown(name) for name in work.names] for work in found.works] == case["names"]


def spans_of(work: ListedWork) -> list[tuple[int, int]]:
    spans = [part.span for name in PARTS if (part := getattr(work, name))]
    spans += [] if work.repeated else [name.span for name in work.names]
    spans += [part.span for part in (work.role, work.doi, work.url) if part]
    spans += [work.date.span] if work.date else []
    return [(span.start, span.end) for span in spans]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=30),
    st.sampled_from(list(Format)),
)
def test_nothing_raises_and_every_part_lies_in_its_entry(pieces: list[str], markup: Format) -> None:
    document = read("Words (Siegel, 2012).\n\n## References\n\n" + " ".join(pieces), format=markup)
    found = read_list(document)
    check(document, NO_STORE)
    for work in found.works if found else ():
        assert work.key in keys_of(found)
        assert work.span.start < work.span.end <= len(document.text)
        for start, end in spans_of(work):
            assert work.span.start <= start < end <= work.span.end


def keys_of(found: TypedList | None) -> set[str]:
    return {work.key for work in found.store.works} if found else set()


@pytest.mark.no_cover  # tracing takes longer than what is measured
@pytest.mark.parametrize(
    "entry", ["Siegel, D. ", "A, B, ", "(2012) ", "In X (Eds.), ", "“a ", "1(2)3:"]
)
def test_a_long_entry_takes_no_longer_than_its_length(entry: str) -> None:
    """Of the processor's time; below a quarter of a second nobody waits, and noise decides."""

    def taken(times: int) -> float:
        document = read("## References\n\nSiegel, D. (2012). " + entry * times)
        begin = time.process_time()
        read_list(document)
        return time.process_time() - begin

    taken(10)
    few, many = taken(1_000), taken(4_000)
    assert many < max(8 * few, 0.25)


def test_lists_that_are_offered_for_reading_are_told_apart() -> None:
    text = (
        "Words (Siegel, 2012).\n\n## References\n\nSiegel, D. J. (2012). *Mind*. Guilford.\n\n"
        "## Further reading\n\n1. Bowlby, J. (1969). *Loss*. Basic Books.\n"
    )
    found = read_list(read(text))
    assert found is not None
    assert [work.key for work in found.works] == ["siegel2012", "bowlby1969"]
    assert found.further == {"bowlby1969"}
    assert found.work("bowlby1969").number == 1
    assert check(read(text), NO_STORE) == ()


def test_a_text_of_entries_is_a_store() -> None:
    store = load_store(
        text="Siegel, D. J. (2012b). *Mind*. Guilford.\n\n———. (2015). Others. Norton.",
        format="typed",
    )
    first, second = store.entries
    assert (first.key, first.year_suffix, first.type) == ("siegel2012b", "b", "book")
    assert second.author == first.author


@pytest.mark.parametrize(("opening", "closing"), [("*", "*"), ("_", "_"), ("<em>", "</em>")])
def test_a_title_in_italics_ends_where_they_do(opening: str, closing: str) -> None:
    text = (
        f"## References\n\nMoura, R. (2010), {opening}Brains, bonds{closing}, Lumi, Rome.\n\n"
        f"Moura, R. (2012). {opening}Homo sapiens{closing} and others, again. Lumi.\n"
    )
    found = read_list(read(text))
    assert found is not None
    titles = [work.title for work in found.works]
    assert [title and title.span.of(text) for title in titles[:1]] == ["Brains, bonds"]
    assert titles[1] is not None
    assert titles[1].text == "Homo sapiens and others, again"
