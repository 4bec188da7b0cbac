"""`ipnb-refs explain`."""

from __future__ import annotations

import click

from ipnb_refs.cli.console import put
from ipnb_refs.cli.projects import unknown_rule
from ipnb_refs.errors import UsageError
from ipnb_refs.rules import ALL_RULES, TROUBLES, Rule, Trouble

EXPLAINED: tuple[Rule | Trouble, ...] = (*ALL_RULES, *TROUBLES)
"""Every code that a report can show."""


@click.command("explain")
@click.argument("rule", required=False)
def command(rule: str | None) -> int:
    """Explain a rule, or list all of them.

    RULE is a code or a name: CIT101 or unresolved-citation. Codes that begin with BIB or DOC are
    troubles of files, found before any rule.
    """
    if rule is None:
        width = max(len(each.id.name) for each in EXPLAINED)
        for each in EXPLAINED:
            put(f"{each.id.code}  {each.id.name:<{width}}  {each.severity.value}\n")
        return 0
    wanted = rule.casefold()
    for each in EXPLAINED:
        if wanted in (each.id.code.casefold(), each.id.name):
            put(f"# {each.id.code} {each.id.name} ({each.severity.value})\n\n{each.doc}\n")
            return 0
    raise UsageError(unknown_rule(rule))
