"""`ipnb-refs import`: the lists typed in posts become BibTeX."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ipnb_refs.cli.command_run import Run
from ipnb_refs.cli.console import put
from ipnb_refs.cli.options import post_options
from ipnb_refs.files import CannotEncode, NotText, TextFile, read_text, write_text
from ipnb_refs.listed import merge_lists
from ipnb_refs.load import load_store
from ipnb_refs.report import count, visible
from ipnb_refs.store import Store

if TYPE_CHECKING:
    from ipnb_refs.cli.console import Console
    from ipnb_refs.listed import Imported, TypedList
    from ipnb_refs.project import Request


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
    become one entry. What the bibliography has already (that of -o, or of --bib) is left out. What
    needs a second look is marked with "% check:" above its entry. The exit code is 1 if a post
    could not be read as text, and 2 if something could not be done.
    """
    if not request.paths:
        raise click.UsageError("name the posts whose lists are to be imported")
    if output.suffix.lower() == ".json":
        raise click.UsageError(f"{output}: import writes BibTeX, not CSL-JSON")
    run = Run(request)
    run.refuse_stores()
    lists = _lists(run)
    if run.console.has_problems:
        return run.exit()
    try:
        file = _file(output)
    except (NotText, OSError) as error:
        reason = getattr(error, "strerror", error)
        run.console.problem(f"cannot be read: {reason}", str(output))
        return run.exit()
    known = [*request.bib, *([output] if file.text else [])]
    imported = merge_lists(lists, load_store(*known) if known else Store((), ()))
    if _write(imported, output, file, run.console):
        run.console.note(_summary(imported, output))
    return run.exit()


def _lists(run: Run) -> list[TypedList]:
    """Read the lists of the posts; those that have none are said."""
    lists: list[TypedList] = []
    for post in run.texts():
        listed = run.reading(post, None).comparison.listed
        if listed is None:
            run.console.note("no list of references found", post.source.name)
        else:
            lists.append(listed)
    return lists


def _file(output: Path) -> TextFile:
    if str(output) == "-":
        return TextFile("")
    try:
        return read_text(output)
    except FileNotFoundError:
        return TextFile("")


def _write(imported: Imported, output: Path, file: TextFile, console: Console) -> bool:
    """Add the entries to the file, or print them; say whether that could be done."""
    if str(output) == "-":
        put(imported.bibtex)
        return True
    if not imported.entries:
        return True
    ending = "\r\n" if "\r\n" in file.text else "\n"
    gap = ""
    if file.text:
        gap = ending if file.text.endswith(("\n", "\r")) else ending * 2
    text = file.text + gap + imported.bibtex.replace("\n", ending)
    try:
        write_text(output, text, file)
    except CannotEncode as error:
        console.problem(str(error))
        return False
    except OSError as error:
        console.problem(f"cannot be written: {error.strerror}", str(output))
        return False
    return True


def _summary(imported: Imported, output: Path) -> str:
    marked = zip(imported.entries, imported.doubts, strict=True)
    doubtful = [(entry, doubts) for entry, doubts in marked if doubts]
    lines = [f"{entry.key}: {'; '.join(doubts)}" for entry, doubts in doubtful]
    where = "" if str(output) == "-" else f" to {visible(str(output))}"
    parts = [f"{count(len(imported.entries), 'entry', 'entries')} added{where}"]
    if imported.merged:
        parts.append(f"{imported.merged} merged with the same work in another post")
    if imported.known:
        parts.append(f"{imported.known} already in the bibliography")
    if doubtful:
        parts.append(f"{len(doubtful)} to check")
    return "\n".join([*lines, ", ".join(parts)])
