"""Works printed one by one in a style, each by itself."""

from __future__ import annotations

import io
import re
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ipnb_refs.model import Content, Reference, ReferenceList
from ipnb_refs.references.apa import MANUSCRIPTS, address, doi
from ipnb_refs.references.csl.citeproc_py import (
    NAMES,
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    CiteProcJSON,
)
from ipnb_refs.references.csl.marks import Marks, marked, unmarked
from ipnb_refs.references.csl.repairs import mended, with_hyphens
from ipnb_refs.regex import regex
from ipnb_refs.store import FIELDS, csl_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.references.csl.style_files import Csl
    from ipnb_refs.store import Entry

_STOPS = regex(r"[.,;:](?: \.)+|((?<=[?!])[\ue010-\ue017]*|(?<=\.)[\ue010-\ue017]+)\.")
"""Full stops that say nothing: of an empty sentence, behind "?", and behind "*U.S.*"."""


def build(style: Csl, works: Sequence[tuple[Entry, Reference]], lang: str = "") -> ReferenceList:
    """Print works, each with its reference in APA, in this style and their order."""
    with _quiet(), mended() as forget:
        engine = _engine(style, lang)
        references, failed = [], []
        for number, (entry, apa) in enumerate(works):
            forget()
            content = _printed(engine, entry, apa.year_suffix, f"i{number}")
            if content is None:
                failed.append(entry.key)
            references.append(Reference(entry.key, content or apa.content, apa.year_suffix))
    return ReferenceList(tuple(references), tuple(failed))


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the warnings of citeproc-py about variables that it does not know to ourselves."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _engine(style: Csl, lang: str) -> Any:
    locale = {"en": "en-US", "pt": "pt-BR"}.get(lang, f"{lang}-{lang.upper()}" if lang else None)
    return CitationStylesStyle(io.BytesIO(style.xml), locale=locale, validate=False)


def _printed(engine: Any, entry: Entry, letter: str, name: str) -> Content | None:
    """Print one work by itself, so that its faults are its own; None where nothing comes of it."""
    try:
        item = _item(entry, letter, name)
        if "title" not in item and not any(map(_is_names, item.values())):
            return None  # an executive order by its number: styles have no words for it
        source = CiteProcJSON([item])
        with_hyphens(source[name])
        counts = {k: v for k, v in item.items() if k.startswith("number-of") and v.isdigit()}
        bibliography = CitationStylesBibliography(engine, source, Marks)
        bibliography.register(Citation([CitationItem(name, **counts)]))
        printed = bibliography.bibliography()
        text = "".join(map(str, printed[0])) if printed else ""
    except Exception:
        return None
    text = _lettered(_STOPS.sub(_stop, " ".join(text.split())), entry, letter)
    return Content(unmarked(text)) if text.strip(" .") else None


def _stop(found: re.Match[str]) -> str:
    return "." if found[1] is None else found[1]


def _item(entry: Entry, letter: str, name: str) -> dict[str, Any]:
    """Give the work as CSL-JSON, with the text of inline nodes marked."""
    item = {k: v for k, v in entry.to_csl().items() if k != "year-suffix"}
    for field in FIELDS:
        value, variable = getattr(entry, field), csl_name(field)
        if isinstance(value, Content) and variable in item:
            item[variable] = marked(value.nodes)
    _tidy(item, entry)
    known = _known_roles()
    item = {k: v for k, v in item.items() if not _is_names(v) or k.replace("-", "_") in known}
    return {**item, "id": name, **({"year-suffix": letter} if letter else {})}


def _tidy(item: dict[str, Any], entry: Entry) -> None:
    """Say what styles ask for in the way that they ask for it."""
    if "title" not in item and "container-title" in item:
        # Proceedings named by their booktitle alone are no part of anything: "In ..." would lie.
        item["title"] = item.pop("container-title")
    if "issued" not in item and "title" in item and "event-date" in item:
        item["issued"] = item["event-date"]  # what was said at a meeting has its date
    if entry.issued is not None and entry.issued.open_end:
        item["issued"]["date-parts"].append([0])  # how citeproc-py says that it goes on
    if journal := item.get("container-title"):
        item["container-title"] = str(journal).rstrip(" ,;")  # theirs follows
    for kind in {"genre", "medium"} & item.keys():
        item[kind] = MANUSCRIPTS.get(item[kind], item[kind])
    genre, number = str(item.get("genre", "")), str(item.get("number", ""))
    if genre and number.startswith(f"{genre} "):
        item["number"] = number.removeprefix(f"{genre} ")  # "Working Paper 18" says both
    if number and item.get("archive_location") == number:
        del item["archive_location"]  # typed twice
    if entry.DOI:
        item["DOI"] = address(doi(entry))
    if entry.URL:
        item["URL"] = address(entry.URL.strip())


def _is_names(value: object) -> bool:
    return isinstance(value, list)


def _known_roles() -> frozenset[str]:
    """Name the roles that citeproc-py knows; all others make it crash."""
    return frozenset(str(name).replace("-", "_") for name in NAMES)


def _lettered(text: str, entry: Entry, letter: str) -> str:
    """Put the letter behind the year where the style did not: citeproc-py knows no letters."""
    year = str(entry.issued.year) if entry.issued and entry.issued.year else ""
    if not letter or not year or re.search(rf"\d{{4}}{letter}\b", text):
        return text
    return text.replace(year, f"{year}{letter}", 1)
