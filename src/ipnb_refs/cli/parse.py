"""`ipnb-refs parse`, the debug view: what is read in posts, and why."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from ipnb_refs.citations import parse
from ipnb_refs.cli.console import put
from ipnb_refs.cli.options import post_options
from ipnb_refs.cli.run import HERE, Run
from ipnb_refs.cli.verdicts import why
from ipnb_refs.model import Diagnostic, Name, Span
from ipnb_refs.report import REPORTERS
from ipnb_refs.report.lines import Lines
from ipnb_refs.report.terminal import visible
from ipnb_refs.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import DataclassInstance

    from ipnb_refs.cli.options import Request
    from ipnb_refs.cli.posts import Post
    from ipnb_refs.model import Citation, Resolution

VERSION = 1

Json = dict[str, object]


@click.command("parse")
@post_options
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="JSON has every span, as half-open offsets in code points.",
)
def command(request: Request, /, output_format: str) -> int:
    """Show what is read in posts, and what the store makes of it.

    Without a store, only what is read is shown.
    """
    run = Run(replace(request, paths=request.paths or HERE))
    run.refuse_stores()
    files: list[Json] = []
    not_text: list[Diagnostic] = []
    for post in run.posts("reading"):
        if isinstance(post, Diagnostic):
            not_text.append(post)
            continue
        view = _view(post, run)
        if output_format == "json":
            files.append(view)
        else:
            put("".join(f"{line}\n" for line in _lines(view)))
    if output_format == "json":
        put(json.dumps({"version": VERSION, "files": files}, indent=2) + "\n")
    run.console.note(REPORTERS["concise"](not_text, {}))
    return run.console.exit(found=bool(not_text))


def _view(post: Post, run: Run) -> Json:
    """One file as JSON; the names are those of `ipnb_refs.model`."""
    document = post.document
    store = run.stores.of(post.source, document)
    citations = parse(document, store)
    verdicts = iter(resolve(citations, store) if store is not None else ())
    lines = Lines(document.text)
    return {
        "path": post.source.name,
        "format": document.format.value,
        "store": list(store.sources) if store is not None else None,
        "citations": [_citation(citation, verdicts, lines) for citation in citations],
    }


def _citation(citation: Citation, verdicts: Iterator[Resolution], lines: Lines) -> Json:
    cites = [
        {**_place(cite.span, lines), **_read(cite, lines.text), **_verdict(next(verdicts, None))}
        for cite in citation.cites
    ]
    place = _place(citation.span, lines)
    return {
        "form": citation.form.value,
        **place,
        **_typed(citation.span, lines.text),
        "cites": cites,
    }


def _place(span: Span, lines: Lines) -> Json:
    line, column = lines.position(span.start)
    return {"line": line, "column": column}


def _typed(span: Span, text: str) -> Json:
    return {"span": {"start": span.start, "end": span.end}, "text": span.of(text)}


def _read(part: DataclassInstance, text: str) -> Json:
    """Show a part of a citation with all inside it; whatever has a span shows what it spans."""
    shown: Json = {}
    for field in fields(part):
        value = getattr(part, field.name)
        if isinstance(value, Span):
            shown |= _typed(value, text)
        elif field.name != "text":
            shown[field.name] = _value(value, text)
    return shown


def _value(value: object, text: str) -> object:
    if isinstance(value, tuple):
        return [_value(each, text) for each in value]
    if isinstance(value, Name):
        return {field: part for field, part in asdict(value).items() if part}
    if is_dataclass(value) and not isinstance(value, type):
        return _read(value, text)
    return value


def _verdict(resolution: Resolution | None) -> Json:
    """Show what the store makes of a cite; the status is null where there is no store."""
    if resolution is None:
        return {"status": None}
    return {
        "status": resolution.status.value,
        "reason": resolution.reason.value,
        "key": resolution.key,
        "candidates": list(resolution.candidates),
        "suggestions": [asdict(suggestion) for suggestion in resolution.suggestions],
        "why": why(resolution),
    }


def _lines(view: Json) -> Iterator[str]:
    """Print the same view for people: one line for each citation, cite and part."""
    citations: Any = view["citations"]
    if not citations:
        yield visible(f"{view['path']}: no citations")
    for citation in citations:
        place = f"{view['path']}:{citation['line']}:{citation['column']}"
        yield visible(f"{place}: {citation['form']} citation {_shown(citation)}")
        for cite in citation["cites"]:
            yield f"  cite {_shown(cite)}" + (" (names from before)" if cite["inherited"] else "")
            for label, part in _parts(cite):
                yield f"    {label:<9} {_shown(part)}"
            if cite["status"]:
                yield visible(f"    = {cite['status']}: {cite['why']}")


def _parts(cite: Json) -> Iterator[tuple[str, Json]]:
    parts: list[tuple[str, Any]] = []
    for field, value in cite.items():
        label = {"names": "name", "et_al": "et al."}.get(field, field)
        values = value if isinstance(value, list) else [value]
        parts += [(label, part) for part in values if isinstance(part, dict) and "span" in part]
    yield from sorted(parts, key=lambda part: part[1]["span"]["start"])


def _shown(part: Json) -> str:
    span: Any = part["span"]
    return visible(f"{part['text']}  [{span['start']}:{span['end']}]")
