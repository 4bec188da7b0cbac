"""What was read in posts, for people: a line for each cite, its parts under it, and the verdict."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from ipnb_refs.lines import STDIN, LinesByPath
from ipnb_refs.model import MASK, CiteDate, CiteName, Form, Locator, Part, Span, Status
from ipnb_refs.references import cited
from ipnb_refs.report.readings.verdicts import VERDICTS, place_of
from ipnb_refs.report.terminal import shortened, visible
from ipnb_refs.rules import as_typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from _typeshed import DataclassInstance

    from ipnb_refs.lines import InFile
    from ipnb_refs.model import Cite, Name, Resolution
    from ipnb_refs.pipeline import Examination

NOT_LOOKED_UP = "not looked up"
"""The status of a cite where there is neither a store nor a list."""

_WIDTH = 88
_LABEL = max(map(len, Form))
_MAX_TITLE = 60
_MAX_WORKS = 10
_LABELS = {"names": "name", "et_al": "et al."}
_COLORS = {
    Status.RESOLVED: "32",
    Status.AMBIGUOUS: "33",
    Status.UNRESOLVED: "31",
    Status.EXEMPT: "36",
}


def reading_as_text(
    post: Examination, *, color: bool = False, inside: Mapping[str, InFile] | None = None
) -> str:
    """Print a post; only the line that names a cite is not indented: `path:line:column: status`.

    With `color` there are ANSI sequences in it. `inside` has the posts that are inside of files.
    """
    path = post.document.path
    places = LinesByPath({path or STDIN: post.document.text}, inside)
    if not post.citations:
        where = places.told(places.file(path), path, None)
        return visible(f"{where}: no citations") + "\n"
    return "".join(f"{line}\n" for line in _lines(post, places, color=color))


def _lines(post: Examination, places: LinesByPath, *, color: bool) -> Iterator[str]:
    document = post.document
    for citation, resolutions in post.context.clusters:
        quoted = " (quoted)" if document.is_quoted(citation.span) else ""
        whole = citation.span.of(document.prose).replace(MASK, "")
        for number, resolution in enumerate(resolutions):
            cite = resolution.cite
            verdict = resolution if post.is_looked_up else None
            place = places.place(document.path, cite.span)
            place = visible(places.told(place, document.path, cite.span))
            typed = shortened(as_typed(post.context, cite), _WIDTH)
            yield f"{place}: {_status(verdict, color=color)}{quoted}: {typed}"
            yield _row(citation.form, "(as above)" if number else whole)
            yield from (_row(label, read) for label, read in _parts(cite, document.text))
            if verdict is not None:
                yield from (f"    = {note}" for note in _verdict(verdict, post))


def _row(label: str, read: str) -> str:
    return f"    {label:<{_LABEL}}  {shortened(read, _WIDTH)}"


def _status(resolution: Resolution | None, *, color: bool) -> str:
    if resolution is None:
        return NOT_LOOKED_UP
    status = resolution.status
    return f"\x1b[{_COLORS[status]}m{status}\x1b[0m" if color else status.value


def _parts(cite: Cite, text: str) -> Iterator[tuple[str, str]]:
    """Name the parts of a cite in the order of the text, each with what was read in it."""
    found = []
    for field, span, part in _spanned(cite):
        read = _said(part) or span.of(text)
        if isinstance(part, CiteName) and not cite.span.contains(span):
            read += " (from before)"
        found.append((span, _LABELS.get(field, field), read))
    yield from ((label, read) for _, label, read in sorted(found))


def _spanned(part: DataclassInstance) -> Iterator[tuple[str, Span, object]]:
    """All that has a span inside a part, with the name of the field that holds it."""
    for field in fields(part):
        value = getattr(part, field.name)
        for inner in value if isinstance(value, tuple) else (value,):
            span = getattr(inner, "span", None)
            if isinstance(span, Span):
                yield field.name, span, inner
                yield from _spanned(inner)


def _said(part: object) -> str:
    """Say how a part was understood, where that is more than what was typed."""
    match part:
        case CiteName(name=name):
            return _inverted(name)
        case CiteDate():
            return _when(part)
        case Locator(label=label, value=value):
            return f"{label} {value}"
        case Part(text=text):
            return text
        case _:
            return ""


def _when(date: CiteDate) -> str:
    first = f", first published {date.original_year}" if date.original_year is not None else ""
    if date.year is not None:
        return f"{date.year}{date.year_suffix}{first}"
    # Words are kept apart from their letter: "in press-a" (APA 8.19).
    return "-".join(filter(None, (date.status, date.year_suffix)))


def _inverted(name: Name) -> str:
    return ", ".join(filter(None, (name.surname, name.given, name.suffix)))


def _verdict(resolution: Resolution, post: Examination) -> Iterator[str]:
    place = place_of(post.context, resolution)
    verdict = VERDICTS[resolution.reason].told(place, resolution.confidence)
    works = list(_works(resolution.candidates, post))
    if resolution.status is Status.RESOLVED:
        yield f"{verdict.meaning}: {works[0]}"
        return
    yield f"{verdict.meaning} ({resolution.reason})"
    yield from (f"it may be {work}" for work in works)
    near = _works([each.key for each in resolution.suggestions], post)
    yield from (f"did you mean {work}?" for work in near)
    if verdict.advice:
        yield f"help: {verdict.advice}"


def _works(keys: Iterable[str], post: Examination) -> Iterator[str]:
    keys = tuple(keys)
    for key in keys[:_MAX_WORKS]:
        work = post.comparison.work(key)
        title = f", {shortened(work.title, _MAX_TITLE)}" if work.title else ""
        # The works of a typed list have keys of our own, which nobody typed.
        typed = "" if post.comparison.entry(key) else f" [{key}]"
        yield visible(f"{cited(work)}{title}{typed}")
    if len(keys) > _MAX_WORKS:
        yield f"one of {len(keys) - _MAX_WORKS} more"
