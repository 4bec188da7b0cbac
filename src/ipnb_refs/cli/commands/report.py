"""`ipnb-refs report`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ipnb_refs.cli.command_run import Run
from ipnb_refs.cli.console import put
from ipnb_refs.cli.options import output_file, post_options
from ipnb_refs.cli.saving import save
from ipnb_refs.documents import PAGE_MARK, is_own_page
from ipnb_refs.errors import UsageError
from ipnb_refs.files import read_text
from ipnb_refs.overview import Gathering, overview_json, overview_page
from ipnb_refs.pipeline import examine
from ipnb_refs.project import HERE
from ipnb_refs.report import count

if TYPE_CHECKING:
    from ipnb_refs.files import TextFile
    from ipnb_refs.project import Request

HTML, JSON = "html", "json"
_DATA = '{\n  "version": '


@click.command("report")
@post_options
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    callback=output_file,
    metavar="FILE",
    help="Write the page to this file; without it, or as -, it is printed.",
)
@click.option(
    "--to",
    type=click.Choice([HTML, JSON]),
    default=HTML,
    show_default=True,
    help="A page for people, or its data.",
)
def command(request: Request, /, output: Path | None, to: str) -> int:
    """Make one page on a whole blog: its posts, findings, and works.

    PATHS are posts or folders of posts; without any, the current folder is read. The page opens
    from disk and needs no network. The exit code is 0 whatever is found.
    """
    asked = replace(request, paths=request.paths or HERE)
    run = Run(asked)
    run.refuse_stores()
    before = None
    if output is not None:
        before = _last_report(output)
    gathering = Gathering()
    for post in run.texts():
        if is_own_page(post.file.text):
            continue
        store = run.serving(post.source, post.document).store
        settings = run.session.settings(post.source.folder)
        examined = examine(post.document, store, settings)
        gathering.add_post(post.source.name, examined, store, settings, post.source.inside)
    overview = gathering.overview()
    if not overview.posts:
        return run.exit()
    name = ", ".join(str(path) if path.name else Path.cwd().name for path in asked.paths)
    text = overview_json(overview) if to == JSON else overview_page(overview, name)
    if output is None:
        put(text)
    elif save(output, text, before, run.console):
        run.console.note(f"report on {count(len(overview.posts), 'post')} written", str(output))
    return run.exit()


def _last_report(output: Path) -> TextFile | None:
    """Read the report that a new one replaces; raises `UsageError` where it is something else.

    Data for programs is a report, too.
    """
    if not output.exists():
        return None
    file = read_text(output)
    if file.text.strip() and not (PAGE_MARK in file.text or file.text.startswith(_DATA)):
        raise UsageError(f"{output} is not a report; name another file, or remove it first")
    return file
