"""A work of the store that no post of the project cites.

Only said where all posts of a project are checked together with its store: `ipnb-refs check
--check-store` on a folder in which the store is, and the settings too, if there are any
(`pyproject.toml` or `ipnb_refs.toml`). Then nothing else can cite the work. What the front matter
names under `nocite`, and what a post cites by its key (`[@siegel2012]`), counts as cited. A store
that serves other projects too may ignore this rule.

## Bad

The store has a work that no post of the folder cites.

## Good

Every work of the store is cited somewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.rules.store.store_rule import store_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.store.store_rule import StoreContext, StoreRule


@store_rule("BIB209", "uncited-work", Severity.INFO)
def uncited_work(rule: StoreRule, context: StoreContext) -> Iterator[Diagnostic]:
    """Report works that no post cites, where it is known what posts cite."""
    for entry in context.entries if context.cited is not None else ():
        if entry.key not in (context.cited or ()):
            message = f"no post cites “{entry.key}”"
            yield rule.finding(context, entry, "", message, help="cite it, or take it out")
