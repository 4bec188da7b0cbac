"""Other styles: what citeproc-py does wrong is made good, and its faults are still there."""

from __future__ import annotations

import re
import tomllib
import warnings
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from citeproc import (  # type: ignore[import-untyped]
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.model import Group as CslGroup  # type: ignore[import-untyped]
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]

from ipnb_refs import UsageError, build_references, load_store, write
from ipnb_refs.model import Link, Style, Styled
from ipnb_refs.references.apa.source_element import address
from ipnb_refs.references.csl import find_style

if TYPE_CHECKING:
    from ipnb_refs import ReferenceList, Store
    from ipnb_refs.store.entry import Entry

pytestmark = pytest.mark.no_cover  # long, and 97 % of the lines are reached without them

ROOT = Path(__file__).parents[1]
STORE = load_store(ROOT / "data" / "references.bib")
CASES = Path(__file__).parent / "cases"
SMALL = str(CASES / "styles" / "small.csl")
SMALL_STYLE = Path(SMALL).read_text("utf-8")
APA = str(find_style("apa").path)
STYLES = (
    "chicago-author-date",
    "harvard-cite-them-right",
    "deutsche-gesellschaft-fur-psychologie",
    APA,
    SMALL,
)
EDITED = load_store(
    text="@book{k, editor={Hale, Una and Ives, Bob}, title={Essays}, year={2010}, publisher={H}}"
)


FAULTS = tomllib.loads((CASES / "styles" / "faults.toml").read_text("utf-8"))["case"]
WORKS = [
    case["bib"].replace("{k,", f"{{k{number},", 1)
    for number, case in enumerate(
        case
        for file in sorted((CASES / "references").glob("works*.toml"))
        for case in tomllib.loads(file.read_text("utf-8"))["case"]
    )
    if "bib" in case
]
ODD = re.compile(r"[(\[] |\(\)|\[\]|,,| [,;.)]|(?<!\.)\.\.(?!\.)|(\b\w[\w ,.]{9,50})\1")
"""What empty places and things said twice look like."""


def raw(item: dict[str, Any], style: str) -> str:
    """What citeproc-py makes of an item by itself, or the name of what it raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        engine = CitationStylesStyle(style, validate=False)
        bibliography = CitationStylesBibliography(engine, CiteProcJSON([item]), formatter.plain)
        bibliography.register(Citation([CitationItem(item["id"])]))
        try:
            return "".join(map(str, bibliography.bibliography()[0])).strip()
        except AttributeError as error:
            return type(error).__name__


@cache
def whole_store(style: str) -> ReferenceList:
    """The project's own store in a style; what several tests look at is printed once."""
    return build_references(None, STORE, style=style)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: Path(style).stem)
def test_the_store_is_printed_in_every_style(style: str) -> None:
    built = whole_store(style)
    assert built.unprinted == ()
    assert len(built.references) == len(STORE.works)
    page = write(built, "html")
    assert "<i>" in page
    assert not any("\ue000" <= character <= "\uf8ff" for character in page)
    for reference in built.references:
        entry = STORE.entry(reference.key)
        text = str(reference.content)
        assert ".." not in text.replace("...", "")
        if entry.DOI and style != SMALL:
            urls = [node.url for node in reference.content.nodes if isinstance(node, Link)]
            assert f"https://doi.org/{address(entry.DOI)}" in urls


def test_works_are_in_our_order_and_have_our_letters() -> None:
    built = whole_store("chicago-author-date")
    ours = build_references(None, STORE)
    assert [each.key for each in built.references] == [each.key for each in ours.references]
    letters = [str(each.content) for each in built.references if each.year_suffix]
    assert [re.findall(r"2001[ab]", text) for text in letters] == [["2001a"], ["2001b"]]


def test_inline_text_comes_through_and_nothing_is_markup() -> None:
    store = load_store(
        text="@article{k, author={<b>, A.}, title={On \\emph{E. coli} & H$_2$O <script>}, "
        "journal={J}, year={2001}}"
    )
    for style in STYLES:
        built = build_references(None, store, style=style)
        page = write(built, "html")
        assert "<script>" not in page
        assert "<b>" not in page
        (reference,) = built.references
        assert Styled(Style.SUBSCRIPT, ("2",)) in _flat(reference.content.nodes)


def _flat(nodes: tuple[Any, ...]) -> list[Any]:
    found = []
    for node in nodes:
        found.append(node)
        if not isinstance(node, str):
            found += _flat(node.children)
    return found


def kind_of(entry: Entry) -> tuple[str, frozenset[tuple[str, int]]]:
    """What decides which parts of a style print a work: its type, and which variables it has."""
    counts = {name: len(v) if isinstance(v, list) else 1 for name, v in entry.to_csl().items()}
    return entry.type, frozenset((name, min(count, 2)) for name, count in counts.items())


@cache
def every_kind() -> Store:
    """Works in which each type has each of its variables that the cases of references have.

    Each comes with the others of its case, and one that shows nothing new is left out.
    """
    cases = [(text, *map(kind_of, load_store(text=text).entries)) for text in WORKS]
    shown: set[tuple[object, object]] = set()
    chosen = []
    for text, *kinds in sorted(cases, key=lambda case: -sum(len(each[1]) for each in case[1:])):
        new = {(kind, part) for kind, parts in kinds for part in parts} - shown
        if new:
            shown |= new
            chosen.append(text)
    return load_store(text="\n".join(chosen))


@pytest.mark.no_cover
@pytest.mark.parametrize("style", STYLES, ids=lambda style: Path(style).stem)
def test_every_kind_of_work_is_printed_once_and_whole(style: str) -> None:
    store = every_kind()
    built = build_references(None, store, style=style)
    assert len(built.references) == len(store.works) > 90
    # The works of law that only APA names by their parts have no title of their own.
    titled = {entry.key for entry in store if entry.title.nodes or entry.main_title}
    nameless = {work.key for work in store.works if not (work.key in titled or work.names)}
    assert set(built.unprinted) == nameless
    for reference in built.references:
        assert not ODD.search(str(reference.content)), reference


# --- the faults of citeproc-py: a case that fails here says that a shim can go ------------------


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case["name"])
def test_a_fault_is_still_there_and_mended(case: dict[str, str], tmp_path: Path) -> None:
    style = tmp_path / "style.csl"
    before = SMALL_STYLE.partition("<macro")[0]
    cited = '<citation><layout><text variable="title"/></layout></citation>'
    listed = f"<bibliography><layout>{case['layout']}</layout></bibliography></style>"
    style.write_text(before + cited + listed, "utf-8")
    store = load_store(text=case["bib"])
    assert raw({**store.entry("k").to_csl(), "id": "k"}, str(style)) == case["alone"]
    built = build_references(None, store, style=str(style))
    assert [str(each.content) for each in built.references] == [case["mended"]]
    assert built.unprinted == ()


def test_what_prints_nothing_is_printed_in_apa(tmp_path: Path) -> None:
    file = tmp_path / "empty.csl"
    start = SMALL_STYLE.partition("<layout suffix")[0]
    file.write_text(start + '<layout><text variable="PMID"/></layout></bibliography></style>')
    built = build_references(None, EDITED, style=str(file))
    assert built.unprinted == ("k",)
    assert str(built.references[0].content).startswith("Hale, U., & Ives, B. (Eds.). (2010).")


# --- refusals -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("style", "says"),
    [
        ("nature", "does not cite by author and date but by numeric"),
        ("ieee", "springer-basic-author-date is near to it and can be printed"),
        ("mla", "there is no style 'mla'; chicago-author-date is near to it and can be printed"),
        ("vancouver", "there is no style 'vancouver'; nlm-name-year is near to it"),
        ("chicago-author-dat", "did you mean .*chicago-author-date"),
        ("no/such.csl", "there is no file"),
        ("qqq", "there is no style 'qqq': name one that cites by author and date, as chicago"),
    ],
)
def test_styles_that_cannot_be_used_are_refused(style: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        build_references(None, EDITED, style=style)


@pytest.mark.parametrize("style", ["mla", "vancouver", "chicago", "turabian", "ama", "ieee"])
def test_what_is_named_in_the_place_of_a_style_can_be_printed(style: str) -> None:
    with pytest.raises(UsageError) as refused:
        build_references(None, EDITED, style=style)
    named = re.search(r"([\w-]+) is near to it and can be printed", str(refused.value))
    assert named is not None
    assert "Essays" in write(build_references(None, EDITED, style=named[1]), "text")


def test_a_file_that_is_no_style_is_refused(tmp_path: Path) -> None:
    for text, says in (("<a", "is no CSL style: .*line 1"), ("<a/>", "no CSL style with a bib")):
        file = tmp_path / "x.csl"
        file.write_text(text)
        with pytest.raises(UsageError, match=says):
            build_references(None, EDITED, style=str(file))


def test_threads_may_print_at_once() -> None:
    def printed(_: int) -> list[str]:
        built = build_references(None, EDITED, style=SMALL)
        return [str(each.content) for each in built.references]

    before = CslGroup.process
    with ThreadPoolExecutor(4) as pool:
        assert len({tuple(each) for each in pool.map(printed, range(12))}) == 1
    assert CslGroup.process is before
