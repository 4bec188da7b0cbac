"""`ipnb-refs import`: the lists typed in posts become BibTeX."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ipnb_refs.cli.command_run import Run
from ipnb_refs.cli.console import put_exactly
from ipnb_refs.cli.options import post_options
from ipnb_refs.cli.saving import CHANGING, MOST_TRIES, save
from ipnb_refs.errors import UsageError
from ipnb_refs.files import NotText, TextFile, read_text
from ipnb_refs.frozen import frozen
from ipnb_refs.lines import STDIN
from ipnb_refs.listed import merge_lists
from ipnb_refs.load import WORD, load_store
from ipnb_refs.replacing import A_PIPE, ONLY_FILES, FileChanged, kind_of
from ipnb_refs.report import count, visible
from ipnb_refs.store import Store

if TYPE_CHECKING:
    from ipnb_refs.cli.console import Console
    from ipnb_refs.listed import Imported, TypedList
    from ipnb_refs.project import Post, Request
    from ipnb_refs.store import Entry

_BIB = ".bib"
_NAME_POSTS = "name the posts whose lists are to be imported, as in import posts/ -o references.bib"
_STDOUT = (STDIN, "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")


@click.command("import")
@post_options
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, readable=False, allow_dash=True, path_type=Path),
    default=Path("-"),
    help="The .bib file to write; an existing file is appended to.",
)
def command(request: Request, /, output: Path) -> int:
    """Turn the lists of references typed in posts into BibTeX.

    PATHS are posts, folders of posts, or - for standard input. Works that several posts list
    become one entry. Works that Zotero or Mendeley keep in a Word document are taken from there.
    What the bibliography has already (that of -o, or of --bib) is left out. What
    needs a second look is marked with "% check:" above its entry. The exit code is 1 if a post
    could not be read as text, and 2 if something could not be done.
    """
    if not request.paths:
        raise click.UsageError(_NAME_POSTS)
    if output.suffix.lower() == ".json":
        raise click.UsageError(f"{visible(str(output))}: import writes BibTeX, not CSL-JSON")
    run = Run(request)
    run.refuse_stores()
    run.refuse_as_output(output)
    _refuse_other_files(output)
    works = _works(run)
    if run.console.has_problems:
        return run.exit()
    imported = _written(works, request.bib, output, run)
    if imported is not None:
        run.console.note(summary(imported, output))
    return run.exit()


@frozen
class _FoundWorks:
    """What posts list, and what programs keep beside the text of Word documents."""

    lists: tuple[TypedList, ...]
    kept: tuple[Entry, ...] = ()

    def merged(self, store: Store) -> Imported:
        """Make one entry of each work that the store has not."""
        return merge_lists(self.lists, store, self.kept)


def _works(run: Run) -> _FoundWorks:
    """Read the lists of the posts; those that have none are said."""
    lists: list[TypedList] = []
    kept: list[Entry] = []
    for post in run.texts():
        listed = run.reading(post, None).comparison.listed
        beside = _kept(post)
        if listed is not None:
            lists.append(listed)
        elif not beside:
            run.console.note("no list of references found", post.source.name)
        kept += beside
    return _FoundWorks(tuple(lists), tuple(kept))


def _kept(post: Post) -> tuple[Entry, ...]:
    """Give the works that Zotero or Mendeley keep in a Word document."""
    file = post.source.file
    return load_store(file).entries if file is not None and file.suffix.lower() == WORD else ()


def _written(works: _FoundWorks, bib: tuple[Path, ...], output: Path, run: Run) -> Imported | None:
    """Print what is new, or add it to the file; None where that could not be done and was said."""
    kind = kind_of(output)
    if _is_stream(output, kind):
        imported = works.merged(load_store(*bib) if bib else Store((), ()))
        return imported if _printed(imported.bibtex, output, run.console) else None
    if kind is not None:
        run.console.problem(ONLY_FILES.format(kind), str(output))
        return None
    return _added(works, bib, output, run)


def add_lists(
    lists: list[TypedList], bib: tuple[Path, ...], output: Path, run: Run
) -> Imported | None:
    """Add what lists have and the bibliography has not to the file."""
    return _added(_FoundWorks(tuple(lists)), bib, output, run)


def _added(works: _FoundWorks, bib: tuple[Path, ...], output: Path, run: Run) -> Imported | None:
    """Add what is new to the file; where somebody else has written it meanwhile, find that anew."""
    run.tidy(output)
    for _ in range(MOST_TRIES):
        file = _read(output)
        known = [*bib, *([output] if file is not None and file.text else [])]
        imported = works.merged(load_store(*known) if known else Store((), ()))
        if not imported.entries:
            return imported
        with suppress(FileChanged):
            text = _appended(file, imported.bibtex)
            return imported if save(output, text, file, run.console) else None
    run.console.decline(CHANGING, str(output))
    return None


def _refuse_other_files(output: Path) -> None:
    """Refuse to write entries into what is no bibliography; raises `UsageError`.

    A post with entries at its end is no better for it, and its author may publish them.
    """
    kind = kind_of(output)
    if kind is not None or _is_stream(output, kind):
        return
    if output.suffix.lower() != _BIB:
        raise UsageError(f"{output} is not a bibliography; name a file that ends in {_BIB}")
    file = _read(output)
    text = file.text if file is not None else ""
    said = (line.strip() for line in text.splitlines())
    if "@" not in text and any(line and not line.startswith("%") for line in said):
        raise UsageError(f"{output} has no BibTeX in it; name another file, or remove it first")


def _is_stream(output: Path, kind: str | None) -> bool:
    """Say whether a path is no file to be replaced: a standard stream under its name, a pipe."""
    name = str(output)
    return name == STDIN or name.startswith(("/dev/std", "/dev/fd/", "/proc/")) or kind == A_PIPE


def _printed(bibtex: str, output: Path, console: Console) -> bool:
    """Print BibTeX, which is UTF-8 whatever the locale, or write it into a pipe."""
    if str(output) in _STDOUT:
        put_exactly(bibtex.encode(), bibtex)
        return True
    try:
        with os.fdopen(os.open(output, os.O_WRONLY | os.O_APPEND), "wb") as pipe:
            pipe.write(bibtex.encode())
    except OSError as error:
        console.problem(f"cannot be written: {error.strerror}", str(output))
        return False
    return True


def _read(output: Path) -> TextFile | None:
    try:
        return read_text(output)
    except FileNotFoundError:
        return None
    except NotText:
        raise UsageError(f"{output}: cannot be read: it is not a text file") from None
    except OSError as error:
        raise UsageError(f"{output}: cannot be read: {error.strerror}") from None


def _appended(file: TextFile | None, bibtex: str) -> str:
    """Put entries at the end of a file, with its line endings."""
    before = file.text if file is not None else ""
    ending = "\r\n" if "\r\n" in before else "\n"
    gap = ""
    if before:
        gap = ending if before.endswith(("\n", "\r")) else ending * 2
    return before + gap + bibtex.replace("\n", ending)


def summary(imported: Imported, output: Path) -> str:
    """Say what was imported, and what of it needs a second look."""
    marked = zip(imported.entries, imported.doubts, strict=True)
    doubtful = [(entry, doubts) for entry, doubts in marked if doubts]
    lines = [f"{entry.key}: {'; '.join(doubts)}" for entry, doubts in doubtful]
    done = "printed" if str(output) in _STDOUT else f"added to {visible(str(output))}"
    parts = [f"{count(len(imported.entries), 'entry', 'entries')} {done}"]
    if imported.merged:
        parts.append(f"{imported.merged} merged with the same work in another post")
    if imported.known:
        parts.append(f"{imported.known} already in the bibliography")
    if doubtful:
        parts.append(f"{len(doubtful)} to check")
    return "\n".join([*lines, ", ".join(parts)])
