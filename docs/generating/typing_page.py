"""The pages "What to type" and "What programs write", made of entries that run as tests."""

from __future__ import annotations

import json
import re
import tomllib
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ipnb_refs.load import load_store
from ipnb_refs.references import build_references, cite
from ipnb_refs.store.mapping import LEGAL_TYPES
from ipnb_refs.writers import write

if TYPE_CHECKING:
    from collections.abc import Iterable

CASES = Path(__file__).resolve().parents[2] / "tests" / "cases" / "references"
WORKS = ("works-blogs.toml", "works-works.toml", "works-legal.toml")
CHAPTERS = {
    "10.1": "Periodicals: journals, magazines, newspapers, blogs",
    "10.2": "Books and reference works",
    "10.3": "Chapters, entries, poems, tales",
    "10.4": "Reports, codes, press releases",
    "10.5": "Conferences and talks",
    "10.6": "Theses",
    "10.7": "Reviews",
    "10.8": "Preprints and unpublished works",
    "10.9": "Data sets",
    "10.10": "Software, apps, AI",
    "10.11": "Tests and scales",
    "10.12": "Films, series, videos",
    "10.13": "Podcasts, music, speeches",
    "10.14": "Pictures, maps, slides",
    "10.15": "Social media",
    "10.16": "Web pages",
    "11.4": "Cases and court decisions",
    "11.5": "Statutes",
    "11.6": "Bills, hearings, reports of a Congress",
    "11.7": "Regulations and orders",
    "11.8": "Patents",
    "11.9": "Constitutions and charters",
    "11.10": "Treaties and conventions",
}
"""Sections of the manual and what they are about."""

_TYPING = """# What to type

For each kind of work: the entry, what the list prints, and the two citations. Every entry here
runs as a test: the reference comes out as shown, in HTML, Markdown, and text, and both citations
are read back to the same entry. [What programs write](programs.md) has the same for exports of
reference managers, and [Types and fields](fields.md) says what each field prints. Titles are made
lowercase where braces do not protect them (6.17).

"""
_PROGRAMS = """# What programs write

Exports of reference managers and of publishers, as they are, and the reference that each comes to.
Nothing has to be rewritten; every row runs as a test. Where a program writes something into a field
that means another thing, it is read as what it means: a site in `titleaddon`, a meeting in `note`,
EndNote's `type`, titles that Mendeley puts in two pairs of braces. The braces that Zotero's
“BibTeX” puts around capitals are kept: there, type titles in sentence case, as Zotero advises.

"""


def _cases(name: str) -> dict[str, Any]:
    return tomllib.loads((CASES / name).read_text("utf-8"))


def _store(case: dict[str, str]) -> Any:
    form = "bibtex" if "bib" in case else "csl-json"
    return load_store(text=case.get("bib") or case["csl"], format=form)


def _printed(store: Any) -> str:
    """The reference with its italics, as one line of HTML that Markdown shows."""
    rows = json.loads(write(build_references(None, store), "json"))
    html = next(row["html"] for row in rows if row["key"] == "k")
    return re.sub(r"</?(?!i>)[a-z][^>]*>", "", html)


def _entry(bib: str) -> str:
    """An entry with a field in each line."""
    if "\n" in bib.strip():
        return re.sub(r"^\n|\n$", "", bib).replace("\t", "  ")
    text = re.sub(r"(?<=[}\"\d]), (?=[a-z+:]+ ?=)", ",\n  ", bib)
    return re.sub(r"^(@\w+\{k,) ?", r"\1\n  ", text).removesuffix("}") + ",\n}"


def _shown(store: Any, bib: str) -> list[str]:
    both = [unescape(cite("k", store, narrative=narrative)) for narrative in (False, True)]
    return [
        f"```bibtex\n{_entry(bib)}\n```\n",
        f"> {_printed(store)}\n",
        f"In the text: {both[0]}; {both[1]}.\n",
    ]


def typing_page() -> str:
    """Every kind of work with its entry, its reference, and its citations."""
    works = [case for name in WORKS for case in _cases(name)["case"] if "bib" in case]
    lines = [_TYPING]
    for section, title in CHAPTERS.items():
        here = [case for case in works if case["section"] == section]
        if here:
            lines.append(f"## {title} ({section})\n")
        for case in here:
            lines += [f"### {case['name'][0].upper()}{case['name'][1:]}\n"]
            lines += _shown(_store(case), case["bib"])
    return "\n".join(lines)


def programs_page() -> str:
    """The exports of each program, with the sources for what it writes."""
    data = _cases("programs.toml")
    lines = [_PROGRAMS]
    for tool, about in data["tool"].items():
        links = ", ".join(f"[{n}]({url})" for n, url in enumerate(about["sources"], 1))
        links = links or "exports in public repositories"
        lines += [f"## {about['name']}\n", f"Sources: {links}.\n"]
        for case in (each for each in data["case"] if each["tool"] == tool):
            kind = f"{case['kind'][0].upper()}{case['kind'][1:]}"
            lines += [f"{kind} ({case['section']}):\n", f"```bibtex\n{_entry(case['bib'])}\n```\n"]
            lines.append(f"> {_printed(_store(case))}\n")
    return "\n".join(lines)


TYPES = (
    "article", "book", "incollection", "inreference", "report", "presentation", "inproceedings",
    "thesis", "unpublished", "online", "misc", "dataset", "software", "video", "audio", "podcast",
    "image", "periodical", "patent", "jurisdiction", "legislation", "legmaterial",
    "legadminmaterial", "constitution", "legal",
)  # fmt: skip
"""The types that the table of printed fields has a look at."""

_BASE = {
    "author": "Aaa, A.", "title": "Bbb", "date": "2001", "journaltitle": "Ccc",
    "publisher": "Ddd", "url": "https://example.org/e", "booktitle": "Ccc",
}  # fmt: skip
_PARTS = {"article": ("journaltitle",), "periodical": ("journaltitle",)}
_WITH_BOOK = ("incollection", "inreference", "inproceedings", "podcast")
_VALUES = {
    "url": "https://example.org/qqq", "doi": "10.1000/qqq", "date": "1789-05-06",
    "year": "1789", "month": "may", "origdate": "1788", "urldate": "1787-01-02",
    "eventdate": "1786-01-02", "pubstate": "inpress", "langid": "spanish",
}  # fmt: skip
_SEEN = {
    "date": "1789", "year": "1789", "month": "May", "origdate": "1788", "urldate": "1787",
    "eventdate": "1786", "pubstate": "in press",
}  # fmt: skip


def _where(printed: str, mark: str) -> str:
    """Say where a mark stands in a reference."""
    at = printed.find(mark)
    before, title = printed[:at], printed.find("Bbb")
    if at < 0:
        return ""
    if title < 0 or at < title:
        return "before the title"
    if before.count("[") > before.count("]"):
        return "in brackets after the title"
    if before.count("(") > before.count(")"):
        return "in parentheses"
    return "after the title"


def _printed_of(kind: str, name: str, *, is_name: bool) -> str:
    fields = dict(_BASE)
    for held in ("journaltitle", "booktitle"):
        keeps = kind in _WITH_BOOK if held == "booktitle" else kind in _PARTS
        if not keeps:
            del fields[held]
    value = _VALUES.get(name, "Qqq, Z." if is_name else "Qqq")
    fields[name] = value
    if name in ("year", "month"):
        del fields["date"]
        fields.setdefault("year", "1789")
    typed = ", ".join(f"{field}={{{text}}}" for field, text in fields.items())
    text = re.sub(r"<[^>]*>", "", unescape(_printed(load_store(text=f"@{kind}{{k, {typed}}}"))))
    return _where(text, _SEEN.get(name, "Qqq" if "qqq" not in value else "qqq"))


_FIELDS = """Found by printing a work of each type with author, title, date, publisher, URL, and the
field. One that is not here is read and printed nowhere, or only where another is missing: `host`
without an author, `howpublished` without a publisher.
"""


def _listed(kinds: list[str]) -> str:
    """Name the types, all of them in a word."""
    if len(kinds) == len(TYPES):
        return "all"
    rest = [kind for kind in TYPES if kind not in LEGAL_TYPES]
    return "all but legal works" if kinds == rest else ", ".join(kinds)


def printed_fields(fields: Iterable[str], names: Iterable[str]) -> str:
    """The table of what each field prints, found by printing it for every type."""
    of_names = frozenset(names)
    lines = [
        "## What a field prints\n",
        _FIELDS,
        "| field | where | types |",
        "| --- | --- | --- |",
    ]
    for name in sorted({*fields, *of_names}):
        places: dict[str, list[str]] = {}
        for kind in TYPES:
            if where := _printed_of(kind, name, is_name=name in of_names):
                places.setdefault(where, []).append(kind)
        for where, kinds in places.items():
            lines.append(f"| {name} | {where} | {_listed(kinds)} |")
    return "\n".join(lines)
