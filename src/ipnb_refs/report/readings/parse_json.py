"""What was read in posts, for programs; `parse.schema.json` describes every property."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, is_dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from ipnb_refs.lines import STDIN, Lines
from ipnb_refs.model import Name, Span
from ipnb_refs.references import cited
from ipnb_refs.report.readings.verdicts import VERDICTS, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed import DataclassInstance

    from ipnb_refs.model import Resolution
    from ipnb_refs.pipeline import Examination
    from ipnb_refs.rules import Context

VERSION = 1

Json = dict[str, object]


def parse_schema() -> str:
    """Give the JSON Schema of `readings_as_json`, as it is published."""
    return files(__package__).joinpath("parse.schema.json").read_text("utf-8")


def readings_as_json(posts: Iterable[Examination]) -> str:
    """Print posts as `{"version": 1, "files": [...]}`; only ASCII, so that no pipe can break it."""
    shown = {"version": VERSION, "files": [_file(post) for post in posts]}
    return json.dumps(shown, indent=2) + "\n"


def _file(post: Examination) -> Json:
    document, looked_up = post.document, post.is_looked_up
    lines = Lines(document.text)
    return {
        "path": document.path or STDIN,
        "format": document.format.value,
        "store": list(post.context.store.sources) if looked_up else None,
        "works": _works(post) if looked_up else {},
        "citations": [
            {
                **_typed(citation.span, lines),
                "form": citation.form.value,
                "quoted": document.is_quoted(citation.span),
                "cites": [_cite(each, lines, post) for each in resolutions],
                "apart": _read(citation.apart, lines) if citation.apart else None,
            }
            for citation, resolutions in post.context.clusters
        ],
    }


def _works(post: Examination) -> Json:
    """Show each work of the list or the store once that any verdict speaks of."""
    keys = dict.fromkeys(
        key
        for each in post.resolutions
        for key in (*each.candidates, *(near.key for near in each.suggestions))
    )
    works = map(post.comparison.work, keys)
    return {w.key: {"label": cited(w), "title": w.title} for w in works}


def _cite(resolution: Resolution, lines: Lines, post: Examination) -> Json:
    verdict = _verdict(resolution, post.context) if post.is_looked_up else None
    return {**_read(resolution.cite, lines), "verdict": verdict}


def _typed(span: Span, lines: Lines) -> Json:
    return {"span": lines.place(span), "text": span.of(lines.text)}


def _read(part: DataclassInstance, lines: Lines) -> Json:
    """Show a part of a citation with all inside it; whatever has a span shows what it spans."""
    shown: Json = {}
    for field in fields(part):
        value = getattr(part, field.name)
        if isinstance(value, Span):
            shown |= _typed(value, lines)
        elif field.name != "text":
            shown[camel(field.name)] = _value(value, lines)
    return shown


def _value(value: object, lines: Lines) -> object:
    if isinstance(value, tuple):
        return [_value(each, lines) for each in value]
    if isinstance(value, Name):  # which has few of its parts
        return {camel(key): part for key, part in asdict(value).items() if part}
    if is_dataclass(value) and not isinstance(value, type):
        return _read(value, lines)
    return value


def _verdict(resolution: Resolution, context: Context) -> Json:
    place = place_of(context, resolution)
    verdict = VERDICTS[resolution.reason].told(place, resolution.confidence)
    return {
        "status": resolution.status.value,
        "reason": resolution.reason.value,
        "confidence": resolution.confidence.value,
        "why": verdict.meaning,
        "help": verdict.advice or None,
        "key": resolution.key,
        "candidates": list(resolution.candidates),
        "suggestions": [
            {camel(field.name): getattr(near, field.name) for field in fields(near)}
            for near in resolution.suggestions
        ],
    }


def camel(name: str) -> str:
    """Give a name of Python as JSON has it: "year_suffix" is "yearSuffix"."""
    first, *more = name.split("_")
    return first + "".join(map(str.capitalize, more))
