"""A long list, rendered by the engines of site generators: the same words and italics in each.

`make integrations` installs the engines; where one is missing its tests are skipped.
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest

import tools
from ipnb_refs import Settings, build_references, cite, load_store, parse, read, resolve, write
from ipnb_refs.model import ReferenceList
from ipnb_refs.sections import update_section, with_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ENGINES = Path(__file__).parent / "engines"
CASES = Path(__file__).parent / "cases" / "references"
TABLE: Mapping[str, Mapping[str, Any]] = tomllib.loads(
    (ENGINES / "engines.toml").read_text("utf-8")
)
POST = "# Company\n\nWhat heals is company.\n\n## Code\n\nMore.\n"

SIGNS = str.maketrans({**dict.fromkeys("“”", '"'), **dict.fromkeys("‘’", "'"), "…": "..."})
"""What engines make of typed quotation marks and dots, taken back; dashes see `plain`."""

pytestmark = pytest.mark.no_cover


def rendered(engine: str, text: str, folder: Path) -> str:
    """Render a post, whose name says whether it is MDX; skip where the engine is not installed."""
    tools.need(TABLE[engine]["needs"])
    (folder / name_of(engine)).write_text(text, "utf-8")
    run = tools.run(TABLE[engine]["run"], folder, ENGINES)
    assert run.returncode == 0, run.stderr + run.stdout
    return run.stdout


def name_of(engine: str) -> str:
    return "post.mdx" if engine == "MDX" else "post.md"


@cache
def every_work() -> ReferenceList:
    """Every work of the cases for APA, of all types, in seven languages; and some odd titles."""
    listed: list[Any] = []
    for file in sorted(CASES.glob("works*.toml")):
        for case in tomllib.loads(file.read_text("utf-8"))["case"]:
            form = "bibtex" if "bib" in case else "csl-json"
            store = load_store(text=case.get("bib") or case["csl"], format=form)
            settings = Settings().for_post(case.get("lang"))
            references = build_references(None, store, settings=settings).references
            listed += (each for each in references if each.key == "k")
    odd = tomllib.loads((ENGINES / "odd.toml").read_text("utf-8"))["titles"]
    for title in odd:
        work = {"id": "k", "type": "book", "title": title, "issued": {"date-parts": [[2012]]}}
        work["author"] = [{"family": "Berg"}]
        store = load_store(text=json.dumps([work]), format="csl-json")
        listed += build_references(None, store).references
    return ReferenceList(tuple(replace(each, key=f"w{n}") for n, each in enumerate(listed)))


class Entries(HTMLParser):
    """The paragraphs below the heading of the list, with italics marked; and ids and addresses."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.headings: list[str] = []
        self._is_open = self._is_heading = False
        self._italics = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if identifier := named.get("id"):
            self.ids.append(identifier)
        if address := named.get("href"):
            self.addresses.append(unquote(address))
        if re.fullmatch(r"h\d", tag):
            self.headings.append("")
            self._is_heading = True
        elif tag == "p":
            self._is_open = True
            self.texts.append("")
        elif tag in {"i", "em"}:
            self._italics += 1

    def handle_endtag(self, tag: str) -> None:
        if re.fullmatch(r"h\d", tag):
            self._is_heading = False
        elif tag == "p":
            self._is_open = False
        elif tag in {"i", "em"}:
            self._italics -= 1

    def handle_data(self, data: str) -> None:
        if self._is_heading:
            self.headings[-1] += data
        elif self._is_open:
            marked = "".join(f"{sign}\N{COMBINING LOW LINE}" for sign in data)
            self.texts[-1] += marked if self._italics else data

    def listed(self) -> list[str]:
        """The entries, without what stands above the list."""
        texts = [re.sub(r"\s\u0332?", " ", each).strip() for each in self.texts]
        return texts[texts.index("More.") + 1 :]


def plain(entries: list[str], engine: str) -> dict[int, str]:
    """Entries by their place, without signs that an engine sets of its own."""
    if TABLE[engine].get("sets_signs"):
        entries = [each.translate(SIGNS) for each in entries]
        entries = [re.sub(r"([.-]\u0332?|[–—]\u0332?)+", _as_one, each) for each in entries]
    return dict(enumerate(entries))


def _as_one(found: re.Match[str]) -> str:
    """Write a run of dashes or dots as one."""
    return re.sub(r"[–—-]\u0332?(?:[–—-]\u0332?)*", "-", re.sub(r"\.\u0332", ".", found[0]))


@pytest.mark.parametrize("engine", TABLE)
def test_words_and_italics_are_the_same(engine: str, tmp_path: Path) -> None:
    references = every_work()
    text = update_section(read(POST, path=name_of(engine)), references)
    got = Entries(rendered(engine, text, tmp_path))
    expected = Entries("<p>More.</p>" + write(references, "html"))
    assert len(expected.listed()) >= 60
    assert plain(got.listed(), engine) == plain(expected.listed(), engine)
    assert set(expected.addresses) <= set(got.addresses)
    assert [each.strip() for each in got.headings] == ["Company", "Code", "References"]


@pytest.mark.parametrize("engine", [name for name in TABLE if TABLE[name].get("html", True)])
def test_every_link_lands(engine: str, tmp_path: Path) -> None:
    store = load_store(tools.ROOT / "data" / "references.bib")
    cited = "".join(f"So it is {cite(work.key, store)}.\n\n" for work in store)
    document = read(f"{POST}\n{cited}", path=name_of(engine))
    resolutions = resolve(parse(document, store), store)
    references = build_references(resolutions, store)
    page = Entries(
        rendered(engine, with_list(document, resolutions, references, links=True), tmp_path)
    )
    landing = [each[1:] for each in page.addresses if each.startswith("#")]
    assert len(landing) == 2 * sum(each.key is not None for each in resolutions) >= 2 * 45
    assert set(landing) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
