"""The rules, one file each; `CATALOGUE` has every code that a report can show."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ipnb_refs.rules.context import Context
from ipnb_refs.rules.not_text import NOT_TEXT
from ipnb_refs.rules.rule import Rule, Scope, examples
from ipnb_refs.rules.run import check_post, check_store
from ipnb_refs.rules.selection import refuse_unknown_rules, unknown_rules
from ipnb_refs.rules.wording import as_typed

if TYPE_CHECKING:
    from ipnb_refs.rules.catalogue import CATALOGUE, rule_named

__all__ = [
    "CATALOGUE",
    "NOT_TEXT",
    "Context",
    "Rule",
    "Scope",
    "as_typed",
    "check_post",
    "check_store",
    "examples",
    "refuse_unknown_rules",
    "rule_named",
    "unknown_rules",
]


def __getattr__(name: str) -> Any:
    """Import the catalogue when it is asked for: to check posts, not all rules are needed."""
    if name not in ("CATALOGUE", "rule_named"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.catalogue"), name)
