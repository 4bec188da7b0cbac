"""`ipnb-refs parse`: what is read in posts, and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from ipnb_refs.cli.console import in_color, put
from ipnb_refs.cli.options import post_options
from ipnb_refs.model import Diagnostic, Status
from ipnb_refs.project.session import HERE, Run
from ipnb_refs.report import REPORTERS
from ipnb_refs.report.full import count
from ipnb_refs.report.parse_json import as_json, schema
from ipnb_refs.report.parse_text import NOT_LOOKED_UP, as_text
from ipnb_refs.report.parsed import parsed

if TYPE_CHECKING:
    from ipnb_refs.cli.console import Console
    from ipnb_refs.cli.options import Request
    from ipnb_refs.report.parsed import Parsed

JSON = "json"


@click.command("parse")
@post_options
@click.option(
    "--output-format",
    type=click.Choice(["text", JSON]),
    default="text",
    show_default=True,
    help="JSON has the place of every part, for people and for editors.",
)
@click.option("--schema", "wants_schema", is_flag=True, help="Print the JSON Schema of the JSON.")
def command(request: Request, /, output_format: str, *, wants_schema: bool) -> int:
    """Show what is read in posts, and what the store makes of it.

    PATHS are posts, folders of posts, or - for standard input; without any, the current folder is
    read. Without a store, only what is read is shown. The exit code is 0 whatever the verdicts
    are; ipnb-refs check judges.
    """
    if wants_schema:
        put(schema())
        return 0
    run = Run(replace(request, paths=request.paths or HERE))
    run.refuse_stores()
    posts: list[Parsed] = []
    not_text = 0
    for post in run.posts("reading"):
        if isinstance(post, Diagnostic):
            run.console.note(REPORTERS["concise"]([post], {}))
            not_text += 1
            continue
        source, document = post.source, post.document
        store = run.stores.of(source, document)
        posts.append(parsed(source.name, document, store, run.projects.settings(source.folder)))
    if output_format == JSON:
        put(as_json(posts))
    else:
        put("".join(as_text(post, color=in_color()) for post in posts))
        _sum_up(posts, run.console)
    return run.console.exit(found=not_text > 0)


def _sum_up(posts: list[Parsed], console: Console) -> None:
    tally = Counter(
        resolution.status if resolution is not None else NOT_LOOKED_UP
        for post in posts
        for _, cites in post.clusters
        for _, resolution in cites
    )
    if tally:
        parts = (f"{tally[kind]} {kind}" for kind in (*Status, NOT_LOOKED_UP) if tally[kind])
        console.note(f"{count(tally.total(), 'citation')}: {', '.join(parts)}")
    elif posts:
        console.note(f"no citations in {count(len(posts), 'post')}")
    if tally[NOT_LOOKED_UP]:
        console.note("without a store nothing can be looked up; name one with --bib FILE")
