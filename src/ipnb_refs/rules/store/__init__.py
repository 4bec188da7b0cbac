"""The rules for stores, one file each; `STORE_RULES` is the whole list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.rules.project.uncited_work import uncited_work
from ipnb_refs.rules.store.doi_form import doi_form
from ipnb_refs.rules.store.duplicate_work import duplicate_work
from ipnb_refs.rules.store.impossible_number import impossible_number
from ipnb_refs.rules.store.missing_field import missing_field
from ipnb_refs.rules.store.odd_name import odd_name
from ipnb_refs.rules.store.shouting import shouting
from ipnb_refs.rules.store.store_rule import StoreContext, StoreRule
from ipnb_refs.rules.store.unprotected_name import unprotected_name
from ipnb_refs.rules.store.untidy_value import untidy_value
from ipnb_refs.rules.store.url_form import url_form
from ipnb_refs.store import FieldSpans

if TYPE_CHECKING:
    from ipnb_refs.model import Diagnostic
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store

__all__ = ["STORE_RULES", "StoreContext", "StoreRule", "check_store"]

STORE_RULES: tuple[StoreRule, ...] = (
    duplicate_work,
    doi_form,
    missing_field,
    odd_name,
    shouting,
    impossible_number,
    untidy_value,
    unprotected_name,
    uncited_work,
    url_form,
)
"""In the order of their codes."""


def check_store(
    store: Store, settings: Settings | None = None, *, cited: frozenset[str] | None = None
) -> tuple[Diagnostic, ...]:
    """Lint the works of a store, in the order of its files; its troubles are not repeated.

    `cited` are the keys that the posts of a project cite, where all of them are known.
    """
    context = StoreContext(store, FieldSpans(store.sources), cited)
    rules = [rule for rule in STORE_RULES if settings is None or settings.selects(rule.id)]
    found = [finding for rule in rules for finding in rule.check(rule, context)]
    order = {path: place for place, path in enumerate(store.sources)}
    return tuple(sorted(found, key=lambda finding: _place(finding, order)))


def _place(finding: Diagnostic, order: dict[str, int]) -> tuple[int, int, str]:
    start = finding.span.start if finding.span else -1
    return order.get(finding.path or "", 0), start, finding.rule.code
