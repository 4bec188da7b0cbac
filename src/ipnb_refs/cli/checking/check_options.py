"""The options of `check`, in the groups of its help."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ipnb_refs.cli.console import ALWAYS, AUTO, NEVER
from ipnb_refs.cli.options import option, output_file, rules_option
from ipnb_refs.frozen import value
from ipnb_refs.model import Severity
from ipnb_refs.project import Choice
from ipnb_refs.report import REPORTERS

if TYPE_CHECKING:
    from collections.abc import Callable

FULL = "full"
FAILING = {
    Severity.ERROR.value: {Severity.ERROR},
    Severity.WARNING.value: {Severity.ERROR, Severity.WARNING},
}
"""What `--fail-on` takes, and the severities that then cause exit code 1."""


@value
class CheckOptions:
    """What was typed after `check`, by the names of the options."""

    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    output_format: str
    fail_on: str | None
    add_ignore: str | None
    baseline: Path | None
    no_baseline: bool
    write_baseline: bool
    prune_baseline: bool
    check_store: bool
    strict_store: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool
    fix_only: bool
    show_fixes: bool
    statistics: bool
    schema: bool
    output_file: Path | None
    color: str
    quiet: bool
    verbose: bool
    exit_zero: bool
    watch: bool
    jobs: int | None
    no_cache: bool

    def refuse_contradictions(self, *, has_input: bool) -> None:
        """Raise `UsageError` for options that do not go together."""
        if (self.write_baseline or self.prune_baseline) and not self.reports:
            raise click.UsageError("--diff and --fix-only leave the baseline alone")
        if self.no_baseline and (self.baseline or self.write_baseline or self.prune_baseline):
            raise click.UsageError("--no-baseline leaves the baseline out of the run")
        if self.unsafe_fixes and not self.fixes:
            raise click.UsageError("--unsafe-fixes needs --fix, --fix-only or --diff")
        if self.watch and (self.rewrites or self.diff or self.write_baseline or has_input):
            raise click.UsageError("--watch checks files again and again, and changes none")
        if self.add_ignore is not None:
            if self.fixes:
                raise click.UsageError("--add-ignore and --fix are two runs: fix first")
            from ipnb_refs.suppressions import check_reason  # noqa: PLC0415 - seldom asked for

            check_reason(self.add_ignore)

    @property
    def choice(self) -> Choice:
        """The rules that were named."""
        return Choice(self.select, self.extend_select, self.ignore)

    @property
    def is_colored(self) -> bool:
        """Whether color is asked for wherever the report goes."""
        return self.color == ALWAYS

    @property
    def fixes(self) -> bool:
        """Whether posts are fixed at all, on disk or for a diff."""
        return self.fix or self.fix_only or (self.diff and self.add_ignore is None)

    @property
    def changes(self) -> bool:
        """Whether posts are changed, on disk or for a diff."""
        return self.fixes or self.add_ignore is not None

    @property
    def rewrites(self) -> bool:
        """Whether fixes or comments are written."""
        return self.changes and not self.diff

    @property
    def reports(self) -> bool:
        """Whether findings are printed."""
        return not (self.fix_only or self.diff)


@value
class Hiding:
    """How findings are hidden: with which reason, but for what a baseline has, or in a diff."""

    reason: str
    baseline: Path | None
    diff: bool


_RULES, _FIXES, _ADOPTION, _OUTPUT, _SPEED = ("Rules", "Fixes", "In an old blog", "Output", "Speed")
_OPTIONS = (
    rules_option(
        "--select", "Rules to run, and no others: CIT101, unresolved-citation, CIT2.", group=_RULES
    ),
    rules_option(
        "--extend-select",
        "Rules to run as well, such as those that are off by default.",
        group=_RULES,
    ),
    rules_option("--ignore", "Rules not to run.", group=_RULES),
    option(
        "--check-store",
        is_flag=True,
        help="Check the bibliographies of the posts as well.",
        group=_RULES,
    ),
    option(
        "--strict-store",
        is_flag=True,
        help="Count entries that cannot be read in the bibliographies of the posts as findings.",
        group=_RULES,
    ),
    option(
        "--fail-on",
        type=click.Choice(list(FAILING)),
        help="Lowest severity that causes exit code 1: what the settings say, else warning.",
        group=_RULES,
    ),
    option("--fix", is_flag=True, help="Apply safe fixes and report what remains.", group=_FIXES),
    option(
        "--unsafe-fixes",
        is_flag=True,
        help="With --fix or --diff: also fixes that may change what the text says.",
        group=_FIXES,
    ),
    option(
        "--diff",
        is_flag=True,
        help="Show what --fix or --add-ignore would change; write nothing.",
        group=_FIXES,
    ),
    option("--fix-only", is_flag=True, help="Apply safe fixes and report nothing.", group=_FIXES),
    option("--show-fixes", is_flag=True, help="List the fixes that were applied.", group=_FIXES),
    option(
        "--baseline",
        metavar="FILE",
        type=click.Path(dir_okay=False, path_type=Path),
        help="The findings that are set aside: what the settings name, else the nearest "
        "ipnb-refs-baseline.json.",
        group=_ADOPTION,
    ),
    option(
        "--no-baseline",
        is_flag=True,
        help="Report what is set aside as well.",
        group=_ADOPTION,
    ),
    option(
        "--write-baseline",
        is_flag=True,
        help="Set aside all that is found now, so that only new findings are reported.",
        group=_ADOPTION,
    ),
    option(
        "--prune-baseline",
        is_flag=True,
        help="Take out of the baseline what is not found any more.",
        group=_ADOPTION,
    ),
    option(
        "--add-ignore",
        metavar="[=REASON]",
        is_optional=True,
        help="Write a comment that hides it beside everything that is found, with a reason.",
        group=_ADOPTION,
    ),
    option(
        "--statistics",
        is_flag=True,
        help="Print only how many findings each rule has.",
        group=_OUTPUT,
    ),
    option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="How many posts are checked at the same time. Without it: as many as there are "
        "processors, from 64 posts on.",
        group=_SPEED,
    ),
    option(
        "--no-cache",
        is_flag=True,
        help="Check every post anew, and keep nothing of what is found.",
        group=_SPEED,
    ),
    option(
        "-o",
        "--output-file",
        metavar="FILE",
        type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
        callback=output_file,
        help="Write the report to a file; - is standard output.",
        group=_OUTPUT,
    ),
    option(
        "--color",
        envvar="IPNB_REFS_COLOR",
        type=click.Choice([AUTO, ALWAYS, NEVER]),
        default=AUTO,
        show_default=True,
        help="Print in color; auto minds NO_COLOR and FORCE_COLOR.",
        group=_OUTPUT,
    ),
    option("-q", "--quiet", is_flag=True, help="Print findings and nothing else.", group=_OUTPUT),
    option(
        "-v",
        "--verbose",
        is_flag=True,
        help="Say also which settings hold, and what comments hide.",
        group=_OUTPUT,
    ),
    option(
        "--watch",
        is_flag=True,
        help="Check again whenever a file has changed, until Ctrl-C.",
        group=_OUTPUT,
    ),
    option(
        "--exit-zero",
        is_flag=True,
        help="Exit with 0 whatever is found; with 2 if something could not be done.",
        group=_OUTPUT,
    ),
    option(
        "--schema",
        is_flag=True,
        help="Print the JSON Schema of --output-format json.",
        group=_OUTPUT,
    ),
)


def add_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options that only `check` has."""
    output_format = option(
        "--output-format",
        envvar="IPNB_REFS_OUTPUT_FORMAT",
        type=click.Choice(list(REPORTERS)),
        default=FULL,
        show_default=True,
        help="How findings are printed.",
        group=_OUTPUT,
    )
    for each in reversed((*_OPTIONS, output_format)):
        command = each(command)
    return command
