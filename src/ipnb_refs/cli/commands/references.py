"""`ipnb-refs references`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ipnb_refs.citations import closed, parse
from ipnb_refs.cli.console import put
from ipnb_refs.cli.listing import FORMATS, JSON, Listed, as_json, as_pages
from ipnb_refs.cli.options import post_options
from ipnb_refs.documents import read
from ipnb_refs.files import CannotEncode, write_text
from ipnb_refs.lines import STDIN, Lines
from ipnb_refs.load import load_store
from ipnb_refs.model import Diagnostic, Format, Status
from ipnb_refs.project.session import Run
from ipnb_refs.project.sources import Post, Source, is_folder
from ipnb_refs.references import build_references
from ipnb_refs.report import REPORTERS
from ipnb_refs.report.terminal import visible
from ipnb_refs.report.verdicts import why
from ipnb_refs.resolving import resolve
from ipnb_refs.sections import SectionError, broken_fence, section_is_current, update_section
from ipnb_refs.writers import STYLESHEET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.cli.options import Request
    from ipnb_refs.model import ReferenceList, Resolution
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store


_MDX = ".mdx"


@dataclass(frozen=True, slots=True)
class Reading:
    """A post with the store that serves it and what became of its cites."""

    post: Post
    store: Store
    resolutions: tuple[Resolution, ...]
    settings: Settings
    style: str = "apa"

    @property
    def left_open(self) -> tuple[Resolution, ...]:
        """What was cited and is not on the list, although it should be.

        What a quoted author cites needs no entry (APA 8.32).
        """
        missing = {Status.UNRESOLVED, Status.AMBIGUOUS}
        quoted = self.post.document.is_quoted
        return tuple(
            each
            for each in self.resolutions
            if each.status in missing and not quoted(each.cite.span)
        )

    def references(self) -> ReferenceList:
        """Format the list of the works that the post cites."""
        settings = self.settings.for_post(self.post.document.meta.lang)
        return build_references(self.resolutions, self.store, style=self.style, settings=settings)


class Mode(StrEnum):
    """What to do with the lists; all but the first are options that exclude each other."""

    PRINT = "print"
    WRITE = "--write"
    CHECK = "--check"
    MERGE = "--merge"
    WHOLE_STORE = "--whole-store"


@click.command("references")
@post_options
@click.option("--to", type=click.Choice(FORMATS), help="Default: the post's own format.")
@click.option(
    "--style",
    default="apa",
    show_default=True,
    metavar="NAME|FILE",
    help="Another author-date style of CSL, by its name or as a .csl file.",
)
@click.option("--inline-style", is_flag=True, help="HTML that looks like a list by itself.")
@click.option("--stylesheet", is_flag=True, help="Print the stylesheet of the HTML, nothing else.")
@click.option(Mode.WRITE, is_flag=True, help="Put the list into the posts (Markdown only).")
@click.option(Mode.CHECK, is_flag=True, help="Only say whose written list is out of date.")
@click.option(Mode.MERGE, is_flag=True, help="Print one list for all posts.")
@click.option(Mode.WHOLE_STORE, is_flag=True, help="Print every work of the store, cited or not.")
def command(request: Request, /, to: str | None, style: str, **options: bool) -> int:
    """Print the reference list of posts, or write it into them.

    PATHS are posts, folders of posts, or - for standard input. What is cited but cannot be
    resolved is said on standard error, and the exit code is then 1. As JSON, one post gives a
    list of works, a folder or several paths an object of such lists by path.
    """
    if options["stylesheet"]:
        put(STYLESHEET)
        return 0
    mode = _mode(request, to, options)
    if style != "apa" and mode in {Mode.WRITE, Mode.CHECK}:
        raise click.UsageError(f"{mode} keeps lists in APA; leave out --style")
    run = Run(request)
    if mode is Mode.WHOLE_STORE:
        lists, found = _whole_stores(run, to, style)
    else:
        run.refuse_stores()
        kept, found = _work_through(run, mode, style)
        citing = [each for each in kept if each.resolutions]
        listed = kept if to == JSON else citing
        lists = (
            _merged(run, citing, to, style)
            if mode is Mode.MERGE
            else [_listed(each, to) for each in listed]
        )
    for each in lists:
        for key in each.references.unprinted:
            run.console.note(f"the style {style} cannot print “{key}”; it stands there in APA")
    run.stores.say_missing()
    alone = mode is Mode.MERGE or _is_one(request.paths)
    if to == JSON:
        put(as_json(lists, alone=alone))
    else:
        put(as_pages(lists, inline_style=options["inline_style"]))
    return run.console.exit(found=found)


def _is_one(paths: tuple[Path, ...]) -> bool:
    """Say whether paths ask for one list, whatever is found there."""
    return len(paths) <= 1 and not any(map(is_folder, paths))


def _mode(request: Request, to: str | None, options: dict[str, bool]) -> Mode:
    chosen = [mode for mode in Mode if options.get(mode.strip("-").replace("-", "_"))]
    if len(chosen) > 1:
        raise click.UsageError(f"{' and '.join(chosen)} exclude each other; choose one")
    mode = chosen[0] if chosen else Mode.PRINT
    if not request.paths and mode is not Mode.WHOLE_STORE:
        raise click.UsageError("name the posts (or a folder of posts, or - for standard input)")
    if to and mode in {Mode.WRITE, Mode.CHECK}:
        raise click.UsageError(f"{mode} is about Markdown; leave out --to")
    if mode is Mode.WRITE and STDIN in map(str, request.paths):
        raise click.UsageError("--write changes files, and standard input is none")
    return mode


def _work_through(run: Run, mode: Mode, style: str) -> tuple[list[Reading], bool]:
    """Do the work of a mode; return the posts whose lists are to be printed, and what was found."""
    kept: list[Reading] = []
    found = False
    for reading in _readings(run, style):
        if isinstance(reading, Diagnostic):
            run.console.note(REPORTERS["concise"]([reading], {}))
            found = True
            continue
        found |= _say_left_open(reading, run)
        if mode is Mode.WRITE:
            found |= _write(reading, run)
        elif mode is Mode.CHECK:
            found |= _is_stale(reading)
        else:
            kept.append(reading)
            if not reading.resolutions:
                run.console.note(f"{reading.post.source.name}: no citations, so no list")
    return kept, found


def _readings(run: Run, style: str) -> Iterator[Reading | Diagnostic]:
    """Read and resolve the posts; those without a store are left out, which is said at the end."""
    for post in run.posts("reading"):
        if isinstance(post, Diagnostic):
            yield post
            continue
        store = run.stores.of(post.source, post.document)
        settings = run.projects.settings(post.source.folder)
        citations = parse(post.document, store, settings)
        if store is not None:
            yield Reading(post, store, resolve(citations, store, settings), settings, style)
        elif citations:
            run.stores.miss(post.source, post.document)
        else:
            yield Reading(post, load_store(text=""), (), settings, style)


def _say_left_open(reading: Reading, run: Run) -> bool:
    document = reading.post.document
    lines = Lines(document.text)
    for resolution in reading.left_open:
        span = resolution.cite.span
        line, column = lines.position(span.start)
        typed = closed(" ".join(span.of(document.text).split()))
        place = f"{reading.post.source.name}:{line}:{column}"
        run.console.note(f"{place}: “{typed}” is not on the list: {why(resolution)}")
    return bool(reading.left_open)


def _write(reading: Reading, run: Run) -> bool:
    """Write the list into a post; say whether it was declined."""
    source, document = reading.post.source, reading.post.document
    if source.name.lower().endswith(_MDX):
        run.console.trouble(
            f"{source.name}: MDX has no room for the comments around a written list, nor for "
            "links in <>; leave out --write, and paste what is printed, without the <> around links"
        )
        return False
    if document.format is not Format.MARKDOWN or source.file is None:
        run.console.trouble(
            f"{source.name}: for now a list can be written into Markdown only; leave out --write, "
            "and paste what is printed"
        )
        return False
    try:
        text = update_section(document, reading.references(), reading.settings)
        if text != document.text:
            write_text(source.file, text, reading.post.file)
            run.console.note(f"{source.name}: list written")
    except SectionError as error:
        run.console.note(f"{source.name}: {error}")
        return True
    except CannotEncode as error:
        run.console.trouble(str(error))
    except OSError as error:
        run.console.trouble(f"{source.name}: cannot be written: {error.strerror}")
    return False


def _is_stale(reading: Reading) -> bool:
    post = reading.post
    if section_is_current(post.document, reading.references()):
        return False
    name = visible(post.source.name)
    advice = broken_fence(post.document) or f"run ipnb-refs references --write {name}"
    put(f"{name}: the list of references is out of date; {advice}\n")
    return True


def _listed(reading: Reading, to: str | None) -> Listed:
    markup = to or reading.post.document.format.value
    return Listed(reading.post.source.name, markup, reading.references())


def _merged(run: Run, readings: list[Reading], to: str | None, style: str) -> list[Listed]:
    """Make one list for all posts; where their stores differ, each is resolved in all of them."""
    if not readings:
        return []
    first = readings[0]
    store = first.store
    cited = [each for reading in readings for each in reading.resolutions]
    if any(reading.store is not store for reading in readings):
        store = load_store(*dict.fromkeys(path for each in readings for path in each.store.sources))
        cited = []
        for reading in readings:
            settings = run.projects.settings(reading.post.source.folder)
            citations = parse(reading.post.document, store, settings)
            cited += resolve(citations, store, settings)
    markup = to or first.post.document.format.value
    settings = first.settings.for_post(first.post.document.meta.lang)
    references = build_references(cited, store, style=style, settings=settings)
    return [Listed("", markup, references)]


def _whole_stores(run: Run, to: str | None, style: str) -> tuple[list[Listed], bool]:
    """List the stores among the paths and those that serve the posts.

    Without any path, the store that a post in the current folder would have. Also whether a file
    was found that is no text.
    """
    served = []
    found = False
    for each in run.posts("reading"):
        if isinstance(each, Post):
            served.append((each.source, each.document))
        else:
            run.console.note(REPORTERS["concise"]([each], {}))
            found = True
    if not (run.sources or run.bibs or run.console.troubled):
        served = [(Source(".", Format.MARKDOWN, None), read(""))]
    markup = to or (served[0][1].format.value if served else Format.MARKDOWN.value)
    stores = dict.fromkeys(run.stores.load((path,)) for path in run.bibs)
    for source, document in served:
        store = run.stores.of(source, document)
        if store is None:
            run.stores.miss(source, document)
        stores[store] = None
    # Only the settings can name a language for a list that belongs to no post.
    settings = run.projects.settings(served[0][0].folder if served else Path())
    lists = [
        Listed(
            ", ".join(store.sources),
            markup,
            build_references(None, store, style=style, settings=settings),
        )
        for store in stores
        if store is not None
    ]
    return lists, found
