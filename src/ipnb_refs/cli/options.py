"""Options that several subcommands share."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

import click

from ipnb_refs.model import Format
from ipnb_refs.project import Request, Stdin

if TYPE_CHECKING:
    from collections.abc import Callable

_P = ParamSpec("_P")


class _PostPath(click.Path):
    """The path of a post, a folder or -; whether it can be read is seen later, one by one."""

    def __init__(self) -> None:
        super().__init__(readable=False, allow_dash=True, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuse an empty path, which is most often a variable without a value in a script.

        As a `Path` it would be the current folder.
        """
        if value == "":
            self.fail("the path is empty; for the current folder, pass .", param, ctx)
        return super().convert(value, param, ctx)


def post_options(command: Callable[Concatenate[Request, _P], int]) -> Callable[..., int]:
    """Add PATHS, --bib, --stdin-filename and --input-format; the command gets a `Request`."""

    @wraps(command)
    def collected(
        paths: tuple[Path, ...],
        bib: tuple[Path, ...],
        stdin_filename: str | None,
        input_format: str | None,
        *args: _P.args,
        **others: _P.kwargs,
    ) -> int:
        markup = Format(input_format) if input_format else None
        request = Request(paths, bib, Stdin(stdin_filename, markup))
        return command(request, *args, **others)

    options = (
        click.argument("paths", nargs=-1, type=_PostPath()),
        click.option(
            "--bib",
            multiple=True,
            metavar="FILE",
            type=click.Path(exists=True, dir_okay=False, readable=False, path_type=Path),
            help="The bibliography; several files are read as one. Without it: what the settings "
            "name, what the post's front matter names, or the nearest references.bib, "
            "data/references.bib or bibliography.bib.",
        ),
        click.option("--stdin-filename", metavar="NAME", help="Name for the text that - reads."),
        click.option(
            "--input-format",
            type=click.Choice([markup.value for markup in Format]),
            help="Format of the text that - reads, and of files with an unknown extension.",
        ),
    )
    wrapped: Callable[..., int] = collected
    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped


def rules_option(name: str, says: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Add an option that takes rules, separated by commas, and may be given several times."""

    def separated(
        _context: click.Context, _parameter: click.Parameter, typed: tuple[str, ...]
    ) -> tuple[str, ...]:
        return tuple(rule for each in typed for part in each.split(",") if (rule := part.strip()))

    return click.option(name, multiple=True, metavar="RULES", callback=separated, help=says)
