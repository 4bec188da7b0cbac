"""Articles in JATS, as publishers and PubMed Central give them: `<xref ref-type="bibr">`.

Read are the abstracts and the body. A citation is the year that stands in such a tag; a tag without
one, such as a number, says nothing here, and an article with hardly a year in its tags is none of
ours: its citations are numbers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from shapes import Article, Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
LEFT_OUT = {
    "table-wrap",
    "fig",
    "disp-formula",
    "inline-formula",
    "ref-list",
    "supplementary-material",
}
BLOCKS = {"p", "title", "sec", "abstract", "body", "list-item", "disp-quote"}
LEAST = 0.5
"""This share of the tags must hold a year."""


def read(text: str, name: str, source: str) -> Iterator[Article]:
    """Give the article, if it cites by author and year."""
    root = ET.fromstring(text)  # noqa: S314 - files that the user has chosen
    works = {ref.get("id", ""): _work(ref) for ref in root.iter("ref")}
    prose = _Prose()
    for part in (*root.iterfind(".//article-meta/abstract"), *root.iterfind("body")):
        prose.add(part)
    if not works or prose.tags * LEAST > len(prose.dates):
        return
    printed = "".join(prose.parts)
    cites = {(at, key) for at, keys in prose.dates.items() for key in keys if key in works}
    yield Article(
        name,
        Origin(root.findtext(".//journal-title") or source, _license(root)),
        printed,
        frozenset(cites),
        tuple({"id": key, **work} for key, work in works.items()),
        spared=frozenset(prose.dates.keys() - {at for at, _ in cites}),
    )


class _Prose:
    """The text of an article, with the years in its tags and what they mean."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.dates: dict[int, tuple[str, ...]] = {}
        self.tags = 0
        self._length = 0

    def add(self, element: ET.Element) -> None:
        if element.tag in LEFT_OUT:
            return
        start = self._length
        self._put(element.text)
        for child in element:
            self.add(child)
            self._put(child.tail)
        if element.tag == "xref" and element.get("ref-type") == "bibr":
            self.tags += 1
            typed = self._since(start)
            for found in YEAR.finditer(typed):
                self.dates[start + found.start()] = tuple((element.get("rid") or "").split())
        if element.tag in BLOCKS:
            self._put("\n\n")

    def _put(self, text: str | None) -> None:
        if text:
            tidy = text if text == "\n\n" else re.sub(r"\s", " ", text)
            self.parts.append(tidy)
            self._length += len(tidy)

    def _since(self, start: int) -> str:
        taken: list[str] = []
        length = self._length
        for part in reversed(self.parts):
            if length <= start:
                break
            taken.append(part)
            length -= len(part)
        return "".join(reversed(taken))


def _license(root: ET.Element) -> str:
    """Name the license by its address, as far as it is one of Creative Commons."""
    for element in root.iter("license"):
        told = " ".join([*element.attrib.values(), *("".join(element.itertext()),)])
        found = re.search(
            r"creativecommons\.org/(?:licenses/([a-z-]+)/([\d.]+)|(publicdomain))", told
        )
        if found:
            return f"CC {found[1].upper()} {found[2]}" if found[1] else "CC0"
    return ""


def _work(ref: ET.Element) -> dict[str, object]:
    """Give a tagged reference as an item of CSL-JSON, as far as the reader needs it."""
    text = {
        tag: _text(ref.find(f".//{tag}")) for tag in ("article-title", "source", "year", "volume")
    }
    title = text["article-title"] or text["source"]
    work: dict[str, object] = {"type": "article-journal" if text["article-title"] else "book"}
    if names := [_name(each) for each in _people(ref)]:
        work["author"] = names
    if year := YEAR.search(text["year"]):
        work["issued"] = {"date-parts": [[int(year[0])]]}
        letter = text["year"][year.end() : year.end() + 1]
        if letter.isalpha():
            work["year-suffix"] = letter
    work["title"] = title
    if text["article-title"] and text["source"]:
        work["container-title"] = text["source"]
    return work


def _people(ref: ET.Element) -> list[ET.Element]:
    groups = [
        each for each in ref.iter("person-group") if each.get("person-group-type") != "editor"
    ]
    found = [each for group in groups or [ref] for each in group.iter() if each.tag in NAMES]
    return found or [each for each in ref.iter() if each.tag in NAMES]


NAMES = {"name", "string-name", "collab"}


def _name(element: ET.Element) -> dict[str, str]:
    family = element.findtext("surname")
    if family is None:
        return {"literal": _text(element)}
    return {"family": family.strip(), "given": (element.findtext("given-names") or "").strip()}


def _text(element: ET.Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
