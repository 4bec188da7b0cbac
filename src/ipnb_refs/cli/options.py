"""Options that several subcommands share."""

from __future__ import annotations

import os
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ipnb_refs.errors import UsageError
from ipnb_refs.model import Format
from ipnb_refs.project import Configuration, Request, Stdin
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.shell_completion import CompletionItem

INPUT = "Input"
_KEY = regex(r"""[\w-]+(?:\.(?:[\w-]+|"[^"]*"|'[^']*'))*\s*=""")


class ExistingPath(click.Path):
    """The path of a file or folder that must be there, which is said as it is of posts."""

    def __init__(self, what: str = "file", **more: Any) -> None:
        super().__init__(exists=True, path_type=Path, **more)
        self._what = what

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuse a path that is not there in one line: how it is typed needs no explanation."""
        if value != "" and not os.path.lexists(value):
            raise UsageError(f"{value}: no such {self._what}")
        return super().convert(value, param, ctx)


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


def post_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add PATHS and the options that say what is read; the command gets a `Request`."""

    @wraps(command)
    def collected(*args: Any, **typed: Any) -> int:
        return command(_request(typed), *args, **typed)

    options = (
        click.argument("paths", nargs=-1, type=_PostPath()),
        option(
            "--bib",
            group=INPUT,
            multiple=True,
            metavar="FILE",
            type=ExistingPath(dir_okay=False, readable=False),
            help="The bibliography; several files are read as one. Without it: what the settings "
            "name, what the post's front matter names, or the nearest references.bib, "
            "data/references.bib or bibliography.bib.",
        ),
        option(
            "--stdin-filename",
            group=INPUT,
            metavar="NAME",
            help="Name for the text that - reads.",
        ),
        option(
            "--input-format",
            group=INPUT,
            type=click.Choice([markup.value for markup in Format]),
            help="Format of the text that - reads, and of files with an unknown extension.",
        ),
        option(
            "--status",
            group=INPUT,
            multiple=True,
            metavar="STATUS",
            help="Of the posts of an export, read those of this status, such as publish or draft; "
            "without it, all.",
        ),
        option(
            "--config",
            group=INPUT,
            multiple=True,
            metavar="FILE|KEY=VALUE",
            help="A settings file in the place of the one that is found, or a key over it.",
        ),
        option("--isolated", group=INPUT, is_flag=True, help="Read no settings files."),
        option(
            "--force-exclude",
            group=INPUT,
            is_flag=True,
            help="Leave out what the settings exclude even where it is named.",
        ),
    )
    wrapped: Callable[..., int] = collected
    for each in reversed(options):
        wrapped = each(wrapped)
    return wrapped


def _request(typed: dict[str, Any]) -> Request:
    """Take what says what is read out of what was typed."""
    markup = typed.pop("input_format")
    return Request(
        typed.pop("paths"),
        typed.pop("bib"),
        Stdin(typed.pop("stdin_filename"), Format(markup) if markup else None),
        configured(typed.pop("config"), is_isolated=typed.pop("isolated")),
        typed.pop("force_exclude"),
        typed.pop("status"),
    )


def configured(typed: tuple[str, ...], *, is_isolated: bool) -> Configuration:
    """Tell settings files from keys among what was typed; the last file counts."""
    files = [each for each in typed if not _KEY.match(each) or Path(each).is_file()]
    keys = tuple(each for each in typed if each not in files)
    return Configuration(Path(files[-1]) if files else None, keys, is_isolated)


def rules_option(
    name: str, says: str, group: str = ""
) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Add an option that takes rules, separated by commas, and may be given several times."""

    def separated(
        _context: click.Context, _parameter: click.Parameter, typed: tuple[str, ...]
    ) -> tuple[str, ...]:
        return tuple(rule for each in typed for part in each.split(",") if (rule := part.strip()))

    return option(
        name,
        multiple=True,
        metavar="RULES",
        shell_complete=complete_rules,
        callback=separated,
        help=says,
        group=group,
    )


def complete_rules(
    _context: click.Context, _parameter: click.Parameter, typed: str
) -> list[CompletionItem]:
    """Give the rules that begin as what was typed after the last comma."""
    from click.shell_completion import CompletionItem as Item  # noqa: PLC0415 - only in a shell

    from ipnb_refs.rules import CATALOGUE  # noqa: PLC0415 - as above

    before, comma, last = typed.rpartition(",")
    return [
        Item(f"{before}{comma}{name}", help=rule.title)
        for rule in CATALOGUE
        for name in (rule.id.code, rule.id.name)
        if name.casefold().startswith(last.casefold()) and last
    ] or [Item(f"{before}{comma}{rule.id.code}", help=rule.title) for rule in CATALOGUE if not last]


class GroupedOption(click.Option):
    """An option that the help shows under a heading of its own: `group`, "" for none.

    The value of one that `is_optional` is typed with "=" or not at all: what comes next is a path.
    """

    def __init__(
        self, *names: Any, group: str = "", is_optional: bool = False, **more: Any
    ) -> None:
        super().__init__(*names, **more)
        self.group = group
        self.is_optional = is_optional

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Describe the option; "--name[=VALUE]" where the value is optional."""
        record = super().get_help_record(ctx)
        if record is None or not self.is_optional:
            return record
        return record[0].replace(" [=", "[="), record[1]


def option(*names: str, group: str = "", **more: Any) -> Callable[..., Any]:
    """Add an option, as click does, to a group of the help."""
    return click.option(*names, cls=GroupedOption, group=group, **more)


def output_file(
    _context: click.Context, _parameter: click.Parameter, typed: Path | None
) -> Path | None:
    """Take the file that a report goes to; - is standard output, as is none."""
    return None if typed == Path("-") else typed


class GroupedCommand(click.Command):
    """A subcommand with so many options that its help shows them in groups."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Give options whose value is optional an empty one where none is typed."""
        optional = {
            name
            for each in self.params
            if isinstance(each, GroupedOption) and each.is_optional
            for name in each.opts
        }
        end = args.index("--") if "--" in args else len(args)
        typed = [f"{each}=" if each in optional else each for each in args[:end]]
        return super().parse_args(ctx, [*typed, *args[end:]])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Print the options, those without a group last."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None and isinstance(parameter, click.Option):
                groups.setdefault(getattr(parameter, "group", ""), []).append(record)
        others = groups.pop("", [])
        for heading, records in (*groups.items(), ("Options", others)):
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)
