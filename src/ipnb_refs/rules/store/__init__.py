"""The rules of scope store: they look at the works of one store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.rules.rule import gathered

if TYPE_CHECKING:
    from ipnb_refs.rules.context import StoreContext
    from ipnb_refs.rules.rule import Rule

__all__ = ["STORE_RULES"]

_FILES = (
    "duplicate_work",
    "doi_form",
    "missing_field",
    "odd_name",
    "shouting",
    "impossible_number",
    "untidy_value",
    "unprotected_name",
    "url_form",
    "unprinted_field",
)
"""The file of each rule, in the order of their codes."""

STORE_RULES: tuple[Rule[StoreContext], ...] = gathered(__name__, _FILES)
