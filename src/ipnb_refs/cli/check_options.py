"""The options of `check`, in the groups of its help."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ipnb_refs.cli.options import option, rules_option
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
    fail_on: str
    check_store: bool
    strict_store: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool
    fix_only: bool
    show_fixes: bool
    statistics: bool
    schema: bool

    @property
    def choice(self) -> Choice:
        """The rules that were named."""
        return Choice(self.select, self.extend_select, self.ignore)

    @property
    def fixes(self) -> bool:
        """Whether posts are fixed at all, on disk or for a diff."""
        return self.fix or self.fix_only or self.diff

    @property
    def rewrites(self) -> bool:
        """Whether fixes are written."""
        return self.fixes and not self.diff

    @property
    def reports(self) -> bool:
        """Whether findings are printed."""
        return not (self.fix_only or self.diff)


_RULES, _FIXES, _OUTPUT = "Rules", "Fixes", "Output"
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
        default=Severity.WARNING.value,
        show_default=True,
        help="Lowest severity that causes exit code 1.",
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
        help="Show what --fix would change; write nothing.",
        group=_FIXES,
    ),
    option("--fix-only", is_flag=True, help="Apply safe fixes and report nothing.", group=_FIXES),
    option("--show-fixes", is_flag=True, help="List the fixes that were applied.", group=_FIXES),
    option(
        "--statistics",
        is_flag=True,
        help="Print only how many findings each rule has.",
        group=_OUTPUT,
    ),
    option(
        "--schema",
        is_flag=True,
        help="Print the JSON Schema of --output-format json.",
        group=_OUTPUT,
    ),
)


def check_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options that only `check` has."""
    output_format = option(
        "--output-format",
        type=click.Choice(list(REPORTERS)),
        default=FULL,
        show_default=True,
        help="How findings are printed.",
        group=_OUTPUT,
    )
    for each in reversed((*_OPTIONS, output_format)):
        command = each(command)
    return command
