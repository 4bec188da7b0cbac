"""`load_store`: files or text -> `Store`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ipnb_refs import files
from ipnb_refs import store as stores
from ipnb_refs.errors import UsageError, misuse
from ipnb_refs.frozen import value
from ipnb_refs.store import NOT_UTF8, Bibliography, Uncollected, assemble, not_utf8

if TYPE_CHECKING:
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store

BIBTEX, CSL_JSON, TYPED = "bibtex", "csl-json", "typed"
FORMATS = (BIBTEX, CSL_JSON, TYPED)
WORD = ".docx"
"""Ends the name of a Word document, in which Zotero and Mendeley keep the works that it cites."""
_PATHS = (Path, str, PathLike)
TEXT_PATH = "<text>"
"""Stands for the path where a store was loaded from a text and not from a file."""
ITEMS_PATH = "<items>"
"""Stands for the path where a store was loaded from Python objects."""


@value
class _StoreText:
    """The text of one file; `note` says what was assumed of its encoding, if anything."""

    path: str
    text: str
    format: str
    note: str | None = None


def load_store(
    *paths: str | PathLike[str],
    text: str | None = None,
    format: str | None = None,  # noqa: A002 - the public name, as in `read`
    settings: Settings | None = None,  # noqa: ARG001 - no setting changes the loading yet
) -> Store:
    """Load a store from files, or from a text.

    Several files are one store: macros and parents of earlier files hold in later ones, and the
    first entry of a key wins. Problems of the files are `Store.diagnostics`. `format` is
    "bibtex", which is BibLaTeX too, "csl-json", or "typed", a list of references as plain text;
    without it a file whose name ends with ".json" is CSL-JSON, one that ends with ".docx" a Word
    document whose works Zotero or Mendeley keep in it, and all else BibTeX.

    Raises `UsageError` for an unknown format, a missing file, and neither or both of paths and
    text; `files.NotText` for a file that is not text.
    """
    named: dict[str, Path] = {}  # a path that is given twice is read once
    for path in paths:
        if not isinstance(path, _PATHS):
            raise misuse("load_store", "paths", path, "pass them one by one, load_store(*paths)")
        one = path if isinstance(path, Path) else Path(path)
        named[str(one)] = one
    if text is not None and not isinstance(text, str):
        raise misuse("load_store", "a text", text, "pass a path without text=")
    if format is not None and format not in FORMATS:
        raise UsageError(f"unknown store format “{format}”: choose one of {', '.join(FORMATS)}")
    if text is None and not paths:
        raise UsageError("no store is given: pass the path of a .bib file, or text=")
    if text is not None and paths:
        raise UsageError("pass either paths or text, not both")
    if text is not None:
        return _quickly((_StoreText(TEXT_PATH, text, format or BIBTEX),))
    return _quickly(tuple([_read(name, path, format) for name, path in named.items()]))


def load_items(items: Iterable[Mapping[str, Any]]) -> Store:
    """Load a store from items of CSL-JSON as Python objects, such as those of Zotero or Crossref.

    Each item is a mapping with `id` and `type`; names are mappings with `family` and `given` or
    `literal`, dates have `date-parts`. What CSL does not know is kept among the unknown fields.
    Raises `UsageError` that names the items and variables which are not so.
    """
    if isinstance(items, Mapping | str) or not isinstance(items, Iterable):
        raise misuse("load_items", "a list of items", items, "pass [item] for one")
    return _quickly((_StoreText(ITEMS_PATH, stores.as_csl_json(list(items)), CSL_JSON),))


def reread(store: Store, texts: Mapping[str, str]) -> Store:
    """Load a store of BibTeX again from other texts of its files, by path; no file is read.

    What was said of the encoding of its files is still said.
    """
    told = (each for each in store.diagnostics if each.rule == NOT_UTF8.id)
    notes = {each.path: each.message for each in told}
    return _quickly(
        tuple(_StoreText(path, text, _kind(path), notes.get(path)) for path, text in texts.items())
    )


def _kind(path: str) -> str:
    return CSL_JSON if path.lower().endswith(".json") else BIBTEX


def _read(name: str, path: Path, kind: str | None) -> _StoreText:
    try:
        if name.lower().endswith(WORD) and path.suffix:
            from ipnb_refs.containers import works_kept  # noqa: PLC0415 - it is seldom wanted

            return _StoreText(name, works_kept(path.read_bytes(), name), CSL_JSON)
        file = _read_text(path)
    except FileNotFoundError:
        raise UsageError(f"there is no file {path}") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}") from None
    return _StoreText(name, file.text, kind or _kind(name), file.note)


def _read_text(path: Path) -> files.TextFile:
    """Read a file; a stray NUL in a text becomes another control character, which is reported."""
    try:
        return files.read_text(path)
    except files.NotText:
        file = files.decode(path.read_bytes().replace(b"\0", b"\1"))
        if file.encoding == files.UTF_8:
            return file
        raise


def _quickly(texts: tuple[_StoreText, ...]) -> Store:
    with Uncollected():
        return assemble(_read_all(texts), {each.path: each.text for each in texts})


def _read_all(texts: tuple[_StoreText, ...]) -> list[Bibliography]:
    """Read texts in their order; the macros of one hold in those after it."""
    read: list[Bibliography] = []
    macros: Mapping[str, str] = {}
    for each in texts:
        found = _parsed(each, macros)
        if each.format == BIBTEX:
            macros = found.macros
        if each.note:
            said = not_utf8(each.path, each.note)
            found = replace(found, diagnostics=(said, *found.diagnostics))
        read.append(found)
    return read


def _parsed(typed: _StoreText, macros: Mapping[str, str]) -> Bibliography:
    # The parsers are imported only when there is something to parse: many commands need no store.
    if typed.format == BIBTEX:
        return stores.read_bibtex(typed.text, typed.path, macros)
    if typed.format == CSL_JSON:
        return stores.read_csl_json(typed.text, typed.path)
    from ipnb_refs.listed import read_typed  # noqa: PLC0415 - see the first line

    return Bibliography(tuple(read_typed(typed.text, typed.path)))
