"""`load_store`: files or text -> `Store`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs import files
from ipnb_refs.errors import UsageError
from ipnb_refs.store import troubles
from ipnb_refs.store.index import index_work
from ipnb_refs.store.inherit import inherit, unknown_parents
from ipnb_refs.store.raw import rest_of_line
from ipnb_refs.store.store import Store
from ipnb_refs.store.troubles import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from os import PathLike

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.settings import Settings
    from ipnb_refs.store.raw import RawEntry

FORMATS = ("bibtex",)
TEXT_PATH = "<text>"
"""Stands for the path where a store was loaded from a text and not from a file."""

_NO_WORKS = frozenset({"xdata", "set"})


@dataclass(frozen=True, slots=True)
class _Source:
    path: str
    text: str
    note: str | None = None


def load_store(
    *paths: str | PathLike[str],
    text: str | None = None,
    format: str | None = None,  # noqa: A002 - the public name, as in `read`
    settings: Settings | None = None,  # noqa: ARG001 - no setting changes the loading yet
) -> Store:
    """Load a store from files, or from a text.

    Several files are one store: macros and parents of earlier files hold in later ones, and the
    first entry of a key wins. Troubles of the files are `Store.diagnostics`. `format` is
    "bibtex", which is BibLaTeX too.

    Raises `UsageError` for an unknown format, a missing file, and neither or both of paths and
    text; `files.NotText` for a file that is no text.
    """
    if format is not None and format not in FORMATS:
        raise UsageError(f"unknown store format “{format}”: choose one of {', '.join(FORMATS)}")
    if text is None and not paths:
        raise UsageError("no store is given: pass the path of a .bib file, or text=")
    if text is not None and paths:
        raise UsageError("pass either paths or text, not both")
    if text is not None:
        return _store((_Source(TEXT_PATH, text),))
    return _store(tuple(_read(Path(path)) for path in dict.fromkeys(map(str, paths))))


def _read(path: Path) -> _Source:
    try:
        file = _read_text(path)
    except FileNotFoundError:
        raise UsageError(f"there is no file {path}") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}") from None
    return _Source(str(path), file.text, file.note)


def _read_text(path: Path) -> files.TextFile:
    """Read a file; a stray NUL in a text becomes another control character, which is reported."""
    try:
        return files.read_text(path)
    except files.NotText:
        file = files.decode(path.read_bytes().replace(b"\0", b"\1"))
        if file.encoding == files.UTF_8:
            return file
        raise


def _store(sources: tuple[_Source, ...]) -> Store:
    # The parser is imported only when there is something to parse: many commands need no store.
    from ipnb_refs.store.bibtex import read_bibtex  # noqa: PLC0415 - see the line above

    found: list[Diagnostic] = []
    entries: list[RawEntry] = []
    macros: dict[str, str] = {}
    for source in sources:
        if source.note:
            found.append(troubles.not_utf8(source.path, source.note))
        bibliography = read_bibtex(source.text, source.path, macros)
        found += bibliography.diagnostics
        entries += bibliography.entries
        macros = bibliography.macros
    texts = {source.path: source.text for source in sources}
    by_key, doubled = _by_key(entries, texts)
    works = tuple(entry for entry in by_key.values() if entry.type not in _NO_WORKS)
    filled = inherit(works, by_key)
    rows = [index_work(entry) for entry in filled]
    found += doubled
    for entry, own, (_, field) in zip(filled, works, rows, strict=True):
        found += _about_fields(entry, own, field, by_key, texts)
    order = {path: position for position, path in enumerate(texts)}
    found.sort(key=lambda diagnostic: _position(diagnostic, order))
    return Store(filled, tuple(work for work, _ in rows), tuple(found), texts)


def _position(diagnostic: Diagnostic, order: Mapping[str, int]) -> tuple[int, int]:
    span = diagnostic.span
    return order.get(diagnostic.path or "", 0), span.start if span else -1


def _by_key(
    entries: Iterable[RawEntry], texts: Mapping[str, str]
) -> tuple[dict[str, RawEntry], list[Diagnostic]]:
    """Keep the first entry of each key; report the others, and keys alike but for capitals."""
    kept: dict[str, RawEntry] = {}
    alike: dict[str, RawEntry] = {}
    doubled: list[Diagnostic] = []
    for entry in entries:
        first = kept.setdefault(entry.key, entry)
        similar = alike.setdefault(entry.key.casefold(), entry)
        if first is not entry:
            places = _first_line(entry, texts), _first_line(first, texts)
            doubled.append(troubles.duplicate_key(*places, entry.key))
        elif similar is not entry:
            places = _first_line(entry, texts), _first_line(similar, texts)
            doubled.append(troubles.similar_key(*places, entry.key, similar.key))
    return kept, doubled


def _about_fields(
    entry: RawEntry,
    own: RawEntry,
    bad_date: str | None,
    by_key: Mapping[str, RawEntry],
    texts: Mapping[str, str],
) -> Iterator[Diagnostic]:
    """Report parents that are not there, and the field of a date that cannot be read."""
    orphans = unknown_parents(own, by_key)
    if not orphans and bad_date is None:
        return
    places = _fields(own, texts)
    # A field that was inherited stands elsewhere: the entry itself is the place then.
    entire = _first_line(own, texts)
    for field, key in orphans:
        yield troubles.unknown_parent(places.get(field, entire), field, key)
    if bad_date is not None:
        place = places.get(bad_date, entire)
        yield troubles.bad_date(place, bad_date, entry.fields[bad_date])


def _first_line(entry: RawEntry, texts: Mapping[str, str]) -> Place:
    origin = entry.origin
    return Place(origin.path, rest_of_line(texts[origin.path], origin.span.start))


def _fields(entry: RawEntry, texts: Mapping[str, str]) -> dict[str, Place]:
    """Find the fields of an entry; of a doubled one the first, which is the one that is used."""
    from ipnb_refs.store.bibtex import field_spans  # noqa: PLC0415 - imported already by then

    origin = entry.origin
    places: dict[str, Place] = {}
    for name, span in field_spans(texts[origin.path], origin.span):
        places.setdefault(name, Place(origin.path, span))
    return places
