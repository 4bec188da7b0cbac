"""The posts of a run: from the paths on the command line to documents."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING

import click

from ipnb_refs.documents import format_of, read
from ipnb_refs.files import NotText, TextFile, decode, read_text
from ipnb_refs.lines import STDIN
from ipnb_refs.model import Diagnostic, Document, Format
from ipnb_refs.rules import NOT_TEXT
from ipnb_refs.settings import upwards

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.cli.console import Console
    from ipnb_refs.cli.options import Stdin

BIB = ".bib"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a post is read from: a file, or standard input (`file` is None)."""

    name: str
    format: Format
    file: Path | None

    @property
    def folder(self) -> Path:
        """The folder from which stores and settings are looked for."""
        return upwards(Path(self.name).parent)[0]


@dataclass(frozen=True, slots=True)
class Post:
    """A post that was read, with what is needed to write it back."""

    source: Source
    document: Document
    file: TextFile


def find_sources(
    paths: Iterable[Path], stdin: Stdin, console: Console
) -> tuple[tuple[Source, ...], tuple[Path, ...]]:
    """Turn paths into posts and .bib files, in the order given, each once; folders are walked.

    A path that does not exist or cannot be looked at, or a named file whose format cannot be
    told, is said as a trouble.
    """
    sources: dict[object, Source] = {}
    stores: dict[object, Path] = {}
    for path in paths:
        for file in _files(path, console):
            if str(file) == STDIN:
                sources.setdefault(STDIN, _standard_input(stdin))
            elif file.suffix.lower() == BIB:
                stores.setdefault(file.resolve(), file)
            elif markup := format_of(str(file)) or stdin.format:
                sources.setdefault(file.resolve(), Source(str(file), markup, file))
            else:
                console.trouble(
                    f"{file}: unknown kind of file; say what it is with --input-format, or name "
                    "a .md, .html, .txt or .bib file"
                )
    if stdin.filename and STDIN not in sources:
        raise click.UsageError("--stdin-filename names standard input: give - as the path")
    return tuple(sources.values()), tuple(stores.values())


def _files(path: Path, console: Console) -> Iterator[Path]:
    if str(path) == STDIN:
        yield path
        return
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        console.trouble(f"{path}: no such file or folder")
        return
    except OSError as error:
        console.trouble(f"{path}: cannot be read: {error.strerror}")
        return
    if not is_folder(path):
        yield path
        return
    # Only folders need the patterns of .gitignore, and the time to import them.
    from ipnb_refs.project.walk import walk  # noqa: PLC0415 - see above

    yield from walk(path, lambda file: format_of(str(file)) is not None, console.trouble)


def is_folder(path: Path) -> bool:
    """Say whether a path leads to a folder; one that cannot be looked at does not."""
    try:
        return S_ISDIR(path.stat().st_mode)
    except OSError:
        return False


def _standard_input(stdin: Stdin) -> Source:
    markup = stdin.format or (format_of(stdin.filename) if stdin.filename else None)
    if markup is None:
        raise click.UsageError(
            "standard input does not say what it is: give --input-format markdown, html or text, "
            "or a --stdin-filename that ends in .md, .html or .txt"
        )
    return Source(stdin.filename or STDIN, markup, None)


def read_post(source: Source, console: Console) -> Post | Diagnostic | None:
    """Read a post; a finding where it is not text, None (and a trouble) where it cannot be read."""
    try:
        file = read_text(source.file) if source.file else decode(sys.stdin.buffer.read())
    except NotText:
        message = "this is not a text file; save the post as text (UTF-8)"
        return Diagnostic(NOT_TEXT.id, NOT_TEXT.severity, message, source.name, None)
    except OSError as error:
        console.trouble(f"{source.name}: cannot be read: {error.strerror}")
        return None
    if file.note:
        console.note(f"{source.name}: {file.note}")
    return Post(source, read(file.text, source.format, source.name), file)
