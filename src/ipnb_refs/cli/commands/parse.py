"""`ipnb-refs parse`: what is read in posts, and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from ipnb_refs.cli.command_run import Run
from ipnb_refs.cli.console import in_color, put
from ipnb_refs.cli.options import post_options
from ipnb_refs.model import Status
from ipnb_refs.project import HERE
from ipnb_refs.report import (
    NOT_LOOKED_UP,
    count,
    parse_schema,
    reading_as_text,
    readings_as_json,
)

if TYPE_CHECKING:
    from ipnb_refs.cli.console import Console
    from ipnb_refs.pipeline import Examination
    from ipnb_refs.project import Request

JSON = "json"


@click.command("parse")
@post_options
@click.option(
    "--output-format",
    type=click.Choice(["text", JSON]),
    default="text",
    show_default=True,
    help="How it is shown; JSON has the place of every part.",
)
@click.option("--schema", "wants_schema", is_flag=True, help="Print the JSON Schema of the JSON.")
def command(request: Request, /, output_format: str, *, wants_schema: bool) -> int:
    """Show what is read in posts, and what became of it when it was looked up.

    PATHS are posts, folders of posts, or - for standard input; without any, the current folder is
    read. Citations are looked up as ipnb-refs check does it: in the list of references typed in the
    post, and in the bibliography. The exit code is 0 whatever the verdicts are.
    """
    if wants_schema:
        put(parse_schema())
        return 0
    run = Run(replace(request, paths=request.paths or HERE))
    run.refuse_stores()
    readings = [
        run.reading(post, run.serving(post.source, post.document).store) for post in run.texts()
    ]
    if output_format == JSON:
        put(readings_as_json(readings))
    else:
        inside = run.session.inside
        put("".join(reading_as_text(each, color=in_color(), inside=inside) for each in readings))
        _sum_up(readings, run.console)
    return run.exit()


def _sum_up(readings: list[Examination], console: Console) -> None:
    tally = Counter(
        resolution.status if reading.is_looked_up else NOT_LOOKED_UP
        for reading in readings
        for resolution in reading.resolutions
    )
    if tally:
        parts = (f"{tally[kind]} {kind}" for kind in (*Status, NOT_LOOKED_UP) if tally[kind])
        console.note(f"{count(tally.total(), 'citation')}: {', '.join(parts)}")
    elif readings:
        console.note(f"no citations in {count(len(readings), 'post')}")
    if tally[NOT_LOOKED_UP]:
        console.note(
            "without a bibliography or a list in the post, nothing can be looked up; pass "
            "--bib FILE"
        )
