"""A work in the bibliography that no post in the project cites.

This is reported only when all posts of a project are checked together with its bibliography:
`ipnb-refs check --check-store` on a folder that contains the bibliography and the settings file, if
there is one (`pyproject.toml` or `ipnb_refs.toml`). Only then is it certain that nothing else cites
the work. Works that the front matter lists under `nocite`, and works that a post cites by key
(`[@siegel2012]`), count as cited. If the bibliography serves other projects too, you may want to
ignore this rule.

## Bad

The bibliography has a work that no post in the folder cites.

## Good

Every work in the bibliography is cited somewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.rules.rule import Scope, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import ProjectContext
    from ipnb_refs.rules.rule import Rule


@rule("BIB209", "uncited-work", Severity.INFO, scope=Scope.PROJECT)
def uncited_work(rule: Rule[ProjectContext], context: ProjectContext) -> Iterator[Diagnostic]:
    """Report works that no post cites."""
    for entry in context.entries:
        if entry.key not in context.cited:
            message = f"no post cites “{entry.key}”"
            yield context.finding(rule, entry, "", message, help="cite it, or delete it")
