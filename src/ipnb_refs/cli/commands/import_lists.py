"""`ipnb-refs import`: the lists typed in posts become a store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ipnb_refs.cli.console import put
from ipnb_refs.cli.options import post_options
from ipnb_refs.files import CannotEncode, NotText, TextFile, read_text, write_text
from ipnb_refs.listed import merge_lists
from ipnb_refs.load import load_store
from ipnb_refs.model import Diagnostic
from ipnb_refs.project.session import Run
from ipnb_refs.report import REPORTERS
from ipnb_refs.report.full import count
from ipnb_refs.report.terminal import visible
from ipnb_refs.resolving import list_of

if TYPE_CHECKING:
    from ipnb_refs.cli.console import Console
    from ipnb_refs.cli.options import Request
    from ipnb_refs.listed import Imported, TypedList


@click.command("import")
@post_options
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, readable=False, allow_dash=True, path_type=Path),
    default=Path("-"),
    help="The .bib file to write; one that is there is only added to.",
)
def command(request: Request, /, output: Path) -> int:
    """Turn the lists of references typed in posts into BibTeX.

    PATHS are posts, folders of posts, or - for standard input. Works that several posts list
    become one entry. What the store has already (that of -o, or of --bib) is left out. What could
    not be told for sure is marked with "% check:" above its entry. The exit code is 1 where a post
    could not be read as text, and 2 where something could not be done.
    """
    if not request.paths:
        raise click.UsageError("name the posts whose lists are to be imported")
    if output.suffix.lower() == ".json":
        raise click.UsageError(f"{output}: what is imported is BibTeX, not CSL-JSON")
    run = Run(request)
    run.refuse_stores()
    lists: list[TypedList] = []
    not_text = False
    empty = load_store(text="")
    for post in run.posts("reading"):
        if isinstance(post, Diagnostic):
            run.console.note(REPORTERS["concise"]([post], {}))
            not_text = True
            continue
        listed = list_of(post.document, empty)
        if listed is None:
            run.console.note(f"{visible(post.source.name)}: no list of references found")
        else:
            lists.append(listed)
    if run.console.troubled:
        return run.console.exit(found=not_text)
    try:
        file = _file(output)
    except (NotText, OSError) as error:
        run.console.trouble(f"{output}: cannot be read: {getattr(error, 'strerror', error)}")
        return run.console.exit(found=not_text)
    known = [*request.bib, *([output] if file.text else [])]
    imported = merge_lists(lists, load_store(*known) if known else empty)
    if _write(imported, output, file, run.console):
        run.console.note(_summary(imported, output))
    return run.console.exit(found=not_text)


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
        console.trouble(str(error))
        return False
    except OSError as error:
        console.trouble(f"{output}: cannot be written: {error.strerror}")
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
        parts.append(f"{imported.known} already there")
    if doubtful:
        parts.append(f"{len(doubtful)} to check")
    return "\n".join([*lines, ", ".join(parts)])
