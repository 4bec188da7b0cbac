"""`ipnb-refs explain`."""

from __future__ import annotations

import click

from ipnb_refs.cli.console import put
from ipnb_refs.cli.options import complete_rules
from ipnb_refs.errors import UsageError
from ipnb_refs.report import VERDICTS, page
from ipnb_refs.rules import CATALOGUE, did_you_mean, page_of, rule_named


@click.command("explain")
@click.argument("name", required=False, shell_complete=complete_rules)
def command(name: str | None) -> int:
    """Explain a rule or a verdict, or list all of them.

    NAME is the code or the name of a rule, CIT101 or unresolved-citation, or the reason of a
    verdict, other-year. Codes that begin with BIB1 or DOC are problems of files, found before any
    rule runs.
    """
    put(_list() if name is None else _page(name))
    return 0


def _list() -> str:
    names = [*(each.id.name for each in CATALOGUE), *VERDICTS]
    width = max(map(len, names))
    lines = [f"{each.id.code}  {each.id.name:<{width}}  {each.severity}" for each in CATALOGUE]
    lines += [f"verdict {each.reason:<{width}}  {each.status}" for each in VERDICTS.values()]
    return "\n".join(lines) + "\n"


def _page(name: str) -> str:
    rule = rule_named(name)
    if rule is not None:
        return page_of(rule)
    for verdict in VERDICTS.values():
        if name.casefold() == verdict.reason:
            return f"# {verdict.reason} ({verdict.status})\n\n{page(verdict)}"
    raise UsageError(_unknown(name))


def _unknown(name: str) -> str:
    known = [*(text for each in CATALOGUE for text in (each.id.code, each.id.name)), *VERDICTS]
    hint = did_you_mean(name, known)
    return f"no rule or verdict is called {name!r}{hint} (ipnb-refs explain lists all of them)"
