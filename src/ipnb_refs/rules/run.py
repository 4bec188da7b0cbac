"""Runs the rules: those for posts over a post, those for stores and projects over a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.rules.context import ProjectContext, StoreContext
from ipnb_refs.rules.post import POST_RULES
from ipnb_refs.settings import DEFAULTS, Settings
from ipnb_refs.store import FieldSpans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import C, Rule
    from ipnb_refs.store import Store


def check_post(context: Context) -> Iterator[Diagnostic]:
    """Yield what the rules that its settings choose find in a post, rule by rule."""
    return _found(POST_RULES, context, context.settings)


def check_store(
    store: Store, settings: Settings = DEFAULTS, *, cited: frozenset[str] | None = None
) -> tuple[Diagnostic, ...]:
    """Lint the works of a store, in the order of its files; its problems are not repeated.

    `cited` are the keys that the posts of a project cite, where all of them are known: only then
    do the rules of scope `project` run.
    """
    # Most runs check posts alone, and need none of these.
    from ipnb_refs.rules.project import PROJECT_RULES  # noqa: PLC0415 - see above
    from ipnb_refs.rules.store import STORE_RULES  # noqa: PLC0415 - see above

    places = FieldSpans(store.sources)
    found = [*_found(STORE_RULES, StoreContext(store, places), settings)]
    if cited is not None:
        found += _found(PROJECT_RULES, ProjectContext(store, places, cited), settings)
    order = {path: place for place, path in enumerate(store.sources)}
    return tuple(sorted(found, key=lambda finding: _place(finding, order)))


def _found(rules: Iterable[Rule[C]], context: C, settings: Settings) -> Iterator[Diagnostic]:
    for rule in rules:
        if settings.selects(rule.id, default=rule.default):
            yield from rule.check(rule, context)


def _place(finding: Diagnostic, order: Mapping[str, int]) -> tuple[int, int, str]:
    start = finding.span.start if finding.span else -1
    return order.get(finding.path or "", 0), start, finding.rule.code
