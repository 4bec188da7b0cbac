"""CSL-JSON text -> raw items and diagnostics, as Zotero, citation.js and pandoc write it.

Items are read one by one, so each has its place in the file. All variables are checked here for
their kind, and decoded (by `decode_item`) only when a work is used.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ipnb_refs.model import Span
from ipnb_refs.regex import regex
from ipnb_refs.store import problems
from ipnb_refs.store.csl import variables
from ipnb_refs.store.fields import Contributors
from ipnb_refs.store.index import IndexedWork
from ipnb_refs.store.problems import Place
from ipnb_refs.store.raw import Bibliography, Origin, RawItem, rest_of_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ipnb_refs.model import Date, Diagnostic

_SPACE = regex(r"[ \t\r\n]*")
_LIST = regex(r"\"(?:items|references)\"\s*:\s*(?=\[)")
_LONGEST_INTEGER = 18
_AS_LIST = 'write a list of items: [{"id": "siegel2012", "type": "book", ...}]'
_NAMES_ADVICE = 'write a list of names: [{"family": "Siegel", "given": "Daniel J."}]'
_DATE_ADVICE = 'write {"date-parts": [[2012, 5, 3]]}, or {"literal": "n.d."}'


def read_csl_json(text: str, path: str) -> Bibliography:
    """Read the items of a text in its order; whatever is wrong with it is a diagnostic.

    A list of items, an object with such a list under "items" or "references", and a single item
    are understood. What stands before the place where the JSON breaks off is kept.
    """
    reader = _ItemReader(text, path)
    reader.read()
    return Bibliography(tuple(reader.items), tuple(reader.found))


def _first_contributors(item: Mapping[str, Any]) -> Contributors:
    """Read the names that stand in the author's place; an episode has its writers and directors."""
    found = ((role, variables.names_of(item.get(role))) for role in variables.FIRST_NAMES)
    role, first = next(((role, read) for role, read in found if read.names), ("", variables.NOBODY))
    directed = role == "author" and bool(item.get("director"))
    writers = first if directed else variables.names_of(item.get("script-writer"))
    if (role in ("author", "editor") and not directed) or not writers.names:
        return first
    directors = variables.names_of(item.get("director"))
    both = tuple(dict.fromkeys((*writers.names, *directors.names)))
    return Contributors(both, writers.others or directors.others)


def _of_event(item: Mapping[str, Any]) -> Date | None:
    """Read when a talk was given that has no other date."""
    return variables.date_of(item.get("event-date")) if item.get("type") == "speech" else None


def index_item(raw: RawItem) -> IndexedWork:
    """Read the light row of an item."""
    item = raw.item
    contributors = _first_contributors(item)
    original = variables.date_of(item.get("original-date"))
    return IndexedWork(
        raw.key,
        contributors.names,
        contributors.others,
        variables.date_of(item.get("issued")) or _of_event(item),
        original.year if original else None,
        variables.text_of(item.get("year-suffix")),
        str(variables.content_of(item.get("title"))).strip(),
    )


class _ItemReader:
    """Reads one text."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self.items: list[RawItem] = []
        self.found: list[Diagnostic] = []
        self.decoder = json.JSONDecoder(parse_int=_integer)
        self.line, self.counted = 1, 0

    def read(self) -> None:
        """Read the whole text."""
        start = self.after_space(0)
        sign = self.text[start : start + 1]
        if not sign:
            return
        if sign == "[":
            self.list(start)
            return
        value, end = self.value(start)
        if end is None:
            return
        wrapped = isinstance(value, dict) and ("items" in value or "references" in value)
        inner = _LIST.search(self.text, start, end) if wrapped else None
        if inner:
            self.list(inner.end())
        elif isinstance(value, dict) and ("id" in value or "type" in value):
            self.item(value, Span(start, end))
        else:
            self.report_json(start, "this file does not contain a list of items", _AS_LIST)

    def list(self, start: int) -> None:
        """Read the items between two brackets."""
        position = self.after_space(start + 1)
        while self.text[position : position + 1] != "]":
            value, end = self.value(position)
            if end is None:
                return
            self.item(value, Span(position, end))
            position = self.after_space(end)
            sign = self.text[position : position + 1]
            if sign == ",":
                position = self.after_space(position + 1)
            elif sign != "]":
                self.broken(position, "a comma or the closing bracket is missing")
                return

    def value(self, start: int) -> tuple[Any, int | None]:
        """Read one value and find its end; None where the JSON breaks off."""
        try:
            value, end = self.decoder.raw_decode(self.text, start)
        except json.JSONDecodeError as error:
            self.broken(error.pos, error.msg[:1].lower() + error.msg[1:])
            return None, None
        except RecursionError:
            self.broken(start, "its brackets are nested too deeply")
            return None, None
        return value, int(end)

    def item(self, item: Any, span: Span) -> None:
        """Take one item, unless it has no key or is none."""
        self.line += self.text.count("\n", self.counted, span.start)
        self.counted = span.start
        if not isinstance(item, dict):
            self.report_json(span.start, "this is skipped: it is not an item", _AS_LIST)
            return
        key = variables.text_of(item.get("id")) or variables.text_of(item.get("citation-key"))
        if not key:
            advice = 'give it one: "id": "siegel2012"'
            place = Place(self.path, rest_of_line(self.text, span.start))
            self.found.append(problems.missing_key(place, advice))
            return
        raw = RawItem(
            key, variables.text_of(item.get("type")), item, Origin(self.path, self.line, span)
        )
        self.items.append(raw)
        self.found += self.problems_of(raw)

    def problems_of(self, raw: RawItem) -> Iterator[Diagnostic]:
        """Report variables of the wrong kind, and a type that CSL does not have."""
        if raw.type not in variables.TYPES:
            what = f"is “{problems.shown(raw.type)}”, not a CSL type" if raw.type else "is missing"
            advice = 'write one of CSL\'s types: "book", "article-journal", "chapter", "webpage"'
            yield self.problem(raw, "type", what, advice)
        for variable, value in raw.item.items():
            if variable in variables.NAMES:
                if not variables.are_names(value):
                    yield self.problem(raw, variable, "is not a list of names", _NAMES_ADVICE)
            elif variable in variables.DATES:
                if not variables.is_date(value):
                    yield self.problem(
                        raw, variable, "cannot be fully read as a date", _DATE_ADVICE
                    )
            elif variable in variables.TEXTS and not isinstance(value, str | int | float | None):
                yield self.problem(raw, variable, "is not text", "write it between quotation marks")

    def problem(self, raw: RawItem, variable: str, reason: str, advice: str) -> Diagnostic:
        """Make a diagnostic at a variable of an item, or at the item."""
        span = raw.origin.span
        name = json.dumps(variable, ensure_ascii=False)
        at = self.text.find(name, span.start, span.end)
        place = Span(at, at + len(name)) if at >= 0 else rest_of_line(self.text, span.start)
        message = f"“{problems.shown(variable)}” {reason}"
        return problems.report(problems.BAD_VARIABLE, message, Place(self.path, place), advice)

    def broken(self, position: int, reason: str) -> None:
        """Report where the JSON breaks off."""
        message = f"this file cannot be read from here on: {reason}"
        advice = "correct the JSON, or export the file again; the items before this are kept"
        self.report_json(position, message, advice)

    def report_json(self, position: int, message: str, advice: str) -> None:
        """Report the rest of a line of JSON."""
        position = min(position, max(0, len(self.text) - 1))
        place = Place(self.path, rest_of_line(self.text, position))
        self.found.append(problems.report(problems.BAD_JSON, message, place, advice))

    def after_space(self, position: int) -> int:
        """Skip blanks."""
        found = _SPACE.match(self.text, position)
        return found.end() if found else position


def _integer(digits: str) -> int | str:
    """Read a whole number; Python refuses, or takes long for, those of thousands of digits."""
    return int(digits) if len(digits) <= _LONGEST_INTEGER else digits
