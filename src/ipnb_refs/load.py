"""`load_store`: files or text -> `Store`."""

from __future__ import annotations

import gc
from collections import defaultdict
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs import files
from ipnb_refs.errors import UsageError, misuse
from ipnb_refs.store import Places, RawEntry, Store, index_work, inherit, mapping, problems
from ipnb_refs.store.bibtex import checks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import IndexedWork, Raw

BIBTEX, CSL_JSON, TYPED = "bibtex", "csl-json", "typed"
FORMATS = (BIBTEX, CSL_JSON, TYPED)
TEXT_PATH = "<text>"
"""Stands for the path where a store was loaded from a text and not from a file."""


@dataclass(frozen=True, slots=True)
class _Source:
    path: str
    text: str
    format: str
    note: str | None = None


@dataclass(slots=True)
class _Found:
    """What all files together hold, before keys are compared."""

    entries: list[Raw] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    macros: dict[str, str] = field(default_factory=dict)
    commands: set[str] = field(default_factory=set)


def load_store(
    *paths: str | PathLike[str],
    text: str | None = None,
    format: str | None = None,  # noqa: A002 - the public name, as in `read`
    settings: Settings | None = None,  # noqa: ARG001 - no setting changes the loading yet
) -> Store:
    """Load a store from files, or from a text.

    Several files are one store: macros and parents of earlier files hold in later ones, and the
    first entry of a key wins. Troubles of the files are `Store.diagnostics`. `format` is
    "bibtex", which is BibLaTeX too, "csl-json", or "typed", a list of references as plain text;
    without it a file whose name ends with ".json" is CSL-JSON, and all else BibTeX.

    Raises `UsageError` for an unknown format, a missing file, and neither or both of paths and
    text; `files.NotText` for a file that is no text.
    """
    for path in paths:
        if not isinstance(path, str | PathLike):
            raise misuse("load_store", "paths", path, "pass them one by one, load_store(*paths)")
    if text is not None and not isinstance(text, str):
        raise misuse("load_store", "a text", text, "pass a path without text=")
    if format is not None and format not in FORMATS:
        raise UsageError(f"unknown store format “{format}”: choose one of {', '.join(FORMATS)}")
    if text is None and not paths:
        raise UsageError("no store is given: pass the path of a .bib file, or text=")
    if text is not None and paths:
        raise UsageError("pass either paths or text, not both")
    if text is not None:
        return _quickly((_Source(TEXT_PATH, text, format or BIBTEX),))
    return _quickly(tuple(_read(Path(path), format) for path in dict.fromkeys(map(str, paths))))


def reread(store: Store, texts: Mapping[str, str]) -> Store:
    """Load a store of BibTeX again from other texts of its files, by path; no file is read.

    What was said of the encoding of its files is still said.
    """
    told = (each for each in store.diagnostics if each.rule == problems.NOT_UTF8)
    notes = {each.path: each.message for each in told}
    return _quickly(
        tuple(_Source(path, text, _kind(path), notes.get(path)) for path, text in texts.items())
    )


def _kind(path: str) -> str:
    return CSL_JSON if path.lower().endswith(".json") else BIBTEX


def _read(path: Path, kind: str | None) -> _Source:
    try:
        file = _read_text(path)
    except FileNotFoundError:
        raise UsageError(f"there is no file {path}") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}") from None
    return _Source(str(path), file.text, kind or _kind(str(path)), file.note)


def _read_text(path: Path) -> files.TextFile:
    """Read a file; a stray NUL in a text becomes another control character, which is reported."""
    try:
        return files.read_text(path)
    except files.NotText:
        file = files.decode(path.read_bytes().replace(b"\0", b"\1"))
        if file.encoding == files.UTF_8:
            return file
        raise


def _quickly(sources: tuple[_Source, ...]) -> Store:
    """Load with the garbage collector off: it would look at every entry again and again.

    Nothing that is made here is part of a cycle.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        return _store(sources)
    finally:
        if was_on:
            gc.enable()


def _store(sources: tuple[_Source, ...]) -> Store:
    found = _Found()
    for source in sources:
        if source.note:
            found.diagnostics.append(problems.not_utf8(source.path, source.note))
        _parse(source, found)
    texts = {source.path: source.text for source in sources}
    places = Places(texts)
    by_key = _by_key(found, places)
    works = tuple(entry for entry in by_key.values() if entry.type not in mapping.NO_WORKS)
    filled, orphans = inherit(works, by_key)
    rows = []
    bad_dates: dict[str, str] = {}
    bad_names: dict[str, str] = {}
    for entry in filled:
        work, date_field, names = _row(entry)
        rows.append(work)
        if date_field:
            bad_dates[entry.key] = date_field
        if names:
            bad_names[entry.key] = names
    own = {entry.key: entry for entry in works if isinstance(entry, RawEntry)}
    found.diagnostics += checks.check_entries(own, bad_dates, bad_names, orphans, places)
    found.diagnostics += _commands(own, found.commands, texts, places)
    order = {path: position for position, path in enumerate(texts)}
    found.diagnostics.sort(key=lambda diagnostic: _position(diagnostic, order))
    return Store(filled, tuple(rows), tuple(found.diagnostics), texts)


def _row(entry: Raw) -> tuple[IndexedWork, str | None, str]:
    if isinstance(entry, RawEntry):
        return index_work(entry)
    from ipnb_refs.store import index_item  # noqa: PLC0415 - imported already by then

    return index_item(entry), None, ""


def _parse(source: _Source, found: _Found) -> None:
    # The parsers are imported only when there is something to parse: many commands need no store.
    if source.format == CSL_JSON:
        from ipnb_refs.store import read_csl_json  # noqa: PLC0415 - see the line above

        items, diagnostics = read_csl_json(source.text, source.path)
        found.entries += items
        found.diagnostics += diagnostics
        return
    if source.format == TYPED:
        from ipnb_refs.listed import read_typed  # noqa: PLC0415 - see the first line

        found.entries += read_typed(source.text, source.path)
        return
    from ipnb_refs.store import read_bibtex  # noqa: PLC0415 - see the line above

    bibliography = read_bibtex(source.text, source.path, found.macros)
    found.diagnostics += bibliography.diagnostics
    found.entries += bibliography.entries
    found.macros = bibliography.macros
    found.commands |= bibliography.commands


def _position(diagnostic: Diagnostic, order: Mapping[str, int]) -> tuple[int, int]:
    span = diagnostic.span
    return order.get(diagnostic.path or "", 0), span.start if span else -1


def _commands(
    own: Mapping[str, RawEntry], defined: set[str], texts: Mapping[str, str], places: Places
) -> Iterable[Diagnostic]:
    strange = {path: checks.strange_commands(text, defined) for path, text in texts.items()}
    if not any(strange.values()):
        return
    by_path: dict[str, list[RawEntry]] = defaultdict(list)
    for entry in own.values():
        by_path[entry.origin.path].append(entry)
    for path, entries in by_path.items():
        yield from checks.check_commands(entries, strange[path], places)


def _by_key(found: _Found, places: Places) -> dict[str, Raw]:
    """Keep the first entry of each key; report the others, and keys alike but for capitals."""
    kept: dict[str, Raw] = {}
    alike: dict[str, Raw] = {}
    for entry in found.entries:
        key = entry.key
        first = kept.setdefault(key, entry)
        similar = alike.setdefault(key if key.islower() else key.casefold(), entry)
        if first is not entry:
            here, there = places.line(entry.origin), places.line(first.origin)
            same = entry.same_as(first)
            found.diagnostics.append(problems.duplicate_key(here, there, key, same=same))
        elif similar is not entry and isinstance(entry, RawEntry):
            here, there = places.line(entry.origin), places.line(similar.origin)
            found.diagnostics.append(problems.similar_key(here, there, key, similar.key))
    return kept
